/** Text cut into cells as it comes against the CSV library on the whole text. */
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvSheet } from '../../../src/project/data/sheet-csv.js';
import { isEmptyCell } from '../../../src/project/data/rows.js';
import type { RawCell } from '../../../src/project/data/sheet.js';
import { DataFile, utf8Pieces } from '../../../src/project/data/stream/bytes.js';
import { csvChunks } from '../../../src/project/data/stream/csv-chunks.js';
import { PATIENCE, runs } from '../../expression/arbitrary.js';

type Row = { row: number; cells: RawCell[] };

/** The rows, cell by cell, and as the spans have them. */
async function chunked(text: string, delimiter: string, cuts: readonly number[]): Promise<Row[]> {
    const bytes = new TextEncoder().encode(text);
    const places = [0, ...[...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b), bytes.length];
    async function* pieces(): AsyncIterable<Uint8Array> {
        for (let at = 1; at < places.length; at++) yield await Promise.resolve(bytes.slice(places[at - 1], places[at]));
    }
    const rows: Row[] = [];
    for await (const chunk of csvChunks('a.csv', pieces(), delimiter, 1)) {
        for (let at = 0; at < chunk.rows; at++)
            rows.push({ row: chunk.rowNumber(at), cells: Array.from({ length: chunk.width(at) }, (_, column) => chunk.cell(at, column)) });
        const { glances, starts, ends, width } = chunk.spans!;
        for (let at = 0; at < chunk.rows; at++) {
            for (let column = 0; column < Math.min(width, chunk.width(at)); column++) {
                const place = at * width + column;
                const cell = String(chunk.cell(at, column));
                if (glances[place]! > 1) expect(cell).toBe(String.fromCharCode(glances[place]!));
                if (glances[place] === 0) expect(cell).toBe('');
                expect(starts[place]).toBeLessThanOrEqual(Math.abs(ends[place]!));
            }
        }
    }
    return rows;
}

describe('cells of separated text', () => {
    const part = fc.constantFrom(
        '"',
        '""',
        ',',
        ';',
        '\n',
        '\r\n',
        '\r',
        'a',
        '5',
        ' ',
        '',
        "'",
        "'=1+1",
        '=',
        '그렇다',
        '非常同意',
        '\u{1F600}',

        '1.5',
        '"x"',
        '"a,b"',
        '"\n"'
    );
    test(
        'are those that the library finds, wherever the text is cut',
        async () => {
            await fc.assert(
                fc.asyncProperty(
                    fc.array(part, { maxLength: 40 }),
                    fc.constantFrom(',', ';'),
                    fc.array(fc.nat(300), { maxLength: 4 }),
                    async (parts, delimiter, cuts) => {
                        // The library counts separators itself unless the file says.
                        const text = parts.join('');
                        const expected = await csvSheet('a.csv', `sep=${delimiter}\n${text}`).then(
                            ({ rows }) =>
                                rows
                                    .map(({ row, cells }) => ({ row: row - 1, cells: [...cells] }))
                                    .filter(({ cells }) => !cells.every((cell) => isEmptyCell(cell))),
                            () => 'refused'
                        );
                        const actual = await chunked(text, delimiter, cuts).catch((error: unknown) => {
                            if ((error as Error).name !== 'UsageError') throw error;
                            return 'refused';
                        });
                        expect(actual).toEqual(expected);
                    }
                ),
                runs(1500)
            );
        },
        PATIENCE
    );
});

describe('text in other encodings', () => {
    let folder: string;
    beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'touchstone-pieces-'))));
    afterAll(() => rm(folder, { recursive: true, force: true }));

    test.each([
        ['cp949', '매우 그렇다,힣똠\r\n'],
        ['big5', '非常同意,臺灣郵政\r\n'],
        ['gb18030', '非常满意,邮政储蓄𠀀\r\n'],
        ['gbk', '非常满意,邮政\r\n'],
        ['shift_jis', 'そう思う,郵便\r\n'],
        ['utf-16le', '매우 그렇다,\u{1F600}\r\n'],
        ['utf-16be', '매우 그렇다,\u{1F600}\r\n'],
        ['utf-8', '매우 그렇다,\u{1F600}\r\n']
    ] as const)('%s comes as UTF-8, also where a piece ends within a character', async (encoding, line) => {
        // Longer than a piece, by an odd number of bytes.
        const text = `x${line.repeat(Math.ceil(2_500_000 / iconv.encode(line, encoding).length))}`;
        const path = join(folder, `${encoding}.csv`);
        await writeFile(path, iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf') }));
        const file = await DataFile.open(path);
        const pieces: Uint8Array[] = [];
        for await (const piece of utf8Pieces(file, encoding)) pieces.push(piece);
        await file.close();
        expect(pieces.length).toBeGreaterThan(1);
        expect(Buffer.concat(pieces).toString('utf8') === text).toBe(true);
    });
});
