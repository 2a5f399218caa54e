/** What all runtimes are held to: random programmes with random tables, and what the interpreter makes of them. */
import fc from 'fast-check';
import { kindOf } from '../../src/expression/tree.js';
import { BOOLEAN, type Expr, PLAIN, type ValueType } from '../../src/expression/types.js';
import type { Value } from '../../src/expression/values.js';
import type { Model } from '../../src/model/types.js';
import { planTables } from '../../src/scoring/measures.js';
import { aggregate, type MeasureResult, type Response, scoredTables, type TablePlan } from '../../src/scoring/run.js';
import { isResult } from '../../src/scoring/table-plan.js';
import { compile } from '../scoring/compile.js';
import type { GroupFigure } from './groups.js';
import { type Programme, programmes, TRICKY } from './programmes.js';
import { tablesOf } from './responses.js';

export interface Case {
    readonly name: string;
    readonly source: string;
    readonly model: Model;
    readonly plans: ReadonlyMap<string, TablePlan>;
    /** Raw rows by name of table, as JSON holds them; every table of the model has some. */
    readonly tables: Readonly<Record<string, readonly Response[]>>;
    /** The end of the period. */
    readonly asOf: string;
    /** The measures of the period before. */
    readonly previous?: Readonly<Record<string, MeasureResult>>;
    readonly expected: Outcome;
}

export type Cells = Readonly<Record<string, Value | null | undefined>>;

/** What an engine makes of a case. Missing is null or undefined. */
export interface Outcome {
    /** Rows of tables as scored, in the order given. */
    readonly rows: Readonly<Record<string, readonly Cells[]>>;
    readonly measures: Cells;
    /** What measures rest upon, where the engine says it: rows, and their effective number. */
    readonly bases?: Readonly<Record<string, Basis>>;
    /** Measures by wave, site and segment, where the engine has them. */
    readonly groups?: readonly GroupFigure[];
}

export interface Basis {
    readonly n?: number | null;
    readonly effectiveN?: number | null;
}

/** What `aggregate` gives, in TypeScript and in generated JavaScript. */
export function figuresOf(results: Readonly<Record<string, MeasureResult>>): Required<Pick<Outcome, 'measures' | 'bases'>> {
    const each = <T>(of: (result: MeasureResult) => T): Record<string, T> =>
        Object.fromEntries(Object.entries(results).map(([name, result]) => [name, of(result)]));
    return { measures: each(({ value }) => value), bases: each(({ n, effectiveN }) => ({ n: n ?? null, effectiveN: effectiveN ?? null })) };
}

/** A runtime. One that takes long to start gets all cases at once. */
export interface Engine {
    readonly name: string;
    /** Why it cannot run here; undefined if it can. */
    absent(): string | undefined;
    run(cases: readonly Case[]): Promise<Outcome[]>;
}

/** How many programmes and responses: INSTRUMENTS=1000 RESPONSES=100 SEED=7 in the environment for more and for others. */
export const INSTRUMENTS = Number(process.env['INSTRUMENTS'] ?? 200);
export const RESPONSES = Number(process.env['RESPONSES'] ?? 50);
const SEED = Number(process.env['SEED'] ?? 2026);
/** EVERY=8: only every eighth programme, for a look while something is changed. */
const EVERY = Number(process.env['EVERY'] ?? 1);

let made: Promise<Case[]> | undefined;

/** The same cases for every engine of a run. */
export const cases = (): Promise<Case[]> => (made ??= make());

async function make(): Promise<Case[]> {
    const sources = [TRICKY, ...fc.sample(programmes, { numRuns: INSTRUMENTS - 1, seed: SEED })];
    const found: Case[] = [];
    for (const [at, programme] of sources.entries()) if (at % EVERY === 0) found.push(await caseOf(`programme ${at + 1}`, programme, SEED + at));
    return found;
}

const AS_OF = '2026-06-30T23:59:59';

export async function caseOf(name: string, { source, formulas }: Programme, seed: number): Promise<Case> {
    const model = withFormulas(await compile(source), formulas);
    const plans = planTables(model);
    const tables = fc.sample(tablesOf(model, plans, RESPONSES), { numRuns: 1, seed })[0]!;
    const look = scoredTables(model, tables, { asOf: AS_OF });
    const before = Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.slice(0, Math.ceil(RESPONSES / 2))]));
    const previous = aggregate(model, before, { asOf: '2026-03-31T23:59:59' });
    const rows = Object.fromEntries([...plans.keys()].map((table) => [table, look(table)!.map((row) => row.columns!)]));
    return {
        name,
        source: [source, ...formulas.map((each, at) => `f${at}: ${JSON.stringify(each)}`)].join('\n'),
        model,
        plans,
        tables,
        asOf: AS_OF,
        previous,
        expected: { rows, ...figuresOf(aggregate(model, tables, { asOf: AS_OF, previous })) }
    };
}

/** The model with these formulas as scores of its first instrument. */
function withFormulas(model: Model, formulas: readonly Expr[]): Model {
    const [first, ...others] = model.instruments;
    if (!first || formulas.length === 0) return model;
    const scores = formulas.map((value, at) => ({ ...first.scores[0], id: `f${at}`, name: `f${at}`, title: {}, tags: [], value, type: typeOf(value) }));
    return { ...model, instruments: [{ ...first, scores: [...first.scores, ...(scores as unknown as typeof first.scores)] }, ...others] };
}

const typeOf = (expr: Expr): ValueType => (kindOf(expr) === 'boolean' ? BOOLEAN : PLAIN);

/** Where an outcome differs from what the interpreter says, in words; at most `most` of them, then the programme. */
export function differences({ name, source, plans, tables, expected }: Case, actual: Outcome, most = 3): string[] {
    const found: string[] = [];
    const tell = (what: string): unknown => found.length < most && found.push(`${name}: ${what}`);
    for (const [table, plan] of plans) {
        const columns = plan.derived.filter(isResult).map((column) => column.name);
        const rows = actual.rows[table];
        if (rows?.length !== expected.rows[table]!.length) tell(`${table} has ${String(rows?.length)} rows`);
        for (const [at, row] of (rows ?? []).entries())
            for (const column of columns)
                if (!same(row[column], expected.rows[table]![at]?.[column]))
                    tell(
                        `${table}.${column} is ${show(row[column])}, not ${show(expected.rows[table]![at]?.[column])}, of ${JSON.stringify(tables[table]![at])}`
                    );
    }
    for (const [measure, value] of Object.entries(expected.measures))
        if (!same(actual.measures[measure], value)) tell(`measure ${measure} is ${show(actual.measures[measure])}, not ${show(value)}`);
    for (const [measure, basis] of Object.entries(actual.bases ? (expected.bases ?? {}) : {})) {
        const own = actual.bases![measure];
        for (const key of ['n', 'effectiveN'] as const)
            if (!same(own?.[key], basis[key])) tell(`${key} of ${measure} is ${show(own?.[key])}, not ${show(basis[key])}`);
    }
    return found.length > 0 ? [...found, source] : [];
}

const show = (value: unknown): string => JSON.stringify(value ?? null);

/** Equal to 1e-9, missing where missing. Several options have no order. */
export function same(a: Value | null | undefined, b: Value | null | undefined): boolean {
    if (a === null || a === undefined || b === null || b === undefined) return (a ?? null) === (b ?? null);
    if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
    if (Array.isArray(a) && Array.isArray(b)) return JSON.stringify([...(a as string[])].sort()) === JSON.stringify([...(b as string[])].sort());
    return a === b;
}
