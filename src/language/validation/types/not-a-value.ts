import { expressionRule } from '../expressions.js';

export const notAValueRule = expressionRule('types/not-a-value');
