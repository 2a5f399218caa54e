/** One meaning in every runtime: the same programmes and responses through all of them. */
import { describe, expect, it } from 'vitest';
import { CI } from '../generators/judges.js';
import { cases, differences, INSTRUMENTS, RESPONSES } from './cases.js';
import { javascript } from './engines/javascript.js';
import { columns } from './engines/columns.js';
import { duckdb, spark } from './engines/databases.js';
import { postgresql } from './engines/postgresql.js';
import { pythonColumns, pythonRows } from './engines/python.js';
import { surveyCore } from './engines/survey-core.js';
import { workbook } from './engines/workbook.js';
import { extentOf, filledCases, fillingDifferences } from './filling.js';
import { groupDifferences } from './groups.js';

const ENGINES = [javascript, columns, pythonRows, pythonColumns, duckdb, postgresql, spark];
/** Forms that people fill in and that show what they compute. */
const FORMS = [surveyCore, workbook];
// Machines that test this are shared.
const PATIENCE = 1_500_000;

/** A test of an engine; where it is not installed that is said, and in CI a failure. */
function held(engine: { readonly name: string; absent(): string | undefined }, test: () => Promise<void>): void {
    const absent = engine.absent();
    if (absent !== undefined) console.warn(`${engine.name} is not held to the interpreter: ${absent}`);
    it.skipIf(absent !== undefined && !CI)(
        `mean the same in ${engine.name}`,
        async () => {
            expect(absent).toBeUndefined();
            await test();
        },
        PATIENCE
    );
}

describe(`${INSTRUMENTS} programmes with ${RESPONSES} responses each`, () => {
    it('have scores and measures, and lack some', async () => {
        const all = await cases();
        const scores = all.flatMap(({ plans, expected }) =>
            [...plans.values()].flatMap(({ name, derived }) =>
                derived.filter((column) => column.kind === 'score').flatMap((column) => expected.rows[name]!.map((row) => row[column.name] ?? null))
            )
        );
        const measures = all.flatMap(({ expected }) => Object.values(expected.measures));
        for (const values of [scores, measures]) {
            const known = values.filter((value) => value !== null && value !== undefined).length / values.length;
            expect(known).toBeGreaterThan(0.4);
            expect(known).toBeLessThan(0.98);
        }
    });

    for (const engine of ENGINES) {
        held(engine, async () => {
            const all = await cases();
            const outcomes = await engine.run(all);
            expect(outcomes.length).toBe(all.length);
            const found = all.flatMap((each, at) => differences(each, outcomes[at]!));
            expect(found.slice(0, 8).join('\n')).toBe('');
            const grouped = all.flatMap((each, at) => (outcomes[at]!.groups ? groupDifferences(each, outcomes[at]!.groups) : []));
            expect(grouped.slice(0, 8).join('\n')).toBe('');
        });
    }

    for (const engine of FORMS) {
        held(engine, async () => {
            const all = filledCases(await cases(), engine);
            const shown = await engine.run(all);
            expect(shown.length).toBe(all.length);
            const found = all.flatMap((each, at) => fillingDifferences(each, shown[at]!));
            expect(found.slice(0, 8).join('\n')).toBe('');
            const { compared, leftOut, cells } = extentOf(all, shown, engine);
            console.info(`${engine.name}: ${compared} results of ${all.length} instruments compared in ${cells} cells, ${leftOut} left out`);
            expect(compared / (compared + leftOut)).toBeGreaterThan(engine.floor);
        });
    }
});
