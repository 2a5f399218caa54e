import { describe, expect, test } from 'vitest';
import type { TableData } from '../../../src/project/data/config.js';
import { fieldsOf } from '../../../src/project/data/fields.js';
import { readTable } from '../../../src/project/data/table.js';
import { loadProject } from '../../../src/project/load.js';
import { planTable } from '../../../src/scoring/plan.js';
import { compile } from '../../scoring/compile.js';
import { read, told } from './shop.js';

/** The column that a heading leads to. */
async function column(heading: string, config?: TableData, table = 'Visit'): Promise<string | undefined> {
    const quoted = `"${heading.replaceAll('"', '""')}"`;
    const reading = await read(table, 'a.csv', `응답 시간,${quoted}\n2026-01-01,\n`, config, true);
    return reading.matched.find((each) => each.heading === heading.trim())?.column;
}

describe('by name', () => {
    test.each([
        ['Q1', 'Q1'],
        [' q1 ', 'Q1'],
        ['Ｑ１', 'Q1'],
        ['Q2.clean', 'Q2.clean'],
        ['Q2[clean]', 'Q2.clean'],
        ['Q2_clean', 'Q2.clean'],
        ['Q2 - clean', 'Q2.clean'],
        ['Q4/Books', 'Q4.Books'],
        ['Q4.bk', 'Q4.Books'],
        ['Customer', 'Customer'],
        ['Customer.id', 'Customer'],
        ['respondent', 'respondent'],
        ['Q9.Taste', 'Q9.Taste'],
        ['Q9', 'Q9']
    ])('%s', async (heading, name) => expect(await column(heading)).toBe(name));
});

describe('by what it asks', () => {
    test.each([
        ['직원이 먼저 인사하였다.', 'Q1'],
        ['직원이 먼저 인사하였다', 'Q1'],
        ['The clerk greeted me first.', 'Q1'],
        ['店員主動問候。', 'Q1'],
        ['店员主动问候', 'Q1'],
        ['직원이　먼저  인사하였다．', 'Q1'],
        ['1. 직원이 먼저 인사하였다.', 'Q1'],
        ['문1) 직원이 먼저 인사하였다.', 'Q1'],
        ['第1題 店員主動問候', 'Q1'],
        ['1、店员主动问候。 *', 'Q1'],
        ['직원이 먼저 인사하였다. (필수)', 'Q1'],
        ['Q1. 직원이 먼저 인사하였다.', 'Q1'],
        ['Q1) 직원이 먼저 인사하였다.', 'Q1'],
        ['Q1 직원이 먼저 인사하였다.', 'Q1'],
        ['다음에 대해 답해 주십시오. [매장이 깨끗하였다.]', 'Q2.clean'],
        ['매장이 깨끗하였다.', 'Q2.clean'],
        ['關於下列各項 [不用等候。]', 'Q2.quick'],
        ['2、关于下列各项:店面干净。', 'Q2.clean'],
        ['이용한 코너를 모두 고르십시오. [의류]', 'Q4.Clothes'],
        ['방문 목적 [기타(직접입력)]', 'Q3.words'],
        ['타임스탬프', undefined]
    ])('%s', async (heading, name) => expect(await column(heading)).toBe(name));

    test('in NFD, as a Mac writes', async () => expect(await column('직원이 먼저 인사하였다.'.normalize('NFD'))).toBe('Q1'));

    test('the words decide where number and words disagree', async () => expect(await column('Q1. 방문 목적')).toBe('Q3'));

    test('words that belong to nothing are taken by the name, and that is said', async () => {
        const reading = await read('Visit', 'a.csv', 'Q1. 성별\n\n');
        expect(reading.matched).toEqual([{ heading: 'Q1. 성별', column: 'Q1' }]);
        expect(told(reading)[0]).toBe('differing-heading Q1: it is taken for Q1 by its name, but asks something else');
    });
});

describe('what every response has', () => {
    test.each([
        ['Timestamp', 'answered'],
        ['타임스탬프', 'answered'],
        ['時間戳記', 'answered'],
        ['提交答卷时间', 'answered'],
        ['End Date', 'answered'],
        ['Respondent ID', 'respondent'],
        ['序号', 'respondent'],
        ['응답자 번호', 'respondent'],
        ['지점', 'site'],
        ['가중치', 'weight'],
        ['조사 차수', 'wave'],
        ['채널', 'via']
    ])('%s', async (heading, name) => {
        const reading = await read('Visit', 'a.csv', `Q1,${heading}\n5,\n`);
        expect(reading.matched[1]).toEqual({ heading, column: name });
    });
});

