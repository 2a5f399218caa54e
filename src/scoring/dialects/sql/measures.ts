/** Every measure for all rows, by wave, by site and by segment: one query over the rows of tables. */
import { children, type PopulationExpr } from '../../../expression/tree.js';
import { type Expr, measureNamed, PREVIOUS } from '../../../expression/types.js';
import type { MeasurePlan } from '../../measures.js';
import type { TablePlan } from '../../table-plan.js';
import { Dates } from './dates.js';
import type { Dialect } from './dialects.js';
import { type Added, counted, effective, figure, needsOrder, orderedFigure } from './figures.js';
import { constant, joined, Layers, type Sql, sql } from './layers.js';
import { ColumnNames } from './names.js';
import { type Place, SqlPrinter } from './printer.js';

/** Rows of one table as measures see them. */
export interface Source {
    readonly plan: TablePlan;
    /** The view of its rows. */
    readonly relation: string;
    /** The column with what each row adds to an aggregate. */
    contribution(expr: PopulationExpr): string;
    readonly weight?: string;
    /** How its rows can be grouped. */
    readonly groupings: readonly Grouping[];
}

export interface Grouping {
    readonly by: 'all' | 'wave' | 'site' | 'segment';
    /** The column that names the group, or that is true for rows of the segment; absent for all rows. */
    readonly column?: string;
    readonly segment?: string;
}

const GROUP = ['"by"', '"group"'];

/** Long: by, group, measure, value, n, effective_n. `previous`: a relation with the same of the period before. */
export function measuresQuery(measures: readonly MeasurePlan[], sources: ReadonlyMap<string, Source>, dialect: Dialect, previous?: string): string {
    const quote = (name: string): string => dialect.identifier(name);
    const group = GROUP.map((name) => quote(name.slice(1, -1)));
    const names = new ColumnNames(dialect);
    const layers = new Layers(dialect, names);
    const relations = [...sources.values()].map((source, at) => new Aggregates(source, at, dialect, group));
    const byTable = new Map(relations.map((each) => [each.source.plan.name, each]));
    const columns = new Map<string, { value: Sql; n?: Sql; effectiveN?: Sql }>();
    const shown = group.map((name) => layers.define(names.of(name.slice(1, -1)), constant(`k.${name}`)).text);
    // A measure has no figure for a group that is one of other tables only.
    const present = new Map(
        relations.map(({ name, source }) => [source.plan.name, layers.define(names.internal(), { text: `(${name}.${group[0]!} IS NOT NULL)`, layer: 0 }).text])
    );
    const earlier = previous === undefined ? [] : lookedBackAt(measures).map((name, at) => new Earlier(name, `b${at + 1}`, previous, dialect, group));
    for (const each of earlier) columns.set(`${each.name}${PREVIOUS}`, each);
    const place: Place = {
        dialect,
        layers,
        dates: new Dates(dialect, layers),
        leaf: (leaf) =>
            (leaf.op === 'measure' && columns.has(leaf.name) ? layers.bind(columns.get(leaf.name)!.value) : undefined) ??
            constant(`CAST(NULL AS ${dialect.double})`),
        notApplicable: () => constant('FALSE'),
        // What is joined to the first layer is there under the name that it gets in it.
        aggregate: (expr) => layers.bind(byTable.get(expr.table)?.value(expr) ?? constant(`CAST(NULL AS ${dialect.double})`)),
        population: true
    };
    const printer = new SqlPrinter(place);
    for (const measure of measures) {
        if (!measure.expr) continue;
        const used = measure.measures.map((name) => columns.get(name)).filter((each) => each?.n !== undefined) as { n: Sql; effectiveN: Sql }[];
        const own = populationsIn(measure.expr).flatMap((expr) => byTable.get(expr.table)?.basis(expr) ?? []);
        const bases = [...used, ...own].map(({ n, effectiveN }) => ({ n: layers.bind(n), effectiveN: layers.bind(effectiveN) }));
        const n =
            bases.length === 0
                ? undefined
                : layers.bind(
                      bases.length === 1
                          ? bases[0]!.n
                          : sql`LEAST(${joined(
                                bases.map((each) => each.n),
                                ', '
                            )})`
                  );
        const cases = bases.map((each) => sql`WHEN ${each.n} = ${n!} THEN ${each.effectiveN}`);
        const effectiveN = n && layers.bind(bases.length === 1 ? bases[0]!.effectiveN : sql`CASE ${joined(cases, ' ')} END`);
        const value = printer.number(measure.expr);
        const guarded = n && measure.needing ? sql`CASE WHEN ${n} >= ${measure.needing} THEN ${value} END` : value;
        columns.set(measure.name, { value: layers.define(names.of(measure.name), guarded), ...(n ? { n, effectiveN: effectiveN! } : {}) });
    }
    const keys = [`SELECT 'all' AS ${group[0]}, '' AS ${group[1]}`, ...relations.map(({ name }) => `SELECT ${group.join(', ')} FROM ${name}`)];
    const from = [...relations, ...earlier].reduce((all, each) => `${all}${each.joins('k')}`, `(${keys.join(' UNION ')}) AS k`);
    const { steps, last } = layers.steps(from);
    const selects = measures.flatMap(({ name }) => {
        const found = columns.get(name);
        if (!found) return [];
        const allowed = groupingsOf(name, measures, sources).map(({ by, segment }) =>
            segment === undefined ? `${group[0]} = '${by}'` : `${group[0]} = 'segment' AND ${group[1]} = ${dialect.literal(segment)}`
        );
        const cells = [
            ...shown,
            `${dialect.literal(name)} AS ${quote('measure')}`,
            `${found.value.text} AS ${quote('value')}`,
            `${found.n?.text ?? 'CAST(NULL AS BIGINT)'} AS ${quote('n')}`,
            `${found.effectiveN?.text ?? `CAST(NULL AS ${dialect.double})`} AS ${quote('effective_n')}`
        ];
        const there = tablesOf(name, measures).flatMap((table) => present.get(table) ?? []);
        return [`SELECT ${cells.join(', ')}\nFROM ${last}\nWHERE (${allowed.join(' OR ')}) AND (${[`${group[0]!} = 'all'`, ...there].join(' OR ')})`];
    });
    const ctes = [...relations.flatMap((each) => each.steps()), ...steps];
    return `WITH ${ctes.join(',\n')}\n${selects.join('\nUNION ALL ')}`;
}

