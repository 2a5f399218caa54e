/** From the model's instruments and records to plans. */
import { children, rewrite, walk } from '../expression/tree.js';
import { BOOLEAN, type Expr, num, type NumberType, PLAIN, type ValueType } from '../expression/types.js';
import type { Instrument, Item, Model, RecordTable, Scale } from '../model/types.js';
import { isRoster, RESPONSE, type RosterTable, rostersOf, type Table } from './rosters.js';
import { and, column, isTrue, not, pointsType, when } from './conditions.js';
import { contextInputs, instrumentLinks, itemInputs, recordInputs, recordLinks, recordOf } from './inputs.js';
import { gainOf, itemColumns, layoutOf, scoredColumns, worthOf, type PlacedItem } from './lines.js';
import { inOrder } from './order.js';
import { pointsOf, totalPoints, type PointLine } from './points.js';
import { checks, totals } from './totals.js';
import type { DerivedColumn, InputColumn, TablePlan } from './table-plan.js';

/**
 * What a response to the instrument, a member of a roster, or a row of the record, is read from and what is computed from it, in order of
 * evaluation: items as scored, gaps, points of items and sections, `total`, `failed`, `criticals`, scores, `pass`,
 * outcomes and gradings. Throws if columns need each other.
 */
export function planTable(model: Model, table: Table): TablePlan {
    if (!('members' in table)) return planRecord(model, table);
    return isRoster(table) ? planRoster(model, table) : planInstrument(model, table);
}

/** Names of columns of the same row that an expression looks at. */
export function columnsUsed(expr: Expr): Set<string> {
    const found = new Set<string>();
    const visit = (each: Expr): void => {
        if (each.op === 'column' && !each.via?.length) found.add(each.name);
        // What stands in an aggregate is about the rows of another table.
        if (each.op !== 'population') children(each).forEach(visit);
    };
    visit(expr);
    return found;
}

function planRecord(model: Model, record: RecordTable): TablePlan {
    const inputs = recordInputs(model, record);
    const derived = inputs.map((input): DerivedColumn => ({
        name: input.name,
        title: input.title,
        kind: 'context',
        type: input.type,
        expr: { op: 'input', name: input.name, type: input.type }
    }));
    const has = (name: string): boolean => derived.some((each) => each.name === name);
    if (record.time && !has('asOf'))
        derived.push({ name: 'asOf', title: {}, kind: 'context', type: { kind: 'datetime' }, expr: column(record.time, { kind: 'datetime' }) });
    derived.push(
        ...record.scores.map((score): DerivedColumn => ({ name: score.name, title: score.title, kind: 'score', type: score.type, expr: score.value })),
        ...gradings(model, record.id)
    );
    return {
        kind: 'record',
        id: record.id,
        name: record.name,
        title: record.title,
        inputs,
        derived: arranged(derived),
        links: recordLinks(record),
        weighted: false,
        ...(record.key === undefined ? {} : { key: record.key })
    };
}

/** Answers, and the response that they belong to; its time and wave where the rows carry them. */
function planRoster(model: Model, roster: RosterTable): TablePlan {
    const { inputs, derived, ...plan } = planInstrument(model, roster);
    const link: InputColumn = { name: RESPONSE, title: {}, role: 'link', type: { kind: 'link', table: roster.asking.name }, na: false };
    const own = new Set(['answered', 'wave']);
    return {
        ...plan,
        inputs: [link, ...inputs.filter(({ role, name }) => role !== 'context' || own.has(name))],
        derived: [contextColumn(link), ...derived.filter(({ kind, name }) => kind !== 'context' || name === 'asOf' || own.has(name))],
        links: [{ via: 'of', table: roster.asking.name, columns: [RESPONSE] }],
        weighted: false
    };
}

