/** Reads the compact notation that `print` writes, so that tests can say what they test. */
import type { Comparison, Expr, Needing, Part, PopulationFunction, RowFunction, ValueType } from '../../src/expression/types.js';

export interface Names {
    /** Types of columns and answers; the others are plain numbers. */
    columns?: Readonly<Record<string, ValueType>>;
    tables?: readonly string[];
    measures?: readonly string[];
    /** Names of links; `Customer.spend` is then a column along one. */
    links?: readonly string[];
}

export const PLAIN: ValueType = { kind: 'number', dimension: {} };
export const points = (min: number, max: number): ValueType => ({ kind: 'number', dimension: {}, min, max, whole: true });

const TOKEN =
    /\s*(?:(\d+(?:\.(?=\d)\d+)?(?:e[+-]?\d+)?)|("(?:[^"\\]|\\.)*")|([\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*)|(\.\.|!=|<=|>=|[-+*/^=<>(),%]))/uy;
const ROW = new Set<string>(['mean', 'sum', 'min', 'max', 'count', 'weighted', 'median', 'any', 'all']);
const NUMERIC = new Set<string>(['abs', 'round', 'floor', 'ceiling', 'sqrt', 'ln', 'exp']);
const DATED = new Set<string>(['year', 'month', 'day', 'hours']);
const ARITHMETIC = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide' } as const;

export function parse(text: string, names: Names = {}): Expr {
    return new Parser(text, names).whole();
}

class Parser {
    private readonly tokens: string[] = [];
    private at = 0;
    /** The table whose rows the expression is inside of. */
    private table: string | undefined;

    constructor(
        private readonly text: string,
        private readonly names: Names
    ) {
        TOKEN.lastIndex = 0;
        for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
            this.tokens.push(match[0].trim());
            if (TOKEN.lastIndex === text.length) break;
        }
        if (this.tokens.join('').length !== text.replace(/\s(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '').length) throw new Error(`cannot read ${text}`);
    }

    whole(): Expr {
        const expr = this.expression();
        if (this.at < this.tokens.length) throw new Error(`unexpected ${this.tokens[this.at]} in ${this.text}`);
        return expr;
    }

    private peek = (): string => this.tokens[this.at] ?? '';
    private next = (): string => this.tokens[this.at++] ?? '';
    private take = (token: string): boolean => this.peek() === token && this.at++ >= 0;
    private need(token: string): void {
        if (!this.take(token)) throw new Error(`expected ${token}, found ${this.peek()} in ${this.text}`);
    }

    private expression(): Expr {
        let left = this.conjunction();
        while (this.take('or')) left = { op: 'or', left, right: this.conjunction() };
        return left;
    }
    private conjunction(): Expr {
        let left = this.negation();
        while (this.take('and')) left = { op: 'and', left, right: this.negation() };
        return left;
    }
    private negation(): Expr {
        return this.take('not') ? { op: 'not', value: this.negation() } : this.comparison();
    }
    private comparison(): Expr {
        const left = this.sum();
        if (['=', '!=', '<', '<=', '>', '>='].includes(this.peek())) return { op: 'compare', operator: this.next() as Comparison, left, right: this.sum() };
        if (this.take('has')) return { op: 'chosen', set: left, option: JSON.parse(this.next()) as string };
        if (!this.take('in')) return left;
        const low = this.peek() === '..' ? undefined : this.sum();
        this.need('..');
        const open = ['', ')', ',', 'and', 'or', 'then', 'else'].includes(this.peek());
        return { op: 'within', value: left, ...(low ? { low } : {}), ...(open ? {} : { high: this.sum() }) };
    }
    private sum(): Expr {
        let left = this.product();
        while (this.peek() === '+' || this.peek() === '-')
            left = { op: 'arithmetic', operator: ARITHMETIC[this.next() as '+' | '-'], left, right: this.product() };
        return left;
    }
    private product(): Expr {
        let left = this.power();
        while (this.peek() === '*' || this.peek() === '/')
            left = { op: 'arithmetic', operator: ARITHMETIC[this.next() as '*' | '/'], left, right: this.power() };
        return left;
    }
    private power(): Expr {
        const left = this.primary();
        return this.take('^') ? { op: 'arithmetic', operator: 'power', left, right: this.power() } : left;
    }

    private primary(): Expr {
        const token = this.next();
        if (/^\d/.test(token)) return { op: 'number', value: Number(token) };
        if (token.startsWith('"')) return { op: 'text', value: JSON.parse(token) as string };
        if (token === '-') {
            const value = this.primary();
            return value.op === 'number' && value.value > 0 ? { op: 'number', value: -value.value } : { op: 'negate', value };
        }
        if (token === '(') {
            const inner = this.expression();
            this.need(')');
            return inner;
        }
        if (token === 'true' || token === 'false') return { op: 'boolean', value: token === 'true' };
        if (token === 'missing') return { op: 'missing' };
        if (token === 'if') {
            const condition = this.expression();
            this.need('then');
            const then = this.expression();
            this.need('else');
            return { op: 'if', condition, then, else: this.expression() };
        }
        if (token === 'raw') {
            const name = this.next();
            return { op: 'input', name, type: this.typeOf(name) };
        }
        return this.take('(') ? this.call(token) : this.name(token);
    }

