import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

function cell(value) {
    const text = value === undefined || value === null ? '' : String(value);
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes a table as CSV into the folder, a URL; `headings` where they are not the names of the columns. */
export function writeTable(folder, name, rows, columns = Object.keys(rows[0]), headings = columns) {
    const lines = [headings, ...rows.map((row) => columns.map((column) => row[column]))].map((line) => line.map(cell).join(','));
    const file = new URL(`${name}.csv`, folder);
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, `${lines.join('\n')}\n`);
    console.log(`${String(rows.length).padStart(5)} rows  ${fileURLToPath(file)}`);
}

/** A number with zeros before it, as in codes and dates. */
export const digits = (number, width = 2) => String(number).padStart(width, '0');
