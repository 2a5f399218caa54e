/** Scoring in this process, by the interpreter: for the command, for tests, and as what other runtimes are held to. */
export { aggregate, scoredTables, type AggregateOptions, type MeasureResult } from './aggregate.js';
export { planMeasures, type MeasurePlan } from './measures.js';
export { planTable } from './plan.js';
export { answerFor, type Problem, type Response } from './reading.js';
export { scoreRow, scoreRows, type Columns, type ScoredRow, type Surroundings } from './row.js';
export type { DerivedColumn, InputColumn, TablePlan } from './table-plan.js';
