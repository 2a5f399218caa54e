import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { Workspace } from './workspace.js';

/* What an edit of one file does to the findings of another. */
let workspace: Workspace;
beforeEach(async () => {
    workspace = new Workspace();
});

/** The findings of some codes per file, in the order of the text. */
function findings(name: string, ...codes: string[]): string[] {
    const document = workspace.document(name);
    return (document.diagnostics ?? [])
        .filter(({ code }) => codes.length === 0 || codes.includes(String(code)))
        .map(({ code, range }) => `${code} ${document.textDocument.getText(range).split('\n')[0]}`);
}

/** All that a reader sees of the findings of a file. */
function messages(name: string): string[] {
    return (workspace.document(name).diagnostics ?? [])
        .map(({ code, range, message, severity }) => `${range.start.line}:${range.start.character} ${severity} ${String(code)}: ${message}`)
        .sort();
}

const open = (files: Record<string, string>) => workspace.write(files);

describe('names', () => {
    test('a duplicate marks both files, and neither when it is gone', async () => {
        await open({ 'a.touch': 'package p\nteam T "t"', 'b.touch': 'package p\nteam U "u"' });
        expect(findings('a.touch', 'names/duplicate')).toEqual([]);
        await open({ 'b.touch': 'package p\nteam T "u"' });
        expect(findings('a.touch', 'names/duplicate')).toEqual(['names/duplicate T']);
        expect(findings('b.touch', 'names/duplicate')).toEqual(['names/duplicate T']);
        await open({ 'b.touch': 'package p\nteam U "u"' });
        expect(findings('a.touch', 'names/duplicate')).toEqual([]);
        expect(findings('b.touch', 'names/duplicate')).toEqual([]);
    });

    test('a duplicate is gone with its file', async () => {
        await open({ 'a.touch': 'package p\nteam T "t"', 'b.touch': 'package p\nteam T "u"' });
        expect(findings('a.touch', 'names/duplicate')).toHaveLength(1);
        await workspace.remove('b.touch');
        expect(findings('a.touch', 'names/duplicate')).toEqual([]);
    });

    test('a duplicate is gone with the folder of its file', async () => {
        await open({ 'a.touch': 'package p\nteam T "t"', 'sub/b.touch': 'package p\nteam T "u"' });
        expect(findings('a.touch', 'names/duplicate')).toHaveLength(1);
        await workspace.removeFolder('sub');
        expect(findings('a.touch', 'names/duplicate')).toEqual([]);
    });

    test('two instruments that would be written to one file, in two packages', async () => {
        await open({ 'a.touch': 'package p\nsurvey S "s" { text Q "q" }', 'b.touch': 'package q\nsurvey R "s" { text Q "q" }' });
        expect(findings('a.touch', 'names/duplicate')).toEqual([]);
        await open({ 'b.touch': 'package q\nsurvey s "s" { text Q "q" }' });
        expect(findings('a.touch', 'names/duplicate')).toHaveLength(1);
        await open({ 'b.touch': 'package q\nsurvey R "s" { text Q "q" }' });
        expect(findings('a.touch', 'names/duplicate')).toEqual([]);
    });

    test('a reference breaks with what it leads to, and heals', async () => {
        await open({ 'a.touch': 'package p\nstandard S "s" { by T must "x" }', 'b.touch': 'package p\nrole T "t"' });
        expect(findings('a.touch', 'names/unresolved')).toEqual([]);
        await open({ 'b.touch': 'package p\nrole V "t"' });
        expect(findings('a.touch', 'names/unresolved')).toEqual(['names/unresolved T']);
        await open({ 'b.touch': 'package p\nrole T "t"' });
        expect(findings('a.touch', 'names/unresolved')).toEqual([]);
        await workspace.remove('b.touch');
        expect(findings('a.touch', 'names/unresolved')).toEqual(['names/unresolved T']);
    });

    test('a package that comes and goes', async () => {
        await open({ 'a.touch': 'package p\nimport q.*\nstandard S "s" { by T must "x" }' });
        expect(findings('a.touch', 'names/unknown-package')).toHaveLength(1);
        await open({ 'b.touch': 'package q\nrole T "t"' });
        expect(findings('a.touch', 'names/unknown-package', 'names/unresolved')).toEqual([]);
        await workspace.remove('b.touch');
        expect(findings('a.touch', 'names/unknown-package')).toHaveLength(1);
    });

    test('a nearer name takes the place of an imported one', async () => {
        await open({
            'a.touch': 'package p\nimport q.*\nstandard S "s" { by T must "x" }',
            'b.touch': 'package q\nrole T "t"',
            'c.touch': 'package p\nrole Other "o"'
        });
        const target = () => {
            const links = workspace.services.Touchstone.lsp.DefinitionProvider!.getDefinition(workspace.document('a.touch'), {
                textDocument: { uri: '' },
                position: { line: 2, character: 20 }
            }) as { targetUri: string }[];
            return links[0]!.targetUri.split('/').pop();
        };
        expect(target()).toBe('b.touch');
        await open({ 'c.touch': 'package p\nrole T "t"' });
        expect(target()).toBe('c.touch');
        await open({ 'c.touch': 'package p\nrole Other "o"' });
        expect(target()).toBe('b.touch');
    });

    test('a name of the wrong kind', async () => {
        await open({ 'a.touch': 'package p\nstandard S "s" { by T must "x" }', 'b.touch': 'package p\nrole T "t"' });
        await open({ 'b.touch': 'package p\nchannel T "t"' });
        expect(findings('a.touch', 'links/wrong-kind')).toHaveLength(1);
        await open({ 'b.touch': 'package p\nteam T "t"' });
        expect(findings('a.touch', 'links/wrong-kind')).toEqual([]);
    });
});

