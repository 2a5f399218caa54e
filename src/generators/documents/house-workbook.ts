import type { CellStyle } from 'hucre/xlsx';
import type { Deployment, Model } from '../../model/types.js';
import { sheetNames } from '../format/file-names.js';
import { spreadsheetFont } from '../format/fonts.js';
import { columnName, fill, FRAME, SheetWriter, writeWorkbook } from '../format/workbook.js';
import { languagesOf } from '../format/wording.js';
import { contextOf, type Context } from './context.js';
import { houseOf, type House } from './house.js';

const STYLES = {
    title: { font: { size: 16, bold: true } },
    head: { font: { bold: true }, fill: fill('FFE6E9ED'), border: FRAME, alignment: { wrapText: true, vertical: 'bottom', horizontal: 'center' } },
    text: { border: FRAME, alignment: { wrapText: true, vertical: 'top' } },
    input: { border: FRAME, fill: fill('FFFFFBE6'), numFmt: '0.##', alignment: { horizontal: 'center' }, protection: { locked: false } },
    number: { border: FRAME, numFmt: '0.##', alignment: { horizontal: 'center' } },
    share: { border: FRAME, numFmt: '0.0%', alignment: { horizontal: 'center' } },
    label: { border: FRAME, font: { bold: true }, fill: fill('FFF3F4F6') },
    critical: { border: FRAME, font: { bold: true }, alignment: { horizontal: 'center' } }
} satisfies Record<string, CellStyle>;

/** A house of quality that computes: importances and strengths may be changed, the weights follow. One sheet for each language. */
export async function houseWorkbook(deployment: Deployment, model: Model): Promise<Uint8Array | undefined> {
    const house = houseOf(deployment, model);
    if (house.rows.length === 0 || house.factors.length === 0) return undefined;
    const nameOf = sheetNames();
    const languages = languagesOf(model);
    const contexts = languages.map((language) => contextOf(model, language));
    const sheets = contexts.map((context) => {
        const font = spreadsheetFont(context.words.language);
        const writer = new SheetWriter(nameOf(context.words.title(deployment)), widths(house), font);
        const first = write(writer, deployment, house, context);
        return writer.sheet({
            freezePane: { rows: 3, columns: first },
            pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
            protection: { sheet: true, formatColumns: true, formatRows: true }
        });
    });
    return writeWorkbook({ title: contexts[0]!.words.title(deployment), font: spreadsheetFont(languages[0]!), sheets });
}

const widths = (house: House): { width: number }[] => [
    { width: 34 },
    { width: 11 },
    ...(house.planning ? [11, 11, 11, 11].map((width) => ({ width })) : []),
    ...house.factors.map(() => ({ width: 13 }))
];

/** Writes one sheet; says in which column the factors begin. */
function write(writer: SheetWriter, deployment: Deployment, house: House, { own, words, titleOf }: Context): number {
    const heads = [own.need, own.importance, ...(house.planning ? [own.planned, own.today, own.sales, own.rowWeight] : [])];
    const first = heads.length;
    const weights = columnName(first - 1);
    writer.text(0, 0, words.title(deployment), STYLES.title);
    writer.heights.set(0, { height: 26 });
    [...heads, ...house.factors.map(({ factor }) => titleOf(factor))].forEach((title, column) => writer.text(2, column, title, STYLES.head));
    writer.fit(
        2,
        house.factors.map(({ factor }) => ({ text: titleOf(factor), width: 13 }))
    );
    house.rows.forEach((row, r) => {
        const at = 3 + r;
        writer.text(at, 0, titleOf(row.id), STYLES.text);
        writer.fit(at, [{ text: titleOf(row.id), width: 34 }]);
        writer.number(at, 1, row.importance, STYLES.input);
        if (house.planning) {
            [row.planned, row.current, row.sales].forEach((value, i) =>
                value === undefined ? writer.blank(at, 2 + i, STYLES.input) : writer.number(at, 2 + i, value, STYLES.input)
            );
            const n = at + 1;
            writer.formula(at, 5, `B${n}*IF(AND(N(C${n})>0,N(D${n})>0),C${n}/D${n},1)*IF(N(E${n})>0,E${n},1)`, STYLES.number);
        }
        house.factors.forEach(({ factor }, i) => {
            const cell = row.cells.get(factor);
            if (cell) writer.number(at, first + i, cell.value, STYLES.input);
            else writer.blank(at, first + i, STYLES.input);
        });
    });
    const [from, to] = [4, 3 + house.rows.length];
    const last = columnName(first + house.factors.length - 1);
    const foot = 3 + house.rows.length;
    [own.weight, own.share, own.rank, own.critical].forEach((label, f) => {
        writer.text(foot + f, 0, label, STYLES.label);
        for (let column = 1; column < first; column++) writer.blank(foot + f, column, STYLES.label);
        house.factors.forEach((_, i) => {
            const column = columnName(first + i);
            const all = `$${columnName(first)}$${foot + 1}:$${last}$${foot + 1}`;
            if (f === 0) writer.formula(foot, first + i, `SUMPRODUCT($${weights}$${from}:$${weights}$${to},${column}$${from}:${column}$${to})`, STYLES.number);
            else if (f === 1) writer.formula(foot + 1, first + i, `IF(SUM(${all})=0,0,${column}${foot + 1}/SUM(${all}))`, STYLES.share);
            else if (f === 2) writer.formula(foot + 2, first + i, `RANK(${column}${foot + 1},${all})`, STYLES.number);
            else writer.formula(foot + 3, first + i, `IF(${column}${foot + 3}<=${deployment.critical ?? 0},"●","")`, STYLES.critical);
        });
    });
    return first;
}
