import { beforeAll, describe, expect, test } from 'vitest';
import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { LangiumDocument } from 'langium';
import { ALL } from './shop.js';
import { Workspace } from './workspace.js';

let workspace: Workspace;
beforeAll(async () => {
    workspace = new Workspace();
});

const lsp = () => workspace.services.Touchstone.lsp;
const textOf = (document: LangiumDocument, range: Range): string => document.textDocument.getText(range);

/** The texts around places, with their files, to read in a test. */
function shown(places: readonly { uri: string; range: Range }[]): string[] {
    return places.map(({ uri, range }) => {
        const document = workspace.services.shared.workspace.LangiumDocuments.all.find((each) => each.uri.toString() === uri)!;
        const line = document.textDocument.getText().split('\n')[range.start.line]!;
        return `${uri.split('/').pop()}: ${line.trim().slice(0, 40)} → ${textOf(document, range)}`;
    });
}

async function definition(text: string): Promise<string | undefined> {
    await workspace.write(ALL);
    const { document, position, uri } = await workspace.at(text);
    const links = await lsp().DefinitionProvider!.getDefinition(document, { textDocument: { uri }, position });
    if (!links) return undefined;
    return shown(links.map((link) => ({ uri: link.targetUri, range: link.targetSelectionRange })))[0];
}

describe('definition', () => {
    test.each([
        ['another file', 'package shop\nstandard X { serves Court|esy }', /^shop\.touch: dimension Courtesy .* → Courtesy$/],
        ['behind the last letter', 'package shop\nstandard X { serves Courtesy| }', /→ Courtesy$/],
        ['a part', 'package shop\nstandard X { at Visit.Reception.|Greeting }', /→ Greeting$/],
        ['the middle of a path', 'package shop\nstandard X { at Visit.|Reception.Greeting }', /→ Reception$/],
        ['the library', 'package shop\nimport touchstone.scales.*\nsurvey S { rate Q1 "?" on |Agree7 }', /^scales\.touch: .*→ Agree7$/],
        ['an import', 'import touchstone.scales.|Agree7', /→ Agree7$/],
        ['an alias', 'package shop\nimport touchstone.scales.Agree7 as Seven\nsurvey S { rate Q1 "?" on |Seven }', /→ Agree7$/],
        ['a unit', 'package shop\nkpi K { target 3 mi|n }', /^units\.touch: unit min .*→ min$/],
        ['a column behind where', 'package shop\nkpi K { value share(Branch.via = Phone where vi|a = Phone) }', /→ via$/],
        ['a piped answer', 'package shop\nsurvey S { number Age "?" note "So {A|ge}" }', /number Age .* → Age$/],
        ['a part that every table has', 'package shop\nkpi K { value mean(Audit.to|tal) }', /→ Audit$/],
        ['its own name', 'package shop\nteam |Own "x"', /→ Own$/]
    ])('%s', async (_, text, expected) => {
        expect(await definition(text)).toMatch(expected);
    });

    test('nothing where nothing is named', async () => {
        expect(await definition('package shop\nstandard X { mu|st "x" }')).toBeUndefined();
        expect(await definition('package shop\nstandard X { by |Nobody }')).toBeUndefined();
    });
});

test('implementation leads from a standard to what verifies it, from a need to what meets it', async () => {
    await workspace.write(ALL);
    const find = async (text: string) => {
        const { document, position, uri } = await workspace.at(text);
        const links = (await lsp().ImplementationProvider!.getImplementation(document, { textDocument: { uri }, position }))!;
        return shown(links.map((link) => ({ uri: link.targetUri, range: link.targetSelectionRange }))).map((place) => place.replace(/.*→ /, ''));
    };
    expect((await find('package shop\nmanual M { chapter A covers |GreetFirst }')).sort()).toEqual(['C1', 'Q1', 'Q3']);
    expect(await find('package shop\nmanual M { chapter A covers |BeSeen }')).toEqual(['GreetFirst']);
    expect(await find('package shop\nstandard X { at Visit.Reception.|Greeting }')).toEqual(['GreetFirst', 'X']);
});

async function references(text: string, includeDeclaration = true): Promise<string[]> {
    await workspace.write(ALL);
    const { document, position, uri } = await workspace.at(text);
    return shown(await lsp().ReferencesProvider!.findReferences(document, { textDocument: { uri }, position, context: { includeDeclaration } }));
}

