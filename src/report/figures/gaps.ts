/** Expectation and perception: by question, by dimension, and over all. */
import { known, mean } from '../../statistics/columns.js';
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
    const figures = dimensions.map(({ dimension, own }) => ({ name: dimension.name, title: titleOf(dimension), ...gapOf(context, own) }));
    // SERVQUAL's overall figure is the mean of the dimensions, not of the questions: each dimension counts alike.
    const overall = mean(known(figures.map(({ gap }) => gap.value)));
    return {
        low: first.perceived.low,
        high: first.perceived.high,
        pairs: pairs.map((pair) => ({ name: pair.name, title: pair.perceived.title, ...gapOf(context, [pair]) })),
        dimensions: figures,
        ...(overall === undefined ? {} : { overall: tidy(overall) })
    };
}

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
