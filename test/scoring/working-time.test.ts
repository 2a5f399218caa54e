/** Measures that name a calendar, or another time than their table's. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { openBetween, type OpeningHours } from '../../src/expression/opening.js';
import { figuresOf } from '../../src/project/figures.js';
import { DataFile } from '../../src/project/data/stream/bytes.js';
import { scoreStream } from '../../src/project/score-stream.js';
import { aggregate } from '../../src/scoring/aggregate.js';
import { JavaScriptPrinter } from '../../src/scoring/dialects/javascript/printer.js';
import { helperSource } from '../../src/scoring/dialects/javascript/runtime.js';
import { compile } from './compile.js';
import { CASES, FIGURES, MONTHS, PROGRAMME, WORKED } from './working-time.js';

// Rows as scored.
const ROWS = new Map([['Case', CASES.map(({ id, opened, closed = null }) => ({ id, opened, closed, asOf: opened }))]]);
const END = '2026-03-31T23:59:59';
const model = await compile(PROGRAMME);
const csv = ['id,opened,closed', ...CASES.map(({ id, opened, closed }) => `${id},${opened},${closed ?? ''}`)].join('\n');
const folder = await mkdtemp(join(tmpdir(), 'touchstone-time-'));
const file = join(folder, 'cases.csv');
await writeFile(file, csv);
afterAll(() => rm(folder, { recursive: true, force: true }));

const streamed = (by?: string[]): ReturnType<typeof scoreStream> =>
    scoreStream(model, [{ table: 'Case', file }], { open: (path) => DataFile.open(path), ...(by ? { by } : {}) });

describe('working time', () => {
    test('of each case is what an independent count says', () => {
        const hours = (model.kpis[0]!.value as { value: { hours: OpeningHours } }).value.hours;
        const place = (text: string): number => Date.parse(text) / 1000 + 9 * 3600;
        expect(CASES.flatMap(({ opened, closed }) => (closed === undefined ? [] : [openBetween(place(opened), place(closed), hours)]))).toEqual(WORKED);
    });

    test('measures over all rows', () => {
        const results = aggregate(model, { Case: CASES }, { asOf: END });
        for (const [name, value] of Object.entries(FIGURES)) expect(results[name]!.value, name).toBeCloseTo(value, 9);
    });

    test('a target of one day is a working day', () => {
        const took = figuresOf(model, ROWS).find(({ name }) => name === 'Took')!;
        expect(took.target).toBe(28_800);
        expect(took.all.status).toBe('green');
    });

    test('printed JavaScript counts alike', () => {
        const hours = (model.kpis[0]!.value as { value: { hours: OpeningHours } }).value.hours;
        const printer = new JavaScriptPrinter({ leaf: (leaf) => (leaf as { name: string }).name, notApplicable: () => 'false', population: false });
        const source = printer.print({
            op: 'between',
            from: { op: 'column', name: 'opened', type: { kind: 'datetime' } },
            to: { op: 'column', name: 'closed', type: { kind: 'datetime' } },
            hours
        });
        const run = runInThisContext(`(opened, closed) => {\n${helperSource(printer.used)}\nreturn ${source};\n}`) as (...values: unknown[]) => unknown;
        expect(CASES.map(({ opened, closed }) => run(opened, closed))).toEqual([...WORKED, undefined]);
    });

    const arbitraryWeek = fc.array(
        fc.uniqueArray(fc.integer({ min: 0, max: 48 }), { maxLength: 6 }).map((ends) => {
            const sorted = ends.sort((a, b) => a - b).map((half) => half * 1800);
            return sorted.flatMap((from, at): [number, number][] => (at % 2 === 0 && sorted[at + 1] !== undefined ? [[from, sorted[at + 1]!]] : []));
        }),
        { minLength: 7, maxLength: 7 }
    );
    const moment = fc.integer({ min: -40 * 48, max: 40 * 48 }).map((half) => half * 1800);

    test('is what going through the time half hour by half hour comes to', () => {
        fc.assert(
            fc.property(arbitraryWeek, fc.uniqueArray(fc.integer({ min: -40, max: 40 }), { maxLength: 9 }), moment, moment, (week, shut, a, b) => {
                const closed = shut.filter((day) => week[(((day + 3) % 7) + 7) % 7]!.length > 0).sort((x, y) => x - y);
                const [from, to] = [Math.min(a, b), Math.max(a, b)];
                let expected = 0;
                for (let at = from; at < to; at += 1800) {
                    const date = new Date(at * 1000);
                    const clock = date.getUTCHours() * 3600 + date.getUTCMinutes() * 60;
                    const day = Math.floor(at / 86_400);
                    const weekday = (date.getUTCDay() + 6) % 7;
                    if (!closed.includes(day) && week[weekday]!.some(([opens, closes]) => opens <= clock && clock < closes)) expected += 1800;
                }
                expect(openBetween(from, to, { week, closed })).toBe(expected);
                expect(openBetween(to, from, { week, closed }) + expected).toBe(0);
            })
        );
    });
});

describe('another time', () => {
    for (const [how, figures] of [
        ['rows', async () => Promise.resolve(figuresOf(model, ROWS))],
        ['a stream', async () => (await streamed()).measures]
    ] as const) {
        test(`places rows in periods, over ${how}`, async () => {
            const found = new Map((await figures()).map((measure) => [measure.name, measure]));
            const series = (name: string): unknown => found.get(name)!.periods.map(({ period, value }) => [period, value]);
            expect(series('Opened')).toEqual(Object.entries(MONTHS).map(([month, [opened]]) => [month, opened]));
            expect(series('Closed')).toEqual(Object.entries(MONTHS).map(([month, [, closed]]) => [month, closed]));
            expect(series('Backlog')).toEqual(Object.entries(MONTHS).map(([month, [, , open]]) => [month, open]));
            expect(series('Balance')).toEqual(Object.entries(MONTHS).map(([month, [opened, closed]]) => [month, closed - opened]));
            for (const [name, value] of Object.entries(FIGURES)) expect(found.get(name)!.all.value, name).toBeCloseTo(value, 9);
        });
    }

    test('has no figure by wave, which is a time of the table', async () => {
        const { groups } = await streamed(['wave']);
        const names = groups!.groups.flatMap(({ measures }) => measures.map(({ name }) => name));
        expect(names).toContain('Opened');
        expect(names).not.toContain('Closed');
        expect(names).not.toContain('Balance');
    });
});
