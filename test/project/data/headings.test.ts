import { describe, expect, test } from 'vitest';
import type { TableData } from '../../../src/project/data/config.js';
import { read, told } from './shop.js';

/** The column that a heading leads to. */
async function column(heading: string, config?: TableData, table = 'Visit'): Promise<string | undefined> {
    const quoted = `"${heading.replaceAll('"', '""')}"`;
    const reading = await read(table, 'a.csv', `응답 시간,${quoted}\n2026-01-01,\n`, config);
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
        expect(told(reading)[0]).toBe("duplicate-heading Q1: it means Q1, which 'Q1' has already filled; this column is not read");
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

test('a title above the headings is passed over', async () => {
    const reading = await read('Visit', 'a.csv', '2026년 방문 조사 결과,,\n,,\n응답자 번호,Q1,Q6\nR1,5,9\n');
    expect(reading.rows).toEqual([{ row: 4, cells: { respondent: 'R1', Q1: 5, Q6: 9 } }]);
    expect((await read('Visit', 'a.csv', 'Q1\nQ6\n3\n', { headings: 2 })).rows).toEqual([{ row: 3, cells: { Q6: 3 } }]);
});
