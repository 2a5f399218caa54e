import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MANIFEST, planWrite, writeOutputs } from '../../src/project/write.js';

let folder: string;
let out: string;
beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'touchstone-write-'));
    out = join(folder, 'out');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = (path: string, content = path) => ({ path, content });
const text = (path: string) => readFile(join(out, path), 'utf8');

describe('writing outputs', () => {
    test('makes folders and files, and says what it did', async () => {
        const plan = await writeOutputs(out, [file('a.txt'), file('sub/한글.txt')]);
        expect(plan).toMatchObject({ added: ['a.txt', 'sub/한글.txt'], changed: [], removed: [], conflicts: [] });
        expect(await text('sub/한글.txt')).toBe('sub/한글.txt');
    });

    test('leaves no temporary file behind, and the same bytes the second time', async () => {
        await writeOutputs(out, [file('a.txt')]);
        const first = await text(MANIFEST);
        const plan = await writeOutputs(out, [file('a.txt')]);
        expect(plan.unchanged).toEqual(['a.txt']);
        expect(await text(MANIFEST)).toBe(first);
        expect((await readdir(out)).sort()).toEqual([MANIFEST, 'a.txt'].sort());
    });

    test('replaces and removes what it wrote before', async () => {
        await writeOutputs(out, [file('a.txt', '1'), file('old/b.txt')]);
        const plan = await writeOutputs(out, [file('a.txt', '2')]);
        expect(plan).toMatchObject({ changed: ['a.txt'], removed: ['old/b.txt'] });
        expect(await readdir(out)).not.toContain('old');
    });

    test('never touches a file of somebody else', async () => {
        await mkdir(out);
        await writeFile(join(out, 'a.txt'), 'mine');
        await expect(writeOutputs(out, [file('a.txt'), file('b.txt')])).rejects.toMatchObject({ name: 'UsageError' });
        expect(await text('a.txt')).toBe('mine');
        expect(await readdir(out)).toEqual(['a.txt']);
    });

    test('never loses what was changed by hand, unless told to', async () => {
        await writeOutputs(out, [file('a.txt', '1'), file('b.txt', '1')]);
        await writeFile(join(out, 'a.txt'), 'edited');
        await writeFile(join(out, 'b.txt'), 'edited');
        await expect(writeOutputs(out, [file('a.txt', '2')])).rejects.toMatchObject({ name: 'UsageError' });
        expect(await text('a.txt')).toBe('edited');
        await writeOutputs(out, [file('a.txt', '2')], { force: true });
        expect(await text('a.txt')).toBe('2');
        expect(await text('b.txt')).toBe('edited');
    });

    test('leaves files that nobody wrote', async () => {
        await writeOutputs(out, [file('a.txt')]);
        await writeFile(join(out, 'notes.txt'), 'mine');
        await writeOutputs(out, []);
        expect(await readdir(out)).toContain('notes.txt');
    });

    test('a run of some targets leaves the others alone', async () => {
        await writeOutputs(out, [file('surveys/a.json'), file('manuals/b.html')]);
        const plan = await writeOutputs(out, [file('surveys/a.json', 'new')], { targets: ['surveys'] });
        expect(plan.removed).toEqual([]);
        expect(await text('manuals/b.html')).toBe('manuals/b.html');
        expect((await planWrite(out, [])).removed.sort()).toEqual(['manuals/b.html', 'surveys/a.json']);
    });

    test.each(['../a.txt', 'sub/../../a.txt', '/etc/a.txt', 'sub\\a.txt', 'a\0.txt', '.'])('refuses the path %j', async (path) => {
        await expect(writeOutputs(out, [file(path)])).rejects.toMatchObject({ name: 'UsageError' });
        expect(await readdir(folder)).toEqual([]);
    });

    test('refuses two paths that are one file on some systems', async () => {
        await expect(writeOutputs(out, [file('A.txt'), file('a.txt')])).rejects.toMatchObject({ name: 'UsageError' });
        await expect(writeOutputs(out, [file('가.txt'), file('가.txt'.normalize('NFD'))])).rejects.toMatchObject({ name: 'UsageError' });
    });

    test('does not follow a link out of the folder', async () => {
        const elsewhere = join(folder, 'elsewhere');
        await mkdir(elsewhere);
        await mkdir(out);
        await symlink(elsewhere, join(out, 'sub'));
        await expect(writeOutputs(out, [file('sub/a.txt')])).rejects.toMatchObject({ name: 'UsageError' });
        expect(await readdir(elsewhere)).toEqual([]);
    });

    test('goes on after a run that was stopped half-way', async () => {
        await writeOutputs(out, [file('a.txt', '1'), file('b.txt', '1')]);
        // As if the process had died after the first rename: both states are in the manifest.
        const manifest = JSON.parse(await text(MANIFEST)) as { files: Record<string, string[]> };
        await writeOutputs(join(folder, 'other'), [file('a.txt', '2')]);
        const next = JSON.parse(await readFile(join(folder, 'other', MANIFEST), 'utf8')) as typeof manifest;
        manifest.files['a.txt']!.push(next.files['a.txt']![0]!);
        await writeFile(join(out, MANIFEST), JSON.stringify(manifest));
        await writeFile(join(out, 'a.txt'), '2');
        const plan = await writeOutputs(out, [file('a.txt', '3'), file('b.txt', '3')]);
        expect(plan.changed).toEqual(['a.txt', 'b.txt']);
    });
});
