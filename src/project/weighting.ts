/** `weights quota`: responses weighted until each quota has its share, wave by wave. */
import type { Instrument, Model, Segment } from '../model/types.js';
import { BOOLEAN } from '../expression/types.js';
import type { Columns } from '../scoring/row.js';
import { ColumnScorer } from '../scoring/dialects/columns/run.js';
import { emptyStore, getScored, type Store } from '../scoring/dialects/columns/store.js';
import type { Surroundings } from '../scoring/row.js';
import type { DerivedColumn, TablePlan } from '../scoring/table-plan.js';
import { type Margin, rake } from '../statistics/raking.js';
import { baseOf, membership } from './comparisons.js';
import type { ProblemList } from './data/problems.js';
import type { TableBatch } from './data/stream/reader.js';
import { periodsOf } from './figures.js';
import { cellOf, type QuotaCell, quotaCells } from './quotas.js';

/** A share off by less than this is reached: a hundredth of a response in a million. */
const TOLERANCE = 1e-8;

/** Whether a row of the current batch belongs to a segment; undefined where nobody knows. */
type Test = (at: number, columns: ReadonlyMap<string, Store>, inputs: ReadonlyMap<string, Store>) => boolean | undefined;

interface Wave {
    rows: number[];
    /** For each quota the cell of every row; null where it is not known. */
    cells: (string | null)[][];
}

export interface WeightingAround {
    around: Surroundings;
    byKey(table: string, key: string): { columns: Columns } | undefined;
    /** Tables whose rows were given. */
    given: ReadonlySet<string>;
}

export class QuotaWeights {
    private readonly quotas: readonly (readonly QuotaCell[])[];
    private readonly tests: ReadonlyMap<string, Test>;
    private readonly scorer: ColumnScorer;
    private readonly waveOf: (moment: string) => string;
    private readonly waves = new Map<string, Wave>();
    private rows = 0;
    private weights = new Float64Array(0);
    private next = 0;

    /** Undefined where rows are not weighted by quotas. */
    static of(model: Model, plan: TablePlan, tables: WeightingAround): QuotaWeights | undefined {
        const instrument = model.instruments.find(({ id }) => id === plan.id);
        return instrument?.weights === 'quota' && instrument.quotas.length > 0 ? new QuotaWeights(model, plan, instrument, tables) : undefined;
    }

    private constructor(
        private readonly model: Model,
        private readonly plan: TablePlan,
        instrument: Instrument,
        tables: WeightingAround
    ) {
        this.quotas = instrument.quotas.map((quota) => quotaCells(model, quota));
        const segments = [...new Set(this.quotas.flat().flatMap((cell) => cell.segments))];
        const own = segments.filter((segment) => baseOf(model, segment) === plan.name);
        const more = own.map(({ id, where }): DerivedColumn => ({ name: columnOf(id), title: {}, kind: 'internal', type: BOOLEAN, expr: where! }));
        this.scorer = new ColumnScorer({ ...plan, derived: [...plan.derived, ...more] }, tables.around);
        this.tests = new Map(segments.map((segment) => [segment.id, this.testOf(segment, tables)]));
        const periodAt = instrument.every && periodsOf(instrument.every);
        this.waveOf = (moment) => periodAt?.(moment)?.name ?? '';
    }

    /** Takes note of a batch: all of them come once before any is weighted. */
    look(batch: Pick<TableBatch, 'rows' | 'inputs'>): void {
        const { columns } = this.scorer.score(batch.inputs, batch.rows);
        const times = columns.get('asOf');
        for (let at = 0; at < batch.rows; at++) {
            const moment = times && getScored(times, at);
            const name = typeof moment === 'string' ? this.waveOf(moment) : '';
            let wave = this.waves.get(name);
            if (!wave) this.waves.set(name, (wave = { rows: [], cells: this.quotas.map(() => []) }));
            wave.rows.push(this.rows + at);
            const member = (segment: Segment): boolean | undefined => this.tests.get(segment.id)!(at, columns, batch.inputs);
            this.quotas.forEach((quota, which) => wave.cells[which]!.push(cellOf(quota, member)?.name ?? null));
        }
        this.rows += batch.rows;
    }

