import type { Helper } from './runtime.js';

/** Aggregates over the parts of a row and over the rows of a table, as source text. */
export const AGGREGATES: Record<string, Helper> = {
    present: {
        source: `
/** The numbers that are there, if they are as many as needed. */
const present = (values, needed) => {
    const found = values.map(number).filter((value) => value !== undefined);
    return found.length > 0 && found.length >= needed - 1e-9 ? found : undefined;
};`,
        needs: ['number']
    },
    asked: {
        source: `
/** How many of the parts were asked and applicable. */
const asked = (...applicable) => applicable.filter((value) => value === true).length;`
    },
    total: {
        source: `
const total = (values) => values.reduce((sum, value) => sum + value, 0);`
    },
    mean: {
        source: `
/** The mean of what is there. */
const mean = (values, needed = 1) => {
    const found = present(values, needed);
    return found && finite(total(found) / found.length);
};`,
        needs: ['present', 'total', 'finite']
    },
    sum: {
        source: `
/** The sum, prorated to the number of parts that were asked where some are missing. */
const sum = (values, needed = 1, parts = values.length) => {
    const found = present(values, needed);
    return found && finite(parts > found.length ? (total(found) / found.length) * parts : total(found));
};`,
        needs: ['present', 'total', 'finite']
    },
    least: {
        source: `
const least = (values, needed = 1) => present(values, needed)?.reduce((a, b) => Math.min(a, b));`,
        needs: ['present']
    },
    greatest: {
        source: `
const greatest = (values, needed = 1) => present(values, needed)?.reduce((a, b) => Math.max(a, b));`,
        needs: ['present']
    },
    median: {
        source: `
const median = (values, needed = 1) => {
    const found = present(values, needed);
    return found && percentile({ values: found }, 0.5);
};`,
        needs: ['present', 'percentile']
    },
    count: {
        source: `
/** How many are there; of booleans those that are true, of a list its options. */
const count = (values, needed = 1) => {
    const found = values.filter(known);
    if (found.length < needed - 1e-9) return undefined;
    return found.reduce((sum, value) => sum + (Array.isArray(value) ? value.length : typeof value === 'boolean' ? Number(value) : 1), 0);
};`,
        needs: ['known']
    },
    weighted: {
        source: `
/** The mean of what is there by weight: [value, weight] for each part. */
const weighted = (parts, needed = 1) => {
    const found = parts.map((part) => part.map(number)).filter((part) => !part.includes(undefined));
    if (found.length === 0 || found.length < needed - 1e-9) return undefined;
    return finite(total(found.map(([value, weight]) => value * weight)) / total(found.map(([, weight]) => weight)));
};`,
        needs: ['number', 'total', 'finite']
    },
    any: {
        source: `
/** Whether one of those that are there is true. */
const any = (values, needed = 1) => {
    const found = values.filter((value) => typeof value === 'boolean');
    return found.length === 0 || found.length < needed - 1e-9 ? undefined : found.includes(true);
};`
    },
    all: {
        source: `
/** Whether all of those that are there are true. */
const all = (values, needed = 1) => {
    const found = values.filter((value) => typeof value === 'boolean');
    return found.length === 0 || found.length < needed - 1e-9 ? undefined : !found.includes(false);
};`
    },
    percentile: {
        source: `
/** Linear between the ordered values; with unequal weights, on the weighted empirical distribution with its effective number of rows. */
const percentile = ({ values, weights }, p) => {
    if (values.length === 0) return undefined;
    const order = values.map((_, at) => at).sort((a, b) => values[a] - values[b]);
    if (!weights || weights.every((weight) => weight === weights[0])) {
        const position = p * (values.length - 1);
        const below = Math.floor(position);
        const low = values[order[below]];
        return low + (position - below) * (values[order[Math.min(below + 1, values.length - 1)]] - low);
    }
    const sum = weights.reduce((a, b) => a + b, 0);
    const effective = sum ** 2 / weights.reduce((a, b) => a + b * b, 0);
    const from = (p * (effective - 1)) / effective;
    const to = (p * (effective - 1) + 1) / effective;
    let reached = 0;
    let covered = 0;
    let result = 0;
    for (const at of order) {
        const start = reached / sum;
        reached += weights[at];
        const part = Math.min(to, reached / sum) - Math.max(from, start);
        if (part > 0) {
            result += part * values[at];
            covered += part;
        }
    }
    return result / covered;
};`
    },
    sample: {
        source: `
/** The known values of the rows that satisfy the condition, with their weights. */
const sample = (world, table, value, where) => {
    const values = [];
    const weights = [];
    for (const row of world.rows(table)) {
        if (row.weight === 0 || (where && where(row) !== true)) continue;
        const found = number(value(row));
        if (found === undefined) continue;
        values.push(found);
        weights.push(row.weight);
    }
    const plain = weights.every((weight) => weight === 1);
    const sum = weights.reduce((a, b) => a + b, 0);
    const squares = weights.reduce((a, b) => a + b * b, 0);
    const effectiveN = plain ? values.length : squares > 0 ? sum ** 2 / squares : 0;
    world.bases?.push({ table, n: values.length, effectiveN });
    return { values, weights: plain ? undefined : weights, sum: plain ? values.length : sum, effectiveN };
};`,
        needs: ['number']
    },
    addOver: {
        source: `
/** The weighted sum over rows, or undefined for none or too few. */
const addOver = ({ values, weights }, needing = 0) => {
    if (values.length === 0 || values.length < needing) return undefined;
    return finite(values.reduce((sum, value, at) => sum + (weights ? weights[at] : 1) * value, 0));
};`,
        needs: ['finite']
    },
    countOver: {
        source: `
/** How many rows, by weight: 0 for none. */
const countOver = (rows, needing = 0) => (rows.values.length < needing ? undefined : (addOver(rows) ?? 0));`,
        needs: ['addOver']
    },
    meanOver: {
        source: `
const meanOver = (rows, needing = 0) => {
    const sum = addOver(rows, needing);
    return sum === undefined || !(rows.sum > 0) ? undefined : finite(sum / rows.sum);
};`,
        needs: ['addOver', 'finite']
    },
    leastOver: {
        source: `
const leastOver = ({ values }, needing = 0) => (values.length === 0 || values.length < needing ? undefined : values.reduce((a, b) => Math.min(a, b)));`
    },
    greatestOver: {
        source: `
const greatestOver = ({ values }, needing = 0) => (values.length === 0 || values.length < needing ? undefined : values.reduce((a, b) => Math.max(a, b)));`
    },
    percentileOver: {
        source: `
const percentileOver = (rows, p, needing = 0) => (rows.values.length < needing ? undefined : percentile(rows, p));`,
        needs: ['percentile']
    },
    deviationOver: {
        source: `
/** Standard deviation with n - 1, n being the effective number of rows. */
const deviationOver = (rows, needing = 0) => {
    const centre = meanOver(rows, needing);
    const { values, weights, sum, effectiveN } = rows;
    if (centre === undefined || values.length < 2 || effectiveN - 1 < 1e-12) return undefined;
    const squares = values.reduce((all, value, at) => all + (weights ? weights[at] : 1) * (value - centre) ** 2, 0);
    return finite(Math.sqrt((squares / sum) * (effectiveN / (effectiveN - 1))));
};`,
        needs: ['meanOver', 'finite']
    },
    shareOver: {
        source: `
/** The share of rows whose value passes. */
const shareOver = (rows, passes, needing = 0) => meanOver({ ...rows, values: rows.values.map((value) => (passes(value) ? 1 : 0)) }, needing);`,
        needs: ['meanOver']
    },
    promotersOver: {
        source: `
/** Net promoter score in points: 100 · (number of 9 and 10 - number of 0 to 6) / number of rows, by weight. */
const promotersOver = (rows, needing = 0) => {
    const surplus = addOver({ ...rows, values: rows.values.map((value) => (value >= 9 ? 1 : value <= 6 ? -1 : 0)) }, needing);
    return surplus === undefined || !(rows.sum > 0) ? undefined : (100 * surplus) / rows.sum;
};`,
        needs: ['addOver']
    },
    topOver: {
        source: `
/** The share of rows in the k scale points nearest the good end. */
const topOver = (rows, k, low, high, reversed, needing = 0) =>
    shareOver(rows, reversed ? (value) => value < low + k : (value) => value > high - k, needing);`,
        needs: ['shareOver']
    }
};
