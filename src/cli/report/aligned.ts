import { columnWidth } from '../../generators/format/text-width.js';

/** Rows of cells as lines with the cells below each other, whatever script they are in; `paint` may add what takes no room. */
export function aligned(rows: readonly (readonly string[])[], paint: (text: string, row: number, column: number) => string = (text) => text): string[] {
    const columns = Math.max(0, ...rows.map((row) => row.length));
    const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => columnWidth(row[at] ?? ''))));
    return rows.map((row, at) =>
        row
            .map((text, column) => paint(text, at, column) + ' '.repeat(widths[column]! - columnWidth(text)))
            .join('  ')
            .trimEnd()
    );
}
