import { UsageError } from '../errors.js';
import { decode, type Encoding, encodingOf } from './encodings.js';
import { guessEncoding } from './encoding-guess.js';

/** One cell as the file has it. A list comes from JSON; dates of spreadsheets are ISO texts. */
export type RawCell = string | number | boolean | null | readonly string[];

/** A file of data as rows of cells, headings included. */
export interface Sheet {
    format: DataFormat;
    /** The rows with their numbers, counted as a person sees them in the file. */
    rows: readonly SheetRow[];
    encoding?: Encoding;
    /** Whether the encoding was taken as the likeliest one, and another was about as likely. */
    guessed?: { rival?: Encoding };
    /** For text: what separates the cells. */
    delimiter?: string;
    /** Whether days are counted from 1904, as old spreadsheets of the Macintosh do. */
    from1904?: boolean;
}
export interface SheetRow {
    row: number;
    cells: readonly RawCell[];
    /** Formulas that were never computed, by column; their cells are empty. */
    formulas?: ReadonlyMap<number, string>;
}
export type DataFormat = 'csv' | 'json' | 'jsonl' | 'xlsx';

export interface ReadSheetOptions {
    /** The name of an encoding, if it is not to be recognised. */
    encoding?: string;
    /** Text that the file is likely to hold. */
    expected?: string;
}

/** Reads a file by what it is: by its first bytes and, for text, its ending. */
export async function readSheet(file: string, bytes: Uint8Array, options: ReadSheetOptions = {}): Promise<Sheet> {
    const forced = options.encoding === undefined ? undefined : encodingOf(options.encoding);
    if (isZip(bytes)) {
        const { xlsxSheet } = await import('./sheet-xlsx.js');
        return xlsxSheet(file, bytes);
    }
    if (isCompound(bytes)) throw new UsageError(`${file} is an old or encrypted Excel file.`, 'Save it as .xlsx without a password, or as CSV.');
    const guess = forced ? { encoding: forced, certain: true } : await guessEncoding(bytes, options.expected);
    const text = (await decode(bytes, guess.encoding)).replace(/^\uFEFF/, '');
    const about = { encoding: guess.encoding, ...(guess.certain ? {} : { guessed: 'rival' in guess && guess.rival ? { rival: guess.rival } : {} }) };
    const json = /\.(json|jsonl|ndjson)$/i.exec(file)?.[1]?.toLowerCase();
    if (json) {
        const { jsonSheet } = await import('./sheet-json.js');
        return { ...jsonSheet(file, text, json !== 'json'), ...about };
    }
    const { csvSheet } = await import('./sheet-csv.js');
    return { ...(await csvSheet(file, text)), ...about };
}

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
const isCompound = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
