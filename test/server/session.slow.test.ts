import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
    CodeAction,
    CompletionList,
    Diagnostic,
    DocumentHighlight,
    DocumentLink,
    DocumentSymbol,
    FoldingRange,
    Hover,
    InlayHint,
    Location,
    LocationLink,
    MarkupContent,
    Position,
    PublishDiagnosticsParams,
    Range,
    SelectionRange,
    SemanticTokens,
    ServerCapabilities,
    SignatureHelp,
    WorkspaceEdit,
    WorkspaceSymbol
} from 'vscode-languageserver-protocol';
import type { ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { folderForAll } from '../folder.js';
import { ALL } from '../lsp/shop.js';
import { serve, type Serving } from './serving.js';

/* What an editor does with the bundled server, over standard input and output, in the language of a Korean author. */
const shop = folderForAll();
let server: Serving;
let connection: ProtocolConnection;
let capabilities: ServerCapabilities;
const published = new Map<string, Diagnostic[]>();

const uri = (name: string): string => pathToFileURL(join(shop.folder, name)).href;
const ask = <R>(method: string, params: object): Promise<R> => connection.sendRequest(method, params);
const used = new Set<keyof ServerCapabilities>();
/** What is told of each file goes there. */
const listenTo =
    (files: Map<string, Diagnostic[]>) =>
    (told: ProtocolConnection): void =>
        void told.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => void files.set(params.uri, params.diagnostics));

beforeAll(async () => {
    for (const [name, text] of Object.entries(ALL)) await shop.put(name, text);
    const abilities = {
        workspace: { workspaceFolders: true },
        textDocument: { completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true } } }
    };
    server = await serve(shop.folder, { capabilities: abilities, initializationOptions: { messagesLanguage: 'ko' } }, listenTo(published));
    connection = server.connection;
    capabilities = server.result.capabilities;
});
afterAll(() => server.end());

let version = 0;
/** Opens a file with `|` for the cursor, or changes it. */
async function write(text: string, name = 'here.touch'): Promise<{ textDocument: { uri: string }; position: Position }> {
    const offset = text.indexOf('|');
    const plain = offset < 0 ? text : text.slice(0, offset) + text.slice(offset + 1);
    const before = plain.slice(0, Math.max(offset, 0)).split('\n');
    const document = { uri: uri(name), version: ++version };
    if (version === 1) await connection.sendNotification('textDocument/didOpen', { textDocument: { ...document, languageId: 'touchstone', text: plain } });
    else await connection.sendNotification('textDocument/didChange', { textDocument: document, contentChanges: [{ text: plain }] });
    return { textDocument: { uri: document.uri }, position: { line: before.length - 1, character: before.at(-1)!.length } };
}

const found = (name: string): string => JSON.stringify(published.get(uri(name)) ?? []);
const all: Range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };

test('the findings of all files arrive, and those of a file that is typed', async () => {
    await expect.poll(() => found('instruments.touch'), { timeout: 30_000 }).toContain('totals/points');
    await write('package shop\nrole Clerk "점원"@ko "Clerk"@en in Nowhere\n');
    // In the author's language, with a code that is the same in all.
    await expect.poll(() => found('here.touch')).toContain('여기에는 ‘Nowhere’이(가) 없습니다.');
    expect(published.get(uri('here.touch'))?.map(({ code }) => code)).toEqual(['names/unresolved']);
    await write('package shop\nrole Clerk "점원"@ko "Clerk"@en in Comittee\n');
    await expect.poll(() => found('here.touch')).toContain('‘Committee’을(를) 쓰려고 하셨나요?');
    const fixes = await ask<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: uri('here.touch') },
        range: all,
        context: { diagnostics: published.get(uri('here.touch')) }
    });
    expect(fixes.map(({ title }) => title)).toContain('‘Committee’(으)로 변경');
    await write('package shop\nrole Clerk "점원"@ko "Clerk"@en in Committee\n');
    await expect.poll(() => found('here.touch')).toBe('[]');
});

test('what is deleted on disk is gone, and what others found in it', async () => {
    await shop.put('more.touch', 'package shop\nteam Committee "위원회"@ko "Committee"@en\n');
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('more.touch'), type: 1 }] });
    await expect.poll(() => found('shop.touch')).toContain('names/duplicate');
    await rm(join(shop.folder, 'more.touch'));
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('more.touch'), type: 3 }] });
    await expect.poll(() => found('shop.touch')).not.toContain('names/duplicate');
});

