/** Expressions as JavaScript over columns: numbers are doubles in which NaN is missing, truths are 0, 1 (missing) and 2. */
import { type Ranges, rangesOver } from '../../../expression/ranges.js';
import { children, isMixed, isTrueTest, kindOf, type Leaf, type NotApplicableExpr, walk } from '../../../expression/tree.js';
import type { Expr } from '../../../expression/types.js';
import type { Range } from '../../../expression/ranges.js';
import { type Code, type NumberCode, signed, type TruthCode, UNKNOWN_TRUTH } from './code.js';
import { compare, momentOf } from './comparisons.js';
import type { Layout } from './layout.js';
import { printRow } from './rows.js';
import { NA_BYTE } from './store.js';
import type { CodeTable } from './tables.js';

type IfExpr = Extract<Expr, { op: 'if' }>;

const NOTHING: NumberCode = { text: 'NaN', there: 'false', nan: true };

/** Prints one column's expression after the other into one kernel. */
export class ColumnPrinter {
    private readonly ranges: Ranges;
    /** Columns that this kernel has computed before, by store. */
    private readonly locals = new Map<string, NumberCode | TruthCode>();
    /** The column whose expression is printed, for reports. */
    private column = '';

    constructor(
        readonly code: Code,
        readonly layout: Layout,
        range: (leaf: Leaf) => Range | undefined
    ) {
        this.ranges = rangesOver(range);
    }

    /** Prints into the current column: what is divided by zero is reported under its name. */
    within<T>(column: string, print: () => T): T {
        this.column = column;
        return print();
    }

    /** What follows reads the column from there and not from memory. */
    keep(column: string, local: NumberCode | TruthCode): void {
        this.locals.set(column, local);
    }

    isLocal(column: string): boolean {
        return this.locals.has(column);
    }

    /** A number that is NaN where it is missing. */
    nan(number: NumberCode): string {
        return number.there === undefined || number.nan ? number.text : `(${number.there} ? ${number.text} : NaN)`;
    }

    /** As 0, 1 or 2. */
    kleene({ text, certain }: TruthCode): string {
        return certain ? `(${text} ? 2 : 0)` : text;
    }

    /** A number as read by a calculation: a truth is 1 or 0, a text is none. */
    number(expr: Expr): NumberCode {
        const looked = this.lookedUp(expr, 'number');
        if (looked !== undefined) return this.checked(looked, expr);
        const kind = kindOf(expr);
        if (kind === 'boolean') return this.truthAsNumber(this.truth(expr));
        if (expr.op === 'missing') return NOTHING;
        if (kind === 'unknown') return this.alone(expr, 'number') as NumberCode;
        if (kind !== 'number') return NOTHING;
        return this.numeric(expr);
    }

    private truthAsNumber({ text, certain }: TruthCode): NumberCode {
        if (certain) return { text: `(${text} ? 1 : 0)` };
        const name = this.code.let(text);
        return { text: `(${name} >> 1)`, there: `${name} !== 1` };
    }

    private numeric(expr: Expr): NumberCode {
        switch (expr.op) {
            case 'number':
                return { text: expr.value < 0 ? `(${expr.value})` : String(expr.value) };
            case 'input':
            case 'column':
                return this.leafNumber(expr);
            case 'measure':
                return NOTHING;
            case 'arithmetic':
                return this.arithmetic(expr);
            case 'negate': {
                const { text, ...rest } = this.number(expr.value);
                return { text: `(-${text})`, ...rest };
            }
            case 'numeric': {
                const value = this.nan(this.number(expr.value));
                if (expr.fn === 'round') return this.checked(`round(${value}, ${expr.digits ?? 0})`, expr);
                const call = `Math.${{ abs: 'abs', floor: 'floor', ceiling: 'ceil', sqrt: 'sqrt', ln: 'log', exp: 'exp' }[expr.fn]}(${value})`;
                return this.checked(expr.fn === 'ln' || expr.fn === 'exp' ? `finite(${call})` : call, expr);
            }
            case 'between': {
                // Calendars are looked at by the interpreter.
                if (expr.hours) return this.alone(expr, 'number') as NumberCode;
                const [from, to] = [momentOf(this, expr.from), momentOf(this, expr.to)];
                return from === undefined || to === undefined ? (this.alone(expr, 'number') as NumberCode) : this.checked(`${to} - ${from}`, expr);
            }
            case 'if':
                return this.code.once(`${this.column} ${JSON.stringify(expr)}`, () => this.conditional(expr));
            case 'row':
                return this.code.once(`${this.column} ${JSON.stringify(expr)}`, () => printRow(this, expr) as NumberCode);
            case 'rescale':
                return this.rescale(expr);
            default:
                return this.alone(expr, 'number') as NumberCode;
        }
    }

