import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workshop } from './harness.js';

const shop = workshop();
const { put, cli } = shop;
const COMMANDS = ['check', 'build', 'test', 'score', 'report', 'sql', 'init', 'explain', 'lsp'];

describe('exit codes', () => {
    test('0: clean', async () => {
        await put('a.touch', 'team A "a" { duties "x" }');
        expect(await cli('check')).toMatchObject({ code: 0, out: 'No findings in 1 file.\n' });
    });

    test('0 on warnings, 1 when they count as errors', async () => {
        await put('a.touch', 'team A "a"');
        expect((await cli('check')).code).toBe(0);
        expect((await cli('check', '--warnings-as-errors')).code).toBe(1);
    });

    test('1: findings, with place, code and what to do', async () => {
        await put('a.touch', 'team A "가나다" in Nobody');
        const { code, out } = await cli('check');
        expect(code).toBe(1);
        expect(out).toContain("a.touch:1:17 error names/unresolved\n  There is no 'Nobody' here.");
        // Three wide characters before the spot: the mark stands three columns further right.
        expect(out).toContain(`  1 | team A "가나다" in Nobody\n    | ${' '.repeat(19)}^^^^^^`);
    });

    test.each([
        [[], 'Usage'],
        [['check', 'nowhere'], "There is no '"],
        [['check'], 'There are no .touch files'],
        [['nonsense'], "unknown command 'nonsense'"],
        [['check', '--nonsense'], "unknown option '--nonsense'"],
        [['check', '--format', 'xml'], 'Allowed choices are pretty, json'],
        [['explain', 'coverage/momnt'], "Did you mean 'coverage/moment'?"]
    ])('2: usage: %j', async (args, text) => {
        const { code, out, error } = await cli(...args);
        expect(code).toBe(2);
        expect(out + error).toContain(text);
        expect(error).not.toContain('    at ');
    });

    test('2: a wrong configuration', async () => {
        await put('a.touch', 'team A "a"');
        await put('touchstone.config.json', '{ "target": [] }');
        const { code, error } = await cli('build');
        expect(code).toBe(2);
        expect(error).toContain("'target'");
    });
});

describe('help', () => {
    test.each(COMMANDS)('%s has one screen', async (command) => {
        const { code, out } = await cli(command, '--help');
        expect(code).toBe(0);
        expect(out.split('\n').length).toBeLessThan(30);
        expect(out).toContain(`Usage: touchstone ${command}`);
    });

    test('lists all commands', async () => {
        const { code, out } = await cli('--help');
        expect(code).toBe(0);
        for (const command of COMMANDS) expect(out).toContain(`\n  ${command}`);
    });

    test('every command has a page', async () => {
        const pages = await readdir('docs/commands');
        for (const command of COMMANDS) expect(pages).toContain(`${command}.md`);
    });
});

test('reports as JSON', async () => {
    await put('a.touch', 'team A "a" in Nobody');
    const report = JSON.parse((await cli('check', '--format', 'json')).out) as { findings: { code: string }[]; counts: object };
    expect(report).toMatchObject({ format: 'touchstone-findings', version: 1, files: 1, counts: { error: 1 } });
    expect(report.findings.find(({ code }) => code === 'names/unresolved')).toMatchObject({
        file: 'a.touch',
        line: 1,
        column: 15,
        endColumn: 21,
        severity: 'error',
        code: 'names/unresolved'
    });
});

describe.each(['en', 'ko', 'zh-TW', 'zh-CN'])('a new project in %s', (language) => {
    test('checks clean, tests, builds reproducibly, and is never overwritten', async () => {
        expect((await cli('init', 'shop', '--language', language)).code).toBe(0);
        expect(await cli('check', 'shop', '--warnings-as-errors')).toMatchObject({ code: 0, out: 'No findings in 4 files.\n' });
        expect((await cli('test', 'shop')).out).toContain('1 passed, 0 failed');
        expect((await cli('build', 'shop')).code).toBe(0);
        const made = (await readdir(join(shop.folder, 'shop/out'), { recursive: true })).sort();
        expect(made).toEqual(
            expect.arrayContaining([
                'model.json',
                'surveys/Satisfaction.json',
                'checklists/Monitoring.xlsx',
                'manuals/CounterManual.html',
                'scoring/measures.js'
            ])
        );
        expect((await cli('build', 'shop', '--check')).code).toBe(0);
        await cli('build', 'shop', '--out', 'again');
        for (const path of made) {
            if (!/\.\w+$/.test(path)) continue;
            expect(await readFile(join(shop.folder, 'again', path)), path).toEqual(await readFile(join(shop.folder, 'shop/out', path)));
        }
        expect((await cli('init', 'shop')).code).toBe(2);
    }, 60_000);
});

describe('build', () => {
    test('builds nothing while there are errors', async () => {
        await put('a.touch', 'team A "a" in Nobody');
        const { code, error } = await cli('build');
        expect(code).toBe(1);
        expect(error).toContain('Nothing was built');
        expect(await readdir(shop.folder)).toEqual(['a.touch']);
    });

    test('says what would change, and notices what is out of date', async () => {
        await cli('init', '.');
        expect((await cli('build', '--dry-run')).out).toContain('+ model.json');
        expect((await cli('build', '--check')).code).toBe(1);
        await cli('build');
        expect((await cli('build', '--check')).code).toBe(0);
        await put('program.touch', (await shop.read('program.touch')).replace('Our shop', 'Your shop'));
        const { code, out } = await cli('build', '--check');
        expect(code).toBe(1);
        expect(out).toContain('~ model.json');
    });

    test('makes some targets only, and refuses unknown ones', async () => {
        await cli('init', '.');
        await cli('build', '--target', 'surveys');
        expect((await readdir(join(shop.folder, 'out'))).filter((name) => !name.startsWith('.'))).toEqual(['surveys']);
        expect((await cli('build', '--target', 'pdf')).code).toBe(2);
    });
});

test('explains each code', async () => {
    const { out } = await cli('explain', 'coverage/moment');
    expect(out).toContain('A moment of truth should have a standard.');
    expect((await cli('explain')).out.split('\n').length).toBeGreaterThan(40);
});
