import { AstUtils } from 'langium';
import type { DateFunction, Expr, NumberType, NumericFunction, RowFunction, Typed } from '../../expression/types.js';
import { BOOLEAN, num, PLAIN, PREVIOUS } from '../../expression/types.js';
import * as ast from '../generated/ast.js';
import { targetOf } from '../references/members.js';
import { type Context, refused, unknown } from './context.js';
import type { Elaborator } from './elaborate.js';
import { FUNCTION_BY_NAME, FUNCTIONS, type FunctionInfo } from './functions.js';
import { aggregated, linkedRows, literal, population, wrongArguments } from './population.js';
import { rowAggregate } from './row-aggregates.js';
import { describeDimension } from './units.js';

export function elaborateCall(elaborator: Elaborator, node: ast.Call, context: Context): Typed {
    const info = FUNCTION_BY_NAME.get(node.function);
    if (!info)
        return refused(context, {
            code: 'types/unknown-function',
            variant: 'default',
            node,
            params: { name: node.function, known: FUNCTIONS.map((f) => f.name).join(', ') }
        });
    if (node.args.length === 0) return wrongArguments(node, info, context);
    const over = context.level === 'population' ? aggregated(node, context) : linkedRows(node, context);
    const table = info.population ? over : undefined;
    if (table) return population(elaborator, node, info, table, context);
    if (!info.row) {
        const variant = context.level === 'row' ? 'population' : 'no-table';
        return refused(context, { code: 'types/level', variant, node, params: { name: node.function, table: '' } });
    }
    return row(elaborator, node, info, context);
}

function row(elaborator: Elaborator, node: ast.Call, info: FunctionInfo, context: Context): Typed {
    const first = node.args[0]!;
    switch (info.row) {
        case 'answered': {
            const value = elaborator.expression(first.value, context);
            return value.type.kind === 'unknown' ? unknown() : { expr: { op: 'answered', value: value.expr }, type: BOOLEAN };
        }
        case 'previous':
            return ofPreviousPeriod(elaborator, node, info, context);
        case 'failed':
            return failedOfClass(node, info, context);
        case 'clv':
            return lifetimeValue(elaborator, node, info, context);
        case 'rescale':
            return rescale(elaborator, node, info, context);
        case 'date': {
            const value = elaborator.expression(first.value, context);
            if (value.type.kind === 'unknown') return unknown();
            const fn = info.name as DateFunction;
            // A day has no hours, and a time of day has nothing but them.
            const other = fn === 'hours' ? 'time' : 'date';
            if (value.type.kind !== other && value.type.kind !== 'datetime') return wrongArguments(node, info, context);
            const type = fn === 'hours' ? { ...PLAIN, min: 0, max: 24 } : { ...PLAIN, whole: true };
            return { expr: { op: 'dated', fn, value: value.expr }, type };
        }
        case 'abs':
        case 'round':
        case 'floor':
        case 'ceiling':
        case 'sqrt': {
            const value = elaborator.number(first.value, context);
            if (!value) return unknown();
            if (info.row === 'sqrt' && Object.keys(value.type.dimension).length > 0)
                return refused(context, { code: 'units/mismatch', variant: 'power', node, params: { unit: describeDimension(value.type) } });
            const digits = info.row === 'round' ? (literal(node.args[1]?.value) ?? 0) : undefined;
            return {
                expr: { op: 'numeric', fn: info.row as NumericFunction, value: value.expr, ...(digits === undefined ? {} : { digits }) },
                type: { ...value.type, min: undefined, max: undefined, scale: undefined }
            };
        }
        default:
            return rowAggregate(elaborator, node, info.row as RowFunction, context);
    }
}

