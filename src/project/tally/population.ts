/** Measures over counted tables: the same figures as over rows, from the cells that were counted. */
import { moment } from '../../expression/operations.js';
import type { PopulationExpr } from '../../expression/tree.js';
import type { Cadence, Model, Segment } from '../../model/types.js';
import { aggregate } from '../../scoring/aggregate.js';
import { planTables } from '../../scoring/measures.js';
import type { Segments } from '../comparisons.js';
import { cadenceKey, type Population, type Results } from '../figures.js';
import type { Counted } from './counter.js';
import type { Cell, TableTally } from './table-tally.js';

/** Which cells of a table count; undefined: the table is not looked at. */
type Filter = (table: string, cell: Cell) => boolean;

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
        return tally?.over(expr, this.cells(expr.table)).result(end);
    }

    cells(table: string): Cell[] {
        return [...(this.tallies.get(table)?.cells.values() ?? [])].filter((cell) => this.filter(table, cell));
    }

    periods(every: Cadence, used: ReadonlySet<string>): { name: string; end: string; population: Population }[] {
        const key = cadenceKey(every);
        const ends = new Map<string, string>();
        for (const table of this.tallies.keys()) {
            if (!used.has(table)) continue;
            for (const { periods } of this.cells(table)) {
                const period = periods.get(key);
                if (period) ends.set(period.name, period.end);
            }
        }
        return [...ends]
            .sort(([, a], [, b]) => (a < b ? -1 : 1))
            .map(([name, end]) => ({ name, end, population: this.some((_, { periods }) => (periods.get(key)?.name ?? name) === name, used) }));
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
        return new CountedPopulation(this.model, own, (table, cell) => this.filter(table, cell) && filter(table, cell));
    }
}
