import { UsageError } from '../errors.js';
import { decode, type Encoding, encodingOf, markedEncoding } from './encodings.js';
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
    /** Of a spreadsheet: other sheets that can be seen, and are not read. */
    others?: readonly string[];
}
export interface SheetRow {
    row: number;
    cells: readonly RawCell[];
    /** Formulas that were never computed, by column; their cells are empty. */
    formulas?: ReadonlyMap<number, string>;
}
export type DataFormat = 'csv' | 'json' | 'jsonl' | 'xlsx' | 'parquet';

export interface ReadSheetOptions {
    /** The name of an encoding, if it is not to be recognised. */
    encoding?: string;
    /** Text that the file is likely to hold. */
    expected?: string;
    /** The sheet of a spreadsheet, by name; left out: the first that can be seen. */
    sheet?: string;
}

/** Reads a file by what it is: by its first bytes and, for text, its ending. */
export async function readSheet(file: string, bytes: Uint8Array, options: ReadSheetOptions = {}): Promise<Sheet> {
    const forced = options.encoding === undefined ? undefined : encodingOf(options.encoding);
    if (isZip(bytes)) {
        const { xlsxSheet } = await import('./sheet-xlsx.js');
        return xlsxSheet(file, bytes, options.sheet);
    }
    refuseOthers(file, bytes, bytes.length);
    const guess = forced ? { encoding: forced, certain: true } : await guessEncoding(bytes, options.expected);
    const text = (await decode(bytes, guess.encoding)).replace(/^\uFEFF/, '');
    const about = { encoding: guess.encoding, ...(guess.certain ? {} : { guessed: 'rival' in guess && guess.rival ? { rival: guess.rival } : {} }) };
    const json = endingOf(file);
    if (json === 'json' || json === 'jsonl' || json === 'ndjson') {
        const { jsonSheet } = await import('./sheet-json.js');
        return { ...jsonSheet(file, text, json !== 'json'), ...about };
    }
    const { csvSheet } = await import('./sheet-csv.js');
    return { ...(await csvSheet(file, text)), ...about };
}

/** What the name ends with, without regard to compression: `csv`, `jsonl`. */
export const endingOf = (file: string): string | undefined => /\.([a-z]+)(?:\.gz)?$/i.exec(file)?.[1]?.toLowerCase();

/** Whether the file is text and no spreadsheet, by its first bytes. Throws a UsageError for what holds no table. */
export function isPlainText(file: string, start: Uint8Array, size: number): boolean {
    if (isZip(start)) return false;
    refuseOthers(file, start, size);
    return true;
}

function refuseOthers(file: string, start: Uint8Array, size: number): void {
    if (isCompound(start)) throw new UsageError(`${file} is an old or encrypted Excel file.`, 'Save it as .xlsx without a password, or as CSV.');
    const other = otherKind(start, size);
    if (other !== undefined) throw new UsageError(`${file} is ${other}, and no table of responses.`, 'Export the responses as CSV, XLSX, JSON or Parquet.');
}

/** Files that people take for their export, by their first bytes. */
const KINDS: readonly (readonly [string, string])[] = [
    ['%PDF', 'a PDF'],
    ['\u0089PNG', 'a picture'],
    ['\u00ff\u00d8\u00ff', 'a picture'],
    ['GIF8', 'a picture'],
    ['\u001f\u008b', 'a compressed file'],
    ['7z\u00bc\u00af', 'a compressed file'],
    ['Rar!', 'a compressed file'],
    ['{\\rtf', 'a text document (RTF)'],
    ['SQLite format 3', 'a database'],
    ['$FL2', 'an SPSS file'],
    ['$FL3', 'an SPSS file']
];

/** What the file is, if it is no text. */
function otherKind(bytes: Uint8Array, size: number): string | undefined {
    const start = String.fromCharCode(...bytes.subarray(0, 16));
    const known = KINDS.find(([signature]) => start.startsWith(signature));
    if (known) return known[1];
    if (/^\s*<(!doctype html|html)\b/i.test(String.fromCharCode(...bytes.subarray(0, 200)))) return 'a web page';
    const sample = bytes.subarray(0, 65_536);
    // With zeros it can only be UTF-16, whose text has no zeros of its own.
    if (sample.includes(0) && size % 2 !== 0 && !markedEncoding(bytes)) return 'a binary file';
    const text = sample.includes(0) ? decodeUtf16(sample) : String.fromCharCode(...sample.subarray(0, 4096));
    const controls = [...text].filter((character) => character < ' ' && !'\t\r\n\f\v\u001a'.includes(character));
    return controls.length > text.length / 50 || controls.includes('\0') ? 'a binary file' : undefined;
}

function decodeUtf16(sample: Uint8Array): string {
    const odd = sample.filter((byte, at) => byte === 0 && at % 2 === 1).length;
    const even = sample.filter((byte, at) => byte === 0 && at % 2 === 0).length;
    return new TextDecoder(markedEncoding(sample) ?? (odd >= even ? 'utf-16le' : 'utf-16be')).decode(sample);
}

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
const isCompound = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
