import type { Instrument, Section, Text } from '../../model/types.js';
import { titlesOf } from '../format/elements.js';
import type { Labels } from '../format/labels.js';
import type { Wording } from '../format/wording.js';
import { conditionInWords } from './conditions.js';
import type { Answer, Behind, Form, Line } from './form.js';

/** The word for "not applicable": the scale's own, or the document's. */
export function naWord(answer: Answer, words: Wording): string | undefined {
    if (answer.na === undefined) return undefined;
    return answer.na === true ? words.labels.notApplicable : words.plain(answer.na) || words.labels.notApplicable;
}

/** The points of a scale that may be ticked. Long ranges are written in, not ticked. */
export function scalePoints(answer: Answer & { kind: 'rate' }): number[] | undefined {
    const count = answer.max - answer.min + 1;
    return Number.isInteger(count) && count <= 11 ? Array.from({ length: count }, (_, i) => answer.min + i) : undefined;
}

/** What the points of a scale mean, one line. */
export function legend(answer: Answer, words: Wording): string {
    if (answer.kind !== 'rate') return '';
    const labelled = answer.points.filter((p) => words.plain(p.label) !== '').map((p) => `${p.value} ${words.plain(p.label)}`);
    const bands = (answer.bands ?? []).map(({ low, high, label }) => `${low ?? answer.min}–${high ?? answer.max} ${words.plain(label)}`);
    if (labelled.length + bands.length > 0) return [...labelled, ...bands].join(' · ');
    const { min, max, anchors } = answer;
    const ends = anchors ? `${min} ${words.plain(anchors.low)} … ${max} ${words.plain(anchors.high)}` : words.labels.answerFrom(String(min), String(max));
    // Numbers alone do not say which end is the good one; most people take it to be the high one.
    return answer.reversed && !anchors ? `${ends} (${words.labels.bestPoint(String(min))})` : ends;
}

/** How the total comes about, for those who fill in the form. */
export function howTotal({ instrument }: Form, words: Wording): string {
    return instrument.needing ? words.labels.howTotalPart : words.labels.howTotal;
}

/** The range that a number must lie in. */
export function range(answer: Answer, words: Wording): string {
    if (answer.kind !== 'number') return '';
    const { low, high, unit } = answer;
    if (low !== undefined && high !== undefined) return words.labels.answerFrom(words.amount(low), words.amount(high, unit));
    if (low !== undefined) return words.labels.answerAtLeast(words.amount(low, unit));
    if (high !== undefined) return words.labels.answerAtMost(words.amount(high, unit));
    return unit === undefined ? '' : unitWord(unit, words);
}

/** How many options are to be ticked, where more than one may be. */
export function howMany(answer: Answer, words: Wording): string {
    if (answer.kind !== 'choose' || !answer.many) return '';
    const { labels } = words;
    const { high } = answer;
    // Nothing need be ticked: that is no limit to tell.
    const low = answer.low === 0 ? undefined : answer.low;
    if (low !== undefined && high !== undefined)
        return low === high ? labels.chooseExactly(words.amount(low)) : labels.chooseFrom(words.amount(low), words.amount(high));
    if (low !== undefined) return labels.chooseAtLeast(words.amount(low));
    return high === undefined ? labels.chooseMany : labels.chooseAtMost(words.amount(high));
}

/** A unit on its own, as it stands after an empty box. */
export function unitWord(unit: string, words: Wording): string {
    return words.amount(2, unit).replace(/^2\s*/, '');
}

/** How a standard reads in one cell: its title, what must be done, and how much. */
export function standardLines({ standard, measure }: Behind, words: Wording): { title: string; lines: string[] } {
    const musts = standard.duties.flatMap(({ kind, text }) => {
        if (kind === 'mustNot') return [`${words.labels.duty.mustNot}${words.labels.colon}${words.plain(text)}`];
        return kind === 'must' ? [words.plain(text)] : [];
    });
    const measures = (measure ? [measure] : standard.measures).map((m) => `${words.title(m)}${words.labels.colon}${words.limit(m)}`);
    return { title: words.title(standard), lines: [...musts, ...measures].filter((line) => line !== '') };
}

/** The standards behind an item: what an item before it has said of one is not said again. */
export function standardsBehind(line: Line, form: Form, words: Wording): { title: string; lines: string[] }[] {
    const said = new Set(
        form.lines
            .slice(0, form.lines.indexOf(line))
            .filter(({ first }) => first)
            .flatMap(({ behind }) => behind)
            .flatMap((behind) => standardLines(behind, words).lines.map((text) => `${behind.standard.id} ${text}`))
    );
    return line.behind.map((behind) => {
        const { title, lines } = standardLines(behind, words);
        return { title, lines: lines.filter((text) => !said.has(`${behind.standard.id} ${text}`)) };
    });
}

/** What the lines of a form are called: a survey has questions, a checklist has items. */
export const askedAs = ({ kind }: Pick<Instrument, 'kind'>, labels: Labels): string => (kind === 'survey' ? labels.documents.question : labels.item);

