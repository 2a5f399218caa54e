import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasScope, loadGrammar, tokenize } from './tokenize.js';

/*
 * A line `//> TEXT | SCOPE` expects that TEXT, in the line of source above, lies within SCOPE; a scope after `!` must be
 * absent. Expectations read a line from left to right, so that a word that comes twice can be told apart.
 */
interface Expectation {
    at: number;
    text: string;
    scope: string;
    line: number;
}

let grammar: IGrammar;
beforeAll(async () => {
    grammar = await loadGrammar();
});

describe.each(globSync('test/highlighting/corpus/*.touch').sort())('%s', (file) => {
    const { source, expectations } = read(file);

    test(`${basename(file)} has the expected scopes`, () => {
        const tokens = tokenize(grammar, source);
        const wrong: string[] = [];
        let line = -1;
        let from = 0;
        for (const { at, text, scope, line: origin } of expectations) {
            if (at !== line) from = 0;
            line = at;
            const start = source[at]?.indexOf(text, from) ?? -1;
            if (start < 0) {
                wrong.push(`${origin}: '${text}' is not in the line above (after column ${from})`);
                continue;
            }
            const covering = tokens.filter((token) => token.line === at && token.start < start + text.length && token.start + token.text.length > start);
            const absent = scope.startsWith('!');
            const ok = covering.every((token) => hasScope(token, absent ? scope.slice(1) : scope) !== absent);
            if (!ok) wrong.push(`${origin}: '${text}' has ${covering.map((token) => `${token.text} ${token.scopes.slice(1).join(' ')}`).join(' ; ')}`);
            // A second expectation of the same text may ask about another scope.
            from = start;
        }
        expect(wrong).toEqual([]);
    });
});

function read(file: string): { source: string[]; expectations: Expectation[] } {
    const source: string[] = [];
    const expectations: Expectation[] = [];
    readFileSync(file, 'utf8')
        .split('\n')
        .forEach((text, line) => {
            const expectation = /^\s*\/\/> (.+?) +\| (\S+)$/.exec(text);
            if (expectation) {
                expectations.push({ at: source.length - 1, text: expectation[1] ?? '', scope: expectation[2] ?? '', line: line + 1 });
            } else {
                source.push(text);
            }
        });
    return { source, expectations };
}

describe('real text', () => {
    test('no file of the library or the examples has a scope of mistakes', () => {
        const files = globSync(['src/library/**/*.touch', 'examples/**/*.touch']);
        const bad = files.flatMap((file) =>
            tokenize(grammar, readFileSync(file, 'utf8').split('\n'))
                .filter((token) => hasScope(token, 'invalid'))
                .map((token) => `${file}:${token.line + 1} ${token.text}`)
        );
        expect(bad).toEqual([]);
    });
});
