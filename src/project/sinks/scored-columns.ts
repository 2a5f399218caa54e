/** What a file of scored rows holds, column by column. */
import type { Model } from '../../model/types.js';
import { getScored, type Store } from '../../scoring/dialects/columns/store.js';
import { isResult, type TablePlan } from '../../scoring/table-plan.js';
import type { ScoredBatch } from '../score-stream.js';
import { answeredColumn, completenessOf, isWeighted } from '../tally/answered.js';
import { isPersonal } from '../tally/persons.js';

export interface ScoredColumn {
    name: string;
    /** How it is held; of a column that no batch has held yet as text. */
    kind: 'whole' | 'truth' | 'number' | 'text';
    /** The values of a batch: of a store by row, else one by one. */
    store?(batch: ScoredBatch): Store | undefined;
    value?(batch: ScoredBatch, at: number): string | number | undefined;
}

/** The columns, without those that tell persons apart unless `names`. */
export function scoredColumns(
    model: Model,
    plan: TablePlan,
    { extra, own, files }: { extra: readonly string[]; own: readonly string[]; files: number },
    names: boolean
): ScoredColumn[] {
    const shown = (name: string): boolean => names || !isPersonal(model, plan.name, name);
    return [
        ...(files > 1 ? [{ name: 'file', kind: 'text' as const, value: ({ file }: ScoredBatch) => file }] : []),
        { name: 'row', kind: 'whole', value: (batch, at) => batch.rowNumber(at) },
        ...extra.filter(shown).map((name): ScoredColumn => ({ name, kind: 'text', store: (batch) => batch.extra.get(name) })),
        ...plan.derived
            .filter(isResult)
            .filter(({ name }) => shown(name))
            .flatMap((column): ScoredColumn[] => {
                const { name, type } = column;
                const kind = type.kind === 'number' ? 'number' : type.kind === 'boolean' ? 'truth' : 'text';
                const own: ScoredColumn = { name, kind, store: (batch) => batch.scored.columns.get(name) };
                if (!isWeighted(column)) return [own];
                return [own, { name: answeredColumn(name), kind: 'number', store: (batch) => batch.scored.columns.get(completenessOf(name)) }];
            }),
        ...own.map((name): ScoredColumn => ({ name: `${name}.words`, kind: 'text', value: (batch, at) => batch.own.get(name)?.get(at) }))
    ];
}

/** A text, or a list of options as one. */
export function textAt(store: Store, at: number): string | undefined {
    const value = getScored(store, at);
    return value === undefined ? undefined : typeof value === 'object' ? value.join(';') : String(value);
}
