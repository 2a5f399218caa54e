import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve('src');

/** What each room may import besides itself. A room that is not here may not exist. */
const ARROWS: Record<string, readonly string[]> = {
    expression: ['statistics'],
    statistics: [],
    library: [],
    language: ['expression', 'statistics', 'library'],
    model: ['language', 'expression', 'statistics'],
    scoring: ['model', 'expression', 'statistics'],
    generators: ['scoring', 'model', 'expression', 'statistics'],
    project: ['generators', 'scoring', 'model', 'language', 'expression', 'statistics'],
    report: ['project', 'generators', 'scoring', 'model', 'expression', 'statistics'],
    cli: ['report', 'project', 'generators', 'scoring', 'model', 'language', 'expression', 'statistics', 'server'],
    server: ['project', 'generators', 'scoring', 'model', 'language', 'expression', 'statistics'],
    extension: ['server'],
    'index.ts': ['project', 'model']
};

/** Packages that a room may import, beyond relative paths; `node:` stands for Node's own modules. */
const PACKAGES: Record<string, readonly string[]> = {
    expression: [],
    statistics: ['jstat'],
    model: ['langium'],
    scoring: [],
    language: ['langium', 'chevrotain', 'vscode-languageserver-types', 'vscode-languageserver', 'vscode-languageserver-protocol', 'intl-messageformat'],
    report: ['vega', 'vega-lite'],
    generators: ['hucre', 'docx', 'fflate', 'markdown-it', 'get-east-asian-width', '@e965/xlsx']
};

const CEILING = 400;

interface SourceFile {
    path: string;
    room: string;
    text: string;
    imports: string[];
}

const files = [...walk(SRC)].filter((path) => path.endsWith('.ts') && !path.includes('/generated/')).map(read);

function* walk(folder: string): Iterable<string> {
    for (const name of readdirSync(folder)) {
        const path = join(folder, name);
        if (statSync(path).isDirectory()) yield* walk(path);
        else yield path;
    }
}

function read(path: string): SourceFile {
    const text = readFileSync(path, 'utf8');
    const local = relative(SRC, path).replaceAll('\\', '/');
    const imports = [...text.matchAll(/^(?:import|export)\b[^'";]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
        (match) => (match[1] ?? match[2] ?? match[3])!
    );
    return { path: local, room: local.split('/')[0]!, text, imports };
}

/** The files that a file needs while it is loaded; types are gone by then, and `import()` waits. */
function loaded(path: string, text: string): string[] {
    return [...text.matchAll(/^(?:import|export) (?!type\b)([^'";]*?)\bfrom '(\.[^']+)'/gm)]
        .filter(([, names]) => !/^\{(?:\s*type [^,}]+,?)+\s*\} $/.test(names!))
        .map(([, , target]) =>
            relative(SRC, resolve(SRC, dirname(path), target!))
                .replaceAll('\\', '/')
                .replace(/\.js$/, '.ts')
        );
}

describe('the rooms', () => {
    test('are those of the map', () => {
        expect(new Set(files.map((file) => file.room))).toEqual(new Set(Object.keys(ARROWS).filter((room) => files.some((file) => file.room === room))));
        const map = readFileSync('src/README.md', 'utf8');
        for (const room of new Set(files.map((file) => file.room))) expect(map, `src/README.md does not name ${room}`).toContain(room);
    });

    test('import only rooms to their right', () => {
        const wrong = files.flatMap((file) =>
            file.imports
                .filter((target) => target.startsWith('.'))
                .map((target) => relative(SRC, resolve(SRC, dirname(file.path), target)).split('/')[0]!)
                .filter((room) => room !== '..' && room !== file.room && !ARROWS[file.room]?.includes(room))
                .map((room) => `${file.path} imports ${room}`)
        );
        expect(wrong).toEqual([]);
    });

    test('hold no files that need each other to be loaded', () => {
        const needs = new Map(files.map(({ path, text }) => [path, loaded(path, text)]));
        const circles = [...needs.keys()].filter((start) => {
            const reached = new Set<string>();
            const open = [...needs.get(start)!];
            for (let at = open.pop(); at !== undefined; at = open.pop()) {
                if (reached.has(at)) continue;
                reached.add(at);
                open.push(...(needs.get(at) ?? []));
            }
            return reached.has(start);
        });
        expect(circles).toEqual([]);
    });

    test('import only the packages they may', () => {
        const wrong = files.flatMap((file) => {
            const allowed = PACKAGES[file.room];
            if (!allowed) return [];
            return file.imports
                .filter((target) => !target.startsWith('.'))
                .filter((target) => !allowed.some((name) => target === name || target.startsWith(`${name}/`)))
                .map((target) => `${file.path} imports ${target}`);
        });
        expect(wrong).toEqual([]);
    });

    test('keep the editor out of the language proper', () => {
        const wrong = files
            .filter((file) => file.room === 'language' && !file.path.startsWith('language/lsp/') && !file.path.startsWith('language/generated/'))
            .filter((file) => file.imports.some((target) => target === 'langium/lsp' || target === 'vscode-languageserver'))
            .map((file) => file.path);
        expect(wrong).toEqual([]);
    });

    test('see the syntax tree in the language and in the lowering only', () => {
        const wrong = files
            .filter((file) => file.imports.some((target) => target.endsWith('generated/ast.js')))
            .filter((file) => file.room !== 'language' && !file.path.startsWith('model/lower/') && file.room !== 'server')
            .map((file) => file.path);
        expect(wrong).toEqual([]);
    });

    test('leave the ending of the process to the command', () => {
        // There only on a signal, when nobody waits for what is still under way.
        expect(files.filter((file) => /process\.exit\b/.test(file.text)).map((file) => file.path)).toEqual(['cli/main.ts']);
        expect(files.filter((file) => /process\.exitCode\s*=/.test(file.text)).map((file) => file.path)).toEqual(['cli/main.ts']);
    });
});

test('files stay small', () => {
    const long = files.filter((file) => file.text.split('\n').length > CEILING).map((file) => `${file.path}: ${file.text.split('\n').length}`);
    expect(long).toEqual([]);
});

test('no room is called utils, helpers or other', () => {
    const bad = files.map((file) => file.path).filter((path) => /(^|\/)(utils?|helpers?|other|misc|common)(\/|\.ts$)/.test(path));
    expect(bad).toEqual([]);
});

test('checks learn about other files through facts only', () => {
    const direct = files
        .filter((file) => file.path.startsWith('language/validation/') && !file.path.endsWith('/validator.ts') && !file.path.endsWith('names/unresolved.ts'))
        .filter((file) => /\.target\??\.ref\b|\btargetOf\(/.test(file.text))
        .map((file) => file.path);
    expect(direct).toEqual([]);
});
