/** Where data come from: folders, pipes, packed files, workbooks with several sheets; and what spreadsheets leave in cells. */
import { execFileSync, spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { DataFiles, STANDARD_INPUT } from '../../src/project/data/stream/files.js';
import { workshop } from './harness.js';
import { toXlsx } from './workbook.js';

const shop = workshop();
const { put, cli } = shop;
const VISITS = 'answered,Q1,Day\n2026-01-05,5,2026-01-04\n2026-01-06,4,2026-01-05\n';
const JSON_LINES = '{"answered":"2026-01-05","Q1":5}\n{"answered":"2026-01-06","Q1":4}\n';

beforeEach(() =>
    put(
        'program/shop.touch',
        `import touchstone.scales.*
program Shop "Shop"@en { version 1   languages en }
survey Visit "Visit"@en { every 1 quarter   rate Q1 "Greeting"@en on Agree5   date Day "Day"@en   text Note "Note"@en }
survey Later "Later"@en { every 1 quarter   rate Q1 "Greeting"@en on Agree5 }
kpi Mean "Mean"@en { value mean(Visit.Q1) better higher every quarter }`
    )
);
const score = (file: string, ...more: string[]) => cli('score', 'program', '--data', `Visit=${file}`, ...more);
const leftBehind = async (): Promise<string[]> => (await readdir(tmpdir())).filter((name) => name.startsWith('touchstone-data-'));

describe('what is read', () => {
    test('packed files, by what they hold', async () => {
        await put('visits.csv.gz', gzipSync(VISITS));
        await put('visits.jsonl.gz', gzipSync(JSON_LINES));
        expect((await score('visits.csv.gz')).out).toContain('Visit  2 rows from visits.csv.gz (utf-8 csv)');
        const { code, out } = await score('visits.jsonl.gz');
        expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Visit  2 rows from visits.jsonl.gz (utf-8 jsonl)') as string });
        await put('half.csv.gz', gzipSync(VISITS).subarray(0, 30));
        expect(await score('half.csv.gz')).toMatchObject({ code: 2, error: expect.stringContaining('half.csv.gz cannot be unpacked') as string });
    });

    test.skipIf(process.platform === 'win32')('a pipe, which comes by once', async () => {
        const pipe = join(shop.folder, 'pipe');
        execFileSync('mkfifo', [pipe]);
        const writer = spawn('sh', ['-c', `printf '${VISITS.replaceAll('\n', '\\n')}' > '${pipe}'`]);
        const { code, out } = await score('pipe');
        writer.kill();
        expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Visit  2 rows from pipe') as string });
    });

    test('what is piped into the command, as often as it is asked for; nothing stays behind', async () => {
        const before = await leftBehind();
        const files = new DataFiles(new Map([['input', STANDARD_INPUT]]), Readable.from([gzipSync(VISITS)]));
        for (let time = 0; time < 2; time++) {
            const file = await files.open('input');
            expect(Buffer.from(await file.whole()).toString()).toBe(VISITS);
            await file.close();
        }
        await files.close();
        expect(await leftBehind()).toEqual(before);
    });

    test('bars between the cells', async () => {
        await put('bars.csv', VISITS.replaceAll(',', '|'));
        expect((await score('bars.csv')).out).toContain('  3 columns recognised; 1 missing: Note\n');
    });

    test('UTF-16 to which a program added a byte', async () => {
        await put('odd.csv', Buffer.concat([Buffer.from(`\uFEFF${VISITS}`, 'utf16le'), Buffer.from('\n')]));
        expect((await score('odd.csv')).out).toContain('(utf-16le csv)');
    });
});

describe('what is refused', () => {
    test.each([
        [['Visit=program'], "program' is a folder, and a file is needed."],
        [['Visit=visits.csv', '--data', 'Visit=./visits.csv'], './visits.csv is given twice for Visit: each row would count twice.'],
        [['Visit=-', '--data', 'Later=-'], 'What is piped in can be read for one table only.'],
        [['Visit=korean.csv', '--encoding', 'gbk'], 'It was read as gbk; if that is not legible, say the right --encoding.']
    ])('%j', async (args, message) => {
        await put('visits.csv', VISITS);
        await put('korean.csv', Buffer.from([0xc0, 0xcc, 0xb8, 0xa7, 0x0a, 0x31, 0x0a]));
        const { code, error } = await cli('score', 'program', '--data', ...args);
        expect(error).toContain(message);
        expect(code).toBe(2);
    });
});

describe('workbooks', () => {
    const book = () =>
        toXlsx([['Welcome'], ['These are answers.']], {
            Answers: VISITS.trim()
                .split('\n')
                .map((line) => line.split(','))
        });

    test('say which of their sheets are not read', async () => {
        await put('book.xlsx', book());
        const { code, error } = await score('book.xlsx');
        expect({ code, error }).toEqual({ code: 2, error: expect.stringContaining('The workbook has more sheets: Answers;') as string });
    });

    test('are read at the sheet that the map names', async () => {
        await put('book.xlsx', book());
        await put('map.json', '{ "Visit": { "sheet": "Answers" } }');
        const { out } = await score('book.xlsx', '--map', 'map.json');
        expect(out).toContain('Visit  2 rows from book.xlsx (xlsx)');
        expect(out).toContain('the workbook has more sheets, which are not read ("sheet" in the column map names another): ');
        await put('map.json', '{ "Visit": { "sheet": "Antworten" } }');
        const { code, error } = await score('book.xlsx', '--map', 'map.json');
        expect({ code, error }).toEqual({ code: 2, error: expect.stringContaining("has no sheet 'Antworten'.\nIts sheets: ") as string });
    });
});

describe('what spreadsheets leave in cells', () => {
    test('errors are no answers, and no words either', async () => {
        await put('visits.csv', 'answered,Q1,Note\n2026-01-05,#N/A,#REF!\n2026-01-05,#DIV/0!,fine\n');
        const { code, out } = await score('visits.csv');
        expect(code).toBe(1);
        expect(out.match(/it is an error of the spreadsheet, and no answer/g)).toHaveLength(3);
    });

    test('days that are counted are asked about', async () => {
        await put('visits.csv', 'answered,Q1,Day\n46086,5,46086\n');
        const { out } = await score('visits.csv');
        expect(out.match(/it is how a spreadsheet counts days, and no date\. Did you mean '2026-03-05'\?/g)).toHaveLength(2);
    });
});

describe('two files of one table', () => {
    const program = `import touchstone.scales.*
program Shop "Shop"@en { version 1   languages en }
record Customer "Customer"@en { key id   field id "No"@en text   field grade "Grade"@en text }
survey Visit "Visit"@en of Customer { every 1 quarter   rate Q1 "Greeting"@en on Agree5 }
kpi Mean "Mean"@en { value mean(Visit.Q1) better higher every quarter }`;
    const scored = async (...more: string[]) => {
        await put('two/shop.touch', program);
        await put('january.csv', 'respondent,answered,Q1\nR1,2026-01-05,5\nR2,2026-01-06,4\n');
        await put('all.csv', 'respondent,answered,Q1\nR1,2026-01-05,5\nR3,2026-02-06,4\nR2,2026-04-06,4\n');
        await put('old.csv', 'id,grade\nC1,gold\nC2,plain\n');
        await put('new.csv', 'id,grade\nC3,gold\nC2,gold\n');
        const files = ['Visit=january.csv', 'Visit=all.csv', 'Customer=old.csv', 'Customer=new.csv'].flatMap((file) => ['--data', file]);
        return cli('score', 'two', ...files, ...more);
    };

    test('rows that stand in both are told, a cumulative export as well as a key', async () => {
        const { code, out } = await scored();
        expect(out).toContain("· all.csv row 2 respondent 'R1': row 2 of the same wave in january.csv has the same; both are counted.");
        expect(out).toContain("✗ new.csv row 3 id 'C2': row 3 of old.csv has the same key; links lead to that one, measures count both.");
        // Another quarter is another wave.
        expect(out.match(/has the same/g)).toHaveLength(2);
        expect(code).toBe(1);
    });
});
