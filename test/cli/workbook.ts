import * as xlsx from '@e965/xlsx';

/** A workbook with one sheet of these rows, made by a program that we did not write. */
export function toXlsx(rows: readonly (readonly unknown[])[]): Uint8Array {
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows.map((row) => [...row])), 'Responses');
    return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
