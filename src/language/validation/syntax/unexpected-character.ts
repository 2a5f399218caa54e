import { defineRule } from '../rule.js';

/** Found by the lexer. */
export const unexpectedCharacterRule = defineRule('syntax/unexpected-character', { tier: 'language', severity: 'error', on: [] });
