/** What tells the rows of a table apart for figures: periods, segments, and what somebody wants them grouped by. */
import { type Value } from '../../expression/values.js';
import type { Cadence, Model, Segment } from '../../model/types.js';
import { getScored, type Store } from '../../scoring/dialects/columns/store.js';
import type { Columns } from '../../scoring/row.js';
import type { DerivedColumn, TablePlan } from '../../scoring/table-plan.js';
import { BOOLEAN, type Expr } from '../../expression/types.js';
import { walk } from '../../expression/tree.js';
import { baseOf, belongs } from '../comparisons.js';
import { cadenceKey, eventKey, periodsOf } from '../figures.js';
import { cadenceOf, type Period } from '../periods.js';
import type { Grouping } from './grouping.js';
import type { Cell, Placing } from './table-tally.js';

/** Looks up a row of another table, as scored. */
export type Lookup = (table: string, key: string) => Columns | undefined;

interface OwnSegment {
    segment: Segment;
    /** Where the segment is of this table: the column that says so. */
    column?: string;
    /** Where it is of a table that this one links to: the links. */
    links?: TablePlan['links'];
    /** Whether the moment of the row decides. */
    timed: boolean;
    known: Map<string, boolean>;
}

const NONE: readonly never[] = [];

export class RowPlacing implements Placing {
    /** Columns that the table needs beside its own. */
    readonly more: readonly DerivedColumn[];
    private readonly cadences: { key: string; at: (moment: string) => Period | undefined }[];
    /** Other times that measures go by: columns and the periods of their cadences. */
    private readonly events: readonly { time: string; key: string; at: (moment: string) => Period | undefined }[];
    private readonly segments: readonly OwnSegment[];
    private columns: ReadonlyMap<string, Store> = new Map();
    private inputs: ReadonlyMap<string, Store> = new Map();
    /** Of the row whose key was asked for last. */
    private row: {
        periods: readonly (Period | undefined)[];
        events: readonly (Period | undefined)[];
        segments: readonly Segment[];
        groups: readonly string[];
    } = {
        periods: [],
        events: [],
        segments: [],
        groups: []
    };
    /** Periods by day, for all cadences. */
    private readonly days = new Map<string, { key: string; periods: readonly (Period | undefined)[] }>();

    constructor(
        model: Model,
        plan: TablePlan,
        private readonly lookup: Lookup,
        given: ReadonlySet<string>,
        private readonly grouping: Grouping | undefined
    ) {
        this.cadences = cadencesOf(model, plan).map((every) => ({ key: cadenceKey(every), at: periodsOf(every) }));
        this.events = eventsOf(model, plan);
        this.segments = segmentsOf(model, plan, given, grouping?.bySegments === true);
        this.more = [
            ...this.segments.flatMap(({ segment, column }): DerivedColumn[] =>
                column === undefined ? [] : [{ name: column, title: {}, kind: 'internal', type: BOOLEAN, expr: segment.where! }]
            ),
            ...(grouping?.more ?? [])
        ];
    }

    /** The batch whose rows are asked about next. */
    look(columns: ReadonlyMap<string, Store>, inputs: ReadonlyMap<string, Store>): void {
        this.columns = columns;
        this.inputs = inputs;
    }

    keyOf(at: number): string {
        const moment = this.text('asOf', at);
        const day = moment === undefined ? undefined : this.dayOf(moment.slice(0, 10));
        const segments = this.segments.length === 0 ? NONE : this.segments.filter((own) => this.inSegment(own, at, moment)).map(({ segment }) => segment);
        const groups =
            this.grouping?.groupsOf(this.columns, at, segments, (every) => (moment === undefined ? undefined : this.periodIn(every, moment))) ?? NONE;
        const events = this.events.length === 0 ? NONE : this.events.map(({ time, at: periodAt }) => periodAt(this.text(time, at) ?? ''));
        this.row = { periods: day?.periods ?? NONE, events, segments, groups };
        const key = [day?.key ?? '', ...events.map((period) => period?.name ?? '')].join('\u0003');
        return segments.length + groups.length === 0 ? key : [key, segments.map(({ id }) => id).join('\u0000'), groups.join('\u0000')].join('\u0001');
    }

