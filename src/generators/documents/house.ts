/** A house of quality as numbers: the same for the page, the drawing and the workbook. */
import { deploy, needWeight, type RankedFactor, statedFor } from '../../statistics/deployment.js';
import type { Deployment, Model, Need } from '../../model/types.js';

export interface HouseRow {
    /** A need, or a factor of the deployment before. */
    id: string;
    importance: number;
    /** Importance × (level aimed at ÷ level today) × sales point: what the factors are weighed by. */
    weight: number;
    planned?: number;
    current?: number;
    sales?: number;
    cells: ReadonlyMap<string, { strength: string; value: number }>;
}
export interface House {
    rows: HouseRow[];
    factors: (RankedFactor & { critical: boolean })[];
    /** Whether any need says where it stands and is aimed at. */
    planning: boolean;
}

export function houseOf(deployment: Deployment, model: Model): House {
    return build(deployment, model, new Set());
}

function build(deployment: Deployment, model: Model, open: ReadonlySet<string>): House {
    const before = model.deployments.find(({ id }) => id === deployment.from);
    // A chain that leads back to itself is the checker's to report; here it ends.
    const source = before && !open.has(before.id) ? build(before, model, new Set([...open, deployment.id])) : undefined;
    const rows = deployment.rows.map(({ need: id, cells }): HouseRow => {
        const need = model.needs.find((n) => n.id === id);
        const importance = source?.factors.find(({ factor }) => factor === id)?.weight ?? (need ? importanceOf(need, deployment.for) : 1);
        const plan = { planned: need?.planned?.value, current: need?.current?.value, sales: need?.sales?.value };
        return {
            id,
            importance,
            weight: needWeight({ importance, ...plan }),
            ...plan,
            cells: new Map(cells.map(({ factor, strength, value }) => [factor, { strength, value }]))
        };
    });
    const ids = factorsOf(deployment, model);
    const ranked = deploy(
        new Map(rows.map(({ id, weight }) => [id, weight])),
        ids,
        new Map(rows.map(({ id, cells }) => [id, new Map([...cells].map(([factor, { value }]) => [factor, value]))]))
    );
    const critical = deployment.critical ?? 0;
    return {
        rows,
        // Ties at the line are all critical: nothing tells them apart.
        factors: ranked.map((factor) => ({ ...factor, critical: factor.rank <= critical })),
        planning: rows.some(({ planned, current, sales }) => planned !== undefined || current !== undefined || sales !== undefined)
    };
}

/** Factors in the order of their declaration; those that are no declared factors in the order of their use. */
function factorsOf(deployment: Deployment, model: Model): string[] {
    const used = new Set(deployment.rows.flatMap(({ cells }) => cells.map(({ factor }) => factor)));
    const declared = model.factors.map(({ id }) => id).filter((id) => used.has(id));
    return [...declared, ...[...used].filter((id) => !declared.includes(id))];
}

/** How much a need matters to the segment in question; else to everybody; else to whoever is named first. */
function importanceOf(need: Need, segment: string | undefined): number {
    return statedFor(need.importance, segment, ({ for: who }) => who)?.value.value ?? 1;
}
