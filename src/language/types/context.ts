/** Where expressions stand while they are elaborated, and what every part of the elaboration gives back. */
import type { AstNode } from 'langium';
import { rangeOf } from '../../expression/ranges.js';
import { MISSING, type NumberType, type Typed, UNKNOWN, type ValueType } from '../../expression/types.js';
import * as ast from '../generated/ast.js';
import type { CalendarTimes } from './calendars.js';
import type { Problem } from './problems.js';
import { describeDimension } from './units.js';

export type TableNode = ast.Instrument | ast.RecordTable | ast.Roster;

/** Where an expression stands: which names are values there. */
export interface Context {
    level: 'row' | 'population' | 'constant';
    /** The table whose row is looked at. */
    table?: TableNode;
    /** At population level: the table of a kpi that says `of`. */
    of?: TableNode;
    /** Links followed from the row's own table to `table`. */
    via: readonly string[];
    /** Of a measure that names one. */
    calendar?: CalendarTimes;
    file: ast.File;
    problems: Problem[];
    /** Kpis, scores and segments being elaborated, to refuse circles. */
    open: ReadonlySet<AstNode>;
}

/** A number with the range that the analysis finds for it. */
export function bounded(typed: Typed): Typed {
    if (typed.type.kind !== 'number') return typed;
    const range = rangeOf(typed.expr);
    if (!range || range.low > range.high) return typed;
    const finite = (value: number) => (Number.isFinite(value) ? value : undefined);
    return { expr: typed.expr, type: { ...typed.type, min: finite(range.low), max: finite(range.high) } };
}

export function unknown(): Typed {
    return { expr: MISSING, type: UNKNOWN };
}

/** Reports a problem; what it is about is unknown, so that it causes no others. */
export function refused(context: Context, problem: Problem): Typed {
    context.problems.push(problem);
    return unknown();
}

export function isTable(node: AstNode | undefined): node is TableNode {
    return node !== undefined && (ast.isInstrument(node) || ast.isRecordTable(node) || ast.isRoster(node));
}

/** The smallest interval around both. */
export function hull(a: NumberType, b: NumberType): Pick<NumberType, 'min' | 'max'> {
    return {
        min: a.min === undefined || b.min === undefined ? undefined : Math.min(a.min, b.min),
        max: a.max === undefined || b.max === undefined ? undefined : Math.max(a.max, b.max)
    };
}

export function describeType(type: ValueType): string {
    return type.kind === 'number' ? describeDimension(type) : type.kind;
}
