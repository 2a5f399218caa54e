/** A programme's scores and measures as views. */
import { type ColumnExpr, kindOf, type PopulationExpr, rewrite } from '../../../expression/tree.js';
import type { Expr } from '../../../expression/types.js';
import type { Model } from '../../../model/types.js';
import { planMeasures, planTables } from '../../measures.js';
import { isResult, type TablePlan } from '../../table-plan.js';
import { type Dialect, type DialectName, DIALECTS } from './dialects.js';
import { contribution, figure, needsOrder, orderedFigure } from './figures.js';
import { type Grouping, measuresQuery, populationsIn, type Source, tablesOf } from './measures.js';
import { carried, ColumnNames, givenColumns, givenTables } from './names.js';
import { aggregatesRows } from './printer.js';
import { type Extra, type Programme, readQuery, rowsQuery, type RowsQuery } from './rows.js';

export interface ScriptOptions {
    readonly dialect: DialectName;
    /** The end of the period as an ISO text, for records without a time and for what is open. */
    readonly asOf?: string;
    /** Columns of every table, such as its key, that the views carry along. */
    readonly keep?: readonly string[];
    /** A table of the database with the measures of the period before, for `previous` and `growth`; without one these are missing. */
    readonly previous?: string;
    /** Tables as planned, where they hold more than the model says; default: those of the model. */
    readonly plans?: ReadonlyMap<string, TablePlan>;
}

export interface View {
    /** As SQL writes it. */
    readonly name: string;
    /** What it selects, and the statement that makes it. */
    readonly query: string;
    readonly statement: string;
    /** For views of scores: the table, and its columns by name in the programme. */
    readonly scores?: { readonly table: string; readonly columns: ReadonlyMap<string, string> };
    /** For views of all that is computed: the same, with the internal columns. Lists of options begin with their separator. */
    readonly rows?: { readonly table: string; readonly columns: ReadonlyMap<string, string> };
    /** Whether it is that of the measures. */
    readonly measures?: true;
}

/**
 * The views of a programme, each after those that it reads: `<Table>_rows` (all that is computed), `<Table>_scores` (the
 * results) for every table, and `measures` (by, group, measure, value, n, effective_n) where there are any. They read tables
 * named like the instruments and records, with a column for each answer. Throws if tables need each other's scores.
 */
export function sqlViews(model: Model, options: ScriptOptions): View[] {
    return new Script(model, options).views();
}

/** The statements in order, with what makes them run again. */
export function sqlScript(model: Model, options: ScriptOptions): string {
    const views = sqlViews(model, options);
    const dialect = DIALECTS[options.dialect];
    // PostgreSQL replaces no view by one with other columns.
    const dropped =
        options.dialect === 'postgresql' && views.length > 0
            ? `DROP VIEW IF EXISTS ${[...views]
                  .reverse()
                  .map((view) => view.name)
                  .join(', ')};\n\n`
            : '';
    return `-- Scores and measures for ${dialect.title}. Made by Touchstone. To change them, change the standards and make this anew.\n\n${dropped}${views.map((view) => view.statement).join('\n')}`;
}

/** What the views read: a statement for each table that makes an empty one, every answer a text. */
export function sqlTables(model: Model, options: ScriptOptions): string {
    const { identifier, text, double } = DIALECTS[options.dialect];
    const plans = planTables(model);
    const names = givenTables(plans, DIALECTS[options.dialect]);
    const made = [...plans.values()].map((plan) => created(identifier(names.get(plan.name)!), tableColumns(plan, options), () => text));
    if (options.previous === undefined) return made.join('\n');
    const numbers = new Map([...MEASURE_COLUMNS].map(([name, type]) => [name, { text, double, whole: 'BIGINT' }[type]]));
    return [...made, created(identifier(options.previous), [...numbers.keys()], (name) => numbers.get(name)!)].join('\n');

    function created(table: string, columns: readonly string[], type: (name: string) => string): string {
        return `CREATE TABLE IF NOT EXISTS ${table} (\n${columns.map((name) => `    ${identifier(name)} ${type(name)}`).join(',\n')}\n);\n`;
    }
}

/** The columns of the view `measures`, and of what it reads of the period before. */
export const MEASURE_COLUMNS: ReadonlyMap<string, 'text' | 'double' | 'whole'> = new Map([
    ['by', 'text'],
    ['group', 'text'],
    ['measure', 'text'],
    ['value', 'double'],
    ['n', 'whole'],
    ['effective_n', 'double']
]);

/** The columns of a table as the views read it, in order. */
export function tableColumns(plan: TablePlan, { dialect, keep = [] }: ScriptOptions): string[] {
    return [...carried(plan, keep), ...givenColumns(plan, keep, DIALECTS[dialect]).values()];
}

