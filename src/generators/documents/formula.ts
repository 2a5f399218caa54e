/** Formulas in words: what a measure is, for those who do not read expressions. */
import type { Comparison, Expr, ValueType } from '../../expression/types.js';
import type { Instrument, Member, RecordTable } from '../../model/types.js';
import type { Context } from './context.js';

const SIGNS: Record<Comparison, string> = { '=': '=', '!=': '≠', '<': '<', '<=': '≤', '>': '>', '>=': '≥' };
const OPERATORS = { add: '+', subtract: '−', multiply: '×', divide: '÷', power: '^' } as const;

/** An expression in words; undefined where it says more than words can. */
export function inWords(expr: Expr, context: Context): string | undefined {
    // Where all comes from one table, the source that stands beside the formula is enough.
    return say(expr, sourcesOf(expr, context).length > 1 ? context : { ...context, own: { ...context.own, fromTable: (figure) => figure } }, undefined);
}

type Source = Instrument | RecordTable;

function say(e: Expr, context: Context, source: Source | undefined, other?: ValueType): string | undefined {
    const { labels, own, words } = context;
    const inner = (value: Expr): string | undefined => say(value, context, source);
    switch (e.op) {
        case 'number':
            return words.amount(e.value, other?.kind === 'number' ? other.unit : undefined);
        case 'text':
            return other ? optionTitle(e.value, other, context, source) : e.value;
        case 'boolean':
            return e.value ? labels.yes : labels.not(labels.yes);
        case 'column':
        case 'input':
            return columnTitle(e.name, context, source, e.op === 'column' ? e.via : undefined);
        case 'measure': {
            const measure = context.model.kpis.find(({ path, id }) => path === e.name || id === e.name);
            return measure && words.title(measure);
        }
        case 'arithmetic': {
            const left = say(e.left, context, source, typeOf(e.right));
            const right = say(e.right, context, source, e.operator === 'add' || e.operator === 'subtract' ? typeOf(e.left) : undefined);
            return left === undefined || right === undefined ? undefined : `${bracketed(e.left, left)} ${OPERATORS[e.operator]} ${bracketed(e.right, right)}`;
        }
        case 'negate': {
            const value = inner(e.value);
            return value === undefined ? undefined : `−${value}`;
        }
        case 'between': {
            const [from, to] = [inner(e.from), inner(e.to)];
            return from === undefined || to === undefined ? undefined : own.timeBetween(from, to);
        }
        case 'compare': {
            const left = say(e.left, context, source, typeOf(e.right));
            const right = say(e.right, context, source, typeOf(e.left));
            return left === undefined || right === undefined ? undefined : `${left} ${SIGNS[e.operator]} ${right}`;
        }
        case 'and':
        case 'or': {
            const [left, right] = [inner(e.left), inner(e.right)];
            return left === undefined || right === undefined ? undefined : labels[e.op](left, right);
        }
        case 'not': {
            const value = inner(e.value);
            return value === undefined ? undefined : labels.not(value);
        }
        case 'rescale': {
            const [value, ...ends] = [e.value, ...e.from, ...e.to].map(inner);
            if (value === undefined || ends.some((end) => end === undefined)) return undefined;
            return own.rescaled(value, `${ends[0]}–${ends[1]}`, `${ends[2]}–${ends[3]}`);
        }
        case 'row':
            return rowInWords(e, context, source);
        case 'population':
            return populationInWords(e, context);
        default:
            return undefined;
    }
}

function rowInWords(e: Extract<Expr, { op: 'row' }>, context: Context, source: Source | undefined): string | undefined {
    const { labels, own, words } = context;
    const parts = e.parts.map(({ value, weight }) => {
        const text = say(value, context, source);
        if (text === undefined) return undefined;
        if (weight === undefined) return text;
        return weight.op === 'number' ? `${labels.percent(words.amount(weight.value * 100))} × ${bracketed(value, text)}` : undefined;
    });
    if (parts.some((part) => part === undefined)) return undefined;
    const [first = ''] = parts;
    if (e.fn === 'weighted') return parts.join(' + ');
    if (e.fn === 'any' || e.fn === 'all') return parts.length === 1 ? first : undefined;
    return own.of[e.fn](words.list(parts as string[]));
}

