import { type AstNode, AstUtils } from 'langium';
import type { CategoryType, Expr, NumberType, Typed } from '../../expression/types.js';
import { BOOLEAN, MISSING } from '../../expression/types.js';
import * as ast from '../generated/ast.js';
import { tableNamedIn } from '../references/scope-provider.js';
import { isBuiltIn, ownMembers, refText, tableAround, targetOf } from '../references/members.js';
import { calendarOf } from './calendars.js';
import { type Column, fieldType, optionsOf } from './columns.js';
import { bounded, type Context, isTable, refused, type TableNode, unknown } from './context.js';
import type { Elaborator } from './elaborate.js';
import { valueOf } from './quantities.js';
import { timesOf } from './times.js';

/** What a name means as a value. */
export function elaborateUse(elaborator: Elaborator, node: ast.Use, context: Context): Typed {
    const target = targetOf(node.ref);
    if (!target || node.ref.segments.some((segment) => !segment.target.ref)) return unknown();
    const text = node.ref.segments.at(-1)!.target.$refText.normalize('NFC');
    if (isBuiltIn(target, text) && !ownMembers(target).has(text) && (target.name !== text || ast.isInstrument(target) || ast.isGap(target)))
        return builtIn(elaborator, node, target, text, context);
    switch (target.$type) {
        case 'Item':
        case 'Include':
        case 'GridRow':
        case 'Section':
            return answer(elaborator, node, context);
        case 'Score':
            return score(elaborator, node, target, context);
        case 'Field':
            return field(elaborator, node, target, context);
        case 'Option':
            return option(elaborator, node, target, context);
        case 'Band':
            return { expr: { op: 'text', value: target.name }, type: { kind: 'category', of: (target.$container as ast.Grading).name, options: [] } };
        case 'Channel':
        case 'Role':
        case 'Team':
            return { expr: { op: 'text', value: target.name }, type: { kind: 'category', of: target.$type, options: [] } };
        case 'Outcome': {
            const table = tableAround(target);
            return isTable(table) && rowOf(node, table, context)
                ? { expr: { op: 'column', name: target.name, type: BOOLEAN, ...linked(table, context) }, type: BOOLEAN }
                : unknown();
        }
        case 'Segmentation':
            return segment(elaborator, node, target, context);
        case 'Grading':
            return grading(elaborator, node, target, context);
        case 'Kpi':
            return measure(elaborator, node, target, context);
        case 'Figure': {
            const value = target.value[0];
            if (!value || context.open.has(target)) return circle(node, target.name, context);
            return elaborator.expression(value, { ...context, open: new Set([...context.open, target]) });
        }
        default:
            return noValue(node, target, context);
    }
}

function noValue(node: ast.Use, { $type: kind }: ast.Named, context: Context): Typed {
    return refused(context, { code: 'types/not-a-value', variant: 'default', node, params: { name: refText(node.ref), kind } });
}

function circle(node: ast.Use, name: string, context: Context): Typed {
    return refused(context, { code: 'links/cycle', variant: 'default', node, params: { name } });
}

/** The table that a column stands in, or a problem where no row of it is at hand. */
function rowOf(node: ast.Use, owner: ast.Named | undefined, context: Context): boolean {
    if (context.level === 'row' && (owner === context.table || reaches(context.table, owner))) return true;
    const first = node.ref.segments[0]?.target.ref;
    if (context.level === 'row' && isTable(first) && first === context.table && !ast.isRoster(owner)) return true;
    if (ast.isRoster(owner) && context.level === 'row') {
        context.problems.push({ code: 'types/level', variant: 'roster', node, params: { name: refText(node.ref), table: owner.name }, data: { wrap: true } });
        return false;
    }
    if (context.level === 'row' && ast.isRoster(context.table) && askingTable(context.table) === owner) {
        context.problems.push({ code: 'types/level', variant: 'member', node, params: { name: refText(node.ref), table: context.table.name } });
        return false;
    }
    context.problems.push({
        code: 'types/level',
        variant: context.level === 'row' ? 'other-table' : 'row',
        node,
        params: { name: refText(node.ref), table: owner?.name ?? '' },
        data: { wrap: true }
    });
    return false;
}

