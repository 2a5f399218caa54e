import type { ValueType } from '../../expression/types.js';
import type { Instrument, Item, ItemColumn, Member, Model, Option, RecordTable, Scale, Text } from '../../model/types.js';
import type { InputColumn, TablePlan } from '../../scoring/table-plan.js';
import { letters } from './text.js';
import { OTHER } from './vocabulary.js';

/** Something of a table that a column of a file may hold. */
export interface Field {
    /** The column, or for one option of a question with several answers `Q5.Post`. */
    name: string;
    /** The input column of the table that it fills. */
    column: string;
    /**
     * `value`: the cell is the answer. `choice`: the cell says whether one option was chosen. `order`: the cell lists all
     * options of a ranking, the first first. `words`: the cell holds what was typed beside an open option. `na`: the cell
     * says that the question does not apply.
     */
    form: 'value' | 'choice' | 'order' | 'words' | 'na';
    role: InputColumn['role'];
    input: InputColumn;
    /** The code of the option, for a choice. */
    code?: string;
    /** Other names: former ones. */
    aliases: readonly string[];
    /** Names that count only as they are written. */
    exactly?: readonly string[];
    /** What a heading may say instead of the name: the question, and the question with its part. */
    texts: readonly string[];
    /** The part alone, such as a row of a grid; it counts only if nothing else says the same. */
    parts: readonly string[];
    /** Answers that have words. */
    labels: readonly Label[];
    /** Words for "not applicable" that this question has. */
    naTexts: readonly string[];
    /** For `order`: the columns that get the positions, by code of the option. */
    positions?: ReadonlyMap<string, string>;
    /** For `na`: all columns of the question. */
    also?: readonly string[];
    /** Whether the cell may hold anything. */
    free: boolean;
}
export interface Label {
    value: string | number;
    texts: readonly string[];
    /** Words of the respondent's own may stand beside it. */
    open?: boolean;
    exclusive?: boolean;
}

/** All fields of a table, in order of its columns. */
export function fieldsOf(model: Model, table: Instrument | RecordTable, plan: TablePlan): Field[] {
    const asked = 'members' in table ? askedColumns(table) : new Map<string, AskedColumn>();
    const fields = plan.inputs.flatMap((input): Field[] => {
        const at = asked.get(input.name);
        if (at) return itemFields(model, input, at);
        return [plainField(model, table, input)];
    });
    if ('members' in table) {
        fields.push(...rankings(asked, plan));
        // How the response came in is nothing that a score needs, but it belongs to the table.
        if (!fields.some((field) => field.name === 'via')) fields.push(plainField(model, table, VIA));
    }
    return fields;
}

const VIA: InputColumn = { name: 'via', title: {}, role: 'context', type: { kind: 'category', of: 'Channel', options: [] }, na: false };

interface AskedColumn {
    item: Item;
    column: ItemColumn;
    /** The turn of the loops around the question. */
    turn: readonly { loop: string; option: Option }[];
    /** Texts of the row, side or option that the column is for. */
    part: readonly string[];
    /** Texts of the question, loop variables filled in. */
    question: readonly string[];
    partName?: string;
}

const all = (text: Text | undefined): string[] => Object.values(text ?? {});

/** Every answer column with the question and the turn of the loops that it belongs to. */
function askedColumns(instrument: Instrument): Map<string, AskedColumn> {
    const found = new Map<string, AskedColumn>();
    const visit = (members: readonly Member[], turn: AskedColumn['turn']): void => {
        for (const member of members) {
            if (member.kind === 'section' || member.kind === 'if') visit(member.members, turn);
            else if (member.kind === 'each') for (const option of member.over.options) visit(member.members, [...turn, { loop: member.name, option }]);
            else if (member.kind === 'item') for (const each of columnsOfTurn(member, turn)) found.set(each.column.name, each);
        }
    };
    visit(instrument.members, []);
    return found;
}

