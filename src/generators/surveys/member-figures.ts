/** Figures over the members of a roster, whose answers are a list of rows in the response. */
import { kindOf, type PopulationExpr } from '../../expression/tree.js';
import { type Comparison, type Expr, num } from '../../expression/types.js';
import type { DerivedColumn, TablePlan } from '../../scoring/table-plan.js';
import { atom, print, type Condition } from '../expressions/logic.js';
import { Inexpressible, type Operand } from '../expressions/operands.js';
import { Printer } from '../expressions/printer.js';
import { number } from '../expressions/syntax.js';
import type { AnswerPlace } from './answers.js';
import { heldAt, quoted, surveyJs } from './engine.js';
import { needed } from './needed.js';

type Bulk = 'sum' | 'avg' | 'min' | 'max';

export class MemberFigures {
    private readonly printer: Printer;
    private readonly columns: ReadonlyMap<string, DerivedColumn>;

    /**
     * @param list The question that holds the members.
     * @param members The name of a calculation that says how many they are.
     */
    constructor(
        private readonly list: string,
        private readonly members: () => string,
        plan: TablePlan,
        private readonly places: ReadonlyMap<string, AnswerPlace>
    ) {
        this.columns = new Map(plan.derived.map((column) => [column.name, column]));
        // SurveyJS looks a filter's names up in the row; nothing can be calculated there.
        this.printer = new Printer(surveyJs, {
            held: (name) => {
                const place = places.get(name);
                return place && heldAt(place);
            },
            column: ({ name }) => this.columns.get(name)
        });
    }

    /** As the interpreter has it over the members that the response holds; without a member that counts only `count` is known. */
    figure(expr: PopulationExpr): Operand {
        const { fn, value, where } = expr;
        if (fn === 'count') {
            const counted: Expr | undefined = value && kindOf(value) !== 'boolean' ? { op: 'answered', value } : value;
            return this.known(expr, this.count(counted ? both(where, counted) : where));
        }
        if (!value) throw new Inexpressible(`SurveyJS has no ${fn} over a list`);
        switch (fn) {
            case 'share':
                return this.share(expr, value);
            case 'top': {
                const [low, high] = expr.ends!;
                const bound = expr.reversed ? low + expr.argument! - 1 : high - expr.argument! + 1;
                return this.share(expr, compare(value, expr.reversed ? '<=' : '>=', bound));
            }
            case 'nps': {
                const answered = this.answered(value, where);
                const [promoters, detractors] = [compare(value, '>=', 9), compare(value, '<=', 6)].map((one) => this.count(both(where, one)));
                return this.known(expr, `((${promoters} - ${detractors}) / ${answered} * 100)`, answered);
            }
            case 'sum':
                return this.bulk(expr, value, 'sum');
            case 'mean':
                return this.bulk(expr, value, 'avg');
            case 'min':
            case 'max':
                return this.bulk(expr, value, fn);
            default:
                throw new Inexpressible(`SurveyJS has no ${fn} over a list`);
        }
    }

    private share(expr: PopulationExpr, condition: Expr): Operand {
        const answered = this.answered(condition, expr.where);
        return this.known(expr, `(${this.count(both(expr.where, condition))} / ${answered})`, answered);
    }

    /** What is worked out of one answer of each member, turned where the question is reversed. */
    private bulk(expr: PopulationExpr, value: Expr, fn: Bulk): Operand {
        const { question, turnedAt, divisor } = this.answerIn(value);
        const answered = this.answered(value, expr.where);
        const over = turnedAt !== undefined && (fn === 'min' || fn === 'max') ? (fn === 'min' ? 'max' : 'min') : fn;
        const condition = this.printer.isTrue(both(expr.where, { op: 'answered', value }));
        const plain = this.inArray(over, question, condition);
        const turned = turnedAt === undefined ? plain : `(${number(turnedAt)}${fn === 'sum' ? ` * ${answered}` : ''} - ${plain})`;
        return this.known(expr, divisor === 1 ? turned : `(${turned} / ${divisor})`, answered);
    }

    /** How many members have a value, among those that count. */
    private answered(value: Expr, where: Expr | undefined): string {
        return this.count(both(where, { op: 'answered', value }));
    }

    /** How many members satisfy a condition. SurveyJS counts answers: there must be one that each of them has. */
    private count(condition: Expr | undefined): string {
        const printed = condition ? this.printer.isTrue(condition) : true;
        if (printed === true) return `{${this.members()}}`;
        if (printed === false) return '0';
        const [name] = [...needed(condition!, 'true', (column) => this.columns.get(column)?.expr)].filter((one) => this.places.has(one));
        if (name === undefined) throw new Inexpressible('SurveyJS counts no members by what they have not answered');
        return this.inArray('count', this.places.get(name)!.question, printed);
    }

    /** The filter as a text: as an expression SurveyJS would first work it out for the response, and its linter would not know the names. */
    private inArray(fn: Bulk | 'count', question: string, condition: Condition): string {
        return `${fn}InArray({${this.list}}, ${quoted(question)}${condition === true ? '' : `, ${quoted(print(condition))}`})`;
    }

    /** The figure where enough members count. */
    private known({ needing = 0, fn }: PopulationExpr, value: string, n = value): Operand {
        const least = Math.max(needing, fn === 'count' ? 0 : 1);
        return { known: least === 0 ? true : atom(`${n} >= ${least}`), value };
    }

    /** The answer that a value is, for each member that has it. */
    private answerIn(expr: Expr): { question: string; turnedAt?: number; divisor: number } {
        if (expr.op === 'column') {
            const column = this.columns.get(expr.name);
            if (column) return this.answerIn(column.expr);
        }
        if (expr.op === 'if' && expr.else.op === 'missing') return this.answerIn(expr.then);
        if (expr.op === 'arithmetic' && expr.operator === 'subtract' && expr.left.op === 'number') {
            const { turnedAt, question, divisor } = this.answerIn(expr.right);
            if (turnedAt === undefined && divisor === 1) return { question, turnedAt: expr.left.value, divisor };
        }
        const place = expr.op === 'input' ? this.places.get(expr.name) : undefined;
        if (place?.form === 'value' && place.key === undefined) return { question: place.question, divisor: place.divisor };
        throw new Inexpressible('SurveyJS adds up only whole answers over a list');
    }
}

const both = (where: Expr | undefined, condition: Expr): Expr => (where ? { op: 'and', left: where, right: condition } : condition);
const compare = (left: Expr, operator: Comparison, right: number): Expr => ({ op: 'compare', operator, left, right: num(right) });
