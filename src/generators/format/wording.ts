import type { Cadence, Element, Measurement, Model, Quantity, Text, UnitInfo } from '../../model/types.js';
import type { Html } from './html.js';
import { labelsFor, type Labels } from './labels.js';
import { inLanguage } from './page.js';

/** How a document in one language says what the model holds. */
export interface Wording {
    language: string;
    labels: Labels;
    /** A text, and the language it turned out to be in if that is another one. */
    pick(text: Text | undefined): { text: string; language?: string };
    plain(text: Text | undefined): string;
    title(element: Pick<Element, 'title' | 'name'> | undefined): string;
    html(text: Text | undefined): Html;
    titleHtml(element: Pick<Element, 'title' | 'name'>): Html;
    quantity(quantity: Quantity): string;
    /** A number in a unit, as a quantity that was not written but computed. */
    amount(value: number, unit?: string): string;
    limit(measure: Pick<Measurement, 'operator' | 'limit' | 'share' | 'every'>): string;
    cadence(cadence: Cadence): string;
    list(parts: readonly string[]): string;
}

/** The programme's languages; where it names none, its untagged texts are taken for English. */
export function languagesOf(model: Model): readonly string[] {
    return model.languages.length > 0 ? model.languages : ['en'];
}

export function wording(model: Model, language: string): Wording {
    const labels = labelsFor(language);
    const base = language.split('-')[0]!;
    const units = new Map(model.units.map((unit) => [unit.name, unit]));

    const pick: Wording['pick'] = (text) => {
        if (!text) return { text: '' };
        if (text[language] !== undefined) return { text: text[language] };
        const near = Object.keys(text).find((tag) => tag.split('-')[0] === base);
        const other = near ?? Object.keys(text)[0];
        return other === undefined ? { text: '' } : { text: text[other]!, language: other };
    };
    const plain = (text: Text | undefined): string => pick(text).text;
    const title: Wording['title'] = (element) => (element ? plain(element.title) || element.name : '');

    /** A unit's title is what is read after a number; where it has none in this language, its name. */
    const amountOf = (number: string, unit: string | undefined): string => {
        if (unit === undefined || unit === '') return number;
        return unit === '%' ? labels.percent(number) : labels.counted(number, units.get(unit)?.title[language] ?? unit);
    };
    const quantity: Wording['quantity'] = (q) => {
        const number = /^[+-]?[\d_,.]+/.exec(q.text.trim())?.[0].replace(/[_,]/g, '');
        return amountOf(group(number ?? String(q.value)), q.unit);
    };
    const amount: Wording['amount'] = (value, unit) => amountOf(group(decimal(value)), unit);

    return {
        language,
        labels,
        pick,
        plain,
        title,
        html: (text) => {
            const picked = pick(text);
            return inLanguage(picked.text, picked.language, language);
        },
        titleHtml: (element) => {
            const picked = pick(element.title);
            return picked.text === '' ? inLanguage(element.name, undefined, language) : inLanguage(picked.text, picked.language, language);
        },
        quantity,
        amount,
        limit: ({ operator, limit, share, every }) => {
            const nothing = limit.value === 0 && (operator === '<=' || operator === '=') && isCount(units.get(limit.unit ?? ''));
            const phrase = nothing ? labels.none : labels.limits[operator](quantity(limit));
            const often = every ? `${phrase} (${labels.cadence(every.count, every.unit)})` : phrase;
            return share ? labels.forShare(often, quantity(share)) : often;
        },
        cadence: ({ count, unit }) => labels.cadence(count, unit),
        list: (parts) => parts.filter((part) => part !== '').join(labels.separator)
    };
}

/** Things that are counted: none of them is less than any. A balance or a temperature may well be below 0. */
function isCount(unit: UnitInfo | undefined): boolean {
    return unit !== undefined && Object.keys(unit.dimension).length === 0;
}

/** At most six decimals, without the noise of binary fractions. */
function decimal(value: number): string {
    return String(Number(value.toFixed(6)));
}

function group(number: string): string {
    const [whole = '', fraction] = number.split('.');
    const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
    return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
