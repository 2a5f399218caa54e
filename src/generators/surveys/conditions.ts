import { walk, type ColumnExpr } from '../../expression/tree.js';
import type { Expr } from '../../expression/types.js';
import type { Instrument, Model, Option, Roster } from '../../model/types.js';
import { planTable } from '../../scoring/plan.js';
import { rostersOf, type RosterTable } from '../../scoring/rosters.js';
import type { TablePlan } from '../../scoring/table-plan.js';
import { Calculations, type Names } from '../expressions/calculations.js';
import { figureOver } from '../expressions/figures.js';
import { atom, type Condition } from '../expressions/logic.js';
import { askedFor, type AnswerPlace, type Answers, type Asked } from './answers.js';
import { heldAt, surveyJs } from './engine.js';
import type { Json } from './json.js';
import { MemberFigures } from './member-figures.js';

/** A column of a linked record: a variable that whoever shows the survey sets, as `survey.setVariable('Customer', { name: … })`. */
export const linkedReference = ({ table, via, name }: Pick<ColumnExpr, 'table' | 'via' | 'name'>): string => `{${[table ?? via!.at(-1), name].join('.')}}`;

/** The conditions of the questions that a response, or each member of a roster, is asked. */
export class Conditions extends Calculations {
    /** @param within What names stand behind: nothing, or `panel.` for those of a member beside it. */
    constructor(
        plan: TablePlan,
        protected readonly answers: Answers,
        private readonly places: ReadonlyMap<string, AnswerPlace>,
        private readonly within: string,
        beside: Omit<Names, 'held'>
    ) {
        const held: Names['held'] = (column) => {
            const place = places.get(column);
            return place && heldAt(place, within);
        };
        super(plan, surveyJs, { held, ...beside });
    }

    /** How expressions beside the question name it. */
    reference(name: string): string {
        return surveyJs.reference(this.within + name);
    }

    /** What a text says of an answer. */
    piped(column: string): { text: string; isText: boolean } | undefined {
        const place = this.places.get(column);
        if (!place) return undefined;
        const isText = place.column.type.kind !== 'number' || place.key !== undefined;
        return { text: surveyJs.reference(heldAt(place, this.within).name), isText };
    }

    /**
     * The condition by a name of its own. Inside a question with rows SurveyJS takes every name for a row first, whatever
     * its case; no row has the name of a member's answer.
     */
    named(condition: Condition): Condition {
        return typeof condition === 'boolean' || this.within !== '' ? condition : atom(`{${this.shareCondition(condition)}} = true`);
    }

    /** Whether the option of the question that a loop runs over was chosen. */
    isChosen(itemId: string, option: Option, path: Asked['path']): Condition {
        const asked = askedFor(this.answers.asked, itemId, path);
        const column = asked?.places.find((place) => place.form === 'value')?.column;
        if (column) return this.chosen(column, option);
        return asked ? surveyJs.holds(this.reference(asked.question), option.code) : true;
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

    /** The questions whose answers an expression looks at, through scores too. */
    questionsOf(expr: Expr, seen = new Set<string>()): Set<string> {
        const found = new Set<string>();
        for (const node of walk(expr)) {
            if (node.op === 'input' || node.op === 'notApplicable') {
                const place = this.places.get(node.name);
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

/** The conditions and calculations of one survey. */
export class SurveyConditions extends Conditions {
    private readonly rosters: ReadonlyMap<string, { table: RosterTable; plan: TablePlan }>;

    constructor(model: Model, instrument: Instrument, answers: Answers) {
        const rosters = rostersOf(instrument).map((table) => ({ table, plan: planTable(model, table) }));
        const figures = new Map<string, MemberFigures>();
        super(planTable(model, instrument), answers, answers.byColumn, '', {
            calculated: (column) => answers.scores.get(column),
            claim: (name) => answers.names.claim(name.replaceAll('.', '-')),
            figure: (expr) => {
                const members = figures.get(expr.table);
                return members && figureOver(surveyJs, members, expr);
            }
        });
        this.rosters = new Map(rosters.map((one) => [one.table.id, one]));
        for (const { table, plan } of rosters) {
            const list = answers.lists.get(table.id)!;
            // By itself: SurveyJS's linter takes the length of a list for the list where it is compared.
            const members = (): string => this.share(`{${list}.length}`, `${list}-members`);
            figures.set(table.name, new MemberFigures(list, members, plan, answers.byRoster.get(table.id) ?? new Map()));
        }
    }

    /** Those beside a member's answers, where nothing can be calculated but conditions. */
    ofMember({ id }: Roster): Conditions {
        const { plan } = this.rosters.get(id)!;
        return new Conditions(plan, this.answers, this.answers.byRoster.get(id) ?? new Map(), 'panel.', { calculated: () => undefined });
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
}
