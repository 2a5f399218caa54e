/** `compare previous, Senior`: a measure beside an earlier period and within segments. */
import { evaluateRow, type Row } from '../expression/evaluate.js';
import type { Kpi, Model, Segment, Text } from '../model/types.js';
import { planMeasures, planTables } from '../scoring/measures.js';
import { type Columns, keyOf, placesByKey } from '../scoring/row.js';
import type { TablePlan } from '../scoring/table-plan.js';
import { Series } from './series.js';
import { type Figure, figuresOver, inUnitOf, type Measure, type Population, RowPopulation } from './figures.js';

export interface Comparison {
    /** `previous`, `lastYear`, `benchmark`, or the name of the segment. */
    with: string;
    title?: Text;
    /** Over the same period as the measure's last one, or over all rows where it has no periods; of an earlier period its own. */
    period?: string;
    figure: Figure;
    /** What the figure was multiplied by, where a break of the series is bridged. */
    bridge?: number;
    /** The measure's last figure less this one, for periods; in its unit. */
    change?: number;
}

type Tables = ReadonlyMap<string, readonly Columns[]>;

/** Whatever knows which rows belong to a segment. */
export interface Segments {
    given(table: string): boolean;
    /** The rows of all tables that belong to the segment, which is one of that table's rows. */
    within(segment: Segment, base: string): Population;
}

/** The measures with what they are compared to. Where that cannot be computed, the figure's reason says why. */
export function withComparisons(model: Model, tables: Tables, measures: readonly Measure[]): Measure[] {
    return comparedWithin(model, new RowSegments(model, tables), measures);
}

/** The same over rows that are counted elsewhere. */
export function comparedWithin(model: Model, rows: Segments, measures: readonly Measure[]): Measure[] {
    const segments = new SegmentFigures(model, rows);
    const series = new Series(model);
    return measures.map((measure) => {
        const kpi = model.kpis.find(({ name }) => name === measure.name)!;
        if (!measure.computed || (kpi.compare.length === 0 && !kpi.benchmarks)) return measure;
        const comparisons = kpi.compare.flatMap(({ time, segment }): Comparison[] => {
            if (time) return [overTime(kpi, measure, time, series)];
            const found = model.segments.find(({ id }) => id === segment);
            return found ? [segments.of(kpi, measure, found)] : [];
        });
        return { ...measure, comparisons: [...comparisons, ...benchmarks(model, kpi, measure)] };
    });
}

/** What others reach, brought to our size. */
function benchmarks(model: Model, kpi: Kpi, measure: Measure): Comparison[] {
    return (kpi.benchmarks ?? []).map(({ title, value, scaled = 1, during }) => {
        const figure = { value: Number((inUnitOf(model, kpi, value) * scaled).toPrecision(12)) };
        const own = (measure.periods.at(-1) ?? measure.all).value;
        const change = typeof own === 'number' ? { change: Number((own - figure.value).toPrecision(12)) } : {};
        return { with: 'benchmark', title, ...(during === undefined ? {} : { period: during }), figure, ...change };
    });
}

const nothing = (reason: string): Figure => ({ value: null, reason });

function overTime({ every }: Kpi, { name: measure, periods }: Measure, time: 'previous' | 'lastYear', series: Series): Comparison {
    const last = periods.at(-1);
    if (!last) return { with: time, figure: nothing('the measure has no periods: it has no cadence, or the rows have no time') };
    const name = time === 'previous' ? periods.at(-2)?.period : sameOfLastYear(last.period);
    const earlier = periods.find(({ period }) => period === name);
    if (!earlier) return { with: time, figure: nothing(`the data hold no ${time === 'previous' ? 'earlier period' : 'period one year earlier'}`) };
    const beside = series.beside(measure, earlier.period, last.period, every);
    if ('refused' in beside) return { with: time, period: earlier.period, figure: nothing(beside.refused) };
    const { period, stretch: _stretch, bridge: _bridge, ...own } = earlier;
    const { bridge } = beside;
    const bridged = bridge !== 1 && typeof own.value === 'number';
    const { status: _, ...plain } = own;
    const figure: Figure = bridged ? { ...plain, value: Number(((own.value as number) * bridge).toPrecision(12)) } : own;
    const change = typeof last.value === 'number' && typeof figure.value === 'number' ? { change: Number((last.value - figure.value).toPrecision(12)) } : {};
    return { with: time, period, figure, ...(bridged ? { bridge } : {}), ...change };
}

