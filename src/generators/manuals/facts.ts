/** What stands beside a standard, in words, for both formats. */
import type { Model, Standard } from '../../model/types.js';
import { formOf } from '../checklists/form.js';
import { type Elements, titlesOf } from '../format/elements.js';
import type { Wording } from '../format/wording.js';

export interface Context {
    model: Model;
    find: Elements;
    words: Wording;
    /** Numbers of items as the printed checklists have them. */
    numberOf: (itemId: string) => string;
}

export function contextOf(model: Model, find: Elements, words: Wording): Context {
    const numbers = new Map<string, string>();
    for (const instrument of model.instruments) {
        for (const { item, number, column, first } of formOf(model, instrument).lines) {
            const shown = instrument.kind === 'survey' ? column : number;
            const row = item.rows.find(({ name }) => column.endsWith(`.${name}`));
            if (row) numbers.set(row.id, shown);
            if (first) numbers.set(item.id, row ? item.name : shown);
        }
    }
    return { model, find, words, numberOf: (id) => numbers.get(id) ?? '' };
}

export interface Check {
    what: string;
    number: string;
    where: string;
    how: string;
    points: string;
    critical: boolean;
}

/** The items and indicators that verify a standard. */
export function checksOf(standard: Standard, { find, words, numberOf }: Context): Check[] {
    const seen = new Set<string>();
    return standard.verifiedBy.flatMap((id): Check[] => {
        const placed = find.item(id);
        const kpi = find.kpi(id);
        if (seen.has(id)) return [];
        seen.add(id);
        if (placed) {
            const { instrument, item } = placed;
            const how = [instrument.every ? words.cadence(instrument.every) : '', titlesOf(instrument.by, words, find.get)];
            return [
                {
                    what: words.title(item.rows.find((row) => row.id === id) ?? item),
                    number: numberOf(id),
                    where: words.title(instrument),
                    how: how.filter((t) => t !== '').join(' · '),
                    points: item.worth ? words.quantity(item.worth) : '',
                    critical: item.critical
                }
            ];
        }
        if (!kpi) return [];
        const target = kpi.target ? `${words.labels.target} ${words.quantity(kpi.target)}` : '';
        return [
            {
                what: words.title(kpi),
                number: '',
                where: words.labels.kpi,
                how: [kpi.every ? words.cadence(kpi.every) : '', target].filter((t) => t !== '').join(' · '),
                points: '',
                critical: false
            }
        ];
    });
}

/** Where an item stands, and under which number. */
export const reference = (where: string, number: string): string => (number === '' ? where : `${where} ${number}`);

/** Short facts as pairs of a label and a value. */
export function factsOf(standard: Standard, { find, words }: Context): [string, string][] {
    const { labels } = words;
    const titles = (ids: readonly string[]): string => titlesOf(ids, words, find.get);
    const facts: [string, string][] = [
        [labels.who, titles(standard.by)],
        [labels.channel, titles(standard.via)],
        [labels.serves, titles(standard.serves)],
        [labels.meets, titles(standard.meets)],
        [
            labels.review,
            standard.reviews.map(({ every, by }) => labels.reviewed(words.cadence(every), by === undefined ? '' : words.title(find.get(by)))).join(' · ')
        ],
        [labels.source, (standard.source ?? []).map(words.plain).join(' · ')],
        [labels.since, standard.since ?? ''],
        [labels.until, standard.until ?? '']
    ];
    return facts.filter(([, value]) => value !== '');
}
