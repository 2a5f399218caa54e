// Writes the synthetic data of examples/post-office. The same seed gives the same bytes on every machine:
//
//   node scripts/make-responses.mjs
//
// Nobody in it exists. Answers come from a simple model: a branch has a level of its own, a respondent has a mood, an item
// is easier or harder, later quarters are a little better; then some answers are left out, as people do.
import { chances, clamp, five, rated, seven } from './synthetic/chance.mjs';
import { digits, writeTable } from './synthetic/table.mjs';

const folder = new URL('../examples/post-office/', import.meta.url);
const RESPONSES = 1500;
const CUSTOMERS = 1260;
const CASES = 200;
const QUARTERS = [1, 2, 3];

// ---- Chance

const { random, chance, whole, pick, draw, normal } = chances(20260101);
/** How long something takes: never negative, with a long tail. */
function skewed(mean) {
    const x = 0.25 + random() * 0.75 + (chance(0.2) ? random() * 1.6 : 0);
    return mean * x * 1.2;
}
function weightedPick(shares) {
    let x = random();
    for (const [name, share] of Object.entries(shares)) {
        x -= share;
        if (x < 0) return name;
    }
    return Object.keys(shares)[0];
}

// ---- Time: working days of 2026 in Korea, offices open from 9 to 18

const HOLIDAYS = new Set(['01-01', '02-16', '02-17', '02-18', '03-02', '05-05', '05-25', '06-03', '08-17', '09-24', '09-25']);
const DAY = 86_400_000;

function workingDays(quarter) {
    const days = [];
    for (let t = Date.UTC(2026, quarter * 3 - 3, 1); t < Date.UTC(2026, quarter * 3, 1); t += DAY) {
        const date = new Date(t);
        const monthDay = `${digits(date.getUTCMonth() + 1)}-${digits(date.getUTCDate())}`;
        if (date.getUTCDay() % 6 !== 0 && !HOLIDAYS.has(monthDay)) days.push(t);
    }
    return days;
}
const moment = (day, from, to) => day + (from * 60 + Math.floor(random() * (to - from) * 60)) * 60_000;
/** `t` counts Korean wall-clock time as if it were UTC. */
function stamp(t) {
    return new Date(t).toISOString().slice(0, 19) + '+09:00';
}

// ---- Branches and customers

const REGIONS = ['서울', '경인', '부산', '충청', '전남', '경북', '전북', '강원'];
const NAMES = '한빛 새솔 푸른들 가람 마루 은하 다솜 누리 해오름 별내 솔뫼 단비 달빛 여울 온새 참샘 늘봄 미르 라온 하늘재'.split(' ');
const branches = NAMES.map((name, i) => ({
    code: `B${digits(i + 1)}`,
    name: name + (i % 7 === 6 ? '우편취급국' : '우체국'),
    region: REGIONS[i % REGIONS.length],
    agency: i % 7 === 6,
    visits: whole(22, 46) * 1000 + whole(0, 9) * 100,
    level: normal() * 0.35
}));

const customers = Array.from({ length: CUSTOMERS }, (_, i) => {
    const business = chance(0.14);
    return {
        id: `C${digits(i + 1, 4)}`,
        birthYear: rated(1976 + normal() * 16, 1938, 2010),
        business,
        savings: chance(0.45),
        parcels: business ? whole(60, 900) : whole(0, 24),
        joined: new Date(Date.UTC(whole(2012, 2025), whole(0, 11), whole(1, 28))).toISOString().slice(0, 10),
        office: pick(branches).code
    };
});

// ---- The satisfaction survey

