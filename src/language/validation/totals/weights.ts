import { expressionRule } from '../expressions.js';

export const weightsRule = expressionRule('totals/weights');