/** Whether a row of `from` leads to exactly one row of `to`: by `of`, or by a field that links to it. */
function reaches(from: TableNode | undefined, to: ast.Named | undefined, depth = 0): boolean {
    if (!from || !to || depth > 4) return false;
    if (ast.isInstrument(from)) {
        const of = targetOf(from.of[0]);
        return of === to || (isTable(of) && reaches(of, to, depth + 1));
    }
    if (ast.isRoster(from)) return false;
    return from.fields.some((entry) => {
        const type = targetOf(entry.ref);
        return type === to || (isTable(type) && reaches(type, to, depth + 1));
    });
}

/** What a roster is asked in: its rows link to that one's. */
export function askingTable(roster: ast.Roster): ast.Instrument | undefined {
    return AstUtils.getContainerOfType(roster, ast.isInstrument);
}

const hasColumns = (table: AstNode | undefined): table is ast.Instrument | ast.Roster =>
    table !== undefined && (ast.isInstrument(table) || ast.isRoster(table));

function linkPath(from: TableNode | undefined, to: ast.Named): string[] {
    if (!from || from === to) return [];
    if (ast.isInstrument(from)) {
        const of = targetOf(from.of[0]);
        return of && isTable(of) && (of === to || reaches(of, to)) ? ['of', ...linkPath(of, to)] : [];
    }
    if (ast.isRoster(from)) return [];
    for (const entry of from.fields) {
        const type = targetOf(entry.ref);
        if (isTable(type) && (type === to || reaches(type, to))) return [entry.name, ...linkPath(type, to)];
    }
    return [];
}

/** `Q1`, `Q2.a`, `CSI2026.Q1`, `Q13.Post`: the column's own name is the path without the table. */
function columnPath(node: ast.Use): string {
    const segments = node.ref.segments.filter((segment) => !isTable(segment.target.ref));
    return segments
        .filter((segment) => !ast.isSection(segment.target.ref) || segments.length === 1)
        .map((segment) => segment.target.$refText.normalize('NFC'))
        .join('.');
}

function answer(elaborator: Elaborator, node: ast.Use, context: Context): Typed {
    const name = columnPath(node);
    // A section of another survey that is asked here has its columns here.
    const here = hasColumns(context.table) && elaborator.columns(context.table).has(name) ? context.table : undefined;
    const table = isTable(node.ref.segments[0]?.target.ref) ? tableOf(node) : (here ?? tableOf(node));
    if (!hasColumns(table)) return unknown();
    if (!rowOf(node, table, context)) return unknown();
    const columns = elaborator.columns(table);
    const column = columns.get(name) ?? columns.get(`${name}.perceived`);
    if (!column) return refused(context, { code: 'types/not-a-value', variant: 'several', node, params: { name } });
    return columnValue(column, table, context);
}

export function columnValue(column: Column, table: TableNode, context: Context): Typed {
    return { expr: { op: 'column', name: column.name, type: column.type, ...linked(table, context) }, type: column.type };
}

function linked(table: TableNode, context: Context): { via?: readonly string[]; table?: string } {
    const path = [...context.via, ...linkPath(context.table, table)];
    return path.length ? { via: path, table: table.name } : {};
}

/** The instrument or record around the declaration that a path leads to; of a question asked again, the one that asks. */
export function tableOf(node: ast.Use): TableNode | undefined {
    const first = node.ref.segments[0]?.target.ref;
    const named = tableNamedIn(node);
    if (isTable(named)) return named;
    const around = first && tableAround(first);
    return isTable(around) ? around : undefined;
}

function score(elaborator: Elaborator, node: ast.Use, target: ast.Score, context: Context): Typed {
    const table = tableAround(target);
    if (!isTable(table) || !rowOf(node, table, context)) return unknown();
    if (context.open.has(target)) return circle(node, target.name, context);
    const inner: Context = {
        level: 'row',
        table,
        via: [],
        file: AstUtils.findRootNode(target) as ast.File,
        problems: [],
        open: new Set([...context.open, target])
    };
    const { type } = bounded(elaborator.expression(target.value, inner));
    if (inner.problems.some((problem) => problem.code === 'links/cycle')) return circle(node, target.name, context);
    if (type.kind === 'unknown') return unknown();
    return { expr: { op: 'column', name: target.name, type, ...linked(table, context) }, type };
}