/** Items by block: how much easier (+) or harder (−) than the average item; `false`: not required, so it may be left out. */
const BLOCKS = {
    Mail: { M1: [-0.45, true], M2: [0.25, true], M3: [-0.05, true], M4: [0.4, true], M5: [0.2, false], M6: [0.1, false] },
    Parcel: {
        P1: [0.2, true],
        P2: [0.15, true],
        P3: [-0.2, true],
        P4: [-0.1, false],
        P5: [0.35, false],
        P6: [0.4, false],
        P7: [0.05, false]
    },
    Finance: {
        F1: [0.1, true],
        F2: [-0.5, true],
        F3: [0.25, true],
        F4: [-0.1, false],
        F5: [-0.3, false],
        F6: [0.2, false],
        F7: [0.45, true]
    },
    Call: { V1: [-0.6, true], V2: [0.15, true], V3: [-0.1, false], V4: [-0.3, false] },
    Complaint: { V5: [-0.35, true], V6: [-0.55, true], V7: [-0.7, false] },
    Place: {
        'Place.clean': [0.2, false],
        'Place.seats': [-0.25, false],
        'Place.signs': [-0.05, false],
        'Place.barrierfree': [-0.1, false]
    },
    End: { Overall: [0.15, true], Expected: [-0.35, false], Ideal: [-0.4, false], Again: [0.35, false] }
};
/** Pairs: what is expected of it, and how it was, on seven points. */
const PAIRS = {
    T2: [5.5, 5.2],
    T4: [5.4, 5.1],
    R1: [6.2, 5.5],
    R3: [6.1, 5.4],
    S1: [5.8, 4.9],
    S3: [5.6, 5.1],
    A2: [6.3, 5.7],
    A3: [6, 5.6],
    E3: [5.7, 5.2],
    E5: [5.5, 4.9]
};

const SPOKEN = {
    good: [
        '직원이 친절하고 설명이 쉬웠습니다.',
        '기다리지 않고 바로 처리해 주셨어요.',
        '가까이에 있어 늘 편하게 이용합니다.',
        '택배 기사님이 항상 밝게 인사해 주십니다.'
    ],
    bad: [
        '점심시간에 창구가 하나만 열려 있어 오래 기다렸습니다.',
        '방문 시간이 지났는데도 연락이 없었어요.',
        '보험 설명이 너무 빨라서 이해하기 어려웠습니다.',
        '전화 연결이 잘 되지 않습니다.',
        '주차할 곳이 없어 불편합니다.'
    ],
    idea: ['주말에도 소포를 보낼 수 있으면 좋겠습니다.', '안내문 글씨를 조금 더 크게 해 주세요.', '모바일 신청 화면이 더 간단해지면 좋겠어요.']
};

function answerBlock(row, block, mood) {
    for (const [item, [ease, required]] of Object.entries(BLOCKS[block])) {
        const x = random();
        if (!required && x < 0.06) row[item] = undefined;
        else if (!required && x < 0.1) row[item] = 'na';
        else row[item] = five(3.9 + mood + ease + normal() * 0.75);
    }
}

