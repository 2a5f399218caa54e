import { expressionRule } from '../expressions.js';

export const chainedComparisonRule = expressionRule('syntax/chained-comparison');