describe('references', () => {
    test('in all files, with imports and pipes', async () => {
        const found = await references('package shop\nsurvey S { ask Opinion.|Q1 }');
        expect(found).toEqual([
            expect.stringMatching(/^instruments\.touch: rate Q1 .* → Q1$/),
            expect.stringMatching(/^instruments\.touch: score sure .* → Q1$/),
            expect.stringMatching(/^here\.touch: .*ask Opinion\.Q1.* → Q1$/),
            expect.stringMatching(/^instruments\.touch: note .* → Q1$/),
            expect.stringMatching(/^instruments\.touch: note .* → Q1$/)
        ]);
    });

    test('a part that every table has is no mention of the table', async () => {
        const found = await references('package shop\nkpi K { value mean(|Audit.total) }');
        expect(found.length).toBe(3);
        expect(found.every((place) => place.endsWith('→ Audit'))).toBe(true);
        expect(await references('package shop\nkpi K { value mean(Audit.|total) }')).toEqual([]);
    });

    test('without the declaration', async () => {
        const found = await references('package shop\nteam Own2 "x" role R in |Own2', false);
        expect(found).toHaveLength(1);
    });

    test('of a unit of the project', async () => {
        const found = await references('package shop\nunit |rings "x"\nkpi K { target 3 rings stretch 4 rings }');
        expect(found).toHaveLength(3);
    });
});

test('highlights are the mentions in the file', async () => {
    await workspace.write(ALL);
    const { document, position, uri } = await workspace.at('package shop\nrole |Clerk "x"\nstandard X { by Clerk }');
    const highlights = (await lsp().DocumentHighlightProvider!.getDocumentHighlight(document, { textDocument: { uri }, position }))!;
    expect(highlights.map(({ range, kind }) => `${textOf(document, range)} ${kind}`)).toEqual(['Clerk 3', 'Clerk 2']);
});

/** The files after a rename, or why it was refused. */
async function rename(text: string, newName: string, name = 'here.touch'): Promise<Record<string, string> | string> {
    await workspace.write(ALL);
    const { document, position, uri } = await workspace.at(text, name);
    let edit: WorkspaceEdit;
    try {
        const range = (await lsp().RenameProvider!.prepareRename(document, { textDocument: { uri }, position }))!;
        expect(range.start.line).toBe(position.line);
        edit = (await lsp().RenameProvider!.rename(document, { textDocument: { uri }, position, newName }))!;
    } catch (error) {
        return (error as Error).message;
    }
    const result: Record<string, string> = {};
    for (const [file, edits] of Object.entries(edit.changes!)) {
        const target = workspace.services.shared.workspace.LangiumDocuments.all.find((each) => each.uri.toString() === file)!;
        let changed = target.textDocument.getText();
        for (const { range, newText } of [...edits].sort((a, b) => target.textDocument.offsetAt(b.range.start) - target.textDocument.offsetAt(a.range.start)))
            changed = changed.slice(0, target.textDocument.offsetAt(range.start)) + newText + changed.slice(target.textDocument.offsetAt(range.end));
        result[file.split('/').pop()!] = changed;
    }
    return result;
}

