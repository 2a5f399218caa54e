import { EmptyFileSystem } from 'langium';
import { describe, expect, test } from 'vitest';
import { createCoreServices } from '../../src/language/module.js';
import { SKELETONS, snippetFor } from '../../src/language/lsp/snippets.js';

const { Touchstone } = createCoreServices(EmptyFileSystem);

/** Blocks that parts of declarations stand in. */
const AROUND: Record<string, [string, string]> = {
    field: ['record R {', '}'],
    band: ['grading G {', '}'],
    outcome: ['grading G {', '}'],
    option: ['options O {', '}'],
    dimension: ['model M {', '}'],
    relate: ['deployment D {', '}'],
    stage: ['journey J {', '}'],
    moment: ['journey J { stage S {', '} }'],
    wait: ['journey J { stage S {', '} }'],
    step: ['procedure P {', '}'],
    measure: ['standard S {', '}'],
    item: ['survey S { grid Q "?" {', '} }'],
    action: ['improvement I {', '}'],
    module: ['course C {', '}'],
    phase: ['plan P {', '}'],
    chapter: ['manual M {', '}']
};
const MEMBERS = [
    'section',
    'rate',
    'grid',
    'pair',
    'choose',
    'number',
    'nps',
    'text',
    'date',
    'rank',
    'allocate',
    'check',
    'each',
    'score',
    'pass',
    'wave',
    'ask',
    'note'
];
for (const word of MEMBERS) AROUND[word] = ['survey S {', '}'];

/** What stands there when every place is left as it is; the last place gets something of the kind that is asked for. */
function filled(snippet: string, last: string): string {
    return snippet
        .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
        .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, (_, value: string) => value.replace(/\\(.)/g, '$1'))
        .replaceAll('$0', last);
}

function parses(text: string): boolean {
    const { parserErrors, lexerErrors } = Touchstone.parser.LangiumParser.parse(text);
    return parserErrors.length === 0 && lexerErrors.length === 0;
}

describe.each([
    ['ko', ['ko', 'en']],
    ['zh-TW', ['zh-TW']],
    ['zh-CN', []],
    ['en', ['en', 'ko', 'zh-TW', 'zh-CN', 'ja']]
])('in %s, for a programme in %j', (language, languages) => {
    test.each(SKELETONS)('the skeleton of %s follows the grammar', (keyword) => {
        const snippet = snippetFor(keyword, language, languages);
        const [before, after] = AROUND[keyword] ?? ['', ''];
        const readings = ['', '1', 'X', 'all X = 5', 'number A "?"'].map((last) => `${before}\n${filled(snippet, last)}\n${after}`);
        expect(readings.some(parses), readings[0]).toBe(true);
        // Every place to fill in has its own number, in order.
        const stops = [...snippet.matchAll(/\$\{(\d+)/g)].map((match) => Number(match[1]));
        expect(stops).toEqual(stops.map((_, index) => index + 1));
        expect(snippet).toMatch(/\$0/);
        expect(snippet).not.toMatch(/<\w+(:|>)/);
    });
});
