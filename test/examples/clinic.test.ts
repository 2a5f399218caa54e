import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../src/project/findings.js';
import { loadProject } from '../../src/project/load.js';
import { keepsItsTests, sourcesIn } from './promises.js';

const project = await loadProject('examples/clinic');

/** The slides of the source that carry content, row by row. */
const SLIDES = [
    [4, 5, 6],
    [7],
    [8, 9],
    [10],
    [11, 12],
    [15, 16],
    [17, 18],
    [19],
    [21, 22, 23, 24, 25],
    [26, 27],
    [29, 30, 31],
    [35, 36],
    [38, 39],
    [40],
    [41, 42],
    [43],
    [44, 45],
    [47, 48, 49],
    [50, 51, 52]
].flat();

describe('the clinic', () => {
    keepsItsTests(project, 10);

    test('carries every slide of its source', () => {
        const sources = sourcesIn(project);
        const slides = new Set(sources.flatMap((source) => [...source.matchAll(/S2-(\d+)/g)].map((match) => Number(match[1]))));
        expect(SLIDES.filter((slide) => !slides.has(slide))).toEqual([]);
    });
});

/** What the source has wrong, written down as it stands there. */
describe('the inconsistencies of the source', () => {
    const found = async (folder: string) => findingsOf(await loadProject(join('test/fixtures/originals/clinic', folder)));

    test.each([
        ['hospital-total', ['warning totals/elapsed'], ['134.76', '117.58', '17.18']],
        ['insurer-calendar', ['warning journeys/calendar'], ['28 days']],
        ['insurer-units', ['warning totals/stated'], ['0.000645', '0.92857']],
        ['forced-total', ['error totals/shares'], ['105 %', '100 %']],
        ['forced-small-group', ['warning gradings/applies'], ['count(StaffReview) >= 30']],
        ['hammer-count', ['error totals/rows'], ['7', '8']],
        ['gap-five-cut', ['warning measures/remedy'], ['ServiceGap']]
    ])('%s', async (folder, codes, words) => {
        const findings = await found(folder);
        expect(findings.map((finding) => `${finding.severity} ${finding.code}`)).toEqual(codes);
        for (const word of words) expect(findings[0]!.message).toContain(word);
    });
});