function respond(number, customer, quarter) {
    const site = chance(0.85) ? customer.office : pick(branches).code;
    const branch = branches.find((b) => b.code === site);
    const mood = branch.level + normal() * 0.55 + (quarter - 2) * 0.17;
    const row = {
        respondent: `R${digits(number, 4)}`,
        answered: stamp(moment(pick(workingDays(quarter)), 9, 21)),
        site: branch.code,
        Customer: customer.id,
        LastUse: weightedPick({ Month: 0.68, Quarter: 0.29, Earlier: 0.03 })
    };
    if (row.LastUse === 'Earlier') return row;
    row.Age = 2026 - customer.birthYear - (chance(0.5) ? 1 : 0);
    if (row.Age < 15) return row;

    const used = ['Mail', 'Parcel', 'Finance', 'Call'].filter((service) =>
        chance({ Mail: 0.72, Parcel: customer.business ? 0.8 : 0.3, Finance: customer.savings ? 0.65 : 0.08, Call: 0.2 }[service])
    );
    if (used.length === 0) used.push('Mail');
    row.Used = used.join(';');
    for (const service of used) answerBlock(row, service, mood);
    if (used.includes('Mail') && !chance(0.08)) row.MailWait = Math.round(skewed(9.5 - row.M1 * 0.8));
    if (used.includes('Call')) {
        row.Purpose = weightedPick({ Question: 0.5, Complaint: 0.36, Idea: 0.14 });
        if (row.Purpose === 'Complaint') answerBlock(row, 'Complaint', mood);
    }
    if (used.includes('Mail') || used.includes('Finance')) answerBlock(row, 'Place', mood);

    // Some stop halfway: whatever comes later is unanswered.
    if (chance(0.04)) return row;
    // Who expects much of one thing expects much of the others.
    const hope = normal() * 0.6;
    for (const [pair, [expected, perceived]] of Object.entries(PAIRS)) {
        if (!chance(0.05)) row[`${pair}.expected`] = seven(expected + hope + normal() * 0.8);
        if (!chance(0.06)) row[`${pair}.perceived`] = seven(perceived + mood * 1.3 + normal() * 0.8);
    }
    if (chance(0.03)) return row;
    answerBlock(row, 'End', mood);
    row.Promote = rated(8.4 + mood * 1.8 + (row.Overall - 3.9) * 0.7 + normal() * 1, 0, 10);
    if (chance(0.2)) row.Reason = pick(row.Promote >= 8 ? SPOKEN.good : SPOKEN.bad);
    if (row.Overall <= 2) row.Trouble = pick(SPOKEN.bad);
    if (chance(0.1)) row.Comment = pick(SPOKEN.idea);
    return row;
}

function survey() {
    const rows = [];
    for (const quarter of QUARTERS) {
        // Nobody is asked twice in a quarter.
        const asked = [...customers];
        const size = Math.floor(RESPONSES / QUARTERS.length) + (quarter <= RESPONSES % QUARTERS.length ? 1 : 0);
        for (let i = 0; i < size; i++) {
            rows.push(respond(rows.length + 1, draw(asked), quarter));
        }
    }
    return rows;
}
const items = (...blocks) => blocks.flatMap((block) => Object.keys(BLOCKS[block]));
const SURVEY_COLUMNS = [
    ...['respondent', 'answered', 'site', 'Customer', 'LastUse', 'Age', 'Used'],
    ...[...items('Mail'), 'MailWait', ...items('Parcel', 'Finance', 'Call'), 'Purpose', ...items('Complaint', 'Place')],
    ...Object.keys(PAIRS).flatMap((pair) => [`${pair}.expected`, `${pair}.perceived`]),
    ...[...items('End'), 'Promote', 'Reason', 'Trouble', 'Comment']
];

// ---- The monitoring: how often a standard is kept on an average visit; `rate` items are on five points

const CHECKS = {
    ...{ C1: 0.93, C2: 0.96, C3: 0.88, C4: 0.88, C5: 0.9, C6: 0.82 },
    ...{ E1: 0.94, E2: 0.9, E3: 'rate', E4: 0.88, E5: 0.985 },
    ...{
        W1: 0.86,
        W2: 0.8,
        W3: 0.95,
        W4: 0.99,
        W5: 0.94,
        W6: 0.93,
        W7: 0.9,
        W8: 0.995,
        W9: 0.985,
        W10: 0.87,
        W11: 0.86,
        W12: 0.92,
        W13: 0.93
    },
    ...{ K1: 0.9, K2: 0.82, K3: 'rate', K4: 0.88, K5: 0.86, K6: 0.88 },
    ...{ T1: 0.86, T2: 0.94, T3: 'rate', T4: 0.82, T5: 0.88, T6: 0.84 }
};
/** What cannot be seen on every visit. */
const SOMETIMES = { W4: 0.03, W9: 0.1, W12: 0.2, W13: 0.2, K4: 0.12, T5: 0.1 };

