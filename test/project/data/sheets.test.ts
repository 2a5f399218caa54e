import * as xlsx from '@e965/xlsx';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readSheet } from '../../../src/project/data/sheet.js';
import { read, shop, told } from './shop.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const cells = async (file: string, content: Uint8Array | string) => (await readSheet(file, typeof content === 'string' ? bytes(content) : content)).rows;

describe('separated text', () => {
    test.each([
        [',', 'a,b\n1,2\n'],
        [';', 'a;b\n1;2\n'],
        [';', 'a;b\n1,5;2,5\n1,25;3\n'],
        ['\t', 'a\tb\n1,2,3\t2;3;4\n'],
        [',', '"a;x;y;z","b"\n"1;2",2\n'],
        [',', 'a\n1\n'],
        ['|', 'sep=|\r\na|b\r\n1|2\r\n']
    ])('separated by %j: %j', async (delimiter, text) => expect((await readSheet('a.csv', bytes(text))).delimiter).toBe(delimiter));

    test('quoted line ends, doubled quotes, quotes within a cell; rows as a spreadsheet counts them', async () => {
        expect(await cells('a.csv', 'a,b\r\n"x\r\ny","say ""hi"""\r\n\r\n5" tube,z\r\n')).toEqual([
            { row: 1, cells: ['a', 'b'] },
            { row: 2, cells: ['x\r\ny', 'say "hi"'] },
            { row: 3, cells: [''] },
            { row: 4, cells: ['5" tube', 'z'] }
        ]);
    });

    test('a quote that is never closed', async () => {
        await expect(cells('a.csv', 'a,b\n"1,2\n3,4\n')).rejects.toMatchObject({
            name: 'UsageError',
            message: expect.stringContaining('a.csv cannot be read as CSV') as string
        });
    });

    test.each([
        ['a PDF', '%PDF-1.7\n1 0 obj\n'],
        ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
        ['a web page', '<!DOCTYPE html><html><body>Log in</body></html>'],
        ['a binary file', Buffer.from([1, 2, 0, 0, 0, 7, 9, 200, 13, 0])],
        ['a binary file', Buffer.from('Q1\n5\0\n1')]
    ])('%s is no text', async (kind, content) => {
        await expect(cells('a.csv', content)).rejects.toMatchObject({ name: 'UsageError', message: `a.csv is ${kind}, and no table of responses.` });
    });

    test('uneven rows are reported', async () => {
        const reading = await read('Visit', 'a.csv', 'Q1,Q6\n5,9,1,2\n4\n3,8,,\n');
        expect(reading.rows.map((row) => row.cells)).toEqual([{ Q1: 5, Q6: 9 }, { Q1: 4 }, { Q1: 3, Q6: 8 }]);
        expect(told(reading).slice(0, 2)).toEqual([
            "ragged-row 2 '1; 2': it has 4 cells, the headings 2; what is beyond is not read",
            'ragged-row 3: it has 1 cells, the headings 2; the rest counts as unanswered'
        ]);
    });

    test('with semicolons, a comma is the point of a decimal number also on a scale', async () => {
        const reading = await read('Visit', 'a.csv', 'Q1;Q5;Q6\n4,0;3,0;9,0\n4,5;1.200,5;8\n');
        expect(reading.rows.map((row) => row.cells)).toEqual([{ Q1: 4, Q5: 3, Q6: 9 }, { Q6: 8 }]);
        expect(told(reading).slice(0, 2)).toEqual([expect.stringContaining("Q1 '4,5'"), expect.stringContaining("Q5 '1.200,5'")]);
    });

    test('money in a column of numbers', async () => {
        const reading = await read('Customer', 'a.csv', 'id,spend\nC1,₩1000\nC2,1000 USD\nC3,"$ 1,000"\n');
        expect(told(reading).slice(0, 3)).toEqual(
            ['₩', 'USD', '$'].map((sign) => expect.stringContaining(`'${sign}' is a currency; the column takes the number alone`) as string)
        );
    });

    test('without the key of its record a response belongs to nobody', async () => {
        const reading = await read('Visit', 'a.csv', 'Q1\n5\n');
        expect(told(reading).filter((line) => line.includes('linked'))).toEqual([
            'missing-key Customer: answers cannot be linked to Customer, so its segments and columns stay empty'
        ]);
    });

    test('the wrong encoding is noticed', async () => {
        const reading = await read('Visit', 'a.csv', iconv.encode('Q1,Q7\n5,좋아요\n4,나빠요\n', 'cp949'), { encoding: 'utf-8' });
        expect(told(reading)[0]).toMatch(/^encoding 2 '.*': this and 1 more rows cannot be read as utf-8; say the right encoding with --encoding$/);
    });
});