/** `previous(CSI)` is the figure of the period before, `growth(CSI)` the change since then as a share of it. */
function ofPreviousPeriod(elaborator: Elaborator, node: ast.Call, info: FunctionInfo, context: Context): Typed {
    const named = node.args[0]!.value;
    const kpi = ast.isUse(named) ? targetOf(named.ref) : undefined;
    if (!kpi || !ast.isKpi(kpi) || context.level !== 'population') return wrongArguments(node, info, context);
    const now = elaborator.number(named, context);
    if (!now) return unknown();
    const before: Expr = { op: 'measure', name: `${kpi.name}${PREVIOUS}` };
    if (info.name === 'previous') return { expr: before, type: now.type };
    const ratio: Expr = { op: 'arithmetic', operator: 'divide', left: now.expr, right: before };
    return { expr: { op: 'arithmetic', operator: 'subtract', left: ratio, right: num(1) }, type: PLAIN };
}

/** `failed(Defect.Major)`: how many checks of that class are not met. */
function failedOfClass(node: ast.Call, info: FunctionInfo, context: Context): Typed {
    const named = node.args[0]!.value;
    const option = ast.isUse(named) ? targetOf(named.ref) : undefined;
    const instrument = context.table;
    if (!option || !ast.isOption(option) || !ast.isInstrument(instrument) || context.via.length > 0) return wrongArguments(node, info, context);
    const counted = AstUtils.streamAllContents(instrument)
        .filter((each) => ast.isItem(each) && targetOf(each.class[0]) === option)
        .count();
    if (counted === 0) return wrongArguments(node, info, context, 'class', { class: option.name });
    const type: NumberType = { ...PLAIN, min: 0, whole: true };
    return { expr: { op: 'column', name: `failed.${option.name}`, type }, type };
}

function rescale(elaborator: Elaborator, node: ast.Call, info: FunctionInfo, context: Context): Typed {
    const [value, from, to] = node.args;
    if (!value || !from || !to || !isRange(from.value) || !isRange(to.value)) return wrongArguments(node, info, context);
    const inner = elaborator.number(value.value, context);
    const ends = [from.value.left, from.value.right, to.value.left, to.value.right].map((end) => elaborator.number(end, context));
    if (!inner || ends.some((end) => !end)) return unknown();
    const [a, b, c, d] = ends as { expr: Expr; type: NumberType }[];
    const low = elaborator.sameUnit(inner.type, a!, from.value.left, context);
    const high = elaborator.sameUnit(inner.type, b!, from.value.right, context);
    const top = elaborator.sameUnit(c!.type, d!, to.value.right, context);
    if (!low || !high || !top) return unknown();
    return {
        expr: { op: 'rescale', value: inner.expr, from: [low, high], to: [c!.expr, top] },
        type: { kind: 'number', dimension: c!.type.dimension, unit: c!.type.unit, factor: c!.type.factor }
    };
}

/**
 * Customer lifetime value: Σ margin · retentionᵗ / (1 + discount)ᵗ for t = 0 … periods − 1. Summed inside out, so that no
 * power is computed twice and a retention of 100 % at no discount divides by nothing.
 */
function lifetimeValue(elaborator: Elaborator, node: ast.Call, info: FunctionInfo, context: Context): Typed {
    const [margin, retention, discount] = node.args.slice(0, 3).map((argument) => elaborator.number(argument.value, context));
    const periods = literal(node.args[3]?.value);
    if (!margin || !retention || !discount || periods === undefined || !Number.isInteger(periods) || periods < 1 || periods > 100)
        return wrongArguments(node, info, context);
    const ratio: Expr = {
        op: 'arithmetic',
        operator: 'divide',
        left: retention.expr,
        right: { op: 'arithmetic', operator: 'add', left: num(1), right: discount.expr }
    };
    let sum: Expr = num(1);
    for (let t = 1; t < periods; t++)
        sum = { op: 'arithmetic', operator: 'add', left: num(1), right: { op: 'arithmetic', operator: 'multiply', left: ratio, right: sum } };
    return { expr: { op: 'arithmetic', operator: 'multiply', left: margin.expr, right: sum }, type: { ...margin.type, min: undefined, max: undefined } };
}

function isRange(node: ast.Expression): node is ast.Binary {
    return ast.isBinary(node) && node.operator === '..';
}