describe('every capability that the server announces answers', () => {
    const uses = (...keys: (keyof ServerCapabilities)[]) => keys.forEach((key) => used.add(key));

    test('completion by a Korean word', async () => {
        uses('completionProvider', 'textDocumentSync');
        expect(capabilities.completionProvider?.triggerCharacters).toEqual(['.', '@', '{']);
        const list = await ask<CompletionList>('textDocument/completion', await write('package shop\n표준|'));
        expect(list.items.map(({ label }) => label)).toContain('표준 → standard');
        const names = await ask<CompletionList>('textDocument/completion', await write('package shop\nstandard X { serves | }'));
        expect(names.items.map(({ label }) => label)).toContain('Courtesy');
    });

    test('hover in the language of messages', async () => {
        uses('hoverProvider');
        const hover = await ask<Hover>('textDocument/hover', await write('package shop\nkpi K { value mean(Opinion.|courtesy) }'));
        expect((hover.contents as MarkupContent).value).toMatch(/score courtesy : 1 \.\. 5[^]*범위/);
        const keyword = await ask<Hover>('textDocument/hover', await write('package shop\nstandard X { mu|st "x" }'));
        expect((keyword.contents as MarkupContent).value).toContain('예외 없이');
    });

    test('signatures', async () => {
        uses('signatureHelpProvider');
        const help = await ask<SignatureHelp>('textDocument/signatureHelp', await write('package shop\nkpi K { value mean(|'));
        expect(help.signatures[0]!.label).toContain('mean(');
    });

    test('definition, implementation, references and highlights', async () => {
        uses('definitionProvider', 'implementationProvider', 'referencesProvider', 'documentHighlightProvider');
        const place = await write('package shop\nmanual M { chapter A covers |GreetFirst }');
        expect((await ask<LocationLink[]>('textDocument/definition', place))[0]!.targetUri).toBe(uri('standards.touch'));
        expect(await ask<LocationLink[]>('textDocument/implementation', place)).toHaveLength(3);
        expect((await ask<Location[]>('textDocument/references', { ...place, context: { includeDeclaration: true } })).length).toBeGreaterThan(3);
        expect(await ask<DocumentHighlight[]>('textDocument/documentHighlight', place)).toHaveLength(1);
    });

    test('rename, and why not', async () => {
        uses('renameProvider');
        const place = await write('package shop\nmanual M { chapter A covers |GreetFirst }');
        expect(await ask<Range>('textDocument/prepareRename', place)).toMatchObject({ start: { line: 1, character: 28 } });
        const edit = await ask<WorkspaceEdit>('textDocument/rename', { ...place, newName: '먼저인사' });
        expect(Object.keys(edit.changes!).sort()).toEqual([uri('here.touch'), uri('instruments.touch'), uri('standards.touch')]);
        await expect(ask('textDocument/rename', { ...place, newName: 'where' })).rejects.toThrow(/식에 쓰는 낱말/);
        await expect(ask('textDocument/prepareRename', await write('package shop\nstandard X { mu|st "x" }'))).rejects.toThrow(/이름을 바꿀 수 없습니다/);
    });

    test('outline, symbols, folding, selection, links', async () => {
        uses('documentSymbolProvider', 'workspaceSymbolProvider', 'foldingRangeProvider', 'selectionRangeProvider', 'documentLinkProvider');
        const { textDocument, position } = await write('package shop\nstandard X "x" {\n    must "o|n time"\n    source "https://example.org"\n}\n');
        expect((await ask<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument })).map(({ name }) => name)).toEqual(['X']);
        expect((await ask<WorkspaceSymbol[]>('workspace/symbol', { query: 'Courtesy' })).length).toBeGreaterThan(0);
        expect((await ask<FoldingRange[]>('textDocument/foldingRange', { textDocument })).length).toBe(1);
        expect((await ask<DocumentLink[]>('textDocument/documentLink', { textDocument }))[0]!.target).toBe('https://example.org');
        const [selection] = await ask<SelectionRange[]>('textDocument/selectionRange', { textDocument, positions: [position] });
        const lengths: number[] = [];
        for (let at: SelectionRange | undefined = selection; at; at = at.parent)
            lengths.push((at.range.end.line - at.range.start.line) * 1000 + at.range.end.character - at.range.start.character);
        expect(lengths.slice(0, 2)).toEqual([7, 9]);
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    });

    test('colours and hints', async () => {
        uses('semanticTokensProvider', 'inlayHintProvider');
        const { textDocument } = await write('package shop\nsurvey S "s" { number A "a" in 0 .. 9 score x = A }');
        expect((await ask<SemanticTokens>('textDocument/semanticTokens/full', { textDocument })).data.length).toBeGreaterThan(0);
        expect((await ask<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range: all })).data.length).toBeGreaterThan(0);
        expect((await ask<InlayHint[]>('textDocument/inlayHint', { textDocument, range: all }))[0]!.label).toBe(': 0 .. 9');
    });

    test('quick fixes', async () => {
        uses('codeActionProvider');
        const { textDocument } = await write('package shop\nstandard X "x" { by Telle must "x" }');
        await expect.poll(() => found('here.touch')).toContain('Telle');
        const diagnostics = published.get(textDocument.uri)!.filter(({ code }) => code === 'names/unresolved');
        const actions = await ask<CodeAction[]>('textDocument/codeAction', { textDocument, range: diagnostics[0]!.range, context: { diagnostics } });
        expect(JSON.stringify(actions)).toContain('Teller');
    });

    test('and there is no other', () => {
        const announced = Object.entries(capabilities)
            .filter(([key, value]) => value !== undefined && value !== false && key !== 'workspace')
            .map(([key]) => key);
        expect(announced.filter((key) => !used.has(key as keyof ServerCapabilities))).toEqual([]);
    });
});

test('a server that ends is started again and knows what the files hold', async () => {
    const arrived = new Map<string, Diagnostic[]>();
    const again = await serve(shop.folder, { capabilities: {} }, listenTo(arrived));
    await expect.poll(() => arrived.has(uri('instruments.touch')), { timeout: 30_000 }).toBe(true);
    expect(await again.end()).toBe(0);
});
