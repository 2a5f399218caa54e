/** Measures over tables, by the interpreter. */
import { evaluatePopulation, type Row, type Tables } from '../expression/evaluate.js';
import type { PopulationExpr } from '../expression/tree.js';
import { PREVIOUS } from '../expression/types.js';
import { cell, type Value } from '../expression/values.js';
import type { Model } from '../model/types.js';
import { planMeasures, planTables, type MeasurePlan } from './measures.js';
import { readResponse, type Response } from './reading.js';
import { type Columns, computeRow, followed, linksTo, placesByKey, type Surroundings } from './row.js';
import type { TablePlan } from './table-plan.js';

export interface AggregateOptions {
    /** Tables whose rows are scored already, as `scoreRow` gives their columns; true for all. */
    readonly scored?: boolean | readonly string[];
    /** The end of the period as an ISO text. */
    readonly asOf?: string;
    /** Rows that an aggregate counts instead of all of its table, where these are scored already: those of a period by another time. */
    readonly rowsFor?: (expr: PopulationExpr) => readonly Columns[] | undefined;
    /** What aggregates come to, where rows were counted before; the tables then say only which were given. */
    readonly counted?: Tables['aggregate'];
    /** The measures of the period before, for those that are compared with it; without them these are missing. */
    readonly previous?: Readonly<Record<string, MeasureResult>>;
}

export interface MeasureResult {
    /** Null where there is no figure; then `reason` says why. */
    readonly value: Value | null;
    /** False when a table that it needs was not given, or the measure has no value. */
    readonly computed: boolean;
    readonly reason?: string;
    /** Rows (unweighted, value known) that its weakest aggregate rests upon, also through other measures. */
    readonly n?: number;
    /** Kish's effective number of those rows. */
    readonly effectiveN?: number;
}

/**
 * Every measure of the model over the tables, by name. A measure with a table missing is `computed: false`, never 0; below
 * `needing` rows it has no value. Rows are responses unless `scored` says otherwise; columns along links are joined by
 * key when the record's rows are given.
 */
export function aggregate(model: Model, tables: Readonly<Record<string, readonly Response[]>>, options: AggregateOptions = {}): Record<string, MeasureResult> {
    const world = new World(model, tables, options);
    const results = Object.create(null) as Record<string, MeasureResult>;
    const known = Object.create(null) as Record<string, MeasureResult>;
    for (const [name, result] of Object.entries(options.previous ?? {})) known[`${name}${PREVIOUS}`] = result;
    for (const measure of planMeasures(model)) results[measure.name] = known[measure.name] = measured(measure, world, known);
    return results;
}

function measured(measure: MeasurePlan, world: World, earlier: Readonly<Record<string, MeasureResult>>): MeasureResult {
    if (!measure.expr) return { value: null, computed: false, reason: 'it has no value' };
    const absent = measure.tables.find((table) => !world.given(table));
    if (absent !== undefined) return { value: null, computed: false, reason: `table ${absent} was not given` };
    const bases = measure.measures.map((name) => earlier[name]).filter((basis) => basis?.n !== undefined) as { n: number; effectiveN: number }[];
    let divided = false;
    const value = evaluatePopulation(measure.expr, {
        report: () => (divided = true),
        rows: (table, expr) => world.rows(table, expr),
        ...(world.counted ? { aggregate: world.counted } : {}),
        measure: (name) => earlier[name]?.value ?? undefined,
        observe: (basis) => bases.push(basis),
        ...(world.asOf === undefined ? {} : { asOf: world.asOf })
    });
    const least = bases.length > 0 ? bases.reduce((a, b) => (b.n < a.n ? b : a)) : undefined;
    const basis = least ? { n: least.n, effectiveN: least.effectiveN } : {};
    if (least && least.n < (measure.needing ?? 0)) return { value: null, computed: true, reason: `${least.n} rows, ${measure.needing} needed`, ...basis };
    return value === undefined
        ? { value: null, computed: true, reason: divided ? 'division by zero' : 'missing', ...basis }
        : { value, computed: true, ...basis };
}

