/** Figures of a record over the rows that link to it: site means, counts of cases per customer. */
import { expect, it } from 'vitest';
import { aggregate } from '../../src/scoring/aggregate.js';
import { compile } from '../scoring/compile.js';
import { modules } from '../generators/scoring/modules.js';

const SOURCE = `
record Branch "Branch" {
    key code field code "Code" text
    score audit "Mean of its audits" = mean(Audit.total)
    score lost "Cases still open" = count(Case where not done)
}
record Case "Case" { key id field id "Id" text field branch "Branch" Branch field done "Done" boolean }
checklist Audit "Audit" { of Branch worth 10 points check C "C" worth 6 points check D "D" worth 4 points }
kpi Best "Best" { value max(Branch.audit) better higher }
kpi Lost "Lost" { value mean(Branch.lost) better lower }`;
const TABLES = {
    Branch: [{ code: 'A' }, { code: 'B' }, { code: 'C' }],
    Audit: [
        { Branch: 'A', C: true, D: true },
        { Branch: 'A', C: true, D: false },
        { Branch: 'B', C: false, D: true }
    ],
    Case: [
        { id: '1', branch: 'A', done: false },
        { id: '2', branch: 'A', done: true },
        { id: '3', branch: 'B', done: false }
    ]
};

it('are computed per row, and missing where no row links to it', async () => {
    const model = await compile(SOURCE);
    expect(aggregate(model, TABLES)).toMatchObject({ Best: { value: 8 }, Lost: { value: 2 / 3 } });
    const { aggregate: generated } = await (await modules(model)).measures();
    expect(generated(TABLES)).toMatchObject({ Best: { value: 8 }, Lost: { value: 2 / 3 } });
});
