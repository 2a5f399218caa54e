import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const { snippets } = (await import('../../scripts/snippets.mjs' as string)) as { snippets(): Promise<Record<string, string>> };
const made = Object.entries(await snippets());

test('the snippets of the extension are those that the language server offers now', async () => {
    expect(made).toHaveLength(1);
    for (const [path, text] of made) expect(await readFile(path, 'utf8'), `${path}: run node scripts/snippets.mjs`).toBe(text);
});

test('a snippet is found by the word that it begins with, and says what that is', () => {
    const found = Object.values(JSON.parse(made[0]![1]) as Record<string, { prefix: string; body: string[]; description: string }>);
    expect(found.map(({ prefix }) => prefix)).toEqual(expect.arrayContaining(['program', 'standard', 'survey', 'kpi', 'manual', 'test']));
    for (const { prefix, body, description } of found) {
        expect(body[0]?.split(' ')[0]).toBe(prefix);
        expect(description).toMatch(/\w\.$/);
    }
});