function planInstrument(model: Model, instrument: Instrument): TablePlan {
    const through = new Map([
        ...itemColumns(instrument.members).map((each) => [each.name, each.asked] as const),
        ...instrument.scores.map((score) => [score.name, score.value] as const)
    ]);
    const layout = layoutOf(instrument, (condition) => usedThrough(through, condition));
    const items = layout.items.flatMap(({ item }) => itemInputs(item));
    const record = recordOf(model, instrument);
    const taken = new Set(items.map((input) => input.name));
    const hasRosters = rostersOf(instrument).length > 0;
    const context = contextInputs(record, taken, hasRosters);
    const derived: DerivedColumn[] = context.map(contextColumn);
    layout.ends.forEach((condition, at) => derived.push(endColumn(condition, at)));
    const lines = new Map<PlacedItem, PointLine[]>();
    const given: InputColumn[] = [];
    const asking = new Asking(derived);
    for (const placed of layout.items) {
        derived.push(...scoredItem(placed, asking));
        const scored = pointLines(model, placed, derived);
        given.push(...scored.given);
        derived.push(...scored.columns);
        if (scored.lines.length > 0) lines.set(placed, scored.lines);
    }
    derived.push(...itemPoints(lines), ...totals(instrument, layout, lines), ...checks(instrument, layout, derived));
    derived.push(
        ...instrument.scores.map((score): DerivedColumn => ({ name: score.name, title: score.title, kind: 'score', type: score.type, expr: score.value }))
    );
    if (instrument.pass) derived.push({ name: 'pass', title: {}, kind: 'pass', type: BOOLEAN, expr: instrument.pass });
    for (const { name, title, when: condition, top, bottom, after } of instrument.outcomes) {
        // Those that compare rows or waves are no business of one row.
        if (condition && !top && !bottom && !after) derived.push({ name, title, kind: 'outcome', type: BOOLEAN, expr: condition });
    }
    derived.push(...gradings(model, instrument.id));
    const applicable = new Map(derived.filter((each) => each.kind === 'item' || each.kind === 'gap').map((each) => [each.name, each.applicable]));
    return {
        kind: instrument.kind,
        id: instrument.id,
        name: instrument.name,
        title: instrument.title,
        inputs: [...context, ...askedInputs(items, derived), ...given],
        derived: arranged(derived.map((each) => ({ ...each, expr: withApplicability(each.expr, applicable) }))),
        links: instrumentLinks(instrument, record, taken),
        weighted: instrument.weights !== 'none',
        ...(hasRosters ? { key: RESPONSE } : {})
    };
}

/** The columns that a condition looks at, also through scores and through what questions are asked on. */
function usedThrough(through: ReadonlyMap<string, Expr | undefined>, condition: Expr): Set<string> {
    const found = columnsUsed(condition);
    for (const name of found) {
        const expr = through.get(name);
        if (expr) for (const inner of columnsUsed(expr)) found.add(inner);
    }
    return found;
}

function contextColumn(input: InputColumn): DerivedColumn {
    const name = input.name === 'answered' ? 'asOf' : input.name;
    return { name, title: input.title, kind: 'context', type: input.type, expr: { op: 'input', name: input.name, type: input.type } };
}

/** `#` stands in no name that a person can give. */
const endName = (at: number): string => `#end${at + 1}`;

function endColumn(condition: Expr, at: number): DerivedColumn {
    const expr: Expr = at === 0 ? condition : { op: 'or', left: column(endName(at - 1), BOOLEAN), right: condition };
    return { name: endName(at), title: {}, kind: 'internal', type: BOOLEAN, expr };
}

/** One internal column for each condition that questions are asked on: never missing, and computed once. */
class Asking {
    private readonly names = new Map<string, string>();

    constructor(private readonly derived: DerivedColumn[]) {}

    /** Whether a question with this condition, after so many ends, is asked; undefined: always. */
    when(asked: Expr | undefined, ends: number): Expr | undefined {
        const open = ends > 0 ? not(column(endName(ends - 1), BOOLEAN)) : undefined;
        if (!asked) return open;
        const expr = and(open, isTrue(asked))!;
        const found = JSON.stringify(expr);
        let name = this.names.get(found);
        if (name === undefined) {
            name = `#asked${this.names.size + 1}`;
            this.names.set(found, name);
            this.derived.push({ name, title: {}, kind: 'internal', type: BOOLEAN, expr });
        }
        return column(name, BOOLEAN);
    }
}

