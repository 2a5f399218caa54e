/** Formulas in words: what a measure is, for those who do not read expressions. */
import { type Comparison, type Expr, measureNamed, PREVIOUS, type ValueType } from '../../expression/types.js';
import type { Figure, Instrument, Item, Member, RecordTable } from '../../model/types.js';
import type { Context } from './context.js';

const SIGNS: Record<Comparison, string> = { '=': '=', '!=': '≠', '<': '<', '<=': '≤', '>': '>', '>=': '≥' };
const OPERATORS = { add: '+', subtract: '−', multiply: '×', divide: '÷', power: '^' } as const;

/** An expression in words; undefined where it says more than words can. `of`: the table whose rows it is about, if it is about rows. */
export function inWords(expr: Expr, context: Context, of?: string): string | undefined {
    const source = of === undefined ? undefined : sourceNamed(of, context);
    // Where all comes from one table, the source that stands beside the formula is enough.
    return say(expr, sourcesOf(expr, context).length > 1 ? context : { ...context, own: { ...context.own, fromTable: (figure) => figure } }, source);
}

/** A condition as it is written, with titles, units and signs of print: `服务响应时间 ≤ 30 分钟` for `ResponseTime <= 30 min`. */
export function readable(text: string, { model, words }: Context): string {
    const titled = model.kpis.reduce(
        (found, kpi) => found.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}_.])${kpi.name}(?![\\p{L}\\p{N}_])`, 'gu'), () => words.title(kpi)),
        text
    );
    const units = new Map(model.units.map((unit) => [unit.name, unit]));
    return titled
        .replaceAll(/(?<![\p{L}\p{N}_.])(\d[\d_.]*) ([\p{L}_][\p{L}\p{N}_]*)/gu, (whole, value: string, unit: string) =>
            units.has(unit) ? words.amount(Number(value.replaceAll('_', '')), unit) : whole
        )
        .replaceAll(/(?<![\p{L}\p{N}_.])\d+(?:_\d+)+(?:\.\d+)?/gu, (digits) => words.amount(Number(digits.replaceAll('_', ''))))
        .replaceAll('>=', '≥')
        .replaceAll('<=', '≤')
        .replaceAll('!=', '≠')
        .replaceAll(' * ', ' × ')
        .replaceAll(' / ', ' ÷ ')
        .replaceAll(' - ', ' − ');
}

/** How a figure is computed: in words, or as it is written where it is made of bare amounts, whose units the words would not have. */
export function figureInWords(figure: Figure, context: Context): string {
    const bare = figure.value === undefined || sourcesOf(figure.value, context).length === 0;
    return (bare ? undefined : inWords(figure.value!, context)) ?? (figure.formula === undefined ? '' : readable(figure.formula, context));
}

/** What a figure is stated to be, and when. */
export function statements(figure: Figure, { words }: Context): string[] {
    return figure.stated.map(({ value, during }) => words.quantity(value) + (during === undefined ? '' : ` (${during})`));
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
            const name = measureNamed(e.name);
            const measure = context.model.kpis.find((one) => [one.path, one.id, one.name].includes(name));
            return measure && (name === e.name ? words.title(measure) : own.ofPrevious(words.title(measure)));
        }
        case 'arithmetic': {
            const grown = growthOf(e);
            const measure = grown && inner(grown);
            if (measure !== undefined) return own.growthOf(measure);
            const left = say(e.left, context, source, typeOf(e.right));
            const right = say(e.right, context, source, e.operator === 'add' || e.operator === 'subtract' ? typeOf(e.left) : undefined);
            if (left === undefined || right === undefined) return undefined;
            return `${bracketed(e.left, left, binding(e))} ${OPERATORS[e.operator]} ${bracketed(e.right, right, binding(e), e.operator)}`;
        }
        case 'negate': {
            const value = inner(e.value);
            return value === undefined ? undefined : `−${value}`;
        }
        case 'between': {
            const [from, to] = [inner(e.from), inner(e.to)];
            return from === undefined || to === undefined ? undefined : own.timeBetween(from, to);
        }
        case 'dated': {
            const value = inner(e.value);
            return value === undefined ? undefined : own.partOfDate[e.fn](value);
        }
        case 'within': {
            const [low, value, high] = [e.low, e.value, e.high].map(
                (each) => each && say(each, context, source, each === e.value ? undefined : typeOf(e.value))
            );
            if (value === undefined || (e.low && low === undefined) || (e.high && high === undefined)) return undefined;
            return `${low === undefined ? '' : `${low} ≤ `}${value}${high === undefined ? '' : ` ≤ ${high}`}`;
        }
        case 'compare': {
            const grade = gradeInWords(e, context);
            if (grade !== undefined) return grade;
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
        return weight.op === 'number' ? `${labels.percent(words.amount(weight.value * 100))} × ${bracketed(value, text, 2)}` : undefined;
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
              ? own[countsLowest(e, context) ? 'bottom' : 'top'](words.amount(argument), what)
              : own.of[e.fn](what);
    const limited = where === undefined ? figure : own.where(figure, where);
    return value === undefined ? limited : own.fromTable(limited, table);
}

/** The instrument or record that a table of responses or rows comes from. */
export function sourceNamed(table: string, { model }: Context): Source | undefined {
    return [...model.instruments, ...model.records].find(({ path, id, name }) => path === table || id === table || name === table);
}

/** Whether a share of scale points counts those at the end that is not the good one. */
function countsLowest({ table, value, reversed }: Extract<Expr, { op: 'population' }>, context: Context): boolean {
    const source = sourceNamed(table, context);
    const name = value?.op === 'column' ? value.name : undefined;
    const scaleId = source && 'members' in source ? itemWithColumn(source.members, name)?.scale : undefined;
    const scale = context.model.scales.find(({ id }) => id === scaleId);
    return scale !== undefined && (reversed ?? false) !== scale.reversed;
}

function itemWithColumn(members: readonly Member[], column: string | undefined): Item | undefined {
    for (const member of members) {
        if (member.kind === 'item' && member.columns.some(({ name }) => name === column)) return member;
        const inner = 'members' in member ? itemWithColumn(member.members, column) : undefined;
        if (inner) return inner;
    }
    return undefined;
}

/** What `growth(X)` is about: X / previous(X) - 1. */
function growthOf(e: Expr): Expr | undefined {
    if (e.op !== 'arithmetic' || e.operator !== 'subtract' || e.right.op !== 'number' || e.right.value !== 1) return undefined;
    const ratio = e.left;
    if (ratio.op !== 'arithmetic' || ratio.operator !== 'divide') return undefined;
    const { left, right } = ratio;
    return left.op === 'measure' && right.op === 'measure' && right.name === `${left.name}${PREVIOUS}` ? left : undefined;
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
            const name = measureNamed(node.name);
            const measure = context.model.kpis.find((one) => [one.path, one.id, one.name].includes(name));
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
    if (name === 'asOf') return context.own.asOf;
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
/** How tightly the signs of a formula bind; 9 where there are none. */
function binding(e: Expr): number {
    if (e.op === 'arithmetic') return e.operator === 'power' ? 3 : e.operator === 'multiply' || e.operator === 'divide' ? 2 : 1;
    if (e.op === 'row' && e.fn === 'weighted') return 1;
    return e.op === 'negate' ? 1 : 9;
}

/** In brackets where it would otherwise be read differently, beside a sign that binds as tightly as `outer`; `before`: that sign, if it stands to its left. */
function bracketed(e: Expr, text: string, outer: number, before?: keyof typeof OPERATORS): string {
    const own = binding(e);
    const apart = before === undefined ? outer === 3 : before === 'subtract' || before === 'divide' || e.op === 'negate';
    return own < outer || (own === outer && apart) ? `(${text})` : text;
}

/** A grade is a chain of conditions; what it is compared with says it shorter: `客户等级 = 贵宾`. */
function gradeInWords(e: Extract<Expr, { op: 'compare' }>, { model, words }: Context): string | undefined {
    if (e.left.op !== 'if' || e.right.op !== 'text') return undefined;
    const names: string[] = [];
    let rest: Expr = e.left;
    for (; rest.op === 'if'; rest = rest.else) {
        if (rest.then.op !== 'text') return undefined;
        names.push(rest.then.value);
    }
    if (rest.op === 'text') names.push(rest.value);
    const value = e.right.value;
    const grading = model.gradings.find(({ bands }) => bands.length === names.length && bands.every(({ name }, i) => name === names[i]));
    const band = grading?.bands.find(({ name }) => name === value);
    return grading && band ? `${words.title(grading)} ${SIGNS[e.operator]} ${words.title(band)}` : undefined;
}