describe('what does not fit', () => {
    test('is named with what was probably meant', async () => {
        const reading = await read('Visit', 'a.csv', 'Q1,Q33,몇 분이나 기다리셨습니까?,혈액형\n5,,,\n');
        expect(reading.unknown).toEqual([
            { heading: 'Q33', suggestion: 'Q3' },
            { heading: '몇 분이나 기다리셨습니까?', suggestion: 'Q5' },
            { heading: '혈액형' }
        ]);
    });

    test('two headings for one column: the first counts', async () => {
        const reading = await read('Visit', 'a.csv', 'Q1,직원이 먼저 인사하였다.\n5,1\n');
        expect(reading.rows[0]!.cells).toEqual({ Q1: 5 });
        expect(told(reading)[0]).toBe("duplicate-heading Q1: it means Q1, which 'Q1' (column A) has already filled; this column (B) is not read");
    });

    test('the same heading twice', async () => {
        const reading = await read('Visit', 'a.csv', 'Q1,Q1\n5,1\n');
        expect(told(reading)[0]).toBe('duplicate-heading Q1: the heading stands twice (columns A and B); only the first was read');
    });

    test('a column without a heading', async () => {
        const reading = await read('Visit', 'a.csv', 'Q1,,Q6\n5,무엇,9\n');
        expect(told(reading)[0]).toBe("unknown-heading 2 '무엇': column B has no heading and is not read");
    });

    test('nothing at all fits: the file or the table is the wrong one', async () => {
        await expect(read('Visit', 'a.csv', 'x,y\n1,2\n')).rejects.toMatchObject({ name: 'UsageError', message: 'No heading of a.csv belongs to Visit: x; y' });
        await expect(read('Visit', 'a.csv', '')).rejects.toMatchObject({ name: 'UsageError', message: 'a.csv is empty.' });
    });
});

describe('the map', () => {
    test('leads where it says, and leaves alone what it says', async () => {
        const reading = await read('Visit', 'a.csv', '첫인상,Q6,혈액형\n5,9,A\n', { columns: { 첫인상: 'Q1', 혈액형: null } });
        expect(reading).toMatchObject({ matched: [{ column: 'Q1' }, { column: 'Q6' }], ignored: ['혈액형'], unknown: [] });
    });

    test('may say the opposite of a name', async () => expect(await column('Q1', { columns: { Q1: 'Q6' } })).toBe('Q6'));

    test('must lead to a column', async () => {
        await expect(read('Visit', 'a.csv', 'a\n1\n', { columns: { a: 'Q77' } })).rejects.toMatchObject({
            name: 'UsageError',
            message: "The column map leads 'a' to 'Q77', which is no column."
        });
    });
});

describe('a second row of headings', () => {
    test('is one only if it names parts or says that the cell is the answer', async () => {
        const parts = await read(
            'Visit',
            'a.csv',
            'Respondent ID,About the following,,Anything else?\n,The shop was clean.,I did not wait.,Open-Ended Response\nR1,5,4,fine\n'
        );
        expect(parts.rows).toEqual([{ row: 3, cells: { respondent: 'R1', 'Q2.clean': 5, 'Q2.quick': 4, Q7: 'fine' } }]);
    });

    test.each([
        ['respondent,Q1,Q7,\n,5,answer,\n', { Q1: 5, Q7: 'answer' }],
        ['respondent,Q1,\n,그렇다,기타\n', { Q1: 4 }],
        ['respondent,Q7\n,무엇이든\n', { Q7: '무엇이든' }]
    ])('never a row of answers: %j', async (text, cells) => expect((await read('Visit', 'a.csv', text)).rows).toEqual([{ row: 2, cells }]));
});

test('a title above the headings is passed over', async () => {
    const reading = await read('Visit', 'a.csv', '2026년 방문 조사 결과,,\n,,\n응답자 번호,Q1,Q6\nR1,5,9\n');
    expect(reading.rows).toEqual([{ row: 4, cells: { respondent: 'R1', Q1: 5, Q6: 9 } }]);
    expect((await read('Visit', 'a.csv', 'Q1\nQ6\n3\n', { headings: 2 })).rows).toEqual([{ row: 3, cells: { Q6: 3 } }]);
});

