/** DuckDB and Spark, in the Python of the engines. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../cases.js';
import { python, withoutPackages } from './installed.js';
import { type Answers, jobOf, outcomeOf } from './sql.js';

export const duckdb = pythonDatabase('DuckDB', 'duckdb', 'duckdb_cases.py', ['duckdb']);
export const spark = pythonDatabase('Spark', 'spark', 'spark_cases.py', ['pyspark', 'pyarrow']);

/** Cells are typed where the database is; Spark gets texts, as from a CSV file. */
function pythonDatabase(name: string, dialect: 'duckdb' | 'spark', script: string, packages: string[]): Engine {
    return {
        name,
        absent: () => withoutPackages(...packages),
        run: async (cases) => {
            const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
            try {
                writeFileSync(join(folder, 'jobs.json'), JSON.stringify(cases.map((each) => jobOf(each, dialect, dialect === 'duckdb'))));
                const path = new URL(script, import.meta.url).pathname;
                execFileSync(python!, ['-B', path, folder], { stdio: ['ignore', 'inherit', 'inherit'] });
                const answers = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8')) as Answers[];
                return cases.map((each, at) => outcomeOf(each, dialect, answers[at]!));
            } finally {
                rmSync(folder, { recursive: true, force: true });
            }
        }
    };
}
