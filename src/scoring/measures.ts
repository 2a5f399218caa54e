/** What measures are computed from, in the order in which they can be. */
import { children } from '../expression/tree.js';
import { type Expr, measureNamed, type ValueType } from '../expression/types.js';
import type { Kpi, Model } from '../model/types.js';
import { inOrder } from './order.js';
import { planTable } from './plan.js';
import { tablesOf } from './rosters.js';
import type { TablePlan } from './table-plan.js';

export interface MeasurePlan {
    readonly id: string;
    /** As expressions and callers name it. */
    readonly name: string;
    readonly kpi: Kpi;
    readonly type: ValueType;
    readonly expr?: Expr;
    /** Names of all tables whose rows it needs, also through links and other measures, in the order of their use. */
    readonly tables: readonly string[];
    /** Names of the measures that it uses itself; of the period before with `PREVIOUS`. */
    readonly measures: readonly string[];
    /** The rows below which there is no figure. */
    readonly needing?: number;
}

/** The plans of all tables by name. Of two with one name the first counts. */
export function planTables(model: Model): Map<string, TablePlan> {
    const plans = new Map<string, TablePlan>();
    for (const table of tablesOf(model)) plans.set(table.name, planTable(model, table));
    return plans;
}

/** All measures, each after those that it uses. Throws if some use each other. Of two with one name the first counts. */
export function planMeasures(model: Model): MeasurePlan[] {
    const plans = planTables(model);
    const own = model.kpis.filter((kpi, at) => model.kpis.findIndex((other) => other.name === kpi.name) === at);
    const ordered = inOrder(
        own,
        (kpi) => kpi.name,
        (kpi) => (kpi.value ? [...usesOf(kpi.value, undefined, plans).measures].map(measureNamed) : [])
    );
    const done = new Map<string, MeasurePlan>();
    for (const kpi of ordered) {
        const { tables, measures } = kpi.value ? usesOf(kpi.value, undefined, plans) : { tables: new Set<string>(), measures: new Set<string>() };
        for (const name of measures) for (const table of done.get(measureNamed(name))?.tables ?? []) tables.add(table);
        done.set(kpi.name, {
            id: kpi.id,
            name: kpi.name,
            kpi,
            type: kpi.type,
            ...(kpi.value ? { expr: kpi.value } : {}),
            tables: [...tables],
            measures: [...measures],
            ...(kpi.needing === undefined ? {} : { needing: kpi.needing })
        });
    }
    return [...done.values()];
}

interface Uses {
    tables: Set<string>;
    measures: Set<string>;
}

/** Tables and measures that an expression uses; `table` is the one whose rows it is evaluated in. */
function usesOf(expr: Expr, table: string | undefined, plans: ReadonlyMap<string, TablePlan>): Uses {
    const found: Uses = { tables: new Set(), measures: new Set() };
    const seen = new Set<string>();
    const visit = (each: Expr, inside: string | undefined): void => {
        if (each.op === 'measure') found.measures.add(each.name);
        if (each.op === 'population') found.tables.add(each.table);
        if (each.op === 'column' && inside !== undefined) {
            let at: string | undefined = inside;
            for (const via of each.via ?? []) {
                at = at === undefined ? undefined : plans.get(at)?.links.find((link) => link.via === via)?.table;
                if (at !== undefined) found.tables.add(at);
            }
            // What a computed column needs is needed too.
            const derived = at === undefined ? undefined : plans.get(at)?.derived.find((column) => column.name === each.name);
            const key = `${at}.${each.name}`;
            if (derived && !seen.has(key)) {
                seen.add(key);
                visit(derived.expr, at);
            }
        }
        for (const child of children(each)) visit(child, each.op === 'population' ? each.table : inside);
    };
    visit(expr, table);
    return found;
}
