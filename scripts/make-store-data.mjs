// Writes the synthetic data of examples/store. The same seed gives the same bytes on every machine:
//
//   node scripts/make-store-data.mjs
//
// Nobody in it exists. A store has a level of its own, a respondent a mood, an item is easier or harder; the second quarter
// is a little better than the first. The export of the members' survey has the questions as its headings, as a form has.
import { readFileSync } from 'node:fs';
import { chances, clamp, five, rated, seven } from './synthetic/chance.mjs';
import { digits, writeTable } from './synthetic/table.mjs';

const folder = new URL('../examples/store/data/', import.meta.url);

// ---- Chance

const { random, chance, whole, pick, draw, normal } = chances(20260301);
/** An item as it is felt: from what most things are given. */
const felt = (x) => five(3.9 + x);

// ---- Time, as clocks in Taipei show it; the stores are open from 11 to 22

const DAY = 86_400_000;
const MINUTE = 60_000;
const stamp = (t) => `${new Date(t).toISOString().slice(0, 19)}+08:00`;
const date = (t) => new Date(t).toISOString().slice(0, 10);
const dayOf = (quarter) => Date.UTC(2026, quarter * 3 - 3, 1) + whole(0, 88) * DAY;
const open = (day) => day + whole(11 * 60, 21 * 60) * MINUTE;

const write = (name, rows, headings) => writeTable(folder, name, rows, undefined, headings);

// ---- Who there is

const NAMES = ['青埔門市', '文心門市', '大雅門市', '南屯門市', '永康門市', '楠梓門市'];
const REGIONS = ['North', 'Central', 'Central', 'Central', 'South', 'South'];
const CATEGORIES = ['Cooling', 'Fridge', 'Laundry', 'Television', 'Kitchen', 'Small'];
const stores = NAMES.map((name, i) => ({ code: `S${digits(i + 1)}`, name, region: REGIONS[i], visits: whole(90, 160) * 100, level: normal() * 0.3 }));
const storeOf = (code) => stores.find((store) => store.code === code);

const members = Array.from({ length: 260 }, (_, i) => {
    const joined = chance(0.22) ? Date.UTC(2026, 0, 2) + whole(0, 177) * DAY : Date.UTC(2019, 0, 1) + whole(0, 2550) * DAY;
    const bought = joined + Math.floor(random() * (Date.UTC(2026, 5, 30) - joined));
    const updated = Math.max(joined, Date.UTC(2026, 5, 20) - whole(0, 400) * DAY);
    return {
        id: `M${digits(i + 1, 4)}`,
        birthYear: rated(1973 + normal() * 15, 1941, 2006),
        household: rated(3.2 + normal() * 1.3, 1, 8),
        owned: whole(1, 9),
        lastCategory: pick(CATEGORIES),
        spend: Math.round(Math.max(1_500, 42_000 + normal() * 38_000) / 100) * 100,
        points: whole(0, 900),
        joined: date(joined),
        lastPurchase: date(bought),
        updated: date(updated),
        fresh: Date.UTC(2026, 5, 30) - updated <= 365 * DAY,
        branch: pick(stores).code
    };
});

// ---- The members' survey

const BLOCKS = {
    到門市選購: { Q1: 0.25, Q2: -0.1, Q3: 0.1, Q4: 0, Q5: 0.2, Q6: -0.4, Q7: -0.2, Q8: -0.15 },
    送貨安裝: { D1: -0.3, D2: 0.05, D3: 0.3, D4: 0.35, D5: -0.05, D6: 0.25, D7: -0.3 },
    維修服務: { R1: -0.25, R2: 0.2, R3: -0.45, R4: -0.5 }
};
const PRODUCT = { performance: 0.3, features: 0.05, reliability: 0.15, conformance: 0.25, durability: -0.05, serviceability: -0.25, aesthetics: 0.2 };
const SAID = ['希望維修的進度可以主動通知。', '假日結帳的人手再多一些。', '冷氣清洗可以預約就好了。', '店員很有耐心，謝謝。'];

