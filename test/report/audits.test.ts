import { describe, expect, test } from 'vitest';
import { reportPage } from '../../src/report/page/report-page.js';
import { reportWords } from '../../src/report/words/words.js';
import { reportOf } from './reports.js';

const SOURCE = (key = '', top = '20 %') => `program Shop "가게"@ko "Shop"@en { version 1 languages ko, en }
role Clerk "직원"@ko "Clerk"@en
standard Greet "인사"@ko "Greet first"@en { by Clerk must "먼저 인사한다"@ko "Greet first"@en }
record Branch "지점"@ko "Branch"@en { key code field code "번호"@ko "Code"@en text ${key} field name "이름"@ko "Name"@en text }
checklist Round "점검"@ko "Round"@en { of Branch every quarter worth 10 points
    section Front "앞"@ko "Front"@en {
        worth 10 points
        check A "인사하였다"@ko "Greeted"@en worth 4 points verifies Greet
        check B "확인하였다"@ko "Checked identity"@en worth 3 points critical
        check C "배웅하였다"@ko "Said goodbye"@en worth 3 points
    }
    pass when total >= 7 points and criticals = 0
    outcome Task "개선 과제"@ko "Task"@en when total < 7 points or criticals > 0
    outcome Praise "표창"@ko "Praise"@en top ${top}
}`;
const visit = (code: string, A: number, B: number, C: number, quarter = 2) => ({
    answered: `2026-0${quarter * 3 - 2}-10T10:00:00+09:00`,
    respondent: 'A',
    Branch: code,
    A: A === 1,
    B: B === 1,
    C: C === 1
});
const BRANCHES = ['a', 'b', 'c', 'd', 'e'].map((code) => ({ code, name: `${code.toUpperCase()} street` }));
const ROWS = {
    Branch: BRANCHES,
    Round: [visit('a', 0, 0, 1, 1), visit('a', 1, 1, 1), visit('b', 1, 1, 0), visit('c', 1, 0, 1), visit('d', 0, 1, 0), visit('e', 1, 1, 0)]
};

describe('what the monitoring found', () => {
    test('ranks places, ties sharing the better rank, with what came before', async () => {
        const { report } = await reportOf(SOURCE(), ROWS);
        const [audit] = report.audits;
        expect(audit!.sites.map(({ key, rank, total, pass, criticals }) => [key, rank, total, pass, criticals])).toEqual([
            ['a', 1, 10, true, 0],
            ['b', 2, 7, true, 0],
            ['c', 2, 7, false, 1],
            ['e', 2, 7, true, 0],
            ['d', 5, 3, false, 0]
        ]);
        expect(audit!.sites[0]).toMatchObject({ name: { '': 'A street' }, previous: 3, outcomes: ['Praise'] });
        expect(audit).toMatchObject({ visits: 5, worth: 10, passed: { n: 3, of: 5 }, previous: '2026-Q1' });
        expect(audit!.total!.current.value).toBeCloseTo(6.8, 10);
    });

    test('names who has what to mend, critical items first, with their standards', async () => {
        const [task, praise] = (await reportOf(SOURCE(), ROWS)).report.audits[0]!.outcomes;
        expect(task!.sites.map(({ key, failed }) => [key, failed.map(({ title, critical }) => [title['en'], critical])])).toEqual([
            ['c', [['Checked identity', true]]],
            [
                'd',
                [
                    ['Greeted', false],
                    ['Said goodbye', false]
                ]
            ]
        ]);
        expect(task!.sites[1]!.failed[0]!.standards).toEqual([{ ko: '인사', en: 'Greet first' }]);
        expect(praise).toMatchObject({ top: 0.2, sites: [{ key: 'a', failed: [] }] });
    });

    test('commends nobody where the share is less than one place, and all who tie for the last', async () => {
        const few = (await reportOf(SOURCE('', '10 %'), ROWS)).report.audits[0]!.outcomes[1];
        expect(few!.sites).toEqual([]);
        const tied = (await reportOf(SOURCE('', '40 %'), ROWS)).report.audits[0]!.outcomes[1];
        const two = (await reportOf(SOURCE('', '2'), ROWS)).report.audits[0]!.outcomes[1];
        expect(two).toMatchObject({ count: 2, tied: 2, sites: [{ key: 'a' }, { key: 'b' }, { key: 'c' }, { key: 'e' }] });
        expect(tied).toMatchObject({ tied: 2, sites: [{ key: 'a' }, { key: 'b' }, { key: 'c' }, { key: 'e' }] });
    });

    test('knows what follows upon an earlier result', async () => {
        const again = SOURCE().replace('outcome Praise', 'outcome Again "재지정"@ko "Again"@en after Task, Task when total < 7 points\n    outcome Praise');
        const rows = { ...ROWS, Round: [...ROWS.Round, visit('d', 0, 1, 0, 1), visit('d', 0, 1, 0, 3), visit('a', 1, 1, 1, 3)] };
        const [, outcome] = (await reportOf(again, rows)).report.audits[0]!.outcomes;
        expect(outcome).toMatchObject({ name: 'Again', sites: [{ key: 'd' }] });
    });

    test('counts each item, with its interval, and what it verifies', async () => {
        const items = (await reportOf(SOURCE(), ROWS)).report.audits[0]!.sections[0]!.items;
        expect(items.map(({ name, top, critical }) => [name, top?.value, critical])).toEqual([
            ['A', 0.8, undefined],
            ['B', 0.8, true],
            ['C', 0.4, undefined]
        ]);
        // Wilson for 4 of 5.
        expect(items[0]!.top!.low).toBeCloseTo(0.3755, 4);
        expect(items[0]!.top!.high).toBeCloseTo(0.9638, 4);
    });
});

