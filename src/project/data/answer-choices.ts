import { bad, nearestWords, type Reading, type TypeReader, value, wordsOf } from './reading.js';
import type { Field, Label } from './fields.js';
import { plain, tight } from './text.js';
import { NO, OTHER, YES } from './vocabulary.js';

/** Met or not met, yes or no, in many words. */
export const checkReader: TypeReader = (cell) => {
    if (typeof cell === 'boolean') return value(cell);
    const text = tight(String(cell));
    if (YES.has(text)) return value(true);
    if (NO.has(text)) return value(false);
    return bad('it is neither yes nor no');
};

/** One option by name, code or words. */
export function choiceReader(field: Field): TypeReader {
    const find = finder(field);
    return (cell) => {
        const found = find(String(cell));
        if (found === undefined) return bad('it is none of the options', nearestWords(String(cell), field));
        return found;
    };
}

type Found = Extract<Reading, { kind: 'value' }> | undefined;

/** Finds the option that a text means, its number in a list (`1. 우편`) left aside. */
function finder(field: Field): (text: string) => Found {
    const words = wordsOf(field);
    const open = field.labels.find((label) => label.open);
    const option = (text: string): Found => {
        const of = words.get(tight(text));
        return of === undefined ? undefined : { kind: 'value', value: String(of) };
    };
    return (text) => {
        const found = option(text) ?? option(plain(text).replace(/^[([]?\d+[)\].:、-]+\s*|^\d+\s+/u, ''));
        if (found || field.labels.length === 0) return found ?? { kind: 'value', value: plain(text) };
        if (!open) return undefined;
        const own = ownWords(text, open);
        if (own !== undefined) return { kind: 'value', value: String(open.value), ...(own === '' ? {} : { own }) };
        // A slip of the pen in an option is no answer of one's own.
        if (nearestWords(text, field) !== undefined) return undefined;
        return { kind: 'value', value: String(open.value), own: plain(text), guess: true };
    };
}

/** `기타: 자판기`, `Other (vending machine)`: what stands beside the option's own words. */
function ownWords(text: string, open: Label): string | undefined {
    const whole = plain(text);
    if (OTHER.has(tight(whole))) return '';
    const parts = /^(.+?)\s*(?:[:=\-–—]\s*|[([]\s*)(.*?)[)\]]?$/u.exec(whole);
    if (!parts) return undefined;
    const head = tight(parts[1]!);
    return OTHER.has(head) || open.texts.some((each) => tight(each) === head) ? parts[2]!.trim() : undefined;
}

/** Several options in one cell. Commas separate only where the options' own words have none. */
export function choicesReader(field: Field): TypeReader {
    const find = finder(field);
    const exact = finder({ ...field, labels: field.labels.map((label) => ({ ...label, open: false })) });
    return (cell) => {
        const text = String(cell);
        const whole = exact(text);
        if (whole) return checked([whole], field);
        const found: Exclude<Found, undefined>[] = [];
        for (const line of text.split(/[\n\r;；|｜┋\t]+/u).filter((each) => plain(each) !== '')) {
            for (const piece of pieces(line, exact)) {
                const one = find(piece);
                if (!one) return bad(`'${plain(piece)}' is none of the options`, nearestWords(piece, field));
                found.push(one);
            }
        }
        return checked(found, field);
    };
}

/** Pieces between commas, put together again where only together they are an option; or options with spaces between, as ODK has them. */
function pieces(text: string, find: (text: string) => Found): string[] {
    if (find(text)) return [text];
    const words = text.trim().split(/ +/u);
    if (words.every((word) => find(word))) return words;
    const commas = [...text.matchAll(/[,，、]/gu)].map(({ index }) => index);
    const ends = [...commas, text.length];
    const result: string[] = [];
    for (let start = 0, at = 0; at < ends.length; at++) {
        // The longest option that begins here; what is none goes up to the next comma.
        const longest = ends.findLastIndex((end, each) => each >= at && find(text.slice(start, end)) !== undefined);
        if (longest > at) at = longest;
        const piece = text.slice(start, ends[at]);
        if (plain(piece) !== '') result.push(piece);
        start = ends[at]! + 1;
    }
    return result;
}

function checked(found: readonly Exclude<Found, undefined>[], field: Field): Reading {
    const codes = [...new Set(found.map(({ value: of }) => String(of)))];
    const alone = field.labels.find((label) => label.exclusive && codes.includes(String(label.value)));
    if (alone && codes.length > 1) return bad(`'${alone.texts[0] ?? alone.value}' cannot stand beside another option`);
    const own = found.map((each) => each.own).filter((each) => each !== undefined);
    const guess = found.some((each) => each.guess);
    return { kind: 'value', value: inOrder(codes, field), ...(own.length ? { own: own.join('; ') } : {}), ...(guess ? { guess } : {}) };
}

/** In the order of the declaration, so that the same answer is the same value. */
function inOrder(codes: readonly string[], field: Field): string[] {
    const order = field.labels.map((label) => String(label.value));
    return [...codes].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** Whether one option was chosen: a mark, or the option's own words. */
export function optionReader(field: Field): TypeReader {
    const words = wordsOf(field);
    return (cell) => {
        if (typeof cell === 'boolean') return value(cell);
        const text = tight(String(cell));
        if (words.get(text) !== undefined) return value(true);
        const reading = checkReader(cell);
        // What is typed beside an open option stands in its place.
        if (reading.kind === 'bad' && field.labels[0]?.open) return { kind: 'value', value: true, own: plain(String(cell)) };
        return reading.kind === 'bad' ? bad('it does not say whether the option was chosen') : reading;
    };
}

/** A ranking as a list: all options, the first first. */
export function orderReader(field: Field): TypeReader {
    const find = finder(field);
    return (cell) => {
        const text = String(cell);
        const all = text.split(/[\n\r;；|｜┋\t>→]+/u).flatMap((line) => pieces(line, find));
        const codes: string[] = [];
        for (const piece of all.filter((each) => plain(each) !== '')) {
            const found = find(piece);
            if (!found) return bad(`'${plain(piece)}' is none of the options`, nearestWords(piece, field));
            codes.push(String(found.value));
        }
        if (new Set(codes).size !== codes.length) return bad('an option stands twice in the order');
        if (codes.length !== field.labels.length) return bad(`the order has ${codes.length} of ${field.labels.length} options`);
        return value(codes);
    };
}
