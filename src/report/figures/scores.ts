/** Means of the declared scores and of the dimensions, with what has changed. */
import type { NumberType } from '../../expression/types.js';
import { between, breaksOfColumns, stretches } from '../../project/breaks.js';
import { sampleOf, type TableRow } from './data.js';
import { changeOf, clipped, meanOf, ofMean } from './estimates.js';
import { titleOf } from './measures.js';
import { groupOf, type RatedDimension, type SurveyContext } from './ratings.js';
import type { Change, DimensionScore, Estimate, Score } from './types.js';

export type Value = (row: TableRow) => unknown;

/** The mean of a value over the period, and its change since the one before unless the series breaks in between. */
export function meanWithChange(
    context: Pick<SurveyContext, 'data' | 'plan' | 'span' | 'before' | 'rows' | 'earlier' | 'confidence' | 'minimum'>,
    value: Value,
    columns: readonly string[],
    { better, low, high }: { better?: 'higher' | 'lower'; low?: number; high?: number } = {}
): { current: Estimate; previous?: Estimate; change?: Change } {
    const { data, plan, span, before, rows, earlier, confidence, minimum } = context;
    const sample = sampleOf(rows, value);
    const current = clipped(meanOf(sample, confidence, minimum), low, high);
    if (!span || !before) return { current };
    const breaks = breaksOfColumns(data.model, data.plans, plan.name, columns);
    const then = sampleOf(earlier, value);
    const previous = clipped(meanOf(then, confidence, minimum), low, high);
    if (current.value === undefined || previous.value === undefined || between(breaks, before, span).length > 0) return { current };
    const [old] = stretches([before, span], breaks);
    const options = { from: before.name, bridge: old!.bridge, confidence, ...(better ? { better } : {}) };
    const change = changeOf(ofMean(sample), ofMean(then), options);
    return { current, previous, ...(change ? { change } : {}) };
}

export function scoresOf(context: SurveyContext): Score[] {
    return context.instrument.scores.flatMap((score): Score[] => {
        if (score.type.kind !== 'number') return [];
        const { min, max } = score.type as NumberType;
        const [low, high] = [score.declared?.low ?? score.range?.low ?? min, score.declared?.high ?? score.range?.high ?? max];
        return [
            {
                name: score.name,
                title: titleOf(score),
                ...(low === undefined ? {} : { low }),
                ...(high === undefined ? {} : { high }),
                ...meanWithChange(context, (row) => row.columns[score.name], [score.name], {
                    ...(low === undefined ? {} : { low }),
                    ...(high === undefined ? {} : { high })
                })
            }
        ];
    });
}

/** The finest ones: a wider dimension is the heading of those that refine it, and its figure is the author's score. */
export function dimensionScores(context: SurveyContext, dimensions: readonly RatedDimension[]): DimensionScore[] {
    const { model } = context.data;
    const wider = new Set(dimensions.flatMap(({ dimension }) => groupOf(model, dimension)?.id ?? []));
    const finest = dimensions.filter(({ dimension }) => !wider.has(dimension.id));
    return finest.map(({ dimension, ratings, of }) => {
        const group = groupOf(model, dimension);
        return {
            name: dimension.name,
            title: titleOf(dimension),
            low: 0,
            high: 100,
            ...(group ? { group: titleOf(group) } : {}),
            items: ratings.length,
            ...(model.dimensions.some(({ drives }) => drives.includes(dimension.id)) ? { outcome: true } : {}),
            ...meanWithChange(
                context,
                of,
                ratings.map(({ column }) => column.name),
                { better: 'higher', low: 0, high: 100 }
            )
        };
    });
}
