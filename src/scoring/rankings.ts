/** What compares rows with each other: forced distributions, the best and the lowest, and what follows upon earlier results. */
import { evaluatePopulation, evaluateRow, type Row } from '../expression/evaluate.js';
import { BOOLEAN } from '../expression/types.js';
import { cell, type Value } from '../expression/values.js';
import type { Grading, Instrument, Model, Outcome, Quantity, RecordTable } from '../model/types.js';
import { forcedDistribution } from '../statistics/deployment.js';
import { type Columns, keyOf } from './row.js';
import type { DerivedColumn, TablePlan } from './table-plan.js';

/** What a row cannot tell alone. */
export interface Company {
    /** The wave that a row belongs to; rows are ranked within one. Undefined: nobody knows, and the row is left out. */
    waveOf(row: Columns): string | undefined;
    /** A column of the row of another table with that key. */
    look?(table: string, key: string, column: string): Value | null | undefined;
}

/** The columns that `rankedRows` adds to the rows of the table, in order: bands of rankings, then outcomes that compare rows or waves. */
export function rankedColumns(model: Model, plan: TablePlan): DerivedColumn[] {
    const rankings = rankingsOf(model, plan).map((grading): DerivedColumn => ({
        name: grading.name,
        title: grading.title,
        kind: 'grading',
        type: { kind: 'category', of: grading.name, options: grading.bands.map(({ name }) => name) },
        expr: { op: 'missing' }
    }));
    const outcomes = comparedOutcomes(model, plan).map(({ name, title }): DerivedColumn => ({
        name,
        title,
        kind: 'outcome',
        type: BOOLEAN,
        expr: { op: 'missing' }
    }));
    return [...rankings, ...outcomes];
}

/**
 * For each row, in the order given, the columns of `rankedColumns`. Highest first; ties share the better rank; a row without
 * the value, or in a wave in which the grading does not apply, has no band. A share of n rows is rounded down to whole rows
 * for `top` and `bottom`. `after` looks at earlier waves of the same
 * subject: what the response is about, or the key of the record.
 */
export function rankedRows(model: Model, plan: TablePlan, rows: readonly Columns[], company: Company): Record<string, Value | null>[] {
    const found = rows.map((): Record<string, Value | null> => ({}));
    const waves = groupedBy(rows, (row) => company.waveOf(row));
    const at = (index: number): Row => ({ inputs: {}, columns: { ...rows[index], ...found[index] } });
    for (const grading of rankingsOf(model, plan)) {
        for (const own of waves.values()) {
            const applies = grading.applies ? evaluatePopulation(grading.applies, { rows: (table) => (table === plan.name ? own.map(at) : undefined) }) : true;
            const groups =
                grading.per === undefined
                    ? [own]
                    : [...groupedBy(own, (index) => groupOf(model, plan, grading.per!, rows[index]!, company)).values()].map((group) =>
                          group.map((each) => own[each]!)
                      );
            for (const group of groups) {
                const bands = bandsOf(
                    grading,
                    group.map((index) => numberIn(evaluateRow(grading.ranking!, at(index))))
                );
                group.forEach((index, position) => (found[index]![grading.name] = applies === true ? (bands[position] ?? null) : null));
            }
        }
    }
    const outcomes = comparedOutcomes(model, plan);
    const history = new Map<string, string[]>();
    for (const wave of [...waves.keys()].sort()) {
        const own = waves.get(wave)!;
        const had: { subject: string; name: string }[] = [];
        const totals = own.map((index) => numberIn(rows[index]!['total']));
        for (const outcome of outcomes) {
            const chosen = outcome.top ? extreme(totals, outcome.top, 1) : outcome.bottom ? extreme(totals, outcome.bottom, -1) : undefined;
            own.forEach((index, position) => {
                const subject = subjectOf(plan, rows[index]!);
                const before = subject === undefined ? [] : (history.get(subject) ?? []);
                const holds = outcome.when ? evaluateRow(outcome.when, at(index)) : chosen?.[position];
                const follows = inOrder(outcome.after ?? [], before);
                found[index]![outcome.name] = !follows ? false : typeof holds === 'boolean' ? holds : null;
            });
        }
        // Of several outcomes that hold the last declared applies; that one is what is remembered.
        for (const index of own) {
            const subject = subjectOf(plan, rows[index]!);
            const last = allOutcomes(model, plan).findLast(({ name }) => (found[index]![name] ?? rows[index]![name]) === true);
            if (subject !== undefined && last) had.push({ subject, name: last.name });
        }
        for (const { subject, name } of had) history.set(subject, [...(history.get(subject) ?? []), name]);
    }
    return found;
}

