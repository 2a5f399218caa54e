import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

export interface Token {
    text: string;
    line: number;
    start: number;
    scopes: string[];
}

const FILES: Record<string, string> = {
    'source.touchstone': 'syntaxes/touchstone.tmLanguage.json',
    'markdown.touchstone.codeblock': 'syntaxes/markdown-touchstone.tmLanguage.json'
};

/** A grammar as VS Code would load it: the same engine, the same regular expressions. */
export async function loadGrammar(scopeName = 'source.touchstone'): Promise<IGrammar> {
    const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
    await oniguruma.loadWASM({ data: wasm });
    const registry = new textmate.Registry({
        onigLib: Promise.resolve({
            createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
            createOnigString: (text) => new oniguruma.OnigString(text)
        }),
        loadGrammar: (scope) => {
            const path = FILES[scope];
            return Promise.resolve(path ? textmate.parseRawGrammar(readFileSync(path, 'utf8'), path) : null);
        }
    });
    const grammar = await registry.loadGrammar(scopeName);
    if (!grammar) throw new Error(`${scopeName} does not load`);
    return grammar;
}

export function tokenize(grammar: IGrammar, lines: readonly string[]): Token[] {
    const tokens: Token[] = [];
    let stack = textmate.INITIAL;
    lines.forEach((text, line) => {
        const result = grammar.tokenizeLine(text, stack);
        stack = result.ruleStack;
        for (const { startIndex, endIndex, scopes } of result.tokens) {
            tokens.push({ text: text.slice(startIndex, endIndex), line, start: startIndex, scopes });
        }
    });
    return tokens;
}

/** Whether one of the scopes is `scope` or inside it. */
export const hasScope = (token: Token, scope: string): boolean => token.scopes.some((each) => `${each}.`.startsWith(`${scope}.`));
