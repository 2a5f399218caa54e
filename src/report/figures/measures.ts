/** Each measure in the period reported on: against its target, against the period before, and as a series. */
import { withheld } from '../../project/tally/disclosure.js';
import { PLAIN } from '../../expression/types.js';
import type { Kpi, Segment, Text } from '../../model/types.js';
import { elements } from '../../generators/format/elements.js';
import { daysOfPeriod } from '../../expression/periods.js';
import { type Figure, inUnitOf, type Measure, sameFigure } from '../../project/figures.js';
import { planMeasures } from '../../scoring/measures.js';
import { between, breaksOfMeasure, stretches } from '../../project/breaks.js';
import type { ReportData } from './data.js';
import { changeOf, clipped, type Estimated, estimated, estimateOf, judged, type Rows, tidy, unknownIn } from './estimates.js';
import { spanOf, type Span } from '../../project/spans.js';
import type { Change, Estimate, MeasureFigures, SeriesPoint } from './types.js';

export interface MeasureOptions {
    confidence: number;
    minimumGroup: number;
    /** What is reported on. */
    span?: Span;
}

export function measureFigures(data: ReportData, measures: readonly Measure[], options: MeasureOptions): MeasureFigures[] {
    const reader = new MeasureReader(data, options);
    return measures.flatMap((measure) => {
        const kpi = data.model.kpis.find(({ name }) => name === measure.name);
        return kpi ? [reader.figures(kpi, measure)] : [];
    });
}

interface Point {
    span: Span;
    estimated?: Estimated;
    point: SeriesPoint;
}

class MeasureReader {
    private readonly surveys: ReadonlySet<string>;
    private readonly tables: ReadonlyMap<string, readonly string[]>;

    constructor(
        private readonly data: ReportData,
        private readonly options: MeasureOptions
    ) {
        this.surveys = new Set(data.model.instruments.filter(({ kind }) => kind === 'survey').map(({ name }) => name));
        this.tables = new Map(planMeasures(data.model).map(({ name, tables }) => [name, tables]));
    }

    figures(kpi: Kpi, measure: Measure): MeasureFigures {
        const { model, plans } = this.data;
        const find = elements(model);
        const breaks = breaksOfMeasure(model, plans, kpi);
        const points = this.points(kpi, measure, breaks);
        const at = this.currentAt(points);
        const current = points[at];
        const whole = this.estimate(kpi, measure.all, undefined);
        const shown = current?.point ?? (measure.periods.length ? { missing: 'no-data' as const } : whole.estimate);
        const status = current?.point.status ?? (measure.periods.length ? undefined : measure.all.status);
        const target = this.targetIn(kpi, measure, current?.span);
        const reached = reachedBy(shown.value, target, kpi.better, status);
        return {
            name: kpi.name,
            title: titleOf(kpi),
            factor: measure.shown?.factor ?? 1,
            ...unitOf(measure),
            ...(kpi.better ? { better: kpi.better } : {}),
            ...endsOf(kpi),
            ...(target === undefined ? {} : { target }),
            ...(kpi.audience === undefined ? {} : { audience: kpi.audience }),
            by: kpi.by.map((id) => titleOf(find.get(id)) ?? {}),
            ...(current ? { period: current.span.name } : {}),
            current: this.withTable(bare(shown), kpi),
            ...(status && shown.value !== undefined ? { status } : {}),
            ...(reached === undefined ? {} : { reached }),
            ...this.since(kpi, points, at, breaks),
            series: points.slice(0, at + 1).map(({ point }) => point),
            breaks,
            segments: this.segments(kpi, measure, current?.span)
        };
    }

    /** What is aimed at in the period, where that changes from one to the next. */
    private targetIn(kpi: Kpi, measure: Measure, span: Span | undefined): number | undefined {
        const dated = span && kpi.targets?.find(({ during }) => covers(during, span));
        return dated ? inUnitOf(this.data.model, kpi, dated.value) : measure.target;
    }

