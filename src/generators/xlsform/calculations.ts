/** The conditions and calculations of one form. */
import type { Option } from '../../model/types.js';
import type { TablePlan } from '../../scoring/table-plan.js';
import { Calculations } from '../expressions/calculations.js';
import type { Condition } from '../expressions/logic.js';
import { askedFor, type Asked } from '../surveys/answers.js';
import { heldIn, odk } from './engine.js';
import type { Field, Fields } from './fields.js';
import { reference } from './xpath.js';

/** A cell of a workbook holds no more, and a form with such an expression opens slowly. */
const MOST = 30_000;

export class FormCalculations extends Calculations {
    /** @param context Questions about the response itself, by column. */
    constructor(
        plan: TablePlan,
        private readonly fields: Fields,
        context: ReadonlyMap<string, string>
    ) {
        const held = (column: string): ReturnType<typeof heldIn> | undefined => {
            const points = fields.points.get(column);
            if (points !== undefined) return { name: points, form: 'value', isList: false, naCodes: [], divisor: 1 };
            const field = fields.byColumn.get(column);
            return field && heldIn(field);
        };
        const calculated = (column: string): string | undefined => fields.results.get(column) ?? context.get(column);
        super(plan, odk, { held, calculated, claim: (name) => fields.claim(name) }, MOST);
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

/** Those of one member of a roster. */
export function rosterCalculations(plan: TablePlan, fields: Fields, byColumn: ReadonlyMap<string, Field>): FormCalculations {
    // A member has no checklist of its own: only differences within a pair are worth a field.
    const gaps = plan.derived.filter(({ kind }) => kind === 'gap');
    const results = new Map(gaps.map(({ name }) => [name, fields.claim(name)]));
    const calculations = new FormCalculations(plan, { ...fields, byColumn, results, points: new Map() }, new Map());
    calculations.results();
    return calculations;
}
