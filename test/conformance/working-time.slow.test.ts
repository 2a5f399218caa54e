/** Working time and events by another time, in every runtime what an independent count says. */
import { describe, expect, it } from 'vitest';
import { planTables } from '../../src/scoring/measures.js';
import { scoredTables } from '../../src/scoring/run.js';
import { CI } from '../generators/judges.js';
import { compile } from '../scoring/compile.js';
import { CASES, FIGURES, PROGRAMME } from '../scoring/working-time.js';
import { type Case, differences } from './cases.js';
import { columns } from './engines/columns.js';
import { duckdb, spark } from './engines/databases.js';
import { javascript } from './engines/javascript.js';
import { postgresql } from './engines/postgresql.js';
import { pythonColumns, pythonRows } from './engines/python.js';

async function given(): Promise<Case> {
    const model = await compile(PROGRAMME);
    const tables = { Case: CASES };
    const asOf = '2026-03-31T23:59:59';
    const rows = scoredTables(model, tables, { asOf })('Case')!.map((row) => row.columns!);
    return { name: 'working time', source: PROGRAMME, model, plans: planTables(model), tables, asOf, expected: { rows: { Case: rows }, measures: FIGURES } };
}

describe('working time', () => {
    for (const engine of [javascript, columns, pythonRows, pythonColumns, duckdb, postgresql, spark]) {
        const absent = engine.absent();
        it.skipIf(absent !== undefined && !CI)(
            `means the same in ${engine.name}`,
            async () => {
                expect(absent).toBeUndefined();
                const each = await given();
                expect(differences(each, (await engine.run([each]))[0]!).join('\n')).toBe('');
            },
            600_000
        );
    }
});
