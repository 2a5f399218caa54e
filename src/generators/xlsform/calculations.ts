/** The conditions and calculations of one form. */
import { print as printExpr } from '../../expression/print.js';
import type { ColumnExpr } from '../../expression/tree.js';
import type { Expr } from '../../expression/types.js';
import type { Option } from '../../model/types.js';
import type { DerivedColumn, TablePlan } from '../../scoring/table-plan.js';
import type { Asked } from '../surveys/answers.js';
import type { Held } from '../expressions/answers.js';
import { all, atom, type Condition } from '../expressions/logic.js';
import { Inexpressible } from '../expressions/operands.js';
import type { Field, Fields } from './fields.js';
import { Printer } from '../expressions/printer.js';
import { heldIn, odk } from './engine.js';
import { quoted, reference } from './xpath.js';

/** What the form had to leave out, and why. */
export interface Omission {
    readonly what: string;
    readonly why: string;
}
export interface Calculation {
    readonly name: string;
    readonly expression: string;
}

/** A cell of a workbook holds no more, and a form with such an expression opens slowly. */
const MOST = 30_000;

export class Calculations {
    readonly omissions: Omission[] = [];
    /** In the order in which they were needed; ODK finds its own. */
    readonly made: Calculation[] = [];
    private readonly printer: Printer;
    private readonly byExpression = new Map<string, string>();
    private readonly lost = new Set<string>();
    private readonly columns: ReadonlyMap<string, DerivedColumn>;

    constructor(
        plan: TablePlan,
        private readonly fields: Fields,
        /** Questions about the response itself, by column. */
        private readonly context: ReadonlyMap<string, string>
    ) {
        this.columns = new Map(plan.derived.map((column) => [column.name, column]));
        this.printer = new Printer(odk, {
            held: (name) => this.held(name),
            column: (expr) => this.resolve(expr),
            share: (expression, hint) => this.share(expression, hint)
        });
    }

    isTrue(expr: Expr): Condition {
        return this.attempt(`the condition ${printExpr(expr)}, which now always holds`, true, () => this.printer.isTrue(expr));
    }

    isFalse(expr: Expr): Condition {
        return this.attempt(`the check ${printExpr(expr)}, which is now never made`, false, () => this.printer.isFalse(expr));
    }

    /** The value of an expression, or undefined where ODK has none. */
    value(what: string, expr: Expr): string | undefined {
        return this.attempt(what, undefined, () => this.printer.whole(expr));
    }

    column(name: string): DerivedColumn | undefined {
        return this.columns.get(name);
    }

    /** Whether the option of the question that a loop runs over was chosen. */
    isChosen(itemId: string, option: Option, path: Asked['path']): Condition {
        const over = this.fields.asked.filter(({ asked }) => asked.item.id === itemId);
        const found = over.find(({ asked }) => asked.path.every((step, at) => path[at]?.option.id === step.option.id)) ?? over[0];
        const column = [...(found?.parts.values() ?? [])].find(({ form }) => form === 'value')?.place.column;
        if (column) return this.isTrue({ op: 'chosen', set: { op: 'column', name: column.name, type: column.type }, option: option.name });
        return found ? all(atom(`selected(${reference(found.name)}, ${quoted(option.code)})`)) : true;
    }

    /** Everything that the plan computes, in its order. */
    results(): void {
        for (const [column, name] of this.fields.results) {
            const expression = this.value(column, this.columns.get(column)!.expr);
            if (expression === undefined) this.lost.add(column);
            else this.made.push({ name, expression });
        }
    }

    /** The field in which a result stands; undefined where it could not be computed. */
    result(column: string): string | undefined {
        return this.lost.has(column) ? undefined : this.fields.results.get(column);
    }

    share(expression: string, hint: string): string {
        const known = this.byExpression.get(expression);
        if (known !== undefined) return known;
        const name = this.fields.claim(hint === 'part' ? `part-${this.byExpression.size + 1}` : hint);
        this.byExpression.set(expression, name);
        this.made.push({ name, expression });
        return name;
    }

    private held(name: string): Held | undefined {
        const points = this.fields.points.get(name);
        if (points !== undefined) return { name: points, form: 'value', isList: false, naCodes: [], divisor: 1 };
        const field = this.fields.byColumn.get(name);
        return field && heldIn(field);
    }

    private resolve({ name }: ColumnExpr): { calculated: string } | { expr: Expr } | undefined {
        if (this.lost.has(name)) throw new Inexpressible(`${name} is left out`);
        const calculated = this.fields.results.get(name) ?? this.context.get(name);
        if (calculated !== undefined) return { calculated };
        const column = this.columns.get(name);
        return column && { expr: column.expr };
    }

    private attempt<T>(what: string, otherwise: T, make: () => T): T {
        // What an expression needed that cannot be printed in the end is not needed either.
        const before = this.made.length;
        try {
            const made = make();
            if (typeof made === 'string' && made.length > MOST) throw new Inexpressible('it is too long for a form');
            return made;
        } catch (error) {
            if (!(error instanceof Inexpressible)) throw error;
            for (const dropped of this.made.splice(before)) this.byExpression.delete(dropped.expression);
            this.omissions.push({ what, why: error.message });
            return otherwise;
        }
    }
}

/** Those of one member of a roster. */
export function rosterCalculations(plan: TablePlan, fields: Fields, byColumn: ReadonlyMap<string, Field>): Calculations {
    // A member has no checklist of its own: only differences within a pair are worth a field.
    const gaps = plan.derived.filter(({ kind }) => kind === 'gap');
    const results = new Map(gaps.map(({ name }) => [name, fields.claim(name)]));
    const calculations = new Calculations(plan, { ...fields, byColumn, results, points: new Map() }, new Map());
    calculations.results();
    return calculations;
}
