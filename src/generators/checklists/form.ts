/** A checklist as a form: one line per answer, in order, with what each format needs to print it. Language stays open. */
import type { Expr } from '../../expression/types.js';
import type { Instrument, Item, ItemColumn, Measurement, Member, Model, Option, OptionList, Scale, Section, Standard, Text } from '../../model/types.js';
import { scoredColumns, worthOf } from '../../scoring/lines.js';
import { elements } from '../format/elements.js';

export interface Form {
    model: Model;
    instrument: Instrument;
    entries: Entry[];
    lines: Line[];
    /** What the total is out of: the declared worth, or else the sum of the items. */
    worth: number;
}
export type Entry =
    { kind: 'section'; section: Section; depth: number; number: string; lines: Line[] } | { kind: 'line'; line: Line } | { kind: 'note'; text: Text };

export interface Line {
    number: string;
    item: Item;
    sections: Section[];
    /** The column of the response that the answer fills. */
    column: string;
    title: Text;
    /** What the line asks where one item has several: the row of a grid, the side of a pair, the turn of a loop. */
    part?: Text;
    worth?: number;
    answer: Answer;
    /** True for the first line of its item, which alone shows the title and the standards. */
    first: boolean;
    asked?: Expr;
    behind: Behind[];
}
/** A standard that an item verifies, or one of its measures. */
export interface Behind {
    standard: Standard;
    measure?: Measurement;
}
export type Answer =
    | { kind: 'check'; na?: Text | true }
    | {
          kind: 'rate';
          min: number;
          max: number;
          points: { value: number; label: Text }[];
          bands?: Scale['bands'];
          /** The low end has the points. */
          reversed: boolean;
          /** Expressions see the answer turned round. */
          turned: boolean;
          anchors?: { low: Text; high: Text };
          na?: Text | true;
      }
    | { kind: 'number'; low?: number; high?: number; whole: boolean; step?: number; unit?: string; reversed: boolean; na?: Text | true }
    | { kind: 'choose'; many: boolean; low?: number; high?: number; options: Option[]; na?: Text | true }
    | { kind: 'free'; type: Item['type']; long: boolean; options: Option[]; na?: Text | true };

/** One turn of a loop: the option it is about, of how many. */
interface Turn {
    name: string;
    option: Option;
    of: number;
}

export function formOf(model: Model, instrument: Instrument): Form {
    const entries: Entry[] = [];
    const lines: Line[] = [];
    const found = elements(model);

    const addItem = (item: Item, sections: Section[], number: string, turns: readonly Turn[]): void => {
        const scale = model.scales.find((s) => s.id === item.scale);
        const list = model.optionLists.find((l) => l.id === item.scale);
        const columns = item.columns.filter((c) => turns.every(({ option }) => c.name.split('.').slice(1).includes(option.name)));
        const asking: ItemColumn[] = columns.length > 0 ? columns : item.columns.slice(0, 1);
        // A set of options is one answer, however many columns hold it.
        const answers = item.type === 'choose' ? asking.slice(0, 1) : asking;
        const scored = scoredColumns(item);
        const placed = { item, sections, turns: turns.reduce((product, turn) => product * turn.of, 1), ends: 0 };
        answers.forEach((column, index) => {
            const row = item.rows.find((r) => column.name.split('.').at(-1) === r.name);
            const side = item.sides.find((s) => column.name.split('.').at(-1) === s.side);
            const option =
                item.type === 'choose' ? undefined : [...item.options, ...(list?.options ?? [])].find((o) => column.name.split('.').at(-1) === o.name);
            const verified = [...item.verifies, ...(row?.verifies ?? [])];
            const line: Line = {
                number: answers.length > 1 ? `${number}.${index + 1}` : number,
                item,
                sections,
                column: column.name,
                title: turns.reduce((text, turn) => replaced(text, turn.name, turn.option), item.title),
                part: row?.title ?? side?.text ?? option?.title,
                worth: !scored.includes(column) ? undefined : worthOf(placed, column.name),
                answer: answerOf(item, column, scale, list),
                first: index === 0,
                asked: column.asked,
                behind: verified.flatMap((id) => {
                    const standard = found.standardOf(id);
                    return standard ? [{ standard, measure: standard.measures.find((m) => m.id === id) }] : [];
                })
            };
            lines.push(line);
            entries.push({ kind: 'line', line });
        });
    };

    const walk = (members: readonly Member[], sections: Section[], prefix: string, count: { of: number }, turns: readonly Turn[] = []): void => {
        for (const member of members) {
            if (member.kind === 'section') {
                const number = `${prefix}${++count.of}`;
                const start = lines.length;
                const entry: Entry = { kind: 'section', section: member, depth: sections.length, number, lines: [] };
                entries.push(entry);
                walk(member.members, [...sections, member], `${number}.`, { of: 0 }, turns);
                entry.lines = lines.slice(start);
            } else if (member.kind === 'item') addItem(member, sections, `${prefix}${++count.of}`, turns);
            else if (member.kind === 'if' || member.kind === 'roster') walk(member.members, sections, prefix, count, turns);
            else if (member.kind === 'each') {
                const { options } = member.over;
                for (const option of options) walk(member.members, sections, prefix, count, [...turns, { name: member.name, option, of: options.length }]);
            } else if (member.kind === 'note') entries.push({ kind: 'note', text: member.text });
        }
    };
    walk(instrument.members, [], '', { of: 0 });
    const sum = lines.reduce((total, line) => total + (isExtra(line) ? 0 : (line.worth ?? 0)), 0);
    return { model, instrument, entries, lines, worth: instrument.worth?.value ?? sum };
}

/** Bonus and deduction stand outside the maximum. */
export const isExtra = ({ item }: Line): boolean => item.bonus || item.penalty === true;

function replaced(text: Text, name: string, option: Option): Text {
    return Object.fromEntries(
        Object.entries(text).map(([language, words]) => [
            language,
            words.replaceAll(`{${name}}`, option.title[language] ?? Object.values(option.title)[0] ?? option.name)
        ])
    );
}

function answerOf(item: Item, column: ItemColumn, scale: Scale | undefined, list: OptionList | undefined): Answer {
    const na: Text | true | undefined = column.na ? (item.na ?? scale?.na ?? true) : undefined;
    if (item.type === 'check') return { kind: 'check', na };
    if (item.type === 'nps') return { kind: 'rate', min: 0, max: 10, points: [], reversed: false, turned: false, anchors: item.anchors, na };
    if (scale && (item.type === 'rate' || item.type === 'grid' || item.type === 'pair')) {
        return {
            kind: 'rate',
            min: scale.min,
            max: scale.max,
            points: scale.points,
            bands: scale.bands,
            reversed: column.reversed !== scale.reversed,
            turned: column.reversed,
            anchors: item.anchors,
            na
        };
    }
    if (item.type === 'number')
        return {
            kind: 'number',
            low: item.low,
            high: item.high,
            whole: item.whole === true,
            step: item.step,
            unit: item.unit,
            reversed: column.reversed,
            na
        };
    if (item.type === 'choose') {
        const offered = item.options.length > 0 ? item.options : (list?.options ?? []);
        const options = offered.filter((option) => !option.na);
        const refused = offered.find((option) => option.na);
        return { kind: 'choose', many: item.many, low: item.low, high: item.high, options, na: na ?? (refused ? refused.title : undefined) };
    }
    return { kind: 'free', type: item.type, long: item.long, options: item.options, na };
}