class Script {
    private readonly dialect: Dialect;
    private readonly plans: ReadonlyMap<string, TablePlan>;
    private readonly relations: ColumnNames;
    private readonly found: View[] = [];
    private readonly reads = new Map<string, RowsQuery>();
    private readonly rows = new Map<string, RowsQuery>();
    private readonly underway = new Set<string>();
    private readonly extras = new Map<string, Map<string, Extra>>();
    private readonly programme: Programme;
    private readonly measures;

    constructor(
        private readonly model: Model,
        private readonly options: ScriptOptions
    ) {
        this.dialect = DIALECTS[options.dialect];
        this.plans = options.plans ?? planTables(model);
        this.measures = planMeasures(model);
        this.relations = new ColumnNames(this.dialect);
        // Tables keep their names; views give way.
        for (const name of this.plans.keys()) this.relations.of(name);
        this.programme = {
            dialect: this.dialect,
            plans: this.plans,
            tables: givenTables(this.plans, this.dialect),
            keep: options.keep ?? [],
            ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
            keyed: (table, part) => this.keyed(table, part),
            grouped: (expr, table) => this.grouped(expr, table)
        };
        this.collect();
    }

    views(): View[] {
        for (const name of this.plans.keys()) this.rowsOf(name);
        for (const plan of this.plans.values()) this.scores(plan);
        const tables = [...new Set(this.measures.flatMap(({ name }) => tablesOf(name, this.measures)))];
        const sources = new Map(tables.flatMap((table) => (this.plans.has(table) ? [[table, this.source(this.plans.get(table)!)] as const] : [])));
        if (this.measures.some(({ expr }) => expr))
            this.add('measures', measuresQuery(this.measures, sources, this.dialect, this.previous()), { measures: true });
        return this.found;
    }

    private previous(): string | undefined {
        return this.options.previous === undefined ? undefined : this.dialect.identifier(this.options.previous);
    }

    /** What every row must hold for aggregates over it. */
    private collect(): void {
        for (const plan of this.plans.values()) this.extras.set(plan.name, new Map());
        const formulas = [
            ...this.measures.flatMap(({ expr }) => expr ?? []),
            ...[...this.plans.values()].flatMap((plan) => plan.derived.map(({ expr }) => expr))
        ];
        for (const expr of formulas.flatMap(populationsIn)) {
            const own = this.extras.get(expr.table);
            if (own) this.extra(own, JSON.stringify(expr), contribution(expr, this.options.asOf), 'number');
        }
        for (const plan of this.plans.values())
            for (const [name, condition] of this.segments(plan)) this.extra(this.extras.get(plan.name)!, `segment ${name}`, condition, 'boolean');
    }

    private extra(own: Map<string, Extra>, key: string, expr: Expr, wanted: Extra['wanted']): void {
        if (!own.has(key)) own.set(key, { name: `#${wanted === 'number' ? 'adds' : 'in'}${own.size + 1}`, expr, wanted });
    }

    /** The segments that rows of a table belong to, of the table itself or of what it links to. */
    private segments(plan: TablePlan): [string, Expr][] {
        return this.model.segments.flatMap(({ name, of, where }): [string, Expr][] => {
            if (!where || aggregatesRows(where)) return [];
            const base = [...this.plans.values()].find((each) => each.id === of);
            if (!base) return [];
            if (base === plan) return [[name, where]];
            const link = plan.links.find((each) => each.table === base.name);
            if (!link) return [];
            return [[name, rewrite(where, (each) => (each.op === 'column' ? along(link.via, each) : each))]];
        });
    }

    private add(name: string, query: string, about: Omit<View, 'name' | 'query' | 'statement'> = {}): string {
        const relation = this.dialect.identifier(this.relations.of(name));
        this.found.push({ name: relation, query, statement: this.dialect.view(relation, query), ...about });
        return relation;
    }

    private relation(table: string, suffix: string): string {
        return this.dialect.identifier(this.relations.of(`${table}_${suffix}`));
    }

    private rowsOf(table: string): RowsQuery {
        const known = this.rows.get(table);
        if (known) return known;
        if (this.underway.has(table)) throw new Error(`the rows of ${table} cannot be computed from themselves`);
        this.underway.add(table);
        const plan = this.plans.get(table)!;
        const made = rowsQuery(plan, [...this.extras.get(table)!.values()], this.programme);
        this.underway.delete(table);
        this.rows.set(table, made);
        const columns = new Map(plan.derived.map(({ name }) => [name, made.names.of(name)]));
        this.add(`${table}_rows`, made.query, { rows: { table, columns } });
        return made;
    }

