/** A table plan as functions over columns: which are computed in which pass, and their source. */
import { isMixed, walk } from '../../../expression/tree.js';
import type { Expr } from '../../../expression/types.js';
import { knownIn } from '../../column-ranges.js';
import { columnsUsed } from '../../plan.js';
import type { DerivedColumn, InputColumn, TablePlan } from '../../table-plan.js';
import { Code, type Fallback, type NumberCode, type Slot, type TruthCode } from './code.js';
import { Layout, valuesOf } from './layout.js';
import { waitsForColumns } from './lanes.js';
import { ColumnPrinter } from './printer.js';
import { MISSING_BYTE } from './store.js';
import type { CodeTable } from './tables.js';

/** One pass over the rows. */
export interface Kernel {
    /** The body of a function of `arrays`, `tables`, `rows` and `helpers`. */
    readonly source: string;
    readonly slots: readonly Slot[];
    readonly tables: readonly CodeTable[];
    readonly fallbacks: readonly Fallback[];
    /** Columns whose value in a row is one of any kind, as the interpreter gives it. */
    readonly values: readonly string[];
}

export interface ColumnsSource {
    readonly layout: Layout;
    readonly kernels: readonly Kernel[];
    /** The columns computed or taken over, in order. */
    readonly derived: readonly DerivedColumn[];
    /** Texts that columns are made of, by column: their codes are their places. */
    readonly texts: ReadonlyMap<string, readonly string[]>;
}

/** The engine does not optimise functions of any length. */
const LONGEST = 24_000;
const HELPERS = ['finite', 'power', 'divide', 'rescale', 'round', 'median', 'alone', 'valueCode', 'unasked'];

/**
 * Prints the plan for tables of columns. `wanted`: names of the columns to compute, with all that they need; default all.
 * The same meaning as `scoreRow`, which computes what has no form over columns (links, aggregates over linked rows).
 */
export function printColumns(plan: TablePlan, wanted?: Iterable<string>): ColumnsSource {
    const layout = new Layout(plan);
    const derived = wanted === undefined ? plan.derived : needed(plan, wanted);
    const asked = new Map(plan.inputs.flatMap((input) => (input.asked ? [[input.name, input] as const] : [])));
    const passes = new Passes(layout);
    for (const column of derived) passes.print(column, asked.get(column.name));
    return { layout, kernels: passes.done(), derived, texts: passes.texts };
}

/** The columns and those that they are computed from, in the order of the plan. */
function needed(plan: TablePlan, wanted: Iterable<string>): DerivedColumn[] {
    const all = new Map(plan.derived.map((column) => [column.name, column]));
    const found = new Set<string>();
    const visit = (name: string): void => {
        const column = all.get(name);
        if (!column || found.has(name)) return;
        found.add(name);
        const asked = plan.inputs.find((input) => input.name === name)?.asked;
        for (const used of [...columnsUsed(column.expr), ...(asked ? columnsUsed(asked) : [])]) visit(used);
        // Time decides what a linked record without a time of its own shows.
        if ([...walk(column.expr)].some((each) => each.op === 'column' && each.via?.length)) visit('asOf');
    };
    for (const name of wanted) visit(name);
    return plan.derived.filter(({ name }) => found.has(name));
}

class Passes {
    readonly texts = new Map<string, string[]>();
    private readonly kernels: Kernel[] = [];
    private code = new Code();
    private printer: ColumnPrinter;
    private values: string[] = [];

    constructor(private readonly layout: Layout) {
        this.printer = this.newPrinter();
    }

    private newPrinter(): ColumnPrinter {
        return new ColumnPrinter(this.code, this.layout, knownIn(this.layout.ranges));
    }

    print(column: DerivedColumn, input: InputColumn | undefined): void {
        if (this.code.length > LONGEST || rowsIn(column.expr).some((row) => waitsForColumns(this.printer, row))) this.finish();
        this.printer.within(column.name, () => {
            if (!this.layout.isAlias(column.name)) this.store(column);
            if (input) this.unasked(input);
        });
    }

