import type { Instrument, Model, Section } from '../../model/types.js';
import { elements } from '../format/elements.js';
import { sheetNames } from '../format/file-names.js';
import { spreadsheetFont } from '../format/fonts.js';
import { cellName, quotedSheet, rangeName, SheetWriter, writeWorkbook, xmlText } from '../format/workbook.js';
import { programmeLine } from '../format/programme.js';
import { languagesOf, wording, type Wording } from '../format/wording.js';
import { askedWhen, badges, formHead, howMany, legend, placeOf, range, sectionBands, sectionWorth, standardLines, steps } from './answers.js';
import { formOf, isExtra, type Form, type Line } from './form.js';
import { conditionFormula, plainNumber, quoted } from './formulas.js';
import {
    askedFormula,
    cellsOf,
    choicesOf,
    COLUMNS as C,
    lineFormulas,
    stepsFormula,
    totalFormula,
    whereAsked,
    type Placed,
    type SectionBlock
} from './sheet-formulas.js';
import { writeResults } from './sheet-results.js';
import { STYLES as S } from './sheet-styles.js';
import { ListWriter, validationOf } from './sheet-validation.js';

const WIDTHS = [
    { width: 7 },
    { width: 44 },
    { width: 42 },
    { width: 9 },
    { width: 16 },
    { width: 9 },
    { width: 26 },
    { width: 10, hidden: true },
    { width: 10, hidden: true },
    { width: 10, hidden: true },
    { width: 10, hidden: true },
    { width: 10, hidden: true }
];

/** A checklist as a workbook that computes: one sheet for each language of the programme. */
export async function checklistWorkbook(model: Model, instrument: Instrument): Promise<Uint8Array> {
    const nameOf = sheetNames();
    const form = formOf(model, instrument);
    const sheets = languagesOf(model).map((language) => {
        const words = wording(model, language);
        return { language, words, writer: new SheetWriter(nameOf(words.title(instrument)), WIDTHS, spreadsheetFont(language)) };
    });
    const listName = nameOf(sheets[0]!.words.labels.lists);
    const lists = new ListWriter(listName, spreadsheetFont(sheets[0]!.language));
    const titles: { name: string; range: string; scope: string }[] = [];
    const written = sheets.map(({ words, writer }) => {
        const headRow = writeForm(model, form, words, writer, lists);
        titles.push({
            name: '_xlnm.Print_Titles',
            range: `${quotedSheet(writer.name)}!$${headRow + 1}:$${headRow + 1}`,
            scope: writer.name
        });
        const footer = xmlText(words.title(instrument)).slice(0, 100).replaceAll('&', '&&');
        return writer.sheet({
            freezePane: { rows: headRow + 1 },
            pageSetup: {
                paperSize: 'a4',
                orientation: 'landscape',
                fitToPage: true,
                fitToWidth: 1,
                fitToHeight: 0,
                horizontalCentered: true,
                margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 }
            },
            headerFooter: { oddFooter: `&L${footer}&R&P / &N` },
            view: { showGridLines: false },
            // No password: this keeps formulas from being overwritten by mistake, and anyone may lift it.
            protection: { sheet: true, formatColumns: true, formatRows: true }
        });
    });
    const extra = lists.used ? [lists.writer.sheet({ hidden: true })] : [];
    return writeWorkbook({
        title: sheets[0]!.words.title(instrument),
        font: spreadsheetFont(sheets[0]!.language),
        sheets: [...written, ...extra],
        namedRanges: titles
    });
}

