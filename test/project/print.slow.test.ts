/** Pages printed by a browser that we did not write, read by poppler. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { renderManualHtml } from '../../src/generators/manuals/html.js';
import { loadProject } from '../../src/project/load.js';
import { findBrowser, printPages } from '../../src/project/print.js';
import { chromiumPath } from '../editor/host/chromium.mjs';

const folder = mkdtempSync(join(tmpdir(), 'touchstone-printed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const CI = process.env['CI'] === 'true';

describe('a browser', () => {
    test('is looked for where the system has it', () => {
        const chrome = join(folder, 'google-chrome');
        writeFileSync(chrome, '');
        expect(findBrowser({ PATH: `/nowhere:${folder}` }, 'linux')).toBe(chrome);
        expect(findBrowser({ PATH: '/nowhere' }, 'linux')).toBeUndefined();
        expect(findBrowser({ HOME: '/nowhere' }, 'darwin')).toBeUndefined();
        expect(findBrowser({}, 'win32')).toBeUndefined();
    });
    test('that is named must be there', () => {
        const own = join(folder, 'own');
        writeFileSync(own, '');
        expect(findBrowser({ TOUCHSTONE_BROWSER: own, PATH: folder }, 'linux')).toBe(own);
        expect(() => findBrowser({ TOUCHSTONE_BROWSER: '/nowhere/chrome' }, 'linux')).toThrow(/no browser at '\/nowhere\/chrome'/);
    });
});

describe.skipIf(!chromiumPath() && !CI)('printed pages', () => {
    test('say what the page says in Korean and Chinese, with all fonts embedded, in the same bytes every time', async () => {
        for (const example of ['post-office', 'clinic']) {
            const model = await (await loadProject(`examples/${example}`)).model();
            const manual = model.manuals[0]!;
            const language = model.languages[0]!;
            const pages = [
                { path: 'manuals/Manual.html', content: renderManualHtml(model, manual, language) },
                { path: 'manuals/Manual.md', content: 'not printed' }
            ];
            const printed = await printPages(pages);
            expect(printed.map(({ path }) => path)).toEqual(['manuals/Manual.pdf']);
            const file = join(folder, `${example}.pdf`);
            writeFileSync(file, printed[0]!.content);
            const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, '');
            for (const title of [manual.title, ...manual.chapters.map((chapter) => chapter.title)])
                expect(text).toContain(title[language]!.replace(/\s+/g, ''));
            const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
            expect(fonts.length).toBeGreaterThan(0);
            for (const font of fonts) expect(font).toMatch(/\syes\s+(yes|no)\s+(yes|no)\s+\d+\s+0$/);
            expect(execFileSync('pdfinfo', ['-rawdates', file], { encoding: 'utf8' })).toMatch(/CreationDate:\s+D:19800101000000/);
            expect(await printPages(pages)).toEqual(printed);
        }
    }, 180_000);
});