describe('coverage', () => {
    const standard = 'package p\nstandard S "s" { must "x" measure d "d" <= 3 s }';

    test('a standard is verified by an edit of a checklist, and no longer', async () => {
        await open({ 'a.touch': standard, 'b.touch': 'package p\nchecklist C "c" { check A "a" }' });
        expect(findings('a.touch', 'coverage/standard')).toHaveLength(1);
        await open({ 'b.touch': 'package p\nchecklist C "c" { check A "a" verifies S }' });
        expect(findings('a.touch', 'coverage/standard')).toEqual([]);
        await open({ 'b.touch': 'package p\nchecklist C "c" { check A "a" verifies S.d }' });
        expect(findings('a.touch', 'coverage/standard')).toEqual([]);
        await open({ 'b.touch': 'package p\nchecklist C "c" { check A "a" }' });
        expect(findings('a.touch', 'coverage/standard')).toHaveLength(1);
    });

    test('a checklist that is deleted verifies nothing', async () => {
        await open({ 'a.touch': standard, 'b.touch': 'package p\nchecklist C "c" { check A "a" verifies S }' });
        expect(findings('a.touch', 'coverage/standard')).toEqual([]);
        await workspace.remove('b.touch');
        expect(findings('a.touch', 'coverage/standard')).toHaveLength(1);
    });

    test('a moment is covered by a standard in a file that was added', async () => {
        await open({ 'a.touch': 'package p\njourney J "j" { stage A "a" { moment M "m" } }' });
        expect(findings('a.touch', 'coverage/moment')).toHaveLength(1);
        await open({ 'b.touch': 'package p\nstandard S "s" { at J.A.M must "x" }' });
        expect(findings('a.touch', 'coverage/moment')).toEqual([]);
    });

    test('a need is met', async () => {
        await open({ 'a.touch': 'package p\nneed N "n"', 'b.touch': standard });
        expect(findings('a.touch', 'coverage/need')).toHaveLength(1);
        await open({ 'b.touch': 'package p\nstandard S "s" { meets N must "x" }' });
        expect(findings('a.touch', 'coverage/need')).toEqual([]);
    });
});

