import { csv } from '../format/csv.js';
import { isAmount, linesOf, type Cell, type Document } from './document.js';

/** The flat table of a document; undefined where it has none. Numbers are numbers, without their unit. */
export function documentCsv({ data }: Document): string | undefined {
    return data && csv([data.columns, ...data.rows.map((row) => row.map(value))]);
}

const value = (cell: Cell): string | number =>
    isAmount(cell)
        ? cell.value
        : linesOf(cell)
              .map(({ text }) => text)
              .join('; ');