/** The words of each question, read from the source, so that the headings are what a form would export. */
function questions() {
    const text = readFileSync(new URL('../instruments/members.touch', folder), 'utf8');
    const found = new Map();
    for (const [, name, title] of text.matchAll(/(?:rate|nps|text|grid|choose) (\w+) "([^"]+)"/g)) found.set(name, title);
    for (const [, name, title] of text.matchAll(/item (\w+) "([^"]+)"/g)) found.set(`Product.${name}`, `${found.get('Product')} [${title}]`);
    return found;
}

function memberSurvey() {
    const rows = [];
    for (const quarter of [1, 2]) {
        const asked = [...members];
        for (let i = 0; i < 160; i++) {
            const member = draw(asked);
            const mood = storeOf(member.branch).level + normal() * 0.5 + (quarter - 1) * 0.2;
            const used = Object.keys(BLOCKS).filter((_, at) => chance([0.75, 0.5, 0.3][at]));
            const row = { answered: stamp(open(dayOf(quarter))), Member: member.id, Used: used.length ? used.join(';') : '都沒有' };
            for (const [block, items] of Object.entries(BLOCKS)) {
                for (const [item, ease] of Object.entries(items)) row[item] = used.includes(block) ? felt(mood + ease + normal() * 0.7) : undefined;
            }
            const bought = used.includes('到門市選購') || used.includes('送貨安裝');
            for (const [item, ease] of Object.entries(PRODUCT)) row[`Product.${item}`] = bought ? felt(mood * 0.6 + ease + normal() * 0.7) : undefined;
            const overall = used.length ? felt(mood + 0.15 + normal() * 0.5) : undefined;
            Object.assign(row, {
                Overall: overall,
                Again: used.length ? felt(mood + 0.3 + normal() * 0.6) : undefined,
                Recommend: used.length ? rated(8.2 + mood * 1.8 + normal(), 0, 10) : undefined,
                Trouble: overall <= 2 ? '約好的時間沒有到，也沒有人通知。' : undefined,
                Wish: used.length && chance(0.15) ? pick(SAID) : undefined
            });
            // Not everybody answers what need not be answered.
            for (const item of ['Q7', 'Q8', 'D2', 'D6', 'D7']) if (chance(0.08)) row[item] = undefined;
            rows.push(row);
        }
    }
    const words = questions();
    const headings = Object.keys(rows[0]).map((column) => ({ answered: '時間戳記', Member: '會員編號' })[column] ?? words.get(column));
    write('MemberSurvey', rows, headings);
}

// ---- The other three methods

function mysteryShop() {
    const rows = [];
    for (const quarter of [1, 2]) {
        for (const store of stores) {
            for (const visit of [1, 2]) {
                const better = store.level + (quarter - 1) * 0.15;
                const kept = (p) => (chance(clamp(p + better * 0.15, 0, 1)) ? 1 : 0);
                rows.push({
                    respondent: `E${quarter}${store.code}-${visit}`,
                    answered: stamp(open(dayOf(quarter))),
                    Branch: store.code,
                    E1: felt(0.4 + better + normal() * 0.5),
                    E2: clamp(whole(86, 100), 0, 100),
                    E3: kept(0.92),
                    A1: kept(0.86),
                    A2: kept(0.9),
                    A3: kept(0.78),
                    A4: felt(0.1 + better + normal() * 0.6),
                    A5: kept(0.93),
                    C1: kept(0.96),
                    C2: chance(0.2) ? 'na' : whole(2, 16),
                    C3: kept(0.94),
                    C4: kept(0.82),
                    T1: kept(0.84),
                    T2: whole(3, 35),
                    T3: felt(0.2 + better + normal() * 0.6)
                });
            }
        }
    }
    write('MysteryShop', rows);
}

