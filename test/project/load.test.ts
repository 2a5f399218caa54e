import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../src/project/findings.js';
import { loadProject } from '../../src/project/load.js';
import { folderForEach } from '../folder.js';

const place = folderForEach();

async function put(files: Record<string, string | Uint8Array>): Promise<void> {
    for (const [path, content] of Object.entries(files)) await place.put(path, content);
}

describe('loading a folder', () => {
    test('finds the sources and leaves tools and outputs aside', async () => {
        await put({
            'a.touch': 'team A "a"',
            'sub/나.touch': 'team B "b" in A { duties "x" }',
            'node_modules/x/c.touch': 'team C',
            '.hidden/d.touch': 'team D',
            'out/e.touch': 'team E',
            'drafts/f.touch': 'team F',
            'touchstone.config.json': '{ "exclude": ["drafts"] }'
        });
        const project = await loadProject(place.folder);
        expect(project.documents.map((document) => decodeURIComponent(document.uri.path).split('/').at(-1)!.normalize('NFC'))).toEqual(['a.touch', '나.touch']);
    });

    test('loads the project of a single file', async () => {
        await put({ 'touchstone.config.json': '{}', 'a.touch': 'team A "a"', 'sub/b.touch': 'team B "b" in A' });
        const project = await loadProject(join(place.folder, 'sub/b.touch'));
        expect(project.root).toBe(place.folder);
        expect(findingsOf(project).filter((finding) => finding.code === 'names/unresolved')).toEqual([]);
    });

    test.each([
        ['a folder that is not there', {}, 'nowhere', /There is no/],
        ['an empty folder', { 'readme.md': '' }, '.', /no \.touch files/],
        ['a configuration that is no JSON', { 'a.touch': '', 'touchstone.config.json': '{ out: 1 }' }, '.', /no valid JSON/],
        ['a configuration with an unknown word', { 'a.touch': '', 'touchstone.config.json': '{ "outs": "x" }' }, '.', /'outs'/],
        ['a source that is not UTF-8', { 'a.touch': new Uint8Array([0x74, 0xb0, 0xa1, 0xff]) }, '.', /not in UTF-8/]
    ])('refuses %s in words', async (_, files, path, message) => {
        await put(files as Record<string, string>);
        await expect(loadProject(join(place.folder, path))).rejects.toMatchObject({ name: 'UsageError', message: expect.stringMatching(message) as unknown });
    });

    test('reads a byte-order mark and Windows line ends', async () => {
        await put({ 'a.touch': '\uFEFFteam A "a" {\r\n    duties "x"\r\n}\r\n' });
        expect(findingsOf(await loadProject(place.folder))).toEqual([]);
    });
});
