import type { Element, Model, Text } from '../../model/types.js';
import { elements, type Elements } from '../format/elements.js';
import type { DocumentLabels } from '../format/labels-documents.js';
import type { Labels } from '../format/labels.js';
import { wording, type Wording } from '../format/wording.js';
import type { Amount, Block, Words } from './document.js';

/** What every document is written with. */
export interface Context {
    model: Model;
    find: Elements;
    words: Wording;
    labels: Labels;
    own: DocumentLabels;
    /** Titles of what ids lead to, as one text. */
    titles(ids: readonly string[]): string;
    /** The title of one id; '' for none. */
    titleOf(id: string | undefined): string;
    /** The title of an element, and the language it is in. */
    named(element: Pick<Element, 'title' | 'name'>): Words;
    amount(value: number, unit?: string): Amount;
    /** One decimal: `6.5 %` for 0.065. */
    percent(share: number): Amount;
    prose(text: Text | undefined): Block[];
    source(element: Element): string;
}

export function contextOf(model: Model, language: string): Context {
    const find = elements(model);
    const words = wording(model, language);
    const { labels } = words;
    const titleOf = (id: string | undefined): string => (id === undefined ? '' : words.title(find.get(id)) || partOf(model, words, id) || id);
    return {
        model,
        find,
        words,
        labels,
        own: labels.documents,
        titleOf,
        titles: (ids) => words.list(ids.map(titleOf)),
        named: (element) => {
            const picked = words.pick(element.title);
            return picked.text === '' ? { text: element.name } : picked;
        },
        amount: (value, unit) => ({ value, text: words.amount(value, unit) }),
        percent: (share) => {
            const value = Math.round((share + Number.EPSILON) * 1000) / 10;
            return { value, text: labels.percent(String(value)) };
        },
        prose: (text) => (words.plain(text) === '' ? [] : [{ kind: 'prose', text: words.pick(text) }]),
        source: (element) => (element.source ?? []).map(words.plain).join(' · ')
    };
}

/** Parts that no index holds: chapters of manuals, phases of plans, modules of courses. */
function partOf(model: Model, words: Wording, id: string): string {
    const parts: Element[] = [...model.plans.flatMap((plan) => plan.phases), ...model.courses.flatMap((course) => course.modules)];
    for (const record of model.records) parts.push(...record.fields, ...record.scores);
    for (const instrument of model.instruments) parts.push(...instrument.scores, ...instrument.waves);
    const open = model.manuals.flatMap((manual) => manual.chapters);
    for (let chapter = open.shift(); chapter; chapter = open.shift()) {
        parts.push(chapter);
        open.push(...chapter.chapters);
    }
    return words.title(parts.find((part) => part.id === id));
}
