export type CsvValue = string | number | boolean | null | undefined;

/** Excel shows Korean and Chinese only if a byte-order mark says that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/u;
const PLAIN_NUMBER = /^[+-]?(\d+(\.\d+)?|\.\d+)$/;

/** A text that a spreadsheet would run as a formula gets an apostrophe; a real number stays one. */
export function guardFormula(text: string): string {
    return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** A cell, quoted where it must be. */
export function csvCell(value: CsvValue): string {
    if (value === null || value === undefined) return '';
    if (typeof value !== 'string') return String(value);
    const text = guardFormula(value);
    return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180 with a byte-order mark. */
export function csv(rows: readonly (readonly CsvValue[])[]): string {
    return BYTE_ORDER_MARK + rows.map((row) => row.map(csvCell).join(',') + '\r\n').join('');
}
