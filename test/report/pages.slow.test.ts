import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { reportPage } from '../../src/report/page/report-page.js';
import { evaluateIn, look, meetings, printed, widthOn } from '../generators/browser.js';
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

/** Each example in its own languages; the first in those that it lacks as well. */
const EXAMPLES: [string, string[]][] = [
    ['post-office', ['ko', 'en', 'zh-TW', 'zh-CN']],
    ['clinic', ['zh-CN']],
    ['store', ['zh-TW']],
    ['service-centre', ['zh-CN', 'en']]
];

describe.each(EXAMPLES)('the report of %s', (name, languages) => {
    const made = exampleReport(name);
    test.each(languages)('in %s: nothing is loaded, said on the console, cut or overlapping, and everybody can read it', async (language) => {
        const { model, report } = await made;
        const page = await reportPage(report, model, language);
        await look(`report-${name}-${language}`, page);
        expect(await widthOn(390)).toBeLessThanOrEqual(390);
        expect(await meetings('svg.chart')).toEqual([]);
        expect(await complaints()).toEqual([]);
        // With every table opened, too.
        expect(await evaluateIn<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(794);
    });

    test('on paper no heading stands alone at the foot of a page, and no page is empty', async () => {
        const { model, report } = await made;
        const page = await reportPage(report, model, languages[0]!);
        // What stands over a small chart is a word of other charts too.
        const headings = [...page.replaceAll(/<div class="trend">\s*<h4>[^<]*<\/h4>/g, '').matchAll(/<h[2-4]>([^<]+)<\/h[2-4]>/g)].map((found) =>
            found[1]!.trim()
        );
        expect(headings.length).toBeGreaterThan(8);
        const pages = await printed(page);
        for (const [i, text] of (pages ?? []).entries()) {
            const lines = text.split('\n').filter((line) => line.trim() !== '');
            // The last line is the foot of the page.
            expect(lines.length, `page ${i + 1}`).toBeGreaterThan(2);
            expect(headings, `page ${i + 1}`).not.toContain(lines.at(-2)!.trim());
        }
    });
});