/** Of `2026-Q1` that is `2025-Q1`; weeks and days have no counterpart of the same name. */
function sameOfLastYear(period: string): string | undefined {
    const match = /^(\d{4})(-Q\d|-H\d|-\d\d)?$/.exec(period);
    return match ? `${Number(match[1]) - 1}${match[2] ?? ''}` : undefined;
}

class SegmentFigures {
    private readonly plans: ReadonlyMap<string, TablePlan>;
    private readonly known = new Map<string, readonly Measure[]>();

    constructor(
        private readonly model: Model,
        private readonly rows: Segments
    ) {
        this.plans = planTables(model);
    }

    of(kpi: Kpi, measure: Measure, segment: Segment): Comparison {
        const about = { with: segment.name, title: segment.title };
        const base = baseOf(this.model, segment);
        if (base === undefined || !segment.where) return { ...about, figure: nothing('the segment does not say which rows belong to it') };
        if (!this.rows.given(base)) return { ...about, figure: nothing(`table ${base} was not given`) };
        const foreign = this.tablesOf(kpi.name).find((table) => table !== base && !this.plans.get(table)?.links.some((link) => link.table === base));
        if (foreign !== undefined) return { ...about, figure: nothing(`rows of ${foreign} are not linked to ${base}`) };
        const own = this.figures(segment, base).find(({ name }) => name === kpi.name);
        const period = measure.periods.at(-1)?.period;
        if (period === undefined) return { ...about, figure: own?.all ?? nothing('missing') };
        const { period: _, ...figure } = own?.periods.find((each) => each.period === period) ?? { period, ...nothing('no rows of the segment') };
        return { ...about, period, figure };
    }

    private tablesOf(name: string): string[] {
        const plans = new Map(planMeasures(this.model).map((plan) => [plan.name, plan]));
        const tables = new Set<string>();
        const visit = (each: string): void => {
            plans.get(each)?.tables.forEach((table) => tables.add(table));
            plans.get(each)?.measures.forEach(visit);
        };
        visit(name);
        return [...tables];
    }

    /** Every measure over the rows of the segment. */
    private figures(segment: Segment, base: string): readonly Measure[] {
        const found = this.known.get(segment.id);
        if (found) return found;
        const figures = figuresOver(this.model, this.rows.within(segment, base));
        this.known.set(segment.id, figures);
        return figures;
    }
}

/** The table whose rows a segment is of. */
export function baseOf(model: Model, segment: Segment): string | undefined {
    return [...model.records, ...model.instruments].find(({ id }) => id === segment.of)?.name;
}

/** Whether a row belongs to the segment. Of "now" the segment may mean the moment of the response: somebody is 65 when answering. */
export function belongs(segment: Segment, row: Columns | undefined, asOf: Columns[string] | undefined): boolean {
    return membership(segment, row, asOf) === true;
}

/** The same, undefined where the row does not tell. */
export function membership(segment: Segment, row: Columns | undefined, asOf: Columns[string] | undefined): boolean | undefined {
    const found = row && evaluateRow(segment.where!, asRow({ ...row, asOf: asOf ?? row['asOf'] ?? null }));
    return typeof found === 'boolean' ? found : undefined;
}

class RowSegments implements Segments {
    private readonly plans: ReadonlyMap<string, TablePlan>;

    constructor(
        model: Model,
        private readonly tables: Tables
    ) {
        this.plans = planTables(model);
    }

    given(table: string): boolean {
        return this.tables.has(table);
    }

    within(segment: Segment, base: string): Population {
        const key = this.plans.get(base)?.key;
        const rows = this.tables.get(base)!;
        const places = key === undefined ? undefined : placesByKey(rows, key);
        const led = (to: string | undefined): Columns | undefined => (to === undefined ? undefined : rows[places?.get(to) ?? -1]);
        const tables = [...this.tables].map(([table, all]): [string, readonly Columns[]] => {
            if (table === base) return [table, all.filter((row) => belongs(segment, row, undefined))];
            const links = this.plans.get(table)?.links.filter((link) => link.table === base) ?? [];
            if (links.length === 0) return [table, all];
            return [table, all.filter((row) => links.some((link) => belongs(segment, led(keyOf(link, (column) => row[column])), row['asOf'])))];
        });
        return new RowPopulation(new Map(tables));
    }
}

const asRow = (columns: Columns): Row => ({ inputs: columns as Row['inputs'], columns });