/** The points of a line; those of a bonus come on top. */
export function pointsOf(line: Line, words: Wording): string {
    if (line.worth === undefined) return '';
    if (line.item.penalty) return `−${words.amount(line.worth)}`;
    return `${line.item.bonus && line.worth > 0 ? '+' : ''}${words.amount(line.worth)}`;
}

/** What a subtotal, or the total, leaves out. */
export function subtotalNote(lines: readonly Line[], words: Wording): string {
    const [bonus, penalty] = (['bonus', 'penalty'] as const).map((kind) => {
        const those = lines.filter(({ item, worth }) => item[kind] && (worth ?? 0) > 0);
        const sum = those.reduce((total, { worth }) => total + (worth ?? 0), 0);
        return sum > 0 ? words.amount(sum, those[0]?.item.worth?.unit) : undefined;
    });
    const notes = [bonus === undefined ? '' : words.labels.plusBonus(bonus), penalty === undefined ? '' : words.labels.lessPenalty(penalty)];
    return notes.filter((note) => note !== '').join(words.labels.separator);
}

/** What a section counts for: its points, or its share of the whole. */
export function sectionWorth({ worth, share }: Section, words: Wording): string {
    return [worth ? words.quantity(worth) : '', share ? words.labels.shareOfTotal(words.quantity(share)) : '']
        .filter((part) => part !== '')
        .join(words.labels.separator);
}

/** What results of a section are called, one line. */
export function sectionBands({ bands, worth }: Section, words: Wording): string {
    return (bands ?? [])
        .map(({ low, high, label }) => {
            const end = high ?? worth;
            return `${words.amount(low?.value ?? 0)}–${end ? words.quantity(end) : ''}${words.labels.colon}${words.plain(label)}`;
        })
        .join(' · ');
}

/** How many points an answer gets, where they come in steps. */
export function steps(line: Line, form: Form, words: Wording): string {
    return (line.item.bands ?? [])
        .map(({ title, when, worth, name }) => {
            const said = words.plain(title) || (when ? conditionInWords(when, form, words, line.column) : words.labels.otherwise) || name;
            return `${said}${words.labels.colon}${words.quantity(worth)}`;
        })
        .join(' · ');
}

/** Where in the journey an item is looked at. */
export function placeOf({ item }: Line, words: Wording, find: (id: string) => { title: Text; name: string } | undefined): string {
    return item.at ? words.labels.lookedAtIn(titlesOf(item.at, words, find)) : '';
}

/** The checks of each class, in the order in which the form first has them. */
export function classesOf(form: Form): { name: string; title: Text; lines: Line[] }[] {
    const found = new Map<string, { name: string; title: Text; lines: Line[] }>();
    for (const line of form.lines) {
        const { class: kind } = line.item;
        if (!kind || line.answer.kind !== 'check' || line.item.bonus) continue;
        const one = found.get(kind.id) ?? { name: kind.name, title: kind.title, lines: [] };
        one.lines.push(line);
        found.set(kind.id, one);
    }
    return [...found.values()];
}

/** Marks beside an item. */
export function badges(line: Line, form: Form, words: Wording): { kind: 'critical' | 'photo' | 'bonus' | 'penalty' | 'class'; label: string }[] {
    const { item } = line;
    const found: ReturnType<typeof badges> = [];
    if (item.critical) {
        const only = item.criticalWhen && (conditionInWords(item.criticalWhen, form, words) ?? words.labels.ifSo);
        found.push({ kind: 'critical', label: only === undefined ? words.labels.critical : words.labels.criticalIf(only) });
    }
    if (item.class) found.push({ kind: 'class', label: words.title(item.class) });
    if (item.photo) found.push({ kind: 'photo', label: words.labels.photo });
    if (item.bonus) found.push({ kind: 'bonus', label: words.labels.bonus });
    if (item.penalty) found.push({ kind: 'penalty', label: words.labels.penalty });
    return found;
}

/** When a line is asked, if not always. */
export function askedWhen(line: Line, form: Form, words: Wording): string {
    if (!line.asked) return '';
    const said = conditionInWords(line.asked, form, words);
    return said === undefined ? words.labels.ifSo : words.labels.onlyIf(said);
}

/** What a form is about, as pairs of a label and a value; an empty value is a line to write on. */
export function formHead(
    instrument: Instrument,
    words: Wording,
    find: (id: string) => { title: Record<string, string>; name: string } | undefined
): { facts: [string, string][]; blanks: string[] } {
    const { labels } = words;
    const titles = (ids: readonly string[]): string => titlesOf(ids, words, find);
    const facts: [string, string][] = [];
    if (instrument.every) facts.push([labels.howOften, words.cadence(instrument.every)]);
    if (instrument.via.length > 0) facts.push([labels.channel, titles(instrument.via)]);
    const record = instrument.of === undefined ? undefined : find(instrument.of);
    const by = titles(instrument.by);
    return {
        facts: facts.filter(([, value]) => value !== ''),
        blanks: [record ? words.title(record) : labels.site, labels.date, by === '' ? labels.auditor : `${labels.auditor} (${by})`]
    };
}
