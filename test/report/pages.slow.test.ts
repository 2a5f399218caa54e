import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { reportPage } from '../../src/report/page/report-page.js';
import { evaluateIn, look, meetings, printed } from '../generators/browser.js';
import { exampleReport } from './example.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a program for accessibility says against the page, with everything opened. */
async function complaints(): Promise<string[]> {
    return evaluateIn<string[]>(`(async () => {
        for (const each of document.querySelectorAll('details')) each.open = true;
        ${AXE};
        const { violations } = await axe.run(document, { resultTypes: ['violations'] });
        return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => id + ': ' + html.slice(0, 200)));
    })()`);
}

describe.each(['post-office'])('the report of %s', (name) => {
    const made = exampleReport(name);
    test.each(['ko', 'en', 'zh-TW', 'zh-CN'])(
        'in %s: nothing is loaded, said on the console, cut or overlapping, and everybody can read it',
        async (language) => {
            const { model, report } = await made;
            const page = await reportPage(report, model, language);
            await look(`report-${name}-${language}`, page);
            expect(await meetings('svg.chart')).toEqual([]);
            expect(await complaints()).toEqual([]);
        }
    );

    test('on paper no heading stands alone at the foot of a page, and no page is empty', async () => {
        const { model, report } = await made;
        const pages = await printed(await reportPage(report, model, 'en'));
        for (const [i, text] of (pages ?? []).entries()) {
            const lines = text.split('\n').filter((line) => line.trim() !== '');
            // The last line is the foot of the page.
            expect(lines.length, `page ${i + 1}`).toBeGreaterThan(4);
            expect(lines.at(-2), `page ${i + 1}`).not.toMatch(
                /^\s*(By area|Ranking|What follows|Scores|Quality dimensions|Who answered|Most often not met|Answer by answer)\s*$/
            );
        }
    });
});
