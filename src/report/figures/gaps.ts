/** Expectation and perception: by question, by dimension, and over all. */
import { servqual } from '../../statistics/indices.js';
import { sampleOf } from './data.js';
import { meanOf, tidy } from './estimates.js';
import { titleOf } from './measures.js';
import type { Rating, SurveyContext } from './ratings.js';
import type { Estimate, Gap, Gaps } from './types.js';

interface Pair {
    name: string;
    expected: Rating;
    perceived: Rating;
}

/** Undefined where the survey has no pairs of expectation and perception. */
export function gapsOf(context: SurveyContext, ratings: readonly Rating[]): Gaps | undefined {
    const pairs = pairsOf(ratings);
    const [first] = pairs;
    if (!first) return undefined;
    const { model } = context.data;
    const dimensions = model.dimensions.flatMap((dimension) => {
        const own = pairs.filter(({ perceived }) => perceived.column.serves.includes(dimension.id));
        return own.length ? [{ dimension, own }] : [];
    });
    const columns = Object.fromEntries(
        dimensions.map(({ dimension, own }) => [
            dimension.name,
            own.map(({ expected, perceived }) => ({
                expected: context.rows.map((row) => numberIn(row.columns[expected.column.name])),
                perceived: context.rows.map((row) => numberIn(row.columns[perceived.column.name]))
            }))
        ])
    );
    const { overall } = servqual(columns);
    return {
        low: first.perceived.low,
        high: first.perceived.high,
        pairs: pairs.map((pair) => ({ name: pair.name, title: pair.perceived.title, ...gapOf(context, [pair]) })),
        dimensions: dimensions.map(({ dimension, own }) => ({ name: dimension.name, title: titleOf(dimension), ...gapOf(context, own) })),
        ...(overall === undefined || dimensions.every(({ own }) => gapOf(context, own).gap.value === undefined) ? {} : { overall: tidy(overall) })
    };
}

const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);

function pairsOf(ratings: readonly Rating[]): Pair[] {
    return ratings.flatMap((perceived) => {
        if (perceived.side !== 'perceived') return [];
        const name = perceived.column.name.slice(0, -'.perceived'.length);
        const expected = ratings.find((each) => each.column.name === `${name}.expected`);
        return expected ? [{ name, expected, perceived }] : [];
    });
}

/** Over the rows in which both sides are answered; of several pairs, a row's mean over those that it answers. */
function gapOf({ rows, confidence, minimum }: SurveyContext, pairs: readonly Pair[]): Pick<Gap, 'expected' | 'perceived' | 'gap'> {
    const estimate = (of: (expected: number, perceived: number) => number): Estimate =>
        meanOf(
            sampleOf(rows, (row) => {
                let [sum, n] = [0, 0];
                for (const { expected, perceived } of pairs) {
                    const [e, p] = [row.columns[expected.column.name], row.columns[perceived.column.name]];
                    if (typeof e === 'number' && typeof p === 'number') [sum, n] = [sum + of(e, p), n + 1];
                }
                return n > 0 ? sum / n : undefined;
            }),
            confidence,
            minimum
        );
    return { expected: estimate((e) => e), perceived: estimate((_, p) => p), gap: estimate((e, p) => p - e) };
}
