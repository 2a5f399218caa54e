/** Rows to columns and back. */
import type { Value } from '../../../expression/values.js';
import { type Problem, readResponse, type Response } from '../../reading.js';
import { isResult, type TablePlan } from '../../table-plan.js';
import type { ScoredColumns } from './run.js';
import { emptyStore, getScored, kindForInput, put, type Store } from './store.js';

export interface ReadColumns {
    readonly rows: number;
    readonly inputs: ReadonlyMap<string, Store>;
    /** What did not fit, by row. */
    readonly problems: readonly (Problem & { readonly at: number })[];
}

/** Responses as columns of the plan's inputs; each is read as `scoreRow` reads it. */
export function columnsOf(plan: TablePlan, responses: readonly Response[]): ReadColumns {
    const rows = responses.length;
    const inputs = new Map(plan.inputs.map((input) => [input.name, emptyStore(kindForInput(input), rows)]));
    const problems: (Problem & { at: number })[] = [];
    responses.forEach((response, at) => {
        const found: Problem[] = [];
        const answers = readResponse(plan.inputs, response, found);
        for (const { name, type } of plan.inputs) put(inputs.get(name)!, at, answers[name], type.kind === 'text');
        for (const problem of found) problems.push({ ...problem, at });
    });
    return { rows, inputs, problems };
}

/** The results of one row of a scored batch, as `scoreRow` gives its columns: null where missing. */
export function rowOf(plan: TablePlan, scored: ScoredColumns, at: number): Record<string, Value | null> {
    const row = Object.create(null) as Record<string, Value | null>;
    for (const column of plan.derived) {
        const store = isResult(column) ? scored.columns.get(column.name) : undefined;
        if (store) row[column.name] = getScored(store, at) ?? null;
    }
    return row;
}
