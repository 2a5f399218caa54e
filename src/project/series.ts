/** Figures of earlier periods beside later ones: refused across a break of their series, multiplied where it is bridged. */
import type { Cadence, Kpi, Model } from '../model/types.js';
import type { MeasureResult } from '../scoring/aggregate.js';
import { planTables } from '../scoring/measures.js';
import { type Break, breaksOfMeasure, type Stretch, stretches } from './breaks.js';
import { spanOf } from './spans.js';

export type Beside = { readonly bridge: number } | { readonly refused: string };

export class Series {
    private readonly plans: ReturnType<typeof planTables>;
    private readonly known = new Map<string, Break[]>();

    constructor(private readonly model: Model) {
        this.plans = planTables(model);
    }

    /** The breaks of a measure, those of its questions, scores and tables included. */
    breaks(name: string): Break[] {
        let found = this.known.get(name);
        if (!found) {
            const kpi = this.model.kpis.find((each) => each.name === name);
            this.known.set(name, (found = kpi ? breaksOfMeasure(this.model, this.plans, kpi) : []));
        }
        return found;
    }

    /** The breaks that lie within a series of periods, oldest first. */
    breaksWithin({ name, every }: Pick<Kpi, 'name' | 'every'>, periods: readonly string[]): Break[] {
        const [first, last] = [periods[0], periods.at(-1)].map((period) => period && spanOf(period, every));
        if (!first || !last || periods.length < 2) return [];
        return this.breaks(name).filter(({ from }) => {
            const start = from === undefined ? undefined : (spanOf(from)?.start ?? from);
            return start === undefined || (start > first.start && start <= last.start);
        });
    }

    /** Periods with the stretch of the series that they belong to, and what bridges them to the last one. */
    marked<T extends { period: string }>({ name, every }: Pick<Kpi, 'name' | 'every'>, periods: readonly T[]): (T & Partial<Stretch>)[] {
        const known = periods.flatMap((one) => spanOf(one.period, every) ?? []);
        if (known.length < periods.length) return [...periods];
        const parts = stretches(known, this.breaks(name));
        return periods.map((one, at) => ({ ...one, stretch: parts[at]!.stretch, ...(parts[at]!.bridge === 1 ? {} : { bridge: parts[at]!.bridge }) }));
    }

    /** What a figure of the earlier period is multiplied by to stand beside one of the later, or why it must not. */
    beside(name: string, then: string, now: string, every: Cadence | undefined): Beside {
        const breaks = this.breaks(name);
        const spans = [then, now].flatMap((period) => spanOf(period, every) ?? []);
        if (breaks.length === 0 || spans.length < 2) return { bridge: 1 };
        const [old, current] = stretches(spans, breaks);
        return old!.stretch === current!.stretch ? { bridge: old!.bridge / current!.bridge } : { refused: refusal(breaks) };
    }

    /** The results of a period as those of the next one may use them. */
    carried(results: Readonly<Record<string, MeasureResult>>, then: string, now: string, every: Cadence): Record<string, MeasureResult> {
        return Object.fromEntries(
            Object.entries(results).map(([name, result]): [string, MeasureResult] => {
                const beside = this.beside(name, then, now, every);
                if ('refused' in beside) return [name, { ...result, value: null, reason: beside.refused }];
                const { value } = result;
                return [name, beside.bridge === 1 || typeof value !== 'number' ? result : { ...result, value: value * beside.bridge }];
            })
        );
    }
}

function refusal(breaks: readonly Break[]): string {
    const from = breaks.findLast((one) => one.bridge === undefined)?.from;
    return from === undefined
        ? 'its series is broken and nothing says from which period on, so no two periods are compared'
        : `its series begins anew in ${from}, and earlier figures are not compared with later ones`;
}
