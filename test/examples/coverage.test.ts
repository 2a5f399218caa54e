import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStandards } from '../../src/index.js';

interface Row {
    id: string;
    says: string;
    in?: string;
    carried?: string[];
    elements?: Record<string, string>;
    rules?: string[];
    originals?: string[];
}
interface Chapter {
    title: string;
    in?: string;
    rows: Row[];
}
interface Script {
    PAGE: string;
    chaptersOf(): Chapter[];
    examplesOf(open: typeof openStandards): Promise<object>;
    coverage(examples: object, written?: Chapter[]): { page: string; problems: string[] };
}
const { PAGE, chaptersOf, coverage, examplesOf } = (await import('../../scripts/coverage.mjs' as string)) as Script;
const examples = await examplesOf(openStandards);
const rows = chaptersOf().flatMap((chapter) => chapter.rows);
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('the page of what the examples cover', () => {
    test('is what they declare and build today', () => {
        const { page, problems } = coverage(examples);
        expect(problems).toEqual([]);
        expect(readFileSync(PAGE, 'utf8') === page, `${PAGE} is out of date: run node scripts/build.mjs && node scripts/coverage.mjs`).toBe(true);
    });

    test('has a row for everything: slides, parts, figures, inconsistencies, chapters', () => {
        const slides = (source: string) =>
            rows.flatMap(({ id }) => {
                const [, of, from, to] = /^(S\d)-(\d+)(?:\.\.(\d+))?$/.exec(id) ?? [];
                return of === source ? numbers(Number(from), Number(to ?? from)) : [];
            });
        expect(slides('S0')).toEqual(numbers(1, 14));
        expect(slides('S1')).toEqual(numbers(2, 17));
        // The slides between repeat a heading or hold nothing to express.
        const between = [13, 14, 20, 28, 32, 33, 34, 37, 46];
        expect(slides('S2')).toEqual(numbers(4, 52).filter((slide) => !between.includes(slide)));
        const ids = rows.map(({ id }) => id);
        const parts = [...[...'ABCDEFGHI'].map((part) => `S3-${part}`), ...numbers(1, 5).map((part) => `S3-J${part}`)];
        const named = (prefix: string, to: number) => numbers(1, to).map((number) => `${prefix}${number}`);
        for (const id of [...parts, ...named('K', 15), ...named('V', 20), ...named('I-', 10), ...named('D-', 10)]) expect(ids).toContain(id);
        expect(new Set(ids).size).toBe(ids.length);
    });

    test('links to lines that declare what the link says, and to nothing that is not there', () => {
        const links = [...readFileSync(PAGE, 'utf8').matchAll(/\[([^\]]+)\]\(([^)#]+)(?:#L(\d+))?\)/g)].map(([, text, file, line]) => ({
            text: text!,
            file: join('docs', file!),
            line: line === undefined ? undefined : Number(line)
        }));
        expect(links.length).toBeGreaterThan(500);
        expect(links.filter(({ file }) => !existsSync(file)).map(({ file }) => file)).toEqual([]);
        const lines = new Map<string, string[]>();
        const lineOf = (file: string, line: number): string => {
            const known = lines.get(file) ?? readFileSync(file, 'utf8').split('\n');
            lines.set(file, known);
            return known[line - 1] ?? '';
        };
        const wrong = links.filter(({ text, file, line }) => line !== undefined && !lineOf(file, line).includes(text.split('.').at(-1)!));
        expect(wrong).toEqual([]);
    });

    test.each<[string, Row, RegExp]>([
        ['a declaration that is not there', { id: 'X', says: '', carried: ['documents'], elements: { it: 'Nowhere.AtAll' } }, /nothing is called Nowhere\.AtAll/],
        ['a property that it lacks', { id: 'X', says: '', carried: ['documents'], elements: { it: 'CustomerTerm/duties' } }, /CustomerTerm has no duties/],
        ['another count', { id: 'X', says: '', carried: ['documents'], elements: { it: 'FiveKeys/lines#6' } }, /FiveKeys has 5 lines, not 6/],
        ['another value', { id: 'X', says: '', carried: ['documents'], elements: { it: 'FastCheckout/strategy=satisfy' } }, /does not say strategy satisfy/],
        ['no output', { id: 'X', says: '', carried: ['surveys'], elements: { it: 'FiveKeys' } }, /stands in no surveys/],
        ['a rule without a page', { id: 'X', says: '', rules: ['totals/nothing'] }, /docs\/rules\/totals\/nothing\.md does not exist/],
        ['nothing at all', { id: 'X', says: '' }, /X has nothing that expresses it/]
    ])('reports %s', (_, row, problem) => {
        const { problems } = coverage(examples, [{ title: '', in: 'store', rows: [row] }]);
        expect(problems.join('\n')).toMatch(problem);
    });
});
