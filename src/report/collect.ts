/** Keeps the scored rows of a stream, for a report looks at them many times. */
import type { Answer, Value } from '../expression/values.js';
import { NA } from '../expression/values.js';
import type { RowSink, ScoredBatch } from '../project/score-stream.js';
import { get, getScored } from '../scoring/dialects/columns/store.js';
import type { Columns } from '../scoring/row.js';
import { isResult, type TablePlan } from '../scoring/table-plan.js';

export class RowCollector implements RowSink {
    readonly tables = new Map<string, Columns[]>();
    /** Of the answers as read only those that are "not applicable": all else is in the columns. */
    readonly answers = new Map<string, Record<string, Answer>[]>();

    begin(plan: TablePlan): Promise<void> {
        if (!this.tables.has(plan.name)) this.tables.set(plan.name, []);
        if (!this.answers.has(plan.name)) this.answers.set(plan.name, []);
        return Promise.resolve();
    }

    write(plan: TablePlan, batch: ScoredBatch): Promise<void> {
        const names = plan.derived.filter(isResult).map(({ name }) => [name, batch.scored.columns.get(name)] as const);
        const [rows, answers] = [this.tables.get(plan.name)!, this.answers.get(plan.name)!];
        const applicable = plan.inputs.flatMap(({ name, na }) => (na && batch.inputs.has(name) ? [[name, batch.inputs.get(name)!] as const] : []));
        for (let at = 0; at < batch.rows; at++) {
            const row = Object.create(null) as Record<string, Value | null>;
            for (const [name, store] of names) row[name] = (store && getScored(store, at)) ?? null;
            rows.push(row);
            const answer = Object.create(null) as Record<string, Answer>;
            for (const [name, store] of applicable) if (get(store, at) === NA) answer[name] = NA;
            answers.push(answer);
        }
        return Promise.resolve();
    }
}
