import type { Wording } from '../format/wording.js';
import { cellName, xmlText } from '../format/workbook.js';
import { naWord, scalePoints } from './answers.js';
import type { CellOf } from './formulas.js';
import { conditionFormula, plainNumber, quoted } from './formulas.js';
import { isExtra, type Answer, type Form, type Line } from './form.js';

/** The columns of the sheet. Those from `applicable` on are hidden: what the totals are computed from. */
export const COLUMNS = {
    number: 0,
    item: 1,
    standard: 2,
    points: 3,
    answer: 4,
    score: 5,
    remarks: 6,
    applicable: 7,
    notMet: 8,
    critical: 9,
    asked: 10,
    /** Of deductions: filled as soon as it is known whether they apply. */
    known: 11
} as const;

/** The words that an auditor chooses from; each is unlike the others, also to a spreadsheet, which ignores case. */
export interface Choices {
    met: string;
    notMet: string;
    na?: string;
    options: { word: string; points: number; names: string[] }[];
}

export function choicesOf(answer: Answer, words: Wording): Choices {
    const taken = new Set<string>();
    const own = (word: string, name: string): string => {
        // Excel takes no longer text in a formula than 255.
        const short = [...xmlText(word).replace(/\s+/gu, ' ').trim()].slice(0, 100).join('');
        let candidate = short;
        for (let n = 1; candidate === '' || taken.has(candidate.toLowerCase()); n++) candidate = `${short} (${name}${n > 1 ? ` ${n}` : ''})`.trim();
        taken.add(candidate.toLowerCase());
        return candidate;
    };
    const na = naWord(answer, words);
    const naOwn = na === undefined ? undefined : own(na, 'na');
    const options =
        answer.kind === 'choose'
            ? answer.options.map((option) => ({
                  word: own(words.title(option), option.name),
                  points: option.worth ?? 0,
                  names: [option.name, option.code]
              }))
            : [];
    return { met: words.labels.met, notMet: words.labels.notMet, na: naOwn, options };
}

/** How the answer of one line is read and what it scores. Cells are given as names, such as `E7`. */
export interface LineFormulas {
    /** TRUE when the cell holds an answer that counts. */
    valid: string;
    /** Points for a valid answer; absent where a person must judge and types the points. */
    score?: string;
    /** The value as an expression sees it, `""` when missing. */
    value: string;
}

export function lineFormulas(
    answer: Answer,
    choices: Choices,
    cell: string,
    points: string,
    list: { words: string; points: string } | undefined
): LineFormulas {
    const numeric = `IF(ISNUMBER(${cell}),${cell},"")`;
    switch (answer.kind) {
        case 'check': {
            const value = `IF(${cell}=${quoted(choices.met)},TRUE,IF(${cell}=${quoted(choices.notMet)},FALSE,""))`;
            return {
                valid: `OR(${cell}=${quoted(choices.met)},${cell}=${quoted(choices.notMet)})`,
                score: `IF(${cell}=${quoted(choices.met)},${points},0)`,
                value
            };
        }
        case 'rate': {
            const { min, max, reversed, turned } = answer;
            const [low, high, span] = [plainNumber(min), plainNumber(max), plainNumber(max - min)];
            const whole = scalePoints(answer) ? `,${cell}=INT(${cell})` : '';
            return {
                // IF, because AND would compare a text with numbers.
                valid: `IF(ISNUMBER(${cell}),AND(${cell}>=${low},${cell}<=${high}${whole}),FALSE)`,
                score: reversed ? `(${high}-${cell})/${span}*${points}` : `(${cell}-${low})/${span}*${points}`,
                value: turned ? `IF(ISNUMBER(${cell}),${plainNumber(min + max)}-${cell},"")` : numeric
            };
        }
        case 'number': {
            const { low, high, whole, reversed } = answer;
            const bounds = [
                low !== undefined && `${cell}>=${plainNumber(low)}`,
                high !== undefined && `${cell}<=${plainNumber(high)}`,
                whole && `${cell}=INT(${cell})`
            ].filter((b) => b !== false);
            const linear = low !== undefined && high !== undefined && high > low;
            const share = linear
                ? reversed
                    ? `(${plainNumber(high)}-${cell})/${plainNumber(high - low)}`
                    : `(${cell}-${plainNumber(low)})/${plainNumber(high - low)}`
                : undefined;
            // A percentage is the number divided by 100 to every expression.
            const own = answer.unit === '%' ? `${cell}/100` : cell;
            const seen = reversed && linear ? `${plainNumber(answer.unit === '%' ? (low + high) / 100 : low + high)}-${own}` : own;
            return {
                valid: bounds.length === 0 ? `ISNUMBER(${cell})` : `IF(ISNUMBER(${cell}),AND(${bounds.join(',')}),FALSE)`,
                score: share && `${share}*${points}`,
                value: `IF(ISNUMBER(${cell}),${seen},"")`
            };
        }
        case 'choose': {
            if (answer.many || !list) return { valid: `${cell}<>""`, value: '""' };
            const notNa = choices.na === undefined ? `${cell}&""` : `IF(${cell}=${quoted(choices.na)},"",${cell}&"")`;
            return {
                valid: `SUMPRODUCT(--EXACT(${cell},${list.words}))>0`,
                score: answer.options.some((option) => option.worth !== undefined) ? `SUMPRODUCT(EXACT(${cell},${list.words})*${list.points})` : undefined,
                value: notNa
            };
        }
        case 'free':
            return { valid: `${cell}<>""`, value: '""' };
    }
}