describe('visits that lack something', () => {
    const bare = (given: Record<string, unknown>, A: number) => ({ respondent: 'A', ...given, A: A === 1, B: true, C: A === 1 });

    test('without a date keep what follows from them alone; what compares visits is unknown, and not nobody', async () => {
        const rows = { Branch: BRANCHES, Round: [bare({ Branch: 'a' }, 1), bare({ Branch: 'b' }, 0)] } as typeof ROWS;
        const [task, praise] = (await reportOf(SOURCE(), rows)).report.audits[0]!.outcomes;
        expect(task).toMatchObject({ sites: [{ key: 'b' }] });
        expect(task).not.toHaveProperty('undated');
        expect(praise).toMatchObject({ sites: [], undated: 2 });
    });

    test('are told apart by the code in the row where the rows of the places were not given', async () => {
        const rows = { Round: [bare({ Branch: 'a' }, 1), bare({ Branch: 'b' }, 0)] } as unknown as typeof ROWS;
        const [audit] = (await reportOf(SOURCE(), rows)).report.audits;
        expect(audit!.sites.map(({ key }) => key)).toEqual(['a', 'b']);
        expect(audit!.outcomes[0]).toMatchObject({ sites: [{ key: 'b', failed: [{ title: { en: 'Greeted' } }, { title: { en: 'Said goodbye' } }] }] });
    });

    test('of no known place are counted for what follows, in every language', async () => {
        const rows = { Round: [bare({}, 1), bare({}, 0), bare({}, 0)] } as unknown as typeof ROWS;
        const { report, model } = await reportOf(SOURCE(), rows);
        expect(report.audits[0]).toMatchObject({ visits: 3, sites: [], outcomes: [{ sites: [], unplaced: 2 }, { undated: 3 }] });
        for (const language of ['en', 'ko', 'zh-TW', 'zh-CN']) {
            const page = await reportPage(report, model, language);
            const { unplaced, undated, nobody } = reportWords(language).audit;
            expect(page).toContain(unplaced(2));
            expect(page).toContain(undated(3));
            expect(page).not.toContain(nobody);
        }
    });
});

describe('persons', () => {
    test('are numbered and not named, unless names are allowed', async () => {
        const hidden = (await reportOf(SOURCE('personal'), ROWS)).report;
        expect(hidden.names).toBe(false);
        expect(JSON.stringify(hidden)).not.toMatch(/street|"key":"[a-e]"/);
        expect(hidden.audits[0]!.sites.map(({ key }) => key).sort()).toEqual(['#1', '#2', '#3', '#4', '#5']);
        const shown = (await reportOf(SOURCE('personal'), ROWS, { names: true })).report;
        expect(shown.audits[0]!.sites[0]).toMatchObject({ key: 'a', name: { '': 'A street' } });
    });
});
