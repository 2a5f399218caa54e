/** Declared gaps as measures: what computes, dates and compares measures does the same for gaps. */
import { constantOf, walk } from '../expression/tree.js';
import type { Comparison, Expr } from '../expression/types.js';
import type { Gap, Kpi, Model } from '../model/types.js';
import { planTables } from '../scoring/measures.js';
import type { TablePlan } from '../scoring/table-plan.js';
import { baseOf } from './comparisons.js';

/** Names that no measure can have: they hold a space. */
export const measureOfGap = ({ id }: Gap): string => `gap ${id}`;
export const alertOfGap = ({ id }: Gap): string => `alert ${id}`;

/** The model with two measures more for each gap that has a value: the value itself, in every segment, and whether the alert is due. */
export function withGaps(model: Model): Model {
    const plans = planTables(model);
    const measures = model.gaps.flatMap((gap) => {
        const { value, alert, every, needing } = gap;
        if (!value) return [];
        const limit = limitOf(gap);
        const common = { ...gap, serves: [], verifies: [], compare: [], stated: [], ...(every ? { every } : {}) };
        const measure: Kpi = {
            ...common,
            id: measureOfGap(gap),
            name: measureOfGap(gap),
            value,
            compare: segmentsOf(model, plans, value).map((segment) => ({ segment })),
            ...(limit ? { better: limit.side === 'below' ? ('higher' as const) : ('lower' as const) } : {}),
            ...(needing === undefined ? {} : { needing })
        };
        const due: Kpi[] = alert ? [{ ...common, id: alertOfGap(gap), name: alertOfGap(gap), type: { kind: 'boolean' }, value: alert }] : [];
        return [measure, ...due];
    });
    return measures.length === 0 ? model : { ...model, kpis: [...model.kpis, ...measures] };
}

const SIDES: Partial<Record<Comparison, 'below' | 'above'>> = { '<': 'below', '<=': 'below', '>': 'above', '>=': 'above' };

/** The number that the value must not pass, in its unit; undefined where the alert is another condition. */
export function limitOf({ alert, value }: Gap): { side: 'below' | 'above'; limit: number } | undefined {
    if (alert?.op !== 'compare' || JSON.stringify(unbased(alert.left)) !== JSON.stringify(unbased(value!))) return undefined;
    const side = SIDES[alert.operator];
    const limit = constantOf(alert.right);
    return side && limit !== undefined ? { side, limit } : undefined;
}

/** The value as the alert has it: how many rows it needs stands at the gap alone. */
function unbased(expr: Expr): unknown {
    return JSON.parse(JSON.stringify(expr, (key, part: unknown) => (key === 'needing' ? undefined : part)));
}

/** Segments of the record, or of the table itself, that all rows of the gap belong to. */
function segmentsOf(model: Model, plans: ReadonlyMap<string, TablePlan>, value: Expr): string[] {
    const tables = new Set([...walk(value)].flatMap((each) => (each.op === 'population' ? [each.table] : [])));
    if (tables.size === 0) return [];
    return model.segments.flatMap((segment) => {
        const base = segment.where && baseOf(model, segment);
        const told = base !== undefined && [...tables].every((table) => table === base || plans.get(table)?.links.some((link) => link.table === base));
        return told ? [segment.id] : [];
    });
}
