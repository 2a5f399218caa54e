/** Statements of the function that goes through the rows, and what it is given. */
import type { CodeTable } from './tables.js';
import type { Expr } from '../../../expression/types.js';

/**
 * A number in the printed code. Where it is not there, `text` is NaN, or, unless `nan` is set, anything; `there` says
 * whether it is, and is left out where it always is.
 */
export interface NumberCode {
    readonly text: string;
    readonly there?: string;
    readonly nan?: boolean;
}

/** A truth: a boolean of JavaScript where it cannot be missing, else 0 for false, 1 for missing and 2 for true. */
export interface TruthCode {
    readonly text: string;
    readonly certain: boolean;
}

/** Missing in every row. */
export const UNKNOWN_TRUTH: TruthCode = { text: '1', certain: false };

/** A number as an operand. */
export const signed = (value: number): string => (value < 0 ? `(${value})` : String(value));

/** What a kernel reads or writes: a column's values one by one, or a byte column four at a time. */
export interface Slot {
    readonly column: string;
    readonly words: boolean;
}

/** An expression that only the interpreter can compute, in one row at a time. */
export interface Fallback {
    readonly column: string;
    readonly expr: Expr;
    readonly as: 'number' | 'truth';
}

/** Code in the making: what stands before all rows, before each four of them, and in each row. */
export class Code {
    readonly slots: Slot[] = [];
    readonly tables: CodeTable[] = [];
    readonly fallbacks: Fallback[] = [];
    /** Once for each four rows. */
    private readonly words: string[] = [];
    /** At the head of each row. */
    private readonly head: string[] = [];
    private lines: string[] = [];
    private readonly names = new Map<string, string>();
    /** What is known by name in the blocks around, innermost last. */
    private known: Map<string, unknown>[] = [new Map<string, unknown>()];
    private count = 0;

    name(prefix: string): string {
        return `${prefix}${++this.count}`;
    }

    /** A constant of the row. */
    let(text: string, prefix = 't'): string {
        if (/^[\w$]+$/.test(text)) return text;
        const name = this.name(prefix);
        this.lines.push(`const ${name} = ${text};`);
        return name;
    }

    add(line: string): void {
        this.lines.push(line);
    }

    /** Lines that run only in a branch. What they make known is known only there. */
    block(make: () => void): string[] {
        const [lines, known] = [this.lines, this.known];
        this.lines = [];
        this.known = [...known, new Map()];
        make();
        const own = this.lines;
        [this.lines, this.known] = [lines, known];
        return own;
    }

    /** What was made before under that key, or else is made now. */
    once<T>(key: string, make: () => T): T {
        for (const level of this.known) if (level.has(key)) return level.get(key) as T;
        const made = make();
        this.known.at(-1)!.set(key, made);
        return made;
    }

    /** Loads a value at the head of the row, once. */
    load(text: string): string {
        return this.constant(this.head, text, 'v');
    }

    /** Computes a word for four rows, once. */
    wide(text: string): string {
        return this.constant(this.words, text, 'u');
    }

    private constant(lines: string[], text: string, prefix: string): string {
        let name = this.names.get(text);
        if (name === undefined) {
            this.names.set(text, (name = this.name(prefix)));
            lines.push(`const ${name} = ${text};`);
        }
        return name;
    }

    slot(column: string, words = false): string {
        let at = this.slots.findIndex((slot) => slot.column === column && slot.words === words);
        if (at < 0) at = this.slots.push({ column, words }) - 1;
        return `${words ? 'w' : 'c'}${at}`;
    }

    table(table: CodeTable): string {
        const key = JSON.stringify(table);
        let at = this.tables.findIndex((each) => JSON.stringify(each) === key);
        if (at < 0) at = this.tables.push(table) - 1;
        return `d${at}`;
    }

    fallback(fallback: Fallback): string {
        return `alone(${this.fallbacks.push(fallback) - 1}, at)`;
    }

    /** About how many characters it has. */
    get length(): number {
        return [this.words, this.head, this.lines].flat().reduce((total, line) => total + line.length, 0);
    }

    /** The statements for four rows. */
    get wideLines(): readonly string[] {
        return this.words;
    }

    /** The statements of one row. */
    row(): string[] {
        return [...this.head, ...this.lines];
    }
}