/** The item's columns as scored: missing unless asked, turned where reversed; then what follows from them. */
function scoredItem({ item, ends }: PlacedItem, asking: Asking): DerivedColumn[] {
    const titles = new Map(itemInputs(item).map((input) => [input.name, input.title]));
    const columns = item.columns.map(({ name, type, na, reversed, asked }): DerivedColumn => {
        const shown = asking.when(asked, ends);
        const raw: Expr = { op: 'input', name, type };
        // The text "na" is an answer like others unless the question allows "not applicable".
        const given = na && type.kind === 'text' ? when({ op: 'notApplicable', name }, { op: 'missing' }, raw) : raw;
        const expr = reversed && type.kind === 'number' ? turned(given, type) : given;
        const applicable = and(shown, na ? not({ op: 'notApplicable', name }) : undefined);
        return {
            name,
            title: titles.get(name) ?? item.title,
            kind: 'item',
            type,
            expr: shown ? when(shown, expr, { op: 'missing' }) : expr,
            ...(shown ? { asked: shown } : {}),
            ...(applicable ? { applicable } : {})
        };
    });
    return [...columns, ...columns.flatMap((each) => optionColumns(item, each)), ...gaps(item, columns)];
}

/** A reversed answer on a scale is min + max less the answer; without a scale there is nothing to turn it on. */
function turned(value: Expr, { min, max }: NumberType): Expr {
    if (min === undefined || max === undefined) return value;
    return { op: 'arithmetic', operator: 'subtract', left: num(min + max), right: value };
}

/** For each option of a `many` question whether it was chosen. */
function optionColumns(item: Item, { name, type }: DerivedColumn): DerivedColumn[] {
    if (type.kind !== 'set') return [];
    return type.options.map((option) => ({
        name: `${name}.${option}`,
        title: item.options.find((each) => each.name === option)?.title ?? {},
        kind: 'option',
        type: BOOLEAN,
        expr: { op: 'chosen', set: column(name, type), option }
    }));
}

/**
 * Perceived less expected: negative is a shortfall. Importance less performance. Perceived less the adequate and less the
 * desired level: the measures of service adequacy and superiority (Parasuraman, Zeithaml and Berry 1994).
 */
function gaps(item: Item, columns: readonly DerivedColumn[]): DerivedColumn[] {
    if (item.type !== 'pair') return [];
    const found: DerivedColumn[] = [];
    for (const [first, second, name] of [
        ['perceived', 'expected', 'gap'],
        ['importance', 'performance', 'gap'],
        ['perceived', 'adequate', 'adequacy'],
        ['perceived', 'desired', 'superiority']
    ] as const) {
        for (const left of columns) {
            const base = left.name.slice(0, -first.length);
            const right = left.name === `${base}${first}` ? columns.find((each) => each.name === base + second) : undefined;
            if (right && left.type.kind === 'number') found.push(gap(`${base}${name}`, left, right, left.type));
        }
    }
    return found;
}

function gap(name: string, left: DerivedColumn, right: DerivedColumn, { min, max, whole }: NumberType): DerivedColumn {
    const width = min !== undefined && max !== undefined ? max - min : undefined;
    const type: NumberType = { ...PLAIN, ...(width === undefined ? {} : { min: -width, max: width }), ...(whole ? { whole } : {}) };
    const applicable = and(left.applicable, right.applicable);
    const expr: Expr = { op: 'arithmetic', operator: 'subtract', left: column(left.name, left.type), right: column(right.name, right.type) };
    return { name, title: left.title, kind: 'gap', type, expr, ...(applicable ? { applicable } : {}) };
}

interface ScoredLines {
    lines: PointLine[];
    /** Points that a person enters, for answers that cannot be scored. */
    given: InputColumn[];
    columns: DerivedColumn[];
}