function field(elaborator: Elaborator, node: ast.Use, target: ast.Field, context: Context): Typed {
    const table = target.$container;
    if (!rowOf(node, table, context)) return unknown();
    const type = fieldType(target, elaborator.units, AstUtils.findRootNode(target) as ast.File);
    return { expr: { op: 'column', name: target.name, type, ...linked(table, context) }, type };
}

function option(elaborator: Elaborator, node: ast.Use, target: ast.Option, context: Context): Typed {
    const owner = node.ref.segments.at(-2)?.target.ref;
    const table = owner && ast.isItem(owner) ? tableOf(node) : undefined;
    if (owner && ast.isItem(owner) && hasColumns(table)) {
        const column = elaborator.columns(table).get(columnPath(node));
        if (column) return rowOf(node, table, context) ? columnValue(column, table, context) : unknown();
        if (owner.flags.includes('many')) {
            if (!rowOf(node, table, context)) return unknown();
            const set = elaborator.columns(table).get(columnPath(node).split('.').slice(0, -1).join('.'));
            if (set) return { expr: { op: 'chosen', set: columnValue(set, table, context).expr, option: target.name }, type: BOOLEAN };
        }
    }
    const holder = target.$container;
    const type: CategoryType = {
        kind: 'category',
        of: ast.isItem(holder) || ast.isOptionList(holder) ? holder.name : '',
        options: optionsOf(holder).map((one) => one.name)
    };
    return { expr: { op: 'text', value: target.name }, type };
}

/** The context of a declaration's own condition: the row of its table, reached by links from the row at hand. */
function insideOf(target: ast.Segmentation | ast.Grading, of: TableNode, context: Context): Context {
    return {
        ...context,
        table: of,
        via: [...context.via, ...linkPath(context.table, of)],
        problems: [],
        open: new Set([...context.open, target]),
        file: AstUtils.findRootNode(target) as ast.File
    };
}

/** A segment is its condition, looked at along the links from the row at hand. */
function segment(elaborator: Elaborator, node: ast.Use, target: ast.Segmentation, context: Context): Typed {
    const of = targetOf(target.of[0]);
    if (!isTable(of)) return unknown();
    if (!rowOf(node, of, context)) return unknown();
    const where = target.where[0];
    if (!where) return { expr: { op: 'boolean', value: true }, type: BOOLEAN };
    if (context.open.has(target)) return circle(node, target.name, context);
    const inner = insideOf(target, of, context);
    return { expr: elaborator.condition(where, inner) ?? MISSING, type: BOOLEAN };
}

/** The name of the first band whose condition holds; missing as soon as one before it is. */
function grading(elaborator: Elaborator, node: ast.Use, target: ast.Grading, context: Context): Typed {
    const of = targetOf(target.of[0]);
    const type: CategoryType = { kind: 'category', of: target.name, options: target.bands.map((band) => band.name) };
    if (!isTable(of) || !rowOf(node, of, context)) return unknown();
    if (context.open.has(target)) return circle(node, target.name, context);
    // A ranking compares rows with each other, so within a row its band is a column like any other.
    if (target.bands.some((band) => band.share.length)) return { expr: { op: 'column', name: target.name, type, ...linked(of, context) }, type };
    const inner = insideOf(target, of, context);
    return { expr: bandExpression(elaborator, target, inner), type };
}

export function bandExpression(elaborator: Elaborator, target: ast.Grading, context: Context): Expr {
    return target.bands.reduceRight<Expr>((rest, band) => {
        const name: Expr = { op: 'text', value: band.name };
        if (band.otherwise) return name;
        const when = band.when[0];
        const condition = when && elaborator.condition(when, context);
        return condition ? { op: 'if', condition, then: name, else: rest } : rest;
    }, MISSING);
}