function keysDiagnosis() {
    write(
        'KeysDiagnosis',
        stores.map((store, i) => ({
            respondent: i + 1,
            answered: stamp(Date.UTC(2026, 0, 12 + i, 14)),
            Branch: store.code,
            ...Object.fromEntries(Array.from({ length: 10 }, (_, k) => [`K${k + 1}`, five(3.4 + store.level + normal() * 0.7)]))
        }))
    );
}

const JUDGED = { neat: 0.1, kept: 0, quick: -0.2, expert: 0.15, polite: 0.3, honest: 0, safe: -0.1, near: 0.2, clear: 0, tailored: -0.2 };
function marketSurvey() {
    const shops = ['Hemu', 'Chain', 'Dealer', 'Online', 'Nowhere'];
    const level = { Hemu: 0.25, Chain: 0, Dealer: 0.1, Online: -0.15 };
    const rows = Array.from({ length: 160 }, (_, i) => {
        const x = random();
        const shop = shops[[0.26, 0.56, 0.7, 0.94, 1].findIndex((limit) => x < limit)];
        const said = shop !== 'Nowhere';
        const mood = (level[shop] ?? 0) + normal() * 0.5;
        return {
            respondent: `H${digits(i + 1, 4)}`,
            answered: stamp(open(dayOf(2))),
            Shop: shop,
            Heard: said
                ? shops
                      .slice(0, 4)
                      .filter((one) => one === shop || chance(0.6))
                      .join(';')
                : undefined,
            ...Object.fromEntries(Object.entries(JUDGED).map(([item, ease]) => [`Judged.${item}`, said ? felt(mood + ease + normal() * 0.6) : undefined])),
            Overall: said ? felt(mood + 0.1 + normal() * 0.5) : undefined,
            Next: said ? felt(mood + normal() * 0.6) : undefined,
            WhyNot: said && shop !== 'Hemu' && chance(0.2) ? '離家近一點就會去。' : undefined
        };
    });
    write('MarketSurvey', rows);
    write(
        'Household',
        rows.map((row) => ({ code: row.respondent, region: pick(['North', 'Central', 'South']) }))
    );
}

function panelSurvey() {
    // Younger people answer less often than they should: the weights put that right.
    const ages = [
        ...Array(9).fill([1997, 2008]),
        ...Array(15).fill([1987, 1996]),
        ...Array(18).fill([1977, 1986]),
        ...Array(18).fill([1967, 1976]),
        ...Array(20).fill([1945, 1966])
    ];
    const panel = ages.map(([from, to], i) => ({
        id: `P${digits(i + 1, 4)}`,
        birthYear: whole(from, to),
        region: pick(['North', 'Central', 'South']),
        joined: date(Date.UTC(2025, whole(0, 11), whole(1, 28)))
    }));
    write('Panelist', panel);
    // Who expects much expects it everywhere, and who cares, cares about most things: else no group of questions would measure one thing.
    const own = chances(20260302);
    write(
        'PanelSurvey',
        panel.map((member) => {
            const visited = chance(0.7);
            const [expecting, caring, feeling] = [own.normal() * 0.7, own.normal() * 0.6, own.normal() * 0.4];
            const mood = normal() * 0.5 + (member.birthYear < 1970 ? 0.2 : -0.05);
            const judged = (ease) => (visited ? felt(mood + ease + normal() * 0.5) : undefined);
            return {
                answered: stamp(open(dayOf(2))),
                Panelist: member.id,
                Visited: visited ? 'yes' : 'no',
                Overall: judged(0.1),
                Trust: judged(0.05),
                Easy: judged(-0.05),
                Plan: felt(mood - 0.3 + normal() * 0.7),
                ...Object.fromEntries(
                    Object.entries({ T2: [5.6, 5.4], R1: [6.3, 5.5], S3: [5.9, 5.1], A2: [6.1, 5.7], E5: [5.5, 5.1] }).flatMap(
                        ([pair, [expected, perceived]]) => [
                            [`${pair}.expected`, visited ? seven(expected + expecting + normal() * 0.6) : undefined],
                            [`${pair}.perceived`, visited ? seven(perceived + mood + feeling + normal() * 0.7) : undefined]
                        ]
                    )
                ),
                ...Object.fromEntries(
                    Object.entries({ slot: 0.7, price: 0.8, advice: 0, repair: 0.7, privacy: 0.5, old: 0.1 }).map(([item, ease]) => [
                        `Important.${item}`,
                        felt(ease + caring - 0.3 + normal() * 0.5)
                    ])
                ),
                'TakeOld.present': five(1.5 + random()),
                'TakeOld.absent': five(3 + normal()),
                'Measure.present': five(1.7 + random()),
                'Measure.absent': five(3 + normal() * 0.7),
                'Progress.present': five(1.6 + random()),
                'Progress.absent': five(4.4 + normal() * 0.6),
                More: chance(0.12) ? '想要冷氣清洗的年度方案。' : undefined
            };
        })
    );
}

