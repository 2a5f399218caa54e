import { type PopulationExpr, walk } from '../expression/tree.js';
import { measureNamed, PREVIOUS } from '../expression/types.js';
import type { Value } from '../expression/values.js';
import { daysOfPeriod } from '../expression/periods.js';
import type { Cadence, Kpi, Model, Quantity, Text } from '../model/types.js';
import { aggregate, type MeasureResult } from '../scoring/aggregate.js';
import { type MeasurePlan, planMeasures } from '../scoring/measures.js';
import type { Columns } from '../scoring/row.js';
import type { Comparison } from './comparisons.js';
import type { Break, Stretch } from './breaks.js';
import { type Period, periodAfter, periodOf } from './periods.js';
import { Series } from './series.js';

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
    /** It counts, so that its values are whole unless rows have weights. */
    whole?: true;
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
    periods: (Figure & Partial<Stretch> & { period: string })[];
    /** Where the series begins anew within its periods. */
    breaks?: Break[];
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
    periods(every: Cadence, used: ReadonlySet<string>, events?: readonly Event[]): { name: string; end: string; population: Population }[];
}

/** What dates the rows of a table beside its own time: `closed` for what is counted when it is closed. */
export interface Event {
    readonly table: string;
    readonly time: string;
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
    const series = new Series(model);
    const found = new Map([...cadences].map(([key, kpis]) => [key, byPeriod(model, plans, kpis, population, series)]));
    return own.map((kpi) => {
        const result = all[kpi.name]!;
        const results = (kpi.every && found.get(cadenceKey(kpi.every))) ?? new Map<string, Results>();
        // Periods before the first and after the last row of this measure say nothing.
        const periods = trimmed(
            result.computed ? [...results].map(([period, of]) => ({ period, ...figureOf(model, inPeriod(kpi, period), of[kpi.name]!) })) : []
        );
        const breaks = series.breaksWithin(
            kpi,
            periods.map(({ period }) => period)
        );
        return {
            name: kpi.name,
            title: kpi.title,
            ...(kpi.type.kind === 'number' && kpi.type.unit !== undefined ? { unit: kpi.type.unit } : {}),
            ...(kpi.type.kind === 'number' && kpi.type.whole ? { whole: true as const } : {}),
            ...(kpi.better ? { better: kpi.better } : {}),
            ...(kpi.target ? { target: inUnitOf(model, kpi, kpi.target), targetText: kpi.target.text } : {}),
            ...shownIn(model, kpi),
            computed: result.computed,
            all: figureOf(model, kpi, result),
            periods: breaks.length > 0 ? series.marked(kpi, periods) : periods,
            ...(breaks.length > 0 ? { breaks } : {})
        };
    });
}

/** Periods of a cadence by another time than the table's own. */
export const eventKey = (cadence: string, time: string): string => `${cadence}@${time}`;
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
function byPeriod(model: Model, plans: ReadonlyMap<string, MeasurePlan>, kpis: readonly Kpi[], population: Population, series: Series): Map<string, Results> {
    const every = kpis[0]!.every!;
    const used = new Set(kpis.flatMap(({ name }) => plans.get(name)?.tables ?? []));
    const found = new Map<string, Results>();
    let before: { name: string; end: string; results: Results } | undefined;
    for (const { name, end, population: own } of population.periods(every, used, eventsOf(plans, kpis))) {
        // A period without any rows between the two: then the one before is not known.
        const previous = before && periodAfter(before.end, every) === name ? series.carried(before.results, before.name, name, every) : undefined;
        const results = aggregateOver(model, plans, kpis, own, end, previous);
        found.set(name, previous ? refused(results, plans, previous) : results);
        before = { name, end, results };
    }
    return found;
}

/** Measures that lack a figure because that of the period before must not be used say so. */
function refused(results: Results, plans: ReadonlyMap<string, MeasurePlan>, previous: Results): Results {
    const reasonOf = (name: string): string | undefined =>
        plans
            .get(name)
            ?.measures.flatMap((used) => (used.endsWith(PREVIOUS) ? (previous[measureNamed(used)]?.reason ?? []) : []))
            .at(0);
    return Object.fromEntries(
        Object.entries(results).map(([name, result]) => {
            const reason = result.value === null && result.computed ? reasonOf(name) : undefined;
            return [name, reason === undefined ? result : { ...result, reason }];
        })
    );
}

/** Whether a measure, or one that it uses, looks at the period before. */
export const looksBack = (model: Model, name: string): boolean => {
    const plans = new Map(planMeasures(model).map((plan) => [plan.name, plan]));
    const visit = (each: string): boolean => plans.get(each)?.measures.some((used) => used.endsWith(PREVIOUS) || visit(used)) === true;
    return visit(name);
};

