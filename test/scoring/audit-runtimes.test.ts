/** Audits with classes, steps, deductions and shares: the same in generated JavaScript and over columns as by the interpreter. */
import { expect, it } from 'vitest';
import { randomResponses } from '../../src/project/sampling.js';
import { columnsOf, rowOf } from '../../src/scoring/dialects/columns/batch.js';
import { ColumnScorer } from '../../src/scoring/dialects/columns/run.js';
import { planTable } from '../../src/scoring/plan.js';
import { scoreRow } from '../../src/scoring/run.js';
import { AUDIT } from '../generators/checklists/audit.js';
import { modules } from '../generators/scoring/modules.js';
import { compile } from './compile.js';

it('audits are scored alike', async () => {
    const model = await compile(AUDIT);
    const made = await modules(model);
    for (const instrument of model.instruments) {
        const plan = planTable(model, instrument);
        const { score } = await made.of(instrument.name);
        let known = 0;
        const responses = [...randomResponses(plan, 300)];
        const scored = new ColumnScorer(plan).score(columnsOf(plan, responses).inputs, responses.length);
        for (const [at, response] of responses.entries()) {
            const { columns } = scoreRow(plan, response);
            const generated = score(response);
            const inColumns = rowOf(plan, scored, at);
            for (const [name, value] of Object.entries(columns)) {
                for (const other of [generated[name], inColumns[name]]) {
                    if (typeof value === 'number') expect(other, `${instrument.name} ${name} ${JSON.stringify(response)}`).toBeCloseTo(value, 9);
                    else expect(other ?? null, `${instrument.name} ${name} ${JSON.stringify(response)}`).toEqual(value);
                }
            }
            if (columns['total'] !== null) known++;
        }
        expect(known).toBeGreaterThan(20);
    }
});
