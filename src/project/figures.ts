import type { Value } from '../expression/values.js';
import type { Kpi, Model, Quantity, Text } from '../model/types.js';
import { aggregate, type MeasureResult } from '../scoring/aggregate.js';
import type { Columns } from '../scoring/row.js';
import { type Period, periodOf } from './periods.js';

export type Status = 'green' | 'amber' | 'red';

export interface Figure {
    /** In the unit of the measure; a share is 0..1. Null where there is none, and then `reason` says why. */
    value: Value | null;
    n?: number;
    effectiveN?: number;
    status?: Status;
    reason?: string;
}
export interface Measure {
    name: string;
    title: Text;
    unit?: string;
    better?: Kpi['better'];
    /** In the unit of the measure. */
    target?: number;
    /** As the author wrote it. */
    targetText?: string;
    /** What to multiply the value by to show it in the unit of the target, and that unit. */
    shown?: { factor: number; unit: string };
    /** Whether it could be computed at all. */
    computed: boolean;
    /** Over all rows. */
    all: Figure;
    /** The measure's own series, oldest first; empty where rows have no time or it has no cadence. */
    periods: ({ period: string } & Figure)[];
}

/** Every measure over all rows, and for each of its periods. */
export function figuresOf(model: Model, tables: ReadonlyMap<string, readonly Columns[]>): Measure[] {
    const all = aggregateOver(model, tables, undefined);
    const series = new Map<string, Map<string, Record<string, MeasureResult>>>();
    return model.kpis
        .filter(({ name }, at) => model.kpis.findIndex((other) => other.name === name) === at)
        .map((kpi) => {
            const key = kpi.every ? `${kpi.every.count} ${kpi.every.unit} ${kpi.every.from ?? ''}` : '';
            if (!series.has(key)) series.set(key, kpi.every ? byPeriod(model, tables, kpi.every) : new Map());
            const result = all[kpi.name]!;
            const periods = [...series.get(key)!].map(([period, results]) => ({ period, ...figureOf(model, kpi, results[kpi.name]!) }));
            return {
                name: kpi.name,
                title: kpi.title,
                ...(kpi.type.kind === 'number' && kpi.type.unit !== undefined ? { unit: kpi.type.unit } : {}),
                ...(kpi.better ? { better: kpi.better } : {}),
                ...(kpi.target ? { target: inUnitOf(model, kpi, kpi.target), targetText: kpi.target.text } : {}),
                ...shownIn(model, kpi),
                computed: result.computed,
                all: figureOf(model, kpi, result),
                // Periods before the first and after the last row of this measure say nothing.
                periods: result.computed ? trimmed(periods) : []
            };
        });
}

function aggregateOver(model: Model, tables: ReadonlyMap<string, readonly Columns[]>, asOf: string | undefined): Record<string, MeasureResult> {
    return aggregate(model, Object.fromEntries(tables), { scored: true, ...(asOf === undefined ? {} : { asOf }) });
}

/** Rows without a time belong to every period: a list of branches is the same in all. */
function byPeriod(model: Model, tables: ReadonlyMap<string, readonly Columns[]>, every: NonNullable<Kpi['every']>): Map<string, Record<string, MeasureResult>> {
    const ends = new Map<string, string>();
    const placed = new Map<string, { row: Columns; period?: string }[]>();
    for (const [table, rows] of tables) {
        placed.set(
            table,
            rows.map((row) => {
                const period = periodOfRow(row, every);
                if (period) ends.set(period.name, period.end);
                return period ? { row, period: period.name } : { row };
            })
        );
    }
    const names = [...ends.keys()].sort((a, b) => (ends.get(a)! < ends.get(b)! ? -1 : 1));
    return new Map(
        names.map((name) => {
            const own = [...placed].map(
                ([table, rows]) => [table, rows.filter(({ period }) => period === undefined || period === name).map(({ row }) => row)] as const
            );
            return [name, aggregateOver(model, new Map(own), ends.get(name))];
        })
    );
}

function periodOfRow(row: Columns, every: NonNullable<Kpi['every']>): Period | undefined {
    const moment = row['asOf'];
    return typeof moment === 'string' ? periodOf(moment, every) : undefined;
}

function trimmed<T extends Figure>(periods: readonly T[]): T[] {
    const known = periods.map(({ value, n }) => value !== null || (n ?? 0) > 0);
    return periods.slice(Math.max(0, known.indexOf(true)), known.lastIndexOf(true) + 1);
}

function figureOf(model: Model, kpi: Kpi, { value, n, effectiveN, reason }: MeasureResult): Figure {
    const status = typeof value === 'number' ? statusOf(model, kpi, value) : undefined;
    return {
        value,
        ...(n === undefined ? {} : { n }),
        ...(effectiveN === undefined || effectiveN === n ? {} : { effectiveN }),
        ...(status ? { status } : {}),
        ...(value === null && reason !== undefined ? { reason } : {})
    };
}

/** Green from the green limit (or else the target), amber from the amber one, else red. */
function statusOf(model: Model, kpi: Kpi, value: number): Status | undefined {
    const limit = (quantity: Quantity | undefined): number | undefined => quantity && inUnitOf(model, kpi, quantity);
    const green = limit(kpi.green) ?? limit(kpi.target);
    const amber = limit(kpi.amber);
    if (green === undefined || kpi.better === undefined) return undefined;
    const target = limit(kpi.target) ?? green;
    const reaches = (of: number): boolean => {
        if (kpi.better === 'higher') return value >= of;
        return kpi.better === 'lower' ? value <= of : Math.abs(value - target) <= Math.abs(of - target);
    };
    if (reaches(green)) return 'green';
    return amber !== undefined && reaches(amber) ? 'amber' : 'red';
}

/** A limit in the unit that the measure's values are in; a percentage is divided by 100. */
function inUnitOf(model: Model, kpi: Kpi, quantity: Quantity): number {
    return Number((quantity.value * factorOf(model, kpi, quantity.unit)).toPrecision(15));
}

function factorOf(model: Model, kpi: Kpi, unit: string | undefined): number {
    if (unit === undefined) return 1;
    if (unit === '%') return 0.01;
    const own = kpi.type.kind === 'number' ? (kpi.type.factor ?? 1) : 1;
    return (model.units.find(({ name }) => name === unit)?.factor ?? own) / own;
}

/** People read a measure in the unit in which its target is set. */
function shownIn(model: Model, kpi: Kpi): Pick<Measure, 'shown'> {
    const unit = kpi.target?.unit ?? kpi.green?.unit;
    return unit === undefined ? {} : { shown: { factor: 1 / factorOf(model, kpi, unit), unit } };
}
