import { UsageError } from '../errors.js';
import type { RawCell, Sheet } from './sheet.js';

/**
 * An array of responses, or one response on each line. Answers within answers become columns with a point: `{"Q2": {"a":
 * 4}}` is `Q2.a`, which is also how SurveyJS delivers grids. Rows are counted from the first response.
 */
export function jsonSheet(file: string, text: string, lines: boolean): Sheet {
    const objects = lines ? parseLines(file, text) : parseArray(file, text);
    const headings = new Map<string, number>();
    const flat = objects.map(({ row, value }) => {
        const cells = new Map<number, RawCell>();
        for (const [path, cell] of flatten(value)) {
            const at = headings.get(path) ?? headings.size;
            headings.set(path, at);
            cells.set(at, cell);
        }
        return { row, cells };
    });
    const names = [...headings.keys()];
    return {
        format: lines ? 'jsonl' : 'json',
        rows: [{ row: 0, cells: names }, ...flat.map(({ row, cells }) => ({ row, cells: names.map((_, at) => cells.get(at) ?? null) }))]
    };
}

interface Row {
    row: number;
    value: object;
}

function parseLines(file: string, text: string): Row[] {
    const rows: Row[] = [];
    for (const [at, line] of text.split(/\r?\n/).entries()) {
        if (line.trim() === '') continue;
        rows.push({ row: at + 1, value: object(parsed(file, line, `line ${at + 1}`), file, `line ${at + 1}`) });
    }
    return rows;
}

function parseArray(file: string, text: string): Row[] {
    const value = parsed(file, text, 'it');
    const lists = Array.isArray(value) ? [value] : value !== null && typeof value === 'object' ? Object.values(value).filter(Array.isArray) : [];
    if (lists.length !== 1) throw new UsageError(`${file} holds no list of responses.`, 'It must be an array of objects, or an object with one such array.');
    return lists[0]!.map((each: unknown, at) => ({ row: at + 1, value: object(each, file, `response ${at + 1}`) }));
}

function parsed(file: string, text: string, what: string): unknown {
    try {
        return JSON.parse(text) as unknown;
    } catch (error) {
        throw new UsageError(`${file}: ${what} is no valid JSON: ${(error as Error).message}`);
    }
}

function object(value: unknown, file: string, what: string): object {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new UsageError(`${file}: ${what} is not an object.`);
    return value;
}

/** Answers within answers, each with its path. */
export function* flatten(value: object, prefix = ''): Iterable<[string, RawCell]> {
    for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
        const path = prefix + key;
        if (Array.isArray(inner)) yield [path, inner.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)))];
        else if (inner !== null && typeof inner === 'object') yield* flatten(inner, `${path}.`);
        else yield [path, inner as RawCell];
    }
}
