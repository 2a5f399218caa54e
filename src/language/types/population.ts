import type { AstNode } from 'langium';
import type { Expr, NumberType, PopulationFunction, Typed } from '../../expression/types.js';
import { PLAIN } from '../../expression/types.js';
import * as ast from '../generated/ast.js';
import { tableAround, targetOf } from '../references/members.js';
import { tableNamedIn } from '../references/scope-provider.js';
import { scaleOf, UNKNOWN_SCALE } from './columns.js';
import { type Context, isTable, refused, type TableNode, unknown } from './context.js';
import type { Elaborator } from './elaborate.js';
import type { FunctionInfo } from './functions.js';
import { askingTable } from './names.js';
import type { Problem } from './problems.js';
import { fractionOf } from './quantities.js';
import { isDated } from './timed.js';

/** The table that a call works over, if it is about rows. */
export function aggregated(node: ast.Call, context: Context): TableNode | undefined {
    const named = tableNamedIn(node.args[0]!.value);
    if (isTable(named)) return named;
    const use = node.args[0]!.value;
    // `mean(Q1)` in a kpi that says `of`, or a bare column that needs its table named.
    const target = ast.isUse(use) ? use.ref.segments[0]?.target.ref : undefined;
    const around = target && tableAround(target);
    return context.of && around === context.of ? context.of : undefined;
}

/** A roster is known by the instrument that asks it, too. */
export function tableName(table: TableNode): string {
    const asking = ast.isRoster(table) ? askingTable(table) : undefined;
    return asking ? `${asking.name}.${table.name}` : table.name;
}

/** The table whose rows a row of a record or response is asked about: each of them links to it. */
export function linkedRows(node: ast.Call, { level, table, via }: Context): TableNode | undefined {
    if (level !== 'row' || via.length > 0 || !table) return undefined;
    const named = tableNamedIn(node.args[0]!.value);
    if (ast.isRoster(named)) return askingTable(named) === table ? named : undefined;
    if (!ast.isRecordTable(table)) return undefined;
    if (!isTable(named) || named === table) return undefined;
    const refs = ast.isInstrument(named) ? named.of : named.fields.flatMap((field) => field.ref ?? []);
    return refs.some((ref) => targetOf(ref) === table) ? named : undefined;
}

/** A figure over the rows of a table. */
export function population(elaborator: Elaborator, node: ast.Call, info: FunctionInfo, table: TableNode, context: Context): Typed {
    const first = node.args[0]!;
    const { file, problems, open, calendar } = context;
    const inner: Context = { level: 'row', table, via: [], file, problems, open, ...(calendar ? { calendar } : {}) };
    const where = first.where ? elaborator.condition(first.where, inner) : undefined;
    const fn = info.population!;
    const base = { op: 'population' as const, fn, table: tableName(table), ...(where ? { where } : {}) };
    if (fn === 'count') {
        const whole = ast.isUse(first.value) && targetOf(first.value.ref) === table;
        if (whole) return { expr: base, type: { ...PLAIN, min: 0, whole: true } };
        const counted = elaborator.expression(first.value, inner);
        return { expr: { ...base, value: counted.expr }, type: { ...PLAIN, min: 0, whole: true } };
    }
    if (fn === 'share') {
        const value = elaborator.condition(first.value, inner);
        return value ? { expr: { ...base, value }, type: { ...PLAIN, min: 0, max: 1 } } : unknown();
    }
    if (fn === 'open') {
        const closed = elaborator.expression(first.value, inner);
        if (closed.type.kind === 'unknown') return unknown();
        return isDated(closed.type) ? { expr: { ...base, value: closed.expr }, type: { ...PLAIN, min: 0, whole: true } } : wrongArguments(node, info, context);
    }
    const value = elaborator.number(first.value, inner);
    if (!value) return unknown();
    if (fn === 'nps') {
        if (value.type.min !== 0 || value.type.max !== 10) return wrongArguments(node, info, context, 'nps', {}, first);
        const points = elaborator.units.find('points', context.file);
        return {
            expr: { ...base, value: value.expr },
            type: { kind: 'number', dimension: points?.dimension ?? {}, unit: points?.name, factor: points?.factor, min: -100, max: 100 }
        };
    }
    if (fn === 'top') return topShare(node, info, base, value, context);
    if (fn === 'percentile') {
        const argument = info.argument ?? literal(node.args[1]?.value);
        if (argument === undefined || argument < 0 || argument > 1) return wrongArguments(node, info, context);
        return { expr: { ...base, value: value.expr, argument }, type: value.type };
    }
    const bounds = fn === 'sum' || fn === 'stdev' ? { min: undefined, max: undefined } : {};
    return { expr: { ...base, value: value.expr }, type: { ...value.type, ...bounds, whole: false } };
}

/** Top-k box, counted in scale points from the good end; only on a scale, which knows its good end. */
function topShare(
    node: ast.Call,
    info: FunctionInfo,
    base: { op: 'population'; fn: PopulationFunction; table: string; where?: Expr },
    value: { expr: Expr; type: NumberType },
    context: Context
): Typed {
    const argument = info.argument ?? literal(node.args[1]?.value);
    const { min, max } = value.type;
    // A scale that is not there is reported where it is asked for.
    if (argument !== undefined && value.type.scale === UNKNOWN_SCALE) return unknown();
    if (argument === undefined || value.type.scale === undefined || min === undefined || max === undefined) return wrongArguments(node, info, context, 'top');
    const use = node.args[0]!.value;
    const item = ast.isUse(use) ? targetOf(use.ref) : undefined;
    const scale = item && ast.isItem(item) ? scaleOf(item) : undefined;
    const problem = boxProblem(node, argument, max - min + 1, scale, value.type.scale);
    if (problem) return refused(context, problem);
    // The worst points are the best ones seen from the other end.
    const reversed = (scale?.reversed === true) !== info.name.startsWith('bottom');
    return {
        expr: { ...base, value: value.expr, argument, ends: [min, max], ...(reversed ? { reversed: true } : {}) },
        type: { ...PLAIN, min: 0, max: 1 }
    };
}

/** A scale of kinds of answers has no good end; and all of the points, or none, are no box. */
function boxProblem(node: ast.Call, count: number, points: number, scale: ast.Scale | undefined, name: string): Problem | undefined {
    const params = { name: node.function, scale: name };
    if (scale?.form === 'kano') return { code: 'types/arguments', variant: 'kano', node, params: { ...params, item: node.args[0]!.$cstNode?.text ?? '' } };
    if (Number.isInteger(count) && count >= 1 && count < points) return undefined;
    return { code: 'types/arguments', variant: 'boxes', node, params: { ...params, count, points } };
}

/** A number that stands in the text, percentages divided. */
export function literal(node: ast.Expression | undefined): number | undefined {
    if (!node || !ast.isNumberLiteral(node)) return undefined;
    return fractionOf(node);
}

/** `at`: what is wrong, if it is not the whole call. */
export function wrongArguments(
    node: ast.Call,
    { signature, example }: FunctionInfo,
    context: Context,
    variant = 'default',
    more: Problem['params'] = {},
    at: AstNode = node
): Typed {
    return refused(context, { code: 'types/arguments', variant, node: at, params: { name: node.function, signature, example, ...more } });
}