    /** A calculated double as a local of its own. */
    private checked(text: string, expr: Expr): NumberCode {
        const name = this.code.let(text);
        if (this.rangeOf(expr)?.canBeMissing === false) return { text: name };
        return { text: name, there: `${name} === ${name}`, nan: true };
    }

    private leafNumber(leaf: Leaf): NumberCode {
        const store = this.layout.storeOf(leaf);
        const local = store && this.locals.get(store.column);
        if (local && store.kind !== 'codes' && store.kind !== 'truths') return local as NumberCode;
        if (!store) return this.layout.isKnown(leaf) ? (this.alone(leaf, 'number') as NumberCode) : NOTHING;
        if (store.kind === 'codes' || store.kind === 'truths') return this.alone(leaf, 'number') as NumberCode;
        const value = this.code.load(`${this.code.slot(store.column)}[at]`);
        const certain = this.rangeOf(leaf)?.canBeMissing === false;
        if (store.kind === 'bytes') return certain ? { text: value } : { text: value, there: `${value} < ${NA_BYTE}` };
        if (certain) return { text: value };
        // "Not applicable" is infinite.
        return store.na ? { text: value, there: `${value} < Infinity` } : { text: value, there: `${value} === ${value}`, nan: true };
    }

    private arithmetic(expr: Extract<Expr, { op: 'arithmetic' }>): NumberCode {
        const [left, right] = [this.number(expr.left), this.number(expr.right)];
        const [a, b] = [this.nan(left), this.nan(right)];
        const bounded = this.isBounded(expr);
        const made = (text: string, safe = bounded): NumberCode => this.checked(safe ? text : `finite(${text})`, expr);
        switch (expr.operator) {
            case 'add':
                return made(`${a} + ${b}`);
            case 'subtract':
                return made(`${a} - ${b}`);
            case 'multiply':
                return made(`${a} * ${b}`);
            case 'power':
                // JavaScript makes NaN ** 0 one.
                return made(`power(${a}, ${b})`, true);
            case 'divide': {
                const divisor = this.rangeOf(expr.right);
                const safe = bounded && divisor !== undefined && (divisor.low > 0 || divisor.high < 0);
                return safe ? made(`${a} / ${b}`, true) : made(`divide(${a}, ${b}, ${this.reporting()}, at)`, true);
            }
        }
    }

    private rescale(expr: Extract<Expr, { op: 'rescale' }>): NumberCode {
        const value = this.nan(this.number(expr.value));
        const ends = [...expr.from, ...expr.to];
        if (ends.every((end) => end.op === 'number')) {
            const [low, high, toLow, toHigh] = ends.map((end) => end.value) as [number, number, number, number];
            // Multiplied before it is divided, so that whole points come out exact.
            const text = `((${value} - ${signed(low)}) * ${signed(toHigh - toLow)}) / ${signed(high - low)} + ${signed(toLow)}`;
            if (low !== high) return this.checked(this.isBounded(expr.value) ? text : `finite(${text})`, expr);
        }
        const given = ends.map((end) => this.nan(this.number(end)));
        return this.checked(`rescale(${value}, ${given.join(', ')}, ${this.reporting()}, at)`, expr);
    }

    /** Whether what it gives is finite wherever it is there, before any check. */
    private isBounded(expr: Expr): boolean {
        const range = this.rangeOf(expr);
        return range !== undefined && (range.low > range.high || (Number.isFinite(range.low) && Number.isFinite(range.high)));
    }

