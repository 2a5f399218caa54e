import { expressionRule } from '../expressions.js';

export const levelRule = expressionRule('types/level');
