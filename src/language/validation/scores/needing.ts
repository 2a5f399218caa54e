import { expressionRule } from '../expressions.js';

export const needingRule = expressionRule('scores/needing');
