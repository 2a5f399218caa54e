/** Measures over counted tables: the same figures as over rows, from the cells that were counted. */
import { moment } from '../../expression/operations.js';
import type { PopulationExpr } from '../../expression/tree.js';
import type { Cadence, Model, Segment } from '../../model/types.js';
import { aggregate } from '../../scoring/aggregate.js';
import { planTables } from '../../scoring/measures.js';
import type { Segments } from '../comparisons.js';
import { cadenceKey, type Event, eventKey, type Population, type Results } from '../figures.js';
import type { Counted } from './counter.js';
import type { Cell, TableTally } from './table-tally.js';

/** Which cells of a table count; undefined: the table is not looked at. */
type Filter = (table: string, cell: Cell, expr?: PopulationExpr) => boolean;

export class CountedPopulation implements Population, Segments {
    constructor(
        private readonly model: Model,
        private readonly tallies: ReadonlyMap<string, TableTally>,
        private readonly filter: Filter = () => true
    ) {}

    results(model: Model, options: { asOf?: string; previous?: Results }): Results {
        const given = Object.fromEntries([...this.tallies.keys()].map((table) => [table, []]));
        const end = options.asOf === undefined ? undefined : moment(options.asOf);
        return aggregate(model, given, { scored: true, ...options, counted: (expr) => this.counted(expr, end) });
    }

    private counted(expr: PopulationExpr, end: number | undefined): Counted | undefined {
        const tally = this.tallies.get(expr.table);
        return tally?.over(expr, this.cells(expr.table, expr)).result(end);
    }

    /** Those that an aggregate counts, or all. */
    cells(table: string, expr?: PopulationExpr): Cell[] {
        return [...(this.tallies.get(table)?.cells.values() ?? [])].filter((cell) => this.filter(table, cell, expr));
    }

    periods(every: Cadence, used: ReadonlySet<string>, events: readonly Event[] = []): { name: string; end: string; population: Population }[] {
        const key = cadenceKey(every);
        const ends = new Map<string, string>();
        const own = [...this.tallies.keys()].filter((table) => used.has(table)).map((table) => ({ table, key }));
        for (const each of [...own, ...events.map(({ table, time }) => ({ table, key: eventKey(key, time) }))]) {
            for (const { periods } of this.cells(each.table)) {
                const period = periods.get(each.key);
                if (period) ends.set(period.name, period.end);
            }
        }
        return [...ends].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([name, end]) => ({ name, end, population: this.some(countsIn(key, name, end), used) }));
    }

    given(table: string): boolean {
        return this.tallies.has(table);
    }

    within(segment: Segment, base: string): Population {
        const plans = planTables(this.model);
        return this.some((table, { segments }) => {
            const linked = table === base || plans.get(table)?.links.some((link) => link.table === base);
            return !linked || segments.has(segment.id);
        });
    }

    /** The rows of one group; tables that are not grouped are not looked at. */
    group(name: string, tables: ReadonlySet<string>): CountedPopulation {
        return this.some((_, { groups }) => groups.includes(name), tables);
    }

    private some(filter: Filter, tables?: ReadonlySet<string>): CountedPopulation {
        const own = tables ? new Map([...this.tallies].filter(([table]) => tables.has(table))) : this.tallies;
        return new CountedPopulation(this.model, own, (table, cell, expr) => this.filter(table, cell, expr) && filter(table, cell, expr));
    }
}

/** Rows of a period: by the time that an aggregate goes by; of a backlog all that began before the period is over. */
function countsIn(key: string, name: string, end: string): Filter {
    return (_, { periods }, expr) => {
        const period = periods.get(expr?.time === undefined ? key : eventKey(key, expr.time));
        if (expr?.fn === 'open') return period ? period.end <= end : expr.time === undefined;
        return expr?.time === undefined ? (period?.name ?? name) === name : period?.name === name;
    };
}
