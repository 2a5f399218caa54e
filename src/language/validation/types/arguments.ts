import { expressionRule } from '../expressions.js';

export const argumentsRule = expressionRule('types/arguments');
