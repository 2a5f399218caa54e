import { measureNamed } from '../expression/types.js';
import type { Value } from '../expression/values.js';
import { daysOfPeriod } from '../model/days.js';
import type { Cadence, Kpi, Model, Quantity, Text } from '../model/types.js';
import { aggregate, type MeasureResult } from '../scoring/aggregate.js';
import { type MeasurePlan, planMeasures } from '../scoring/measures.js';
import type { Columns } from '../scoring/row.js';
import type { Comparison } from './comparisons.js';
import { type Period, periodAfter, periodOf } from './periods.js';

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
    /** What `compare` asks for. */
    comparisons?: Comparison[];
}

type Tables = ReadonlyMap<string, readonly Columns[]>;
export type Results = Readonly<Record<string, MeasureResult>>;

/** What measures are computed over, whoever counts the rows. */
export interface Population {
    /** The measures of the model. */
    results(model: Model, options: { asOf?: string; previous?: Results }): Results;
    /** The rows of these tables by periods, oldest first. Rows without a time belong to every period: a list of branches is the same in all. */
    periods(every: Cadence, used: ReadonlySet<string>): { name: string; end: string; population: Population }[];
}

/** Every measure over all rows, and for each of its periods. */
export function figuresOf(model: Model, tables: Tables): Measure[] {
    return figuresOver(model, new RowPopulation(tables));
}

/** The same over rows that are counted elsewhere. */
export function figuresOver(model: Model, population: Population): Measure[] {
    const plans = new Map(planMeasures(model).map((plan) => [plan.name, plan]));
    const own = model.kpis.filter(({ name }, at) => model.kpis.findIndex((other) => other.name === name) === at);
    const all = aggregateOver(model, plans, own, population, undefined);
    const cadences = new Map<string, Kpi[]>();
    for (const kpi of own) {
        if (!kpi.every || !all[kpi.name]!.computed) continue;
        const key = cadenceKey(kpi.every);
        cadences.set(key, [...(cadences.get(key) ?? []), kpi]);
    }
    const series = new Map([...cadences].map(([key, kpis]) => [key, byPeriod(model, plans, kpis, population)]));
    return own.map((kpi) => {
        const result = all[kpi.name]!;
        const results = (kpi.every && series.get(cadenceKey(kpi.every))) ?? new Map<string, Results>();
        const periods = result.computed ? [...results].map(([period, of]) => ({ period, ...figureOf(model, inPeriod(kpi, period), of[kpi.name]!) })) : [];
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
            periods: trimmed(periods)
        };
    });
}

export const cadenceKey = ({ count, unit, from }: Cadence): string => `${count} ${unit} ${from ?? ''}`;

/** The measures, and those that they use, over the tables that they need. */
function aggregateOver(
    model: Model,
    plans: ReadonlyMap<string, MeasurePlan>,
    kpis: readonly Kpi[],
    population: Population,
    asOf: string | undefined,
    previous?: Results
): Results {
    const needed = new Set<string>();
    const need = (name: string): void => {
        if (needed.has(name)) return;
        needed.add(name);
        plans.get(name)?.measures.map(measureNamed).forEach(need);
    };
    kpis.forEach(({ name }) => need(name));
    return population.results(
        { ...model, kpis: model.kpis.filter(({ name }) => needed.has(name)) },
        { ...(asOf === undefined ? {} : { asOf }), ...(previous ? { previous } : {}) }
    );
}

/** Measures of one cadence in each of its periods. */
function byPeriod(model: Model, plans: ReadonlyMap<string, MeasurePlan>, kpis: readonly Kpi[], population: Population): Map<string, Results> {
    const every = kpis[0]!.every!;
    const used = new Set(kpis.flatMap(({ name }) => plans.get(name)?.tables ?? []));
    const found = new Map<string, Results>();
    let before: { end: string; results: Results } | undefined;
    for (const { name, end, population: own } of population.periods(every, used)) {
        // A period without any rows between the two: then the one before is not known.
        const previous = before && periodAfter(before.end, every) === name ? before.results : undefined;
        const results = aggregateOver(model, plans, kpis, own, end, previous);
        found.set(name, results);
        before = { end, results };
    }
    return found;
}

