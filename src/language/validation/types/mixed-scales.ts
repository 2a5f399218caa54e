import { expressionRule } from '../expressions.js';

export const mixedScalesRule = expressionRule('types/mixed-scales');
