import { type AstNode, AstUtils } from 'langium';
import { canHold, type Decision, decide, type Domain, domainOfType, type Domains } from '../../expression/domains.js';
import { type Range, rangeOf } from '../../expression/ranges.js';
import { type Leaf, walk } from '../../expression/tree.js';
import type { Expr, ValueType } from '../../expression/types.js';
import type { FactReader } from '../facts/facts.js';
import * as ast from '../generated/ast.js';
import { expressionsOf } from './expressions.js';
import type { NodeType } from './rule.js';

/** A condition and what is known to hold where it is asked. */
export interface Condition {
    node: AstNode;
    expr: Expr;
    /** Conditions around it. */
    around: readonly Expr[];
    /** Of a band: those of the bands before it, which did not hold. */
    before: readonly Expr[];
    holder: AstNode;
}

export const CONDITION_HOLDERS = [
    'Guarded',
    'Segmentation',
    'Band',
    'Outcome',
    'Pass',
    'Valid',
    'End',
    'Item',
    'Option',
    'Kpi',
    'Gap',
    'Confirm'
] as const satisfies readonly NodeType[];
type Holder = ast.TouchstoneAstType[(typeof CONDITION_HOLDERS)[number]];

/** The conditions that a node itself holds, as far as they could be made sense of. */
export function conditionsOf(node: Holder, facts: FactReader): Condition[] {
    if (ast.isKpi(node) || ast.isGap(node) || ast.isConfirm(node)) return filtersOf(node, facts);
    const around = guardsAround(node, facts);
    const before = ast.isBand(node) ? bandsBefore(node, facts) : [];
    return writtenIn(node).flatMap((condition) => {
        const { expr, type } = facts.elaborate(condition);
        return type.kind === 'boolean' ? [{ node: condition, expr, around, before, holder: node }] : [];
    });
}

function writtenIn(node: Exclude<Holder, ast.Kpi | ast.Gap | ast.Confirm>): readonly ast.Expression[] {
    // What a question says at first is no condition.
    return ast.isItem(node) ? [...node.requiredWhen, ...node.criticalWhen] : expressionsOf(node);
}

/** The conditions of `if` around a node, inside first. */
export function guardsAround(node: AstNode, facts: FactReader): Expr[] {
    const guards: Expr[] = [];
    for (let at = node.$container; at && !ast.isInstrument(at); at = at.$container) {
        if (!ast.isGuarded(at)) continue;
        const { expr, type } = facts.elaborate(at.condition);
        if (type.kind === 'boolean') guards.push(expr);
    }
    return guards;
}

function bandsBefore(band: ast.Band, facts: FactReader): Expr[] {
    const { bands } = band.$container as ast.Grading | ast.Item;
    return bands.slice(0, bands.indexOf(band)).flatMap((other) => {
        const when = other.when[0] && facts.elaborate(other.when[0]);
        return when?.type.kind === 'boolean' ? [when.expr] : [];
    });
}

/** What stands behind `where` in a figure over rows; the tree holds the same in the same order. */
function filtersOf(node: ast.Kpi | ast.Gap | ast.Confirm, facts: FactReader): Condition[] {
    const expressions = ast.isKpi(node) ? node.value : ast.isGap(node) ? [...node.value, ...node.alert] : [node.condition];
    return expressions.flatMap((expression) => {
        const written = AstUtils.streamAst(expression)
            .filter(ast.isArgument)
            .flatMap((argument) => (argument.where ? [argument.where] : []))
            .toArray();
        if (written.length === 0) return [];
        const meant = [...walk(facts.elaborate(expression).expr)].flatMap((expr) => (expr.op === 'population' && expr.where ? [expr.where] : []));
        if (meant.length !== written.length) return [];
        return written.map((where, at) => ({ node: where, expr: meant[at]!, around: [], before: [], holder: node }));
    });
}

export const all = (conditions: readonly Expr[]): Expr =>
    conditions.length === 0 ? { op: 'boolean', value: true } : conditions.reduce((left, right) => ({ op: 'and', left, right }));
export const either = (conditions: readonly Expr[]): Expr =>
    conditions.length === 0 ? { op: 'boolean', value: false } : conditions.reduce((left, right) => ({ op: 'or', left, right }));
export const not = (value: Expr): Expr => ({ op: 'not', value });

/** Trees are made anew whenever anything that they rest upon changes, so what was decided of one stays so. */
const decisions = new WeakMap<Expr, Decision>();

export function decided(expr: Expr, at: AstNode, facts: FactReader): Decision {
    let decision = decisions.get(expr);
    if (!decision) decisions.set(expr, (decision = decide(expr, domainsFor(at, facts))));
    return decision;
}

/** False if no answers make all of the conditions true; undefined where that is not known. */
export function canBeTrue(conditions: readonly Expr[], at: AstNode, facts: FactReader): boolean | undefined {
    return canHold(all(conditions), domainsFor(at, facts));
}

