import type { SheetFilterInfo } from 'hucre';
import type { Cell } from 'hucre/xlsx';
import { UsageError } from '../errors.js';
import type { RawCell, Sheet } from './sheet.js';

/** The sheet of that name, or the first that is not hidden. Dates become ISO texts and percentages keep their sign, as they are seen. */
export async function xlsxSheet(file: string, bytes: Uint8Array, wanted?: string): Promise<Sheet> {
    const { readXlsx } = await import('hucre/xlsx');
    const others: string[] = [];
    let book;
    try {
        let taken = false;
        const takes = ({ name, hidden, veryHidden }: SheetFilterInfo): boolean =>
            wanted === undefined ? !taken && !hidden && !veryHidden : name.normalize('NFC') === wanted.normalize('NFC');
        book = await readXlsx(bytes, {
            readStyles: true,
            sheets: (info) => {
                const own = takes(info);
                if (own) taken = true;
                else if (!info.hidden && !info.veryHidden) others.push(info.name);
                return own;
            }
        });
    } catch (error) {
        throw new UsageError(`${file} cannot be read as a spreadsheet: ${(error as Error).message}`, 'Open it and save it as .xlsx, or as CSV.');
    }
    const sheet = book.sheets[0];
    if (!sheet && wanted !== undefined) throw new UsageError(`${file} has no sheet '${wanted}'.`, `Its sheets: ${others.join(', ')}`);
    if (!sheet) throw new UsageError(`${file} has no sheet that can be seen.`);
    const percent = new Set<string>();
    const formulas = new Map<number, Map<number, string>>();
    for (const [place, cell] of sheet.cells ?? []) {
        if (cell.style?.numFmt?.includes('%')) percent.add(place);
        if (!isUncomputed(cell)) continue;
        const [row, column] = place.split(',').map(Number) as [number, number];
        formulas.set(row, (formulas.get(row) ?? new Map<number, string>()).set(column, `=${cell.formula ?? ''}`));
    }
    return {
        format: 'xlsx',
        ...(others.length > 0 ? { others } : {}),
        ...(book.dateSystem === '1904' ? { from1904: true } : {}),
        rows: Array.from(sheet.rows, (cells, row) => ({
            row: row + 1,
            cells: (cells ?? []).map((cell, column) => rawCell(cell, percent.has(`${row},${column}`))),
            ...(formulas.has(row) ? { formulas: formulas.get(row)! } : {})
        }))
    };
}

/** A program that makes spreadsheets may leave it to Excel to compute. */
function isUncomputed({ formula, formulaSharedIndex, formulaResult, value }: Cell): boolean {
    return (formula !== undefined || formulaSharedIndex !== undefined) && (formulaResult ?? null) === null && (value === null || value === '');
}

function rawCell(value: unknown, percent: boolean): RawCell {
    if (value instanceof Date) return isoOf(value);
    if (typeof value === 'number') return percent ? `${Number((value * 100).toPrecision(15))}%` : value;
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    return null;
}

/** Spreadsheets have no time zones: what the cell shows stands in the UTC fields. */
function isoOf(date: Date): string {
    const iso = date.toISOString().slice(0, 19);
    if (iso.startsWith('1899-12-3') || iso.startsWith('1900-01-00')) return iso.slice(11);
    return iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso;
}
