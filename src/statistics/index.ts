/**
 * The methods of survey research as functions over columns: `import { cronbach } from 'touchstone/statistics'`. Formula,
 * units, missing values, errors and source stand with each; docs/statistics.md has them at a glance.
 */
export { cohen, fleiss, type Kappa, kappaOfMany, kappaOfTwo, type PartialCredit } from './agreement.js';
export { type AuditScore, auditScore, networkMean } from './audits.js';
export { type Categories, type Column, effectiveSize } from './columns.js';
export { deploy, forcedDistribution, needWeight, type PlannedNeed, type RankedFactor } from './deployment.js';
export { type DriverImportance, driverImportance, improvementPotential, type PenaltyReward, penaltyReward } from './drivers.js';
export { type GapResult, rollUp, servperf, servqual } from './gaps.js';
export { type CrossHair, crossHairOf, importancePerformance, type Quadrant, type RatedElement } from './importance.js';
export { acsi, kcsi, KCSI_WEIGHTS, opportunity, prorated, rescale, weightedIndex } from './indices.js';
export { kano, type KanoClass, kanoClass, type KanoResult } from './kano.js';
export { type MeanEstimate, meanInterval, type MeanTest, median, percentile, standardDeviation, welch } from './means.js';
export { type ProcessStep, type ProcessTimes, processTimes } from './process.js';
export { type Interval, krejcieMorgan, marginOfError, newcombe, type ProportionTest, sampleSize, twoProportions, wilson } from './proportions.js';
export { fitTable, type Margin, rake, type Raked, type RakingOptions } from './raking.js';
export { cronbach, type ItemStatistics, type Reliability } from './reliability.js';
export { type Ends } from './samples.js';
export { compareShares, netPromoterScore, type PromoterScore, type ShareEstimate, topBox, topBoxInterval } from './shares.js';
