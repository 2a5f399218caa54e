import { pathToFileURL } from 'node:url';
import { NodeFileSystem } from 'langium/node';
import { expect, test } from 'vitest';
import { loadProject } from '../../src/project/load.js';
import { createServerServices } from '../../src/server/services.js';
import { folderForEach } from '../folder.js';

const shop = folderForEach();
const { put } = shop;

async function inEditor(): Promise<string[]> {
    const { shared } = createServerServices(NodeFileSystem);
    await shared.workspace.WorkspaceManager.initializeWorkspace([{ uri: pathToFileURL(shop.folder).href, name: 'x' }]);
    return shared.workspace.LangiumDocuments.all
        .map(({ uri }) => uri)
        .filter(({ scheme }) => scheme === 'file')
        .map(({ fsPath }) => fsPath.slice(shop.folder.length + 1))
        .toArray()
        .sort();
}

async function inCommand(): Promise<string[]> {
    return (await loadProject(shop.folder)).documents.map(({ uri }) => uri.fsPath.slice(shop.folder.length + 1)).sort();
}

test('the editor opens the files that the command reads', async () => {
    for (const path of [
        'a.touch',
        'sub/b.touch',
        'drafts/c.touch',
        'archive/2020/d.touch',
        'made/e.touch',
        '.hidden/f.touch',
        'node_modules/g.touch',
        'x-old.touch'
    ])
        await put(path, `package p\nteam T${path.length} "t"\n`);
    await put('touchstone.config.json', JSON.stringify({ out: './made', exclude: ['drafts', 'archive/**', '*-old.touch'] }));
    expect(await inEditor()).toEqual(['a.touch', 'sub/b.touch']);
    expect(await inCommand()).toEqual(await inEditor());
});

test('a configuration that cannot be read leaves nothing out', async () => {
    await put('a.touch', 'package p\n');
    await put('touchstone.config.json', '{ "exclude": ');
    expect(await inEditor()).toEqual(['a.touch']);
});