describe('the programme', () => {
    test('a language that it gains is lacking in other files', async () => {
        await open({ 'p.touch': 'package p\nprogram P "p"@ko { languages ko }', 'a.touch': 'package p.sub\nteam T "t"' });
        expect(findings('a.touch', 'text/missing-translation')).toEqual([]);
        await open({ 'p.touch': 'package p\nprogram P "p"@ko "p"@en { languages ko, en }' });
        expect(findings('a.touch', 'text/missing-translation')).toHaveLength(1);
        await open({ 'p.touch': 'package p\nprogram P "p"@ko { languages ko }' });
        expect(findings('a.touch', 'text/missing-translation')).toEqual([]);
    });

    test('it comes, moves and goes', async () => {
        await open({ 'a.touch': 'package p\nteam T "t"@ko' });
        expect(findings('a.touch', 'text/missing-translation')).toEqual([]);
        await open({ 'p.touch': 'package p\nprogram P "p"@ko "p"@en { languages ko, en }' });
        expect(findings('a.touch', 'text/missing-translation')).toHaveLength(1);
        await open({ 'p.touch': 'package p\nteam P "p"@ko' });
        expect(findings('a.touch', 'text/missing-translation')).toEqual([]);
        await open({ 'q.touch': 'package p\nprogram P2 "p"@ko "p"@en { languages ko, en }' });
        expect(findings('a.touch', 'text/missing-translation')).toHaveLength(1);
        await workspace.remove('q.touch');
        expect(findings('a.touch', 'text/missing-translation')).toEqual([]);
    });

    test('there is one', async () => {
        await open({ 'p.touch': 'package p\nprogram P "p" { languages ko }' });
        await open({ 'q.touch': 'package q\nprogram Q "q" { languages ko }' });
        expect(findings('p.touch', 'names/one-program')).toHaveLength(1);
        await workspace.remove('q.touch');
        expect(findings('p.touch', 'names/one-program')).toEqual([]);
    });
});

describe('values', () => {
    test('the range of a score follows its scale in another file', async () => {
        const survey = 'package p\nsurvey S "s" { rate Q "q" on X score a in 1 .. 5 = mean(Q) }';
        await open({ 'a.touch': survey, 'x.touch': 'package p\nscale X "x" likert 5' });
        expect(findings('a.touch', 'scores/range')).toEqual([]);
        await open({ 'x.touch': 'package p\nscale X "x" likert 7' });
        expect(findings('a.touch', 'scores/range')).toHaveLength(1);
        await open({ 'x.touch': 'package p\nscale X "x" likert 5' });
        expect(findings('a.touch', 'scores/range')).toEqual([]);
    });

    test('through a file in between', async () => {
        await open({
            'a.touch': 'package p\nsurvey T "t" { ask S.Q score a in 1 .. 5 = mean(Q) }',
            's.touch': 'package p\nsurvey S "s" { rate Q "q" on X }',
            'x.touch': 'package p\nscale X "x" likert 5'
        });
        expect(findings('a.touch', 'scores/range')).toEqual([]);
        await open({ 'x.touch': 'package p\nscale X "x" likert 7' });
        expect(findings('a.touch', 'scores/range')).toHaveLength(1);
        await open({ 'x.touch': 'package p\nscale X "x" likert 5' });
        expect(findings('a.touch', 'scores/range')).toEqual([]);
    });

    test('through a measure in between', async () => {
        await open({
            'a.touch': 'package p\nkpi B "b" { value A * 2 better higher target 3 min }',
            'k.touch': 'package p\nkpi A "a" { value mean(S.W) better higher target 3 min }',
            's.touch': 'package p\nsurvey S "s" { number W "w" in 0 min .. 9 min }'
        });
        expect(findings('a.touch', 'measures/target-unit')).toEqual([]);
        await open({ 's.touch': 'package p\nsurvey S "s" { number W "w" in 0 KRW .. 9 KRW }' });
        expect(findings('k.touch', 'measures/target-unit')).toHaveLength(1);
        expect(findings('a.touch', 'measures/target-unit')).toHaveLength(1);
    });

    test('a unit of the project', async () => {
        await open({ 'a.touch': 'package p\nkpi K "k" { value count(S) * 1 ring better higher target 3 ring }\nsurvey S "s" { text Q "q" }' });
        expect(findings('a.touch', 'units/unknown')).not.toEqual([]);
        await open({ 'u.touch': 'package p\nunit ring "r"' });
        expect(findings('a.touch', 'units/unknown')).toEqual([]);
        await workspace.remove('u.touch');
        expect(findings('a.touch', 'units/unknown')).not.toEqual([]);
    });

    test('what a unit measures', async () => {
        await open({
            'a.touch': 'package p\nsurvey T "t" { number Q "q" in 0 s .. 9 s }\nkpi K "k" { value mean(T.Q) better lower target 3 ring }',
            'u.touch': 'package p\nunit ring "r" = 2 s'
        });
        expect(findings('a.touch', 'measures/target-unit')).toEqual([]);
        await open({ 'u.touch': 'package p\nunit ring "r"' });
        expect(findings('a.touch', 'measures/target-unit')).toHaveLength(1);
        await open({ 'u.touch': 'package p\nunit ring "r" = 2 s' });
        expect(findings('a.touch', 'measures/target-unit')).toEqual([]);
    });
});

