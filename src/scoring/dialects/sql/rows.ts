/** The rows of a table as scored, as one query: reading, links, columns, and what measures look at. */
import type { Expr, ValueType } from '../../../expression/types.js';
import { kindOf, type Leaf, type PopulationExpr } from '../../../expression/tree.js';
import { columnRanges, knownIn } from '../../column-ranges.js';
import { isTimeless, type Link, type TablePlan } from '../../table-plan.js';
import { Dates } from './dates.js';
import type { Dialect } from './dialects.js';
import { constant, joined, Layers, type Sql, sql } from './layers.js';
import { carried, ColumnNames, givenColumns } from './names.js';
import { type Place, SqlPrinter, type Wanted } from './printer.js';
import { type Answer, readAnswer } from './reading.js';

/** What the queries of one programme know of each other. */
export interface Programme {
    readonly dialect: Dialect;
    readonly plans: ReadonlyMap<string, TablePlan>;
    /** The name in the database of each table. */
    readonly tables: ReadonlyMap<string, string>;
    /** The end of the period, as an ISO text. */
    readonly asOf?: string;
    /** Columns of tables that are no columns of the programme, carried along. */
    readonly keep: readonly string[];
    /** A relation that has one row for each key of a table: its fields as read, or all that is computed. */
    keyed(table: string, part: 'read' | 'rows'): { relation: string; key: string; column(name: string): string | undefined };
    /** A relation that has a figure for each key that rows of another table link to. */
    grouped(expr: PopulationExpr, table: TablePlan): { relation: string; key: string; value: string };
}

/** A formula that is no column of the table, such as what a row adds to a measure. */
export interface Extra {
    readonly name: string;
    readonly expr: Expr;
    readonly wanted: Wanted;
}

export interface RowsQuery {
    readonly query: string;
    /** The name in the database of each column of the plan. */
    readonly names: ColumnNames;
    readonly weight?: string;
}

/** The fields of a record as read, for links: one column for each. */
export function readQuery(plan: TablePlan, programme: Programme): RowsQuery {
    const { dialect } = programme;
    const names = new ColumnNames(dialect);
    const layers = new Layers(dialect, names);
    const dates = new Dates(dialect, layers);
    const given = givenColumns(plan, programme.keep, dialect);
    const kept = carried(plan, programme.keep).map((name) => layers.define(names.of(name), constant(`t.${dialect.identifier(name)}`)).text);
    for (const input of plan.inputs) layers.define(names.of(input.name), readAnswer(input, given.get(input.name)!, dialect, layers, dates).value);
    const select = [...kept, ...plan.inputs.map((input) => dialect.identifier(names.of(input.name)))].join(', ');
    return { query: layers.query(`${dialect.identifier(programme.tables.get(plan.name)!)} AS t`, select), names };
}

export function rowsQuery(plan: TablePlan, extras: readonly Extra[], programme: Programme): RowsQuery {
    const { dialect, asOf } = programme;
    const names = new ColumnNames(dialect);
    const layers = new Layers(dialect, names);
    const dates = new Dates(dialect, layers);
    const kept = carried(plan, programme.keep).map((name) => layers.define(names.of(name), constant(`t.${dialect.identifier(name)}`)).text);
    const answers = new Map<string, Answer>();
    const given = givenColumns(plan, programme.keep, dialect);
    for (const input of plan.inputs) {
        const { value, notApplicable } = readAnswer(input, given.get(input.name)!, dialect, layers, dates);
        const timeless = isTimeless(plan) && input.name === 'asOf' && asOf !== undefined;
        const known = timeless ? sql`COALESCE(${value}, ${dialect.literal(asOf)})` : value;
        answers.set(input.name, { value: layers.bind(known), ...(notApplicable ? { notApplicable: layers.bind(notApplicable) } : {}) });
    }
    const columns = new Map<string, Sql>();
    const place: Place = {
        dialect,
        layers,
        dates,
        leaf: (leaf) => leafOf(leaf, { plan, answers, columns, layers, programme }),
        notApplicable: (name) => answers.get(name)?.notApplicable ?? constant('FALSE'),
        aggregate: (expr) => {
            const { relation, key, value } = programme.grouped(expr, plan);
            const own = answers.get(plan.key ?? '')?.value;
            if (!own) return nothing(expr, dialect);
            const found = layers.lookUp(relation, key, own, value);
            const counts = (expr.fn === 'count' || expr.fn === 'open') && !expr.needing;
            return counts ? sql`CASE WHEN ${own} IS NOT NULL THEN COALESCE(${found}, 0) END` : found;
        },
        range: knownIn(columnRanges(plan)),
        population: false
    };
    const printer = new SqlPrinter(place);
    for (const { name, type, expr } of plan.derived) columns.set(name, layers.define(names.of(name), typed(printer, expr, type)));
    const own = [...columns.values()].map((column) => column.text);
    const added = extras.map(({ name, expr, wanted }) => layers.define(names.of(name), printer.as(expr, wanted)).text);
    const weight = plan.weighted ? layers.define(names.of('#weight'), sql`COALESCE(${answers.get('weight')?.value ?? constant('1')}, 1)`).text : undefined;
    const select = [...kept, ...own, ...added, ...(weight === undefined ? [] : [weight])].join(', ');
    return { query: layers.query(`${dialect.identifier(programme.tables.get(plan.name)!)} AS t`, select), names, ...(weight === undefined ? {} : { weight }) };
}

