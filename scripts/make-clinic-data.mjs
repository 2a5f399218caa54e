// Writes the synthetic data of examples/clinic: families, sites, the families' survey and the rounds. The same seed gives the
// same bytes on every machine:
//
//   node scripts/make-clinic-data.mjs
//
// Nobody in it exists. A site has a level of its own, a family a mood, an item is easier or harder; the hall was improved in
// the second quarter, the queue was not.
import { chances, clamp, five, rated, seven } from './synthetic/chance.mjs';
import { digits, writeTable } from './synthetic/table.mjs';

const folder = new URL('../examples/clinic/data/', import.meta.url);
const FAMILIES = 420;
const ANSWERS = 170;
const QUARTERS = [1, 2];

const { chance, whole, pick, draw, normal } = chances(20260501);

/** A working day of the month, by the clock of the place. */
const stamp = (month) => `2026-${digits(month)}-${digits(whole(1, 28))}T${digits(whole(9, 17))}:${digits(whole(0, 59))}:00+08:00`;

const sites = ['东城院区', '西湖院区', '南桥院区', '北岸院区', '新港分院', '云山分院'].map((name, i) => ({
    code: `S${i + 1}`,
    name,
    visits: whole(18, 46) * 1000,
    level: normal() * 0.3
}));
const families = Array.from({ length: FAMILIES }, (_, i) => ({
    id: `F${digits(i + 1, 4)}`,
    childBirthYear: whole(2010, 2026),
    visits: whole(1, 9),
    insured: chance(0.3),
    joined: `${whole(2015, 2025)}-${digits(whole(1, 12))}-${digits(whole(1, 28))}`,
    site: pick(sites).code
}));

/** How much easier (+) or harder (−) than the average item, by quarter. */
const VISIT = { Queue: [-0.7, -0.75], Told: [-0.4, 0], Explained: [0.2, 0.2], Bill: [0.35, 0.35], Dose: [0.3, 0.4], Child: [0.25, 0.3] };
const HALL = { Asked: [0, 0.5], Seat: [-0.6, 0.45], Done: [0.1, 0.3], Replied: [-0.5, 0.1] };
const PAIRS = { T: [5.6, 4.9], R: [6.3, 5.8], S: [5.9, 4.6], A: [6.4, 5.9], E: [6.1, 5.5] };

function answer(quarter, family, number) {
    const site = sites.find(({ code }) => code === family.site);
    const mood = site.level + normal() * 0.5;
    const used = [...(chance(0.85) ? ['Visit'] : []), ...(chance(0.45) ? ['Hall'] : [])];
    if (used.length === 0) used.push('Visit');
    const row = {
        respondent: `R${quarter}${digits(number, 3)}`,
        answered: stamp(quarter * 3 - 2 + whole(0, 2)),
        site: site.code,
        Family: family.id,
        ChildAge: clamp(2026 - family.childBirthYear, 0, 18),
        Used: used.join(';')
    };
    const rateAll = (items) => {
        for (const [item, ease] of Object.entries(items)) row[item] = five(3.8 + mood + ease[quarter - 1] + normal() * 0.7);
    };
    if (used.includes('Visit')) {
        rateAll(VISIT);
        if (!chance(0.08)) row.Minutes = Math.round(clamp(118 - row.Queue * 9 + normal() * 22, 25, 300));
    }
    if (used.includes('Hall')) {
        rateAll(HALL);
        if (chance(0.3)) row.Replied = undefined;
    }
    const hope = normal() * 0.5;
    for (const [pair, [expected, perceived]] of Object.entries(PAIRS)) {
        if (!chance(0.05)) row[`${pair}.expected`] = seven(expected + hope + normal() * 0.6);
        if (!chance(0.05)) row[`${pair}.perceived`] = seven(perceived + mood * 1.2 + normal() * 0.7);
    }
    const felt = [...Object.keys(VISIT), ...Object.keys(HALL)].flatMap((item) => (row[item] === undefined ? [] : [row[item]]));
    row.Total = five(felt.reduce((sum, x) => sum + x, 0) / felt.length + normal() * 0.4);
    row.Recommend = rated(row.Total * 2 - 0.4 + normal() * 1.1, 0, 10);
    return row;
}

function survey() {
    return QUARTERS.flatMap((quarter) => {
        // Nobody is asked twice in a quarter.
        const asked = [...families];
        return Array.from({ length: ANSWERS }, (_, i) => answer(quarter, draw(asked), i + 1));
    });
}

const CHECKS = { V1: 0.6, V2: 0.95, V3: 0.7, V4: 0.88, V5: 0.9, V6: 0.985, H1: 0.85, H3: 0.93, H4: 0.75, H5: 0.9, P1: 0.85, P2: 0.9, P3: 0.86 };

function rounds() {
    return QUARTERS.flatMap((quarter) =>
        [0, 1, 2].flatMap((month) =>
            sites.map((site) => {
                const row = { respondent: `I${whole(1, 4)}`, answered: stamp(quarter * 3 - 2 + month), site: site.code };
                for (const [item, kept] of Object.entries(CHECKS)) row[item] = chance(clamp(kept + site.level * 0.15 + (quarter - 1) * 0.04, 0, 1)) ? 1 : 0;
                row.H2 = five(3.8 + site.level + (quarter - 1) * 0.8 + normal() * 0.6);
                return row;
            })
        )
    );
}

writeTable(folder, 'Site', sites, ['code', 'name', 'visits']);
writeTable(folder, 'Family', families, ['id', 'childBirthYear', 'visits', 'insured', 'joined', 'site']);
writeTable(folder, 'FamilySurvey', survey(), [
    ...['respondent', 'answered', 'site', 'Family', 'ChildAge', 'Used', 'Minutes', ...Object.keys(VISIT), ...Object.keys(HALL)],
    ...Object.keys(PAIRS).flatMap((pair) => [`${pair}.expected`, `${pair}.perceived`]),
    ...['Total', 'Recommend']
]);
writeTable(folder, 'ServiceRound', rounds(), [
    'respondent',
    'answered',
    'site',
    'V1',
    'V2',
    'V3',
    'V4',
    'V5',
    'V6',
    'H1',
    'H2',
    'H3',
    'H4',
    'H5',
    'P1',
    'P2',
    'P3'
]);