/** Writes one sheet; says in which row the heading of the table stands. */
function writeForm(model: Model, form: Form, words: Wording, writer: SheetWriter, lists: ListWriter): number {
    const { labels } = words;
    const { instrument } = form;
    const found = elements(model);
    const { facts, blanks } = formHead(instrument, words, (id) => found.get(id));
    writer.text(0, 0, words.title(instrument), S.title);
    writer.merge(0, 0, C.remarks);
    writer.heights.set(0, { height: 28 });
    const programme = programmeLine(model, words);
    writer.text(
        1,
        0,
        [programme, ...facts.map(([label, value]) => `${label}${labels.colon}${value}`)].filter((part) => part !== '').join('   ·   '),
        S.subtitle
    );
    writer.merge(1, 0, C.remarks);

    // Site, date and auditor, each a label over a cell to fill in; the total stands beside them, always in view.
    const fields: [string, number, number][] = [
        [blanks[0]!, 0, 1],
        [blanks[1]!, 2, 2],
        [blanks[2]!, 3, 5]
    ];
    for (const [label, from, to] of fields) {
        writer.text(2, from, label, S.fieldLabel);
        writer.merge(2, from, to);
        writer.blank(3, from, label === labels.date ? S.dateField : S.field);
        writer.merge(3, from, to);
    }
    const scored = form.lines.some((line) => line.worth !== undefined);
    writer.text(2, C.remarks, scored ? labels.total : '', S.fieldLabel);
    writer.heights.set(3, { height: 22 });

    const headRow = 4;
    const headings = [labels.number, labels.item, labels.standard, labels.points, labels.answer, labels.score, labels.remarks];
    headings.forEach((heading, column) => writer.text(headRow, column, heading, column === C.points || column === C.score ? S.headEnd : S.head));
    writer.heights.set(headRow, { height: 20 });

    const placed: Placed[] = [];
    const sections: { row: number; section: Section; lines: Line[]; depth: number }[] = [];
    let row = headRow + 1;
    for (const entry of form.entries) {
        if (entry.kind === 'section') {
            const { section } = entry;
            writer.text(row, C.number, entry.number, S.section);
            const title = section.share ? `${words.title(section)} (${sectionWorth(section, words)})` : words.title(section);
            const heading = section.bands ? `${title}\n${sectionBands(section, words)}` : title;
            writer.text(row, C.item, heading, S.section);
            writer.merge(row, C.item, C.standard);
            if (section.worth) writer.number(row, C.points, section.worth.value, S.sectionNumber);
            else writer.blank(row, C.points, S.section);
            writer.blank(row, C.answer, S.section);
            writer.blank(row, C.score, S.sectionNumber);
            writer.blank(row, C.remarks, S.section);
            writer.fit(row, [{ text: heading, width: writer.width(C.item, C.standard) }]);
            sections.push({ row, section, lines: entry.lines, depth: entry.depth });
        } else if (entry.kind === 'note') {
            writer.blank(row, C.number, S.note);
            writer.text(row, C.item, words.plain(entry.text), S.note);
            writer.merge(row, C.item, C.remarks);
            writer.fit(row, [{ text: words.plain(entry.text), width: writer.width(C.item, C.remarks) }]);
        } else placed.push(writeLine(entry.line, row, form, words, writer, lists, placed));
        row++;
    }
    const first = headRow + 1;
    const last = Math.max(first, row - 1);
    const column = (c: number): string => rangeName(first, c, last, c);
    for (const { line, row: at } of placed) if (line.item.critical && line.answer.kind === 'check' && !line.item.bonus) writeCritical(line, at, writer, placed);
    const blocks: SectionBlock[] = [];
    const parts = sections.flatMap(({ row: at, section, lines, depth }) => {
        const own = placed.filter((p) => lines.includes(p.line));
        const rows = own.filter((p) => p.scored);
        if (rows.length === 0) return [];
        // From the first item on: a sum that began at the section's own row would count itself.
        const within = (c: number): string => rangeName(own[0]!.row, c, own.at(-1)!.row, c);
        const sum = rows.reduce((total, p) => total + (p.line.worth ?? 0), 0);
        const worth = section.worth?.value ?? sum;
        const points = cellName(at, C.score);
        writer.formula(at, C.score, totalFormula(form, { rows: own, worth, within }), S.sectionNumber);
        if (depth === 0) blocks.push({ rows: own, worth, within, points, ...(section.share ? { share: section.share.value } : {}) });
        const plain = own.filter((p) => !isExtra(p.line));
        return [{ name: section.name, points, share: totalFormula(form, { rows: plain, worth: 1, within }) }];
    });
    writeResults({ form, words, writer, placed, sections: parts, blocks, column, row: row + 1, totalInView: { row: 3, column: C.remarks } });
    writer.rules.push({
        type: 'expression',
        priority: 1,
        range: `A${first + 1}:G${last + 1}`,
        formula: `$${'J'}${first + 1}=1`,
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FFF8D7D3' } } }
    });
    return headRow;
}

/** Whether a critical check counts may hang on answers further down, so this comes last. */
function writeCritical({ item }: Line, row: number, writer: SheetWriter, placed: readonly Placed[]): void {
    const notMet = cellName(row, C.notMet);
    const counts = item.criticalWhen && conditionFormula(item.criticalWhen, cellsOf(placed, {}));
    if (!item.criticalWhen) writer.formula(row, C.critical, notMet);
    else if (counts !== undefined) writer.formula(row, C.critical, `IF(IF(ISTEXT(${counts}),FALSE,${counts}),${notMet},0)`);
}