/** The measures whose figures of the period before others use. */
export const lookedBackAt = (measures: readonly MeasurePlan[]): string[] => [
    ...new Set(measures.flatMap((measure) => measure.measures.filter((name) => name.endsWith(PREVIOUS)).map(measureNamed)))
];

/** A measure of the period before, for the same group. */
class Earlier {
    readonly value: Sql;
    readonly n: Sql;
    readonly effectiveN: Sql;

    constructor(
        readonly name: string,
        private readonly alias: string,
        private readonly relation: string,
        private readonly dialect: Dialect,
        private readonly group: readonly string[]
    ) {
        const column = (of: string, type: string): Sql => ({ text: `CAST(${alias}.${dialect.identifier(of)} AS ${type})`, layer: 0 });
        this.value = column('value', dialect.double);
        this.n = column('n', 'BIGINT');
        this.effectiveN = column('effective_n', dialect.double);
    }

    joins(keys: string): string {
        const { alias, dialect } = this;
        const same = this.group.map((name) => ` AND ${alias}.${name} = ${keys}.${name}`).join('');
        return `\n    LEFT JOIN ${this.relation} AS ${alias} ON ${alias}.${dialect.identifier('measure')} = ${dialect.literal(this.name)}${same}`;
    }
}

/** A measure is given for a group only if all tables that it rests upon can be grouped so. */
function groupingsOf(name: string, measures: readonly MeasurePlan[], sources: ReadonlyMap<string, Source>): Grouping[] {
    const tables = tablesOf(name, measures);
    const [first, ...others] = tables.map((table) => sources.get(table)?.groupings ?? []);
    const alike = (a: Grouping, b: Grouping): boolean => a.by === b.by && a.segment === b.segment;
    return (first ?? [{ by: 'all' }]).filter((each) => others.every((list) => list.some((other) => alike(each, other))));
}

/** Tables whose rows a measure aggregates, itself or through others. */
export function tablesOf(name: string, measures: readonly MeasurePlan[]): string[] {
    const measure = measures.find((each) => each.name === name);
    if (!measure?.expr) return [];
    return [...new Set([...populationsIn(measure.expr).map((each) => each.table), ...measure.measures.flatMap((other) => tablesOf(other, measures))])];
}

