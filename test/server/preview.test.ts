import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { preview } from '../../src/server/preview.js';
import { ALL } from '../lsp/shop.js';
import { Workspace } from '../lsp/workspace.js';

let workspace: Workspace;
beforeAll(async () => {
    workspace = new Workspace();
    await workspace.write(ALL);
});

const show = (name: string, choice?: string) => preview(workspace.services, { uri: `file:///project/${name}`, name: choice });

test('a survey is a questionnaire with its questions, scales and conditions', async () => {
    await workspace.write({
        'survey.touch': `package shop
import touchstone.scales.*
survey Long "긴 조사"@ko "Long survey"@en """솔직히 답해 주십시오."""@ko """Please be frank."""@en {
    section A "가"@ko "First"@en {
        rate Q1 "친절하였다"@ko "They were kind"@en on Agree5 required
        grid Q2 "업무"@ko "Work"@en on Agree5 { item a "빠르다"@ko "Fast"@en item b "정확하다"@ko "Right"@en }
        choose Q3 "용무"@ko "Errand"@en many { option X "우편"@ko "Mail"@en option Y "기타"@ko "Other"@en open }
        number Q4 "시간"@ko "Time"@en in 0 min .. 60 min
        text Q5 "의견 {Q1}"@ko "Opinion {Q1}"@en long
        if Q1 <= 2 { text Q6 "왜"@ko "Why <b>"@en }
        note "감사합니다 {{"@ko "Thank you {{"@en
    }
}`
    });
    const korean = await show('survey.touch');
    expect(korean).toMatchObject({ title: 'Long', name: 'shop.Long@ko' });
    for (const text of ['긴 조사', '솔직히 답해', '친절하였다', '매우 그렇다', '빠르다', '우편']) expect(korean.html).toContain(text);
    const english = await show('survey.touch', 'shop.Long@en');
    expect(english.html).toContain('Why &lt;b&gt;');
    expect(english.html).toContain('<span class="piped">Q1</span>');
    expect(english.html).toContain('Thank you {');
    expect(english.html).toMatch(/class="when"[^]*Why/);
    expect(english.html).not.toMatch(/<script|<input/);
});

test('every instrument and manual of the file is a choice, in every language', async () => {
    const { choices } = await show('instruments.touch');
    expect(choices!.map(({ name }) => name).slice(0, 4)).toEqual(['shop.Opinion@ko', 'shop.Opinion@en', 'shop.Audit@ko', 'shop.Audit@en']);
});

describe('a file that is being written', () => {
    const text = readFileSync('examples/post-office/instruments/monitoring.touch', 'utf8') + readFileSync('examples/post-office/instruments/csi.touch', 'utf8');
    // Cut within words, behind braces, in texts: wherever one may stop typing.
    const anywhere = Array.from({ length: 40 }, (_, index) => Math.floor((text.length * (index + 1)) / 41));
    // And where an expression is still to come.
    const behind = [...text.matchAll(/\b(?:if|when|where|and|in|weight|needing) |[=(<,-] /g)].map(({ index, 0: found }) => index + found.length);
    const cuts = [...new Set([...anywhere, ...behind.filter((_, index) => index % Math.ceil(behind.length / 120) === 0)])];

    test.each(cuts)('cut at %i has a preview', async (cut) => {
        await workspace.write({ 'cut.touch': text.slice(0, cut) });
        const { html } = await show('cut.touch');
        expect(html).toContain('<!doctype html>');
    });
});
