import { readFileSync } from 'node:fs';
import { EmptyFileSystem, URI } from 'langium';
import { expect, test } from 'vitest';
import { createCoreServices } from '../../src/language/module.js';

const snippets = JSON.parse(readFileSync('snippets/touchstone.json', 'utf8')) as Record<string, { prefix: string; body: string[] }>;
const { shared } = createCoreServices(EmptyFileSystem);

/** What remains when the placeholders are accepted as they are. */
const accepted = (body: string[]): string =>
    body
        .join('\n')
        .replace(/\$\{\d+\|([^,|]+)[^}]*\|\}/g, '$1')
        .replace(/\$\{\d+:([^}]*)\}/g, '$1')
        .replace(/\$\d+/g, '');

test.each(Object.entries(snippets))('the snippet %s is Touchstone', (name, { body }) => {
    const document = shared.workspace.LangiumDocumentFactory.fromString(accepted(body), URI.parse(`file:///${encodeURIComponent(name)}.touch`));
    expect(document.parseResult.lexerErrors).toEqual([]);
    expect(document.parseResult.parserErrors.map(({ message }) => message)).toEqual([]);
});

test('a snippet is found by the word that it begins with', () => {
    for (const { prefix, body } of Object.values(snippets)) expect(body[0]?.split(' ')[0]).toBe(prefix);
});
