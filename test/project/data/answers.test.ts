import { describe, expect, test } from 'vitest';
import type { TableData } from '../../../src/project/data/config.js';
import { read, told } from './shop.js';

/** What one cell of a column becomes: its value, `undefined` where unanswered, or the report about it. */
async function cell(column: string, text: string, config?: TableData, table = 'Visit'): Promise<unknown> {
    const reading = await read(table, 'data.csv', `row,${column}\r\n1,"${text.replaceAll('"', '""')}"\r\n`, { columns: { row: null }, ...config });
    const bad = told(reading).filter((line) => line.startsWith('bad-cell'));
    return bad.length ? bad[0]!.replace(/^bad-cell \d+ /, '') : reading.rows[0]?.cells[column];
}

describe('points of a scale', () => {
    test.each([
        ['4', 4],
        ['４', 4],
        ['4.0', 4],
        [' 4 ', 4],
        ['④', 4],
        ['4점', 4],
        ['4 分', 4],
        ['4 points', 4],
        ['그렇다', 4],
        ['매우그렇다', 5],
        ['“그렇다.”', 4],
        ['Agree', 4],
        ['STRONGLY AGREE', 5],
        ['非常同意', 5],
        ['一般', 3],
        ['普通', 3],
        ['4. 그렇다', 4],
        ['4) 그렇다', 4],
        ['(4) 그렇다', 4],
        ['4 = 그렇다', 4],
        ['4=그렇다', 4],
        ['4: Agree', 4],
        ['4 - Agree', 4],
        ['그렇다 (4)', 4],
        ['그렇다(4점)', 4],
        ['④그렇다', 4],
        ['해당 없음', 'na'],
        ['해당없음', 'na'],
        ['na', 'na'],
        ['N/A', 'na'],
        ['Not applicable', 'na'],
        ['不適用', 'na'],
        ['不适用', 'na'],
        ['비해당', 'na'],
        ['', undefined],
        ['   ', undefined],
        ['\u3000', undefined],
        ['-', undefined],
        ['무응답', undefined],
        ['未填', undefined],
        ['NULL', undefined]
    ])('%s', async (text, value) => expect(await cell('Q1', text)).toBe(value));

    test.each([
        ['0', "Q1 '0': it is below 1"],
        ['6', "Q1 '6': it is above 5"],
        ['3.5', "Q1 '3.5': it is not a whole number"],
        ['-1', "Q1 '-1': it is below 1"],
        ['4,5', "Q1 '4,5': it is no point of the scale"],
        ['2-3', "Q1 '2-3': it is no point of the scale"],
        ['5. 그렇다', "Q1 '5. 그렇다': it says 5, and words that stand for 4"],
        ['3. 그저 그렇다', "Q1 '3. 그저 그렇다': 3 is called otherwise on this scale → 그렇다"],
        ['좋음', "Q1 '좋음': it is no point of the scale"],
        ['보통', "Q1 '보통': it is no point of the scale → 보통이다"],
        ['Agreed', "Q1 'Agreed': it is no point of the scale → Agree"],
        ['TRUE', "Q1 'TRUE': it is no point of the scale"],
        ['???', "Q1 '???': it is no point of the scale"]
    ])('not %s', async (text, problem) => expect(await cell('Q1', text)).toBe(problem));

    test('of a scale without words, any may stand beside', async () => {
        expect(await cell('Q6', '10 - 매우 추천함')).toBe(10);
        expect(await cell('Q6', '0점 (전혀 아님)')).toBe(0);
        expect(await cell('Q6', '해당 없음')).toBe("Q6 '해당 없음': this question has no “not applicable”");
    });
});