    private store({ name, expr }: DerivedColumn): void {
        const place = this.layout.columnStore(name)!;
        const into = `${this.code.slot(place.column)}[at]`;
        if (isMixed(expr) && place.kind !== 'codes') {
            // The checker refuses it; whatever comes of it, the kind of the first branch decides.
            this.code.add(
                `${into} = ${place.kind === 'truths' ? this.stored(this.printer.alone(expr, 'truth') as TruthCode) : this.printer.alone(expr, 'number').text};`
            );
            return;
        }
        switch (place.kind) {
            case 'truths': {
                const { text, certain } = this.printer.truth(expr);
                const local: TruthCode = { text: this.code.let(text), certain };
                this.code.add(`${into} = ${this.stored(local)};`);
                this.printer.keep(place.column, local);
                return;
            }
            case 'bytes':
            case 'doubles': {
                const number = this.printer.number(expr);
                const local: NumberCode = { ...number, text: this.code.let(number.text) };
                const missing = place.kind === 'bytes' && local.there !== undefined;
                this.code.add(`${into} = ${missing ? `${local.there} ? ${local.text} : ${MISSING_BYTE}` : this.printer.nan(local)};`);
                this.printer.keep(place.column, local);
                return;
            }
            case 'codes': {
                const text = this.code.let(this.codeOf(expr, place.column, place.dictionary));
                this.code.add(`${into} = ${text};`);
                this.printer.keep(place.column, { text });
            }
        }
    }

    private stored({ text, certain }: TruthCode): string {
        return certain ? `${text} ? 1 : 0` : `${text} === 1 ? ${MISSING_BYTE} : ${text} >> 1`;
    }

    /** The code of a text: one of another column, one of those that stand in the expression, or whatever the interpreter finds. */
    private codeOf(expr: Expr, column: string, shared: string | undefined): string {
        const values = valuesOf(expr);
        if (shared === undefined && !values.every((each) => each.op === 'text')) return `valueCode(${this.values.push(column) - 1}, at)`;
        if (expr.op === 'if') {
            const name = this.code.name('t');
            const lines = this.printer.chosen(expr, (branch) => `${name} = ${this.codeOf(branch, column, shared)};`);
            this.code.add(`let ${name} = -1;`);
            lines.forEach((line) => this.code.add(line));
            return name;
        }
        if (expr.op === 'missing') return '-1';
        if (expr.op === 'text') return String(this.placeOf(column, expr.value.normalize('NFC')));
        const code = this.printer.codeAt(this.layout.storeOf(expr as Extract<Expr, { op: 'input' | 'column' }>)!.column);
        return `(${code} < 0 ? -1 : ${code})`;
    }

    private placeOf(column: string, text: string): number {
        const own = this.texts.get(column) ?? [];
        this.texts.set(column, own);
        const at = own.indexOf(text);
        return at < 0 ? own.push(text) - 1 : at;
    }

    /** Reports answers to questions that were not asked. */
    private unasked({ name, asked }: InputColumn): void {
        const place = this.layout.inputStore(name)!;
        const value = this.code.load(`${this.code.slot(place.column)}[at]`);
        const { text, certain } = this.printer.truth(asked!);
        const given = {
            bytes: `${value} !== ${MISSING_BYTE}`,
            truths: `${value} !== ${MISSING_BYTE}`,
            doubles: `${value} === ${value}`,
            codes: `${value} !== -1`
        };
        this.code.add(`if (${given[place.kind]} && ${certain ? `!${text}` : `${text} !== 2`}) unasked(${JSON.stringify(name)}, at);`);
    }

    private finish(): void {
        const { code } = this;
        const body = code.row();
        if (body.length > 0) {
            const { slots, tables, fallbacks } = code;
            this.kernels.push({ source: kernelSource(code, body), slots, tables, fallbacks, values: this.values });
        }
        this.code = new Code();
        this.values = [];
        this.printer = this.newPrinter();
    }

    done(): readonly Kernel[] {
        this.finish();
        return this.kernels;
    }
}

function rowsIn(expr: Expr): Extract<Expr, { op: 'row' }>[] {
    return [...walk(expr)].filter((each) => each.op === 'row');
}

function kernelSource(code: Code, body: readonly string[]): string {
    const indent = (lines: readonly string[], by: number): string[] => lines.map((line) => ' '.repeat(by) + line);
    const head = [
        `'use strict';`,
        `const [${code.slots.map(({ words }, at) => `${words ? 'w' : 'c'}${at}`).join(', ')}] = arrays;`,
        ...(code.tables.length > 0 ? [`const [${code.tables.map((_, at) => `d${at}`).join(', ')}] = tables;`] : []),
        `const { ${HELPERS.join(', ')} } = helpers;`
    ];
    const loop =
        code.wideLines.length === 0
            ? ['for (let at = 0; at < rows; at++) {', ...indent(body, 4), '}']
            : [
                  'const words = (rows + 3) >>> 2;',
                  'for (let q = 0; q < words; q++) {',
                  ...indent(code.wideLines, 4),
                  '    for (let lane = 0; lane < 32; lane += 8) {',
                  '        const at = (q << 2) + (lane >>> 3);',
                  ...indent(body, 8),
                  '    }',
                  '}'
              ];
    return [...head, ...loop, ''].join('\n');
}
