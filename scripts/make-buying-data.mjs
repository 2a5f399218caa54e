// Rewrites the ratings in examples/service-centre/data/BuyingCentre.csv; who answered what stays. The same seed gives the same bytes:
//
//   node scripts/make-buying-data.mjs
//
// Nobody in it exists. A respondent has a mood, which shows in all of their ratings, and a question is easier or harder.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chances, rated } from './synthetic/chance.mjs';

const file = new URL('../examples/service-centre/data/BuyingCentre.csv', import.meta.url);

const { normal } = chances(20260401);

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
const rows = lines.map((line) => {
    const mood = normal() * 0.6;
    return line.split(',').map((cell, at) => {
        // Drawn for empty cells too, so that a filled one changes no other.
        const chance = normal();
        const name = names[at];
        if (cell === '') return cell;
        if (name === 'Advocate') return rated(8.2 + mood * 1.6 + chance * 0.8, 0, 10);
        return name in EASE ? rated(3.8 + mood + EASE[name] + chance * 0.55, 1, 5) : cell;
    });
});
writeFileSync(file, `${[head, ...rows.map((row) => row.join(','))].join('\n')}\n`);
console.log(`${rows.length} rows  ${fileURLToPath(file)}`);