/** Whether a measure, or one that it uses, dates rows otherwise than by the time of their table. */
export const datedOtherwise = (model: Model, name: string): boolean => {
    const plans = new Map(planMeasures(model).map((plan) => [plan.name, plan]));
    return eventsOf(plans, [plans.get(name)!.kpi]).length > 0;
};

/** The times by which measures, and those that they use, date rows. */
function eventsOf(plans: ReadonlyMap<string, MeasurePlan>, kpis: readonly Kpi[]): Event[] {
    const found = new Map<string, Event>();
    const visit = (name: string): void => {
        const plan = plans.get(name);
        for (const expr of plan?.expr ? walk(plan.expr) : [])
            if (expr.op === 'population' && expr.time !== undefined) found.set(`${expr.table} ${expr.time}`, { table: expr.table, time: expr.time });
        plan?.measures.map(measureNamed).forEach(visit);
    };
    kpis.forEach(({ name }) => visit(name));
    return [...found.values()];
}

/** Rows as objects. */
export class RowPopulation implements Population {
    constructor(
        private readonly tables: Tables,
        /** Rows that an aggregate counts, where these are not all of `tables`. */
        private readonly rowsFor?: (expr: PopulationExpr) => readonly Columns[] | undefined
    ) {}

    results(model: Model, options: { asOf?: string; previous?: Results }): Results {
        return aggregate(model, Object.fromEntries(this.tables), { scored: true, ...options, ...(this.rowsFor ? { rowsFor: this.rowsFor } : {}) });
    }

    periods(every: Cadence, used: ReadonlySet<string>, events: readonly Event[] = []): { name: string; end: string; population: Population }[] {
        const periodAt = periodsOf(every);
        const placed = new Map<string, Placed>();
        const place = (table: string, time: string): Placed => {
            const key = `${table} ${time}`;
            let found = placed.get(key);
            if (!found) placed.set(key, (found = placedBy(this.tables.get(table) ?? [], time, periodAt)));
            return found;
        };
        const own = [...this.tables.keys()].filter((table) => used.has(table)).map((table) => ({ table, time: 'asOf' }));
        const ends = new Map<string, string>();
        for (const { table, time } of [...own, ...events]) for (const [name, { end }] of place(table, time).periods) ends.set(name, end);
        return [...ends]
            .sort(([, a], [, b]) => (a < b ? -1 : 1))
            .map(([name, end]) => {
                const rows = own.map(({ table, time }) => {
                    const { timeless, periods } = place(table, time);
                    return [table, [...timeless, ...(periods.get(name)?.rows ?? [])]] as const;
                });
                const rowsFor = ({ fn, table, time }: PopulationExpr): readonly Columns[] | undefined => {
                    if (fn !== 'open') return time === undefined ? undefined : (place(table, time).periods.get(name)?.rows ?? []);
                    // A backlog is of all that began before the period is over.
                    const { timeless, periods } = place(table, time ?? 'asOf');
                    return [...(time === undefined ? timeless : []), ...[...periods.values()].filter((each) => each.end <= end).flatMap((each) => each.rows)];
                };
                return { name, end, population: new RowPopulation(new Map(rows), rowsFor) };
            });
    }
}

interface Placed {
    /** Rows that the time does not date. */
    timeless: Columns[];
    periods: Map<string, { end: string; rows: Columns[] }>;
}

function placedBy(rows: readonly Columns[], time: string, periodAt: (moment: string) => Period | undefined): Placed {
    const found: Placed = { timeless: [], periods: new Map() };
    for (const row of rows) {
        const moment = row[time];
        const period = typeof moment === 'string' ? periodAt(moment) : undefined;
        const own = period && found.periods.get(period.name);
        if (!period) found.timeless.push(row);
        else if (own) own.rows.push(row);
        else found.periods.set(period.name, { end: period.end, rows: [row] });
    }
    return found;
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
    return (calendarFactor(model, kpi, unit) ?? model.units.find(({ name }) => name === unit)?.factor ?? own) / own;
}

/** A day or a week of the calendar that the measure names, in seconds. */
function calendarFactor(model: Model, kpi: Kpi, unit: string): number | undefined {
    const calendar = model.calendars.find(({ id }) => id === kpi.calendar);
    const factorOfUnit = (name: string | undefined): number | undefined => model.units.find((each) => each.name === name)?.factor;
    const seconds = factorOfUnit(unit);
    if (!calendar?.workday || (seconds !== 86_400 && seconds !== 604_800)) return undefined;
    const day = calendar.workday.value * (factorOfUnit(calendar.workday.unit) ?? 3600);
    return seconds === 86_400 ? day : calendar.workweek && day * calendar.workweek.value;
}

/** People read a measure in the unit in which its target is set. */
function shownIn(model: Model, kpi: Kpi): Pick<Measure, 'shown'> {
    const unit = kpi.target?.unit ?? kpi.green?.unit;
    return unit === undefined ? {} : { shown: { factor: 1 / factorOf(model, kpi, unit), unit } };
}
