import type { UnitInfo } from '../../model/types.js';
import { type AnswerContext, bad, nearestWords, type Reading, type TypeReader, value, wordsOf } from './reading.js';
import type { Field } from './fields.js';
import { plain, tight } from './text.js';
import { POINT_WORDS } from './vocabulary.js';

/** Points of a scale: `4`, `그렇다`, `4. 그렇다`, `4 = 그렇다`, `그렇다 (4)`, `4점`, `④`. Number and words must agree. */
export function scaleReader(field: Field, context: AnswerContext): TypeReader {
    const words = wordsOf(field);
    const labelled = new Set(field.labels.map((label) => label.value));
    const byNumber = (number: number): Reading => inRange(number, field);
    return (cell) => {
        if (typeof cell === 'boolean') return bad('it is no point of the scale');
        if (typeof cell === 'number') return byNumber(cell);
        const key = tight(cell);
        const exact = words.get(key);
        if (typeof exact === 'number') return value(exact);
        if (words.has(key)) return bad('these words stand for more than one point');
        const { number, text } = numbered(cell, context.decimalComma);
        if (number === undefined) return bad('it is no point of the scale', nearestWords(cell, field));
        if (text === '' || POINT_WORDS.has(text)) return byNumber(number);
        const said = words.get(text);
        if (said === number) return value(number);
        if (said !== undefined) return bad(`it says ${number}, and words that stand for ${said}`);
        if (!/\p{L}/u.test(text)) return bad('it is no point of the scale');
        // Where the scale has no words for the point, any may stand beside it.
        return labelled.has(number) ? bad(`${number} is called otherwise on this scale`, nearestWords(text, field)) : byNumber(number);
    };
}

/** A number before or after its words. */
function numbered(cell: string, decimalComma: boolean): { number?: number; text: string } {
    const text = decimalComma ? plain(cell).replace(/(?<=\d),(?=\d)/g, '.') : plain(cell);
    const before = /^[([]?\s*([+-]?\d+(?:\.\d+)?)\s*[)\]]?\s*[.):=,;\-–—|/]*\s*(.*)$/u.exec(text);
    if (before) return { number: Number(before[1]), text: tight(before[2]!.replace(/^[([]|[)\]]$/gu, '')) };
    const after = /^(.*?)\s*[([:=\-–—]\s*([+-]?\d+(?:\.\d+)?)\s*(?:점|分|点|點|points?)?\s*[)\]]?$/u.exec(text);
    if (after) return { number: Number(after[2]), text: tight(after[1]!) };
    return { text };
}

function inRange(number: number, { input }: Field): Reading {
    if (!Number.isFinite(number)) return bad('it is no number');
    const { low, high, whole } = input;
    if (whole && !Number.isInteger(number)) return bad('it is not a whole number');
    if (low !== undefined && number < low) return bad(`it is below ${low}`);
    if (high !== undefined && number > high) return bad(`it is above ${high}`);
    return value(number);
}

/** Before the number or after it; which money it is, the column cannot know. */
const CURRENCY = /^(?:\p{Sc}|US\$|NT\$|RMB|KRW|USD|TWD|CNY|EUR)\s*(?=[-+]?[\d.,])|(?<=\d)\s*(?:\p{Sc}|RMB|KRW|USD|TWD|CNY|EUR)$/iu;

/** `1,234.5`, `12 min`, `85 %`; a unit of the same kind is converted. */
export function numberReader(field: Field, context: AnswerContext): TypeReader {
    return (cell) => {
        if (typeof cell === 'boolean') return bad('it is no number');
        if (typeof cell === 'number') return inRange(cell, field);
        const priced = CURRENCY.exec(plain(cell));
        if (priced)
            return bad(
                `'${priced[0].trim()}' is a currency; the column takes the number alone, in ${field.input.type.kind === 'number' && field.input.type.unit ? field.input.type.unit : 'no unit'}`
            );
        const match = /^([+\-−]?)([\d.,]*\d[\d.,]*(?:e[+-]?\d+)?)\s*(.*)$/iu.exec(plain(cell));
        if (!match) return bad('it is no number');
        const number = decimal(match[2]!, context.decimalComma);
        if (number === undefined) return bad('it is no number that can be read in one way');
        const signed = match[1] ? (match[1] === '+' ? number : -number) : number;
        const factor = match[3] === '' ? 1 : conversion(match[3]!, field, context.units);
        if (factor === undefined)
            return bad(
                `'${match[3]}' is not ${field.input.type.kind === 'number' && field.input.type.unit ? `in ${field.input.type.unit}` : 'part of a number'}`
            );
        return inRange(factor === 1 ? signed : Number((signed * factor).toPrecision(15)), field);
    };
}

/** Separators of thousands stand between groups of three, or nowhere. */
function decimal(text: string, decimalComma: boolean): number | undefined {
    const [point, separator] = decimalComma ? [',', '.'] : ['.', ','];
    const [whole = '', ...fraction] = text.split(point);
    if (fraction.length > 1 || fraction[0]?.includes(separator)) return undefined;
    const groups = whole.split(separator);
    if (groups.length > 1 && !(/^\d{1,3}$/.test(groups[0]!) && groups.slice(1).every((group) => /^\d{3}$/.test(group)))) return undefined;
    const number = Number(`${groups.join('') || '0'}${fraction.length ? `.${fraction[0] || '0'}` : ''}`);
    return Number.isFinite(number) ? number : undefined;
}

/** What a number in the unit is to be multiplied by; undefined for a unit of another kind. */
function conversion(word: string, field: Field, units: readonly UnitInfo[]): number | undefined {
    const { type } = field.input;
    if (type.kind !== 'number') return undefined;
    const text = tight(word);
    if (type.unit !== undefined && text === tight(type.unit)) return 1;
    const same = (unit: UnitInfo): boolean => [unit.name, ...Object.values(unit.title)].some((each) => tight(each) === text);
    const own = units.find((unit) => unit.name === type.unit);
    if (own && same(own)) return 1;
    const other = units.find((unit) => same(unit) && sameKind(unit.dimension, type.dimension));
    return other && type.factor !== undefined ? other.factor / type.factor : undefined;
}

function sameKind(left: Readonly<Record<string, number>>, right: Readonly<Record<string, number>>): boolean {
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
    return keys.size > 0 && [...keys].every((key) => (left[key] ?? 0) === (right[key] ?? 0));
}
