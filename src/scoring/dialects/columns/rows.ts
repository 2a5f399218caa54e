/** Aggregates over the parts of a row. Those over byte columns are added for four rows at a time. */
import { constantWeights, kindOf, type RowExpr } from '../../../expression/tree.js';
import type { Expr, Part } from '../../../expression/types.js';
import { type NumberCode, signed, type TruthCode } from './code.js';
import { laneSums } from './lanes.js';
import type { ColumnPrinter } from './printer.js';

/** 30 % of 10 parts is 3.0000000000000004 in binary. */
const SLACK = 1e-9;

interface PartCode {
    /** Meaningful where the part is there. */
    text: string;
    there?: string;
    weight?: string;
}

export function printRow(printer: ColumnPrinter, expr: RowExpr): NumberCode | TruthCode {
    if (expr.parts.length === 0) return expr.fn === 'count' && enough(expr, '0', '0') === 'true' ? { text: '0' } : nothing(expr);
    if (expr.fn === 'any' || expr.fn === 'all') return logical(printer, expr);
    const sums = laneSums(printer, expr);
    if (sums) return finished(printer, expr, sums.count, sums.sum, sums.applicable ?? String(expr.parts.length));
    const parts = expr.parts.map((part, at) => partOf(printer, expr, part, at));
    const applicable = applicableOf(printer, expr);
    const count = printer.code.let(countOf(parts.map(({ there }) => there)), 'n');
    switch (expr.fn) {
        case 'mean':
        case 'sum':
        case 'count':
            return finished(printer, expr, count, printer.code.let(sumOf(parts), 's'), applicable);
        case 'weighted':
            return weighted(printer, expr, parts, count, applicable);
        case 'min':
        case 'max': {
            const [call, none] = expr.fn === 'min' ? ['min', 'Infinity'] : ['max', '-Infinity'];
            return result(printer, expr, count, `Math.${call}(${parts.map((part) => guarded(part, none)).join(', ')})`, applicable);
        }
        case 'median':
            return result(printer, expr, count, `median([${parts.map((part) => guarded(part, 'NaN')).join(', ')}])`, applicable);
    }
}

function nothing(expr: RowExpr): NumberCode | TruthCode {
    return expr.fn === 'any' || expr.fn === 'all' ? { text: '1', certain: false } : { text: 'NaN', there: 'false', nan: true };
}

function partOf(printer: ColumnPrinter, expr: RowExpr, part: Part, at: number): PartCode {
    const value = expr.fn === 'count' ? counted(printer, part.value) : printer.number(part.value);
    const held = (number: NumberCode): NumberCode => ({
        text: printer.code.let(number.text),
        ...(number.there === undefined ? {} : { there: printer.code.let(number.there) })
    });
    const own = held(value);
    if (expr.fn !== 'weighted') return own;
    const constant = constantWeights(expr);
    const weight: NumberCode = constant ? { text: signed(constant[at]!) } : part.weight ? held(printer.number(part.weight)) : { text: '1' };
    const there = [own.there, weight.there].filter((each) => each !== undefined);
    return { text: own.text, weight: weight.text, ...(there.length === 0 ? {} : { there: printer.code.let(there.join(' && ')) }) };
}

/** What a part adds to a count: a truth 1 where it is true, a set its options, anything else 1. */
function counted(printer: ColumnPrinter, value: Expr): NumberCode {
    const kind = kindOf(value);
    if (kind === 'boolean') return printer.number(value);
    if (value.op === 'missing') return { text: '0', there: 'false' };
    if (kind === 'number') {
        const { there } = printer.number(value);
        return { text: '1', ...(there === undefined ? {} : { there }) };
    }
    const length = printer.lookedUp(value, 'length');
    if (length === undefined) return printer.alone({ op: 'row', fn: 'count', parts: [{ value }], needing: { count: 1 } }, 'number') as NumberCode;
    const name = printer.code.let(length);
    return { text: name, there: `${name} === ${name}`, nan: true };
}

const guarded = ({ text, there }: PartCode, none: string): string => (there === undefined ? text : `(${there} ? ${text} : ${none})`);

function sumOf(parts: readonly PartCode[]): string {
    return parts.map((part) => guarded(part, '0')).join(' + ');
}

/** How many of these hold; undefined always does. */
function countOf(conditions: readonly (string | undefined)[]): string {
    const always = conditions.filter((each) => each === undefined).length;
    const sometimes = conditions.filter((each) => each !== undefined && each !== 'false').map((each) => `(${each} ? 1 : 0)`);
    return [...(always > 0 || sometimes.length === 0 ? [String(always)] : []), ...sometimes].join(' + ');
}

