import { fractionOf } from '../model/quantities.js';
import type { Cadence, Instrument } from '../model/types.js';
import { sampleSize } from '../statistics/proportions.js';
import type { Columns } from '../scoring/row.js';
import { periodOf } from './periods.js';

/** What a survey's `sample` asks for, beside what came in. */
export interface SampleReport {
    /** Responses that the margin takes. */
    needed: number;
    /** Responses of the last period, or of all where there are no periods. */
    n: number;
    period?: string;
}

/** Undefined where the survey declares no margin, or one for each of several groups. */
export function sampleOf(instrument: Instrument | undefined, rows: readonly Columns[]): SampleReport | undefined {
    return sampleFrom(instrument, () => lastPeriod(rows, instrument?.every));
}

/** The same where the responses of the last period were counted before. */
export function sampleFrom(instrument: Instrument | undefined, last: () => { n: number; period?: string }): SampleReport | undefined {
    const { margin, confidence, population, per } = instrument?.sample ?? {};
    const [error, level] = [margin && fractionOf(margin), confidence ? fractionOf(confidence) : 0.95];
    if (error === undefined || per !== undefined || !(error > 0 && error < 1) || !(level > 0 && level < 1)) return undefined;
    const needed = sampleSize(error, { confidence: level, ...(population === undefined ? {} : { population }) });
    return { needed, ...last() };
}

function lastPeriod(rows: readonly Columns[], every: Cadence | undefined): { n: number; period?: string } {
    const periods = rows.flatMap(({ asOf }) => (typeof asOf === 'string' && every ? (periodOf(asOf, every) ?? []) : []));
    const last = periods.reduce<(typeof periods)[number] | undefined>((latest, each) => (!latest || each.end > latest.end ? each : latest), undefined);
    return last ? { n: periods.filter(({ name }) => name === last.name).length, period: last.name } : { n: rows.length };
}
