import { sum } from './columns.js';

export interface Raked {
    weights: number[];
    /** Whether every margin holds to the tolerance. */
    converged: boolean;
    iterations: number;
    /** Rows that lack a margin's variable: left out of that margin; counted here. */
    incomplete: number;
    /** Kish's (Σw)²/Σw². */
    effectiveN: number;
}

/**
 * Raking (iterative proportional fitting): w ← w·target/Σ until all margins hold. Weights are scaled to average 1 over the
 * complete rows; a row that lacks the variable of a margin weighs 1 and is counted. A category with a target but without
 * rows is an error, since no weights can fill it. Source: Deming and Stephan 1940; Kish 1965.
 *
 * @param margins Each: the category of every row (null where missing) and the share of each category, together 1.
 */
export function rake(
    rows: number,
    margins: readonly { categories: readonly (string | null)[]; targets: Readonly<Record<string, number>> }[],
    { tolerance = 1e-10, maxIterations = 1000 }: { tolerance?: number; maxIterations?: number } = {}
): Raked {
    const complete = Array.from({ length: rows }, (_, i) => margins.every((margin) => margin.categories[i] !== null && margin.categories[i] !== undefined));
    const weights = new Array<number>(rows).fill(1);
    const size = complete.filter(Boolean).length;
    for (const { categories, targets } of margins) {
        const total = sum(Object.values(targets));
        if (Math.abs(total - 1) > 1e-9) throw new RangeError(`The shares of a margin total ${total}, not 1.`);
        for (const [category, target] of Object.entries(targets)) {
            if (target > 0 && size > 0 && !categories.some((one, i) => complete[i] && one === category))
                throw new RangeError(`No row is in '${category}', so its share of ${target} cannot be reached.`);
        }
    }
    let iterations = 0;
    let worst = Infinity;
    while (size > 0 && iterations < maxIterations && worst > tolerance) {
        worst = 0;
        iterations++;
        for (const { categories, targets } of margins) {
            const sums = new Map<string, number>();
            categories.forEach((category, i) => complete[i] && category !== null && sums.set(category, (sums.get(category) ?? 0) + weights[i]!));
            for (const [category, now] of sums) {
                const target = (targets[category] ?? 0) * size;
                worst = Math.max(worst, Math.abs(now - target) / size);
                const factor = now > 0 ? target / now : 0;
                categories.forEach((one, i) => void (complete[i] && one === category && (weights[i]! *= factor)));
            }
        }
    }
    return { weights, converged: worst <= tolerance || size === 0, iterations, incomplete: rows - size, effectiveN: effectiveSize(weights) };
}

/** Iterative proportional fitting of a table of counts to new row and column totals. */
export function fitTable(
    seed: readonly (readonly number[])[],
    rowTotals: readonly number[],
    columnTotals: readonly number[],
    { tolerance = 1e-10, maxIterations = 1000 }: { tolerance?: number; maxIterations?: number } = {}
): number[][] {
    if (Math.abs(sum(rowTotals) - sum(columnTotals)) > 1e-9) throw new RangeError('Row and column totals must have the same sum.');
    let table = seed.map((row) => [...row]);
    for (let n = 0; n < maxIterations; n++) {
        table = table.map((row, i) => row.map((cell) => (sum(row) ? (cell * rowTotals[i]!) / sum(row) : 0)));
        const columns = columnTotals.map((_, j) => sum(table.map((row) => row[j]!)));
        table = table.map((row) => row.map((cell, j) => (columns[j] ? (cell * columnTotals[j]!) / columns[j] : 0)));
        if (table.every((row, i) => Math.abs(sum(row) - rowTotals[i]!) <= tolerance * rowTotals[i]!)) break;
    }
    return table;
}

/** Kish's effective sample size (Σw)²/Σw²; 0 without weights. */
export function effectiveSize(weights: readonly number[]): number {
    const squares = sum(weights.map((weight) => weight ** 2));
    return squares === 0 ? 0 : sum(weights) ** 2 / squares;
}