// ---- What the other systems record

function operations() {
    const enrolled = members.filter(({ joined }) => joined >= '2026-01-01').sort((a, b) => (a.joined < b.joined ? -1 : 1));
    write(
        'Enrolment',
        enrolled.map(({ id, joined, branch }, i) => ({
            number: `N26-${digits(i + 1, 4)}`,
            joined,
            consented: !chance(0.02),
            channel: 'StoreFloor',
            member: id,
            branch
        }))
    );
    const deliveries = Array.from({ length: 150 }, (_, i) => {
        const promised = dayOf(i < 75 ? 1 : 2) + pick([11, 13, 15, 17, 19]) * 60 * MINUTE;
        // What the improvement reports: 84 % before, 92 % after.
        const onTime = i % 25 >= (i < 75 ? 4 : 2);
        const member = pick(members);
        const arrived = promised + (onTime ? whole(0, 115) : whole(125, 220)) * MINUTE;
        return {
            number: `D26-${digits(i + 1, 4)}`,
            promised: stamp(promised),
            arrived: stamp(arrived),
            onTime,
            category: pick(CATEGORIES),
            member: member.id,
            branch: member.branch
        };
    });
    write('Delivery', deliveries);
    const repairs = Array.from({ length: 80 }, (_, i) => {
        const accepted = open(dayOf(i < 40 ? 1 : 2));
        const firstFix = chance(0.82);
        const days = whole(1, 3) + (firstFix ? 0 : whole(2, 6));
        const member = pick(members);
        const finished = Math.floor(accepted / DAY) * DAY + days * DAY + whole(12 * 60, 20 * 60) * MINUTE;
        return {
            number: `R26-${digits(i + 1, 4)}`,
            accepted: stamp(accepted),
            finished: stamp(finished),
            firstFix,
            category: pick(CATEGORIES),
            charge: chance(0.4) ? 0 : whole(8, 60) * 100,
            member: member.id,
            branch: member.branch
        };
    });
    write('Repair', repairs);
    const cases = Array.from({ length: 60 }, (_, i) => {
        const opened = open(dayOf(i < 30 ? 1 : 2));
        const kind = pick(['Enquiry', 'Enquiry', 'Complaint', 'Complaint', 'Suggestion', 'Praise']);
        const closed =
            kind === 'Complaint' ? Math.floor(opened / DAY) * DAY + (whole(1, 2) * 24 * 60 + whole(12 * 60, 20 * 60)) * MINUTE : opened + whole(5, 55) * MINUTE;
        const member = pick(members);
        return {
            number: `V26-${digits(i + 1, 4)}`,
            opened: stamp(opened),
            closed: stamp(closed),
            kind,
            channel: pick(['Phone', 'Messaging', 'StoreFloor']),
            member: member.id,
            branch: member.branch
        };
    });
    write('Case', cases);
}

write(
    'Branch',
    stores.map(({ code, name, region, visits }) => ({ code, name, region, visits }))
);
write('Member', members);
memberSurvey();
mysteryShop();
keysDiagnosis();
marketSurvey();
panelSurvey();
operations();
