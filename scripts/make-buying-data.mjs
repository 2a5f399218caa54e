// Rewrites the ratings in examples/service-centre/data/BuyingCentre.csv; who answered what stays. The same seed gives the same bytes:
//
//   node scripts/make-buying-data.mjs
//
// Nobody in it exists. A respondent has a mood, which shows in all of their ratings, and a question is easier or harder.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../examples/service-centre/data/BuyingCentre.csv', import.meta.url);

let state = 20260401;
/** mulberry32: small, fast and the same everywhere. */
function random() {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
/** Near enough to a normal distribution, and exact in every engine: no logarithm, no cosine. */
const normal = () => Array.from({ length: 12 }, random).reduce((sum, x) => sum + x, -6);
const within = (x, low, high) => Math.min(high, Math.max(low, Math.round(x)));

const EASE = {
    'Drivers.knowledge': 0.3,
    'Drivers.brand': -0.1,
    'Drivers.product': 0.1,
    'Drivers.relation': 0.2,
    'Drivers.technology': -0.2,
    'Sourced.product': 0,
    'Sourced.service': 0.2,
    'Sourced.people': 0.3,
    'Sourced.image': -0.2,
    'Sourced.knowledge': 0.1,
    'Sourced.relation': 0,
    Works: 0.1,
    Meets: -0.1,
    Price: -0.3,
    Renew: 0.2,
    Clean: 0.2,
    Informed: 0.1,
    Heard: 0.4,
    Facts: 0.1,
    Effect: -0.1
};

const [head, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
const names = head.split(',');
const rated = lines.map((line) => {
    const mood = normal() * 0.6;
    return line.split(',').map((cell, at) => {
        // Drawn for empty cells too, so that a filled one changes no other.
        const chance = normal();
        const name = names[at];
        if (cell === '') return cell;
        if (name === 'Advocate') return within(8.2 + mood * 1.6 + chance * 0.8, 0, 10);
        return name in EASE ? within(3.8 + mood + EASE[name] + chance * 0.55, 1, 5) : cell;
    });
});
writeFileSync(file, `${[head, ...rated.map((row) => row.join(','))].join('\n')}\n`);
console.log(`${rated.length} rows`);
