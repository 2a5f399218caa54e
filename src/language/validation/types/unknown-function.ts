import { expressionRule } from '../expressions.js';

export const unknownFunctionRule = expressionRule('types/unknown-function');