/** Rows as objects. */
export class RowPopulation implements Population {
    constructor(private readonly tables: Tables) {}

    results(model: Model, options: { asOf?: string; previous?: Results }): Results {
        return aggregate(model, Object.fromEntries(this.tables), { scored: true, ...options });
    }

    periods(every: Cadence, used: ReadonlySet<string>): { name: string; end: string; population: Population }[] {
        const periodAt = periodsOf(every);
        const always: [string, Columns[]][] = [];
        const placed = new Map<string, { end: string; rows: Map<string, Columns[]> }>();
        for (const [table, rows] of this.tables) {
            if (!used.has(table)) continue;
            const timeless: Columns[] = [];
            for (const row of rows) {
                const moment = row['asOf'];
                const period = typeof moment === 'string' ? periodAt(moment) : undefined;
                if (!period) {
                    timeless.push(row);
                    continue;
                }
                let own = placed.get(period.name);
                if (!own) placed.set(period.name, (own = { end: period.end, rows: new Map() }));
                const list = own.rows.get(table);
                if (list) list.push(row);
                else own.rows.set(table, [row]);
            }
            always.push([table, timeless]);
        }
        const ordered = [...placed].sort(([, a], [, b]) => (a.end < b.end ? -1 : 1));
        return ordered.map(([name, { end, rows }]) => {
            const own = new Map(always.map(([table, timeless]) => [table, [...timeless, ...(rows.get(table) ?? [])]] as const));
            return { name, end, population: new RowPopulation(own) };
        });
    }
}

/** The period of a moment; each day is looked at once. */
export function periodsOf(every: Cadence): (moment: string) => Period | undefined {
    const known = new Map<string, Period | undefined>();
    return (moment) => {
        const day = moment.slice(0, 10);
        if (!known.has(day)) known.set(day, periodOf(day, every));
        return known.get(day);
    };
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

/** The measure with the target that it has in the period, where that changes from one to the next. */
function inPeriod(kpi: Kpi, period: string): Kpi {
    const days = daysOfPeriod(period);
    const dated = days && kpi.targets?.find(({ during }) => covers(daysOfPeriod(during), days));
    return dated ? { ...kpi, target: dated.value } : kpi;
}

function covers(outer: ReturnType<typeof daysOfPeriod>, inner: { first: string; last: string }): boolean {
    return outer !== undefined && outer.first <= inner.first && inner.last <= outer.last;
}

/** Green from the green limit (or else the target), amber from the amber one, else red. */
function statusOf(model: Model, kpi: Kpi, value: number): Status | undefined {
    const limitOf = (quantity: Quantity | undefined): number | undefined => quantity && inUnitOf(model, kpi, quantity);
    const green = limitOf(kpi.green) ?? limitOf(kpi.target);
    const amber = limitOf(kpi.amber);
    if (green === undefined || kpi.better === undefined) return undefined;
    const target = limitOf(kpi.target) ?? green;
    const reaches = (of: number): boolean => {
        if (sameFigure(value, of)) return true;
        if (kpi.better === 'higher') return value >= of;
        if (kpi.better === 'lower') return value <= of;
        const [distance, limit] = [Math.abs(value - target), Math.abs(of - target)];
        return distance <= limit || sameFigure(target + distance, target + limit);
    };
    if (reaches(green)) return 'green';
    return amber !== undefined && reaches(amber) ? 'amber' : 'red';
}

/** Arithmetic in binary misses a figure such as 0.7 by a hair; whoever is that near has reached it. */
export function sameFigure(left: number, right: number): boolean {
    return Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right));
}

/** A limit in the unit that the measure's values are in; a percentage is divided by 100. */
export function inUnitOf(model: Model, kpi: Kpi, quantity: Quantity): number {
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