/** Rows of tables as scored, for an expression over many that is no measure. A table that is not given has none. */
export function scoredTables(
    model: Model,
    tables: Readonly<Record<string, readonly Response[]>>,
    options: AggregateOptions = {}
): (table: string) => readonly Row[] | undefined {
    const world = new World(model, tables, options);
    return (table) => world.rows(table);
}

/** The tables given, each scored once when something asks for its rows. */
class World {
    readonly asOf: string | undefined;
    readonly counted: AggregateOptions['counted'];
    private readonly around: Surroundings;
    private readonly plans: ReadonlyMap<string, TablePlan>;
    private readonly scored = new Map<string, Row[]>();
    private readonly keys = new Map<string, ReadonlyMap<string, number>>();
    private readonly underway = new Set<string>();

    constructor(
        model: Model,
        private readonly tables: Readonly<Record<string, readonly Response[]>>,
        private readonly options: AggregateOptions
    ) {
        this.asOf = options.asOf;
        this.counted = options.counted;
        this.plans = planTables(model);
        this.around = {
            plan: (table) => this.plans.get(table),
            find: (table, key, column) => this.look(table, key, column),
            aggregate: (expr, key) => this.over(expr, key),
            ...(options.asOf === undefined ? {} : { asOf: options.asOf })
        };
    }

    given(table: string): boolean {
        return Object.hasOwn(this.tables, table);
    }

    rows(table: string, expr?: PopulationExpr): readonly Row[] | undefined {
        const plan = this.plans.get(table);
        if (!plan || !this.given(table)) return undefined;
        const own = expr && this.options.rowsFor?.(expr);
        if (own) return own.map((columns) => this.row(plan, columns));
        const found = this.scored.get(table);
        if (found) return found;
        if (this.underway.has(table)) throw new Error(`the rows of ${table} cannot be computed from themselves`);
        this.underway.add(table);
        const rows = this.tables[table]!.map((response) => this.row(plan, response));
        this.underway.delete(table);
        this.scored.set(table, rows);
        return rows;
    }

    private scoredAlready(table: string): boolean {
        const { scored } = this.options;
        return scored === true || (Array.isArray(scored) && scored.includes(table));
    }

    private row(plan: TablePlan, response: Response): Row {
        const { inputs, columns } = this.scoredAlready(plan.name)
            ? { inputs: readResponse(plan.inputs, response, []), columns: response as Columns }
            : computeRow(plan, response, this.around);
        const weight = plan.weighted ? inputs['weight'] : undefined;
        return {
            inputs,
            columns,
            linked: (via, name) => followed(plan, inputs, via, name, this.around, cell(columns, 'asOf')),
            ...(typeof weight === 'number' ? { weight } : {})
        };
    }

    /** A field is read where it stands; only what is computed needs the table scored. */
    private look(table: string, key: string, column: string): Value | null | undefined {
        const plan = this.plans.get(table);
        const at = this.indexOf(table)?.get(key);
        if (!plan || at === undefined) return undefined;
        const input = this.scoredAlready(table) ? undefined : plan.inputs.find((each) => each.name === column);
        if (input) return readResponse([input], this.tables[table]![at]!, [])[column];
        return cell(this.rows(table)![at]!.columns, column);
    }

    private indexOf(table: string): ReadonlyMap<string, number> | undefined {
        const found = this.keys.get(table);
        const key = this.plans.get(table)?.key;
        if (found || key === undefined || !this.given(table)) return found;
        const index = placesByKey(this.tables[table]!, key);
        this.keys.set(table, index);
        return index;
    }

    /** An aggregate over the rows that link to the row with that key. */
    private over(expr: PopulationExpr, key: string): Value | undefined {
        const plan = this.plans.get(expr.table);
        const rows = this.rows(expr.table)?.filter(({ inputs }) => linksTo(plan, key, (column) => cell(inputs, column)));
        return rows && evaluatePopulation(expr, { rows: () => rows, ...(this.asOf === undefined ? {} : { asOf: this.asOf }) });
    }
}
