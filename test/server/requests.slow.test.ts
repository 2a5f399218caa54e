import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BuildRequest, LibraryRequest, PreviewRequest, type CustomRequest } from '../../src/server/protocol.js';
import { folderForAll } from '../folder.js';
import { serve, type Serving } from './serving.js';

/* What the extension asks of the server beyond the protocol, on a copy of the editor tests' workspace. */
const shop = folderForAll();
let server: Serving;

const uri = (name: string): string => pathToFileURL(join(shop.folder, name)).href;
const ask = <P, R>(request: CustomRequest<P, R>, params: P): Promise<R> => server.connection.sendRequest(request.method, params);

beforeAll(async () => {
    await cp('test/editor/workspace', shop.folder, { recursive: true });
    server = await serve(shop.folder);
});
afterAll(() => server.end());

test('the library is read by the address that definitions lead to', async () => {
    expect(await ask(LibraryRequest, { uri: 'builtin:///units.touch' })).toContain('unit ');
    expect(await ask(LibraryRequest, { uri: 'builtin:///../../etc/passwd' })).toBeNull();
});

test('a file with a checklist shows it, in each language', async () => {
    const { title, html, name, choices } = await ask(PreviewRequest, { uri: uri('standards.touch') });
    expect(title).toBe('CounterAudit');
    expect(html).toContain('자리가 깨끗하다');
    expect(name).toBe('shop.CounterAudit@ko');
    expect(choices?.map((choice) => choice.name)).toEqual(['shop.CounterAudit@ko', 'shop.CounterAudit@en']);
    const english = await ask(PreviewRequest, { uri: uri('standards.touch'), name: 'shop.CounterAudit@en' });
    expect(english.html).toContain('The place is tidy');
});

test('a file without pages shows those of its project', async () => {
    expect((await ask(PreviewRequest, { uri: uri('shop.touch') })).title).toBe('CounterAudit');
});

test('the preview shows what is typed, also while it does not parse, and escapes it', async () => {
    const text =
        'package shop\n\nchecklist Typed "<img src=x onerror=alert(1)>" {\n    worth 10 points\n    check T1 "창문이 맑다" worth 10 points\n    check\n';
    await server.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: uri('typed.touch'), languageId: 'touchstone', version: 1, text } });
    const { html } = await ask(PreviewRequest, { uri: uri('typed.touch') });
    expect(html).toContain('창문이 맑다');
    expect(html).not.toContain('<img');
});

test('a file of nowhere has no preview, and says so', async () => {
    const { html, choices } = await ask(PreviewRequest, { uri: 'file:///nowhere/at.touch' });
    expect(html).toContain('not part of the workspace');
    expect(choices).toBeUndefined();
});

test('a build writes the files, and nothing if there are errors', async () => {
    const built = await ask(BuildRequest, { folder: pathToFileURL(shop.folder).href });
    expect(built).toMatchObject({ errors: 0, problems: [] });
    expect(built.files).toContain('checklists/CounterAudit.html');
    expect(await readdir(join(built.out, 'checklists'))).toContain('CounterAudit.xlsx');
    await shop.put('wrong.touch', 'package shop\n\nrole Clerk "점원"@ko "Clerk"@en in Nowhere\n');
    const refused = await ask(BuildRequest, { folder: pathToFileURL(shop.folder).href });
    expect(refused).toMatchObject({ out: '', files: [], errors: 1 });
    expect(refused.problems[0]).toMatch(/^wrong\.touch:3:\d+ error \S+: .*Nowhere/);
});
