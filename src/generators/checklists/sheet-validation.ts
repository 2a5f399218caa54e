import type { DataValidation } from 'hucre/xlsx';
import { quotedSheet, rangeName, SheetWriter, xmlText } from '../format/workbook.js';
import type { Wording } from '../format/wording.js';
import { legend, range, scalePoints } from './answers.js';
import type { Line } from './form.js';
import { quoted } from './formulas.js';
import { lineFormulas } from './sheet-formulas.js';

/** Answers to choose from that cannot stand in a validation itself, on a hidden sheet of their own. */
export class ListWriter {
    readonly writer: SheetWriter;
    private column = 0;
    constructor(name: string, font: string) {
        this.writer = new SheetWriter(name, [], font);
    }
    get used(): boolean {
        return this.column > 0;
    }
    /** Options and their points beside them. */
    add(entries: readonly { word: string; points: number }[], na: string | undefined): { all: string; words: string; points: string } {
        const column = this.column + 1;
        const all = this.offer([...entries.map(({ word }) => word), ...(na === undefined ? [] : [na])]);
        entries.forEach(({ points }, row) => this.writer.number(row, column, points));
        this.column = column + 1;
        const sheet = `${quotedSheet(this.writer.name)}!`;
        const last = Math.max(0, entries.length - 1);
        return { all, words: sheet + rangeName(0, column - 1, last, column - 1), points: sheet + rangeName(0, column, last, column) };
    }
    offer(answers: readonly (string | number)[]): string {
        const column = this.column++;
        answers.forEach((answer, row) => (typeof answer === 'number' ? this.writer.number(row, column, answer) : this.writer.text(row, column, answer)));
        return `${quotedSheet(this.writer.name)}!${rangeName(0, column, Math.max(0, answers.length - 1), column)}`;
    }
}

// What Excel takes; a longer one makes it call the file damaged.
const MAX_LIST = 250;
const MAX_FORMULA = 250;
const MAX_PROMPT = 250;
const MAX_ERROR = 220;

/** What may be put into the answer's cell, chosen from a list where there is one. */
export function validationOf(
    line: Line,
    cell: string,
    na: string | undefined,
    list: string | undefined,
    words: Wording,
    lists: ListWriter
): DataValidation | undefined {
    const { answer } = line;
    const { labels } = words;
    const means = xmlText(legend(answer, words) || range(answer, words));
    const common = {
        range: cell,
        allowBlank: true,
        showErrorMessage: true,
        ...(means === '' ? {} : { showInputMessage: true, inputMessage: cut(means, MAX_PROMPT) })
    };
    const choose = (answers: (string | number)[]): DataValidation => {
        const all = na === undefined ? answers : [...answers, na];
        const texts = all.map(String);
        const simple = texts.every((text) => !/[",]|^\s|\s$/.test(text)) && texts.join(',').length <= MAX_LIST;
        return { type: 'list', ...(simple ? { values: texts } : { formula1: lists.offer(all) }), ...common, errorMessage: labels.chooseFromList };
    };
    if (answer.kind === 'check') return choose([labels.met, labels.notMet]);
    if (answer.kind === 'choose') return list === undefined ? undefined : { type: 'list', formula1: list, ...common, errorMessage: labels.chooseFromList };
    const points = answer.kind === 'rate' ? scalePoints(answer) : undefined;
    if (points) return choose(points);
    if (answer.kind === 'free') return undefined;
    const { valid } = lineFormulas(answer, { met: '', notMet: '', options: [] }, cell, '0', undefined);
    const formula1 = na === undefined ? valid : `OR(${cell}=${quoted(na)},${valid})`;
    return formula1.length > MAX_FORMULA
        ? undefined
        : { type: 'custom', formula1, ...common, ...(means === '' ? {} : { errorMessage: cut(means, MAX_ERROR) }) };
}

/** Without halving a character. */
function cut(text: string, limit: number): string {
    return text.length <= limit ? text : [...text.slice(0, limit)].slice(0, -1).join('') + '…';
}
