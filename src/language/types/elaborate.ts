import { type AstNode, AstUtils, WorkspaceCache } from 'langium';
import type { Expr, NumberType, Typed } from '../../expression/types.js';
import { BOOLEAN, MISSING, num, PLAIN, TEXT } from '../../expression/types.js';
import * as ast from '../generated/ast.js';
import type { TouchstoneServices } from '../module.js';
import { tableAround, targetOf } from '../references/members.js';
import { besideProblem } from './beside.js';
import { elaborateCall } from './calls.js';
import { calendarOf, inCalendar } from './calendars.js';
import { type Column, columnsOf } from './columns.js';
import { bounded, type Context, hull, isTable, refused, unknown } from './context.js';
import { elaborateUse } from './names.js';
import { rowNeeding, rowsNeeded } from './needing.js';
import { elaborateBinary } from './operators.js';
import type { Problem } from './problems.js';
import { numberOf } from './quantities.js';
import { differentScales, mixed } from './scales.js';
import { timedBy, withoutHours } from './timed.js';
import { Units } from './units.js';

export interface Elaborated extends Typed {
    problems: readonly Problem[];
}

/** Turns expressions of the source into typed expressions, once per expression and state of the workspace. */
export class Elaborator {
    readonly units: Units;
    private readonly roots: WorkspaceCache<AstNode, Elaborated>;
    private readonly tables: WorkspaceCache<AstNode, Map<string, Column>>;

    constructor(services: TouchstoneServices) {
        this.units = new Units(services);
        this.roots = new WorkspaceCache(services.shared);
        this.tables = new WorkspaceCache(services.shared);
    }

    /** The expression that a property holds, with all that is wrong in it. */
    root(node: ast.Expression | undefined): Elaborated {
        // In a file that is being written, whatever the tree's types promise.
        if (!node) return { ...unknown(), problems: [] };
        return this.roots.get(node, () => {
            const context = this.contextOf(node);
            const typed = this.expression(node, context);
            return { ...bounded({ ...typed, expr: this.needing(node.$container, typed.expr, context) }), problems: context.problems };
        });
    }

    /** The columns of an instrument or roster by name, each item once per loop option. */
    columns(table: ast.Instrument | ast.Roster): ReadonlyMap<string, Column> {
        return this.tables.get(table, () => {
            const file = AstUtils.findRootNode(table) as ast.File;
            return new Map(columnsOf(table, this.units, file).map((column) => [column.name, column]));
        });
    }

    expression(node: ast.Expression, context: Context): Typed {
        switch (node.$type) {
            case 'NumberLiteral':
                return this.numberLiteral(node, context);
            case 'BooleanLiteral':
                return { expr: { op: 'boolean', value: node.value === 'true' }, type: BOOLEAN };
            case 'StringLiteral':
                return { expr: { op: 'text', value: node.value }, type: TEXT };
            case 'PeriodLiteral':
                return { expr: { op: 'text', value: node.period }, type: { kind: 'date' } };
            case 'MissingLiteral':
                return refused(context, { code: 'types/not-a-value', variant: 'missing', node, params: {} });
            case 'Group':
                return this.expression(node.inner, context);
            case 'Negation': {
                const value = this.number(node.operand, context);
                return value ? { expr: { op: 'negate', value: value.expr }, type: { ...value.type, min: undefined, max: undefined } } : unknown();
            }
            case 'Not': {
                const value = this.condition(node.operand, context);
                return value ? { expr: { op: 'not', value }, type: BOOLEAN } : unknown();
            }
            case 'Binary':
                return elaborateBinary(this, node, context);
            case 'Conditional':
                return this.conditional(node, context);
            case 'Call':
                return elaborateCall(this, node, context);
            case 'Use':
                return elaborateUse(this, node, context);
        }
    }

    /** A number, or undefined with the problem noted. */
    number(node: ast.Expression, context: Context): { expr: Expr; type: NumberType } | undefined {
        const typed = this.expression(node, context);
        if (typed.type.kind === 'number') return { expr: typed.expr, type: typed.type };
        if (typed.type.kind !== 'unknown') context.problems.push({ code: 'types/mismatch', variant: 'number', node, params: { found: typed.type.kind } });
        return undefined;
    }

    /** A condition, or undefined with the problem noted. */
    condition(node: ast.Expression, context: Context): Expr | undefined {
        const typed = this.expression(node, context);
        if (typed.type.kind === 'boolean') return typed.expr;
        if (typed.type.kind !== 'unknown') context.problems.push({ code: 'types/mismatch', variant: 'condition', node, params: { found: typed.type.kind } });
        return undefined;
    }

