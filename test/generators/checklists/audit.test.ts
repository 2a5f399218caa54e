import { beforeAll, describe, expect, it } from 'vitest';
import { checklistCsv, checklistJson } from '../../../src/generators/checklists/data.js';
import { renderChecklistHtml } from '../../../src/generators/checklists/html.js';
import { renderChecklistMarkdown } from '../../../src/generators/checklists/markdown.js';
import type { Model } from '../../../src/model/types.js';
import { planTable, scoreRow, type Response } from '../../../src/scoring/run.js';
import { compile } from '../../scoring/compile.js';
import { AUDIT } from './audit.js';

let model: Model;
beforeAll(async () => (model = await compile(AUDIT)));
const named = (name: string) => model.instruments.find((one) => one.name === name)!;
const score = (name: string, response: Response): Record<string, unknown> => scoreRow(planTable(model, named(name)), response).columns;

describe('the scores of an audit', () => {
    const best = { Raw: true, Labels: true, Filled: 95, Rotten: true, Late: 0, Serves: true, 'Clean.floor': 5, 'Clean.wall': 5, Extra: false, Complaint: true };

    it('gives points in steps: those of the first band whose condition holds', () => {
        expect(score('Kitchen', best)).toMatchObject({ 'Filled.points': 15, total: 100, pass: true });
        expect(score('Kitchen', { ...best, Filled: 90 })).toMatchObject({ 'Filled.points': 15 });
        expect(score('Kitchen', { ...best, Filled: 89.9 })).toMatchObject({ 'Filled.points': 8, 'Store.points': 23, total: 93 });
        expect(score('Kitchen', { ...best, Filled: 0 })).toMatchObject({ 'Filled.points': 0 });
        expect(score('Kitchen', { ...best, Filled: null })).toMatchObject({ 'Filled.points': null, total: null });
    });

    it('takes deductions off, at most what the section has', () => {
        expect(score('Kitchen', { ...best, Rotten: false })).toMatchObject({
            'Rotten.points': -12,
            'Store.points': 18,
            'Store.share': 1,
            total: 88,
            failed: 1
        });
        expect(score('Kitchen', { ...best, Late: 3 })).toMatchObject({ 'Late.points': -6, 'Store.points': 24, total: 94 });
        const poor = { ...best, Raw: false, Labels: false, Filled: 70, Rotten: false, Late: 4 };
        expect(score('Kitchen', poor)).toMatchObject({ 'Store.points': 0, total: 70 });
        expect(score('Kitchen', { ...poor, Complaint: false })).toMatchObject({ total: 65 });
    });

    it('knows no total while a deduction is open, unless parts may be missing', () => {
        expect(score('Kitchen', { ...best, Rotten: null })).toMatchObject({ 'Store.points': null, 'Cook.points': 70, total: null });
        expect(score('Kitchen', { ...best, Rotten: 'na', Late: 'na' })).toMatchObject({ total: 100 });
        expect(score('Prorated', { O1: true, O2: true, T1: true })).toMatchObject({ total: 10 });
        expect(score('Prorated', { O1: true, O2: true, T1: true, O3: false })).toMatchObject({ 'One.points': 1, total: 5 });
        expect(score('Prorated', { O1: false, O2: false, T1: true, O3: false })).toMatchObject({ 'One.points': 0, total: 4 });
    });

    it('gives each row of a grid its own points', () =>
        expect(score('Kitchen', { ...best, 'Clean.floor': 3 })).toMatchObject({ 'Clean.points': 40, 'Cook.points': 50, total: 80 }));

    it('counts what is not met by class, and as critical only where that is so', () => {
        expect(score('Kitchen', { ...best, Raw: false, Complaint: false })).toMatchObject({
            'failed.Major': 2,
            'failed.Minor': 0,
            failed: 2,
            criticals: 1,
            pass: false
        });
        expect(score('Kitchen', { ...best, Raw: false, Serves: false })).toMatchObject({ 'failed.Major': 1, criticals: 0, total: 80, pass: true });
        expect(score('Kitchen', { ...best, Labels: false })).toMatchObject({ 'failed.Minor': 1, Again: true });
        expect(score('Kitchen', { ...best, Labels: null })).toMatchObject({ 'failed.Minor': null, 'failed.Major': 0 });
    });

    it('gives a section its share, whatever its points add up to', () => {
        const full = { D1: true, D2: true, D3: true, H1: 5, Ring: true };
        expect(score('Front', full)).toMatchObject({ total: 200, 'Door.points': 12, 'Hall.points': 9 });
        expect(score('Front', { ...full, H1: 3 })).toMatchObject({ total: 130 });
        expect(score('Front', { ...full, D2: false })).toMatchObject({ total: 165, 'Door.share': 5 / 12 });
        expect(score('Front', { ...full, D3: false, Ring: false })).toMatchObject({ 'Door.points': 8, total: 165 });
        // What is not applicable is left out, and its share with it.
        expect(score('Front', { ...full, H1: 'na', D2: false })).toMatchObject({ total: 83.3333333333 });
        expect(score('Front', { ...full, H1: null })).toMatchObject({ total: null });
    });
});

describe('an audit on paper', () => {
    it('says what stretches of a scale mean', async () => {
        const own = await compile(
            'scale Ten "Ten" numeric in 0 .. 10 { band 0 .. 6 "Weak" band 7 .. "Good" } checklist Look "Look" worth 5 points { rate Seen "Seen" on Ten worth 5 points }'
        );
        expect(renderChecklistMarkdown(own, own.instruments[0]!, 'en')).toContain('0–6 Weak · 7–10 Good');
    });

    it('says in words what counts for what', () => {
        const kitchen = renderChecklistMarkdown(model, named('Kitchen'), 'ko');
        expect(kitchen).toContain('[2.1 “더운 음식을 낸다” = 충족인 경우 필수 항목]** **[중대]**');
        expect(kitchen).toContain('90 % 이상: 15점 · ≥ 60%: 8점 · 그 밖의 경우: 0점');
        expect(kitchen).toContain('상한 것이 없다 **[감점]** | −12 |');
        expect(kitchen).toContain('의견: ');
        expect(kitchen).toContain('미충족 중대 항목 수 ≤ 1 그리고 미충족 필수 항목 수 = 0');
        const front = renderChecklistMarkdown(model, named('Front'), 'en');
        expect(front).toContain('## 1. Door (30 % of the total, less up to 4 points in deductions)');
        expect(front).toContain('Clean<br>At: Greeting');
    });

    it('has room for a comment that is asked for, and the points of each row', () => {
        const page = renderChecklistHtml(model, named('Kitchen'), 'en');
        expect(page).toMatch(/Comment<\/div>\s*<div class="lines">/);
        expect(page).toContain('<td class="n">−12</td>');
        expect(page).toContain('<td class="n">40</td>');
        expect(page).toContain('Major items not met');
    });

    it('is the same as data', () => {
        const { entries } = JSON.parse(checklistJson(model, named('Kitchen'))) as { entries: Record<string, unknown>[] };
        expect(entries.find((entry) => entry['column'] === 'Raw')).toMatchObject({ critical: true, class: { name: 'Major' }, points: 10 });
        expect(entries.find((entry) => entry['column'] === 'Filled')).toMatchObject({ steps: [{ points: 15 }, { points: 8 }, { points: 0 }] });
        expect(entries.find((entry) => entry['column'] === 'Rotten')).toMatchObject({ penalty: true, points: 12 });
        expect(checklistCsv(model, named('Kitchen'))).toMatch(/^1\.4,Rotten,.*,-12,/m);
    });
});