    /** Computes the weights, row by row; what keeps a wave from being weighted becomes a finding. */
    settle(problems: ProblemList): Float64Array {
        this.weights = new Float64Array(this.rows).fill(1);
        for (const [name, wave] of [...this.waves].sort(([a], [b]) => (a < b ? -1 : 1))) {
            const when = name === '' ? this.plan.name : name;
            const unweighted = (why: string): void => problems.add('finding', 'unweighted', why, { column: 'weight' });
            const told = wave.rows.map((_, k) => wave.cells.every((cells) => cells[k] !== null));
            const incomplete = told.filter((each) => !each).length;
            if (incomplete === wave.rows.length) {
                unweighted(`no response of ${when} can be told to be in a quota or not: each counts once`);
                continue;
            }
            const empty = this.quotas.flatMap((quota, which) =>
                quota.filter(({ name: cell, share }) => share > 0 && !wave.cells[which]!.some((one, k) => told[k] && one === cell))
            );
            if (empty.length > 0) {
                const names = empty.map((cell) => cell.name).join(', ');
                unweighted(`nobody of the quota ${names} answered in ${when}, so that it cannot have its share: each response counts once`);
                continue;
            }
            const margins = this.quotas.map((quota, which): Margin => {
                const whole = quota.reduce((sum, { share }) => sum + share, 0);
                return { categories: wave.cells[which]!, targets: Object.fromEntries(quota.map((cell) => [cell.name, cell.share / whole])) };
            });
            const raked = rake(wave.rows.length, margins, { tolerance: TOLERANCE });
            if (!raked.converged) {
                const off = Number((100 * raked.worst).toPrecision(2));
                unweighted(
                    `the quotas of ${when} contradict each other: after ${raked.iterations} rounds a share is still ${off} % off; each response counts once`
                );
                continue;
            }
            wave.rows.forEach((row, k) => (this.weights[row] = raked.weights[k]!));
            if (incomplete > 0)
                problems.add('note', 'unweighted', `responses of ${when} that cannot be told to be in a quota or not, and weigh 1: ${incomplete}`, {
                    column: 'weight'
                });
        }
        this.waves.clear();
        return this.weights;
    }

    /** From the first row again. */
    rewind(): void {
        this.next = 0;
    }

    /** A batch with its weights; batches come in the order in which they were looked at. */
    weighed(batch: TableBatch): TableBatch {
        const store = emptyStore('doubles', batch.rows);
        store.values.set(this.weights.subarray(this.next, this.next + batch.rows));
        this.next += batch.rows;
        return { ...batch, inputs: new Map([...batch.inputs, ['weight', store]]) };
    }

    private testOf(segment: Segment, tables: WeightingAround): Test {
        const base = baseOf(this.model, segment);
        if (base === this.plan.name) return (at, columns) => truth(columns.get(columnOf(segment.id)), at);
        const links = this.plan.links.filter((link) => link.table === base);
        if (base === undefined || !tables.given.has(base)) return () => undefined;
        return (at, columns, inputs) => {
            const times = columns.get('asOf');
            const moment = times && getScored(times, at);
            for (const name of links.flatMap((link) => link.columns)) {
                const store = inputs.get(name);
                const key = store && getScored(store, at);
                if (typeof key === 'string') return membership(segment, tables.byKey(base, key)?.columns, moment);
            }
            return undefined;
        };
    }
}

/** `#` stands in no name that a person can give. */
const columnOf = (segment: string): string => `#quota ${segment}`;

function truth(store: Store | undefined, at: number): boolean | undefined {
    const value = store && getScored(store, at);
    return typeof value === 'boolean' ? value : undefined;
}
