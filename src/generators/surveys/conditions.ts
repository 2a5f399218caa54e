import { walk, type ColumnExpr } from '../../expression/tree.js';
import type { Expr } from '../../expression/types.js';
import type { Option } from '../../model/types.js';
import type { TablePlan } from '../../scoring/table-plan.js';
import { Calculations } from '../expressions/calculations.js';
import { atom, type Condition } from '../expressions/logic.js';
import { askedFor, type Answers, type Asked } from './answers.js';
import { heldAt, surveyJs } from './engine.js';
import type { Json } from './json.js';

/** A column of a linked record: a variable that whoever shows the survey sets, as `survey.setVariable('Customer', { name: … })`. */
export const linkedReference = ({ table, via, name }: Pick<ColumnExpr, 'table' | 'via' | 'name'>): string => `{${[table ?? via!.at(-1), name].join('.')}}`;

/** The conditions and calculations of one survey. */
export class Conditions extends Calculations {
    constructor(
        plan: TablePlan,
        private readonly answers: Answers
    ) {
        super(plan, surveyJs, {
            held: (column) => {
                const place = answers.byColumn.get(column);
                return place && heldAt(place);
            },
            calculated: (column) => answers.scores.get(column),
            claim: (name) => answers.names.claim(name.replaceAll('.', '-'))
        });
    }

    /**
     * The condition by a name of its own. Inside a question with rows SurveyJS takes every name for a row first, whatever
     * its case.
     */
    named(condition: Condition): Condition {
        return typeof condition === 'boolean' ? condition : atom(`{${this.shareCondition(condition)}} = true`);
    }

    /** Whether the option of the question that a loop runs over was chosen. */
    isChosen(itemId: string, option: Option, path: Asked['path']): Condition {
        const asked = askedFor(this.answers.asked, itemId, path);
        const column = asked?.places.find((place) => place.form === 'value')?.column;
        if (column) return this.chosen(column, option);
        return asked ? surveyJs.holds(`{${asked.question}}`, option.code) : true;
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
        const expression = this.value(`the default of ${item.name}`, given);
        return expression === undefined ? {} : { defaultValueExpression: expression };
    }

    /** Scores, in their order. */
    calculatedValues(): Json[] {
        return [...this.columns.values()]
            .filter(({ kind }) => kind === 'score')
            .flatMap((score): Json[] => {
                const expression = this.columnValue(score.name);
                return expression === undefined ? [] : [{ name: this.answers.scores.get(score.name)!, expression, includeIntoResult: true }];
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
}
