import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { fixesFor } from '../../src/language/fixes/registry.js';
import { codeOf } from '../../src/language/validation/validator.js';
import { line, Workspace } from '../validation/workspace.js';

const FIXTURES = join(import.meta.dirname, '../fixtures/validation');
const EXAMPLES = join(import.meta.dirname, '../../examples');
const read = (folder: string, pattern: string) => globSync(pattern, { cwd: folder }).map((file) => readFileSync(join(folder, file), 'utf8'));
/** Files that check clean, and the first pages of the example. */
const clean = globSync('*/*/fixed*', { cwd: FIXTURES }).sort();
const sources = [...read(FIXTURES, '*/*/fixed*/*.touch'), ...read(EXAMPLES, '**/*.touch').map((text) => text.slice(0, 3000))];
const workspace = new Workspace();
const { Lexer } = workspace.services.Touchstone.parser;

const RUNS = Number(process.env.FUZZ_RUNS ?? 1000);
/** A file of this size is checked in milliseconds; this is to tell a slow machine from one that hangs. */
const MOST_MILLISECONDS = 60_000;

async function survives(text: string): Promise<void> {
    const start = performance.now();
    const findings = await workspace.check({ 'fuzzed.touch': text });
    expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
    expect(findings.filter((finding) => finding.code === 'internal/rule-failed').map(line)).toEqual([]);
    for (const { diagnostic, document } of findings.slice(0, 50)) {
        expect(diagnostic.message).not.toMatch(/undefined|NaN|\[object/);
        for (const { edits } of fixesFor(diagnostic, document, workspace.services.Touchstone))
            TextDocument.applyEdits(document.textDocument as TextDocument, [...edits]);
    }
}

/** The tokens of a text with what stands before each. */
function pieces(text: string): string[] {
    const ends = Lexer.tokenize(text).tokens.map((token) => token.endOffset! + 1);
    return [0, ...ends].map((from, at) => text.slice(from, ends[at] ?? text.length));
}

const WORDS = [
    '{',
    '}',
    '(',
    ')',
    ',',
    '..',
    '=',
    '->',
    '@ko',
    '"',
    '"x"',
    '"""',
    '3',
    '3.5 min',
    '%',
    'not',
    'if',
    'in',
    'survey',
    'score S = ',
    'Q1',
    '창구',
    '//',
    '/*',
    '*/',
    '\\',
    '２',
    '「',
    '　'
];
const strange = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 4 }));
const mutation = fc.record({
    kind: fc.constantFrom('delete', 'insert', 'duplicate', 'swap', 'cut'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    text: strange
});

function mutated(source: string, mutations: readonly { kind: string; at: number; to: number; text: string }[]): string {
    const parts = pieces(source);
    for (const { kind, at, to, text } of mutations) {
        const [index, other] = [at, to].map((place) => Math.min(parts.length - 1, Math.floor(place * parts.length)));
        if (kind === 'delete') parts.splice(index!, 1 + (other! % 4));
        else if (kind === 'insert') parts.splice(index!, 0, ` ${text}`);
        else if (kind === 'duplicate') parts.splice(other!, 0, ...parts.slice(index!, index! + 3));
        else if (kind === 'swap' && parts.length) [parts[index!], parts[other!]] = [parts[other!] ?? '', parts[index!] ?? ''];
        else if (kind === 'cut') parts.length = index!;
        if (parts.length === 0) return text;
    }
    return parts.join('');
}

describe('whatever a file holds', () => {
    it('is read and checked without a failure, in bounded time', { timeout: 300_000 }, async () => {
        await fc.assert(
            fc.asyncProperty(fc.constantFrom(...sources), fc.array(mutation, { minLength: 1, maxLength: 6 }), async (source, mutations) => {
                await survives(mutated(source, mutations));
            }),
            { numRuns: RUNS }
        );
    });

    it('may be any characters at all', { timeout: 120_000 }, async () => {
        await fc.assert(
            fc.asyncProperty(fc.array(strange, { maxLength: 60 }), async (parts) => {
                await survives(parts.join(' '));
            }),
            { numRuns: RUNS / 2 }
        );
    });

    const endless =
        (open: string, close = '', inner = '1') =>
        (n: number) =>
            `figure A "a" { value ${open.repeat(n)}${inner}${close.repeat(n)} }`;
    it.each<[string, (n: number) => string]>([
        ['brackets', endless('(', ')')],
        ['minus signs', endless('-')],
        ['negations', endless('not ', '', 'true')],
        ['branches', endless('if 1 > 2 then 1 else ')],
        ['sums', endless('1 + ')],
        ['differences', endless('1 - ')],
        ['calls', endless('max(', ')')],
        ['names', endless('A.', '', 'A')],
        ['dimensions', (n) => `model M "m" { ${'dimension D "d" { '.repeat(n)}${'}'.repeat(n + 1)}`],
        ['sections', (n) => `survey S "s" { ${'section A "a" { '.repeat(n)}`],
        ['conditions', (n) => `survey S "s" { nps Q "q" ${'if Q > 3 { '.repeat(n)}${'}'.repeat(n + 1)}`],
        ['opening braces', (n) => '{'.repeat(n)],
        ['quotes', (n) => '"'.repeat(n)],
        ['quotes of prose', (n) => '"""'.repeat(n)],
        ['comments', (n) => '/*'.repeat(n)],
        ['wide brackets', (n) => '｛（'.repeat(n)],
        ['languages', (n) => `channel C ${'"x"@ko '.repeat(n)}`],
        ['backslashes', (n) => `channel C "${'\\'.repeat(n)}"`],
        ['pipes', (n) => `survey S "s" { note "${'{'.repeat(n)}${'{Q}'.repeat(n)}" }`],
        ['names of one kind', (n) => Array.from({ length: n }, (_, at) => `channel C${at} "c" in C${at + 1}`).join('\n')],
        ['declarations of one name', (n) => 'channel C "c"\n'.repeat(Math.min(n, 1000))]
    ])('may be endless %s', async (_, write) => {
        for (const n of [50, 500, 4000]) await survives(write(n));
        // Nothing of it stays behind.
        expect((await workspace.check({ 'next.touch': 'channel Phone "Phone"' })).map(line)).toEqual([]);
    });
});

/** How an input method would have typed a token. */
function wide(token: string): string | undefined {
    const full = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    if (/^"[^"\\]*"$/.test(token)) return `“${token.slice(1, -1)}”`;
    if (/^\d+$/.test(token) || /^[A-Za-z]\w*$/.test(token)) return full(token);
    if (token === '..') return '～';
    if (token === '->') return '→';
    if (token === '>=') return '≥';
    return /^[{}(),.=<>+\-*/^%]$/.test(token) ? full(token) : undefined;
}

describe('characters of the wrong width', () => {
    const texts = clean.flatMap((folder) => read(join(FIXTURES, folder), '*.touch')).filter((text) => !/[\uFF00-\uFFEF\u3000-\u3011“”]/.test(text));

    it('give one finding for each slip, whose fix restores what was meant', { timeout: 300_000 }, async () => {
        await fc.assert(
            fc.asyncProperty(
                fc.constantFrom(...texts),
                fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 8 }),
                async (text, places) => {
                    const tokens = Lexer.tokenize(text).tokens;
                    // Two slips side by side are two only if something stands between them.
                    const chosen = [...new Set(places.map((place) => Math.floor(place * tokens.length)))].sort((a, b) => b - a);
                    let typed = text;
                    let slips = 0;
                    for (const index of chosen) {
                        const token = tokens[index]!;
                        const alone = (other?: { startOffset: number; endOffset?: number }) =>
                            !other || other.startOffset > token.endOffset! + 1 || other.endOffset! + 1 < token.startOffset;
                        const form = wide(token.image);
                        if (form === undefined || form === token.image || !alone(tokens[index - 1]) || !alone(tokens[index + 1])) continue;
                        typed = typed.slice(0, token.startOffset) + form + typed.slice(token.endOffset! + 1);
                        slips++;
                    }
                    if (slips === 0) return;
                    const { documents, findings } = await workspace.open({ 'typed.touch': typed });
                    await workspace.close(documents);
                    const found = findings.filter((finding) => finding.code.startsWith('syntax/'));
                    expect(
                        found.map(({ code }) => code),
                        typed
                    ).toEqual(Array<string>(slips).fill('syntax/wide-character'));
                    const proposals = found.map(({ diagnostic }) => fixesFor(diagnostic, documents[0]!, workspace.services.Touchstone));
                    const edits = proposals.flatMap((each) => each[0]!.edits);
                    expect(TextDocument.applyEdits(documents[0]!.textDocument as TextDocument, [...edits])).toBe(text);
                    if (slips > 1) expect(TextDocument.applyEdits(documents[0]!.textDocument as TextDocument, [...proposals[0]!.at(-1)!.edits])).toBe(text);
                }
            ),
            { numRuns: RUNS }
        );
    });

    it.each([
        ['team ＣounterTeam "x" { duties "y" }', 'ＣounterTeam', 'CounterTeam'],
        ['team CounterＴeam "x" { duties "y" }', 'CounterＴeam', 'CounterTeam'],
        ['team Counter１ "x" { duties "y" }', 'Counter１', 'Counter1'],
        ['team 창구Ａ "x" { duties "y" }', '창구Ａ', '창구A'],
        ['ｔｅａｍ Counter "x" { duties "y" }', 'ｔｅａｍ', 'team'],
        ['figure A "x" { value 1２3 }', '1２3', '123'],
        ['figure A "x" { value １２3．５ }', '１２3．５', '123.5'],
        ['figure A "x" { value ５0 min }', '５0', '50']
    ])('may be in the middle of a word or number: %s', async (text, found, replacement) => {
        const findings = await workspace.check({ 'typed.touch': text });
        expect(findings.map(({ code, diagnostic }) => [codeOf(diagnostic), code, (diagnostic.data as { params: object }).params])).toEqual([
            ['syntax/wide-character', 'syntax/wide-character', { found, replacement }]
        ]);
    });
});

