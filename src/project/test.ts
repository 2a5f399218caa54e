import { evaluatePopulation, evaluateRow } from '../expression/evaluate.js';
import { print } from '../expression/print.js';
import { truthRange } from '../expression/ranges.js';
import { walk } from '../expression/tree.js';
import type { Answer, Value } from '../expression/values.js';
import type { Given, Model, Origin, Test, Text } from '../model/types.js';
import { planTables } from '../scoring/measures.js';
import { planTable } from '../scoring/plan.js';
import { isRoster, type Table, tablesOf } from '../scoring/rosters.js';
import { overMembers, type Surroundings } from '../scoring/row.js';
import { type Response } from '../scoring/reading.js';
import { aggregate, scoredTables, scoreRow } from '../scoring/run.js';
import type { TablePlan } from '../scoring/table-plan.js';
import { nearlyEqual } from './nearly-equal.js';
import { randomResponses, SEED } from './sampling.js';

/** What came of one expectation. */
export interface ExpectationResult {
    text: string;
    origin: Origin;
    passed: boolean;
    /** `proved`: it holds whatever is answered. `sampled`: it held for so many responses. `computed`: for the one given. */
    how: 'computed' | 'proved' | 'sampled';
    samples?: number;
    /** When it failed: what its columns were, and what had been answered (to `given any` only what they depend on). */
    values?: Record<string, Value | null>;
    response?: Response;
    reason?: string;
}
export interface TestResult {
    id: string;
    name: string;
    title: Text;
    of: string;
    origin: Origin;
    passed: boolean;
    expectations: ExpectationResult[];
}

export interface TestOptions {
    /** How many random responses `given any` tries where it cannot prove. */
    samples?: number;
    /** From which they are made; the same seed gives the same responses. */
    seed?: number;
}

const SAMPLES = 500;

/** Runs the tests of a model; the same model and options give the same results. */
export function runTests(model: Model, options: TestOptions = {}): TestResult[] {
    return model.tests.map((test) => {
        const expects = test.expects.map((one) => ({ ...one, value: nearlyEqual(one.value) }));
        const expectations = runTest(model, { ...test, expects }, { samples: options.samples ?? SAMPLES, seed: options.seed ?? SEED });
        return {
            id: test.id,
            name: test.name,
            title: test.title,
            of: test.of,
            origin: test.origin,
            passed: expectations.length > 0 && expectations.every((one) => one.passed),
            expectations
        };
    });
}

function runTest(model: Model, test: Test, options: Required<TestOptions>): ExpectationResult[] {
    const kpi = model.kpis.find((one) => one.id === test.of);
    const tables = tablesOf(model);
    const isMember = ({ table: name }: Test['rows'][number]): boolean => tables.some((one) => one.name === name && isRoster(one));
    if (kpi || !test.rows.every(isMember)) return measured(model, test);
    const grading = model.gradings.find((one) => one.id === test.of);
    const tableId = grading?.of ?? test.of;
    const table = tables.find((one) => one.id === tableId);
    if (!table) return test.expects.map(({ text, origin }) => ({ text, origin, passed: false, how: 'computed', reason: `there is no table for ${test.of}` }));
    const plans = planTables(model);
    const plan = plans.get(table.name) ?? planTable(model, table);
    const around: Surroundings = { plan: (name) => plans.get(name) };
    const given = { ...membersOf(tables, plans, test), ...responseOf(plan, test.givens) };
    return test.expects.map((expectation) => (test.any ? forAny(plan, test, expectation, options) : forOne(plan, given, expectation, around)));
}

type Expectation = Test['expects'][number];

/** The rosters of a response, as it holds them. */
function membersOf(tables: readonly Table[], plans: ReadonlyMap<string, TablePlan>, test: Test): Response {
    const members: Record<string, Response[]> = {};
    for (const { table: name, givens } of test.rows) {
        const roster = tables.find((one) => one.name === name);
        if (roster && isRoster(roster)) (members[roster.within] ??= []).push(responseOf(plans.get(name)!, givens));
    }
    return members;
}

function forOne(plan: TablePlan, response: Response, { text, origin, value }: Expectation, around: Surroundings): ExpectationResult {
    const row = scoreRow(plan, response, around);
    const result = evaluateRow(value, {
        inputs: response as Record<string, Answer>,
        columns: row.columns,
        aggregate: (expr) => overMembers(expr, plan, response, around)
    });
    const wrong = row.problems.filter(({ problem }) => problem !== 'not-asked' && problem !== 'division-by-zero');
    if (wrong.length)
        return { text, origin, passed: false, how: 'computed', reason: `${wrong[0]!.column} cannot be ${JSON.stringify(wrong[0]!.value)}`, response };
    if (result === true) return { text, origin, passed: true, how: 'computed' };
    return {
        text,
        origin,
        passed: false,
        how: 'computed',
        values: valuesIn(value, row.columns),
        response,
        ...(result === undefined ? { reason: 'a value is missing' } : {})
    };
}

