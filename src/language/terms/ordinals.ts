const CHINESE = '一二三四五六七八九十';
const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** The number that somebody typed into a title. */
export interface Ordinal {
    /** `4.2.1` is [4, 2, 1]. */
    path: readonly number[];
    /** What is counted, as it is written around the number: `第 章`, `phase`, `workshop ( 회차)`. Empty for a bare number. */
    counted: string;
    /** As it stands in the title. */
    written: string;
}

const NUMERAL = `\\d{1,2}|[${CHINESE}]{1,3}|[${ROMAN}]|[IVX]{1,4}`;
/** `4.2.1 …`, `4-2. …`: never a plain decimal such as `1.5 h`, which no word character follows closely. */
const OUTLINE = /^(\d{1,2}(?:[.-]\d{1,2})+)\.?\s+(?=[\p{L}"“‘(])/u;
/** `1. …`, `2) …`, `Ⅴ. …`, `一、…`. */
const NUMBERED = new RegExp(`^(${NUMERAL})\\s*(?:[.)、．:：]\\s?(?=\\D)|(?<=[${ROMAN}])\\s)`, 'u');
const CIRCLE = new RegExp(`^[${CIRCLED}]`, 'u');
/** `제3장 …`, `第四章 …`, `2단계 …`, `第1期 …`, `1차 …`. */
const CLASSED = new RegExp(
    `^([제第]?)\\s*(\\d{1,2}|[${CHINESE}]{1,3})\\s*(部分|단계|회차|장|부|절|편|차|회|章|節|节|部|篇|編|期|次|階段|阶段|步)(?![\\p{Script=Hangul}])`,
    'u'
);
/** `Phase 1 …`, `PHASE Ⅰ`, `Chapter IV: …`. */
const WORDED = new RegExp(
    `^(phase|step|stage|part|chapter|section|module|workshop|단계|모듈|워크숍|模組|模块|阶段|階段)\\s*(${NUMERAL})(?=$|[\\s.:)：、])`,
    'iu'
);
/** `Workshop(1회차)`, `工作坊（第二次）`, `Training (3)`. */
const TRAILING = new RegExp(`^(.*\\S)\\s*[(（]\\s*([제第]?)(\\d{1,2}|[${CHINESE}]{1,3})\\s*(회차|회|차|次|期|场|場|回|part|)\\s*[)）]$`, 'iu');

/** Reads the number at the beginning of a title, or in brackets at its end. */
export function ordinalOf(title: string): Ordinal | undefined {
    const outline = OUTLINE.exec(title);
    if (outline) return { path: outline[1]!.split(/[.-]/).map(Number), counted: '', written: outline[1]! };
    const circle = CIRCLE.exec(title);
    if (circle) return { path: [CIRCLED.indexOf(circle[0]) + 1], counted: '', written: circle[0] };
    const worded = WORDED.exec(title);
    if (worded) return ordinal(worded[2]!, worded[1]!.toLowerCase(), worded[0]);
    const classed = CLASSED.exec(title);
    if (classed) return ordinal(classed[2]!, classed[3]!, classed[0]);
    const numbered = NUMBERED.exec(title);
    if (numbered) return ordinal(numbered[1]!, '', numbered[1]!);
    const trailing = TRAILING.exec(title);
    if (trailing) return ordinal(trailing[3]!, `${trailing[1]!.toLowerCase()} ( ${trailing[4]!})`, title.slice(trailing[1]!.length).trim());
    return undefined;
}

function ordinal(numeral: string, counted: string, written: string): Ordinal | undefined {
    const number = numberOf(numeral);
    return number === undefined ? undefined : { path: [number], counted, written: written.trim() };
}

function numberOf(numeral: string): number | undefined {
    if (/^\d/.test(numeral)) return Number(numeral);
    if (ROMAN.includes(numeral)) return ROMAN.indexOf(numeral) + 1;
    if (/^[IVX]/.test(numeral)) return LATIN_ROMAN.indexOf(numeral) + 1 || undefined;
    return chinese(numeral);
}

const LATIN_ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

/** 四 → 4, 十二 → 12, 二十 → 20 */
function chinese(text: string): number | undefined {
    const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
    if (!match || (!match[2] && match[1] !== undefined && match[3] !== undefined)) return undefined;
    const digit = (one: string | undefined, empty: number) => (one === undefined ? empty : CHINESE.indexOf(one) + 1);
    return match[2] ? digit(match[1], 1) * 10 + digit(match[3], 0) : digit(match[1] ?? match[3], 0);
}

/** Whether one number may stand right behind another: the next of its level, the first of the next level, the next of one above. */
export function follows(path: readonly number[], before: readonly number[]): boolean {
    if (path.length === before.length + 1) return path.at(-1) === 1 && path.slice(0, -1).every((one, at) => one === before[at]);
    if (path.length > before.length) return false;
    const last = path.length - 1;
    if (path.slice(0, last).every((one, at) => one === before[at])) return path[last] === before[last]! + 1;
    // 5.1 behind 4.2 begins a new part.
    return last > 0 && path[last] === 1 && follows(path.slice(0, last), before.slice(0, last));
}

/** What comes next on the level of a number. */
export function nextOf(path: readonly number[]): string {
    return [...path.slice(0, -1), path.at(-1)! + 1].join('.');
}