describe('rename', () => {
    test('everywhere', async () => {
        const files = (await rename('package shop\nmanual M { chapter A covers |GreetFirst }', '먼저인사')) as Record<string, string>;
        expect(Object.keys(files).sort()).toEqual(['here.touch', 'instruments.touch', 'standards.touch']);
        expect(files['here.touch']).toContain('covers 먼저인사 ');
        expect(files['standards.touch']).toContain('standard 먼저인사 "');
        expect(files['instruments.touch']).toContain('verifies 먼저인사.delay');
        expect(Object.values(files).join('')).not.toContain('GreetFirst');
        // Texts are not names.
        expect(files['standards.touch']).toContain('"Greet first"@en');
    });

    test('a file renamed so is without mistakes again', async () => {
        const files = (await rename('package shop\nsurvey S { ask Opinion.|Q1 score x = mean(Q1) }', 'First')) as Record<string, string>;
        expect(files['here.touch']).toBe('package shop\nsurvey S { ask Opinion.First score x = mean(First) }');
        expect(files['instruments.touch']).toContain('"첫 답: {First}"@ko "First answer: {First}"@en');
        expect(files['instruments.touch']).toContain('answered(First)');
        await workspace.write(files);
        for (const name of Object.keys(files))
            expect(workspace.document(name).diagnostics?.filter(({ severity, code }) => severity === 1 && code !== 'totals/points')).toEqual([]);
    });

    test('in an import by its last word; an alias of it stays', async () => {
        await workspace.write({ 'other.touch': 'package other\nimport shop.Courtesy as C\nimport shop.Courtesy\nstandard X { serves C, Courtesy }' });
        const files = (await rename('package shop\nstandard Y { serves |Courtesy }', 'Kindness2')) as Record<string, string>;
        expect(files['other.touch']).toBe('package other\nimport shop.Kindness2 as C\nimport shop.Kindness2\nstandard X { serves C, Kindness2 }');
        await workspace.remove('other.touch');
    });

    test('an alias in its own file only', async () => {
        const files = (await rename(
            'package p\nimport touchstone.scales.Agree7 as Seven\nsurvey S { rate Q1 "?" on |Seven rate Q2 "?" on Seven }',
            'S7'
        )) as Record<string, string>;
        expect(files).toEqual({ 'here.touch': 'package p\nimport touchstone.scales.Agree7 as S7\nsurvey S { rate Q1 "?" on S7 rate Q2 "?" on S7 }' });
        const named = (await rename('package p\nimport touchstone.scales.Agree7 as Se|ven\nsurvey S { rate Q1 "?" on Seven }', 'S7')) as Record<string, string>;
        expect(named['here.touch']).toContain('as S7\nsurvey S { rate Q1 "?" on S7 }');
    });

    test('a field with the key and time of its record, a unit behind its numbers', async () => {
        const record = (await rename('package r\nrecord R { key id time day field i|d "x" text field day "x" date }', 'code')) as Record<string, string>;
        expect(record['here.touch']).toBe('package r\nrecord R { key code time day field code "x" text field day "x" date }');
        const unit = (await rename('package u\nunit ri|ngs "x"\nkpi K { target 3 rings }', 'peals')) as Record<string, string>;
        expect(unit['here.touch']).toBe('package u\nunit peals "x"\nkpi K { target 3 peals }');
    });

    test('a name in decomposed form becomes a composed one', async () => {
        const nfd = '인사'.normalize('NFD');
        const files = (await rename(`package n\nrole |${nfd} "x"\nstandard X { by ${nfd} }`, '맞이'.normalize('NFD'))) as Record<string, string>;
        expect(files['here.touch']).toBe('package n\nrole 맞이 "x"\nstandard X { by 맞이 }');
    });

    test.each([
        ['a word of the language', 'package shop\nstandard X { mu|st "x" }', 'y', /'must' is a word of the language/],
        ['a text', 'package shop\nterm T "w|ord"', 'y', /no name here/],
        ['a part that every table has', 'package shop\nkpi K { value mean(Audit.|total) }', 'y', /Every table has 'total'/],
        ['the library', 'package shop\nimport touchstone.scales.*\nsurvey S { rate Q1 "?" on |Agree7 }', 'y', /standard library/],
        ['a package', 'import sh|op.Courtesy', 'y', /part of a package/],
        ['a reserved word', 'package shop\nteam |T "x"', 'where', /'where' ends or joins/],
        ['two words', 'package shop\nteam |T "x"', 'a b', /'a b' is no name/],
        ['a digit first', 'package shop\nteam |T "x"', '1a', /no name/],
        ['punctuation', 'package shop\nteam |T "x"', 'a-b', /no name/],
        ['a full-width letter', 'package shop\nteam |T "x"', 'Ａ', /no name/],
        ['nothing', 'package shop\nteam |T "x"', ' ', /no name/],
        ['a name that is taken', 'package shop\nteam |T "x"', 'Courtesy', /already a 'Courtesy'/],
        ['a name that is taken beside it', 'package shop\nsurvey S { number |A "x" section B "x" { number C "x" } }', 'C', /already a 'C'/]
    ])('refuses %s', async (_, text, newName, reason) => {
        expect(await rename(text, newName)).toMatch(reason);
    });

    test('a property word may be a name', async () => {
        expect((await rename('package w\nteam |T "x"', 'total')) as Record<string, string>).toEqual({ 'here.touch': 'package w\nteam total "x"' });
        expect((await rename('package w\nteam |T "x"', 'team')) as Record<string, string>).toEqual({ 'here.touch': 'package w\nteam team "x"' });
    });
});
