/**
 * The methods of survey research as functions over columns: `import { cronbach } from 'touchstone/statistics'`. Formula,
 * units, missing values, errors and source stand with each; docs/statistics.md has them at a glance.
 */
export { cohen, fleiss, type Kappa } from './agreement.js';
export { type AuditScore, auditScore, networkMean } from './audits.js';
export type { Column } from './columns.js';
export { deploy, forcedDistribution, type RankedFactor } from './deployment.js';
export { type DriverImportance, driverImportance, improvementPotential, type PenaltyReward, penaltyReward } from './drivers.js';
export {
    acsi,
    type GapResult,
    importancePerformance,
    kcsi,
    netPromoterScore,
    opportunity,
    type PromoterScore,
    prorated,
    type Quadrant,
    rescale,
    rollUp,
    servperf,
    servqual,
    topBox,
    weightedIndex
} from './indices.js';
export { kano, type KanoClass, kanoClass, type KanoResult } from './kano.js';
export { type MeanEstimate, meanInterval, type MeanTest, welch } from './means.js';
export { type ProcessStep, type ProcessTimes, processTimes } from './process.js';
export { type Interval, krejcieMorgan, marginOfError, newcombe, type ProportionTest, sampleSize, twoProportions, wilson } from './proportions.js';
export { effectiveSize, fitTable, rake, type Raked } from './raking.js';
export { cronbach, type ItemStatistics, type Reliability } from './reliability.js';
