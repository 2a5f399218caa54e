/** Memory does not grow with the file: what would take hundreds of megabytes as objects is scored in a heap of one. A report holds columns, and no objects. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/figures/types.js';

const ITEMS = Array.from({ length: 25 }, (_, at) => `Q${at + 1}`);
const PROGRAM = `package big
import touchstone.scales.*
program Big "Big"@en { version 1   languages en }
survey Visit "Visit"@en {
    every 1 quarter
${ITEMS.map((name) => `    rate ${name} "Question ${name}"@en on Agree5`).join('\n')}
    score first "First"@en = mean(Q1, Q2, Q3, Q4, Q5) needing 3
    score second "Second"@en = mean(Q6, Q7, Q8, Q9, Q10) needing 3
}
kpi First "First"@en { value mean(Visit.first)  better higher  every quarter }
kpi Spread "Spread"@en { value median(Visit.second)  better higher  every quarter }
`;

let folder: string;
beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'touchstone-memory-'));
    await mkdir(join(folder, 'big'));
    await writeFile(join(folder, 'big/big.touch'), PROGRAM);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function responses(rows: number): Promise<string> {
    const path = join(folder, `${rows}.csv`);
    const file = await open(path, 'w');
    await file.write(`respondent,answered,site,${ITEMS.join(',')}\n`);
    for (let from = 0; from < rows; from += 10_000) {
        const lines = Array.from({ length: 10_000 }, (_, at) => {
            const row = from + at;
            const answers = ITEMS.map((__, item) => ((row * 7 + item) % 19 === 0 ? '' : 1 + ((row + item * 3) % 5)));
            return `R${row},2026-0${1 + (row % 9)}-1${row % 10}T10:00:${10 + (row % 50)},S${row % 40},${answers.join(',')}\n`;
        });
        await file.write(lines.join(''));
    }
    await file.close();
    return path;
}

/** A command over so many rows in a process of its own; the most memory that it held, in megabytes. */
async function ran(command: 'score' | 'report', rows: number, megabytes: number, options: readonly string[]): Promise<{ out: string; peak: number }> {
    const told = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))`;
    const { stdout, stderr } = await promisify(execFile)(
        process.execPath,
        [
            `--max-old-space-size=${megabytes}`,
            '--import',
            told,
            'dist/cli.mjs',
            command,
            join(folder, 'big'),
            '--data',
            `Visit=${await responses(rows)}`,
            ...options
        ],
        { env: { ...process.env, NODE_OPTIONS: '' } }
    );
    return { out: stdout, peak: Number(/peak (\d+)/.exec(stderr)![1]) / 1024 };
}

const scored = (rows: number, megabytes: number): Promise<{ out: string; peak: number }> =>
    ran('score', rows, megabytes, ['--by', 'wave,site', '--out', join(folder, `out-${rows}`)]);

describe('memory', () => {
    test('400,000 responses take little more than 100,000', async () => {
        const few = await scored(100_000, 100);
        const many = await scored(400_000, 100);
        expect(few.out).toContain('100000 rows');
        expect(many.out).toContain('400000 rows');
        expect((await stat(join(folder, 'out-400000/Visit.scored.csv'))).size).toBeGreaterThan(30e6);
        // Beside the heap: keys of respondents, and values under the median.
        expect(many.peak - few.peak).toBeLessThan(150);
    });

    test('a report of 400,000 responses holds their columns, a byte an answer', async () => {
        const reported = (rows: number) => ran('report', rows, 500, ['--out', join(folder, `${rows}.html`), '--json']);
        const few = await reported(100_000);
        const many = await reported(400_000);
        const figures = JSON.parse(await readFile(join(folder, '400000.json'), 'utf8')) as Report;
        expect(figures.sources[0]!.rows).toBe(400_000);
        expect(figures.measures[0]!.current.n).toBeGreaterThan(100_000);
        // As objects the other 300,000 would take a gigabyte and a half.
        expect(many.peak - few.peak).toBeLessThan(400);
    });
});