    /** Brings `right` to the unit of `left`; undefined with the problem noted where they measure different things. */
    sameUnit(left: NumberType, right: { expr: Expr; type: NumberType }, node: AstNode, context: Context): Expr | undefined {
        const problem = besideProblem(left, node, right.type);
        if (problem) {
            context.problems.push(problem);
            return undefined;
        }
        const ratio = (right.type.factor ?? 1) / (left.factor ?? 1);
        if (ratio === 1) return right.expr;
        return right.expr.op === 'number' ? num(right.expr.value * ratio) : { op: 'arithmetic', operator: 'multiply', left: right.expr, right: num(ratio) };
    }

    /** `needing` of a score or measure belongs to its outermost aggregate. */
    private needing(holder: AstNode, expr: Expr, context: Context): Expr {
        if (ast.isScore(holder) && holder.needing) return rowNeeding(expr, holder.needing, context);
        const rows = ast.isKpi(holder) || ast.isGap(holder) ? holder.needing[0] : undefined;
        const timed = ast.isKpi(holder) && holder.time[0] !== undefined ? timedBy(holder, expr, this, context.problems) : expr;
        if (ast.isKpi(holder)) withoutHours(holder, expr, context.problems);
        return rows ? rowsNeeded(timed, numberOf(rows.value)) : timed;
    }

    private numberLiteral(node: ast.NumberLiteral, context: Context): Typed {
        const written = numberOf(node.value);
        if (node.unit === '%') return { expr: num(written / 100), type: { ...PLAIN, min: written / 100, max: written / 100 } };
        const unit = inCalendar(this.units.find(node.unit, context.file), context.calendar);
        if (node.unit !== undefined && !unit) return refused(context, { code: 'units/unknown', variant: 'default', node, params: { unit: node.unit } });
        return {
            expr: num(written),
            type: { kind: 'number', dimension: unit?.dimension ?? {}, unit: unit?.name, factor: unit?.factor, min: written, max: written }
        };
    }

    private conditional(node: ast.Conditional, context: Context): Typed {
        const condition = this.condition(node.condition, context) ?? MISSING;
        const then = this.expression(node.then, context);
        const otherwise = this.expression(node.else, context);
        if (then.type.kind === 'unknown' || otherwise.type.kind === 'unknown') return unknown();
        if (then.type.kind === 'number' && otherwise.type.kind === 'number') {
            const right = this.sameUnit(then.type, { expr: otherwise.expr, type: otherwise.type }, node.else, context);
            if (!right) return unknown();
            if (differentScales(then.type, otherwise.type))
                return refused(context, { code: 'types/mixed-scales', variant: 'default', node: node.else, params: mixed(then.type, otherwise.type) });
            return { expr: { op: 'if', condition, then: then.expr, else: right }, type: { ...then.type, ...hull(then.type, otherwise.type) } };
        }
        if (then.type.kind !== otherwise.type.kind)
            return refused(context, {
                code: 'types/mismatch',
                variant: 'branches',
                node: node.else,
                params: { left: then.type.kind, right: otherwise.type.kind }
            });
        return { expr: { op: 'if', condition, then: then.expr, else: otherwise.expr }, type: then.type };
    }

    /** Which level and table an expression has, from the property that holds it. */
    contextOf(node: ast.Expression): Context {
        const holder = node.$container as AstNode;
        const base = { file: AstUtils.findRootNode(node) as ast.File, problems: [], open: new Set<AstNode>([holder]), via: [] };
        if (ast.isKpi(holder) || ast.isGap(holder)) {
            const of = ast.isKpi(holder) ? targetOf(holder.of[0]) : undefined;
            const calendar = ast.isKpi(holder) ? calendarOf(holder, this.units) : undefined;
            return { ...base, level: 'population', of: isTable(of) ? of : undefined, ...(calendar ? { calendar } : {}) };
        }
        if (ast.isFigure(holder) || ast.isConfirm(holder)) return { ...base, level: 'population' };
        if (ast.isGrading(holder) && node.$containerProperty === 'applies') return { ...base, level: 'population' };
        if (ast.isTest(holder)) {
            const of = targetOf(holder.of[0]);
            // Members of a roster are part of one response.
            const many = holder.rows.some((row) => !ast.isRoster(targetOf(row.table)));
            if (ast.isKpi(of) || many) return { ...base, level: 'population' };
        }
        const table = tableAround(node);
        if (isTable(table)) return { ...base, level: 'row', table };
        return { ...base, level: 'constant' };
    }
}
