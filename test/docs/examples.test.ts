import { readdirSync, readFileSync } from 'node:fs';
import { URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { createCoreServices } from '../../src/language/module.js';
import { libraryDocuments } from '../../src/language/workspace/library.js';

/** Pages whose examples are one project: each block is a file of it. The pages of the rules have a test of their own. */
const PAGES = ['README.md', ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`)]
    .filter((path) => path.endsWith('.md') && !path.startsWith('docs/rules/') && !path.startsWith('docs/adr/'))
    .sort();

interface Block {
    page: string;
    line: number;
    text: string;
    info: string;
}

function blocksOf(page: string): Block[] {
    const text = readFileSync(page, 'utf8');
    return [...text.matchAll(/^```touchstone([^\n]*)\n([\s\S]*?)^```/gm)].map((match) => ({
        page,
        line: text.slice(0, match.index).split('\n').length,
        text: match[2]!,
        info: match[1]!.trim()
    }));
}

/** Findings down to a severity: 1 errors, 2 warnings too. */
async function check(blocks: readonly Block[], severity: number): Promise<string[]> {
    const { shared } = createCoreServices();
    const documents = blocks.map((block) => shared.workspace.LangiumDocumentFactory.fromString(block.text, URI.file(`/${block.page}/${block.line}.touch`)));
    const all = [...libraryDocuments(shared), ...documents];
    for (const document of all) shared.workspace.LangiumDocuments.addDocument(document);
    await shared.workspace.DocumentBuilder.build(all, { validation: true });
    return documents.flatMap((document, index) =>
        (document.diagnostics ?? [])
            .filter((diagnostic) => (diagnostic.severity ?? 1) <= severity)
            .map(
                (diagnostic) =>
                    `${blocks[index]!.page}:${blocks[index]!.line + 1 + diagnostic.range.start.line} ${String(diagnostic.code)} ${String(diagnostic.message)}`
            )
    );
}

const pages = PAGES.map((page) => ({ page, blocks: blocksOf(page) })).filter(({ blocks }) => blocks.length > 0);

describe('the examples of the pages', () => {
    test('are found', () => {
        expect(pages.map(({ page }) => page)).toContain('docs/language.md');
    });

    // `apart`: each block is a project of its own, too small to cover everything.
    test.each(pages)('$page', async ({ blocks }) => {
        const together = blocks.filter((block) => block.info === '');
        const findings = [await check(together, 2)];
        for (const block of blocks.filter((one) => one.info === 'apart')) findings.push(await check([block], 1));
        expect(findings.flat()).toEqual([]);
        expect(blocks.map((block) => block.info).filter((info) => info !== '' && info !== 'apart')).toEqual([]);
    });
});
