/** The views of each dialect, and what databases make of them. A cell holds what a text file would. */
import type { Value } from '../../../src/expression/values.js';
import { DIALECTS, type DialectName } from '../../../src/scoring/dialects/sql/dialects.js';
import { givenTables } from '../../../src/scoring/dialects/sql/names.js';
import { MEASURE_COLUMNS, sqlViews, tableColumns } from '../../../src/scoring/dialects/sql/script.js';
import type { InputColumn } from '../../../src/scoring/table-plan.js';
import type { Case, Cells, Outcome } from '../cases.js';

/** The number of a row, so that it can be found again. */
const ROW = 'the row';

/** The table with the measures of the period before. */
const BEFORE = 'measures before';

/** What a database is given for a case. */
export interface Job {
    readonly tables: readonly { readonly name: string; readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] }[];
    /** Each after those that it reads; the rows of some are wanted. */
    readonly views: readonly { readonly name: string; readonly query: string; readonly statement: string; readonly wanted: boolean }[];
}
type Cell = string | number | boolean | null;

/** Rows of the views wanted of a job, in their order: cells by column. */
export type Answers = readonly (readonly Readonly<Record<string, Cell>>[])[];

export function jobOf({ model, plans, tables, asOf, previous = {} }: Case, dialect: DialectName, typed: boolean): Job {
    const views = sqlViews(model, { dialect, asOf, keep: [ROW], previous: BEFORE });
    const before = {
        name: BEFORE,
        columns: [...MEASURE_COLUMNS.keys()],
        rows: Object.entries(previous).map(([measure, { value, n, effectiveN }]) => [
            'all',
            '',
            measure,
            ...[value, n, effectiveN].map((each) => (typeof each === 'number' ? String(each) : null))
        ])
    };
    const names = givenTables(plans, DIALECTS[dialect]);
    return {
        tables: [
            before,
            ...[...plans.values()].map((plan) => ({
                name: names.get(plan.name)!,
                columns: tableColumns(plan, { dialect, keep: [ROW] }),
                rows: tables[plan.name]!.map((row, at) => [String(at), ...plan.inputs.map((input) => cellOf(input, row[input.name], typed))])
            }))
        ],
        views: views.map((view) => ({ ...view, wanted: view.scores !== undefined || view.measures === true }))
    };
}

/** A text, as a file has it; typed: numbers and truth values as what they are where nothing else stands in their column. */
function cellOf(input: InputColumn, value: unknown, typed: boolean): Cell {
    if (value === null || value === undefined) return null;
    if (Array.isArray(value)) return value.join(';');
    if (typed && !input.na && typeof value === 'number' && input.type.kind === 'number') return value;
    return String(value as Cell);
}

export function outcomeOf({ model, plans, asOf }: Case, dialect: DialectName, answers: Answers): Outcome {
    const views = sqlViews(model, { dialect, asOf, keep: [ROW] }).filter((view) => view.scores);
    const rows: Record<string, Cells[]> = {};
    views.forEach(({ scores }, at) => {
        const { table, columns } = scores!;
        const types = new Map(plans.get(table)!.derived.map(({ name, type }) => [name, type]));
        rows[table] = [...answers[at]!]
            .sort((a, b) => Number(a[ROW]) - Number(b[ROW]))
            .map((row) => Object.fromEntries([...columns].map(([name, column]) => [name, valueOf(types.get(name)!.kind, row[column] ?? null)])));
    });
    const measures = answers[views.length] ?? [];
    const all = measures.filter(({ by }) => by === 'all');
    const groups = measures.map(({ by, group, measure, value }) => ({ by: String(by), group: String(group), measure: String(measure), value: value ?? null }));
    const bases = Object.fromEntries(
        all.map(({ measure, n, effective_n }) => [String(measure), { n: n as number | null, effectiveN: effective_n as number | null }])
    );
    return { rows, measures: Object.fromEntries(all.map(({ measure, value }) => [String(measure), value])), bases, groups };
}

function valueOf(kind: string, cell: Cell): Value | null {
    return kind === 'set' && typeof cell === 'string' ? cell.split(';') : cell;
}
