import { expressionRule } from '../expressions.js';

export const strayRangeRule = expressionRule('syntax/stray-range');
