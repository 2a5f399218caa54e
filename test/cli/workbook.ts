import * as xlsx from '@e965/xlsx';

type Rows = readonly (readonly unknown[])[];

/** A workbook with a sheet of these rows, and perhaps more sheets behind it, made by a program that we did not write. */
export function toXlsx(rows: Rows, more: Readonly<Record<string, Rows>> = {}): Uint8Array {
    const book = xlsx.utils.book_new();
    for (const [name, own] of Object.entries({ Responses: rows, ...more }))
        xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(own.map((row) => [...row])), name);
    return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
