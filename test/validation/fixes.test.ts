import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LangiumDocument } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { FIXES, fixesFor } from '../../src/language/fixes/registry.js';
import type { Proposal } from '../../src/language/fixes/fix.js';
import { en } from '../../src/language/messages/en/index.js';
import { type Finding, line, rulesIn, Workspace } from './workspace.js';
import type { RuleSettings } from '../../src/language/validation/settings.js';

/** Codes that a fix may bring in: what it adds is there to be filled in, and reported until it is. */
const LEAVES: Record<string, readonly string[]> = {
    'coverage/moment': ['text/empty', 'coverage/standard', 'standards/place', 'standards/review'],
    'coverage/team': ['text/empty'],
    // What the program declares is asked of all texts.
    'coverage/program': ['text/empty', 'text/missing-translation'],
    'standards/duty': ['text/empty'],
    'text/missing-translation': ['text/empty', 'text/undeclared-language'],
    'text/missing-title': ['text/empty'],
    'units/unknown': ['text/missing-translation', 'units/mismatch', 'units/expected-kind', 'units/cadence'],
    // The value that is offered has a unit of its own.
    'syntax/missing-property': ['measures/target-unit'],
    // What could not be read before is checked now.
    'syntax/unexpected-input': ['coverage/team', 'measures/target-unit'],
    // A language that is declared for one text is asked of all.
    'text/undeclared-language': ['text/missing-translation', 'text/duplicate-language'],
    // The import takes the name's other meanings with it.
    'names/ambiguous': ['names/unused-import'],
    'names/unknown-package': ['names/unused-import'],
    // Of two lists of languages either may be the wrong one.
    'syntax/duplicate-property': ['text/undeclared-language']
};

const ROOT = join(import.meta.dirname, '../fixtures/validation');
const workspace = new Workspace();
const offered = new Set<string>();
const cases = [...new Set(globSync('**/expected.txt', { cwd: ROOT }).map((file) => join(file, '..')))].sort();
const comments = (text: string) => [...text.matchAll(/\/\*\d+\*\//g)].map((match) => match[0]);

describe.each(cases)('%s', (name) => {
    const rules = rulesIn(join(ROOT, name));
    const files = Object.fromEntries(globSync('*.touch', { cwd: join(ROOT, name) }).map((file) => [file, readFileSync(join(ROOT, name, file), 'utf8')]));

    it('is mended by every fix that is offered', async () => {
        await tryAll(files, rules, false);
    });

    it('is mended without losing a comment, wherever one may stand', async () => {
        const commented: Record<string, string> = {};
        for (const [file, text] of Object.entries(files)) commented[file] = withComments(text);
        await tryAll(commented, rules, true);
    });

    it('is mended with the line breaks that the file has', async () => {
        await tryAll(Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')])), rules, false, /(^|[^\r])\n/);
    });
});

async function tryAll(files: Record<string, string>, rules: RuleSettings, commented: boolean, unwanted?: RegExp): Promise<void> {
    const { documents, findings } = await workspace.open(files, rules);
    const tries = findings.flatMap((finding) =>
        fixesFor(finding.diagnostic, finding.document, workspace.services.Touchstone).map((proposal) => ({ finding, proposal }))
    );
    await workspace.close(documents);
    for (const { finding, proposal } of tries) {
        offered.add(`${finding.code} ${titleOf(finding.code, proposal.title)}`);
        const after = applied(documents, finding, proposal);
        const label = `${line(finding)}\n→ ${proposal.title}\n${Object.values(after).join('\n')}`;
        if (commented) for (const [file, text] of Object.entries(files)) expect(comments(after[file]!).sort(), label).toEqual(comments(text).sort());
        if (unwanted) for (const text of Object.values(after)) expect(text, label).not.toMatch(unwanted);
        const left = await workspace.check(after, rules);
        expect(count(left, finding), label).toBeLessThan(count(findings, finding));
        const known = findings.map(short);
        const added = left.filter((other) => {
            const at = known.indexOf(short(other));
            if (at >= 0) known.splice(at, 1);
            return at < 0 && other.code !== finding.code && !LEAVES[finding.code]?.includes(other.code);
        });
        expect(added.map(line), label).toEqual([]);
    }
}

/** The text with a numbered comment behind every token. */
function withComments(text: string): string {
    const { tokens } = workspace.services.Touchstone.parser.Lexer.tokenize(text);
    let result = text;
    for (const [index, token] of [...tokens.entries()].reverse()) {
        const next = tokens[index + 1];
        // A name and its points are one token to the author; a text of several lines and its tag, too.
        if (next?.startOffset === token.endOffset! + 1 && /^[.@]/.test(next.image)) continue;
        if (token.image === '.') continue;
        result = `${result.slice(0, token.endOffset! + 1)}/*${index}*/${result.slice(token.endOffset! + 1)}`;
    }
    return result;
}

const short = ({ file, code, message }: Finding) => `${file} ${code} ${message}`;
const count = (findings: readonly Finding[], like: Finding) => findings.filter((finding) => short(finding) === short(like)).length;

function applied(documents: readonly LangiumDocument[], finding: Finding, proposal: Proposal): Record<string, string> {
    const edits = { [finding.document.uri.toString()]: proposal.edits, ...proposal.elsewhere };
    return Object.fromEntries(
        documents.map((document) => [
            document.uri.path.slice(1),
            TextDocument.applyEdits(document.textDocument as TextDocument, [...(edits[document.uri.toString()] ?? [])])
        ])
    );
}

/** Which wording of a code's fixes a title is. */
function titleOf(code: string, title: string): string {
    const texts = Object.entries(en[code as keyof typeof en]).filter(([variant]) => variant.startsWith('fix'));
    const fits = texts.find(([, text]) =>
        new RegExp(
            `^${String(text)
                .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
                .replace(/\{\w+\}/g, '.*')}$`,
            's'
        ).test(title)
    );
    expect(fits, `${code}: ${title}`).toBeDefined();
    return fits![0];
}

describe('the fixes together', () => {
    it('have the file of their code, which is one that is worded as a fix', () => {
        const files = globSync('*/*.ts', { cwd: join(import.meta.dirname, '../../src/language/fixes') }).map((file) => file.slice(0, -3).replaceAll('\\', '/'));
        expect(FIXES.map((fix) => fix.code)).toEqual(files.sort());
        const worded = Object.entries(en)
            .filter(([, texts]) => Object.keys(texts).some((variant) => variant.startsWith('fix')))
            .map(([code]) => code);
        expect(worded.sort()).toEqual(files);
    });

    it('are all tried out above', () => {
        const worded = Object.entries(en).flatMap(([code, texts]) =>
            Object.keys(texts)
                .filter((variant) => variant.startsWith('fix'))
                .map((variant) => `${code} ${variant}`)
        );
        expect(worded.filter((one) => !offered.has(one))).toEqual([]);
    });
});
