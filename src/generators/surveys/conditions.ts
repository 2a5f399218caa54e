import { print as printExpr } from '../../expression/print.js';
import { walk, type ColumnExpr } from '../../expression/tree.js';
import type { Expr } from '../../expression/types.js';
import type { TablePlan } from '../../scoring/table-plan.js';
import type { Option } from '../../model/types.js';
import type { Answers, Asked } from './answers.js';
import { Printer } from '../expressions/printer.js';
import { heldAt, quoted, surveyJs } from './engine.js';
import { Inexpressible } from '../expressions/operands.js';
import { all, atom, print, type Condition } from '../expressions/logic.js';
import type { Json } from './json.js';

/** What the survey had to leave out, and why. */
export interface Omission {
    what: string;
    why: string;
}

/** A column of a linked record: a variable that whoever shows the survey sets, as `survey.setVariable('Customer', { name: … })`. */
export const linkedReference = ({ table, via, name }: Pick<ColumnExpr, 'table' | 'via' | 'name'>): string => `{${[table ?? via!.at(-1), name].join('.')}}`;

/** The conditions and calculations of one survey. */
export class Conditions {
    readonly omissions: Omission[] = [];
    /** Calculated values that others are made of, in the order in which they were needed. */
    readonly shared: Json[] = [];
    private readonly printer: Printer;
    private readonly byExpression = new Map<string, string>();
    private readonly lost = new Set<string>();
    private readonly columns: ReadonlyMap<string, TablePlan['derived'][number]>;

    constructor(
        plan: TablePlan,
        private readonly answers: Answers
    ) {
        this.columns = new Map(plan.derived.map((column) => [column.name, column]));
        this.printer = new Printer(surveyJs, {
            held: (name) => {
                const place = answers.byColumn.get(name);
                return place && heldAt(place);
            },
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

    /**
     * The condition by a name of its own. Inside a question with rows SurveyJS takes every name for a row first, whatever
     * its case.
     */
    named(condition: Condition): Condition {
        return typeof condition === 'boolean' ? condition : atom(`{${this.share(`iif(${print(condition)}, true, false)`, 'part')}} = true`);
    }

    /** Whether the option of the question that a loop runs over was chosen. */
    isChosen(itemId: string, option: Option, path: Asked['path']): Condition {
        const over = this.answers.asked.filter(({ item }) => item.id === itemId);
        const asked = over.find((one) => one.path.every((step, at) => path[at]?.option.id === step.option.id)) ?? over[0];
        const column = asked?.places.find((place) => place.form === 'value')?.column;
        if (column) return this.isTrue({ op: 'chosen', set: { op: 'column', name: column.name, type: column.type }, option: option.name });
        return asked ? all(atom(`{${asked.question}} anyof [${quoted(option.code)}]`)) : true;
    }

    /** What stands in a question before anybody answers it, as properties of the question. */
    initial({ item }: Asked): Json {
        const { default: given } = item;
        if (!given) return {};
        if (given.op === 'number') return { defaultValue: item.unit === '%' ? Number((given.value * 100).toPrecision(15)) : given.value };
        if (given.op === 'boolean') return { defaultValue: given.value };
        if (given.op === 'text') {
            const code = item.options.find((option) => option.name === given.value)?.code ?? given.value;
            return { defaultValue: item.many ? [code] : code };
        }
        if (given.op === 'column' && given.via?.length) return { defaultValueExpression: linkedReference(given) };
        const expression = this.attempt(`the default of ${item.name}`, undefined, () => this.printer.whole(given));
        return expression === undefined ? {} : { defaultValueExpression: expression };
    }

    /** Scores, in their order. */
    calculatedValues(): Json[] {
        return [...this.columns.values()]
            .filter(({ kind }) => kind === 'score')
            .flatMap((score): Json[] => {
                const name = this.answers.scores.get(score.name)!;
                const expression = this.attempt(score.name, undefined, () => this.printer.whole(score.expr));
                if (expression === undefined) this.lost.add(score.name);
                return expression === undefined ? [] : [{ name, expression, includeIntoResult: true }];
            });
    }

    /** The questions whose answers an expression looks at, through scores too. */
    questionsOf(expr: Expr, seen = new Set<string>()): Set<string> {
        const found = new Set<string>();
        for (const node of walk(expr)) {
            if (node.op === 'input' || node.op === 'notApplicable') {
                const place = this.answers.byColumn.get(node.name);
                if (place) found.add(place.question);
            } else if (node.op === 'column' && !seen.has(node.name)) {
                seen.add(node.name);
                const inner = this.columns.get(node.name)?.expr;
                if (inner) this.questionsOf(inner, seen).forEach((name) => found.add(name));
            }
        }
        return found;
    }

    private resolve({ name }: ColumnExpr): { calculated: string } | { expr: Expr } | undefined {
        const column = this.columns.get(name);
        if (column?.kind !== 'score') return column && { expr: column.expr };
        if (this.lost.has(name)) throw new Inexpressible(`${name} is left out`);
        return { calculated: this.answers.scores.get(name)! };
    }

    private share(expression: string, hint: string): string {
        const known = this.byExpression.get(expression);
        if (known !== undefined) return known;
        const name = hint === 'part' ? this.answers.names.number(hint) : this.answers.names.claim(hint.replaceAll('.', '-'));
        this.byExpression.set(expression, name);
        this.shared.push({ name, expression });
        return name;
    }

    private attempt<T>(what: string, otherwise: T, make: () => T): T {
        try {
            return make();
        } catch (error) {
            if (!(error instanceof Inexpressible)) throw error;
            this.omissions.push({ what, why: error.message });
            return otherwise;
        }
    }
}
