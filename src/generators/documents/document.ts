/** What a document says, before it is a page, a Markdown file or a sheet. */
import type { Html } from '../format/html.js';

/** A piece of text and, if it is another than the document's, the language it is in. */
export interface Words {
    text: string;
    language?: string;
}
/** A number as it is computed and as it is read. */
export interface Amount {
    value: number;
    text: string;
}
/** One text, a number, or several lines. */
export type Cell = string | Words | Amount | readonly (string | Words)[];

export interface Column {
    title: string;
    kind?: 'text' | 'number' | 'mark';
    /** A long heading over a narrow column, written from top to bottom. */
    turned?: boolean;
    /** Share of the table's width in percent; left out: what the content asks for. */
    width?: number;
}
export interface Row {
    cells: readonly Cell[];
    /** A heading over the rows that follow (one cell), a sum, or what a reader should look at first. */
    tone?: 'group' | 'sum' | 'marked';
}
export interface Table {
    kind: 'table';
    caption?: string;
    columns: readonly Column[];
    rows: readonly Row[];
    /** Many columns: smaller letters. */
    dense?: boolean;
}
export type Level = 2 | 3 | 4 | 5 | 6;
export type Block =
    | { kind: 'heading'; level: Level; text: Words; id?: string; newPage?: boolean }
    | { kind: 'paragraph'; text: Words; quiet?: boolean }
    /** Markdown; its headings begin at `level`, 3 where nothing is said. */
    | { kind: 'prose'; text: Words; level?: number }
    | { kind: 'list'; items: readonly Words[]; ordered?: boolean }
    | { kind: 'facts'; facts: readonly (readonly [string, Cell])[] }
    | { kind: 'figure'; svg: Html; caption: string; says: string }
    /** Lines to write on. */
    | { kind: 'blanks'; labels: readonly string[] }
    | Table;

export interface Document {
    title: string;
    /** What kind of document it is, where the title does not say so. */
    subtitle?: string;
    blocks: readonly Block[];
    /** Printed on one A3 sheet in two columns. */
    sheet?: boolean;
    /** The same as one flat table, for programs and spreadsheets. */
    data?: { columns: readonly string[]; rows: readonly (readonly Cell[])[] };
}

export const isAmount = (cell: Cell): cell is Amount => typeof cell === 'object' && 'value' in cell;
/** The lines of a cell that say something. */
export function linesOf(cell: Cell): Words[] {
    const parts = typeof cell === 'string' || 'text' in cell ? [cell] : cell;
    return parts.map((part): Words => (typeof part === 'string' ? { text: part } : part)).filter(({ text }) => text !== '');
}
export const isEmpty = (cell: Cell): boolean => linesOf(cell).length === 0;

export const heading = (text: string | Words, level: Level = 2): Block => ({ kind: 'heading', level, text: typeof text === 'string' ? { text } : text });
/** The same blocks further down in a document: their headings stand `by` levels lower. */
export function lowered(blocks: readonly Block[], by: number): Block[] {
    return blocks.map((block) => {
        if (block.kind === 'heading') return { ...block, level: Math.min(6, block.level + by) as Level };
        return block.kind === 'prose' ? { ...block, level: Math.min(6, (block.level ?? 3) + by) } : block;
    });
}
export const paragraph = (text: string | Words, quiet = false): Block => ({ kind: 'paragraph', text: typeof text === 'string' ? { text } : text, quiet });
/** Facts that are known; none, and there is no block. */
export function facts(pairs: readonly (readonly [string, Cell])[]): Block[] {
    const known = pairs.filter(([, cell]) => !isEmpty(cell));
    return known.length > 0 ? [{ kind: 'facts', facts: known }] : [];
}
/** A list under its heading, if it has items. */
export function listed(title: string, items: readonly Words[], level: 2 | 3 = 3): Block[] {
    const known = items.filter(({ text }) => text !== '');
    return known.length > 0 ? [heading(title, level), { kind: 'list', items: known }] : [];
}
