/**
 * A million responses to 25 five-point items: five dimension means and a weighted index, with missing rules. What is printed
 * for columns against a loop written by hand, the interpreter, DuckDB and survey-core, in one run.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSurvey, surveyColumns } from '../src/generators/surveys/index.js';
import type { Model } from '../src/model/types.js';
import { DataFile } from '../src/project/data/stream/bytes.js';
import { openTable } from '../src/project/data/stream/table.js';
import { ColumnScorer } from '../src/scoring/dialects/columns/run.js';
import { MISSING_BYTE, type Store } from '../src/scoring/dialects/columns/store.js';
import { planTable, scoreRow, type Response, type TablePlan } from '../src/scoring/run.js';
import { compile } from '../test/scoring/compile.js';
import { load } from '../test/generators/surveys/survey-core.js';
import { type Duck, duckdb, SCORES } from './duckdb.js';
import { limit, scoredByHand } from './by-hand.js';

const DIMENSIONS = 5;
const ITEMS = 5;
const WEIGHTS = [30, 25, 20, 15, 10];
const NAMES = Array.from({ length: DIMENSIONS * ITEMS }, (_, at) => `Q${at + 1}`);
const RESULTS = ['d1', 'd2', 'd3', 'd4', 'd5', 'index'];

const SOURCE = `survey Big "Big" {
${NAMES.map((name) => `    rate ${name} "${name}" on Agree5`).join('\n')}
${WEIGHTS.map((_, d) => `    score d${d + 1} = mean(${NAMES.slice(d * ITEMS, (d + 1) * ITEMS).join(', ')}) needing 3`).join('\n')}
    score index = weighted(${WEIGHTS.map((weight, d) => `d${d + 1} ${weight} %`).join(', ')}) needing 4
}`;

interface Contestant {
    name: string;
    note: string;
    /** How many responses a run scores. */
    responses: number;
    run(): void | Promise<void>;
    times: number[];
}

/** Lines of a table. `responses`: how many; the slow ones get fewer and are compared per response. */
export async function benchScoring(responses: number, rounds: number): Promise<string[]> {
    const model = await compile(SOURCE);
    const plan = planTable(model, model.instruments[0]!);
    const columns = randomColumns(responses);
    const folder = mkdtempSync(join(tmpdir(), 'touchstone-bench-'));
    const duck = await duckdb();
    try {
        const csv = join(folder, 'responses.csv');
        writeCsv(csv, columns, responses);
        await duck?.fill(csv, join(folder, 'responses.parquet'));
        const contestants = contestantsFor(model, plan, columns, responses, csv, duck, join(folder, 'responses.parquet'));
        await agree(model, plan, columns, duck);
        for (const each of contestants) await warmUp(each);
        for (let round = 0; round < rounds; round++) {
            for (const each of contestants) {
                const started = performance.now();
                await each.run();
                each.times.push(performance.now() - started);
            }
        }
        return table(contestants, responses, rounds, duck);
    } finally {
        await duck?.close();
        rmSync(folder, { recursive: true, force: true });
    }
}

/** The engine optimises what it has seen several times. */
async function warmUp({ run }: Contestant): Promise<void> {
    const started = performance.now();
    for (let times = 0; times < 25 && (times < 1 || performance.now() - started < 4000); times++) await run();
}

/** One answer in twenty is missing. */
function randomColumns(responses: number): Uint8Array<ArrayBuffer>[] {
    let seed = 20260331;
    const random = (): number => ((seed = (Math.imul(seed, 1664525) + 1013904223) | 0) >>> 8) / 2 ** 24;
    return NAMES.map(() => {
        const values = new Uint8Array((responses + 3) & ~3).fill(MISSING_BYTE);
        for (let at = 0; at < responses; at++) if (random() >= 0.05) values[at] = 1 + Math.floor(random() * 5);
        return values;
    });
}

const responseAt = (columns: readonly Uint8Array[], at: number): Response =>
    Object.fromEntries(NAMES.map((name, item) => [name, columns[item]![at] === MISSING_BYTE ? null : columns[item]![at]]));

function writeCsv(path: string, columns: readonly Uint8Array[], responses: number): void {
    const text = [NAMES.join(',')];
    for (let at = 0; at < responses; at++) text.push(columns.map((values) => (values[at] === MISSING_BYTE ? '' : String(values[at]))).join(','));
    writeFileSync(path, `${text.join('\n')}\n`);
}