    private reporting(): string {
        return JSON.stringify(this.column);
    }

    private conditional(expr: IfExpr): NumberCode {
        const name = this.code.name('t');
        const lines = this.chosen(expr, (branch) => `${name} = ${this.nan(this.number(branch))};`);
        this.code.add(`let ${name} = NaN;`);
        lines.forEach((line) => this.code.add(line));
        return this.checked(name, expr);
    }

    /** The statements that run one of the two branches, or neither where the condition is missing; `print` prints a branch. */
    chosen(expr: IfExpr, print: (branch: Expr) => string): string[] {
        const { text, certain } = this.truth(expr.condition);
        const test = certain ? text : this.code.let(text);
        const [then, otherwise] = [expr.then, expr.else].map((branch) =>
            this.code.block(() => {
                // What the last line needs comes before it.
                const line = print(branch);
                this.code.add(line);
            })
        );
        const indented = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);
        return [
            `if (${certain ? test : `${test} === 2`}) {`,
            ...indented(then!),
            certain ? '} else {' : `} else if (${test} === 0) {`,
            ...indented(otherwise!),
            '}'
        ];
    }

    /** A condition as read by `and`, `or`, `not` and `if`: what is no truth is missing. */
    truth(expr: Expr): TruthCode {
        if (expr.op === 'boolean') return { text: String(expr.value), certain: true };
        const looked = this.lookedUp(expr, 'truth');
        if (looked !== undefined) {
            const certain = !this.ranges.truthRange(expr).canBeMissing;
            return certain ? { text: `(${looked} === 2)`, certain } : { text: this.code.let(looked), certain };
        }
        const kind = kindOf(expr);
        if (kind === 'unknown' && expr.op !== 'missing') return this.alone(expr, 'truth') as TruthCode;
        if (kind !== 'boolean') return UNKNOWN_TRUTH;
        switch (expr.op) {
            case 'input':
            case 'column':
                return this.leafTruth(expr);
            case 'notApplicable':
                return this.notApplicable(expr);
            case 'compare':
                return compare(this, expr.operator, expr.left, expr.right);
            case 'within': {
                const [low, high] = [expr.low && compare(this, '>=', expr.value, expr.low), expr.high && compare(this, '<=', expr.value, expr.high)];
                if (!low || !high) return low ?? high ?? { text: 'true', certain: true };
                return this.both('and', low, high);
            }
            case 'and':
                if (isTrueTest(expr)) {
                    const value = this.truth(expr.right);
                    return { text: value.certain ? value.text : `(${value.text} === 2)`, certain: true };
                }
                return this.both('and', this.truth(expr.left), this.truth(expr.right));
            case 'or':
                return this.both('or', this.truth(expr.left), this.truth(expr.right));
            case 'not': {
                const value = this.truth(expr.value);
                return value.certain ? { text: `(!${value.text})`, certain: true } : { text: `(2 - ${value.text})`, certain: false };
            }
            case 'if':
                return this.code.once(`${this.column} ${JSON.stringify(expr)}`, () => this.conditionalTruth(expr));
            case 'answered':
                return this.answered(expr.value);
            case 'row':
                return this.code.once(`${this.column} ${JSON.stringify(expr)}`, () => printRow(this, expr) as TruthCode);
            default:
                return this.alone(expr, 'truth') as TruthCode;
        }
    }

    private conditionalTruth(expr: IfExpr): TruthCode {
        const name = this.code.name('t');
        const lines = this.chosen(expr, (branch) => `${name} = ${this.kleene(this.truth(branch))};`);
        this.code.add(`let ${name} = 1;`);
        lines.forEach((line) => this.code.add(line));
        return { text: name, certain: false };
    }

    private both(op: 'and' | 'or', left: TruthCode, right: TruthCode): TruthCode {
        // Both sides are locals by now, or cost nothing.
        if (left.certain && right.certain) return { text: `(${left.text} ${op === 'and' ? '&&' : '||'} ${right.text})`, certain: true };
        const [a, b] = [this.code.let(this.kleene(left)), this.code.let(this.kleene(right))];
        return { text: this.code.let(op === 'and' ? `${a} < ${b} ? ${a} : ${b}` : `${a} > ${b} ? ${a} : ${b}`), certain: false };
    }

    private leafTruth(leaf: Leaf): TruthCode {
        const store = this.layout.storeOf(leaf);
        const local = store && this.locals.get(store.column);
        if (local && store.kind === 'truths') return local as TruthCode;
        if (store?.kind !== 'truths') return this.layout.isKnown(leaf) ? (this.alone(leaf, 'truth') as TruthCode) : UNKNOWN_TRUTH;
        const value = this.code.load(`${this.code.slot(store.column)}[at]`);
        if (!this.ranges.truthRange(leaf).canBeMissing) return { text: `(${value} === 1)`, certain: true };
        return { text: this.code.load(`${value} < ${NA_BYTE} ? ${value} << 1 : 1`), certain: false };
    }

    notApplicable({ name }: NotApplicableExpr): TruthCode {
        const store = this.layout.inputStore(name);
        if (!store) return { text: 'false', certain: true };
        const value = this.code.load(`${this.code.slot(store.column)}[at]`);
        const code = { bytes: NA_BYTE, truths: NA_BYTE, doubles: 'Infinity', codes: -2 }[store.kind];
        return { text: `(${value} === ${code})`, certain: true };
    }

    private answered(expr: Expr): TruthCode {
        const kind = kindOf(expr);
        if (expr.op === 'missing') return { text: 'false', certain: true };
        if (isMixed(expr)) return { text: `(${this.alone({ op: 'answered', value: expr }, 'truth').text} === 2)`, certain: true };
        if (kind === 'number') {
            const { there } = this.number(expr);
            return { text: there === undefined ? 'true' : `(${there})`, certain: true };
        }
        if (kind === 'boolean') {
            const value = this.truth(expr);
            return value.certain ? { text: 'true', certain: true } : { text: `(${value.text} !== 1)`, certain: true };
        }
        return { text: `(${this.alone({ op: 'answered', value: expr }, 'truth').text} === 2)`, certain: true };
    }

    /**
     * An expression about nothing but one column of texts is computed once for each of them; undefined for any other, and
     * for divisions, since those by zero are reported row by row.
     */
    lookedUp(expr: Expr, as: CodeTable['as']): string | undefined {
        if (children(expr).length === 0 && (as === 'number' || as === 'truth')) return undefined;
        const names = new Map<string, { name: string; input: boolean }>();
        let column: string | undefined;
        for (const each of walk(expr)) {
            if (each.op === 'population' || each.op === 'measure' || each.op === 'rescale') return undefined;
            if (each.op === 'arithmetic' && each.operator === 'divide') return undefined;
            if (each.op !== 'column' && each.op !== 'input' && each.op !== 'notApplicable') continue;
            const store = each.op === 'notApplicable' ? this.layout.inputStore(each.name) : this.layout.storeOf(each);
            if (store?.kind !== 'codes' || (column !== undefined && store.column !== column)) return undefined;
            column = store.column;
            names.set(`${each.op === 'column'} ${each.name}`, { name: each.name, input: each.op !== 'column' });
        }
        if (column === undefined) return undefined;
        const code = this.codeAt(column);
        return `${this.code.table({ column, expr, as, names: [...names.values()] })}[${code} + 2]`;
    }

    /** The code that a column of texts has in the row. */
    codeAt(column: string): string {
        return (this.locals.get(column) as { text: string } | undefined)?.text ?? this.code.load(`${this.code.slot(column)}[at]`);
    }

    /** By the interpreter, in this row alone. */
    alone(expr: Expr, as: 'number' | 'truth'): NumberCode | TruthCode {
        const value = this.code.let(this.code.fallback({ column: this.column, expr, as }));
        return as === 'truth' ? { text: value, certain: false } : { text: value, there: `${value} === ${value}`, nan: true };
    }

    rangeOf(expr: Expr): Range | undefined {
        return this.ranges.rangeOf(expr);
    }
}
