/** The conditions and calculations of one form. */
import type { Expr } from '../../expression/types.js';
import type { Instrument, Model, Option } from '../../model/types.js';
import { planTable } from '../../scoring/plan.js';
import { rostersOf, type RosterTable } from '../../scoring/rosters.js';
import type { TablePlan } from '../../scoring/table-plan.js';
import { Calculations, type Names } from '../expressions/calculations.js';
import { both, figureOver, type Members } from '../expressions/figures.js';
import type { Condition } from '../expressions/logic.js';
import { askedFor, type Asked } from '../surveys/answers.js';
import { BEYOND, heldIn, odk } from './engine.js';
import type { Field, Fields } from './fields.js';
import { choice, reference, xpath } from './xpath.js';

/** A cell of a workbook holds no more, and a form with such an expression opens slowly. */
const MOST = 30_000;

export class FormCalculations extends Calculations {
    /**
     * @param context Questions about the response itself, by column.
     * @param members Those of the rosters, by their tables' names.
     */
    constructor(
        plan: TablePlan,
        private readonly fields: Fields,
        context: ReadonlyMap<string, string>,
        members: ReadonlyMap<string, Members> = new Map()
    ) {
        const held = (column: string): ReturnType<typeof heldIn> | undefined => {
            const points = fields.points.get(column);
            if (points !== undefined) return { name: points, form: 'value', isList: false, naCodes: [], divisor: 1 };
            const field = fields.byColumn.get(column);
            return field && heldIn(field);
        };
        const calculated = (column: string): string | undefined => fields.results.get(column) ?? context.get(column);
        const figure: Names['figure'] = (expr) => {
            const found = members.get(expr.table);
            return found && figureOver(odk, found, expr);
        };
        super(plan, odk, { held, calculated, figure, claim: (name) => fields.claim(name) }, MOST);
    }

    /** Whether the option of the question that a loop runs over was chosen. */
    isChosen(itemId: string, option: Option, path: Asked['path']): Condition {
        const asked = askedFor(this.fields.answers.asked, itemId, path);
        const found = asked && this.fields.of.get(asked)!;
        const column = [...(found?.parts.values() ?? [])].find(({ form }) => form === 'value')?.place.column;
        if (column) return this.chosen(column, option);
        return found ? odk.holds(reference(found.name), option.code) : true;
    }

    /** Everything that the plan computes, in its order. */
    results(): void {
        for (const [column, name] of this.fields.results) {
            const expression = this.columnValue(column);
            if (expression !== undefined) this.made.push({ name, expression });
        }
    }

    /** The field in which a result stands; undefined where it could not be computed. */
    result(column: string): string | undefined {
        return this.isLost(column) ? undefined : this.fields.results.get(column);
    }
}

/** Those of a form, and of the members of its rosters by the roster's id. */
export function calculationsOf(
    model: Model,
    instrument: Instrument,
    plan: TablePlan,
    fields: Fields,
    context: ReadonlyMap<string, string>
): { calculations: FormCalculations; members: ReadonlyMap<string, FormCalculations> } {
    const rosters = rostersOf(instrument).map((table) => ({ table, own: memberCalculations(planTable(model, table), fields, table) }));
    const calculations = new FormCalculations(plan, fields, context, new Map(rosters.map(({ table, own }) => [table.name, own])));
    calculations.results();
    return { calculations, members: new Map(rosters.map(({ table, own }) => [table.id, own])) };
}

/** Those of one member of a roster, which stand in the repeat: there a name means the one of the same turn, and outside all of them. */
class MemberCalculations extends FormCalculations implements Members {
    constructor(
        plan: TablePlan,
        fields: Fields,
        /** The repeat. */
        private readonly list: string
    ) {
        super(plan, fields, new Map());
        this.results();
    }

    count(condition: Expr | undefined): string {
        const printed = condition ? this.printer.isTrue(condition) : true;
        if (typeof printed === 'boolean') return printed ? `count(${reference(this.list)})` : '0';
        // A count is one even where nobody is there; a sum of nothing is no number.
        return `count(${reference(this.share(choice(xpath(printed), '1', '0'), 'part'))}[. = 1])`;
    }

    over(fn: 'sum' | 'mean' | 'min' | 'max', value: Expr, where: Expr | undefined, answered: string): string {
        const counts = xpath(this.printer.isTrue(both(where, { op: 'answered', value })));
        const own = this.printer.number(value);
        if (fn === 'sum' || fn === 'mean') {
            const sum = this.all('sum', choice(counts, own, '0'));
            return fn === 'sum' ? sum : `(${sum} div ${answered})`;
        }
        return this.all(fn, choice(counts, own, fn === 'min' ? BEYOND : `-${BEYOND}`));
    }

    /** What is calculated for each member, of all of them. Members of a roster that is not asked have nothing there. */
    private all(fn: 'sum' | 'min' | 'max', expression: string): string {
        return `${fn}(${reference(this.share(expression, 'part'))}[. != ''])`;
    }
}

function memberCalculations(plan: TablePlan, fields: Fields, roster: RosterTable): MemberCalculations {
    // A member has no checklist of its own: only differences within a pair are worth a field.
    const gaps = plan.derived.filter(({ kind }) => kind === 'gap');
    const results = new Map(gaps.map(({ name }) => [name, fields.claim(name)]));
    const byColumn = fields.byRoster.get(roster.id) ?? new Map<string, Field>();
    return new MemberCalculations(plan, { ...fields, byColumn, results, points: new Map() }, fields.lists.get(roster.id)!);
}
