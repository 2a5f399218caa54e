import type { Comparison, Expr } from '../../expression/types.js';

/** Where a column's value stands in the sheet, as a formula that gives `""` when it is missing. */
export interface CellOf {
    (
        column: string
    ): { value: string; /** The word in the cell for an option or for true. */ word?: (value: string | boolean) => string | undefined } | undefined;
}

// Excel refuses longer ones; a condition that large is for people to read.
const MAX_LENGTH = 4000;

/**
 * A row-level condition as a spreadsheet formula that gives TRUE, FALSE or `""` for missing, with the three-valued
 * logic of the language. Undefined where a spreadsheet cannot say it.
 */
export function conditionFormula(expr: Expr, cell: CellOf): string | undefined {
    const formula = condition(expr, cell);
    return formula !== undefined && formula.length <= MAX_LENGTH ? formula : undefined;
}

function condition(e: Expr, cell: CellOf): string | undefined {
    switch (e.op) {
        case 'boolean':
            return e.value ? 'TRUE' : 'FALSE';
        case 'missing':
            return '""';
        case 'and':
        case 'or': {
            const left = condition(e.left, cell);
            const right = condition(e.right, cell);
            if (left === undefined || right === undefined) return undefined;
            const decides = e.op === 'and' ? 'FALSE' : 'TRUE';
            const rests = e.op === 'and' ? 'TRUE' : 'FALSE';
            // IF stops at what decides, so that a text is never asked whether it is true.
            return `IF(${is(left, decides)},${decides},IF(${is(right, decides)},${decides},IF(OR(ISTEXT(${left}),ISTEXT(${right})),"",${rests})))`;
        }
        case 'not': {
            const value = condition(e.value, cell);
            return value === undefined ? undefined : `IF(ISTEXT(${value}),"",NOT(${value}))`;
        }
        case 'compare':
            return comparison(e.operator, e.left, e.right, cell);
        case 'within': {
            const both = [e.low && comparison('>=', e.value, e.low, cell), e.high && comparison('<=', e.value, e.high, cell)].filter((c) => c !== undefined);
            const wanted = (e.low ? 1 : 0) + (e.high ? 1 : 0);
            if (both.length !== wanted) return undefined;
            return both.length === 2 ? `IF(OR(ISTEXT(${both[0]}),ISTEXT(${both[1]})),"",AND(${both[0]},${both[1]}))` : both[0];
        }
        case 'answered': {
            const value = number(e.value, cell);
            return value === undefined ? undefined : `(${value})<>""`;
        }
        case 'column':
        case 'input': {
            const found = e.type.kind === 'boolean' ? cell(e.name) : undefined;
            return found?.value;
        }
        default:
            return undefined;
    }
}

const is = (formula: string, value: string): string =>
    formula === 'TRUE' || formula === 'FALSE' ? (formula === value ? 'TRUE' : 'FALSE') : `IF(ISTEXT(${formula}),FALSE,(${formula})=${value})`;

const SIGNS: Record<Comparison, string> = { '=': '=', '!=': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' };

function comparison(operator: Comparison, left: Expr, right: Expr, cell: CellOf): string | undefined {
    for (const [a, b] of [
        [left, right],
        [right, left]
    ] as const) {
        if ((a.op !== 'column' && a.op !== 'input') || (b.op !== 'text' && b.op !== 'boolean')) continue;
        const found = cell(a.name);
        if (!found || (operator !== '=' && operator !== '!=')) return undefined;
        if (b.op === 'boolean' && a.type.kind === 'boolean') return `IF(${found.value}="","",(${found.value})${SIGNS[operator]}${b.value ? 'TRUE' : 'FALSE'})`;
        const word = found.word?.(b.value);
        // EXACT, because spreadsheets compare text without regard to case.
        if (word === undefined) return undefined;
        const same = `EXACT(${found.value},${quoted(word)})`;
        return `IF(${found.value}="","",${operator === '=' ? same : `NOT(${same})`})`;
    }
    const l = number(left, cell);
    const r = number(right, cell);
    if (l === undefined || r === undefined) return undefined;
    const missing = [l, r].filter((side) => !/^-?[\d.]+$/.test(side)).map((side) => `(${side})=""`);
    const compared = `(${l})${SIGNS[operator]}(${r})`;
    if (missing.length === 0) return compared;
    return `IF(${missing.length === 1 ? missing[0] : `OR(${missing.join(',')})`},"",${compared})`;
}

const OPERATORS = { add: '+', subtract: '-', multiply: '*', power: '^' } as const;

function number(e: Expr, cell: CellOf): string | undefined {
    switch (e.op) {
        case 'number':
            return plainNumber(e.value);
        case 'column':
        case 'input':
            return cell(e.name)?.value;
        case 'negate': {
            const value = number(e.value, cell);
            return value === undefined ? undefined : `IF((${value})="","",-(${value}))`;
        }
        case 'arithmetic': {
            const left = number(e.left, cell);
            const right = number(e.right, cell);
            if (left === undefined || right === undefined) return undefined;
            const missing = `OR((${left})="",(${right})="")`;
            if (e.operator === 'divide') return `IF(${missing},"",IF((${right})=0,"",(${left})/(${right})))`;
            return `IF(${missing},"",(${left})${OPERATORS[e.operator]}(${right}))`;
        }
        default:
            return undefined;
    }
}

/** Without an exponent, which a formula may hold but a person does not read. */
export function plainNumber(value: number): string {
    const text = String(value);
    return /e/i.test(text) ? value.toFixed(12).replace(/\.?0+$/, '') : text;
}

export function quoted(text: string): string {
    return `"${text.replaceAll('"', '""')}"`;
}
