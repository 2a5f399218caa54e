import type { Expr } from '../../expression/types.js';
import { cellName, type SheetWriter } from '../format/workbook.js';
import { outcomeShare } from '../format/outcomes.js';
import type { Wording } from '../format/wording.js';
import { classesOf, howTotal } from './answers.js';
import { conditionInWords } from './conditions.js';
import type { Form } from './form.js';
import { conditionFormula, quoted } from './formulas.js';
import { cellsOf, COLUMNS as C, totalFormula, totalOfShares, type Placed, type SectionBlock } from './sheet-formulas.js';
import { STYLES as S } from './sheet-styles.js';

export interface Results {
    form: Form;
    words: Wording;
    writer: SheetWriter;
    placed: readonly Placed[];
    /** Points and share of each section, as cells or formulas. */
    sections: readonly { name: string; points: string; share: string }[];
    /** The sections at the top. */
    blocks: readonly SectionBlock[];
    /** The cells of one column in all rows of the table. */
    column: (column: number) => string;
    row: number;
    totalInView: { row: number; column: number };
}

/**
 * Under the table: the total, what is not met, whether it passes, what follows, and who signs. The total is the points
 * scored over the points that apply, times the worth; it is empty while an asked item has no answer.
 */
export function writeResults({ form, words, writer, placed, sections, blocks, column, row: start, totalInView }: Results): void {
    const { labels } = words;
    const { instrument } = form;
    let row = start;
    const scored = placed.filter((p) => p.scored);
    const checks = placed.filter((p) => p.line.answer.kind === 'check' && !p.line.item.bonus);
    const cells: Record<string, string> = {};

    const put = (label: string, formula: string, note = ''): string => {
        writer.text(row, C.item, label, S.resultLabel);
        writer.formula(row, C.standard, formula, S.result);
        if (note !== '') {
            writer.text(row, C.points, note, S.plain);
            writer.merge(row, C.points, C.remarks);
        }
        writer.fit(
            row,
            [
                { text: label, width: writer.width(C.item) },
                { text: note, width: writer.width(C.points, C.remarks) }
            ],
            15,
            6
        );
        return `$C$${++row}`;
    };

    writer.text(row, C.item, labels.result, S.heading);
    writer.heights.set(row++, { height: 22 });
    if (scored.length > 0) {
        const block = { rows: placed, worth: form.worth, within: column };
        const total = blocks.some(({ share }) => share !== undefined) ? totalOfShares(form, block, blocks) : totalFormula(form, block, blocks);
        cells['total'] = put(labels.total, total, `/ ${words.amount(form.worth, instrument.worth?.unit)}`);
        const open = `${scored.length}-COUNT(${column(C.applicable)})`;
        put(labels.openItems, open);
        writer.formula(totalInView.row, totalInView.column, cells['total'], { ...S.result, border: undefined });
    }
    // As in every other runtime, nothing is said of the checks while one of them is open.
    const notMet = (rows: number, c: number): string => `IF(COUNT(${column(c)})<${rows},"",SUM(${column(c)}))`;
    if (checks.length > 0) cells['failed'] = put(labels.itemsNotMet, notMet(checks.length, C.notMet));
    const criticals = checks.filter((p) => p.line.item.critical).length;
    const unsaid = checks.some(({ line: { item } }) => item.criticalWhen && conditionFormula(item.criticalWhen, cellsOf(placed, {})) === undefined);
    if (criticals > 0 && !unsaid) cells['criticals'] = put(labels.criticalsNotMet, notMet(criticals, C.critical));
    else if (checks.length > 0 && criticals === 0) cells['criticals'] = '0';
    for (const one of classesOf(form)) {
        const own = placed.filter((p) => one.lines.includes(p.line)).map((p) => cellName(p.row, C.notMet));
        // A spreadsheet's function takes no more than 255 arguments.
        if (own.length <= 250)
            cells[`failed.${one.name}`] = put(labels.notMetOfClass(words.title(one)), `IF(COUNT(${own.join(',')})<${own.length},"",SUM(${own.join(',')}))`);
    }
    for (const { name, points, share } of sections) {
        cells[`${name}.points`] = points;
        cells[`${name}.share`] = share;
    }
    for (const { line, row: at } of placed)
        if (line.worth !== undefined && line.item.columns.length === 1) cells[`${line.item.name}.points`] = cellName(at, C.score);

    const cellOf = cellsOf(placed, cells);
    const said = (expr: Expr | undefined): string => (expr && conditionInWords(expr, form, words)) ?? '';
    const verdict = (expr: Expr, yes: string, no: string): string | undefined => {
        const formula = conditionFormula(expr, cellOf);
        return formula === undefined ? undefined : `IF(ISTEXT(${formula}),"",IF(${formula},${quoted(yes)},${quoted(no)}))`;
    };
    const byHand = (label: string, note: string): void => {
        writer.text(row, C.item, label, S.resultLabel);
        writer.blank(row, C.standard, S.inputText);
        writer.text(row, C.points, note, S.plain);
        writer.merge(row, C.points, C.remarks);
        row++;
    };
    if (instrument.pass) {
        const note = said(instrument.pass) === '' ? '' : `${labels.passRule}${labels.colon}${said(instrument.pass)}`;
        const formula = verdict(instrument.pass, labels.passed, labels.notPassed);
        if (formula === undefined) byHand(labels.result, note);
        else put(labels.result, formula, note);
    }
    for (const outcome of instrument.outcomes) {
        const formula = outcome.when && verdict(outcome.when, labels.yes, '–');
        const title = `${labels.outcome}${labels.colon}${words.title(outcome)}`;
        if (formula === undefined) byHand(title, outcomeShare(outcome, words) || said(outcome.when));
        else put(title, formula, said(outcome.when));
    }
    if (scored.length > 0) {
        row++;
        writer.text(row, C.item, `${labels.howToAnswer}${labels.colon}${howTotal(form, words)}`, S.plain);
        writer.merge(row, C.item, C.remarks);
        writer.fit(row, [{ text: howTotal(form, words), width: writer.width(C.item, C.remarks) - 8 }]);
        row++;
    }
    row++;
    for (const who of [labels.auditor, labels.onSite]) {
        writer.text(row, C.item, `${who} · ${labels.signature}`, S.fieldLabel);
        writer.blank(row, C.standard, S.signature);
        writer.text(row, C.points, labels.date, S.fieldLabel);
        writer.blank(row, C.answer, { ...S.signature, numFmt: 'yyyy-mm-dd' });
        writer.merge(row, C.answer, C.score);
        writer.heights.set(row, { height: 30 });
        row++;
    }
}