describe('JSON', () => {
    const rows = [
        { Q1: 5, Q2: { clean: 4, quick: 'na' }, Q4: ['Food', 'bk'], Q9: ['Taste', 'Price', 'Speed'], Q7: null },
        { Q1: '그렇다', Q4: [], Q6: 9 },
        { Q1: true, Q3: ['Buy', 'Ask'] }
    ];
    const expected = [{ Q1: 5, 'Q2.clean': 4, 'Q2.quick': 'na', Q4: ['Food', 'bk'], 'Q9.Taste': 1, 'Q9.Price': 2, 'Q9.Speed': 3 }, { Q1: 4, Q6: 9 }, {}];
    test.each([
        ['a.json', JSON.stringify(rows)],
        ['a.json', JSON.stringify({ survey: 'x', responses: rows })],
        ['a.jsonl', rows.map((row) => JSON.stringify(row)).join('\n')],
        ['a.ndjson', `${rows.map((row) => JSON.stringify(row)).join('\r\n\r\n')}\r\n`]
    ])('%s', async (file, text) => {
        const reading = await read('Visit', file, text);
        expect(reading.rows.map((row) => row.cells)).toEqual(expected);
        const [first, second] = told(reading);
        expect(first).toMatch(/^bad-cell \d Q1 'true': it is no point of the scale$/);
        expect(second).toMatch(/^bad-cell \d Q3 'Buy; Ask': it is a list, and one answer is asked for$/);
    });

    test.each([
        ['a.json', '{"a": 1}', 'a.json holds no list of responses.'],
        ['a.json', '[1]', 'a.json: response 1 is not an object.'],
        ['a.json', '[', expect.stringMatching(/^a.json: it is no valid JSON: /)],
        ['a.jsonl', '{"Q1":1}\n{', expect.stringMatching(/^a.jsonl: line 2 is no valid JSON: /)]
    ])('%s %s', async (file, text, message) => {
        await expect(read('Visit', file, text)).rejects.toMatchObject({ name: 'UsageError', message: message as string });
    });
});