/** How many parts are asked and applicable, as source. */
function applicableOf(printer: ColumnPrinter, expr: RowExpr): string {
    const asks = expr.fn === 'sum' || 'share' in expr.needing;
    if (!asks || !expr.parts.some((part) => part.applicable)) return String(expr.parts.length);
    const conditions = expr.parts.map(({ applicable }) => {
        if (!applicable) return undefined;
        const { text, certain } = printer.truth(applicable);
        return certain ? text : `${text} === 2`;
    });
    return printer.code.let(countOf(conditions), 'n');
}

/** Whether so many parts are enough, as source. */
function enough(expr: RowExpr, count: string, applicable: string): string {
    const least = 'count' in expr.needing ? expr.needing.count : /^\d+$/.test(applicable) ? expr.needing.share * Number(applicable) : undefined;
    if (least === undefined)
        return `${count} >= ${(expr.needing as { share: number }).share} * ${applicable} - ${SLACK}${expr.fn === 'count' ? '' : ` && ${count} > 0`}`;
    const whole = Math.max(expr.fn === 'count' ? 0 : 1, Math.ceil(least - SLACK));
    return whole === 0 ? 'true' : /^\d+$/.test(count) ? String(Number(count) >= whole) : `${count} >= ${whole}`;
}

function result(printer: ColumnPrinter, expr: RowExpr, count: string, value: string, applicable: string): NumberCode {
    const test = enough(expr, count, applicable);
    const known = printer.rangeOf(expr);
    const bounded = known !== undefined && (known.low > known.high || (Number.isFinite(known.low) && Number.isFinite(known.high)));
    if (test === 'true' && bounded) return { text: printer.code.let(value) };
    if (!bounded) {
        const name = printer.code.let(test === 'true' ? `finite(${value})` : `${test} ? finite(${value}) : NaN`);
        return { text: name, there: `${name} === ${name}`, nan: true };
    }
    const there = printer.code.let(test, 'p');
    return { text: printer.code.let(`${there} ? ${value} : NaN`), there, nan: true };
}

/** `mean`, `sum` or `count` from the number of parts that are there and their sum. */
function finished(printer: ColumnPrinter, expr: RowExpr, count: string, sum: string, applicable: string): NumberCode {
    if (expr.fn === 'mean') return result(printer, expr, count, `${sum} / ${count}`, applicable);
    if (expr.fn === 'count') return result(printer, expr, count, sum, applicable);
    const alike = applicable === count;
    return result(printer, expr, count, alike ? sum : `(${applicable} > ${count} ? (${sum} / ${count}) * ${applicable} : ${sum})`, applicable);
}

/** Where nothing is missing, as mostly, the weights are known. */
function weighted(printer: ColumnPrinter, expr: RowExpr, parts: readonly PartCode[], count: string, applicable: string): NumberCode {
    const constant = constantWeights(expr);
    const plain = `(${parts.map(({ text, weight }) => product(text, weight!)).join(' + ')})`;
    const some = `(${parts.map((part) => guarded({ ...part, text: product(part.text, part.weight!) }, '0')).join(' + ')})`;
    const weights = `(${parts.map((part) => guarded({ ...part, text: part.weight! }, '0')).join(' + ')})`;
    const whole = constant?.reduce((total, weight) => total + weight, 0);
    const ratio = whole === undefined ? `${some} / ${weights}` : `(${count} === ${parts.length} ? ${plain} / ${signed(whole)} : ${some} / ${weights})`;
    const certain = constant?.every((weight) => weight > 0) === true;
    if (certain) return result(printer, expr, count, ratio, applicable);
    const name = printer.code.let(`${enough(expr, count, applicable)} ? finite(${ratio}) : NaN`);
    return { text: name, there: `${name} === ${name}`, nan: true };
}

const product = (value: string, weight: string): string => (weight === '1' ? value : `${weight} * ${value}`);

function logical(printer: ColumnPrinter, expr: RowExpr): TruthCode {
    const truths = expr.parts.map((part) => printer.code.let(printer.kleene(printer.truth(part.value))));
    const count = printer.code.let(countOf(truths.map((truth) => `${truth} !== 1`)), 'n');
    const [hit, found, otherwise] = expr.fn === 'any' ? ['2', '2', '0'] : ['0', '0', '2'];
    const some = truths.map((truth) => `${truth} === ${hit}`).join(' || ');
    const test = enough(expr, count, applicableOf(printer, expr));
    const text = `${test === 'true' ? `${count} > 0` : test} ? (${some} ? ${found} : ${otherwise}) : 1`;
    return { text: printer.code.let(text), certain: false };
}