    /** The series of the measure's own cadence, oldest first. */
    private points(kpi: Kpi, measure: Measure, breaks: MeasureFigures['breaks']): Point[] {
        const spans = measure.periods.map(({ period }) => spanOf(period, kpi.every));
        const known = measure.periods.flatMap((figure, i) => (spans[i] ? [{ figure, span: spans[i] }] : []));
        const parts = stretches(
            known.map(({ span }) => span),
            breaks
        );
        return known.map(({ figure, span }, i) => {
            const { estimate, of } = this.estimate(kpi, figure, span);
            const { stretch, bridge } = parts[i]!;
            return {
                span,
                ...(of && estimate.value !== undefined ? { estimated: of } : {}),
                point: {
                    period: span.name,
                    ...estimate,
                    ...(figure.status && estimate.value !== undefined ? { status: figure.status } : {}),
                    stretch,
                    ...(bridge === 1 ? {} : { bridge })
                }
            };
        });
    }

    /** The last of the measure's periods that ends within the one reported on. */
    private currentAt(points: readonly Point[]): number {
        const { span } = this.options;
        if (!span) return points.length - 1;
        const ended = points.findLastIndex(({ span: own }) => own.end <= span.end && own.end >= span.start);
        // A year is reported on in the quarter that it is still running in.
        return ended === -1 ? points.findLastIndex(({ span: own }) => own.start <= span.end && own.end >= span.start) : ended;
    }

    /** The value is the one that `score` gives; only its interval is computed here. */
    private estimate(kpi: Kpi, figure: Figure, span: Span | undefined): { estimate: Estimate; of?: Estimated } {
        const { minimumGroup } = this.options;
        const minimum = this.tables.get(kpi.name)?.some((table) => this.surveys.has(table)) ? minimumGroup : 0;
        const { value, n } = figure;
        if (n !== undefined && n > 0 && n < minimum) return { estimate: { missing: 'hidden' } };
        if (typeof value !== 'number') return { estimate: missing(figure, kpi) };
        const of = kpi.value && estimated(kpi.value, this.around(span));
        return { estimate: this.withInterval(kpi, { ...figure, value }, of, this.around(span)), ...(of ? { of } : {}) };
    }

    private withInterval(kpi: Kpi, { value, n, effectiveN }: Figure & { value: number }, of: Estimated | undefined, around: Rows): Estimate {
        const { min, max } = kpi.type.kind === 'number' ? kpi.type : PLAIN;
        const { low, high } = clipped(estimateOf(of, this.options.confidence), min, max);
        const unknown = of ? of.unknown : kpi.value && unknownIn(kpi.value, around);
        return {
            value: tidy(value),
            ...(low === undefined ? {} : { low }),
            ...(high === undefined ? {} : { high }),
            ...(n === undefined ? {} : { n }),
            ...(effectiveN === undefined ? {} : { effectiveN: tidy(effectiveN) }),
            ...(unknown === undefined ? {} : { unknown })
        };
    }

    private inSegment(kpi: Kpi, figure: Figure & { value: number }, span: Span | undefined, name: string): Estimate {
        const around = this.around(
            span,
            this.data.model.segments.find((segment) => segment.name === name)
        );
        return this.withInterval(kpi, figure, kpi.value && estimated(kpi.value, around), around);
    }

    /** @param within Of whom alone; left out: of everyone. */
    private around(span: Span | undefined, within?: Segment): Rows {
        return {
            rows: (table, time) => {
                const rows = this.data.during(table, span, time);
                return within ? rows.filter((row) => this.data.belongs(row, table, within)) : rows;
            },
            measure: (name) => this.data.model.kpis.find((other) => other.name === name)?.value
        };
    }

    private withTable(estimate: Estimate, kpi: Kpi): Estimate {
        const absent = this.tables.get(kpi.name)?.find((table) => !this.data.given(table));
        return estimate.missing && absent !== undefined ? { missing: 'no-table', table: absent } : estimate;
    }