function columnsOfTurn(item: Item, turn: AskedColumn['turn']): AskedColumn[] {
    const suffix = turn.map(({ option }) => option.name);
    const base = [item.name, ...suffix].join('.');
    const question = all(item.title).map((text) => filled(text, turn));
    const parts: { name: string; texts: string[] }[] = [
        ...item.rows.map((row) => ({ name: row.name, texts: all(row.title) })),
        ...item.sides.map((side) => ({ name: side.side, texts: all(side.text) })),
        ...(item.type === 'rank' || item.type === 'allocate' ? item.options.map((option) => ({ name: option.name, texts: all(option.title) })) : [])
    ];
    return item.columns.flatMap((column): AskedColumn[] => {
        if (column.name === base) return [{ item, column, turn, question, part: [] }];
        const part = parts.find(({ name }) => column.name === `${base}.${name}`);
        return part ? [{ item, column, turn, question, part: part.texts.map((text) => filled(text, turn)), partName: part.name }] : [];
    });
}

/** `{counter} 만족도` in the turn of the post counter; an option without words goes by its name. */
function filled(text: string, turn: AskedColumn['turn']): string {
    return turn.reduce((result, { loop, option }) => result.replaceAll(`{${loop}}`, all(option.title)[0] ?? option.name), text);
}

function itemFields(model: Model, input: InputColumn, { item, turn, question, part, partName }: AskedColumn): Field[] {
    const scale = model.scales.find((each) => each.id === item.scale);
    const turned = turn.flatMap(({ option }) => [...all(option.title), option.name]);
    const whole = turn.length ? [...question, ...question.flatMap((text) => turned.map((word) => `${text} ${word}`))] : question;
    const suffix = input.name.slice(item.name.length);
    const field: Field = {
        name: input.name,
        column: input.name,
        form: 'value',
        role: input.role,
        input,
        aliases: (item.formerly ?? []).map((name) => name + suffix),
        texts: part.length || partName ? whole.flatMap((text) => [...part, partName!].map((inner) => `${text} ${inner}`)) : whole,
        parts: part,
        labels: labelsOf(item, input, scale),
        naTexts: naTextsOf(item, input, scale),
        free: input.type.kind === 'text'
    };
    const open = item.options.find((option) => option.open);
    const fields = open && (input.type.kind === 'category' || input.type.kind === 'set') ? [field, wordsField(field, open)] : [field];
    return input.type.kind === 'set' ? [...fields, ...item.options.filter((option) => !option.na).map((option) => choiceField(field, option))] : fields;
}

/** One of several answers as a column of its own. */
function choiceField(field: Field, option: Option): Field {
    const words = [...all(option.title), option.name];
    return {
        ...field,
        name: `${field.name}.${option.name}`,
        form: 'choice',
        code: option.code,
        aliases: [...(option.code === option.name ? [] : [`${field.name}.${option.code}`]), ...field.aliases.map((name) => `${name}.${option.name}`)],
        texts: field.texts.flatMap((text) => words.map((word) => `${text} ${word}`)),
        parts: all(option.title),
        labels: field.labels.filter((label) => label.value === option.code)
    };
}

/** What was typed beside an open option, where it has a column of its own. */
function wordsField(field: Field, option: Option): Field {
    const taken = new Set([...all(option.title), option.name].map(letters));
    const others = [...OTHER].filter((word) => !taken.has(letters(word)));
    return {
        ...field,
        name: `${field.name}.words`,
        form: 'words',
        code: option.code,
        aliases: [],
        texts: field.texts.flatMap((text) => others.map((word) => `${text} ${word}`)),
        parts: [],
        labels: [],
        free: true
    };
}

