/** Documents for Word as LibreOffice opens them, turned into PDF and read by poppler. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { documentsOf } from '../../../src/generators/documents/index.js';
import { manualDocument } from '../../../src/generators/manuals/document.js';
import { shapesOf } from '../../../src/generators/word/drawing.js';
import { renderDocumentWord } from '../../../src/generators/word/document.js';
import { loadProject } from '../../../src/project/load.js';
import { CI, soffice } from '../judges.js';

const folder = mkdtempSync(join(tmpdir(), 'touchstone-word-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ask = (command: string, ...args: string[]): string => execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1e8 });
const bare = (text: string): string => text.replace(/\s+/g, '');

/** Name, type, encoding, embedded … of each font, as pdffonts lists them. */
export function fonts(file: string): { name: string; embedded: boolean }[] {
    return ask('pdffonts', file)
        .split('\n')
        .slice(2)
        .filter((line) => line !== '')
        .map((line) => ({ name: line.split(/\s+/)[0]!, embedded: /\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d/.exec(line)?.[1] === 'yes' }));
}

describe.skipIf(!soffice && !CI).each(['clinic', 'post-office'])('LibreOffice, given the documents of %s', (example) => {
    test('turns them into PDF with every heading, text in drawings, and all fonts embedded', async () => {
        const model = await (await loadProject(`examples/${example}`)).model();
        const whole = model.manuals.find(({ name }) => name === 'WholeManual')!;
        for (const language of model.languages) {
            const documents = documentsOf(model, language).filter(({ name }) => /^(deployment|journey|procedure-(TeaMaking|Complaint))/.test(name));
            documents.push({ name: 'whole', document: manualDocument(model, whole, language) });
            const files: string[] = [];
            for (const { name, document } of documents) {
                const file = join(folder, `${name}.${language}.docx`);
                writeFileSync(file, await renderDocumentWord(model, document, language, name === 'whole'));
                files.push(file);
            }
            ask(
                soffice ?? 'soffice',
                `-env:UserInstallation=file://${join(folder, 'profile')}`,
                '--headless',
                '--convert-to',
                'pdf',
                '--outdir',
                folder,
                ...files
            );
            for (const [i, { name, document }] of documents.entries()) {
                const pdf = files[i]!.replace(/docx$/, 'pdf');
                const text = bare(ask('pdftotext', '-layout', pdf, '-'));
                for (const block of document.blocks) {
                    if (block.kind === 'heading') expect(text, `${name} in ${language}`).toContain(bare(block.text.text));
                    // Letters of a drawing are letters in the PDF too: it was drawn, not left out.
                    if (block.kind === 'figure') {
                        const letters = shapesOf(block.svg.text)
                            .flatMap((shape) => (shape.kind === 'text' ? [bare(shape.text)] : []))
                            .filter((found) => /\p{L}.*\p{L}/u.test(found));
                        expect(letters.length, `${name} in ${language}`).toBeGreaterThan(0);
                        expect(
                            letters.filter((found) => !text.includes(found)),
                            `${name} in ${language}`
                        ).toEqual([]);
                    }
                }
                const used = fonts(pdf);
                expect(used.length).toBeGreaterThan(0);
                expect(used.filter(({ embedded }) => !embedded)).toEqual([]);
            }
        }
    }, 240_000);
});
