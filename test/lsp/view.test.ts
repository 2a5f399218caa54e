import { beforeAll, describe, expect, test } from 'vitest';
import { SemanticTokensDecoder } from 'langium/lsp';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';
import { ALL } from './shop.js';
import { Workspace } from './workspace.js';

let workspace: Workspace;
beforeAll(async () => {
    workspace = new Workspace();
    await workspace.write(ALL);
});

const lsp = () => workspace.services.Touchstone.lsp;

async function open(text: string) {
    await workspace.write({ 'here.touch': text });
    const document = workspace.document('here.touch');
    return { document, params: { textDocument: { uri: document.uri.toString() } } };
}

describe('the outline of a file', () => {
    const outline = (symbols: readonly DocumentSymbol[], indent = ''): string[] =>
        symbols.flatMap((symbol) => [`${indent}${symbol.name} | ${symbol.detail} | ${symbol.kind}`, ...outline(symbol.children ?? [], `${indent}  `)]);

    test('is nested, with titles in the author’s language', async () => {
        const document = workspace.document('instruments.touch');
        const symbols = await lsp().DocumentSymbolProvider!.getSymbols(document, { textDocument: { uri: document.uri.toString() } });
        expect(outline(symbols)).toEqual(
            expect.arrayContaining([
                `Opinion | 고객 의견 조사 | ${SymbolKind.Class}`,
                `  Service | 응대 | ${SymbolKind.Namespace}`,
                `    Q1 | 먼저 인사하였다 | ${SymbolKind.Field}`,
                `      Mail | 우편 | ${SymbolKind.EnumMember}`,
                `  courtesy | 친절도 | ${SymbolKind.Variable}`,
                `Kindness | 친절 지수 | ${SymbolKind.Number}`
            ])
        );
    });

    test('looks through conditions, and selects the name within the range', async () => {
        const { document, params } = await open('package o\nsurvey S {\n    number A "?"\n    if A > 1 { number B "?" }\n}');
        const [survey] = await lsp().DocumentSymbolProvider!.getSymbols(document, params);
        expect(survey!.children!.map(({ name }) => name)).toEqual(['A', 'B']);
        expect(document.textDocument.getText(survey!.selectionRange)).toBe('S');
        expect(survey!.range.end.line).toBe(4);
    });

    test('of a file with mistakes shows what there is', async () => {
        const { document, params } = await open('package o\nteam A "a"\nrole\nsurvey S { number }\nteam B "b"');
        const symbols = await lsp().DocumentSymbolProvider!.getSymbols(document, params);
        expect(symbols.map(({ name }) => name)).toEqual(expect.arrayContaining(['A', 'B']));
        expect(symbols.every(({ name }) => name)).toBe(true);
    });
});

describe('symbols of the workspace', () => {
    const find = async (query: string) => (await workspace.services.shared.lsp.WorkspaceSymbolProvider!.getSymbols({ query })).map(({ name }) => name);

    test('by name, loosely', async () => {
        expect(await find('KeepT')).toEqual(['KeepTidy · 정돈']);
        expect(await find('PAS')).toContain('Passing · 합격률');
    });

    test('by title in any language, with parts', async () => {
        expect(await find('인사')).toEqual(expect.arrayContaining(['GreetFirst · 먼저 인사하기', 'C1 · 인사한다']));
        expect(await find('smiles')).toEqual(['C2 · Smiles']);
    });

    test('of the library only for those who look for them', async () => {
        expect((await find('')).some((name) => name.startsWith('Agree5'))).toBe(false);
        expect((await find('Agree5')).some((name) => name.startsWith('Agree5'))).toBe(true);
    });

    test('each once', async () => {
        expect((await find('C1')).filter((name) => name.startsWith('C1'))).toHaveLength(1);
    });
});

test('folding: blocks, prose, comments and imports', async () => {
    const { document, params } = await open(`package f
import touchstone.scales.Agree5
import touchstone.servqual.*

// one
// two

/* several
   lines */
standard A "x"
    """
    long
    """ {
    must "x"
}
// alone
team B "b" { }
`);
    const ranges = await lsp().FoldingRangeProvider!.getFoldingRanges(document, params);
    expect(ranges).toEqual(
        expect.arrayContaining([
            { startLine: 1, endLine: 2, kind: 'imports' },
            { startLine: 4, endLine: 5, kind: 'comment' },
            { startLine: 7, endLine: 8, kind: 'comment' },
            { startLine: 10, endLine: 12 },
            { startLine: 12, endLine: 13 }
        ])
    );
    expect(ranges).toHaveLength(5);
});

test('sources are links', async () => {
    const { document, params } = await open(`package l
standard A "https://not.example" { source "see https://example.org/a?b=1。그리고" source "docs/표준.pdf" source "a book" must "x" }
`);
    const links = await lsp().DocumentLinkProvider!.getDocumentLinks(document, params);
    expect(links.map(({ range, target }) => [document.textDocument.getText(range), target])).toEqual([
        ['https://example.org/a?b=1', 'https://example.org/a?b=1'],
        ['docs/표준.pdf', 'file:///project/docs/%ED%91%9C%EC%A4%80.pdf']
    ]);
});

test('names have the colour of what they are', async () => {
    const { document, params } = await open(`package c
import touchstone.scales.*
team total "x"
role by "x" in total
survey S "조사"@ko { rate Q1 "?" on Agree5 number W "?" in 0 min .. 9 min }
kpi K { value mean(S.Q1) target 3 by total }
kpi T { value mean(S.total) }
`);
    const provider = lsp().SemanticTokenProvider!;
    const tokens = await provider.semanticHighlight(document, params);
    const decoded = SemanticTokensDecoder.decode(tokens, provider.tokenTypes, document).map(
        ({ text, tokenType, tokenModifiers }) => `${text} ${tokenType} ${tokenModifiers}`
    );
    expect(decoded).toEqual(
        expect.arrayContaining([
            'total class 4',
            'by class 4',
            'total class 0',
            'Agree5 enum 8',
            '@ko decorator 0',
            'min type 0',
            'mean function 8',
            'Q1 property 0',
            'total property 8'
        ])
    );
});

test('hints show ranges of scores and sums of points that nobody wrote', async () => {
    const { document, params } = await open(`package h
import touchstone.scales.*
survey S { rate Q1 "?" on Agree5 score a = mean(Q1) score b in 1 .. 5 = mean(Q1) }
checklist C { section P "x" { check A "?" worth 10 points check B "?" worth 5.5 points } }
`);
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const hints = (await lsp().InlayHintProvider!.getInlayHints(document, { ...params, range }))!;
    expect(hints.map((hint) => hint.label)).toEqual([': 1 .. 5', 'Σ 15.5 points']);
});

describe('signature help', () => {
    const help = async (text: string) => {
        const { document, position, uri } = await workspace.at(text);
        return lsp().SignatureHelp!.provideSignatureHelp(document, { textDocument: { uri }, position });
    };

    test('inside a call, with the argument that is written', async () => {
        const found = (await help('package s\nkpi K { value rescale(mean(Opinion.courtesy), 1 .. 5, |'))!;
        expect(found.activeParameter).toBe(2);
        const { label, parameters } = found.signatures[0]!;
        expect(label).toBe('rescale(value, low .. high, low .. high)');
        expect(parameters!.map((parameter) => label.slice(...(parameter.label as [number, number])))).toEqual(['value', 'low .. high', 'low .. high']);
    });

    test('not outside', async () => {
        expect(await help('package s\nkpi K { value mean(S.a) | }')).toBeUndefined();
        expect(await help('package s\nkpi K { value (1 + | }')).toBeUndefined();
    });
});