    private since(kpi: Kpi, points: readonly Point[], at: number, breaks: MeasureFigures['breaks']): { change?: Change; refused?: MeasureFigures['refused'] } {
        const [now, then] = [points[at], points[at - 1]];
        if (!now || !then || now.point.value === undefined || then.point.value === undefined) return {};
        if (now.point.stretch !== then.point.stretch) return { refused: { from: then.span.name, breaks: between(breaks, then.span, now.span) } };
        const bridge = (then.point.bridge ?? 1) / (now.point.bridge ?? 1);
        const options = { from: then.span.name, bridge, confidence: this.options.confidence, ...(kpi.better ? { better: kpi.better } : {}) };
        const change =
            changeOf(now.estimated, then.estimated, options) ??
            judged({ from: then.span.name, difference: now.point.value - then.point.value * bridge }, kpi.better, bridge);
        return { change };
    }

    private segments(kpi: Kpi, measure: Measure, span: Span | undefined): MeasureFigures['segments'] {
        const found = (measure.comparisons ?? []).filter((each) => each.with !== 'previous' && each.with !== 'lastYear');
        const why = withheld(
            found.map(({ figure: { n = 0 } }) => n),
            this.options.minimumGroup
        );
        return found.map(({ with: name, title, figure, period }, at) => {
            const { value, n } = figure;
            // Of another period than the one reported on there is no figure of the segment.
            const other = span && period !== undefined && period !== span.name;
            const estimate: Estimate =
                n !== undefined && n < this.options.minimumGroup
                    ? { missing: 'hidden' }
                    : why[at] === 'difference' && typeof value === 'number'
                      ? { missing: 'protects' }
                      : other
                        ? { missing: 'no-data' }
                        : typeof value !== 'number'
                          ? missing(figure, kpi)
                          : this.inSegment(kpi, { ...figure, value }, span, name);
            return { name, title: title && Object.keys(title).length ? title : { '': name }, estimate };
        });
    }
}

/** The title, or the name where there is none: no language's. */
export function titleOf(element: { title: Text; name: string }): Text;
export function titleOf(element: { title: Text; name: string } | undefined): Text | undefined;
export function titleOf(element: { title: Text; name: string } | undefined): Text | undefined {
    return element && (Object.keys(element.title).length ? element.title : { '': element.name });
}

function bare({ value, low, high, n, effectiveN, unknown, missing: why, needed, table }: Estimate): Estimate {
    const found = { value, low, high, n, effectiveN, unknown, missing: why, needed, table };
    return Object.fromEntries(Object.entries(found).filter(([, each]) => each !== undefined));
}

function missing({ n, reason }: Figure, kpi: Kpi): Estimate {
    if (kpi.needing !== undefined && n !== undefined && n < kpi.needing) return { missing: 'too-few', needed: kpi.needing, n };
    return { missing: reason === 'division by zero' ? 'division-by-zero' : 'no-data' };
}

function endsOf({ type }: Kpi): { low?: number; high?: number } {
    const { min, max } = type.kind === 'number' ? type : PLAIN;
    return { ...(min === undefined ? {} : { low: min }), ...(max === undefined ? {} : { high: max }) };
}

const unitOf = ({ shown, unit }: Measure): { unit?: string } => {
    const own = shown?.unit ?? unit;
    return own === undefined ? {} : { unit: own };
};

function covers(during: string, { start, end }: Span): boolean {
    const days = daysOfPeriod(during);
    return days !== undefined && days.first <= start && end <= days.last;
}

function reachedBy(
    value: number | undefined,
    target: number | undefined,
    better: MeasureFigures['better'],
    status: MeasureFigures['status']
): boolean | undefined {
    if (value === undefined || target === undefined || better === undefined) return undefined;
    if (sameFigure(value, target)) return true;
    if (better === 'nearer') return status === undefined ? undefined : status === 'green';
    return better === 'higher' ? value > target : value < target;
}