function monitoring() {
    const rows = [];
    for (const quarter of QUARTERS) {
        for (const branch of branches) {
            const row = {
                respondent: `A${digits(quarter)}${branch.code}`,
                answered: stamp(moment(pick(workingDays(quarter)), 9, 17)),
                site: branch.code,
                Branch: branch.code
            };
            const shift = branch.level * 0.12 + (quarter - 2) * 0.02;
            for (const [item, kept] of Object.entries(CHECKS)) {
                if (chance(SOMETIMES[item] ?? 0)) row[item] = 'na';
                else if (kept === 'rate') row[item] = five(4.3 + branch.level + (quarter - 2) * 0.15 + normal() * 0.6);
                else row[item] = chance(clamp(kept + shift, 0, 1)) ? 1 : 0;
            }
            rows.push(row);
        }
    }
    // Two visits were not finished.
    delete rows[17].T4;
    delete rows[17].T5;
    delete rows[33].W11;
    return rows;
}

// ---- The cases

function cases() {
    const rows = [];
    const days = QUARTERS.flatMap((quarter) => workingDays(quarter));
    const openings = Array.from({ length: CASES }, () => moment(pick(days), 9, 18)).sort((a, b) => a - b);
    const end = Date.UTC(2026, 8, 30, 18);
    for (const [i, opened] of openings.entries()) {
        const month = new Date(opened).getUTCMonth();
        const kind = weightedPick({ Enquiry: 0.4, Complaint: 0.44, Suggestion: 0.1, Praise: 0.06 });
        const channel = weightedPick({ Phone: 0.62, Web: 0.28, Counter: 0.1 });
        const first = chance((kind === 'Complaint' ? 0.6 : 0.86) + month * 0.012);
        const hours = first ? 0.1 + random() * 1.5 : skewed(kind === 'Complaint' ? 19 - month * 0.5 : 9);
        const closed = opened + Math.round(hours * 60) * 60_000;
        const customer = chance(0.8) ? pick(customers) : undefined;
        rows.push({
            number: `V26-${digits(i + 1, 4)}`,
            opened: stamp(opened),
            closed: closed <= end && !chance(0.03) ? stamp(closed) : undefined,
            kind,
            channel,
            customer: customer?.id,
            office: customer && chance(0.8) ? customer.office : pick(branches).code,
            answerDelay: channel === 'Phone' ? Math.round(skewed(14 - month * 0.4)) : undefined,
            resolvedFirst: chance(0.03) ? undefined : first
        });
    }
    return rows;
}

// ---- Those who work here: once a year, without names

function answersOf(prefix, count, items) {
    return Array.from({ length: count }, (_, i) => {
        const mood = normal() * 0.6;
        const row = {
            respondent: `${prefix}${digits(i + 1, 3)}`,
            answered: `2026-05-${digits(whole(11, 29))}T10:00:00+09:00`,
            site: pick(branches).code
        };
        for (const [item, level] of Object.entries(items)) row[item] = five(level + mood + normal() * 0.7);
        return row;
    });
}
const AGENCY = { Support: 3.9, Supply: 4.1, Settlement: 4.3 };
const STAFF = { Proud: 4.2, Backed: 3.7, Rewarded: 3.5, Prompt: 3.6, Exact: 3.9 };

// ---- All of it

writeTable(folder, 'data/Branch', branches, ['code', 'name', 'region', 'agency', 'visits']);
writeTable(folder, 'data/Customer', customers, ['id', 'birthYear', 'business', 'savings', 'parcels', 'joined', 'office']);
writeTable(folder, 'responses', survey(), SURVEY_COLUMNS);
writeTable(folder, 'data/Monitoring', monitoring(), ['respondent', 'answered', 'site', ...Object.keys(CHECKS)]);
writeTable(folder, 'data/Case', cases(), ['number', 'opened', 'closed', 'kind', 'channel', 'customer', 'office', 'answerDelay', 'resolvedFirst']);
// Last, so that what is above stays as it is.
writeTable(folder, 'data/AgencySurvey', answersOf('G', 60, AGENCY), ['respondent', 'answered', 'site', ...Object.keys(AGENCY)]);
writeTable(folder, 'data/StaffSurvey', answersOf('E', 180, STAFF), ['respondent', 'answered', 'site', ...Object.keys(STAFF)]);
