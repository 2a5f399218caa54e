import { UsageError } from '../../errors.js';
import type { RawCell, SheetRow } from '../sheet.js';
import { flatten } from '../sheet-json.js';

/**
 * One response on each line. The lines are gone through twice: any of them may hold an answer that the others lack, and the
 * headings come first.
 */
export async function* jsonLineRows(file: string, pieces: () => AsyncIterable<Uint8Array>): AsyncIterable<SheetRow> {
    const headings = new Map<string, number>();
    for await (const { value } of responses(file, pieces())) {
        for (const [path] of flatten(value)) if (!headings.has(path)) headings.set(path, headings.size);
    }
    yield { row: 0, cells: [...headings.keys()] };
    for await (const { row, value } of responses(file, pieces())) {
        const cells = new Array<RawCell>(headings.size).fill(null);
        for (const [path, cell] of flatten(value)) cells[headings.get(path)!] = cell;
        yield { row, cells };
    }
}

async function* responses(file: string, pieces: AsyncIterable<Uint8Array>): AsyncIterable<{ row: number; value: object }> {
    for await (const { row, text } of lines(pieces)) {
        if (text.trim() === '') continue;
        let value: unknown;
        try {
            value = JSON.parse(text);
        } catch (error) {
            throw new UsageError(`${file}: line ${row} is no valid JSON: ${(error as Error).message}`);
        }
        if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new UsageError(`${file}: line ${row} is not an object.`);
        yield { row, value };
    }
}

async function* lines(pieces: AsyncIterable<Uint8Array>): AsyncIterable<{ row: number; text: string }> {
    const decoder = new TextDecoder('utf-8');
    let rest = '';
    let row = 0;
    for await (const piece of pieces) {
        const parts = (rest + decoder.decode(piece, { stream: true })).split('\n');
        rest = parts.pop()!;
        for (const text of parts) yield { row: ++row, text };
    }
    if (rest !== '') yield { row: row + 1, text: rest };
}