/** Whether conditions look at some column together: else one tells nothing of the other. */
export function overlap(conditions: readonly Expr[], other: Expr): boolean {
    const names = new Set(conditions.flatMap((condition) => [...cellNames(condition)]));
    return [...cellNames(other)].some((name) => names.has(name));
}

function* cellNames(expr: Expr): Iterable<string> {
    for (const leaf of walk(expr)) if (leaf.op === 'column' || leaf.op === 'input' || leaf.op === 'notApplicable') yield leaf.name;
}

/** What the columns of the table around a node can hold. */
export function domainsFor(at: AstNode, facts: FactReader): Domains {
    const table = tableFor(at, facts);
    return (leaf) => domainOf(leaf, table, facts, new Set());
}

export function tableFor(node: AstNode, facts: FactReader): ast.Instrument | ast.RecordTable | undefined {
    for (let at: AstNode | undefined = node; at; at = at.$container) {
        if (ast.isInstrument(at) || ast.isRecordTable(at)) return at;
        if (ast.isSegmentation(at) || ast.isGrading(at)) {
            const of = facts.target(at.of[0])?.node;
            return of && (ast.isInstrument(of) || ast.isRecordTable(of)) ? of : undefined;
        }
    }
    return undefined;
}

function domainOf(leaf: Leaf, table: ast.Instrument | ast.RecordTable | undefined, facts: FactReader, open: ReadonlySet<ast.Score>): Domain | undefined {
    if (leaf.op === 'measure') return undefined;
    const domain = plainDomain(leaf.type);
    if (leaf.op !== 'column' || leaf.via?.length || !table) return domain;
    if (ast.isInstrument(table)) {
        const column = facts.columns(table).get(leaf.name);
        if (column) return column.kind === 'answer' ? domain : { ...domain, derived: true };
    }
    const score = scoresOf(table).get(leaf.name);
    if (!score) return ast.isRecordTable(table) ? domain : { ...domain, derived: true };
    const range = scoreRange(score, table, facts, open);
    return range ? { low: range.low, high: range.high, whole: range.whole, canBeMissing: true, derived: true } : { ...domain, derived: true };
}

/** A category whose members are declared elsewhere may hold any of them. */
function plainDomain(type: ValueType): Domain {
    return type.kind === 'category' && type.options.length === 0 ? { canBeMissing: true } : domainOfType(type);
}

export function scoreRange(
    score: ast.Score,
    table: ast.Instrument | ast.RecordTable,
    facts: FactReader,
    open: ReadonlySet<ast.Score> = new Set()
): Range | undefined {
    if (open.has(score)) return undefined;
    const { expr, type } = facts.elaborate(score.value);
    if (type.kind !== 'number') return undefined;
    const before = scoreRanges.get(expr);
    if (before) return before;
    const inner = new Set(open).add(score);
    const range = rangeOf(expr, (leaf) => {
        if (leaf.op !== 'column' || leaf.via?.length) return undefined;
        const other = scoresOf(table).get(leaf.name);
        return other && scoreRange(other, table, facts, inner);
    });
    if (range) scoreRanges.set(expr, range);
    return range;
}

/** As with decisions: a tree is made anew when anything that it rests upon changes. */
const scoreRanges = new WeakMap<Expr, Range>();

const scoresCache = new WeakMap<AstNode, ReadonlyMap<string, ast.Score>>();

export function scoresOf(table: ast.Instrument | ast.RecordTable): ReadonlyMap<string, ast.Score> {
    let scores = scoresCache.get(table);
    if (!scores) {
        const declared = ast.isRecordTable(table) ? table.scores : AstUtils.streamAllContents(table).filter(ast.isScore).toArray();
        scoresCache.set(table, (scores = new Map(declared.map((score) => [score.name, score]))));
    }
    return scores;
}

/** The answers that a condition is about, as a reader sees them: `Q1 is 1 .. 5`. */
export function describeAnswers(expr: Expr): string {
    const known = new Map<string, string>();
    for (const leaf of walk(expr)) {
        if (leaf.op !== 'column' || known.has(leaf.name)) continue;
        const text = describeType(leaf.type);
        if (text) known.set(leaf.name, `${leaf.name} is ${text}`);
    }
    return (
        [...known.values()].slice(0, 4).join(', ') ||
        ([...walk(expr)].some((leaf) => leaf.op === 'column') ? 'its parts exclude each other' : 'no answer changes it')
    );
}

function describeType(type: ValueType): string | undefined {
    if (type.kind === 'category' && type.options.length > 0 && type.options.length <= 8) return type.options.join(' or ');
    if (type.kind !== 'number' || type.min === undefined || type.max === undefined) return undefined;
    if (type.unit === '%') return `${type.min * 100} % .. ${type.max * 100} %`;
    return `${type.min} .. ${type.max}${type.unit ? ` ${type.unit}` : ''}`;
}
