import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { ResponseError } from 'vscode-languageserver';
import { selectionRanges } from '../../src/language/lsp/view/selection-ranges.js';
import { ALL } from './shop.js';
import { Workspace } from './workspace.js';

/* Files are wrong most of the time while they are written; every feature answers all the same. */
let workspace: Workspace;
beforeAll(async () => {
    workspace = new Workspace();
    await workspace.write(ALL);
});

const SOURCES = [
    ...Object.values(ALL),
    ...['measures.touch', 'tests.touch', 'rollout.touch', 'instruments/csi.touch', 'journeys/mail.touch'].map((name) =>
        readFileSync(`examples/post-office/${name}`, 'utf8').slice(0, 3000)
    )
];
const GARBAGE = [
    '{',
    '}',
    '(',
    ')',
    '"',
    '"""',
    '@',
    '.',
    ',',
    '..',
    '=',
    '->',
    '/*',
    '//',
    '{{',
    '{Q1',
    '표',
    '표준',
    '３',
    '％',
    '“',
    '-',
    '2026-Q',
    '1..',
    'in',
    'if',
    'where',
    'standard',
    'each',
    '\u0000',
    '\r\n',
    '😀',
    'ㅍ',
    '\ufeff'
];
const damage = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.integer({ min: 0, max: 40 }), put: fc.constantFrom('', ...GARBAGE) });

test('every feature answers at any place of a damaged file', async () => {
    const { Touchstone, shared } = workspace.services;
    const { lsp } = Touchstone;
    await fc.assert(
        fc.asyncProperty(
            fc.constantFrom(...SOURCES),
            fc.array(damage, { maxLength: 5 }),
            fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 6 }),
            async (source, damages, places) => {
                const text = damages.reduce((current, { at, cut, put }) => {
                    const start = Math.floor(at * current.length);
                    return current.slice(0, start) + put + current.slice(start + cut);
                }, source);
                await workspace.write({ 'broken.touch': text });
                const document = workspace.document('broken.touch');
                const textDocument = { uri: document.uri.toString() };
                const end = document.textDocument.positionAt(text.length);
                const all = { start: { line: 0, character: 0 }, end };
                await lsp.DocumentSymbolProvider!.getSymbols(document, { textDocument });
                await lsp.FoldingRangeProvider!.getFoldingRanges(document, { textDocument });
                await lsp.DocumentLinkProvider!.getDocumentLinks(document, { textDocument });
                await lsp.SemanticTokenProvider!.semanticHighlight(document, { textDocument });
                await lsp.InlayHintProvider!.getInlayHints(document, { textDocument, range: all });
                await shared.lsp.WorkspaceSymbolProvider!.getSymbols({ query: 'a' });
                for (const place of [0, 1, ...places]) {
                    const position = document.textDocument.positionAt(Math.floor(place * text.length));
                    const at = { textDocument, position };
                    expect(await lsp.CompletionProvider!.getCompletion(document, at)).toBeDefined();
                    await lsp.HoverProvider!.getHoverContent(document, at);
                    await lsp.SignatureHelp!.provideSignatureHelp(document, at);
                    await lsp.DefinitionProvider!.getDefinition(document, at);
                    await lsp.ImplementationProvider!.getImplementation(document, at);
                    await lsp.ReferencesProvider!.findReferences(document, { ...at, context: { includeDeclaration: true } });
                    await lsp.DocumentHighlightProvider!.getDocumentHighlight(document, at);
                    selectionRanges(document, [position]);
                    try {
                        await lsp.RenameProvider!.rename(document, { ...at, newName: 'Another' });
                    } catch (error) {
                        if (!(error instanceof ResponseError)) throw error;
                    }
                }
            }
        ),
        { numRuns: 40 }
    );
}, 120_000);
