/** The conditions and calculations of one form: printed, named where others are made of them, or left out with a reason. */
import { print as printExpr } from '../../expression/print.js';
import { walk, type ColumnExpr, type PopulationExpr } from '../../expression/tree.js';
import type { Expr } from '../../expression/types.js';
import type { ItemColumn, Option } from '../../model/types.js';
import type { DerivedColumn, TablePlan } from '../../scoring/table-plan.js';
import type { Held } from './answers.js';
import type { Engine } from './engine.js';
import { print, type Condition } from './logic.js';
import type { Omission } from './omissions.js';
import { Inexpressible, type Operand } from './operands.js';
import { Printer } from './printer.js';
import { decided } from './syntax.js';

export interface Calculation {
    readonly name: string;
    readonly expression: string;
}

/** Where a form holds what expressions look at. */
export interface Names {
    /** The answer of an input. */
    held(column: string): Held | undefined;
    /** The calculation that a column is. */
    calculated(column: string): string | undefined;
    /** The name, or one like it that is free; left out where nothing can be calculated beside the answers. */
    claim?(name: string): string;
    /** A figure over other rows than the response. */
    figure?(expr: PopulationExpr): Operand | undefined;
}

export class Calculations {
    readonly omissions: Omission[] = [];
    /** In the order in which they were needed. */
    readonly made: Calculation[] = [];
    protected readonly columns: ReadonlyMap<string, DerivedColumn>;
    private readonly byExpression = new Map<string, string>();
    private readonly lost = new Set<string>();
    /** Throws what cannot be said; the methods below leave it out. */
    protected printer: Printer;
    private parts = 0;

    /** @param longest The number of characters beyond which an expression is left out. */
    constructor(
        plan: TablePlan,
        private readonly engine: Engine,
        private readonly names: Names,
        private readonly longest = Infinity
    ) {
        this.columns = new Map(plan.derived.map((column) => [column.name, column]));
        this.printer = this.fresh();
    }

    isTrue(expr: Expr): Condition {
        return this.attempt(
            telling(expr, (text) => `the condition ${text}, which now always holds`),
            true,
            () => this.printer.isTrue(expr)
        );
    }

    isFalse(expr: Expr): Condition {
        return this.attempt(
            telling(expr, (text) => `the check ${text}, which is now never made`),
            false,
            () => this.printer.isFalse(expr)
        );
    }

    /** As `isTrue`, for what ends the questions: an end that came for everybody would lose all that follows. */
    ends(expr: Expr): Condition {
        return this.attempt(
            telling(expr, (text) => `the end when ${text}, which now never comes`),
            false,
            () => this.printer.isTrue(expr)
        );
    }

    /** The value of an expression, or undefined where the engine has none. */
    value(what: string, expr: Expr): string | undefined {
        return this.attempt(what, undefined, () => this.printer.whole(expr));
    }

    /** The value of a column; where there is none, what is made of it has none either. */
    columnValue(name: string): string | undefined {
        const expression = this.value(name, this.columns.get(name)!.expr);
        if (expression === undefined) this.lost.add(name);
        return expression;
    }

    isLost(column: string): boolean {
        return this.lost.has(column);
    }

    column(name: string): DerivedColumn | undefined {
        return this.columns.get(name);
    }

    /** Whether an option was chosen in the question with that column. */
    chosen({ name, type }: ItemColumn, option: Option): Condition {
        return this.isTrue({ op: 'chosen', set: { op: 'column', name, type }, option: option.name });
    }

    /** A condition as a calculation of its own. */
    shareCondition(condition: Condition): string {
        return this.share(decided(this.engine, condition), 'part');
    }

    /** Gives an expression a calculation of its own and returns its name; `part` asks for a number behind it. */
    share(expression: string, hint: string): string {
        const known = this.byExpression.get(expression);
        if (known !== undefined) return known;
        const name = this.names.claim!(hint === 'part' ? `part-${++this.parts}` : hint);
        this.byExpression.set(expression, name);
        this.made.push({ name, expression });
        return name;
    }

    private resolve({ name }: ColumnExpr): { calculated: string } | { expr: Expr } | undefined {
        if (this.lost.has(name)) throw new Inexpressible(`${name} is left out`);
        const calculated = this.names.calculated(name);
        if (calculated !== undefined) return { calculated };
        const column = this.columns.get(name);
        return column && { expr: column.expr };
    }

    private attempt<T extends Condition | string | undefined>(what: string | undefined, otherwise: T, make: () => T): T {
        const before = this.made.length;
        try {
            const made = make();
            const text = typeof made === 'string' ? made : made === undefined ? '' : print(made);
            if (text.length > this.longest) throw new Inexpressible('it is too long for a form');
            return made;
        } catch (error) {
            if (!(error instanceof Inexpressible)) throw error;
            // What an expression needed that cannot be printed in the end is not needed either, and must not be referred to.
            for (const dropped of this.made.splice(before)) this.byExpression.delete(dropped.expression);
            this.printer = this.fresh();
            if (what !== undefined) this.omissions.push({ what, why: error.message });
            return otherwise;
        }
    }

    private fresh(): Printer {
        return new Printer(this.engine, {
            held: (name) => this.names.held(name),
            column: (expr) => this.resolve(expr),
            share: this.names.claim && ((expression, hint) => this.share(expression, hint)),
            figure: (expr) => this.names.figure?.(expr)
        });
    }
}

/** What to tell of an expression; nothing of one that looks at columns that nobody wrote: what they are made of is told itself. */
function telling(expr: Expr, sentence: (text: string) => string): string | undefined {
    const isInternal = [...walk(expr)].some(({ op, ...each }) => op === 'column' && 'name' in each && each.name.startsWith('#'));
    return isInternal ? undefined : sentence(printExpr(expr));
}
