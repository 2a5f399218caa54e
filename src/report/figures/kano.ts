/** What a feature does for satisfaction: the class that most respondents put it in. */
import { kano } from '../../statistics/kano.js';
import { numbersOf, weightsOf } from './data.js';
import { tidy } from './estimates.js';
import type { Rating, SurveyContext } from './ratings.js';
import type { KanoFigures } from './types.js';

/** Of every pair that asks how it is with the feature and without it. */
export function kanoOf({ rows, minimum }: SurveyContext, ratings: readonly Rating[]): KanoFigures[] {
    return ratings.flatMap((present): KanoFigures[] => {
        if (present.side !== 'present') return [];
        const name = present.column.name.slice(0, -'.present'.length);
        const absent = ratings.find(({ column }) => column.name === `${name}.absent`);
        if (!absent || present.low !== 1 || present.high !== 5) return [];
        const found = kano(numbersOf(rows, present.column.name), numbersOf(rows, absent.column.name), weightsOf(rows));
        const about = { name, title: present.title };
        if (found.n < Math.max(1, minimum)) return [{ ...about, missing: found.n === 0 ? 'no-data' : 'hidden' }];
        return [
            {
                ...about,
                n: found.n,
                ...(found.class ? { class: found.class } : {}),
                counts: found.counts,
                ...(found.better === undefined ? {} : { better: tidy(found.better) }),
                ...(found.worse === undefined ? {} : { worse: tidy(found.worse) })
            }
        ];
    });
}