const rankingsOf = (model: Model, plan: TablePlan): Grading[] => model.gradings.filter(({ of, ranking }) => of === plan.id && ranking !== undefined);

/** Of the table itself, then of its gradings. */
function allOutcomes(model: Model, plan: TablePlan): Outcome[] {
    const own: Instrument | RecordTable | undefined = model.instruments.find(({ id }) => id === plan.id);
    return [...(own?.outcomes ?? []), ...model.gradings.filter(({ of }) => of === plan.id).flatMap(({ outcomes }) => outcomes)];
}

/** Those that one row alone cannot tell. */
const comparedOutcomes = (model: Model, plan: TablePlan): Outcome[] =>
    allOutcomes(model, plan).filter(({ name }) => !plan.derived.some((column) => column.kind === 'outcome' && column.name === name));

const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

function groupedBy<T>(items: readonly T[], key: (item: T) => string | undefined): Map<string, number[]> {
    const groups = new Map<string, number[]>();
    items.forEach((item, index) => {
        const name = key(item);
        if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), index]);
    });
    return groups;
}

/** The group within which a row is ranked: the value of a field, here or in a record that the row leads to, or that record. */
function groupOf(model: Model, plan: TablePlan, per: string, row: Columns, { look }: Company): string | undefined {
    const record = model.records.find(({ id, fields }) => id === per || fields.some((field) => field.id === per));
    const field = record?.fields.find(({ id }) => id === per)?.name;
    const link = record && plan.links.find(({ table }) => table === record.name);
    const key = keyOf(link, (column) => cell(row, column));
    const own = field ?? model.gradings.find(({ id }) => id === per)?.name;
    const value =
        record && record.id !== plan.id ? (field === undefined ? key : key === undefined ? undefined : look?.(record.name, key, field)) : own && row[own];
    return value === undefined || value === null ? undefined : String(value);
}

/** Who a row is about, for its history. */
function subjectOf(plan: TablePlan, row: Columns): string | undefined {
    const key =
        plan.key === undefined
            ? keyOf(
                  plan.links.find(({ via }) => via === 'of'),
                  (column) => cell(row, column)
              )
            : cell(row, plan.key);
    return key === undefined || key === null ? undefined : String(key);
}

/** Whether the earlier outcomes hold these in this order, others between them or not. */
function inOrder(asked: readonly string[], before: readonly string[]): boolean {
    let from = 0;
    return asked.every((id) => {
        const at = before.indexOf(id.split('.').at(-1)!, from);
        from = at + 1;
        return at >= 0;
    });
}

function bandsOf({ bands }: Grading, values: readonly (number | undefined)[]): (string | undefined)[] {
    const known = values.filter((value) => value !== undefined);
    let sum = 0;
    const counts = forcedDistribution(
        known.length,
        bands.map(({ share }) => (share?.value ?? 0) / 100)
    );
    const ends = counts.map((count) => (sum += count));
    return values.map((value) => {
        if (value === undefined) return undefined;
        const rank = 1 + known.filter((other) => other > value).length;
        const band = ends.findIndex((end) => rank <= end);
        return bands[band < 0 ? bands.length - 1 : band]?.name;
    });
}

/** Who is among so many, or such a share, from the top or from the bottom; those with as much as the last of them are in too. */
function extreme(values: readonly (number | undefined)[], { value, unit }: Quantity, direction: 1 | -1): (boolean | undefined)[] {
    const ordered = values.filter((each) => each !== undefined).sort((a, b) => direction * (b - a));
    const count = unit === '%' ? Math.floor((ordered.length * value) / 100 + 1e-9) : value;
    const last = ordered[Math.min(count, ordered.length) - 1];
    return values.map((each) => (each === undefined ? undefined : last !== undefined && each * direction >= last * direction));
}
