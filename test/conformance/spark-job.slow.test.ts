/** The generated PySpark job on a local Spark, from CSV files to Parquet. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sparkJob } from '../../src/generators/scoring/spark-job.js';
import { CI } from '../generators/judges.js';
import { compile } from '../scoring/compile.js';
import { python, withoutPackages } from './engines/installed.js';

const SOURCE = `
record Customer "Customer" { key id  field id "id" text  field grade "grade" text }
segment Gold "Gold" of Customer where grade = "gold"
survey S "S" { of Customer  rate A "a" on Agree5  rate B "b" on Agree5 reversed na "n"  score both = mean(A, B) }
kpi Mean "m" { value mean(S.both) }
kpi Growth "g" { value growth(Mean) }`;
const ANSWERS = 'Customer,A,B,wave\nc1,5,1,"one, or ""two"""\nc2,3,na,one\nc1,9,,one\n';
const READ = `
import json, sys
import pyarrow.parquet as parquet
rows = lambda name: parquet.read_table(sys.argv[1] + "/" + name + ".parquet").to_pylist()
print(json.dumps([rows("S_scores"), rows("measures")]))
`;

const absent = withoutPackages('pyspark', 'pyarrow');
it.skipIf(absent !== undefined && !CI)(
    'scores CSV files and writes scores and measures as Parquet',
    async () => {
        expect(absent).toBeUndefined();
        const folder = mkdtempSync(join(tmpdir(), 'job-'));
        try {
            mkdirSync(join(folder, 'in'));
            writeFileSync(join(folder, 'job.py'), sparkJob(await compile(SOURCE)));
            writeFileSync(join(folder, 'in', 'S.csv'), ANSWERS);
            writeFileSync(join(folder, 'in', 'Customer.csv'), 'id,grade\nc1,gold\nc2,silver\n');
            const args = [join(folder, 'job.py'), '--input', join(folder, 'in'), '--output', join(folder, 'out')];
            const env = { ...process.env, SPARK_LOCAL_IP: '127.0.0.1', PYSPARK_SUBMIT_ARGS: '--master local[1] --conf spark.ui.enabled=false pyspark-shell' };
            execFileSync(python!, args, { env, stdio: ['ignore', 'ignore', 'inherit'], cwd: folder });
            // The same again, with what it made as the period before.
            execFileSync(python!, [...args.slice(0, -1), join(folder, 'again'), '--previous', join(folder, 'out')], {
                env,
                stdio: ['ignore', 'ignore', 'inherit'],
                cwd: folder
            });
            const [, later] = JSON.parse(execFileSync(python!, ['-c', READ, join(folder, 'again')]).toString()) as Record<string, unknown>[][];
            const growth = (rows: readonly Record<string, unknown>[]): unknown[] =>
                rows.filter(({ measure }) => measure === 'Growth').map(({ by, group, value, n }) => [by, group, value, n]);
            expect(growth(later!)).toEqual(
                expect.arrayContaining([
                    ['all', '', 0, 2],
                    ['segment', 'Gold', 0, 1]
                ])
            );
            const [scores, measures] = JSON.parse(execFileSync(python!, ['-c', READ, join(folder, 'out')]).toString()) as Record<string, unknown>[][];
            const sorted = scores!.map(({ A, B, both, wave }) => ({ A, B, both, wave })).sort((a, b) => Number(b.both ?? 0) - Number(a.both ?? 0));
            expect(sorted).toEqual([
                { A: 5, B: 5, both: 5, wave: 'one, or "two"' },
                { A: 3, B: null, both: 3, wave: 'one' },
                { A: null, B: null, both: null, wave: 'one' }
            ]);
            expect(growth(measures!)).toContainEqual(['all', '', null, 2]);
            const found = measures!.map(({ by, group, value, n }) => [by, group, value, n]);
            expect(found).toEqual(
                expect.arrayContaining([
                    ['all', '', 4, 2],
                    ['wave', 'one', 3, 1],
                    ['segment', 'Gold', 5, 1]
                ])
            );
        } finally {
            rmSync(folder, { recursive: true, force: true });
        }
    },
    1_200_000
);