    cellOf(): Pick<Cell, 'periods' | 'segments' | 'groups'> {
        const { periods, events, segments, groups } = this.row;
        const known = (list: readonly { key: string }[], found: typeof periods): [string, Period][] =>
            list.flatMap(({ key }, at): [string, Period][] => (found[at] ? [[key, found[at]]] : []));
        return {
            periods: new Map([...known(this.cadences, periods), ...known(this.events, events)]),
            segments: new Set(segments.map(({ id }) => id)),
            groups
        };
    }

    private dayOf(day: string): { key: string; periods: readonly (Period | undefined)[] } {
        let known = this.days.get(day);
        if (!known) {
            const periods = this.cadences.map(({ at }) => at(day));
            this.days.set(day, (known = { key: periods.map((period) => period?.name ?? '').join('\u0000'), periods }));
        }
        return known;
    }

    private periodIn(every: Cadence, moment: string): string | undefined {
        return this.cadences.find(({ key }) => key === cadenceKey(every))?.at(moment)?.name;
    }

    private text(name: string, at: number): string | undefined {
        const store = this.columns.get(name);
        const value = store && getScored(store, at);
        return typeof value === 'string' ? value : undefined;
    }

    private inSegment({ segment, column, links, timed, known }: OwnSegment, at: number, moment: string | undefined): boolean {
        if (column !== undefined) return this.columns.get(column)?.values[at] === 1;
        return links!.some((link) => {
            const key = link.columns.map((name) => this.inputText(name, at)).find((each) => each !== undefined);
            if (key === undefined) return false;
            const about = timed ? `${key}\u0000${moment ?? ''}` : key;
            let found = known.get(about);
            if (found === undefined) {
                // Time stamps never come twice.
                if (known.size > 10_000) known.clear();
                known.set(about, (found = belongs(segment, this.lookup(link.table, key), moment)));
            }
            return found;
        });
    }

    private inputText(name: string, at: number): string | undefined {
        const store = this.inputs.get(name);
        const value: Value | undefined = store && getScored(store, at);
        return typeof value === 'string' ? value : undefined;
    }
}

/** By which columns, and for which cadences, measures date rows of the table otherwise than by its own time. */
function eventsOf(model: Model, plan: TablePlan): { time: string; key: string; at: (moment: string) => Period | undefined }[] {
    const times = new Set(model.kpis.flatMap(({ value }) => (value ? [...walk(value)] : [])).flatMap((expr) => timeIn(expr, plan.name)));
    // A measure may use another of its cadence that goes by such a time.
    return [...times].flatMap((time) => cadencesOf(model, plan).map((every) => ({ time, key: eventKey(cadenceKey(every), time), at: periodsOf(every) })));
}

const timeIn = (expr: Expr, table: string): string[] => (expr.op === 'population' && expr.table === table && expr.time !== undefined ? [expr.time] : []);

/** The cadences of all measures, and of the table's own sampling. */
function cadencesOf(model: Model, plan: TablePlan): Cadence[] {
    const own = cadenceOf(model, plan);
    const all = [...model.kpis.flatMap(({ every }) => every ?? []), ...(own ? [own] : [])];
    return all.filter((every, at) => all.findIndex((other) => cadenceKey(other) === cadenceKey(every)) === at);
}

function segmentsOf(model: Model, plan: TablePlan, given: ReadonlySet<string>, all: boolean): OwnSegment[] {
    const compared = new Set(model.kpis.flatMap(({ compare }) => compare.flatMap(({ segment }) => segment ?? [])));
    return model.segments.flatMap((segment): OwnSegment[] => {
        const base = baseOf(model, segment);
        if (base === undefined || !segment.where || !given.has(base) || !(all || compared.has(segment.id))) return [];
        const timed = [...walk(segment.where)].some((each) => each.op === 'column' && each.name === 'asOf');
        const common = { segment, timed, known: new Map<string, boolean>() };
        if (base === plan.name) return [{ ...common, column: `#segment ${segment.id}` }];
        const links = plan.links.filter((link) => link.table === base);
        return links.length > 0 ? [{ ...common, links }] : [];
    });
}
