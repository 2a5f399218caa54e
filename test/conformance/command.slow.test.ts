/** `touchstone score` over the same programmes, from CSV files: what DuckDB scores is what this process scores, groups and periods included. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/expression/values.js';
import type { Model } from '../../src/model/types.js';
import { DataFile } from '../../src/project/data/stream/bytes.js';
import { duckdbLibrary } from '../../src/project/duckdb/library.js';
import { type RowSink, scoreStream, type StreamReport } from '../../src/project/score-stream.js';
import { getScored } from '../../src/scoring/dialects/columns/store.js';
import { CI } from '../generators/judges.js';
import { unlike } from './alike.js';
import { type Case, cases, INSTRUMENTS, RESPONSES } from './cases.js';

const ENGINES = new URL('../../.engines', import.meta.url).pathname;
const absent = !existsSync(join(ENGINES, 'node_modules/@duckdb/node-api'));
if (absent) console.warn('the command with DuckDB is not held to the command: run node scripts/engines.mjs');

interface Told {
    readonly report: StreamReport;
    /** Rows as scored by table. */
    readonly rows: Readonly<Record<string, Readonly<Record<string, Value | undefined>>[]>>;
}

/** With measures by quarter, which nobody wrote into the programmes. */
const quarterly = (model: Model): Model => ({ ...model, kpis: model.kpis.map((kpi) => ({ ...kpi, every: { count: 1, unit: 'quarter' } })) });

async function told(each: Case, files: Readonly<Record<string, string>>, engine: 'js' | 'duckdb'): Promise<Told> {
    const rows: Record<string, Record<string, Value | undefined>[]> = {};
    const sink: RowSink = {
        begin: ({ name }) => Promise.resolve(void (rows[name] = [])),
        write: ({ name, derived }, { scored }) => {
            for (let at = 0; at < scored.rows; at++)
                rows[name]!.push(Object.fromEntries(derived.map((column) => [column.name, getScored(scored.columns.get(column.name)!, at)])));
            return Promise.resolve();
        }
    };
    const sources = Object.entries(files).map(([table, file]) => ({ table, file }));
    const report = await scoreStream(quarterly(each.model), sources, {
        open: (file) => DataFile.open(file),
        by: each.model.segments.length > 0 ? ['wave', 'segment'] : ['wave'],
        minimumGroup: 10,
        names: true,
        sink,
        ...(engine === 'duckdb' ? { duckdb: duckdbLibrary([ENGINES]) } : {})
    });
    return { report, rows };
}

/** A file for each table, as a program that collects responses writes it. */
async function written({ plans, tables }: Case, folder: string): Promise<Record<string, string>> {
    const files: Record<string, string> = {};
    let count = 0;
    for (const [name, plan] of plans) {
        const columns = plan.inputs.map((input) => input.name);
        const cells = tables[name]!.map((row) => columns.map((column) => row[column]));
        files[name] = join(folder, `table${++count}.csv`);
        await writeFile(files[name], [columns, ...cells].map((line) => `${line.map(cell).join(',')}\n`).join(''));
    }
    return files;
}

const cell = (value: unknown): string => `"${(Array.isArray(value) ? value.join(';') : String((value ?? '') as string)).replaceAll('"', '""')}"`;

describe.skipIf(absent && !CI)(`${INSTRUMENTS} programmes with ${RESPONSES} responses each, from files`, () => {
    it('come to the same in DuckDB, by quarter, wave and segment too', { timeout: 1_500_000 }, async () => {
        const found: string[] = [];
        const kinds = { hidden: 0, shown: 0, figures: 0, weighted: 0 };
        for (const each of await cases()) {
            const folder = await mkdtemp(join(tmpdir(), 'command-'));
            try {
                const files = await written(each, folder);
                const js = await told(each, files, 'js');
                const own = unlike(js, await told(each, files, 'duckdb'));
                if (own.length > 0) found.push(`${each.name}: ${own.slice(0, 3).join('; ')}\n${each.source}`);
                const groups = js.report.groups!.groups;
                kinds.hidden += groups.filter(({ hidden }) => hidden).length;
                kinds.shown += groups.filter(({ hidden }) => !hidden).length;
                for (const { all, periods } of js.report.measures) {
                    kinds.figures += [all, ...periods].filter(({ value }) => value !== null).length;
                    kinds.weighted += all.effectiveN === undefined ? 0 : 1;
                }
            } finally {
                await rm(folder, { recursive: true, force: true });
            }
        }
        expect(found.slice(0, 5).join('\n')).toBe('');
        // There was something to compare.
        for (const many of Object.values(kinds)) expect(many).toBeGreaterThan((await cases()).length / 10);
    });
});