    private scores(plan: TablePlan): void {
        const { names } = this.rowsOf(plan.name);
        const columns = new Map(plan.derived.filter(isResult).map((column) => [column.name, names.of(column.name)]));
        const kept = carried(plan, this.programme.keep).map((name) => this.dialect.identifier(names.of(name)));
        const select = plan.derived.filter(isResult).map(({ name, expr, type }) => {
            const column = this.dialect.identifier(columns.get(name)!);
            // Lists of options begin with the separator inside the programme.
            const listed = type.kind === 'set' && type.options.length > 0 && kindOf(expr) === 'set';
            return listed ? `SUBSTRING(${column}, 2) AS ${column}` : column;
        });
        const query = `SELECT\n${[...kept, ...select].map((each) => `    ${each}`).join(',\n')}\nFROM ${this.relation(plan.name, 'rows')}`;
        this.add(`${plan.name}_scores`, query, { scores: { table: plan.name, columns } });
    }

    private keyed(table: string, part: 'read' | 'rows'): ReturnType<Programme['keyed']> {
        const plan = this.plans.get(table)!;
        let made = part === 'rows' ? this.rowsOf(table) : this.reads.get(table);
        if (!made) {
            made = readQuery(plan, this.programme);
            this.reads.set(table, made);
            this.add(`${table}_read`, made.query);
        }
        const { names } = made;
        const key = this.dialect.identifier(names.of(plan.key!));
        const rank = this.dialect.identifier('#row');
        const kept = carried(plan, this.programme.keep).map((name) => this.dialect.identifier(names.of(name)));
        const ranked = `SELECT r.*, ROW_NUMBER() OVER (PARTITION BY ${key} ORDER BY ${[key, ...kept].join(', ')}) AS ${rank} FROM ${this.relation(table, part)} AS r`;
        const has = (column: string): boolean =>
            part === 'read' ? plan.inputs.some((input) => input.name === column) : plan.derived.some((each) => each.name === column);
        return {
            // Of two rows with one key only one counts: the first by what is carried along.
            relation: `(SELECT * FROM (${ranked}) AS q WHERE ${rank} = 1)`,
            key,
            column: (column) => (has(column) ? this.dialect.identifier(names.of(column)) : undefined)
        };
    }

    private grouped(expr: PopulationExpr, _: TablePlan): ReturnType<Programme['grouped']> {
        const plan = this.plans.get(expr.table)!;
        const { names, weight } = this.rowsOf(expr.table);
        const value = this.dialect.identifier(names.of(this.extras.get(expr.table)!.get(JSON.stringify(expr))!.name));
        const keyOf = (columns: readonly string[]): string => {
            const listed = columns.map((name) => this.dialect.identifier(names.of(name)));
            return listed.length === 1 ? listed[0]! : `COALESCE(${listed.join(', ')})`;
        };
        const keys = plan.links.map((link) => keyOf(link.columns));
        const rows = keys.map((key, at) => {
            const others = keys.slice(0, at).map((other) => ` AND ${key} IS DISTINCT FROM ${other}`);
            const adds = weight === undefined ? value : `CASE WHEN ${weight} <> 0 THEN ${value} END`;
            return `SELECT ${key} AS k, ${adds} AS x${weight === undefined ? '' : `, ${weight} AS w`} FROM ${this.relation(expr.table, 'rows')} WHERE ${key} IS NOT NULL${others.join('')}`;
        });
        const added = { value: 'x', ...(weight === undefined ? {} : { weight: 'w' }) };
        const all = `(${rows.join(' UNION ALL ')}) AS u`;
        const query = needsOrder(expr, added)
            ? orderedFigure(expr, { ...added, weight: 'w' }, all, ['k'])
            : `SELECT k, ${figure(expr, added, this.dialect)} AS value FROM ${all} GROUP BY k`;
        return { relation: `(${query})`, key: 'k', value: 'value' };
    }

    private source(plan: TablePlan): Source {
        const { names, weight } = this.rowsOf(plan.name);
        const quoted = (name: string): string => this.dialect.identifier(names.of(name));
        const extras = this.extras.get(plan.name)!;
        const context = (by: 'wave' | 'site'): Grouping[] =>
            plan.inputs.some((input) => input.name === by && input.role === 'context') ? [{ by, column: quoted(by) }] : [];
        return {
            plan,
            relation: this.relation(plan.name, 'rows'),
            contribution: (expr) => quoted(extras.get(JSON.stringify(expr))!.name),
            ...(weight === undefined ? {} : { weight }),
            groupings: [
                { by: 'all' },
                ...context('wave'),
                ...context('site'),
                ...this.segments(plan).map(([segment]): Grouping => ({ by: 'segment', column: quoted(extras.get(`segment ${segment}`)!.name), segment }))
            ]
        };
    }
}

/** A column of the table that a link leads to. */
const along = (via: string, column: ColumnExpr): ColumnExpr => ({ ...column, via: [via, ...(column.via ?? [])] });
