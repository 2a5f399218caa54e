import { eastAsianWidth } from 'get-east-asian-width';

/**
 * How wide a text is, in em, estimated from what is known without a font: East Asian wide characters are one em, Latin
 * letters what common sans-serif fonts give them, rounded up so that a box that fits here fits on screen.
 */
export function textWidth(text: string): number {
    let width = 0;
    for (const character of text.normalize('NFC')) width += characterWidth(character);
    return width;
}

function characterWidth(character: string): number {
    if (/^[\p{M}\p{Cf}\p{Cc}]$/u.test(character)) return 0;
    const code = character.codePointAt(0)!;
    if (code < 0x80) return LATIN[character] ?? (/[A-Z]/.test(character) ? 0.7 : 0.58);
    if (eastAsianWidth(code, { ambiguousAsWide: true }) === 2) return 1;
    return /\p{Lu}/u.test(character) ? 0.75 : 0.62;
}

const LATIN: Record<string, number> = {};
const classes: [string, number][] = [
    ["il'|!.,:;j", 0.29],
    ['tfr()[]{}/\\I` "-', 0.37],
    ['MWmw@%', 0.95]
];
for (const [characters, width] of classes) for (const character of characters) LATIN[character] = width;

/** Columns of a terminal or spreadsheet cell: East Asian wide characters take two. */
export function columnWidth(text: string): number {
    let width = 0;
    for (const character of text.normalize('NFC')) {
        if (!/^[\p{M}\p{Cf}\p{Cc}]$/u.test(character)) width += eastAsianWidth(character.codePointAt(0)!);
    }
    return width;
}

// What may not begin a line, and what may not end one (the common part of the Korean, Chinese and Japanese rules).
const NOT_FIRST = /^[\p{Pe}\p{Pf}、。，．・：；？！!?,.:;%％…‥ー々〜～℃°”’]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}“‘￥＄$＃#]$/u;
const IDEOGRAPH = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u;

/** Pieces that stay together: words between spaces, and each ideograph with the punctuation that clings to it. */
function pieces(text: string): string[] {
    const found: string[] = [];
    let word = '';
    for (const character of text) {
        const breakable = word !== '' && (IDEOGRAPH.test(character) || IDEOGRAPH.test([...word].at(-1)!) || /\s$/u.test(word));
        if (breakable && !NOT_FIRST.test(character) && !NOT_LAST.test(word) && !/\s/u.test(character)) {
            found.push(word);
            word = '';
        }
        word += character;
    }
    return word === '' ? found : [...found, word];
}

/** Lines no wider than `limit` em (or columns, as `widthOf` measures). Words are kept whole where they fit; a last line that must be cut ends in `…`. */
export function wrapText(text: string, limit: number, maxLines = Infinity, widthOf: (text: string) => number = textWidth): string[] {
    const lines: string[] = [];
    let line = '';
    const fits = (candidate: string): boolean => widthOf(candidate.trimEnd()) <= limit;
    const flush = (): void => {
        if (line.trim() !== '') lines.push(line.trim());
        line = '';
    };
    for (const piece of pieces(text.replace(/\s+/gu, ' ').trim())) {
        if (fits(line + piece)) {
            line += piece;
            continue;
        }
        flush();
        for (const character of piece) {
            if (line !== '' && !fits(line + character)) flush();
            line += character;
        }
    }
    flush();
    if (lines.length <= maxLines) return lines;
    const kept = lines.slice(0, maxLines);
    let last = kept[maxLines - 1]!;
    while (last !== '' && !fits(last + '…')) last = [...last].slice(0, -1).join('');
    kept[maxLines - 1] = last.trimEnd() + '…';
    return kept;
}
