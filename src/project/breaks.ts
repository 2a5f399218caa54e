/** Where a series begins anew: what was declared at the measure itself, or at anything that it is computed from. */
import { children } from '../expression/tree.js';
import { type Expr, measureNamed } from '../expression/types.js';
import type { Element, Kpi, Model, SeriesBreak, Text } from '../model/types.js';
import { elements } from '../generators/format/elements.js';
import { itemColumns } from '../scoring/lines.js';
import type { TablePlan } from '../scoring/table-plan.js';
import { spanOf, type Span } from './spans.js';

type Plans = ReadonlyMap<string, TablePlan>;

/** Where figures before and after must not be compared. */
export interface Break {
    /** The first period, or day, of the new series; absent where only a version is declared. */
    from?: string;
    since?: string;
    because: Text;
    /** What old figures are multiplied by to be compared with new ones. */
    bridge?: number;
    source?: Text;
    /** What broke: the title of the measure, survey, question or score. */
    element: Text;
}

/** The breaks of a measure, and of the tables, scores, questions and scales that it uses, also through other measures. */
export function breaksOfMeasure(model: Model, plans: Plans, kpi: Kpi): Break[] {
    const found = new Set<Element>();
    collectMeasure(model, plans, kpi, found);
    return declared(model, found);
}

/** The breaks of columns of a table, and of the table itself. */
export function breaksOfColumns(model: Model, plans: Plans, table: string, columns: readonly string[]): Break[] {
    const found = new Set<Element>();
    collectTable(model, table, found);
    for (const name of columns) collectColumn(model, plans, table, name, found, new Set());
    return declared(model, found);
}

function collectMeasure(model: Model, plans: Plans, kpi: Kpi, found: Set<Element>): void {
    if (found.has(kpi)) return;
    found.add(kpi);
    if (kpi.value) collect(model, plans, kpi.value, undefined, found, new Set());
}

function collect(model: Model, plans: Plans, expr: Expr, table: string | undefined, found: Set<Element>, seen: Set<string>): void {
    if (expr.op === 'measure') {
        const other = model.kpis.find(({ name }) => name === measureNamed(expr.name));
        if (other) collectMeasure(model, plans, other, found);
    }
    if (expr.op === 'population') collectTable(model, expr.table, found);
    if (expr.op === 'column' && table !== undefined) {
        const at = (expr.via ?? []).reduce<string | undefined>(
            (from, via) => (from === undefined ? undefined : plans.get(from)?.links.find((link) => link.via === via)?.table),
            table
        );
        if (at !== undefined) collectColumn(model, plans, at, expr.name, found, seen);
    }
    for (const child of children(expr)) collect(model, plans, child, expr.op === 'population' ? expr.table : table, found, seen);
}

function collectTable(model: Model, name: string, found: Set<Element>): void {
    const table = [...model.instruments, ...model.records].find((each) => each.name === name);
    if (table) found.add(table);
}

function collectColumn(model: Model, plans: Plans, table: string, name: string, found: Set<Element>, seen: Set<string>): void {
    const key = `${table} ${name}`;
    if (seen.has(key)) return;
    seen.add(key);
    for (const element of elementsOf(model, table, name)) found.add(element);
    const derived = plans.get(table)?.derived.find((column) => column.name === name);
    if (derived) collect(model, plans, derived.expr, table, found, seen);
}

/** What a column was declared as: a question with its scale, a score, a field, a grading. */
function elementsOf(model: Model, table: string, name: string): Element[] {
    const record = model.records.find((each) => each.name === table);
    const instrument = model.instruments.find((each) => each.name === table);
    const grading = model.gradings.filter((each) => each.name === name && (each.of === record?.id || each.of === instrument?.id));
    if (record) return [...record.fields.filter((field) => field.name === name), ...record.scores.filter((score) => score.name === name), ...grading];
    if (!instrument) return [];
    const scores = instrument.scores.filter((score) => score.name === name);
    if (!itemColumns(instrument.members).some((column) => column.name === name)) return [...scores, ...grading];
    const item = elements(model).item(`${instrument.id}.${name.split('.')[0]}`)?.item;
    const scale = model.scales.find((each) => each.id === item?.scale);
    return [...(item ? [item] : []), ...(scale ? [scale] : []), ...scores];
}

function declared(model: Model, found: Iterable<Element>): Break[] {
    return [...found].flatMap((element) =>
        (element.breaks ?? [])
            .filter((one) => inForce(one, model.program?.release))
            .map((one): Break => ({
                ...(one.from === undefined ? {} : { from: one.from }),
                ...(one.since === undefined ? {} : { since: one.since }),
                because: one.because,
                ...(one.bridge === undefined ? {} : { bridge: one.bridge }),
                ...(one.source ? { source: one.source } : {}),
                element: Object.keys(element.title).length ? element.title : { '': element.name }
            }))
    );
}

/** A version that is still to come breaks nothing yet. */
function inForce({ from, since }: SeriesBreak, release: string | undefined): boolean {
    if (from !== undefined || since === undefined || release === undefined) return true;
    const [a, b] = [since, release].map((version) => version.split('.').map(Number));
    for (let i = 0; i < Math.max(a!.length, b!.length); i++) {
        const difference = (a![i] ?? 0) - (b![i] ?? 0);
        if (difference !== 0) return difference < 0;
    }
    return true;
}

export interface Stretch {
    /** Periods of one number may be compared. */
    stretch: number;
    bridge: number;
}

/**
 * Which periods belong together. A period that began before the break is old, also where the break lies within it. Where
 * only a version is declared nobody knows which periods are old, and no two are compared.
 */
export function stretches(spans: readonly Span[], breaks: readonly Break[]): Stretch[] {
    const dated = breaks.flatMap((one) => {
        const start = one.from === undefined ? undefined : (spanOf(one.from)?.start ?? one.from);
        return start === undefined ? [] : [{ start, bridge: one.bridge }];
    });
    const undated = breaks.some((one) => one.from === undefined && one.bridge === undefined);
    return spans.map((span, at) => ({
        stretch: undated ? at : dated.filter(({ start, bridge }) => bridge === undefined && start <= span.start).length,
        bridge: dated.filter(({ start, bridge }) => bridge !== undefined && start > span.start).reduce((product, { bridge }) => product * bridge!, 1)
    }));
}

/** The breaks that stand between two periods and are not bridged. */
export function between(breaks: readonly Break[], then: Span, now: Span): Break[] {
    return breaks.filter((one) => {
        if (one.bridge !== undefined) return false;
        if (one.from === undefined) return true;
        const start = spanOf(one.from)?.start ?? one.from;
        return start > then.start && start <= now.start;
    });
}
