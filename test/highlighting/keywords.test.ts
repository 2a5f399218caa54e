import { AstUtils, GrammarAST } from 'langium';
import type { IGrammar } from 'vscode-textmate';
import { beforeAll, expect, test } from 'vitest';
import { TouchstoneGrammar } from '../../src/language/generated/grammar.js';
import { loadGrammar, tokenize } from './tokenize.js';

const keywords = [
    ...new Set(
        AstUtils.streamAllContents(TouchstoneGrammar())
            .filter(GrammarAST.isKeyword)
            .map(({ value }) => value)
    )
].sort();

let grammar: IGrammar;
beforeAll(async () => {
    grammar = await loadGrammar();
});

const innermost = (source: string, text: string): string =>
    tokenize(grammar, [source])
        .find((token) => token.text.trim() === text)
        ?.scopes.at(-1) ?? 'nothing';

test('the grammar has keywords', () => {
    expect(keywords.length).toBeGreaterThan(200);
});

// A new word fails here: it belongs to `properties`, `values` or `declarations` of syntaxes/touchstone.tmLanguage.json.
test('every word of the grammar is coloured as one', () => {
    const plain = keywords.filter(
        (keyword) => /^\w+$/.test(keyword) && /^(variable\.other\.touchstone|source|nothing)/.test(innermost(`${keyword} "x"`, keyword))
    );
    expect(plain).toEqual([]);
});

test('every operator and bracket is coloured as one', () => {
    const plain = keywords.filter((keyword) => !/\w/.test(keyword) && keyword !== '.*' && /^(source|nothing)/.test(innermost(`a ${keyword} b`, keyword)));
    expect(plain).toEqual([]);
});

test('no word of the grammar is taken for a unit', () => {
    const units = keywords.filter((keyword) => /^\w+$/.test(keyword) && innermost(`3 ${keyword} x`, keyword).startsWith('keyword.other.unit'));
    expect(units).toEqual([]);
});

test('a word of the grammar is a name after a kind and after a point', () => {
    const names = keywords.filter((keyword) => /^[a-z]+$/i.test(keyword));
    expect(names.filter((name) => !/^(entity\.name|variable\.other)/.test(innermost(`${name === 'survey' ? 'kpi' : 'survey'} ${name} "x"`, name)))).toEqual([]);
    expect(names.filter((name) => innermost(`= A.${name}`, name) !== 'variable.other.member.touchstone')).toEqual([]);
});