describe('names in decomposed Unicode', () => {
    it.each(clean)('mean the same: %s', async (folder) => {
        const files = Object.fromEntries(
            globSync('*.touch', { cwd: join(FIXTURES, folder) }).map((file) => [file, readFileSync(join(FIXTURES, folder, file), 'utf8')])
        );
        const names = Object.keys(files);
        const decomposed = (which: (at: number) => boolean) =>
            Object.fromEntries(names.map((name, at) => [name, which(at) ? files[name]!.normalize('NFD') : files[name]!]));
        expect((await workspace.check(decomposed(() => true))).map(line)).toEqual([]);
        expect((await workspace.check(decomposed((at) => at % 2 === 0))).map(line)).toEqual([]);
    });

    it('resolve to composed ones', async () => {
        const [composed, decomposed] = ['창구', '창구'.normalize('NFD')];
        expect(decomposed).not.toBe(composed);
        const text = (name: string, used: string) =>
            `team ${name} "창구팀" { duties "맞이한다." }\nrole Clerk "담당자" in ${used}\nkpi K "k" { value 1 better higher by ${used} target 1 }`;
        expect((await workspace.check({ 'a.touch': text(composed, decomposed) })).map(line)).toEqual([]);
        expect((await workspace.check({ 'a.touch': text(decomposed, composed) })).map(line)).toEqual([]);
        const twice = await workspace.check({ 'a.touch': `team ${composed} "x" { duties "y" }`, 'b.touch': `team ${decomposed} "z" { duties "y" }` });
        expect(twice.map(({ code }) => code)).toEqual(['names/duplicate', 'names/duplicate']);
    });
});
