/** Functions over several answers of one row: `mean(Q1, Q2)`, `mean(Area)`, `count(Used)`. */
import { AstUtils } from 'langium';
import type { Expr, Needing, NumberType, Part, RowFunction, Typed } from '../../expression/types.js';
import { MISSING, num, PLAIN } from '../../expression/types.js';
import * as ast from '../generated/ast.js';
import { refText, targetOf } from '../references/members.js';
import { isShare, textOf } from './beside.js';
import { type Column, scaleType } from './columns.js';
import { type Context, hull, isTable, refused, unknown } from './context.js';
import type { Elaborator } from './elaborate.js';
import { columnValue } from './names.js';
import type { Problem } from './problems.js';
import { exactSum, fractionOf, numberOf } from './quantities.js';
import { fitsAny, mixed } from './scales.js';

interface NumberPart {
    part: Part;
    type: NumberType;
    node: ast.Argument;
}

export function rowAggregate(elaborator: Elaborator, node: ast.Call, fn: RowFunction, context: Context): Typed {
    if (fn === 'count') return countChosen(elaborator, node, context);
    const parts: NumberPart[] = [];
    let failed = false;
    for (const argument of node.args) {
        const expanded = expand(elaborator, argument, context);
        if (!expanded) {
            failed = true;
            continue;
        }
        const weight = argument.weight ? num(fractionOf(argument.weight)) : argument.weightBy ? elaborator.number(argument.weightBy, context)?.expr : undefined;
        for (const { expr, type, applicable } of expanded)
            parts.push({ part: { value: expr, ...(weight ? { weight } : {}), ...(applicable ? { applicable } : {}) }, type, node: argument });
    }
    if (failed || parts.length === 0) return unknown();
    if (fn !== 'weighted' && meansAllRows(node, parts, context)) {
        const name = textOf(node.args[0]!.value);
        return refused(context, { code: 'types/level', variant: 'own', node, params: { name, function: node.function } });
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
            return refused(context, { code: 'types/level', variant: 'population', node, params: { name, table: '' } });
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