function measure(elaborator: Elaborator, node: ast.Use, target: ast.Kpi, context: Context): Typed {
    if (context.level === 'row') return refused(context, { code: 'types/level', variant: 'population', node, params: { name: refText(node.ref), table: '' } });
    const value = target.value[0];
    if (!value) return unknown();
    if (context.open.has(target)) return circle(node, target.name, context);
    const of = targetOf(target.of[0]);
    const calendar = calendarOf(target, elaborator.units);
    const inner: Context = {
        level: 'population',
        of: isTable(of) ? of : undefined,
        via: [],
        ...(calendar ? { calendar } : {}),
        file: AstUtils.findRootNode(target) as ast.File,
        problems: [],
        open: new Set([...context.open, target])
    };
    const { type } = bounded(elaborator.expression(value, inner));
    if (inner.problems.some((problem) => problem.code === 'links/cycle')) return circle(node, target.name, context);
    return { expr: { op: 'measure', name: target.name }, type };
}

/** `total`, `criticals`, `Q3.gap`, `Area.points`: what a table or part has without declaring it. */
function builtIn(elaborator: Elaborator, node: ast.Use, owner: ast.Named, name: string, context: Context): Typed {
    if (ast.isGap(owner)) {
        const value = owner.value[0];
        if (!value || context.open.has(value)) return circle(node, owner.name, context);
        return elaborator.expression(value, { ...context, open: new Set([...context.open, value]) });
    }
    if (ast.isJourney(owner) || ast.isProcedure(owner)) return timing(elaborator, node, owner, name, context);
    const table = isTable(owner) ? owner : tableOf(node);
    if (!isTable(table)) return noValue(node, owner, context);
    if (!rowOf(node, table, context)) return unknown();
    const column = (path: string, type: Typed['type']): Typed => ({ expr: { op: 'column', name: path, type, ...linked(table, context) }, type });
    switch (name) {
        case 'total':
            return column('total', pointsType(elaborator, ast.isInstrument(owner) ? owner.worth[0] : undefined, context));
        case 'pass':
            return column('pass', BOOLEAN);
        case 'failed':
        case 'criticals':
            return column(name, { kind: 'number', dimension: {}, min: 0, whole: true });
        case 'asOf':
        case 'answered':
            return column('asOf', { kind: 'datetime' });
        case 'weight':
            return column(name, { kind: 'number', dimension: {}, min: 0 });
        case 'points':
        case 'share': {
            const worth = ast.isSection(owner) || ast.isItem(owner) ? owner.worth[0] : undefined;
            const path = `${owner.name}.${name}`;
            return column(path, name === 'share' ? { kind: 'number', dimension: {}, min: 0, max: 1 } : pointsType(elaborator, worth, context));
        }
        case 'wave':
        case 'site':
        case 'respondent':
            return column(name, { kind: 'text' });
        default: {
            const found = hasColumns(table) ? elaborator.columns(table).get(columnPath(node)) : undefined;
            if (found) return columnValue(found, table, context);
            return noValue(node, owner, context);
        }
    }
}

/** `Visit.ratio`, `Visit.waiting`, `Visit.elapsed`, `Visit.handovers`: computed from the declared times. */
function timing(elaborator: Elaborator, node: ast.Use, owner: ast.Journey | ast.Procedure, name: string, context: Context): Typed {
    const times = timesOf(owner, elaborator.units, AstUtils.findRootNode(owner) as ast.File);
    const value = times && { ratio: times.ratio, waiting: times.waitingShare, elapsed: times.critical, handovers: times.handovers }[name];
    if (value === undefined) return noValue(node, owner, context);
    const seconds = elaborator.units.find('s', context.file);
    const type: NumberType =
        name === 'elapsed'
            ? { kind: 'number', dimension: seconds?.dimension ?? {}, unit: 's', factor: 1, min: value, max: value }
            : { kind: 'number', dimension: {}, min: value, max: value };
    return { expr: { op: 'number', value }, type };
}

function pointsType(elaborator: Elaborator, worth: ast.Quantity | undefined, context: Context): NumberType {
    const unit = elaborator.units.find(worth?.unit ?? 'points', context.file);
    return { kind: 'number', dimension: unit?.dimension ?? {}, unit: unit?.name, factor: unit?.factor, min: 0, max: worth ? valueOf(worth) : undefined };
}