describe('spreadsheets', () => {
    function book(rows: unknown[][], change: (sheet: xlsx.WorkSheet, book: xlsx.WorkBook) => void = () => undefined): Uint8Array {
        const sheet = xlsx.utils.aoa_to_sheet(rows, { cellDates: true });
        const workbook = xlsx.utils.book_new();
        xlsx.utils.book_append_sheet(workbook, sheet, 'Data');
        change(sheet, workbook);
        return new Uint8Array(xlsx.write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    }

    test('numbers, truth, dates, percentages, errors, gaps', async () => {
        const file = book(
            [['Q1', 'Q8', 'Q10', 'Q7'], [5, new Date(Date.UTC(2026, 2, 5)), 0.855, 'x'], [], [4, 46086, 12, ''], ['#N/A', null, null, true]],
            (sheet) => (sheet['C2']!.z = '0.0%')
        );
        const reading = await read('Visit', 'a.xlsx', file);
        expect(reading.rows).toEqual([
            { row: 2, cells: { Q1: 5, Q8: '2026-03-05', Q10: 85.5, Q7: 'x' } },
            { row: 4, cells: { Q1: 4, Q8: '2026-03-05', Q10: 12 } },
            { row: 5, cells: { Q7: 'true' } }
        ]);
        expect(told(reading)[0]).toBe("bad-cell 5 Q1 '#N/A': it is an error of the spreadsheet, and no answer");
    });

    test('formulas: what was computed counts, what never was is a bad cell', async () => {
        const made = book([
            ['Q1', 'Q7', 'Q6'],
            [5, 'x', 9],
            [4, 'y', 8]
        ]);
        const files = unzipSync(made);
        const path = 'xl/worksheets/sheet1.xml';
        const formula = (place: string, content: string) => (xml: string) =>
            xml.replace(new RegExp(`<c r="${place}"[^>]*>.*?</c>`), `<c r="${place}">${content}</c>`);
        const xml = [
            formula('A2', '<f>2+3</f><v>5</v>'),
            formula('A3', '<f>2+2</f>'),
            formula('B3', '<f>"y"&amp;"z"</f>'),
            formula('C3', '<f>4+4</f><v></v>')
        ].reduce((text, change) => change(text), new TextDecoder().decode(files[path]));
        const reading = await read('Visit', 'a.xlsx', zipSync({ ...files, [path]: bytes(xml) }));
        expect(reading.rows.map((row) => row.cells)).toEqual([{ Q1: 5, Q7: 'x', Q6: 9 }, {}]);
        const why = 'it is a formula without a stored result; open the file in a spreadsheet program and save it';
        expect(told(reading).slice(0, 3)).toEqual([`bad-cell 3 Q1 '=2+2': ${why}`, `bad-cell 3 Q7 '="y"&"z"': ${why}`, `bad-cell 3 Q6 '=4+4': ${why}`]);
    });

    test('the first sheet that can be seen', async () => {
        const file = book([['secret'], [1]], (_, workbook) => {
            xlsx.utils.book_append_sheet(workbook, xlsx.utils.aoa_to_sheet([['Q1'], [5]]), 'Answers');
            workbook.Workbook = {
                Sheets: [
                    { name: 'Data', Hidden: 1 },
                    { name: 'Answers', Hidden: 0 }
                ]
            };
        });
        expect((await read('Visit', 'a.xlsx', file)).rows).toEqual([{ row: 2, cells: { Q1: 5 } }]);
    });

    test('what is none', async () => {
        await expect(read('Visit', 'a.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).rejects.toMatchObject({ name: 'UsageError' });
        await expect(read('Visit', 'a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).rejects.toMatchObject({
            name: 'UsageError',
            message: 'a.xls is an old or encrypted Excel file.'
        });
    });
});

describe('random tables come back as they were', () => {
    const LANGUAGES = { ko: 'cp949', 'zh-TW': 'big5', 'zh-CN': 'gb18030' } as const;
    const WORDS: Readonly<Record<keyof typeof LANGUAGES, readonly string[]>> = {
        ko: ['친절했어요', '기다리는 시간이 길었다', '좋아요; 또 올게요', '"최고"', '줄\n바꿈', 'a, b'],
        'zh-TW': ['服務很好', '等太久了，希望改善', '謝謝; 下次再來', '「很棒」', '第一行\n第二行', 'a, b'],
        'zh-CN': ['服务很好', '等太久了，希望改善', '谢谢; 下次再来', '“很棒”', '第一行\n第二行', 'a, b']
    };
    const blank = fc.constant(undefined);
    const row = (language: keyof typeof LANGUAGES) =>
        fc.record({
            Q1: fc.oneof(blank, fc.integer({ min: 1, max: 5 }), fc.constant('na')),
            'Q2.clean': fc.oneof(blank, fc.integer({ min: 1, max: 5 })),
            Q3: fc.oneof(blank, fc.constantFrom('Buy', 'Ask', 'Else')),
            Q4: fc.oneof(blank, fc.subarray(['Food', 'Clothes', 'bk'], { minLength: 1 }), fc.constant(['None'])),
            Q5: fc.oneof(blank, fc.integer({ min: 0, max: 180 })),
            Q7: fc.oneof(blank, fc.constantFrom(...WORDS[language])),
            Q8: fc.oneof(
                blank,
                fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
            )
        });

    test.each(Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[])('%s', async (language) => {
        const model = await shop();
        const items = new Map(model.instruments[0]!.members.flatMap((member) => (member.kind === 'item' ? [[member.name, member] as const] : [])));
        const points = model.scales.find(({ id }) => id === items.get('Q1')!.scale)!;
        const title = (column: string): string => {
            const [name, part] = column.split('.');
            const item = items.get(name!)!;
            const inner = item.rows.find((each) => each.name === part);
            return inner ? `${item.title[language]} [${inner.title[language]}]` : item.title[language]!;
        };
        const label = (column: string, value: unknown): string => {
            const item = items.get(column.split('.')[0]!)!;
            if (Array.isArray(value)) return value.map((each) => label(column, each)).join('; ');
            if (value === 'na') return points.na![language]!;
            if (typeof value === 'number' && item.scale) return points.points.find((each) => each.value === value)!.label[language]!;
            return item.options.find(({ code }) => code === value)?.title[language] ?? String(value);
        };
        await fc.assert(
            fc.asyncProperty(
                fc.array(row(language), { minLength: 1, maxLength: 12 }),
                fc.constantFrom('utf-8', 'utf-8+bom', 'utf-16le+bom', 'utf-16be+bom', 'utf-16le', LANGUAGES[language]),
                fc.constantFrom(',', ';', '\t'),
                fc.constantFrom('\n', '\r\n'),
                fc.boolean(),
                fc.boolean(),
                async (rows, encoding, delimiter, end, byTitle, byLabel) => {
                    const columns = Object.keys(rows[0]!) as (keyof (typeof rows)[number])[];
                    const written = rows.map((each) =>
                        columns.map((column) => {
                            const value = each[column];
                            if (value === undefined) return '';
                            return byLabel ? label(column, value) : Array.isArray(value) ? value.join(';') : String(value);
                        })
                    );
                    const head = columns.map((column) => (byTitle ? title(column) : column));
                    const text = [['respondent', ...head], ...written.map((each, at) => [`R${at}`, ...each])]
                        .map((line) =>
                            line.map((cell) => (/["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)
                        )
                        .join(end);
                    const [name, mark] = encoding.split('+');
                    const reading = await read('Visit', 'a.csv', iconv.encode(text + end, name!, { addBOM: mark !== undefined }));
                    const given = rows.map((each, at) => ({
                        respondent: `R${at}`,
                        ...Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined))
                    }));
                    expect(reading.rows.map(({ cells: own }) => own)).toEqual(given);
                    expect(told(reading).filter((line) => !line.startsWith('missing-column') && !line.startsWith('encoding'))).toEqual([]);
                }
            ),
            { numRuns: 150 }
        );
    });
});
