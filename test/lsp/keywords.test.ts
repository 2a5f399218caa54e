import { AstUtils, GrammarAST } from 'langium';
import { expect, test } from 'vitest';
import { TouchstoneGrammar } from '../../src/language/generated/grammar.js';
import { EXPLAINED, explain } from '../../src/language/lsp/keywords.js';
import { FUNCTION_WORDS, KEYWORD_WORDS } from '../../src/language/lsp/vocabulary.js';
import { wordsOfTheLanguage } from '../../src/language/parsing/words.js';
import { FUNCTION_BY_NAME, FUNCTIONS } from '../../src/language/types/functions.js';
import { functionSentence } from '../../src/language/lsp/function-help.js';

const words = wordsOfTheLanguage();
const rules = new Map<string, string>();
for (const node of AstUtils.streamAllContents(TouchstoneGrammar())) {
    if (!GrammarAST.isKeyword(node)) continue;
    const rule = AstUtils.getContainerOfType(node, GrammarAST.isAbstractParserRule);
    if (rule) rules.set(`${node.value}@${rule.name}`, rule.name);
}

test('every word of the language is explained in four languages', () => {
    const lacking = [...words].filter(
        (word) => ![...rules.keys()].filter((key) => key.startsWith(`${word}@`)).every((key) => explain(word, 'en', rules.get(key)))
    );
    expect(lacking).toEqual([]);
    const uneven = [...EXPLAINED].filter(([, texts]) => texts.length !== 4 || texts.some((text) => text.trim() === '')).map(([word]) => word);
    expect(uneven).toEqual([]);
});

test('only words of the language are explained, in rules that have them', () => {
    const unknown = [...EXPLAINED.keys()].filter((key) => (key.includes('@') ? !rules.has(key) : !words.has(key)));
    expect(unknown).toEqual([]);
});

test('native words stand for keywords and functions that exist, and every kind that begins a declaration has one', () => {
    expect(KEYWORD_WORDS.map(({ keyword }) => keyword).filter((keyword) => !words.has(keyword))).toEqual([]);
    expect(FUNCTION_WORDS.map(({ keyword }) => keyword).filter((name) => !FUNCTION_BY_NAME.has(name))).toEqual([]);
    const known = new Set(KEYWORD_WORDS.map(({ keyword }) => keyword));
    expect(declarationWords().filter((word) => !known.has(word))).toEqual([]);
});

/** The words that begin a rule with a name behind it. */
function declarationWords(): string[] {
    const result = new Set<string>();
    for (const rule of TouchstoneGrammar().rules) {
        if (!GrammarAST.isParserRule(rule) || !GrammarAST.isGroup(rule.definition)) continue;
        const [first, second] = rule.definition.elements;
        if (!GrammarAST.isRuleCall(second) || second.rule.$refText !== 'Head') continue;
        for (const node of first ? AstUtils.streamAst(first) : []) if (GrammarAST.isKeyword(node)) result.add(node.value);
    }
    return [...result];
}

test('every function is explained', () => {
    expect(FUNCTIONS.filter((info) => !functionSentence(info, 'ko')).map(({ name }) => name)).toEqual([]);
});
