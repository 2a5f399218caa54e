/** Files as survey programs and offices hand them over. */
import { describe, expect, test } from 'vitest';
import { readFixture, told } from './shop.js';

describe('a Korean form, CP949', () => {
    const reading = readFixture('Visit', 'google-forms-ko.csv');

    test('is recognised', async () => {
        expect(await reading).toMatchObject({ encoding: 'cp949', format: 'csv', unknown: [{ heading: '개인정보 이용에 동의하십니까?' }] });
        expect((await reading).matched.map(({ column }) => column)).toEqual([
            'answered',
            'Customer',
            'Q1',
            'Q2.clean',
            'Q2.quick',
            'Q3',
            'Q4',
            'Q5',
            'Q6',
            'Q7',
            'Q8'
        ]);
    });

    test('gives rows', async () => {
        const { rows } = await reading;
        expect(rows.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7]);
        expect(rows[0]!.cells).toEqual({
            answered: '2026-01-12T14:05:11',
            Customer: 'C001',
            Q1: 5,
            'Q2.clean': 4,
            'Q2.quick': 3,
            Q3: 'Buy',
            Q4: ['Food', 'bk'],
            Q5: 12,
            Q6: 9,
            Q7: '친절해서 좋았습니다. 똠양꿍도 맛있어요!',
            Q8: '2026-01-11'
        });
        expect(rows[1]!.cells).toMatchObject({ Q1: 4, 'Q2.clean': 5, 'Q2.quick': 'na', Q3: 'Ask', Q4: ['Clothes'], Q5: 5, Q8: '2026-01-12' });
        expect(rows[2]).toMatchObject({ cells: { Q3: 'Else', Q7: '줄이 길어\n힘들었다' }, own: { Q3: '화장실' } });
        expect(rows[4]!.cells.answered).toBe('2026-04-01T00:00:00');
    });

    test('reports every cell that it cannot use, and nothing else', async () => {
        expect(told(await reading)).toEqual([
            "bad-cell 4 Q1 '매우그럿다': it is no point of the scale → 매우 그렇다",
            "bad-cell 4 Q2.quick '6': it is above 5",
            "bad-cell 5 Q1 '2 = 매우 그렇다': it says 2, and words that stand for 5",
            "bad-cell 5 Q3 '물건을 살려고': it is none of the options → 물건을 사려고",
            "bad-cell 5 Q4 '없음, 의류': '없음' cannot stand beside another option",
            "bad-cell 5 Q5 '200': it is above 180",
            "bad-cell 5 Q6 '11': it is above 10",
            "bad-cell 5 Q8 '2026년 2월 30일': there is no such day",
            "bad-cell 6 Q2.clean '아니다': it is no point of the scale",
            "own-words 6 Q3 '택배 찾으러 왔어요': it fits no option and is taken for words of the respondent’s own",
            "bad-cell 6 Q4 '식품, 음료; 장난감': '장난감' is none of the options",
            'missing-column Q9.Price: the file has no such column; it counts as unanswered',
            'missing-column Q9.Taste: the file has no such column; it counts as unanswered',
            'missing-column Q9.Speed: the file has no such column; it counts as unanswered',
            'missing-column Q10: the file has no such column; it counts as unanswered',
            "unknown-heading '개인정보 이용에 동의하십니까?': it belongs to nothing in Visit and is not read"
        ]);
        expect((await reading).badCells).toEqual({ Q1: 2, 'Q2.quick': 1, Q3: 1, Q4: 2, Q5: 1, Q6: 1, Q8: 1, 'Q2.clean': 1 });
    });

    test('says what is allowed in the language of the answers', async () => {
        const { problems } = await reading;
        expect(problems[0]).toEqual({
            severity: 'finding',
            kind: 'bad-cell',
            table: 'Visit',
            file: 'google-forms-ko.csv',
            row: 4,
            heading: 'Q1. 직원이 먼저 인사하였다. (필수)',
            column: 'Q1',
            value: '매우그럿다',
            why: 'it is no point of the scale',
            allowed: '1..5 whole; 1 전혀 그렇지 않다; 2 그렇지 않다; 3 보통이다; 4 그렇다; 5 매우 그렇다; 해당 없음',
            suggestion: '매우 그렇다'
        });
    });
});