function contestantsFor(
    model: Model,
    plan: TablePlan,
    columns: Uint8Array<ArrayBuffer>[],
    responses: number,
    csv: string,
    duck: Duck | undefined,
    parquet: string
): Contestant[] {
    const scorer = new ColumnScorer(plan, {}, RESULTS);
    const inputs = new Map(NAMES.map((name, at): [string, Store] => [name, { kind: 'bytes', values: columns[at]! }]));
    const outputs = RESULTS.map(() => new Float64Array(responses));
    const few = Math.min(responses, 20_000);
    const objects = Array.from({ length: few }, (_, at) => responseAt(columns, at));
    const survey = loadedSurvey(model);
    const one = (name: string, note: string, count: number, run: Contestant['run']): Contestant => ({ name, note, responses: count, run, times: [] });
    return [
        one('Touchstone, columns', 'printed from the instrument, one thread', responses, () => void scorer.score(inputs, responses)),
        one('a loop by hand', 'written for this instrument alone', responses, () => scoredByHand(columns, outputs, WEIGHTS)),
        one('limit: the sum of the 25 columns', 'scores nothing', responses, () => void limit(columns, responses)),
        one('Touchstone, interpreter', 'an object for each response', few, () => objects.forEach((response) => scoreRow(plan, response))),
        one('survey-core, one model', 'the survey that Touchstone writes, its data set anew', 100, () => {
            for (let at = 0; at < 100; at++) survey(responseAt(columns, at));
        }),
        one('Touchstone, from CSV', 'one thread; answers checked, columns recognised', responses, () => fromCsv(model, plan, csv)),
        ...(duck
            ? [
                  one('DuckDB, in memory', 'all cores', responses, () => duck.run(`create or replace table scores as ${SCORES(WEIGHTS)} from responses`)),
                  one('DuckDB, from Parquet', 'all cores', responses, () => duck.run(`create or replace table scores as ${SCORES(WEIGHTS)} from '${parquet}'`)),
                  one('DuckDB, from CSV', 'all cores', responses, () =>
                      duck.run(`create or replace table scores as ${SCORES(WEIGHTS)} from read_csv('${csv}')`)
                  )
              ]
            : [])
    ];
}

/** Reading and scoring, as `touchstone score` does it. */
async function fromCsv(model: Model, plan: TablePlan, path: string): Promise<void> {
    const file = await DataFile.open(path);
    try {
        const table = model.instruments[0]!;
        const opened = await openTable(model, { table, plan, name: path, file, config: {} });
        const scorer = new ColumnScorer(plan, {}, RESULTS);
        const { reader } = opened;
        let sum = 0;
        for await (const chunk of opened.chunks) {
            const batch = reader.read(chunk);
            const { columns } = scorer.score(batch.inputs, batch.rows);
            sum += columns.get('index')!.values[0]!;
        }
        if (Number.isNaN(sum) && reader.rows === 0) throw new Error('nothing was read');
    } finally {
        await file.close();
    }
}

function loadedSurvey(model: Model): (response: Response) => unknown[] {
    const { json } = buildSurvey(model, model.instruments[0]!);
    const survey = load(json);
    const { responseOf } = surveyColumns(model.instruments[0]!);
    return (response) => {
        survey.data = responseOf(response as Parameters<typeof responseOf>[0]);
        return RESULTS.map((name) => survey.getVariable(name) as unknown);
    };
}

/** All contestants must say the same of the first responses, or the race is off. */
async function agree(model: Model, plan: TablePlan, columns: Uint8Array<ArrayBuffer>[], duck: Duck | undefined): Promise<void> {
    const count = 1000;
    const scored = new ColumnScorer(plan, {}, RESULTS).score(
        new Map(NAMES.map((name, at): [string, Store] => [name, { kind: 'bytes', values: columns[at]! }])),
        count
    );
    const outputs = RESULTS.map(() => new Float64Array(count));
    scoredByHand(columns, outputs, WEIGHTS);
    const survey = loadedSurvey(model);
    const rows = await duck?.rows(`${SCORES(WEIGHTS)} from responses limit ${count}`);
    for (let at = 0; at < count; at++) {
        const expected = scoreRow(plan, responseAt(columns, at)).columns;
        const bySurvey = at < 100 ? survey(responseAt(columns, at)) : undefined;
        RESULTS.forEach((name, result) => {
            const value = (expected[name] as number | null) ?? NaN;
            const others = [scored.columns.get(name)!.values[at]!, outputs[result]![at]!];
            if (rows) others.push(rows[at]![result] ?? NaN);
            if (bySurvey) others.push((bySurvey[result] as number | null | undefined) ?? NaN);
            for (const other of others) {
                const same = Number.isNaN(value) ? Number.isNaN(other) : Math.abs(value - other) <= 1e-9;
                if (!same) throw new Error(`${name} of response ${at + 1} is ${value} for one and ${other} for another`);
            }
        });
    }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

function table(contestants: readonly Contestant[], responses: number, rounds: number, duck: Duck | undefined): string[] {
    const perSecond = (each: Contestant): number => each.responses / (median(each.times) / 1000);
    const ours = perSecond(contestants[0]!);
    const csv = perSecond(contestants.find(({ name }) => name === 'Touchstone, from CSV')!);
    const shown = (value: number): string => (value >= 1e6 ? `${(value / 1e6).toFixed(1)} million` : Math.round(value).toLocaleString('en'));
    const ratio = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 0 : 2));
    return [
        `${responses.toLocaleString('en')} responses, medians of ${rounds} rounds in which all take turns.${duck ? ` DuckDB ${duck.version} with ${duck.threads} threads.` : ' DuckDB was not there and was left out.'}`,
        '',
        '| contestant | | responses/s | Touchstone is … times as fast |',
        '| --- | --- | ---: | ---: |',
        ...contestants.map((each) => {
            const against = / CSV$/.test(each.name) ? csv : ours;
            return `| ${each.name} | ${each.note} | ${shown(perSecond(each))} | ${ratio(against / perSecond(each))} |`;
        })
    ];
}
