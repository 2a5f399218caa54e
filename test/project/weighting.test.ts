/** `weights quota`: responses weighted to their quotas, wave by wave, and what keeps them from it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DataFile } from '../../src/project/data/stream/bytes.js';
import { type RowSink, scoreStream, type StreamReport } from '../../src/project/score-stream.js';
import { getScored } from '../../src/scoring/dialects/columns/store.js';
import { compile } from '../scoring/compile.js';
import { folderForEach } from '../folder.js';

const place = folderForEach();

const SOURCE = (quotas: string): string => `
    record Customer "Customers" { key id  field id "Number" text  field age "Age" number  field city "In a city" boolean }
    segment Senior "65 and over" of Customer where age >= 65
    segment Urban "In cities" of Customer where city
    segment Fond "Fond of us" of Poll where Liked >= 4
    survey Poll "Poll" { of Customer  every quarter from 2026-Q1  ${quotas}  weights quota  rate Liked "Liked" on Agree5 }
    kpi Liking "Liking" { value mean(Poll.Liked)  every quarter  better higher }
    kpi Many "Many" { value count(Poll) }
`;

interface Weighed extends StreamReport {
    weights: (number | undefined)[];
}

async function weighed(quotas: string, files: Record<string, string[]>): Promise<Weighed> {
    const model = await compile(SOURCE(quotas));
    const sources = await Promise.all(
        Object.entries(files).map(async ([name, lines]) => {
            const file = join(place.folder, `${name}.csv`);
            await writeFile(file, `${lines.join('\n')}\n`);
            return { table: name.replace(/\d+$/, ''), file };
        })
    );
    const weights: (number | undefined)[] = [];
    const sink: RowSink = {
        begin: () => Promise.resolve(),
        write: (plan, { rows, scored }) => {
            const store = plan.name === 'Poll' ? scored.columns.get('weight') : undefined;
            if (plan.name === 'Poll') for (let at = 0; at < rows; at++) weights.push(store && (getScored(store, at) as number | undefined));
            return Promise.resolve();
        }
    };
    const report = await scoreStream(model, sources, {
        open: (file) => DataFile.open(file),
        sink
    });
    return { ...report, weights };
}

// S: senior, U: in a city.
const CUSTOMER = ['id,age,city', 'S,70,false', 'SU,80,true', 'Y,30,false', 'YU,20,true', 'N,,'];
const rows = (day: string, ...who: [string, number][]): string[] => who.map(([id, liked]) => `${day},${id},${liked}`);
const POLL = ['answered,Customer,Liked'];
const value = (report: StreamReport, name: string, period?: string): unknown => {
    const measure = report.measures.find((each) => each.name === name)!;
    return period === undefined ? measure.all.value : measure.periods.find((each) => each.period === period)?.value;
};

describe('one quota', () => {
    const wave = rows('2026-01-10', ['S', 1], ['Y', 5], ['Y', 5], ['Y', 4]);

    test('does not take rows that are read once more for duplicates', async () => {
        const poll = ['respondent,answered,Customer,Liked', 'R1,2026-01-10,S,1', 'R2,2026-01-10,Y,5', 'R2,2026-01-11,Y,4'];
        const found = await weighed('quota Senior 50 %, others 50 %', { Customer: CUSTOMER, Poll: poll });
        const twice = found.problems.filter(({ kind }) => kind === 'duplicate-row').map(({ row, value }) => [row, value]);
        expect(twice).toEqual([[4, 'R2']]);
    });

    test('gives each cell its share', async () => {
        const found = await weighed('quota Senior 50 %, others 50 %', { Customer: CUSTOMER, Poll: [...POLL, ...wave] });
        // A senior stands for two, three others for two.
        expect(found.weights.map((weight) => Number(weight!.toFixed(9)))).toEqual([2, ...Array<number>(3).fill(0.666666667)]);
        expect(value(found, 'Liking')).toBeCloseTo((2 * 1 + (2 / 3) * 14) / 4, 9);
        const { n, effectiveN } = found.measures.find(({ name }) => name === 'Liking')!.all;
        expect(n).toBe(4);
        expect(effectiveN).toBeCloseTo(16 / (4 + 3 * (4 / 9)), 9);
        expect(value(found, 'Many')).toBeCloseTo(4, 9);
        expect(found.problems).toEqual([]);
    });

    test('weights each wave by itself, in whichever files its responses are', async () => {
        const second = rows('2026-05-01', ['S', 2], ['SU', 2], ['Y', 5]);
        const files = { Customer: CUSTOMER, Poll1: [...POLL, wave[0]!, second[0]!, wave[1]!], Poll2: [...POLL, second[1]!, wave[2]!, second[2]!, wave[3]!] };
        const found = await weighed('quota Senior 50 %, others 50 %', files);
        expect(found.weights.map((weight) => Number(weight!.toFixed(9)))).toEqual([2, 0.75, 0.666666667, 0.75, 0.666666667, 1.5, 0.666666667]);
        expect(value(found, 'Liking', '2026-Q1')).toBeCloseTo((2 * 1 + (2 / 3) * 14) / 4, 9);
        expect(value(found, 'Liking', '2026-Q2')).toBeCloseTo((0.75 * 4 + 1.5 * 5) / 3, 9);
    });

    test('of what respondents answered', async () => {
        const found = await weighed('quota Fond 50 %, others 50 %', { Poll: [...POLL, ...wave] });
        expect(value(found, 'Liking')).toBeCloseTo((1 + 14 / 3) / 2, 9);
    });

    test('leaves the weights that data bring', async () => {
        const found = await weighed('quota Senior 50 %, others 50 %', {
            Customer: CUSTOMER,
            Poll: ['answered,Customer,Liked,weight', ...wave.map((line, at) => `${line},${at + 1}`)]
        });
        expect(found.weights).toEqual([1, 2, 3, 4]);
        expect(found.problems).toEqual([]);
    });
});

test('several quotas are margins that all hold', async () => {
    const wave = rows('2026-01-10', ['S', 1], ['SU', 2], ['Y', 5], ['Y', 4], ['YU', 3], ['YU', 5], ['YU', 2]);
    const found = await weighed('quota Senior 40 %, others 60 %  quota Urban 50 %, others 50 %', { Customer: CUSTOMER, Poll: [...POLL, ...wave] });
    const [s, su, y, , yu] = found.weights as number[];
    expect((s! + su!) / 7).toBeCloseTo(0.4, 8);
    expect((su! + 3 * yu!) / 7).toBeCloseTo(0.5, 8);
    // Raking keeps the odds ratio of the sample: 1 · 2 / (1 · 3).
    expect((s! * 3 * yu!) / (su! * 2 * y!)).toBeCloseTo(3 / 2, 6);
});

test('of interlocked quotas the narrower cell counts', async () => {
    const wave = rows('2026-01-10', ['S', 1], ['SU', 2], ['SU', 2], ['Y', 5]);
    const found = await weighed('quota Senior 30 %, Senior and Urban 20 %, others 50 %', { Customer: CUSTOMER, Poll: [...POLL, ...wave] });
    [1.2, 0.4, 0.4, 2].forEach((weight, at) => expect(found.weights[at]).toBeCloseTo(weight, 9));
});

describe('what cannot be weighted', () => {
    const about = (report: StreamReport): string[] =>
        report.problems.filter(({ kind }) => kind === 'unweighted').map(({ severity, why }) => `${severity}: ${why}`);

    test('a response of nobody known weighs 1, and is counted', async () => {
        const wave = rows('2026-01-10', ['S', 1], ['Y', 5], ['Y', 5], ['N', 3]);
        const found = await weighed('quota Senior 50 %, others 50 %', { Customer: CUSTOMER, Poll: [...POLL, ...wave] });
        [1.5, 0.75, 0.75, 1].forEach((weight, at) => expect(found.weights[at]).toBeCloseTo(weight, 9));
        expect(about(found)).toEqual(['note: responses of 2026-Q1 that cannot be told to be in a quota or not, and weigh 1: 1']);
    });

    test('a wave in which a quota is empty counts each response once, and says so; other waves are weighted', async () => {
        const lines = [...rows('2026-01-10', ['S', 1], ['Y', 5], ['Y', 5]), ...rows('2026-04-10', ['Y', 1], ['YU', 5])];
        const found = await weighed('quota Senior 50 %, others 50 %', { Customer: CUSTOMER, Poll: [...POLL, ...lines] });
        [1.5, 0.75, 0.75, 1, 1].forEach((weight, at) => expect(found.weights[at]).toBeCloseTo(weight, 9));
        expect(about(found)).toEqual(['finding: nobody of the quota Senior answered in 2026-Q2, so that it cannot have its share: each response counts once']);
    });

    test('quotas that contradict each other', async () => {
        const wave = rows('2026-01-10', ['S', 1], ['YU', 5], ['YU', 4]);
        const found = await weighed('quota Senior 40 %, others 60 %  quota Urban 50 %, others 50 %', { Customer: CUSTOMER, Poll: [...POLL, ...wave] });
        expect(found.weights).toEqual([1, 1, 1]);
        expect(about(found)).toEqual([
            expect.stringMatching(
                /^finding: the quotas of 2026-Q1 contradict each other: after 1000 rounds a share is still 10 % off; each response counts once/
            )
        ]);
    });

    test('without the record nobody knows who is in a quota', async () => {
        const found = await weighed('quota Senior 50 %, others 50 %', { Poll: [...POLL, ...rows('2026-01-10', ['S', 1], ['Y', 5])] });
        expect(found.weights).toEqual([1, 1]);
        expect(about(found)).toEqual(['finding: no response of 2026-Q1 can be told to be in a quota or not: each counts once']);
    });
});