describe('options', () => {
    test.each([
        ['Buy', 'Buy'],
        ['buy', 'Buy'],
        ['물건을 사려고', 'Buy'],
        ['물건을사려고', 'Buy'],
        ['To buy', 'Buy'],
        ['購物', 'Buy'],
        ['购物', 'Buy'],
        ['1. 물건을 사려고', 'Buy'],
        ['② 문의, 상담', 'Ask'],
        ['기타', 'Else'],
        ['기타: 화장실', 'Else'],
        ['기타(화장실)', 'Else'],
        ['Other (please specify)', 'Else'],
        ['其他：修理', 'Else'],
        ['화장실을 쓰려고 들렀어요', 'Else']
    ])('%s', async (text, value) => expect(await cell('Q3', text)).toBe(value));

    test('a slip of the pen is no answer of one’s own', async () =>
        expect(await cell('Q3', '물건을 사러고')).toBe("Q3 '물건을 사러고': it is none of the options → 물건을 사려고"));

    test.each([
        ['Food', ['Food']],
        ['Food;bk', ['Food', 'bk']],
        ['Food bk', ['Food', 'bk']],
        ['Books|Clothes', ['Clothes', 'bk']],
        ['식품, 음료', ['Food']],
        ['식품, 음료, 도서', ['Food', 'bk']],
        ['도서, 식품, 음료, 의류', ['Food', 'Clothes', 'bk']],
        ['의류\n도서', ['Clothes', 'bk']],
        ['의류；도서;', ['Clothes', 'bk']],
        ['食品、飲料、書籍', ['Food', 'bk']],
        ['服装┋图书', ['Clothes', 'bk']],
        ['의류, 의류', ['Clothes']],
        ['없음', ['None']]
    ])('several: %s', async (text, value) => expect(await cell('Q4', text)).toEqual(value));

    test.each([
        ['의류, 장난감', "Q4 '의류, 장난감': '장난감' is none of the options"],
        ['없음; 의류', "Q4 '없음; 의류': '없음' cannot stand beside another option"],
        ['1', "Q4 '1': '1' is none of the options"]
    ])('not %s', async (text, problem) => expect(await cell('Q4', text)).toBe(problem));

    test('one column for each', async () => {
        const reading = await read('Visit', 'a.csv', 'Q4.Food,Q4[Clothes],Q4_Books,Q4 (None)\n1,0,예,\n,,,\n0,0,0,0\n"식품, 음료",,x,\n?,1,,\n');
        expect(reading.rows.map(({ cells }) => cells)).toEqual([{ Q4: ['Food', 'bk'] }, { Q4: [] }, { Q4: ['Food'] }, { Q4: ['Clothes'] }]);
        expect(told(reading)[0]).toBe("bad-cell 6 Q4.Food '?': it does not say whether the option was chosen");
    });

    test('an order', async () => {
        const reading = await read('Visit', 'a.csv', 'Q9\n"맛, 가격, 속도"\nSpeed > Taste > Price\nSpeed Taste Price\n"맛, 맛, 속도"\n');
        expect(reading.rows.map(({ cells }) => cells)).toEqual([
            { 'Q9.Taste': 1, 'Q9.Price': 2, 'Q9.Speed': 3 },
            { 'Q9.Speed': 1, 'Q9.Taste': 2, 'Q9.Price': 3 },
            { 'Q9.Speed': 1, 'Q9.Taste': 2, 'Q9.Price': 3 },
            {}
        ]);
        expect(told(reading)[0]).toBe("bad-cell 5 Q9 '맛, 맛, 속도': an option stands twice in the order");
    });
});

