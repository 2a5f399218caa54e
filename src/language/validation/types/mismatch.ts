import { expressionRule } from '../expressions.js';

export const mismatchRule = expressionRule('types/mismatch');
