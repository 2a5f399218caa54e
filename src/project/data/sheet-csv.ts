import { UsageError } from '../errors.js';
import type { Sheet } from './sheet.js';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Text with separated cells. Every record counts as a row, also an empty one, so that numbers agree with a spreadsheet. */
export async function csvSheet(file: string, text: string): Promise<Sheet> {
    const declared = sepLine(text);
    const body = text.slice(declared?.length ?? 0);
    const delimiter = declared?.delimiter ?? delimiterOf(body);
    const { parse } = await import('csv-parse/sync');
    let records: string[][];
    try {
        records = parse(body, {
            delimiter,
            relax_column_count: true,
            // A quote within a cell is common (5" tube); only one that opens a cell must be closed.
            relax_quotes: true,
            skip_empty_lines: false,
            record_delimiter: ['\r\n', '\n', '\r']
        });
    } catch (error) {
        throw new UsageError(
            `${file} cannot be read as CSV: ${(error as Error).message}`,
            'A quotation mark that opens a cell must be closed, and doubled inside it.'
        );
    }
    const first = declared ? 2 : 1;
    return { format: 'csv', delimiter, rows: records.map((cells, at) => ({ row: first + at, cells: cells.map(unguarded) })) };
}

/** Excel writes `sep=;` for itself; it is no row of data, but it is a row. */
export function sepLine(text: string): { delimiter: string; length: number } | undefined {
    const declared = /^"?sep=(.)"?\r?\n/i.exec(text);
    return declared ? { delimiter: declared[1]!, length: declared[0].length } : undefined;
}

/** The apostrophe that our own files, like others, put before what a spreadsheet would run. */
export function unguarded(cell: string): string {
    return /^'[=+\-@\t\r＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;
}

/** What stands most evenly in the first records, outside of quotes. */
export function delimiterOf(text: string): string {
    let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
    for (const delimiter of DELIMITERS) {
        const counts = countsPerRecord(text, delimiter).filter(({ filled }) => filled);
        const [heading, ...rest] = counts.map(({ count }) => count);
        if (!heading) continue;
        const same = rest.filter((count) => count === heading).length + 1;
        const score = (same / counts.length) * Math.log2(1 + heading);
        if (score > best.score) best = { delimiter, score };
    }
    return best.delimiter;
}

function countsPerRecord(text: string, delimiter: string): { count: number; filled: boolean }[] {
    const records: { count: number; filled: boolean }[] = [];
    let quoted = false;
    let count = 0;
    let filled = false;
    for (let at = 0; at < text.length && records.length < 50; at++) {
        const character = text[at]!;
        if (character === '"') quoted = !quoted;
        else if (!quoted && (character === '\n' || character === '\r')) {
            if (character === '\r' && text[at + 1] === '\n') at++;
            records.push({ count, filled });
            [count, filled] = [0, false];
        } else if (!quoted && character === delimiter) count++;
        if (character.trim() !== '') filled = true;
    }
    if (filled) records.push({ count, filled });
    return records;
}
