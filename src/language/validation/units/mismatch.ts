import { expressionRule } from '../expressions.js';

export const unitMismatchRule = expressionRule('units/mismatch');