function pointLines(model: Model, placed: PlacedItem, derived: readonly DerivedColumn[]): ScoredLines {
    const { item } = placed;
    const result: ScoredLines = { lines: [], given: [], columns: [] };
    const scale: Scale | undefined = model.scales.find((each) => each.id === item.scale);
    for (const each of scoredColumns(item)) {
        const worth = worthOf(placed, each.name);
        if (worth === undefined) continue;
        const gain = gainOf(item, each, scale);
        const { applicable, asked } = derived.find((one) => one.name === each.name)!;
        const line = { worth, gain, bonus: item.bonus, ...(item.penalty ? { penalty: true } : {}), ...(applicable ? { applicable } : {}) };
        if (gain.kind !== 'given') {
            result.lines.push({ ...line, value: column(each.name, each.type) });
            continue;
        }
        const name = `${each.name}.points`;
        const type = item.penalty ? pointsType(-worth, 0) : pointsType(Math.min(0, worth), Math.max(0, worth));
        const raw: Expr = { op: 'input', name, type };
        const shown = asked ? { asked } : {};
        result.given.push({ name, title: item.title, role: 'points', type, na: each.na, low: type.min!, high: type.max!, ...shown });
        result.columns.push({ name, title: item.title, kind: 'points', type, expr: applicable ? when(applicable, raw, { op: 'missing' }) : raw, ...shown });
        result.lines.push({ ...line, value: column(name, type) });
    }
    return result;
}

/** `C1.points`, unless a person gave them. */
function itemPoints(lines: ReadonlyMap<PlacedItem, readonly PointLine[]>): DerivedColumn[] {
    return [...lines].flatMap(([{ item }, own]): DerivedColumn[] => {
        const name = `${item.name}.points`;
        const [first] = own;
        if (own.length === 1 && first!.value.op === 'column' && first!.value.name === name) return [];
        const worth = own.reduce((total, line) => total + line.worth, 0);
        const whole = (): Expr =>
            totalPoints(
                own.map((line) => ({ ...line, bonus: false, penalty: false })),
                worth
            );
        const got = own.length === 1 ? pointsOf(first!) : whole();
        const expr: Expr = item.penalty && own.length > 1 ? { op: 'arithmetic', operator: 'subtract', left: got, right: num(worth) } : got;
        return [
            { name, title: item.title, kind: 'points', type: item.penalty ? pointsType(-worth, 0) : pointsType(Math.min(0, worth), Math.max(0, worth)), expr }
        ];
    });
}

function gradings(model: Model, table: string): DerivedColumn[] {
    return model.gradings.flatMap((grading): DerivedColumn[] => {
        if (grading.of !== table || !grading.value) return [];
        const type: ValueType = { kind: 'category', of: grading.name, options: grading.bands.map((band) => band.name) };
        const outcomes = grading.outcomes.flatMap(({ name, title, when: condition, top, bottom, after }): DerivedColumn[] =>
            condition && !top && !bottom && !after ? [{ name, title, kind: 'outcome', type: BOOLEAN, expr: condition }] : []
        );
        return [{ name: grading.name, title: grading.title, kind: 'grading', type, expr: grading.value }, ...outcomes];
    });
}

/** Answers are asked when the plan says so: also not after an `end`. */
function askedInputs(inputs: readonly InputColumn[], derived: readonly DerivedColumn[]): InputColumn[] {
    return inputs.map(({ asked: _, ...input }) => {
        const asked = derived.find((each) => each.kind === 'item' && each.name === input.name)?.asked;
        return asked ? { ...input, asked } : input;
    });
}

/** An item that a row aggregate names counts as applicable when the plan says so, however the author listed it. */
function withApplicability(expr: Expr, applicable: ReadonlyMap<string, Expr | undefined>): Expr {
    if (![...walk(expr)].some((each) => each.op === 'row')) return expr;
    return rewrite(expr, (each) => {
        if (each.op !== 'row') return each;
        // Nothing else asks what is applicable.
        const asks = each.fn === 'sum' || 'share' in each.needing;
        const parts = each.parts.map((part) => {
            const { applicable: own, ...rest } = part;
            const { value } = part;
            const known = value.op === 'column' && !value.via?.length && applicable.has(value.name) ? applicable.get(value.name) : own;
            return asks && known ? { ...rest, applicable: known } : rest;
        });
        return { ...each, parts };
    });
}

/** In order of evaluation; where two have one name, the first has it. */
function arranged(derived: readonly DerivedColumn[]): DerivedColumn[] {
    const names = new Set<string>();
    const own = derived.filter(({ name }) => !names.has(name) && names.add(name));
    return inOrder(
        own,
        (each) => each.name,
        (each) => columnsUsed(each.expr)
    );
}
