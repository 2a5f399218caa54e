/** One project that holds every form the language promises, so that none is lost: it checks clean, keeps what its tests say, and builds. */
import { describe, expect, it } from 'vitest';
import { generate, TARGETS } from '../../src/project/build.js';
import { findingsOf } from '../../src/project/findings.js';
import { loadProject } from '../../src/project/load.js';
import { scoreProject } from '../../src/project/score.js';
import { runTests } from '../../src/project/test.js';

const project = await loadProject('test/fixtures/promises');
const model = await project.model();

const DATA: Readonly<Record<string, string>> = {
    Customer: 'id,name,birthYear,spend,office\nc1,Ann,1950,1200000,b1\nc2,Bo,1990,400000,b2\n',
    Branch: 'code,region\nb1,N\nb2,S\n',
    Case:
        'number,opened,closed,via,customer,resolvedFirst\n' +
        '1,2026-04-01T09:00:00,2026-04-01T15:00:00,Phone,c1,true\n2,2026-04-02T09:00:00,2026-04-03T12:00:00,Phone,c2,false\n3,2026-04-20T09:00:00,,Web,c2,\n',
    Audit: 'site,answered,C1,C2,C3,B1\nb1,2026-05-01,true,5,true,true\nb1,2026-05-02,true,3,true,false\nb2,2026-05-02,false,1,false,false\n',
    StaffReview: 'person,day,total\na,2026-03-01,90\na,2027-03-01,70\n'
};

describe('every promise', () => {
    it('checks clean', () => {
        expect(findingsOf(project).map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
    });

    it('keeps its tests', () => {
        expect(runTests(model).filter(({ passed }) => !passed)).toEqual([]);
    });

    it('builds for every target', async () => {
        for (const target of Object.keys(TARGETS)) {
            const files = await generate(model, [target]);
            expect([target, files.length > 0]).toEqual([target, true]);
        }
    });

    it('is scored over tables that know each other', async () => {
        const sources = Object.keys(DATA).map((table) => ({ table, file: `${table}.csv` }));
        const report = await scoreProject(model, sources, { readFile: (file) => Promise.resolve(new TextEncoder().encode(DATA[file.replace('.csv', '')])) });
        expect(report.problems.filter(({ severity }) => severity === 'finding')).toEqual([]);
        const rows = (table: string): readonly object[] => report.scored.find(({ plan }) => plan.name === table)!.rows.map(({ scored }) => scored.columns);
        // 10 + 10 + 80 and a bonus point; 10 + 5 + 80; nothing at all.
        expect(rows('Audit')).toMatchObject([{ total: 101, pass: true }, { total: 95 }, { total: 0, pass: false, Better: true }]);
        expect(rows('Branch')).toMatchObject([{ audit: 98 }, { audit: 0 }]);
        expect(rows('Customer')).toMatchObject([{ Grade: 'A' }, { Grade: 'B' }]);
        const values = Object.fromEntries(report.measures.map(({ name, all }) => [name, all.value]));
        expect(values).toMatchObject({ FirstContact: 0.5, AuditMean: (101 + 95) / 3, Ratio: 0.25, Closed: 2 });
    });
});
