import { expressionRule } from '../expressions.js';

/** Without the time or the hours the measure would be computed all the same, and mean something else than its author thinks. */
export const timeRule = expressionRule('measures/time');
