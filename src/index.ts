/** The library: load, check, build and score a project from a program. */
export { loadProject, type Project } from './project/load.js';
export { findingsOf, type Finding } from './project/findings.js';
export { buildProject, generate, TARGETS, type BuildOptions, type BuildResult } from './project/build.js';
export { planWrite, writeOutputs, type WritePlan } from './project/write.js';
export { UsageError } from './project/errors.js';
export type { Generator, OutputFile } from './generators/output.js';
export type * as model from './model/types.js';
export type * as expression from './expression/types.js';
export { evaluatePopulation, evaluateRow } from './expression/evaluate.js';
export { rangeOf } from './expression/ranges.js';