function populationInWords(e: Extract<Expr, { op: 'population' }>, context: Context): string | undefined {
    const { own, labels, words } = context;
    const source = sourceNamed(e.table, context);
    const table = source ? words.title(source) : e.table;
    const value = e.value && say(e.value, context, source, { kind: 'boolean' });
    const where = e.where && say(e.where, context, source);
    if ((e.value && value === undefined) || (e.where && where === undefined)) return undefined;
    const what = value ?? table;
    const argument = e.argument ?? 0;
    const figure =
        e.fn === 'percentile'
            ? own.percentile(labels.percent(words.amount(argument * 100)), what)
            : e.fn === 'top'
              ? own.top(words.amount(argument), what)
              : own.of[e.fn](what);
    const limited = where === undefined ? figure : own.where(figure, where);
    return value === undefined ? limited : own.fromTable(limited, table);
}

/** The instrument or record that a table of responses or rows comes from. */
export function sourceNamed(table: string, { model }: Context): Source | undefined {
    return [...model.instruments, ...model.records].find(({ path, id, name }) => path === table || id === table || name === table);
}

/** Titles of the instruments and records that an expression reads. */
export function sourcesOf(expr: Expr | undefined, context: Context): string[] {
    const found = new Set<string>();
    const walk = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        const node = value as { op?: string; table?: string; name?: string };
        if (node.op === 'population' && node.table !== undefined) {
            const source = sourceNamed(node.table, context);
            found.add(source ? context.words.title(source) : node.table);
        }
        if (node.op === 'measure' && node.name !== undefined) {
            const measure = context.model.kpis.find(({ path, id }) => path === node.name || id === node.name);
            if (measure) found.add(context.words.title(measure));
        }
        for (const part of Object.values(value)) walk(part);
    };
    walk(expr);
    return [...found];
}

function columnTitle(name: string, context: Context, source: Source | undefined, via: readonly string[] | undefined): string {
    const { labels, words, model } = context;
    let table = source;
    // A link leads to another record; `of` to the one that a response is about.
    for (const link of via ?? []) {
        const field = table && 'fields' in table ? table.fields.find((f) => f.name === link) : undefined;
        const next = link === 'of' && table && 'of' in table ? table.of : field?.type.kind === 'link' ? field.type.table : undefined;
        table = next === undefined ? undefined : model.records.find(({ id, path }) => id === next || path === next);
    }
    if (!table) return name;
    const score = table.scores.find((s) => s.name === name);
    if (score) return words.title(score);
    if ('fields' in table) {
        const field = table.fields.find((f) => f.name === name);
        return field ? words.title(field) : name;
    }
    if (name === 'total') return labels.total;
    if (name === 'failed') return labels.itemsNotMet;
    if (name === 'criticals') return labels.criticalsNotMet;
    return itemTitle(table.members, name, context) ?? name;
}

function itemTitle(members: readonly Member[], column: string, context: Context): string | undefined {
    for (const member of members) {
        if (member.kind === 'item' && member.columns.some(({ name }) => name === column)) {
            const row = member.rows.find(({ name }) => column.endsWith(`.${name}`));
            return context.labels.quoted(context.words.title(row ?? member));
        }
        if (member.kind === 'section' && column === `${member.name}.points`) return context.labels.pointsOf(context.words.title(member));
        const found = 'members' in member ? itemTitle(member.members, column, context) : undefined;
        if (found !== undefined) return found;
    }
    return undefined;
}

function optionTitle(value: string, type: ValueType, { model, words }: Context, source: Source | undefined): string {
    if (type.kind !== 'category' && type.kind !== 'set') return value;
    const list = model.optionLists.find(({ name, path, id }) => [name, path, id].includes(type.of));
    const option = list?.options.find(({ name, code }) => name === value || code === value);
    if (option) return words.title(option);
    const element = [...model.channels, ...model.roles, ...model.teams, ...model.gradings.flatMap(({ bands }) => bands)].find(({ name }) => name === value);
    const own = source && 'members' in source ? ownOption(source.members, value) : undefined;
    return own ? words.title(own) : element ? words.title(element) : value;
}

function ownOption(members: readonly Member[], value: string): { name: string; title: Readonly<Record<string, string>> } | undefined {
    for (const member of members) {
        const options = member.kind === 'item' ? member.options : [];
        const found =
            options.find(({ name, code }) => name === value || code === value) ?? ('members' in member ? ownOption(member.members, value) : undefined);
        if (found) return found;
    }
    return undefined;
}

const typeOf = (e: Expr): ValueType | undefined => {
    if (e.op === 'column' || e.op === 'input') return e.type;
    return e.op === 'population' && e.value ? typeOf(e.value) : undefined;
};
const bracketed = (e: Expr, text: string): string => (e.op === 'arithmetic' || (e.op === 'row' && e.fn === 'weighted') ? `(${text})` : text);
