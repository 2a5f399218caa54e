/** mulberry32: small, fast and the same everywhere. Numbers from 0 up to, but not, 1. */
function generator(seed) {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

/** All that a set of synthetic data leaves to chance; the same seed and the same calls give the same data. */
export function chances(seed) {
    const random = generator(seed);
    return {
        random,
        chance: (p) => random() < p,
        whole: (low, high) => low + Math.floor(random() * (high - low + 1)),
        pick: (list) => list[Math.floor(random() * list.length)],
        /** One of the list, which then lacks it: nobody is asked twice. */
        draw: (list) => list.splice(Math.floor(random() * list.length), 1)[0],
        /** Near enough to a normal distribution, and exact in every engine: no logarithm, no cosine. */
        normal: () => Array.from({ length: 12 }, random).reduce((sum, x) => sum + x, -6)
    };
}

export const clamp = (x, low, high) => Math.min(high, Math.max(low, x));
/** An answer on a scale that ends at `high`. */
export const rated = (x, low, high) => clamp(Math.round(x), low, high);
export const five = (x) => rated(x, 1, 5);
export const seven = (x) => rated(x, 1, 7);