describe('every column of a real survey', () => {
    const programme = loadProject('examples/post-office').then((project) => project.model());

    test.each(['ko', 'en'])('is found by what it asks in %s', async (language) => {
        const model = await programme;
        for (const table of [...model.instruments, ...model.records]) {
            const plan = planTable(model, table);
            const fields = fieldsOf(model, table, plan).filter(({ form, role }) => form === 'value' && role !== 'context' && role !== 'link');
            const at = model.languages.indexOf(language);
            // Texts come question by question in the order of the languages, and a part's follow its question's.
            const texts = fields.map(({ texts: own }) => own[own.length > 2 ? at * (own.length / 2) + at : at] ?? own[0]!);
            const quoted = texts.map((text) => `"${text.replaceAll('"', '""')}"`);
            const reading = await readTable(model, { table, plan, file: 'a.csv', bytes: new TextEncoder().encode(`${quoted.join(',')}\n`), config: {} });
            expect(reading.matched.map(({ column }) => column)).toEqual(fields.map(({ name }) => name));
        }
    });

    test('is found by its name however it is written', async () => {
        const model = await programme;
        const table = model.instruments.find(({ name }) => name === 'CSI2026')!;
        const plan = planTable(model, table);
        const names = plan.inputs.map(({ name }) => name);
        for (const write of [
            (name: string) => name,
            (name: string) => name.toLowerCase(),
            (name: string) => name.replace(/\.(.*)/, '[$1]'),
            (name: string) => name.replaceAll('.', '_')
        ]) {
            const reading = await readTable(model, {
                table,
                plan,
                file: 'a.csv',
                bytes: new TextEncoder().encode(`${names.map(write).join(';')}\n`),
                config: {}
            });
            expect(reading.matched.map(({ column }) => column)).toEqual(names);
        }
    });
});

describe('declared in other ways', () => {
    async function match(source: string, head: string): Promise<(string | undefined)[]> {
        const model = await compile(source);
        const table = model.instruments[0]!;
        const plan = planTable(model, table);
        const reading = await readTable(model, { table, plan, file: 'a.csv', bytes: new TextEncoder().encode(`${head}\n`), config: {} });
        return head.split(',').map((heading) => reading.matched.find((each) => each.heading === heading)?.column);
    }

    test('a former name', async () => {
        expect(await match('survey S "S" { rate Q1 "Q" on Agree5 formerly Old  grid G "G" on Agree5 formerly Area { item a "A" } }', 'Old,Area.a')).toEqual([
            'Q1',
            'G.a'
        ]);
    });

    test('a question that is repeated for each option', async () => {
        const source = `survey S "S" {
            choose Used "Used?" many { option Post "Post office"  option Bank "Bank" }
            each counter in Used { rate R "How was the {counter}?" on Agree5 }
        }`;
        expect(await match(source, 'R.Post,How was the Bank?')).toEqual(['R.Post', 'R.Bank']);
    });

    test('both sides of a pair', async () => {
        const source = 'survey S "S" { pair P "Premises" on Agree5 { expected "should be clean"  perceived "is clean" } }';
        expect(await match(source, 'P.expected,is clean')).toEqual(['P.expected', 'P.perceived']);
        expect(await match(source, 'Premises [should be clean],P_perceived')).toEqual(['P.expected', 'P.perceived']);
    });

    test('the same words twice: by their place, if all are there', async () => {
        const source = 'survey S "S" { rate A "Same?" on Agree5  rate B "Same?" on Agree5  text C "Other" }';
        const model = await compile(source);
        const table = model.instruments[0]!;
        const problems = async (head: string) => {
            const reading = await readTable(model, {
                table,
                plan: planTable(model, table),
                file: 'a.csv',
                bytes: new TextEncoder().encode(`${head}\n`),
                config: {}
            });
            return [reading.matched.map(({ column }) => column).join(), ...told(reading).filter((line) => line.startsWith('ambiguous'))];
        };
        expect(await problems('Same?,Other,Same?')).toEqual([
            'A,C,B',
            'ambiguous-heading A: 2 questions are asked in these words; it is taken for A by its place',
            'ambiguous-heading B: 2 questions are asked in these words; it is taken for B by its place'
        ]);
        expect(await problems('Other,Same?')).toEqual(['C', "ambiguous-heading 'Same?': it may mean A, B; say which in the column map"]);
        expect(await problems('B,Same?')).toEqual(['B,A', 'ambiguous-heading A: 2 questions are asked in these words; it is taken for A by its place']);
    });
});
