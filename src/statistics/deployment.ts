/** What is known of a need where it is planned for. */
export interface PlannedNeed {
    importance?: number | undefined;
    /** How well it is met today, and is to be met. */
    current?: number | undefined;
    planned?: number | undefined;
    /** How much it helps to sell, usually 1, 1.2 or 1.5. */
    sales?: number | undefined;
}

/**
 * What a need weighs in a house of quality: importance × rate of improvement (level aimed at ÷ level today) × sales point.
 * Each is 1 where it is not said, and the rate also where the level today is 0. Source: Akao 1990.
 */
export function needWeight({ importance = 1, current, planned, sales = 1 }: PlannedNeed): number {
    return importance * (planned !== undefined && current ? planned / current : 1) * sales;
}

/** What is stated for a segment: for it; else for everybody; else for whoever is named first. `whose` gives the segment of a statement. */
export function statedFor<T, S>(stated: readonly T[], segment: S | undefined, whose: (statement: T) => S | undefined): T | undefined {
    return (segment === undefined ? undefined : stated.find((one) => whose(one) === segment)) ?? stated.find((one) => whose(one) === undefined) ?? stated[0];
}

export interface RankedFactor {
    factor: string;
    /** Σᵢ wᵢ·rᵢⱼ */
    weight: number;
    /** Its share of all weights, 0..1; 0 where all are 0. */
    share: number;
    /** 1 is the highest; ties share the better rank. */
    rank: number;
}

/**
 * Quality function deployment: the absolute weight Σᵢ wᵢ·rᵢⱼ of each factor, its share and rank. A cell left out is 0.
 * Factors come in the order given; ranks tell theirs. Source: Akao 1990.
 *
 * @param needs The importance of each need.
 * @param cells Strength by need and factor, usually 9, 3 or 1.
 */
export function deploy(
    needs: ReadonlyMap<string, number>,
    factors: readonly string[],
    cells: ReadonlyMap<string, ReadonlyMap<string, number>>
): RankedFactor[] {
    const weights = factors.map((factor) => {
        let weight = 0;
        for (const [need, importance] of needs) weight += importance * (cells.get(need)?.get(factor) ?? 0);
        return weight;
    });
    const total = weights.reduce((a, b) => a + b, 0);
    return factors.map((factor, i) => ({
        factor,
        weight: weights[i]!,
        share: total ? weights[i]! / total : 0,
        rank: 1 + weights.filter((other) => other > weights[i]!).length
    }));
}

/**
 * Counts that make up n in the given shares (0..1, together 1), by largest remainder; equal remainders go to the classes declared
 * first. A number of people that is not whole, a negative share and shares of another total are errors. Source: Hare's method.
 */
export function forcedDistribution(n: number, shares: readonly number[]): number[] {
    if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} is no number of people.`);
    const total = shares.reduce((a, b) => a + b, 0);
    if (!(Math.abs(total - 1) <= 1e-9)) throw new RangeError(`The shares total ${total}, not 1.`);
    if (shares.some((share) => share < 0)) throw new RangeError('A share is never negative.');
    // What binary makes of a share such as 0.145 grows with n.
    const hair = 1e-9 + n * 1e-15;
    const exact = shares.map((share) => share * n);
    const counts = exact.map((value) => Math.floor(value + hair));
    const order = exact.map((value, i) => [Math.round((value - counts[i]!) / hair), i] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
    const left = n - counts.reduce((a, b) => a + b, 0);
    for (let k = 0; k < left; k++) counts[order[k]![1]]!++;
    return counts;
}
