/** The generated Python packages: one response at a time with the standard library alone, and all at once with pandas and Arrow. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pythonPackage } from '../../../src/generators/scoring/python-package.js';
import { planMeasures } from '../../../src/scoring/run.js';
import type { Case, Engine, Outcome } from '../cases.js';
import { python, withoutPackages } from './installed.js';

export const pythonRows = engine('Python', 'rows', ['-S']);
export const pythonColumns = engine('Python over columns', 'columns', [], 'numpy', 'pandas', 'pyarrow');

/** `-S` keeps everything but the standard library out. */
function engine(name: string, mode: string, flags: readonly string[], ...packages: string[]): Engine {
    return {
        name,
        absent: () => withoutPackages(...packages),
        run: async (cases) => {
            const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
            try {
                cases.forEach((each, at) => writeCase(join(folder, `case${at}`), each));
                const script = new URL('python_cases.py', import.meta.url).pathname;
                execFileSync(python!, [...flags, '-B', script, mode, folder, String(cases.length)], { stdio: ['ignore', 'inherit', 'inherit'] });
                return cases.map((_, at) => JSON.parse(readFileSync(join(folder, `case${at}`, 'outcome.json'), 'utf8')) as Outcome);
            } finally {
                rmSync(folder, { recursive: true, force: true });
            }
        }
    };
}

function writeCase(folder: string, { model, plans, tables, asOf, previous }: Case): void {
    for (const { path, content } of pythonPackage(planMeasures(model), { language: 'en', plans })) {
        const file = join(folder, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
    }
    const before = Object.entries(previous ?? {}).map(([name, { effectiveN, ...result }]) => [
        name,
        { ...result, ...(effectiveN === undefined ? {} : { effective_n: effectiveN }) }
    ]);
    writeFileSync(join(folder, 'tables.json'), JSON.stringify({ tables, asOf, previous: Object.fromEntries(before) as object }));
}