/** Aggregates at population level, outermost only. */
export function populationsIn(expr: Expr): PopulationExpr[] {
    return expr.op === 'population' ? [expr] : children(expr).flatMap(populationsIn);
}

/** The aggregates over one table, each computed once. */
class Aggregates {
    readonly name: string;
    private readonly figures = new Map<string, { expr: PopulationExpr; at: number }>();

    constructor(
        readonly source: Source,
        private readonly at: number,
        private readonly dialect: Dialect,
        private readonly group: readonly string[]
    ) {
        this.name = `a${at + 1}`;
    }

    private find(expr: PopulationExpr): number {
        const key = JSON.stringify(expr);
        let found = this.figures.get(key);
        if (!found) this.figures.set(key, (found = { expr, at: this.figures.size + 1 }));
        return found.at;
    }

    private added(expr: PopulationExpr): Added {
        return { value: this.source.contribution(expr), ...(this.source.weight === undefined ? {} : { weight: this.source.weight }) };
    }

    private ordered(expr: PopulationExpr): boolean {
        return needsOrder(expr, this.added(expr));
    }

    value(expr: PopulationExpr): Sql {
        const at = this.find(expr);
        const value = this.ordered(expr) ? `o${this.at + 1}_${at}.value` : `${this.name}.v${at}`;
        const counts = (expr.fn === 'count' || expr.fn === 'open') && !expr.needing;
        return { text: counts ? `COALESCE(${value}, 0)` : value, layer: 0 };
    }

    basis(expr: PopulationExpr): { n: Sql; effectiveN: Sql } {
        const at = this.find(expr);
        const column = (name: string): Sql => ({ text: `COALESCE(${this.name}.${name}${at}, 0)`, layer: 0 });
        return { n: column('n'), effectiveN: column('e') };
    }

    joins(keys: string): string {
        const on = (alias: string): string => `\n    LEFT JOIN ${alias} ON ${this.group.map((name) => `${alias}.${name} = ${keys}.${name}`).join(' AND ')}`;
        const ordered = [...this.figures.values()].filter(({ expr }) => this.ordered(expr)).map(({ at }) => on(`o${this.at + 1}_${at}`));
        return on(this.name) + ordered.join('');
    }

    /** The rows once for every way of grouping them, and what comes of them. */
    steps(): string[] {
        const { relation, groupings, weight } = this.source;
        const columns = [...new Set([...this.figures.values()].map(({ expr }) => this.source.contribution(expr)))];
        // Rows that weigh nothing are no rows.
        const listed = [
            ...columns.map((each) => (weight === undefined ? each : `CASE WHEN ${weight} <> 0 THEN ${each} END AS ${each}`)),
            ...(weight ? [weight] : [])
        ];
        const rows = groupings.map(({ by, column, segment }) => {
            const named = segment !== undefined ? this.dialect.literal(segment) : (column ?? `''`);
            const where = segment !== undefined ? `\n    WHERE ${column!}` : column === undefined ? '' : `\n    WHERE ${column} IS NOT NULL`;
            return `    SELECT ${[`'${by}' AS ${this.group[0]!}`, `${named} AS ${this.group[1]!}`, ...listed].join(', ')}\n    FROM ${relation}${where}`;
        });
        const grouped = `g${this.at + 1}`;
        const figures = [...this.figures.values()];
        const cells = figures.flatMap(({ expr, at }) => [
            `${counted(this.added(expr))} AS n${at}`,
            `${effective(this.added(expr))} AS e${at}`,
            ...(this.ordered(expr) ? [] : [`${figure(expr, this.added(expr), this.dialect)} AS v${at}`])
        ]);
        const by = this.group.join(', ');
        return [
            `${grouped} AS (\n${rows.join('\n    UNION ALL\n')}\n)`,
            `${this.name} AS (\n    SELECT ${[...this.group, ...cells].join(',\n        ')}\n    FROM ${grouped}\n    GROUP BY ${by}\n)`,
            ...figures
                .filter(({ expr }) => this.ordered(expr))
                .map(({ expr, at }) => {
                    const added = this.added(expr) as Added & { weight: string };
                    return `o${this.at + 1}_${at} AS (\n    ${orderedFigure(expr, added, grouped, this.group)}\n)`;
                })
        ];
    }
}