/** A formula as what its column is declared to be, also where it is always missing. */
function typed(printer: SqlPrinter, expr: Expr, type: ValueType): Sql {
    const kind = kindOf(expr);
    if (kind !== 'unknown') return printer.print(expr);
    return printer.as(expr, type.kind === 'number' || type.kind === 'boolean' ? type.kind : 'text');
}

const nothing = (expr: Expr, { double }: Dialect): Sql => constant(`CAST(NULL AS ${kindOf(expr) === 'boolean' ? 'BOOLEAN' : double})`);

interface Around {
    plan: TablePlan;
    answers: ReadonlyMap<string, Answer>;
    columns: ReadonlyMap<string, Sql>;
    layers: Layers;
    programme: Programme;
}

function leafOf(leaf: Leaf, around: Around): Sql {
    const { plan, answers, columns, programme } = around;
    if (leaf.op === 'measure') return constant(`CAST(NULL AS ${programme.dialect.double})`);
    const missing = constant(`CAST(NULL AS ${typeName(leaf.type, programme.dialect)})`);
    if (leaf.op === 'input') return answers.get(leaf.name)?.value ?? missing;
    if (!leaf.via?.length) return columns.get(leaf.name) ?? missing;
    return linked(leaf.via, leaf.name, plan, (name) => answers.get(name)?.value, around) ?? missing;
}

export const typeName = (type: ValueType, { double, text }: Dialect): string => (type.kind === 'number' ? double : type.kind === 'boolean' ? 'BOOLEAN' : text);

/** A column along links, joined by key. */
function linked(via: readonly string[], name: string, plan: TablePlan, look: (column: string) => Sql | undefined, around: Around): Sql | undefined {
    const { programme, layers, columns } = around;
    const link: Link | undefined = plan.links.find((each) => each.via === via[0]);
    const next = link && programme.plans.get(link.table);
    const keys = (link?.columns ?? []).map(look).filter((each) => each !== undefined);
    if (!link || !next || next.key === undefined || keys.length === 0) return undefined;
    const key = layers.bind(keys.length === 1 ? keys[0]! : sql`COALESCE(${joined(keys, ', ')})`);
    const lookUp = (column: string): Sql | undefined => {
        const { relation, key: keyed, column: named } = programme.keyed(next.name, next.inputs.some((input) => input.name === column) ? 'read' : 'rows');
        const found = named(column);
        return found === undefined ? undefined : layers.lookUp(relation, keyed, key, found);
    };
    if (via.length > 1) return linked(via.slice(1), name, next, lookUp, around);
    const found = lookUp(name);
    if (name !== 'asOf' || !isTimeless(next)) return found;
    const { asOf, dialect } = programme;
    const times = [found, asOf === undefined ? undefined : constant(dialect.literal(asOf)), columns.get('asOf')].filter((each) => each !== undefined);
    return sql`CASE WHEN ${key} IS NOT NULL THEN COALESCE(${joined(times, ', ')}) END`;
}
