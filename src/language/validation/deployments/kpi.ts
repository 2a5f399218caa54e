import { deploy, needWeight, statedFor } from '../../../statistics/deployment.js';
import type { FactReader } from '../../facts/facts.js';
import * as ast from '../../generated/ast.js';
import { numberOf, valueOf } from '../../types/quantities.js';
import { defineRule } from '../rule.js';

interface Placed {
    node: ast.Named;
    name: string;
    weight: number;
    rank: number;
    /** Where the deployment names it first. */
    cell: ast.Cell;
    /** The needs, or factors of the deployment before, that it bears on with the highest strength there is. */
    mainly: ast.Named[];
}

export const factorKpiRule = defineRule('deployments/kpi', {
    tier: 'standard',
    severity: 'warning',
    on: ['Deployment'],
    reads: ['targets', 'incoming'],
    check(deployment, { facts, report }) {
        const stated = deployment.critical[0];
        if (stated === undefined) return;
        const all = ranked(deployment, facts, new Set());
        // Where every factor would be critical, none was chosen yet.
        if (numberOf(stated) >= all.length) return;
        for (const factor of all) {
            if (factor.rank > numberOf(stated)) continue;
            if (isMeasured(factor.node, facts, new Set()) || factor.mainly.some((need) => isMeasured(need, facts, new Set()))) continue;
            const { name, rank } = factor;
            report('default', { name, house: deployment.name, rank, count: all.length }, { node: factor.cell, property: 'factor' });
        }
    }
});

/** By a KPI: itself, by what serves or meets it, by the part of quality that it serves, or by a house that goes on from it. */
function isMeasured(node: ast.Named, facts: FactReader, seen: Set<ast.Named>): boolean {
    if (ast.isKpi(node)) return true;
    if (seen.has(node)) return false;
    seen.add(node);
    const measured = (other: ast.Named | undefined) => other !== undefined && isMeasured(other, facts, seen);
    const parts = ast.isStandard(node) ? node.measures : ast.isDimension(node) ? node.dimensions : ast.isGoal(node) ? node.goals : [];
    if (parts.some(measured)) return true;
    if (ast.isFactor(node) && node.serves.some((ref) => measured(facts.target(ref)?.node))) return true;
    return facts.incoming(node).some(({ holder, property, declaration }) => {
        if (declaration) facts.describe(declaration);
        if (ast.isKpi(holder)) return property === 'serves';
        if (ast.isStandard(holder)) return (property === 'serves' || property === 'meets') && measured(holder);
        if (ast.isDimension(holder)) return property === 'refines' && measured(holder);
        return ast.isRelation(holder) && ast.isFactor(node) && holder.cells.some((cell) => measured(facts.target(cell.factor)?.node));
    });
}

/** The factors of a deployment as its document ranks them, in the order of their use. */
function ranked(deployment: ast.Deployment, facts: FactReader, open: ReadonlySet<ast.Deployment>): Placed[] {
    const before = facts.target(deployment.from[0])?.node;
    // A chain that leads back to itself is another check's to report.
    const source = before && ast.isDeployment(before) && !open.has(before) ? ranked(before, facts, new Set([...open, deployment])) : [];
    const strongest = Math.max(...deployment.strengths.map(({ value }) => numberOf(value)));
    const needs = new Map<string, number>();
    const cells = new Map<string, Map<string, number>>();
    const found = new Map<string, Omit<Placed, 'weight' | 'rank'>>();
    for (const row of deployment.rows) {
        const need = facts.target(row.need);
        if (!need) continue;
        const id = `${need.uri}#${need.path}`;
        const weight = source.find(({ node }) => node === need.node)?.weight ?? weightOf(need.node, deployment.for[0], facts);
        const strengths = new Map<string, number>();
        for (const cell of row.cells) {
            const factor = facts.target(cell.factor);
            const strength = facts.target(cell.strength)?.node;
            if (!factor || !strength || !ast.isStrength(strength)) continue;
            const key = `${factor.uri}#${factor.path}`;
            const value = numberOf(strength.value);
            strengths.set(key, value);
            const placed = found.get(key) ?? { node: factor.node, name: factor.path, cell, mainly: [] };
            if (value === strongest) placed.mainly.push(need.node);
            found.set(key, placed);
        }
        needs.set(id, weight);
        cells.set(id, strengths);
    }
    return deploy(needs, [...found.keys()], cells).map(({ factor, weight, rank }) => ({ ...found.get(factor)!, weight, rank }));
}

function weightOf(need: ast.Named, segment: ast.Ref | undefined, facts: FactReader): number {
    if (!ast.isNeed(need)) return 1;
    // A segment that nobody declared is nobody, and not everybody.
    const importance = statedFor<ast.Importance, object>(
        need.importance,
        facts.target(segment)?.node,
        ({ for: who }) => who && (facts.target(who)?.node ?? who)
    );
    const number = (quantity: ast.Quantity | undefined): number | undefined => quantity && valueOf(quantity);
    return needWeight({
        importance: number(importance?.value),
        planned: number(need.planned[0]),
        current: number(need.current[0]),
        sales: number(need.sales[0])
    });
}
