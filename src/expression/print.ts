/** Expressions as text, in the form in which Touchstone writes them. For tests, formulas in catalogues, and messages. */
import type { Comparison, Expr, Needing } from './types.js';
import { measureNamed, PREVIOUS } from './types.js';
import type { ColumnExpr, PopulationExpr, RowExpr } from './tree.js';

const ARITHMETIC = { add: ['+', 4], subtract: ['-', 4], multiply: ['*', 5], divide: ['/', 5], power: ['^', 6] } as const;

/** How tightly an expression binds; a call or a name binds tightest. */
function strength(expr: Expr): number {
    switch (expr.op) {
        case 'if':
            return 0;
        case 'or':
            return 1;
        case 'and':
            return 1.5;
        case 'not':
            return 2;
        case 'compare':
        case 'within':
        case 'chosen':
            return 3;
        case 'arithmetic':
            return ARITHMETIC[expr.operator][1];
        case 'negate':
            return 7;
        case 'number':
            return expr.value < 0 ? 7 : 8;
        default:
            return 8;
    }
}

/**
 * A compact, readable form: `mean(Q1, Q14) needing 2`, `share(Case.resolvedFirst where via = "Phone")`. A raw answer is
 * `raw Q1`, a column along links `Customer.spend`. Numbers are in the unit of their type; percentages are numbers.
 */
export function print(expr: Expr): string {
    return printIn(expr, undefined);
}

/** `table`: before each column's name, inside the value of an aggregate over that table. */
function printIn(expr: Expr, table: string | undefined): string {
    const inner = (child: Expr, least: number): string => {
        const text = printIn(child, table);
        return strength(child) < least ? `(${text})` : text;
    };
    const plain = (child: Expr): string => printIn(child, table);
    switch (expr.op) {
        case 'number':
            return String(expr.value);
        case 'text':
            return JSON.stringify(expr.value);
        case 'boolean':
            return String(expr.value);
        case 'missing':
            return 'missing';
        case 'input':
            return `raw ${expr.name}`;
        case 'column':
            return columnText(expr, table);
        case 'measure':
            return expr.name.endsWith(PREVIOUS) ? `previous(${measureNamed(expr.name)})` : expr.name;
        case 'arithmetic': {
            const [sign, bind] = ARITHMETIC[expr.operator];
            // `^` groups to the right, the others to the left.
            const right = expr.operator === 'power';
            return `${inner(expr.left, right ? bind + 1 : bind)} ${sign} ${inner(expr.right, right ? bind : bind + 1)}`;
        }
        case 'negate':
            return `-${inner(expr.value, 7.5)}`;
        case 'numeric':
            return `${expr.fn}(${plain(expr.value)}${expr.digits === undefined ? '' : `, ${expr.digits}`})`;
        case 'dated':
            return `${expr.fn}(${plain(expr.value)})`;
        case 'between':
            return `seconds(${plain(expr.from)}, ${plain(expr.to)})`;
        case 'compare':
            return `${inner(expr.left, 4)} ${expr.operator satisfies Comparison} ${inner(expr.right, 4)}`;
        case 'within':
            return `${inner(expr.value, 4)} in ${expr.low ? inner(expr.low, 4) : ''} .. ${expr.high ? inner(expr.high, 4) : ''}`.trimEnd();
        case 'chosen':
            return `${inner(expr.set, 4)} has ${JSON.stringify(expr.option)}`;
        case 'and':
            return `${inner(expr.left, 1.5)} and ${inner(expr.right, 2)}`;
        case 'or':
            return `${inner(expr.left, 1)} or ${inner(expr.right, 1.5)}`;
        case 'not':
            return `not ${inner(expr.value, 2)}`;
        case 'if':
            return `if ${inner(expr.condition, 1)} then ${inner(expr.then, 1)} else ${plain(expr.else)}`;
        case 'answered':
            return `answered(${plain(expr.value)})`;
        case 'notApplicable':
            return `notApplicable(${expr.name})`;
        case 'row':
            return rowText(expr, plain);
        case 'rescale':
            return `rescale(${plain(expr.value)}, ${plain(expr.from[0])} .. ${plain(expr.from[1])}, ${plain(expr.to[0])} .. ${plain(expr.to[1])})`;
        case 'population':
            return populationText(expr);
    }
}

function columnText(expr: ColumnExpr, table: string | undefined): string {
    return [...(table === undefined ? [] : [table]), ...(expr.via ?? []), expr.name].join('.');
}

function rowText(expr: RowExpr, plain: (child: Expr) => string): string {
    const parts = expr.parts.map((part) => {
        const weight = part.weight ? ` weight ${plain(part.weight)}` : '';
        const asked = part.applicable ? ` asked ${plain(part.applicable)}` : '';
        return plain(part.value) + weight + asked;
    });
    return `${expr.fn}(${parts.join(', ')})${needingText(expr.needing)}`;
}

/** The default, one part, is left out. */
function needingText(needing: Needing): string {
    if ('share' in needing) return ` needing ${Number((needing.share * 100).toPrecision(12))} %`;
    return needing.count === 1 ? '' : ` needing ${needing.count}`;
}

function populationText(expr: PopulationExpr): string {
    const value = expr.value ? printIn(expr.value, expr.table) : expr.table;
    const where = expr.where ? ` where ${print(expr.where)}` : '';
    const needing = expr.needing === undefined ? '' : ` needing ${expr.needing}`;
    const argument = expr.argument === undefined ? '' : `, ${expr.argument}`;
    return `${expr.fn}(${value}${argument}${where})${needing}`;
}
