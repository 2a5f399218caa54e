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
 * Quality function deployment: the absolute weight Σᵢ wᵢ·rᵢⱼ of each factor, its share and rank. A cell left out is 0; an
 * importance or strength that is no number, and a correlation off 0..1, are errors. Factors come in the order given; ranks tell theirs.
 * Where factors go with each other (the roof of the house), a need's strengths are first spread along their correlations and make up
 * 1: rᵢⱼ = Σₖ rᵢₖγₖⱼ / ΣⱼΣₖ rᵢₖγₖⱼ, so that what serves a need twice by two names does not count twice. Source: Akao 1990; with
 * correlations Wasserman 1993.
 *
 * @param needs The importance of each need.
 * @param cells Strength by need and factor, usually 9, 3 or 1.
 * @param correlations γ of pairs of factors, 0..1, each named once; of a factor with itself 1, of pairs left out 0.
 */
export function deploy(
    needs: ReadonlyMap<string, number>,
    factors: readonly string[],
    cells: ReadonlyMap<string, ReadonlyMap<string, number>>,
    correlations?: ReadonlyMap<string, ReadonlyMap<string, number>>
): RankedFactor[] {
    const weights = factors.map(() => 0);
    for (const [need, importance] of needs) {
        const strengths = factors.map((factor) => counted(cells.get(need)?.get(factor) ?? 0));
        const spread = correlations ? spreadAlong(strengths, factors, correlations) : strengths;
        spread.forEach((strength, j) => (weights[j]! += counted(importance) * strength));
    }
    const total = weights.reduce((a, b) => a + b, 0);
    return factors.map((factor, i) => ({
        factor,
        weight: weights[i]!,
        share: total ? weights[i]! / total : 0,
        rank: 1 + weights.filter((other) => other > weights[i]!).length
    }));
}

function counted(value: number): number {
    if (Number.isNaN(value)) throw new RangeError('Importances and strengths are numbers.');
    return value;
}

function spreadAlong(strengths: readonly number[], factors: readonly string[], correlations: ReadonlyMap<string, ReadonlyMap<string, number>>): number[] {
    const between = (a: string, b: string): number => {
        const gamma = a === b ? 1 : (correlations.get(a)?.get(b) ?? correlations.get(b)?.get(a) ?? 0);
        if (!(gamma >= 0 && gamma <= 1)) throw new RangeError(`A correlation of factors lies between 0 and 1, not at ${gamma}.`);
        return gamma;
    };
    const spread = factors.map((factor) => strengths.reduce((sum, strength, k) => sum + strength * between(factors[k]!, factor), 0));
    const whole = spread.reduce((a, b) => a + b, 0);
    return whole > 0 ? spread.map((strength) => strength / whole) : spread;
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