/** A ranking as one cell that lists the options in order. */
function rankings(asked: ReadonlyMap<string, AskedColumn>, plan: TablePlan): Field[] {
    const groups = new Map<string, AskedColumn[]>();
    for (const each of asked.values()) {
        if (each.item.type !== 'rank') continue;
        const name = [each.item.name, ...each.turn.map(({ option }) => option.name)].join('.');
        groups.set(name, [...(groups.get(name) ?? []), each]);
    }
    return [...groups].map(([name, columns]): Field => {
        const { item, question } = columns[0]!;
        const positions = new Map(columns.map((each) => [item.options.find((option) => option.name === each.partName)!.code, each.column.name]));
        return {
            name,
            column: name,
            form: 'order',
            role: 'item',
            input: plan.inputs.find((input) => input.name === columns[0]!.column.name)!,
            aliases: item.formerly ?? [],
            texts: question,
            parts: [],
            labels: item.options.map(labelOf),
            naTexts: [],
            positions,
            free: false
        };
    });
}

const labelOf = (option: Option): Label => ({
    value: option.code,
    texts: [...all(option.title), option.name, option.code],
    ...(option.open ? { open: true } : {}),
    ...(option.exclusive ? { exclusive: true } : {})
});

function labelsOf(item: Item, input: InputColumn, scale: Scale | undefined): Label[] {
    if (input.type.kind === 'category' || input.type.kind === 'set') return item.options.filter((option) => !option.na).map(labelOf);
    return scale ? scale.points.map(({ value, label }) => ({ value, texts: all(label) })) : [];
}

function naTextsOf(item: Item, input: InputColumn, scale: Scale | undefined): string[] {
    if (!input.na) return [];
    const options = item.options.filter((option) => option.na);
    return [...all(scale?.na), ...all(item.na), ...options.flatMap((option) => [...all(option.title), option.name, option.code])];
}

/** A field of a record, and what every response has: who, where, when, about what. */
function plainField(model: Model, table: Instrument | RecordTable, input: InputColumn): Field {
    const declared = 'fields' in table ? table.fields.find((field) => field.name === input.name) : undefined;
    return {
        name: input.name,
        column: input.name,
        form: 'value',
        role: input.role,
        input,
        aliases: [...(declared?.formerly ?? []), ...linkNames(model, input.type)],
        // Points that a person gives are asked beside the question, in the same words.
        texts: input.role === 'points' ? [] : [...all(input.title), ...linkTexts(model, table, input)],
        parts: [],
        labels: declaredLabels(model, input.type),
        naTexts: [],
        free: input.type.kind === 'text' || input.type.kind === 'link'
    };
}

/** `Customer.id` */
function linkNames(model: Model, type: ValueType): string[] {
    if (type.kind !== 'link') return [];
    const record = model.records.find((each) => each.name === type.table);
    return record?.key === undefined ? [] : [`${record.name}.${record.key}`];
}

/** The key of the record that a response is about is often called what the record calls it. */
function linkTexts(model: Model, table: Instrument | RecordTable, input: InputColumn): string[] {
    const { type } = input;
    if (type.kind !== 'link' || 'fields' in table) return [];
    const record = model.records.find((each) => each.name === type.table);
    return all(record?.fields.find((field) => field.name === record.key)?.title);
}

function declaredLabels(model: Model, type: ValueType): Label[] {
    const named = (elements: readonly { name: string; title: Text }[]): Label[] =>
        elements.map(({ name, title }) => ({ value: name, texts: [...all(title), name] }));
    if (type.kind === 'number')
        return (model.scales.find((scale) => scale.name === type.scale)?.points ?? []).map(({ value, label }) => ({ value, texts: all(label) }));
    if (type.kind !== 'category' && type.kind !== 'set') return [];
    if (type.of === 'Channel') return named(model.channels);
    if (type.of === 'Role') return named(model.roles);
    if (type.of === 'Team') return named(model.teams);
    const list = model.optionLists.find((each) => each.name === type.of);
    if (list) return list.options.filter((option) => !option.na).map(labelOf);
    const grading = model.gradings.find((each) => each.name === type.of);
    return grading ? named(grading.bands) : type.options.map((name) => ({ value: name, texts: [name] }));
}