function writeLine(line: Line, row: number, form: Form, words: Wording, writer: SheetWriter, lists: ListWriter, before: readonly Placed[]): Placed {
    const { answer, worth, item } = line;
    const cell = cellName(row, C.answer);
    const points = cellName(row, C.points);
    const choices = choicesOf(answer, words);
    const list = answer.kind === 'choose' && !answer.many ? lists.add(choices.options, choices.na) : undefined;
    const isPenalty = item.penalty === true;
    // The cell of a deduction shows its points as negative.
    const plain = lineFormulas(answer, choices, cell, isPenalty ? `-${points}` : points, list);
    const score = item.bands?.length ? stepsFormula(line, plain, before) : plain.score;
    const stepped = item.bands?.length && score !== undefined ? score : undefined;
    const formulas = {
        ...plain,
        // What a step brings is open while its condition is.
        ...(stepped === undefined ? {} : { valid: `IF(${plain.valid},ISNUMBER(${stepped}),FALSE)` }),
        score: score !== undefined && isPenalty ? `${score}+${points}` : score
    };
    const asked = askedFormula(line, cellsOf(before, {}));
    const scored = worth !== undefined && worth > 0 && !isExtra(line);

    const title = words.title({ title: line.title, name: item.name });
    const asks = line.part ? `${line.first ? `${title}\n` : ''}${words.plain(line.part)}` : title;
    const when = askedWhen(line, form, words);
    const text = [
        asks +
            badges(line, form, words)
                .map(({ label }) => ` [${label}]`)
                .join(''),
        line.first ? placeOf(line, words, (id) => elements(form.model).get(id)) : '',
        when,
        [legend(answer, words), range(answer, words), howMany(answer, words)].join(''),
        steps(line, form, words),
        item.comment ? `${words.labels.comment} →` : ''
    ]
        .filter((part) => part !== '')
        .join('\n');
    const behind = line.first
        ? line.behind
              .map((b) => {
                  const s = standardLines(b, words);
                  return [s.title, ...s.lines.map((l) => `· ${l}`)].join('\n');
              })
              .join('\n')
        : '';
    writer.text(row, C.number, line.number, item.critical ? S.critical : S.number);
    writer.text(row, C.item, text, S.text);
    writer.text(row, C.standard, behind, S.small);
    if (worth === undefined) writer.blank(row, C.points, S.points);
    else writer.number(row, C.points, isPenalty ? -worth : worth, item.bonus ? S.bonus : S.points);
    writer.blank(row, C.answer, answer.kind === 'free' ? S.inputText : S.input);
    writer.blank(row, C.remarks, S.inputText);
    writer.fit(row, [
        { text, width: writer.width(C.item) },
        { text: behind, width: writer.width(C.standard) * 1.1 }
    ]);

    const na = choices.na === undefined ? undefined : `${cell}=${quoted(choices.na)}`;
    const isAsked = (formula: string): string => {
        if (asked !== undefined) return whereAsked(asked, formula, '0');
        // Nobody but a person can tell whether it applies: left empty, it does not.
        return line.asked ? `IF(${cell}="",0,${formula})` : formula;
    };
    const applicable = cellName(row, C.applicable);
    if (worth === undefined) writer.blank(row, C.score, S.points);
    else if (formulas.score === undefined) {
        // The points are judged and typed by a person.
        writer.blank(row, C.score, S.inputPoints);
        const score = cellName(row, C.score);
        writer.validations.push({
            type: 'decimal',
            operator: 'between',
            formula1: plainNumber(isPenalty ? -worth : Math.min(0, worth)),
            formula2: plainNumber(isPenalty ? 0 : Math.max(0, worth)),
            range: score,
            allowBlank: true,
            showErrorMessage: true
        });
        if (scored)
            writer.formula(
                row,
                C.applicable,
                isAsked(na === undefined ? `IF(ISNUMBER(${score}),${points},"")` : `IF(${na},0,IF(ISNUMBER(${score}),${points},""))`)
            );
    } else if (scored) {
        writer.formula(row, C.applicable, isAsked(na === undefined ? `IF(${formulas.valid},${points},"")` : `IF(${na},0,IF(${formulas.valid},${points},""))`));
        // Compared as text: an empty cell and nothing applicable both give no score.
        writer.formula(row, C.score, `IF(N(${applicable})=0,"",${formulas.score})`, S.points);
    } else writer.formula(row, C.score, whereAsked(asked, `IF(${formulas.valid},${formulas.score},"")`, '""'), S.points);
    if (scored) writer.formula(row, C.asked, isAsked(na === undefined ? points : `IF(${na},0,${points})`));
    if (answer.kind === 'check' && !item.bonus) {
        const notMet = `IF(${formulas.valid},IF(${cell}=${quoted(choices.notMet)},1,0),"")`;
        writer.formula(row, C.notMet, isAsked(na === undefined ? notMet : `IF(${na},0,${notMet})`));
    }
    if (isPenalty && worth !== undefined) {
        const filled = `IF(ISNUMBER(${cellName(row, C.score)}),1,"")`;
        writer.formula(row, C.known, isAsked(na === undefined ? filled : `IF(${na},1,${filled})`));
    }
    const validation = validationOf(line, cell, choices.na, list?.all, words, lists);
    if (validation) writer.validations.push(validation);
    return { line, row, choices, formulas, scored, asked };
}
