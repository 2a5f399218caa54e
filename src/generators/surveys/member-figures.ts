/** Figures over the members of a roster, whose answers are a list of rows in the response. */
import type { Expr } from '../../expression/types.js';
import type { DerivedColumn, TablePlan } from '../../scoring/table-plan.js';
import { both, type Members } from '../expressions/figures.js';
import { print, type Condition } from '../expressions/logic.js';
import { Inexpressible } from '../expressions/operands.js';
import { Printer } from '../expressions/printer.js';
import { number } from '../expressions/syntax.js';
import type { AnswerPlace } from './answers.js';
import { heldAt, quoted, surveyJs } from './engine.js';
import { needed } from './needed.js';

type Bulk = 'sum' | 'avg' | 'min' | 'max';
const BULK = { sum: 'sum', mean: 'avg', min: 'min', max: 'max' } as const;

export class MemberFigures implements Members {
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

    /** What is worked out of one answer of each member, turned where the question is reversed. */
    over(fn: 'sum' | 'mean' | 'min' | 'max', value: Expr, where: Expr | undefined, answered: string): string {
        const { question, turnedAt, divisor } = this.answerIn(value);
        const condition = this.printer.isTrue(both(where, { op: 'answered', value }));
        if (turnedAt === undefined) {
            const plain = this.inArray(BULK[fn], question, condition);
            return divisor === 1 ? plain : `(${plain} / ${divisor})`;
        }
        const turned = this.inArray(fn === 'min' ? 'max' : fn === 'max' ? 'min' : BULK[fn], question, condition);
        return `(${number(turnedAt)}${fn === 'sum' ? ` * ${answered}` : ''} - ${turned})`;
    }

    /** How many members satisfy a condition. SurveyJS counts answers: there must be one that each of them has. */
    count(condition: Expr | undefined): string {
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