/** Proved where the ranges of its columns leave no other way; otherwise tried on many responses. Missing breaks no promise. */
function forAny(plan: TablePlan, test: Test, expectation: Expectation, { samples, seed }: Required<TestOptions>): ExpectationResult {
    const { text, origin, value } = expectation;
    if (test.givens.length === 0 && !truthRange(value).canBeFalse) return { text, origin, passed: true, how: 'proved' };
    const fixed = responseOf(plan, test.givens);
    for (const random of randomResponses(plan, samples, seed)) {
        const response = { ...random, ...fixed };
        const row = scoreRow(plan, response);
        if (evaluateRow(value, { inputs: response as Record<string, Answer>, columns: row.columns }) === false) {
            return { text, origin, passed: false, how: 'sampled', samples, values: valuesIn(value, row.columns), response: answersFor(plan, value, response) };
        }
    }
    return { text, origin, passed: true, how: 'sampled', samples };
}

/** Of a response the answers that the expression depends on, through all columns that it is computed from. */
function answersFor(plan: TablePlan, expr: Expectation['value'], response: Response): Response {
    const derived = new Map(plan.derived.map((column) => [column.name, column.expr]));
    const inputs = new Map(plan.inputs.map((input) => [input.name, input]));
    const seen = new Set<string>();
    const need = (name: string, of: 'input' | 'column'): void => {
        if (seen.has(`${of} ${name}`)) return;
        seen.add(`${of} ${name}`);
        const computed = of === 'column' ? derived.get(name) : undefined;
        if (computed) visit(computed);
        else if (of === 'column') need(name, 'input');
        const asked = of === 'input' ? inputs.get(name)?.asked : undefined;
        if (asked) visit(asked);
    };
    const visit = (inner: Expectation['value']): void => {
        for (const leaf of walk(inner)) {
            if (leaf.op === 'column') need(leaf.name, 'column');
            else if (leaf.op === 'input' || leaf.op === 'notApplicable') need(leaf.name, 'input');
        }
    };
    visit(expr);
    return Object.fromEntries(Object.entries(response).filter(([name]) => seen.has(`input ${name}`)));
}

/** A measure over the rows that the test gives. */
function measured(model: Model, test: Test): ExpectationResult[] {
    const tables: Record<string, Response[]> = {};
    for (const row of test.rows) {
        const table = tablesOf(model).find((one) => one.name === row.table);
        if (!table) continue;
        (tables[row.table] ??= []).push(responseOf(planTable(model, table), row.givens));
    }
    const figures = aggregate(model, tables);
    const rows = scoredTables(model, tables);
    return test.expects.map(({ text, origin, value }) => {
        const measure = (name: string) => figures[name]?.value ?? undefined;
        const result = evaluatePopulation(value, { rows, measure });
        if (result === true) return { text, origin, passed: true, how: 'computed' };
        const values: Record<string, Value | null> = {};
        for (const expr of walk(value)) if (expr.op === 'measure') values[expr.name] = measure(expr.name) ?? null;
        const missing = Object.keys(values).find((name) => values[name] === null);
        return {
            text,
            origin,
            passed: false,
            how: 'computed',
            values,
            ...(missing === undefined ? {} : { reason: `${missing}: ${figures[missing]?.reason ?? 'missing'}` })
        };
    });
}

/** The cells that the givens fill: what names one question wins over what names all of a scale. */
function responseOf(plan: TablePlan, givens: readonly Given[]): Response {
    const response: Record<string, unknown> = {};
    const inputs = new Map(plan.inputs.map((input) => [input.name, input]));
    for (const given of [...givens].sort((a, b) => Number(b.all) - Number(a.all))) {
        for (const column of given.columns) {
            const input = inputs.get(column);
            // A set is given as one option or several.
            const value = input?.type.kind === 'set' && typeof given.value === 'string' && given.value !== 'na' ? [given.value] : given.value;
            response[column] = typeof value === 'number' && input?.divisor ? value * input.divisor : value;
        }
    }
    return response;
}

function valuesIn(expr: Expectation['value'], columns: Readonly<Record<string, Value | null>>): Record<string, Value | null> {
    const values: Record<string, Value | null> = {};
    for (const inner of walk(expr)) if (inner.op === 'column') values[inner.name] = columns[inner.name] ?? null;
    if (Object.keys(values).length === 0) values[print(expr)] = null;
    return values;
}
