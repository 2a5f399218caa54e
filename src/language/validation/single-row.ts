import { AstUtils } from 'langium';
import { type MeasureExpr, type PopulationExpr, rewrite } from '../../expression/tree.js';
import { type Expr, MISSING, num } from '../../expression/types.js';
import type { FactReader } from '../facts/facts.js';
import * as ast from '../generated/ast.js';
import { tableNamedIn } from '../references/scope-provider.js';

/** A figure over the rows of an instrument as the formula for one row that it comes to where there is but that row. */
export interface SingleRow {
    expr: Expr;
    survey: ast.Instrument;
}

/** `expr` is what the node, or a part of it, was made into. Undefined where several tables, or records, or other periods have a part in it. */
export function singleRow(expr: Expr, node: ast.Expression, facts: FactReader): SingleRow | undefined {
    const tables = new Set<ast.Instrument | undefined>();
    const single = collapsed(expr, node, facts, tables, new Set());
    const [survey] = tables;
    return single && survey && tables.size === 1 ? { expr: single, survey } : undefined;
}

type Open = ReadonlySet<ast.Expression>;

function collapsed(expr: Expr, value: ast.Expression, facts: FactReader, tables: Set<ast.Instrument | undefined>, open: Open): Expr | undefined {
    if (open.has(value)) return undefined;
    const nodes = AstUtils.streamAst(value).toArray();
    const instruments = nodes.filter(ast.isCall).map((call) => call.args[0] && tableNamedIn(call.args[0].value));
    const holder = AstUtils.getContainerOfType(value, ast.isNamed);
    const of = ast.isKpi(holder) ? facts.target(holder.of[0])?.node : undefined;
    const named = [...instruments, of].filter(ast.isInstrument);
    const kpis = kpisIn(value, facts);
    let known = true;
    const unknown = (): Expr => {
        known = false;
        return MISSING;
    };
    const measure = ({ name }: MeasureExpr): Expr => {
        const inner = kpis.get(name)?.value[0];
        return (inner && collapsed(facts.elaborate(inner).expr, inner, facts, tables, new Set([...open, value]))) ?? unknown();
    };
    const figure = (aggregate: PopulationExpr): Expr => {
        const survey = named.find((each) => each.name === aggregate.table);
        tables.add(survey);
        return (survey && overOne(aggregate)) ?? unknown();
    };
    const single = rewrite(expr, (inner) => (inner.op === 'population' ? figure(inner) : inner.op === 'measure' ? measure(inner) : inner));
    // A column of the row that the figure belongs to, as a record has them, is not one of the rows that it is over.
    return known && !outsideAggregates(expr) ? single : undefined;
}

/** The measures that an expression names. */
export function kpisIn(value: ast.Expression, facts: FactReader): ReadonlyMap<string, ast.Kpi> {
    const uses = AstUtils.streamAst(value).filter(ast.isUse);
    const targets = uses.map((use) => facts.target(use.ref)?.node).filter((node): node is ast.Kpi => ast.isKpi(node));
    return new Map(targets.map((kpi) => [kpi.name, kpi]));
}

function outsideAggregates(expr: Expr): boolean {
    let found = false;
    rewrite(expr, (inner) => {
        if (inner.op === 'column') found = true;
        return inner;
    });
    return found;
}

/** What an aggregate is of one row: its value, missing where the row does not count. */
function overOne({ fn, value, where, argument = 1, ends, reversed }: PopulationExpr): Expr | undefined {
    const counted = (one: Expr): Expr => (where ? { op: 'if', condition: where, then: one, else: MISSING } : one);
    const either = (condition: Expr): Expr => ({ op: 'if', condition, then: num(1), else: num(0) });
    switch (fn) {
        case 'mean':
        case 'median':
        case 'min':
        case 'max':
        case 'percentile':
        case 'sum':
            return value && counted(value);
        case 'share':
            return value && counted(either(value));
        case 'top': {
            if (!value || !ends) return undefined;
            const operator = reversed ? '<=' : '>=';
            const limit = reversed ? ends[0] + argument - 1 : ends[1] - argument + 1;
            return counted(either({ op: 'compare', operator, left: value, right: num(limit) }));
        }
        case 'nps': {
            if (!value) return undefined;
            const promoter: Expr = { op: 'compare', operator: '>=', left: value, right: num(9) };
            const detractor: Expr = { op: 'compare', operator: '<=', left: value, right: num(6) };
            const others: Expr = { op: 'if', condition: detractor, then: num(-100), else: num(0) };
            return counted({ op: 'if', condition: promoter, then: num(100), else: others });
        }
        default:
            return undefined;
    }
}
