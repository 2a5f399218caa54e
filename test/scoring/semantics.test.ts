/** Runs every row of the tables of docs/semantics.md. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/expression/values.js';
import { aggregate, planTable, scoreRow, type Response } from '../../src/scoring/run.js';
import { PhraseIndex } from '../../src/language/terms/phrases.js';
import { compile } from './compile.js';

const PAGE = readFileSync('docs/semantics.md', 'utf8');
const [SURVEY = '', CHECKLIST = ''] = [...PAGE.matchAll(/^```touchstone[^\n]*\n([\s\S]*?)^```/gm)].map((match) =>
    match[1]!.replace(/^(package|import) .*$/gm, '')
);

/** The rows of all tables with this heading. */
function rows(heading: string): string[][] {
    const tables = PAGE.split(/\n\n+/).filter((paragraph) => paragraph.startsWith(`| ${heading} |`));
    return tables.flatMap((table) =>
        table
            .split('\n')
            .slice(2)
            .map((row) =>
                row
                    .split('|')
                    .slice(1, -1)
                    .map((cell) => cell.trim().replace(/^`|`$/g, ''))
            )
    );
}

function answers(text: string): Response {
    const found: Record<string, unknown> = {};
    for (const [, name, list, single] of text.matchAll(/([\w.]+) = (?:\(([^)]*)\)|([^,]+))/g))
        found[name!] = list === undefined ? valueOf(single!.trim()) : list.split(/,\s*/);
    return found;
}
function valueOf(text: string): Value | null {
    if (text === '–' || text === 'missing') return null;
    if (text === 'true' || text === 'false') return text === 'true';
    return /^-?[\d.]+$/.test(text) ? Number(text) : text;
}
function compared(value: Value | null | undefined, expected: string): void {
    const wanted = valueOf(expected);
    if (typeof wanted === 'number') expect(value).toBeCloseTo(wanted, 12);
    else expect(value).toBe(wanted);
}

/** The survey with one more member before its last brace. */
const withMember = (source: string, member: string): string => source.replace(/\}\s*$/, `${member}\n}`);

describe('docs/semantics.md', () => {
    it.each(rows('formula | answers | result'))('formula %s for %s is %s', async (formula, given, result) => {
        const model = await compile(withMember(SURVEY, `score example = ${formula}`));
        const table = model.instruments[0]!;
        expect(table.scores[0]!.type.kind).not.toBe('unknown');
        compared(scoreRow(planTable(model, table), answers(given!)).columns['example'], result!);
    });

    it.each(rows('condition | answers | result'))('condition %s for %s is %s', async (condition, given, result) => {
        const model = await compile(withMember(SURVEY, `outcome example "e" when ${condition}`));
        const table = model.instruments[0]!;
        expect(table.outcomes[0]!.when?.op).not.toBe('missing');
        compared(scoreRow(planTable(model, table), answers(given!)).columns['example'], result!);
    });

    it.each(rows('column | answers | result'))('column %s for %s is %s', async (column, given, result) => {
        const model = await compile(CHECKLIST);
        compared(scoreRow(planTable(model, model.instruments[0]!), answers(given!)).columns[column!], result!);
    });

    it.each(rows('measure | rows of A | result'))('measure %s over %s is %s', async (formula, given, result) => {
        const [value, needing = ''] = formula!.split(/(?= needing)/);
        const model = await compile(`${SURVEY}\nkpi Example "e" { value ${value} ${needing} }`);
        const responses = given === '' ? [] : given!.split(/,\s*/).map((A) => ({ A: valueOf(A) }));
        const found = aggregate(model, { Visit: responses })['Example']!;
        expect(found.computed).toBe(true);
        compared(found.value, result!);
    });

    it.each(rows('names | text | found'))('the names %s in %s are %s', (names, text, expected) => {
        const index = new PhraseIndex<string>();
        for (const name of names!.split(', ')) index.add(name, name);
        expect(index.find(text!).map(({ start, end }) => text!.slice(start, end))).toEqual(expected!.split(', '));
    });

    it('has as many tables as this test knows', () => {
        const known = [
            'formula | answers | result',
            'condition | answers | result',
            'column | answers | result',
            'measure | rows of A | result',
            'names | text | found'
        ];
        const headings = [...PAGE.matchAll(/^\| (.*) \|\n\| ---/gm)].map((match) => match[1]!);
        expect(headings.filter((heading) => !known.includes(heading))).toEqual([]);
        expect(known.flatMap(rows).length).toBeGreaterThan(90);
    });
});