describe('numbers', () => {
    test.each([
        ['Q5', '12', 12],
        ['Q5', '１２', 12],
        ['Q5', '12 min', 12],
        ['Q5', '12분', 12],
        ['Q5', '+12', 12],
        ['Q5', '0', 0],
        ['Q5', '180', 180],
        ['Q10', '85', 85],
        ['Q10', '85%', 85],
        ['Q10', '85 ％', 85],
        ['Q10', '0.5', 0.5],
        ['Q10', '.5', 0.5]
    ])('%s %s', async (column, text, value) => expect(await cell(column, text)).toBe(value));

    test.each([
        ['Q5', '181', "Q5 '181': it is above 180"],
        ['Q5', '-1', "Q5 '-1': it is below 0"],
        ['Q5', '12.5', "Q5 '12.5': it is not a whole number"],
        ['Q5', '12 km', "Q5 '12 km': 'km' is not in min"],
        ['Q5', 'ten', "Q5 'ten': it is no number"],
        ['Q5', '1,2', "Q5 '1,2': it is no number that can be read in one way"],
        ['Q10', '1e999', "Q10 '1e999': it is no number that can be read in one way"]
    ])('not %s %s', async (column, text, problem) => expect(await cell(column, text)).toBe(problem));

    test('separators of thousands, and the comma of a continent whose lists have semicolons', async () => {
        expect((await read('Customer', 'a.csv', 'id,spend\na,"1,234,567.5"\nb,"12,34"\n')).rows.map(({ cells }) => cells['spend'])).toEqual([
            1234567.5,
            undefined
        ]);
        expect((await read('Customer', 'a.csv', 'id;spend\na;1.234,5\nb;3,5\n')).rows.map(({ cells }) => cells['spend'])).toEqual([1234.5, 3.5]);
    });
});

describe('checks', () => {
    test.each(['1', 'true', 'TRUE', 'yes', 'Y', 'O', '○', '✓', 'met', '예', '네', '적합', '是', '符合', '合格', '通過'])('%s is met', async (text) =>
        expect(await cell('C1', text, {}, 'Audit')).toBe(true)
    );
    test.each(['0', 'false', 'no', 'N', 'X', '×', 'not met', 'notmet', '아니오', '아니요', '부적합', '否', '不符合', '不合格'])('%s is not', async (text) =>
        expect(await cell('C1', text, {}, 'Audit')).toBe(false)
    );
    test('anything else is neither', async () => {
        expect(await cell('C1', '2', {}, 'Audit')).toBe("C1 '2': it is neither yes nor no");
        expect(await cell('C1', '해당 없음', {}, 'Audit')).toBe('na');
    });
});

describe('what the map says', () => {
    const config: TableData = {
        answers: { '*': { '99': null, 나중에: 'na' }, Q1: { 최고: 5, 그렇다: 3, '9': 'na' }, Q3: { 쇼핑: 'Buy' }, Q5: { '한 시간': 60 } }
    };
    test.each([
        ['Q1', '최고', 5],
        ['Q1', '그렇다', 3],
        ['Q1', '9', 'na'],
        ['Q1', '99', undefined],
        ['Q1', '나중에', 'na'],
        ['Q6', '99', undefined],
        ['Q3', '쇼핑', 'Buy'],
        ['Q5', '한 시간', 60]
    ])('%s %s', async (column, text, value) => expect(await cell(column, text, config)).toBe(value));

    test('must itself be an answer', async () => expect(await cell('Q1', '최고', { answers: { Q1: { 최고: 7 } } })).toBe("Q1 '최고': it is above 5"));
});

test('text is kept, but for what spreadsheets would run and programs write', async () => {
    expect(await cell('Q7', ' 좋아요, "정말로" ')).toBe('좋아요, "정말로"');
    expect(await cell('Q7', "'=SUM(A1)")).toBe('=SUM(A1)');
    expect(await cell('Q7', '없음')).toBe('없음');
    expect(await cell('Q7', '(空)')).toBe(undefined);
});

test('fields of a record', async () => {
    const reading = await read(
        'Customer',
        'a.csv',
        '고객 번호,가입일,우수 고객,구매액,연락 방법\nC1,2020.3.5,예,"12,000",전화\nC1,2020-13-01,아마,많음,팩스\n'
    );
    expect(reading.rows.map(({ cells }) => cells)).toEqual([{ id: 'C1', joined: '2020-03-05', vip: true, spend: 12000, contact: 'Phone' }, { id: 'C1' }]);
    expect(told(reading)).toEqual([
        "bad-cell 3 joined '2020-13-01': there is no such day",
        "bad-cell 3 vip '아마': it is neither yes nor no",
        "bad-cell 3 spend '많음': it is no number",
        "bad-cell 3 contact '팩스': it is none of the options",
        "duplicate-row 3 id 'C1': row 2 has the same key; links lead to that one, measures count both"
    ]);
});