/** What a person needs to know of one line's place in the sheet. */
export interface Placed {
    line: Line;
    row: number;
    choices: Choices;
    formulas: LineFormulas;
    /** Whether the line counts towards the total. */
    scored: boolean;
    asked?: string;
}

/** Cells of items and of the results, for conditions. */
export function cellsOf(placed: readonly Placed[], results: Readonly<Record<string, string>>): CellOf {
    return (column) => {
        const result = results[column];
        if (result !== undefined) return { value: result };
        const found = placed.find((p) => p.line.column === column);
        if (!found || found.line.answer.kind === 'free') return undefined;
        const { value } = found.formulas;
        return {
            value: whereAsked(found.asked, value, '""'),
            word: (name) => found.choices.options.find((option) => option.names.includes(String(name)))?.word
        };
    };
}

/** When a line is asked, as a formula; undefined: always, or nobody can tell but a person. */
export function askedFormula(line: Line, cells: CellOf): string | undefined {
    return line.asked ? conditionFormula(line.asked, cells) : undefined;
}

/** The formula where the line is asked, for certain; else what there is otherwise. */
export function whereAsked(asked: string | undefined, formula: string, otherwise: string): string {
    return asked === undefined ? formula : `IF(IF(ISTEXT(${asked}),FALSE,${asked}),${formula},${otherwise})`;
}

/** Rows that make up a section or the whole, and how many points they are out of. */
export interface Block {
    rows: readonly Placed[];
    worth: number;
    /** The cells of one column in these rows. */
    within: (column: number) => string;
}
/** A section at the top, whose points stand in a cell. */
export interface SectionBlock extends Block {
    points: string;
    share?: number;
}

/** What comes on top of the block, or is taken off: as a sum of cells, which is 0 where there are none. */
const extras = (rows: readonly Placed[]): string => {
    const cells = rows
        .filter((p) => isExtra(p.line) && p.line.worth !== undefined)
        // Points that a person typed stand there whether it is asked or not.
        .map(({ row, asked, formulas }) => whereAsked(formulas.score === undefined ? asked : undefined, `N(${cellName(row, COLUMNS.score)})`, '0'));
    return cells.length > 0 ? cells.join('+') : '0';
};
const penaltiesOf = (rows: readonly Placed[]): readonly Placed[] => rows.filter((p) => p.line.item.penalty && p.line.worth !== undefined);
const got = ({ within, worth }: Block): string =>
    `SUMIF(${within(COLUMNS.applicable)},">0",${within(COLUMNS.score)})/SUM(${within(COLUMNS.applicable)})*${plainNumber(worth)}`;
const all = (conditions: readonly string[]): string => (conditions.length === 1 ? conditions[0]! : `AND(${conditions.join(',')})`);

/** Whether as much is answered as `needing` says; without it, everything that is asked and applies. */
function isReady({ instrument }: Form, { rows, within }: Block): string {
    const applicable = within(COLUMNS.applicable);
    const { needing } = instrument;
    if (needing === undefined) return `COUNT(${applicable})=${rows.filter((p) => p.scored).length}`;
    if ('count' in needing) return `COUNTIF(${applicable},">0")>=${needing.count}`;
    return `ROUND(SUM(${applicable})-${plainNumber(needing.share)}*SUM(${within(COLUMNS.asked)}),10)>=0`;
}

