/** Scoring rows in this process, by the interpreter. */
import { evaluatePopulation, evaluateRow, type Row } from '../expression/evaluate.js';
import type { PopulationExpr } from '../expression/tree.js';
import { type Answer, cell, type Value } from '../expression/values.js';
import { type Problem, readResponse, type Response } from './reading.js';
import { isResult, isTimeless, type Link, type TablePlan } from './table-plan.js';

/** A row's columns by name, in the order of the plan; null where missing. */
export type Columns = Readonly<Record<string, Value | null>>;

export interface ScoredRow {
    readonly columns: Columns;
    readonly problems: readonly Problem[];
}

/** What other tables give to a row. */
export interface Surroundings {
    /** The row of a table with that key, as scored. Without it columns along links are missing. */
    find?(table: string, key: string, column: string): Value | null | undefined;
    /** The link of that table's row; needed for links of links. */
    plan?(table: string): TablePlan | undefined;
    /** An aggregate over the rows that link to this one. */
    aggregate?(expr: PopulationExpr, key: string): Value | undefined;
    /** The end of the period, for records without a time. */
    asOf?: string;
}

/**
 * One response or record as scored. Answers that do not fit count as unanswered and are reported, as are answers to
 * questions that were not asked and divisions by zero; a row is never refused.
 */
export function scoreRow(plan: TablePlan, response: Response, around: Surroundings = {}): ScoredRow {
    const { columns, problems } = computeRow(plan, response, around);
    return { columns, problems };
}

/** As `scoreRow`, with the answers as read. */
export function computeRow(plan: TablePlan, response: Response, around: Surroundings): ScoredRow & { readonly inputs: Readonly<Record<string, Answer>> } {
    const problems: Problem[] = [];
    const inputs = readResponse(plan.inputs, response, problems);
    if (plan.kind === 'record' && inputs['asOf'] === null && around.asOf !== undefined) inputs['asOf'] = around.asOf;
    const columns = Object.create(null) as Record<string, Value | undefined>;
    let current = '';
    const row: Row = {
        inputs,
        columns,
        linked: (via, name) => followed(plan, inputs, via, name, around, columns['asOf']),
        aggregate: (expr) => {
            if (membersOf(plan, expr.table, response)) return overMembers(expr, plan, response, around);
            const key = plan.key === undefined ? null : inputs[plan.key];
            return typeof key === 'string' ? around.aggregate?.(expr, key) : undefined;
        },
        report: ({ kind }) => problems.push({ column: current, problem: kind })
    };
    for (const { name, expr } of plan.derived) {
        current = name;
        columns[name] = evaluateRow(expr, row);
    }
    for (const { name, asked } of plan.inputs) {
        if (asked && inputs[name] !== null && evaluateRow(asked, { ...row, report: undefined }) !== true)
            problems.push({ column: name, problem: 'not-asked', value: response[name] });
    }
    const results = plan.derived.filter(isResult).map(({ name }) => [name, columns[name] ?? null] as const);
    return { inputs, columns: fromEntries(results), problems };
}

/** The rows of a roster where they stand in the response itself, as programs for surveys deliver them. */
function membersOf(plan: TablePlan, table: string, response: Response): readonly Response[] | undefined {
    if (!table.startsWith(`${plan.name}.`)) return undefined;
    const found = response[table.slice(plan.name.length + 1)];
    return Array.isArray(found) ? (found as readonly Response[]) : undefined;
}

/** An aggregate over the members that the response holds; missing if it holds no such roster. */
export function overMembers(expr: PopulationExpr, plan: TablePlan, response: Response, around: Surroundings): Value | undefined {
    const member = around.plan?.(expr.table);
    const rows = member && membersOf(plan, expr.table, response)?.map((each) => computeRow(member, each, around));
    return rows && evaluatePopulation(expr, { rows: () => rows });
}

/** Every row as scored, in order. */
export function scoreRows(plan: TablePlan, rows: Iterable<Response>, around: Surroundings = {}): ScoredRow[] {
    return Array.from(rows, (row) => scoreRow(plan, row, around));
}

/**
 * A column along links from a row whose inputs are read; missing where a key is, or where its table is not given. A record
 * without a time is looked at as it is at the end of the period, or, where no period is given, at the time of the row.
 */
export function followed(
    plan: TablePlan,
    inputs: Readonly<Record<string, Answer>>,
    via: readonly string[],
    name: string,
    around: Surroundings,
    time: Value | null | undefined
): Value | undefined {
    const link = plan.links.find((each) => each.via === via[0]);
    const key = keyOf(link, (column) => cell(inputs, column));
    if (link === undefined || key === undefined) return undefined;
    const look = (column: string): Value | undefined => around.find?.(link.table, key, column) ?? undefined;
    const next = around.plan?.(link.table);
    if (via.length > 1) {
        return next && followed(next, Object.fromEntries(next.inputs.map((input) => [input.name, look(input.name)])), via.slice(1), name, around, time);
    }
    const found = look(name);
    return found ?? (name === 'asOf' && isTimeless(next) ? (around.asOf ?? time ?? undefined) : undefined);
}

/** The key that a row links with: what stands in the first of the link's columns that has anything. */
export function keyOf(link: Link | undefined, look: (column: string) => Answer): string | undefined {
    for (const column of link?.columns ?? []) {
        const key = look(column);
        if (typeof key === 'string') return key;
    }
    return undefined;
}

/** Whether a row of the table links to the row with that key. */
export function linksTo(plan: TablePlan | undefined, key: string, look: (column: string) => Answer): boolean {
    return plan?.links.some((link) => keyOf(link, look) === key) ?? false;
}

/** The place of the row that has a key, as rows are read or scored: of two rows with one key the first. */
export function placesByKey(rows: readonly Readonly<Record<string, unknown>>[], key: string): ReadonlyMap<string, number> {
    const places = new Map<string, number>();
    rows.forEach((row, at) => {
        const value = row[key];
        const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.normalize('NFC') : undefined;
        if (text !== undefined && !places.has(text)) places.set(text, at);
    });
    return places;
}

function fromEntries<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
    const result = Object.create(null) as Record<string, T>;
    for (const [name, value] of entries) result[name] = value;
    return result;
}
