import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DocumentState, URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import { beforeEach, describe, expect, test } from 'vitest';
import { FolderSettings } from '../../src/language/validation/settings.js';
import { codeOf } from '../../src/language/validation/validator.js';
import { findingsOf } from '../../src/project/findings.js';
import { loadProject } from '../../src/project/load.js';
import { createServerServices } from '../../src/server/services.js';
import { folderForEach } from '../folder.js';

const place = folderForEach();
beforeEach(() => place.put('shop.touch', 'package shop\nteam Idle "Idle"\n'));

const configure = (config: object) => place.put('touchstone.config.json', JSON.stringify(config));
const inCommand = async () => findingsOf(await loadProject(place.folder)).map(({ code, severity }) => `${severity} ${code}`);

describe('in the command', () => {
    test.each([
        [{}, ['warning coverage/team']],
        [{ rules: {} }, ['warning coverage/team']],
        [{ rules: { 'coverage/team': 'off' } }, []],
        [{ rules: { 'coverage/team': 'info' } }, ['info coverage/team']],
        [{ rules: { 'coverage/team': 'error' } }, ['error coverage/team']],
        [{ rules: { 'coverage/need': 'off' } }, ['warning coverage/team']]
    ])('%j', async (config, expected) => {
        await configure(config);
        expect(await inCommand()).toEqual(expected);
    });

    test.each([
        [{ 'coverage/teem': 'off' }, /there is no rule 'coverage\/teem'\. Did you mean 'coverage\/team'\?/],
        [{ 'totals/points': 'off' }, /'totals\/points' cannot be set/],
        [{ 'coverage/team': 'no' }, /'rules\.coverage\/team' must be "off" or "info" or "warning" or "error"/],
        [['coverage/team'], /there is no rule|'rules' must be an object/]
    ])('%j is refused', async (rules, message) => {
        await configure({ rules });
        await expect(loadProject(place.folder)).rejects.toThrow(message);
    });
});

test('rules that guess wait until they are asked for', async () => {
    await place.put('shop.touch', 'team Quality "Quality" { duties "Writes the CAP." }\n');
    expect(await inCommand()).toEqual([]);
    await configure({ rules: { 'terms/undefined': 'warning' } });
    expect(await inCommand()).toEqual(['warning terms/undefined']);
});

test('a file follows the settings of the innermost folder around it', () => {
    const settings = new FolderSettings();
    settings.set('', { 'coverage/team': 'info' });
    settings.set('file:///a', { 'coverage/team': 'off' });
    settings.set('file:///a/b/', { 'coverage/team': 'error' });
    const of = (uri: string) => settings.for(uri)['coverage/team'];
    expect(['file:///x.touch', 'file:///a/x.touch', 'file:///ab/x.touch', 'file:///a/b/x.touch', 'file:///a/b/c/x.touch'].map(of)).toEqual([
        'info',
        'off',
        'info',
        'error',
        'error'
    ]);
});

describe('in the editor', () => {
    const shown = (documents: ReturnType<typeof createServerServices>['shared']['workspace']['LangiumDocuments']) =>
        documents.all
            .filter(({ uri }) => uri.scheme === 'file')
            .flatMap(({ diagnostics }) => (diagnostics ?? []).map((diagnostic) => `${diagnostic.severity} ${codeOf(diagnostic)}`))
            .toArray();

    test('the settings hold from the start, and anew when they change', async () => {
        await configure({ rules: { 'coverage/team': 'info' } });
        const { shared } = createServerServices(NodeFileSystem);
        const { workspace } = shared;
        await workspace.WorkspaceManager.initializeWorkspace([{ uri: pathToFileURL(place.folder).href, name: 'x' }]);
        expect(shown(workspace.LangiumDocuments)).toEqual(['3 coverage/team']);
        await configure({ rules: { 'coverage/team': 'off' } });
        const again = new Promise<void>((resolve) => workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, () => resolve()));
        shared.lsp.DocumentUpdateHandler.didChangeWatchedFiles?.({
            changes: [{ uri: URI.file(join(place.folder, 'touchstone.config.json')).toString(), type: 2 }]
        });
        await again;
        expect(shown(workspace.LangiumDocuments)).toEqual([]);
    });

    test('a broken configuration sets nothing', async () => {
        await place.put('touchstone.config.json', '{ "rules": ');
        const { shared } = createServerServices(NodeFileSystem);
        await shared.workspace.WorkspaceManager.initializeWorkspace([{ uri: pathToFileURL(place.folder).href, name: 'x' }]);
        expect(shown(shared.workspace.LangiumDocuments)).toEqual(['2 coverage/team']);
    });
});
