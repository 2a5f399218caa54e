/** Whether questions that stand together measure one thing: Cronbach's alpha with item statistics. */
import { cronbach } from '../../statistics/reliability.js';
import { numbersOf, weightsOf } from './data.js';
import { tidy } from './estimates.js';
import { withoutPipes } from '../../model/text.js';
import { titleOf } from './measures.js';
import type { Rating, SurveyContext } from './ratings.js';
import type { ReliabilityFigures } from './types.js';

/** Complete answers below which alpha is not worth printing. */
const ENOUGH = 30;
/** An item whose correlation with the rest is below this hardly belongs to it. Source: Nunnally and Bernstein 1994. */
const WEAK = 0.2;

/** Of the ratings of each section that are on one scale; of pairs each side by itself. */
export function reliabilityOf({ rows, minimum, instrument }: SurveyContext, ratings: readonly Rating[]): ReliabilityFigures[] {
    const groups = new Map<string, Rating[]>();
    for (const rating of ratings) {
        // With a feature and without it: answers that are compared, and do not add up.
        if (rating.side === 'present' || rating.side === 'absent') continue;
        const key = JSON.stringify([rating.section?.id, rating.scale?.id ?? [rating.low, rating.high], rating.side]);
        groups.set(key, [...(groups.get(key) ?? []), rating]);
    }
    return [...groups.values()].flatMap((group): ReliabilityFigures[] => {
        const [first] = group;
        if (!first || group.length < 2) return [];
        const about = { title: withoutPipes(titleOf(first.section ?? instrument)), ...(first.side && isSide(first.side) ? { side: first.side } : {}) };
        const columns = Object.fromEntries(group.map(({ column }) => [column.name, numbersOf(rows, column.name)]));
        const found = cronbach(columns, weightsOf(rows));
        const n = found?.n ?? 0;
        const names = new Map(group.map(({ column, title }) => [column.name, title]));
        if (!found || n < Math.max(ENOUGH, minimum))
            return [{ ...about, ...(n < minimum ? { missing: 'hidden' as const } : { n, missing: 'too-few' as const, needed: ENOUGH }), items: [] }];
        return [
            {
                ...about,
                n,
                alpha: tidy(found.alpha),
                items: found.items.map(({ item, mean, deviation, itemRest, alphaIfDropped }) => {
                    const doubt = itemRest === undefined ? undefined : itemRest < 0 ? 'negative' : itemRest < WEAK ? 'weak' : undefined;
                    return {
                        name: item,
                        title: names.get(item)!,
                        mean: tidy(mean),
                        deviation: tidy(deviation),
                        ...(itemRest === undefined ? {} : { itemRest: tidy(itemRest) }),
                        // With two items the other one is left, and one item has no alpha.
                        ...(alphaIfDropped === undefined || group.length < 3 ? {} : { alphaIfDropped: tidy(alphaIfDropped) }),
                        ...(doubt ? { doubt } : {})
                    };
                })
            }
        ];
    });
}

const isSide = (side: Rating['side']): side is ReliabilityFigures['side'] => side !== undefined && side !== 'present' && side !== 'absent';