/** Open deductions keep a total from being known, unless parts may be missing. */
const areKnown = ({ instrument }: Form, { rows, within }: Block): string[] => {
    const penalties = penaltiesOf(rows).length;
    return penalties > 0 && instrument.needing === undefined ? [`COUNT(${within(COLUMNS.known)})=${penalties}`] : [];
};
const whole = (formula: string, hasPenalties: boolean): string => {
    // Point totals are decimals: the noise of binary fractions must not decide whether 80 is reached.
    const rounded = `ROUND(${formula},10)`;
    return hasPenalties ? `MAX(0,${rounded})` : rounded;
};

/**
 * Points got over points that apply, times the worth, with bonus and deductions: `""` while what is needed is missing.
 * Deductions take no more from the whole than their section has.
 */
export function totalFormula(form: Form, block: Block, sections: readonly SectionBlock[] = []): string {
    const limited = sections.filter((section) => penaltiesOf(section.rows).length > 0 && section.rows.some((p) => p.scored));
    const inside = new Set(limited.flatMap((section) => section.rows));
    const changes = limited.map((section) => {
        const change = extras(section.rows);
        const base = `SUM(${section.within(COLUMNS.applicable)})>0`;
        return `+IF(${isReady(form, section)},IF(${base},MAX(${change},-(${got(section)})),${change}),${change})`;
    });
    const outside = block.rows.filter((p) => !inside.has(p));
    const change = outside.some((p) => isExtra(p.line)) ? `+${extras(outside)}` : '';
    const total = whole(`${got(block)}${changes.join('')}${change}`, penaltiesOf(block.rows).length > 0);
    return `IF(${all([isReady(form, block), ...areKnown(form, block)])},IF(SUM(${block.within(COLUMNS.applicable)})=0,"",${total}),"")`;
}

/** The same where each section brings its share, whatever its points add up to. */
export function totalOfShares(form: Form, block: Block, sections: readonly SectionBlock[]): string {
    const parts = sections.filter((section) => section.share !== undefined && section.rows.some((p) => p.scored));
    const share = (section: SectionBlock): string => plainNumber(section.share!);
    const sum = parts.map((section) => `${share(section)}*N(${section.points})/${plainNumber(section.worth)}`).join('+');
    const of = parts.map((section) => `${share(section)}*ISNUMBER(${section.points})`).join('+');
    const inside = new Set(parts.flatMap((section) => section.rows));
    const outside = { ...block, rows: block.rows.filter((p) => !inside.has(p)) };
    const change = outside.rows.some((p) => isExtra(p.line)) ? `+${extras(outside.rows)}` : '';
    const done = parts.map((section) => {
        const applicable = section.within(COLUMNS.applicable);
        const none = `AND(COUNT(${applicable})=${section.rows.filter((p) => p.scored).length},SUM(${applicable})=0)`;
        return `OR(ISNUMBER(${section.points}),${none})`;
    });
    const penalties = penaltiesOf(outside.rows);
    const known = form.instrument.needing === undefined ? penalties.map((p) => `ISNUMBER(${cellName(p.row, COLUMNS.known)})`) : [];
    const ready = form.instrument.needing === undefined ? all([...done, ...known]) : 'TRUE';
    const any = `COUNT(${parts.map((section) => section.points).join(',')})`;
    return `IF(${ready},IF(${any}=0,"",${whole(`${plainNumber(block.worth)}*(${sum})/(${of})${change}`, penalties.length > 0)}),"")`;
}

/** The points of steps: of the first band whose condition holds. Undefined where a spreadsheet cannot say a condition. */
export function stepsFormula(line: Line, own: LineFormulas, before: readonly Placed[]): string | undefined {
    const cells = cellsOf(before, { [line.column]: own.value });
    return (line.item.bands ?? []).reduceRight<string | undefined>((rest, { when, worth }) => {
        const points = plainNumber(worth.value);
        if (!when || rest === undefined) return when ? undefined : points;
        const condition = conditionFormula(when, cells);
        return condition === undefined ? undefined : `IF(ISTEXT(${condition}),"",IF(${condition},${points},${rest}))`;
    }, '0');
}