/** Variants of files that have much to do with each other. */
const VARIANTS: Record<string, readonly string[]> = {
    'a.touch': [
        'package p\nstandard S "s" { by T must "x" }',
        'package p\nimport q.*\nstandard S "s" { by T serves D must "x" }',
        'package q\nstandard S "s" { by T must "x" measure d "d" <= 3 ring }',
        'package p\nstandard S2 "s" { by T, U must "x" }'
    ],
    'b.touch': ['package p\nrole T "t"', 'package q\nrole T "t"\nteam U "u"', 'package p\nteam T "t" role T "t"', 'package p\nchannel T "t"', ''],
    'c.touch': [
        'package p\nchecklist C "c" { check A "a" verifies S }',
        'package p\nchecklist C "c" { worth 9 points check A "a" worth 9 points }',
        'package q\nimport p.S\nchecklist c "c" { check A "a" verifies S score x in 0 .. 1 = if A then 1 else 2 }',
        'package p\nsurvey C "c" { rate A "a" on X serves D verifies S score x in 1 .. 5 = mean(D) }'
    ],
    'd.touch': [
        'package p\nprogram P "p"@ko "p"@en { languages ko, en }',
        'package p\nprogram P "p" { languages ko }',
        'package q\nscale X "x" likert 7',
        'package p\nscale X "x" likert 5\nmodel M "m" { dimension D "d" }\nunit ring "r" = 2 s',
        'package p\nscale X "x" likert 7\nunit ring "r"'
    ],
    'e.touch': [
        'package p\nkpi K "k" { value mean(C.x) better higher target 9 }',
        'package p\nimport q.*\nkpi K "k" { value mean(c.x) * 2 better higher target 3 ring }',
        'package p\nkpi K "k" { value K2 better higher target 3 }\nkpi K2 "k" { value K }',
        'package q\nprogram P2 "p" { languages en }'
    ]
};
const edit = fc
    .constantFrom(...Object.keys(VARIANTS))
    .chain((name) => fc.tuple(fc.constant(name), fc.option(fc.constantFrom(...VARIANTS[name]!), { nil: null, freq: 5 })));

test('edits one after another leave what a fresh start finds', async () => {
    await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 14 }), async (edits) => {
            workspace = new Workspace();
            const files = new Map<string, string>();
            for (const [name, text] of edits) {
                if (text === null) {
                    if (files.delete(name)) await workspace.remove(name);
                    continue;
                }
                files.set(name, text);
                await workspace.write({ [name]: text });
            }
            const kept = [...files.keys()].map((name) => [name, messages(name)]);
            workspace = new Workspace();
            await workspace.write(Object.fromEntries(files));
            expect(kept).toEqual([...files.keys()].map((name) => [name, messages(name)]));
        }),
        { numRuns: 10 }
    );
}, 60_000);