    private name(token: string): Expr {
        if (this.names.measures?.includes(token)) return { op: 'measure', name: token };
        const segments = token.split('.');
        if (this.table !== undefined && segments[0] === this.table) segments.shift();
        const via: string[] = [];
        while (segments.length > 1 && this.names.links?.includes(segments[0]!)) via.push(segments.shift()!);
        const name = segments.join('.');
        return {
            op: 'column',
            name,
            type: this.typeOf(name),
            ...(via.length ? { via } : {}),
            ...(this.table === undefined ? {} : { table: this.table })
        };
    }
    private typeOf = (name: string): ValueType => this.names.columns?.[name] ?? PLAIN;

    private call(fn: string): Expr {
        if (fn === 'notApplicable') {
            const name = this.next();
            this.need(')');
            return { op: 'notApplicable', name };
        }
        if (this.overRows(fn)) return this.population(fn as PopulationFunction);
        if (ROW.has(fn)) return this.row(fn as RowFunction);
        const value = this.expression();
        if (fn === 'rescale') {
            this.need(',');
            const from = this.bounds();
            this.need(',');
            const to = this.bounds();
            this.need(')');
            return { op: 'rescale', value, from, to };
        }
        if (fn === 'seconds') {
            this.need(',');
            const to = this.expression();
            this.need(')');
            return { op: 'between', from: value, to };
        }
        let digits: number | undefined;
        if (this.take(',')) digits = (this.take('-') ? -1 : 1) * Number(this.next());
        this.need(')');
        if (fn === 'answered') return { op: 'answered', value };
        if (DATED.has(fn)) return { op: 'dated', fn: fn as 'year', value };
        if (!NUMERIC.has(fn)) throw new Error(`no function ${fn}`);
        return { op: 'numeric', fn: fn as 'abs', value, ...(digits === undefined ? {} : { digits }) };
    }
    private bounds(): [Expr, Expr] {
        const low = this.sum();
        this.need('..');
        return [low, this.sum()];
    }

    private row(fn: RowFunction): Expr {
        const parts: Part[] = [];
        while (!this.take(')')) {
            const value = this.expression();
            const weight = this.take('weight') ? this.percentage() : undefined;
            const applicable = this.take('asked') ? this.expression() : undefined;
            parts.push({ value, ...(weight ? { weight } : {}), ...(applicable ? { applicable } : {}) });
            this.take(',');
        }
        return { op: 'row', fn, parts, needing: this.needing() ?? { count: 1 } };
    }
    private percentage(): Expr {
        const value = this.sum();
        return this.take('%') && value.op === 'number' ? { op: 'number', value: value.value / 100 } : value;
    }
    private needing(): Needing | undefined {
        if (!this.take('needing')) return undefined;
        const value = Number(this.next());
        return this.take('%') ? { share: value / 100 } : { count: value };
    }

    /** Whether the call is over the rows of a table: then its name stands first inside it, as often as may be nested. */
    private overRows(fn: string): boolean {
        if (this.table !== undefined || !this.names.tables || fn === 'weighted') return false;
        if (['share', 'nps', 'top', 'percentile', 'stdev', 'open'].includes(fn)) return true;
        for (let at = this.at, depth = 1; depth > 0 && at < this.tokens.length; at++) {
            if (this.tokens[at] === '(') depth++;
            if (this.tokens[at] === ')') depth--;
            if (this.names.tables.includes(this.tokens[at]!.split('.')[0]!)) return true;
        }
        return false;
    }
    private population(fn: PopulationFunction): Expr {
        let table = '';
        for (let at = this.at; !table; at++) table = this.names.tables!.find((name) => this.tokens[at]?.split('.')[0] === name) ?? '';
        this.table = table;
        const whole = this.take(table);
        const value = whole ? undefined : this.expression();
        const argument = this.take(',') ? Number(this.next()) : undefined;
        const where = this.take('where') ? this.expression() : undefined;
        this.need(')');
        this.table = undefined;
        const needing = this.needing();
        return {
            op: 'population',
            fn,
            table,
            ...(value ? { value } : {}),
            ...(where ? { where } : {}),
            ...(argument === undefined ? {} : { argument }),
            ...(needing && 'count' in needing ? { needing: needing.count } : {}),
            ...(fn === 'top' ? { ends: [1, 5] as const } : {})
        };
    }
}
