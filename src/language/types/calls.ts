import { AstUtils } from 'langium';
import type { DateFunction, Expr, Needing, NumberType, NumericFunction, Part, RowFunction, Typed } from '../../expression/types.js';
import { BOOLEAN, MISSING, num, PLAIN, PREVIOUS } from '../../expression/types.js';
import * as ast from '../generated/ast.js';
import { refText, targetOf } from '../references/members.js';
import { isShare, textOf } from './beside.js';
import { type Column, scaleType } from './columns.js';
import { type Context, type Elaborator, hull, isTable, unknown } from './elaborate.js';
import { FUNCTION_BY_NAME, FUNCTIONS, type FunctionInfo } from './functions.js';
import { columnValue } from './names.js';
import { fitsAny, mixed } from './scales.js';
import { aggregated, linkedRows, literal, population, wrongArguments } from './population.js';
import type { Problem } from './problems.js';
import { exactSum, numberOf } from './quantities.js';
import { describeDimension } from './units.js';

export function elaborateCall(elaborator: Elaborator, node: ast.Call, context: Context): Typed {
    const info = FUNCTION_BY_NAME.get(node.function);
    if (!info) {
        context.problems.push({
            code: 'types/unknown-function',
            variant: 'default',
            node,
            params: { name: node.function, known: FUNCTIONS.map((f) => f.name).join(', ') }
        });
        return unknown();
    }
    if (node.args.length === 0) return wrongArguments(node, info, context);
    const over = context.level === 'population' ? aggregated(node, context) : linkedRows(node, context);
    const table = info.population ? over : undefined;
    if (table) return population(elaborator, node, info, table, context);
    if (!info.row) {
        if (context.level === 'population' || context.level === 'constant')
            context.problems.push({ code: 'types/level', variant: 'no-table', node, params: { name: node.function, table: '' } });
        else context.problems.push({ code: 'types/level', variant: 'population', node, params: { name: node.function, table: '' } });
        return unknown();
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
            if (info.row === 'sqrt' && Object.keys(value.type.dimension).length > 0) {
                context.problems.push({ code: 'units/mismatch', variant: 'power', node, params: { unit: describeDimension(value.type) } });
                return unknown();
            }
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
    if (counted === 0) {
        context.problems.push({
            code: 'types/arguments',
            variant: 'class',
            node,
            params: { name: node.function, class: option.name, signature: info.signature }
        });
        return unknown();
    }
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

interface NumberPart {
    part: Part;
    type: NumberType;
    node: ast.Argument;
}

function rowAggregate(elaborator: Elaborator, node: ast.Call, fn: RowFunction, context: Context): Typed {
    if (fn === 'count') return countChosen(elaborator, node, context);
    const parts: NumberPart[] = [];
    let failed = false;
    for (const argument of node.args) {
        const expanded = expand(elaborator, argument, context);
        if (!expanded) {
            failed = true;
            continue;
        }
        const weight = argument.weight ? num(weightOf(argument.weight)) : argument.weightBy ? elaborator.number(argument.weightBy, context)?.expr : undefined;
        for (const { expr, type, applicable } of expanded)
            parts.push({ part: { value: expr, ...(weight ? { weight } : {}), ...(applicable ? { applicable } : {}) }, type, node: argument });
    }
    if (failed || parts.length === 0) return unknown();
    if (fn !== 'weighted' && meansAllRows(node, parts, context)) {
        const name = textOf(node.args[0]!.value);
        context.problems.push({ code: 'types/level', variant: 'own', node, params: { name, function: node.function } });
        return unknown();
    }
    if (fn === 'weighted') checkWeights(node, context);
    const type = commonType(elaborator, parts, context);
    if (!type) return unknown();
    // Renormalising happens within a row only: an index lacks a figure as soon as one of its components does.
    const needing: Needing = { count: context.level === 'row' ? 1 : parts.length };
    const bounded = fn === 'sum' ? { min: undefined, max: undefined, scale: undefined } : {};
    return {
        expr: { op: 'row', fn, parts: parts.map(({ part }) => part), needing },
        type: { ...type, ...bounded, whole: fn === 'min' || fn === 'max' ? type.whole : false }
    };
}

function weightOf(quantity: ast.Quantity): number {
    return quantity.unit === '%' ? numberOf(quantity.value) / 100 : numberOf(quantity.value);
}

function checkWeights(node: ast.Call, context: Context): void {
    const computed = node.args.some((argument) => argument.weightBy);
    const without = node.args.find((argument) => !argument.weight && !argument.weightBy);
    if (without) {
        context.problems.push({ code: 'totals/weights', variant: 'missing', node: without, params: { total: 0 } });
        return;
    }
    if (computed) return;
    const percent = node.args.map((argument) => (argument.weight!.unit === '%' ? numberOf(argument.weight!.value) : numberOf(argument.weight!.value) * 100));
    const total = exactSum(percent);
    if (total !== 100)
        context.problems.push({ code: 'totals/weights', variant: 'default', node, params: { total, difference: exactSum([total, -100]) }, data: { total } });
}

/** All parts measure the same thing on the same scale; values of other units of the same kind are brought to the first's. */
function commonType(elaborator: Elaborator, parts: NumberPart[], context: Context): NumberType | undefined {
    let type = parts[0]!.type;
    for (const entry of parts.slice(1)) {
        const problem = mixing({ ...parts[0]!, type }, entry);
        if (problem) {
            context.problems.push(problem);
            return undefined;
        }
        const converted = elaborator.sameUnit(type, { expr: entry.part.value, type: entry.type }, entry.node, context);
        if (!converted) return undefined;
        entry.part = { ...entry.part, value: converted };
        type = { ...type, ...hull(type, entry.type), scale: type.scale === entry.type.scale ? type.scale : undefined };
    }
    return type;
}

/** What is wrong with two parts of one aggregate: answers on two scales, one turned by hand, a share beside points. */
function mixing(first: NumberPart, second: NumberPart): Problem | undefined {
    const [a, b] = [first.type, second.type];
    const code = 'types/mixed-scales';
    if (!fitsAny(a, b) && a.scale !== b.scale && (a.min !== b.min || a.max !== b.max)) {
        const turned = turnedByHand(second) ?? turnedByHand(first);
        if (turned) return { code, node: second.node, ...turned };
        return { code, variant: 'default', node: second.node, params: mixed(a, b) };
    }
    if (isShare(a) === isShare(b)) return undefined;
    const [share, other] = isShare(a) ? [first, second] : [second, first];
    const { min, max } = other.type;
    if (max === undefined || max <= 1 || Object.keys(other.type.dimension).length > 0) return undefined;
    const params = { share: textOf(share.node.value), other: textOf(other.node.value), range: `${min ?? ''} .. ${max}`.trim() };
    return { code, variant: 'share', node: second.node, params };
}

/** `6 - Q1`, where Q1 is an answer on a scale. */
function turnedByHand({ node: { value } }: NumberPart): Pick<Problem, 'variant' | 'params'> | undefined {
    if (!ast.isBinary(value) || value.operator !== '-' || !ast.isNumberLiteral(value.left) || !ast.isUse(value.right)) return undefined;
    const target = targetOf(value.right.ref);
    const item = ast.isGridRow(target) ? (target.$container as ast.Item) : target;
    if (!item || !ast.isItem(item)) return undefined;
    const { min, max, scale } = scaleType(item);
    if (scale === undefined || min === undefined || max === undefined || numberOf(value.left.value) !== min + max) return undefined;
    const reversed = item.flags.includes('reversed') !== (ast.isGridRow(target) && target.reversed);
    return { variant: reversed ? 'twice' : 'turned', params: { found: textOf(value), scale, item: refText(value.right.ref) } };
}

/** Answers given, options chosen, conditions that hold. */
function countChosen(elaborator: Elaborator, node: ast.Call, context: Context): Typed {
    const parts: Part[] = [];
    let most = 0;
    for (const argument of node.args) {
        const counted = ast.isUse(argument.value) ? targetOf(argument.value.ref) : undefined;
        if (isTable(counted) && counted === context.table) {
            const name = `${node.function}(${textOf(argument.value)})`;
            context.problems.push({ code: 'types/level', variant: 'population', node, params: { name, table: '' } });
            return unknown();
        }
        const typed = elaborator.expression(argument.value, context);
        if (typed.type.kind === 'unknown') return unknown();
        most += typed.type.kind === 'set' ? typed.type.options.length : 1;
        parts.push({ value: typed.type.kind === 'set' || typed.type.kind === 'boolean' ? typed.expr : { op: 'answered', value: typed.expr } });
    }
    return { expr: { op: 'row', fn: 'count', parts, needing: { count: 1 } }, type: { ...PLAIN, min: 0, max: most, whole: true } };
}

/** A dimension, section, grid or pair stands for its items; anything else for itself. Undefined with the problem noted. */
function expand(elaborator: Elaborator, argument: ast.Argument, context: Context): { expr: Expr; type: NumberType; applicable?: Expr }[] | undefined {
    const value = argument.value;
    const target = ast.isUse(value) ? targetOf(value.ref) : undefined;
    const table = context.table;
    const last = ast.isUse(value) ? value.ref.segments.at(-1)!.target.$refText : '';
    if (target && target.name === last && ast.isInstrument(table) && context.level === 'row') {
        const columns = columnsFor(elaborator, target, table);
        if (columns) {
            const numbers = columns.filter((column) => column.type.kind === 'number');
            // Where nothing is a number, what is met or not counts 1 or 0: the mean of a dimension is then the share met.
            const checks = columns.filter((column) => column.type.kind === 'boolean');
            if (numbers.length === 0 && checks.length > 0)
                return checks.map((column) => ({
                    expr: { op: 'if', condition: columnValue(column, table, context).expr, then: num(1), else: num(0) },
                    type: { ...PLAIN, min: 0, max: 1, whole: true },
                    ...applicability(elaborator, column, context)
                }));
            if (numbers.length === 0) {
                context.problems.push({
                    code: 'types/not-a-value',
                    variant: 'no-items',
                    node: argument,
                    params: { name: refText((value as ast.Use).ref), table: table.name }
                });
                return undefined;
            }
            return numbers.map((column) => ({
                expr: columnValue(column, table, context).expr,
                type: column.type as NumberType,
                ...applicability(elaborator, column, context)
            }));
        }
    }
    const single = elaborator.number(value, context);
    return single && [single];
}

/** `mean(Csi.Q1)` in a score of Csi: whoever names the table means all of its rows. */
function meansAllRows(node: ast.Call, parts: readonly NumberPart[], context: Context): boolean {
    const value = node.args[0]!.value;
    if (parts.length > 1 || context.level !== 'row' || context.via.length > 0 || !ast.isUse(value) || value.ref.segments.length < 2) return false;
    return value.ref.segments[0]!.target.ref === context.table;
}

/** The answers that a name stands for, or undefined where it is no group. */
function columnsFor(elaborator: Elaborator, target: ast.Named, table: ast.Instrument): Column[] | undefined {
    const all = [...elaborator.columns(table).values()].filter((column) => column.kind === 'answer');
    const perceived = (column: Column) => !/\.(expected|importance|adequate|desired)$/.test(column.name);
    if (ast.isDimension(target) || ast.isQualityModel(target)) {
        return all.filter((column) => perceived(column) && contributes(column, target));
    }
    if (ast.isSection(target)) return all.filter((column) => perceived(column) && within(column, target));
    if (ast.isItem(target) && (target.kind === 'grid' || target.kind === 'pair')) return all.filter((column) => column.item === target && perceived(column));
    if (ast.isItem(target)) {
        const columns = all.filter((column) => column.item === target);
        return columns.length > 1 ? columns : undefined;
    }
    return undefined;
}

function within(column: Column, section: ast.Section): boolean {
    for (let at: ast.Section | undefined = column.section; at; at = AstUtils.getContainerOfType(at.$container, ast.isSection)) if (at === section) return true;
    return false;
}

/** Whether something that a column serves is the dimension (or model), lies below it, or refines it over any number of steps. */
function contributes(column: Column, to: ast.Named): boolean {
    const reached = new Set<ast.Named>();
    const open: unknown[] = column.serves.map(targetOf);
    while (open.length > 0) {
        const at = open.pop();
        if (at === to) return true;
        if (!ast.isDimension(at) || reached.has(at)) continue;
        reached.add(at);
        open.push(at.$container, ...at.refines.map(targetOf));
    }
    return false;
}

/** A part counts towards a share of `needing` when it was asked and "not applicable" was not the answer. */
function applicability(elaborator: Elaborator, column: Column, context: Context): { applicable?: Expr } {
    const conditions: Expr[] = [];
    const asked = askedExpression(elaborator, column, context);
    if (asked) conditions.push(asked);
    if (column.na) conditions.push({ op: 'not', value: { op: 'notApplicable', name: column.name } });
    if (conditions.length === 0) return {};
    return { applicable: conditions.reduce((left, right) => ({ op: 'and', left, right })) };
}

/** The condition on which a question is asked: all conditions and loops around it. */
export function askedExpression(elaborator: Elaborator, column: Column, context: Context): Expr | undefined {
    const conditions = column.guards.flatMap((guard): Expr[] => {
        if ('loop' in guard) {
            const over = targetOf(guard.loop.in);
            if (!over || !ast.isItem(over)) return [];
            const type = { kind: 'set' as const, of: over.name, options: [] };
            return [{ op: 'chosen', set: { op: 'column', name: over.name, type }, option: guard.option }];
        }
        return [elaborator.condition(guard.condition, { ...context, problems: [] }) ?? MISSING];
    });
    return conditions.length ? conditions.reduce((left, right) => ({ op: 'and', left, right })) : undefined;
}
