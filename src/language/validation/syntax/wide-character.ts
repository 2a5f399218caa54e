import { defineRule } from '../rule.js';

/** Found by the lexer, which reads the character as what was meant. */
export const wideCharacterRule = defineRule('syntax/wide-character', { tier: 'language', severity: 'error', on: [] });
