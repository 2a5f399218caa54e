import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../src/project/disk.js';
import { workshop } from './harness.js';

const shop = workshop();
const put = (path: string, content: string | Uint8Array = '') => shop.put(path, content);

/** Ends with 2 and one message, which tells no story of the program's insides. */
async function refused(args: readonly string[], text: string | RegExp): Promise<void> {
    const { code, out, error } = await shop.cli(...args);
    expect(error).toMatch(text);
    expect(error).not.toMatch(/^ {4}at |its own fault/m);
    expect(error.split('\n').length).toBeLessThanOrEqual(3);
    expect({ code, out }).toEqual({ code: 2, out: '' });
}

describe('what cannot be written is said in one line', () => {
    test.each([
        ['a file', 'notes.txt', /is a file, and a folder is needed/],
        ['a folder below a file', 'notes.txt/sub/deeper', /a file stands where a folder is needed/],
        ['a device', '/dev/full', /is a file, and a folder is needed/],
        ['a folder that the system keeps to itself', '/proc/touchstone/out', /cannot be made/],
        ['a name that is too long', `${'x'.repeat(300)}`, /the name is too long/]
    ])('build --out %s', async (_, out, text) => {
        await put('a.touch', 'team A "a" { duties "x" }');
        await put('notes.txt', 'mine');
        await refused(['build', '--out', out, '--target', 'model'], text);
        if (!out.startsWith('/proc')) await refused(['build', '--out', out, '--target', 'model', '--dry-run'], text);
    });

    test('build --out a link that leads nowhere', async () => {
        await put('a.touch', 'team A "a" { duties "x" }');
        await symlink(join(shop.folder, 'nowhere'), join(shop.folder, 'link'));
        await refused(['build', '--out', 'link', '--target', 'model'], /'.*link' cannot be made: something is there already/);
    });

    test('score --out', async () => {
        await put('a.touch', 'record Branch "Branch" { key code   field code "Code" text }');
        await put('branches.csv', 'code\nB1\n');
        await refused(['score', '--data', 'Branch=branches.csv', '--out', 'branches.csv'], /branches\.csv' is a file, and a folder is needed/);
    });

    test('init on a file', async () => {
        await put('notes.txt', 'mine');
        await refused(['init', 'notes.txt'], /notes\.txt' is a file/);
        await refused(['init', 'notes.txt/sub'], /a file stands where a folder is needed/);
    });

    test.each([
        ['EACCES', 'you have no permission'],
        ['EROFS', 'it can only be read there'],
        ['ENOSPC', 'there is no space left'],
        ['EEXIST', 'something is there already']
    ])('%s', (code, words) => {
        const error = Object.assign(new Error(`${code}: open`), { code, syscall: 'open', path: 'out/model.json' });
        expect(refusal(error, 'The model cannot be written')).toMatchObject({
            name: 'UsageError',
            message: expect.stringMatching(`^The model cannot be written: ${words}.* \\('out/model\\.json'\\)\\.$`) as string
        });
        expect(refusal(new Error('anything else'))).toBeUndefined();
    });
});

describe('what cannot be read', () => {
    test('a file that is no .touch', async () => {
        await put('visits.csv', 'Q1\n5\n');
        await put('readme.md', 'x');
        await refused(['check', 'visits.csv'], /visits\.csv' is no \.touch file\.\nGive the folder .* Responses are for: touchstone score/);
        await refused(['check', 'readme.md'], /is no \.touch file/);
    });

    test('a source that is a link to nothing; a folder with the name of a source is a folder', async () => {
        await put('b.touch/a.touch', 'team A "a" { duties "x" }');
        expect(await shop.cli('check')).toMatchObject({ code: 0 });
        await symlink(join(shop.folder, 'nowhere'), join(shop.folder, 'c.touch'));
        await refused(['check'], /c\.touch' cannot be read: there is no such file/);
    });

    test('a related place keeps its folder', async () => {
        await put('parts/a.touch', 'team A "a" { duties "x" }');
        await put('parts/b.touch', 'team A "a" { duties "x" }');
        await mkdir(join(shop.folder, 'other'));
        expect((await shop.cli('check')).out).toContain('  see parts/a.touch:1:6');
    });
});

describe('touchstone.config.json', () => {
    test.each([
        ['{ "out": "../../elsewhere" }', "'out' must be a folder of the project, not '../../elsewhere'"],
        ['{ "out": "sub/../../elsewhere" }', "'out' must be a folder of the project"],
        ['{ "out": "/tmp/elsewhere" }', "'out' must be a folder of the project"],
        ['{ "out": "C:\\\\elsewhere" }', "'out' must be a folder of the project"],
        ['{ "out": "..\\\\elsewhere" }', "'out' must be a folder of the project"],
        ['{ "output": "x" }', "There is no setting 'output'. Did you mean 'out'?"],
        ['{ "colour": 1 }', "There is no setting 'colour'. There are: out, targets, exclude, rules, data, smallestGroup, scoring."],
        ['{ "targets": "checklists" }', `'targets' must be a list: ["checklists"].`],
        ['{ "targets": [1] }', `'targets[1]' must be a text.`],
        ['{ "out": 3 }', `'out' must be a text: "out".`],
        ['[]', 'The file must be an object'],
        ['{ "data": { "Visit": { "dates": "ymd", "headings": 0 } } }', `'data.Visit.headings' must be 1 or more. 'data.Visit.dates' must be "mdy" or "dmy".`],
        ['{ "targets": ["checklist"] }', "there is no target 'checklist'. Did you mean 'checklists'?"],
        ['{ "targets": ["pdf"] }', "there is no target 'pdf'.\nTargets: model, "]
    ])('%s', async (config, text) => {
        await put('a.touch', 'team A "a"');
        await put('touchstone.config.json', config);
        const { code, error } = await shop.cli('check');
        expect(error).toContain(text);
        expect(code).toBe(2);
    });

    test('must be UTF-8', async () => {
        await put('a.touch', 'team A "a"');
        await put('touchstone.config.json', Buffer.from([...Buffer.from('{ "exclude": ["'), 0xb0, 0xa1, ...Buffer.from('"] }')]));
        await refused(['check'], /touchstone\.config\.json is not in UTF-8\.\n.*Notepad/);
    });

    test('the command line may write anywhere', async () => {
        await put('project/a.touch', 'team A "a" { duties "x" }');
        expect((await shop.cli('build', 'project', '--out', 'project/../elsewhere', '--target', 'model')).code).toBe(0);
    });
});

describe('--format json', () => {
    test('a problem of usage is an object as well', async () => {
        await put('a.touch', 'team A "a"');
        await put('touchstone.config.json', '{ "output": "x" }');
        const { code, out, error } = await shop.cli('check', '--format', 'json');
        expect(code).toBe(2);
        expect(JSON.parse(out)).toEqual({
            format: 'touchstone-error',
            version: 1,
            message: expect.stringContaining("There is no setting 'output'") as string,
            hint: 'docs/configuration.md lists what it may hold.'
        });
        expect(error).toContain("There is no setting 'output'");
        expect(JSON.parse((await shop.cli('build', '--format=json', '--nonsense')).out)).toMatchObject({ message: "unknown option '--nonsense'" });
    });
});