test('a Taiwanese form, Big5', async () => {
    const reading = await readFixture('Visit', 'google-forms-zh-tw.csv');
    expect(reading).toMatchObject({ encoding: 'big5', unknown: [] });
    expect(reading.rows.map(({ cells }) => cells)).toMatchObject([
        {
            answered: '2026-01-12T14:05:11',
            Customer: 'T01',
            Q1: 5,
            'Q2.clean': 4,
            'Q2.quick': 3,
            Q3: 'Buy',
            Q4: ['Food', 'bk'],
            Q5: 12,
            Q7: '服務很好，謝謝店員'
        },
        { answered: '2026-01-13T09:05:11', Q1: 'na', 'Q2.clean': 5, 'Q2.quick': 1, Q3: 'Else', Q4: ['None'], Q5: 30, Q6: 10 },
        { Q3: 'Ask', Q6: 8 }
    ]);
    expect(told(reading).slice(0, 3)).toEqual([
        "bad-cell 4 Q1 '滿意': it is no point of the scale",
        "bad-cell 4 Q5 '十分鐘': it is no number",
        "bad-cell 4 Q8 '114/1/14': it is no date"
    ]);
    expect(reading.problems[0]!.allowed).toBe('1..5 whole; 1 非常不同意; 2 不同意; 3 普通; 4 同意; 5 非常同意; 不適用');
});

test('a mainland questionnaire, GBK, one column for each option', async () => {
    const reading = await readFixture('Visit', 'wjx-zh-cn.csv');
    expect(reading).toMatchObject({ encoding: 'gb18030', unknown: [], ignored: ['所用时间', '来源'], missing: ['Q8', 'Q10'] });
    expect(reading.rows.map(({ cells }) => cells)).toEqual([
        {
            respondent: '1',
            answered: '2026-01-12T14:05:11',
            Q1: 5,
            'Q2.clean': 4,
            'Q2.quick': 4,
            Q3: 'Buy',
            Q4: ['Food', 'bk'],
            Q5: 12,
            Q6: 9,
            Q7: '服务态度很好',
            'Q9.Price': 1,
            'Q9.Taste': 2,
            'Q9.Speed': 3
        },
        {
            respondent: '2',
            answered: '2026-01-13T09:05:11',
            Q1: 2,
            'Q2.quick': 'na',
            Q3: 'Ask',
            Q4: ['None'],
            Q5: 0,
            Q6: 6,
            'Q9.Speed': 1,
            'Q9.Price': 2,
            'Q9.Taste': 3
        },
        { respondent: '3', answered: '2026-01-14T09:30:00', Q1: 3, 'Q2.clean': 3, Q3: 'Else', Q4: ['Food'], Q6: 10, Q7: '希望增加座位' }
    ]);
});

test('a spreadsheet with the question above and its parts below', async () => {
    const reading = await readFixture('Visit', 'surveymonkey-en.xlsx');
    expect(reading).toMatchObject({ format: 'xlsx', unknown: [], ignored: ['Start Date', 'Email Address'] });
    expect(reading.rows.map(({ row, cells }) => ({ row, ...cells }))).toEqual([
        {
            row: 3,
            respondent: '114001',
            answered: '2026-01-12T14:05:11',
            Q1: 5,
            'Q2.clean': 4,
            'Q2.quick': 2,
            Q3: 'Buy',
            Q4: ['Food', 'bk'],
            Q5: 12,
            Q6: 9,
            Q7: '=1+1 is great',
            Q8: '2026-01-11',
            Q10: 85
        },
        {
            row: 4,
            respondent: '114002',
            answered: '2026-01-13T12:00:00',
            Q1: 4,
            'Q2.clean': 'na',
            'Q2.quick': 1,
            Q3: 'Else',
            Q4: ['None'],
            Q5: 5,
            Q6: 10,
            Q8: '2026-01-12',
            Q10: 40
        },
        { row: 5, respondent: '114003', answered: '2026-01-14T09:30:00', 'Q2.clean': 5, 'Q2.quick': 3, Q3: 'Buy', Q4: ['Clothes'], Q6: 7 }
    ]);
    expect(reading.rows[1]!.own).toEqual({ Q3: 'A repair' });
    expect(told(reading).filter((line) => line.startsWith('bad-cell'))).toEqual([
        "bad-cell 5 Q1 'Sort of': it is no point of the scale",
        "bad-cell 5 Q5 'a while': it is no number",
        "bad-cell 5 Q8 'yesterday': it is no date",
        "bad-cell 5 Q10 '140': it is above 100"
    ]);
});
