/** One meaning in every runtime: the same programmes and responses through all of them. */
import { describe, expect, it } from 'vitest';
import { CI } from '../generators/judges.js';
import { cases, differences, INSTRUMENTS, RESPONSES } from './cases.js';
import { javascript } from './engines/javascript.js';
import { duckdb, spark } from './engines/databases.js';
import { postgresql } from './engines/postgresql.js';
import { pythonColumns, pythonRows } from './engines/python.js';

const ENGINES = [javascript, pythonRows, pythonColumns, duckdb, postgresql, spark];
const PATIENCE = 600_000;

describe(`${INSTRUMENTS} programmes with ${RESPONSES} responses each`, () => {
    for (const engine of ENGINES) {
        const absent = engine.absent();
        if (absent !== undefined) console.warn(`${engine.name} is not held to the interpreter: ${absent}`);
        it.skipIf(absent !== undefined && !CI)(
            `mean the same in ${engine.name}`,
            async () => {
                expect(absent).toBeUndefined();
                const all = await cases();
                const outcomes = await engine.run(all);
                expect(outcomes.length).toBe(all.length);
                const found = all.flatMap((each, at) => differences(each, outcomes[at]!));
                expect(found.slice(0, 8).join('\n')).toBe('');
            },
            PATIENCE
        );
    }
});
