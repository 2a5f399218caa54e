import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(path, 'utf8');
const manifest = JSON.parse(read('package.json')) as {
    engines: { vscode: string };
    dependencies?: object;
    devDependencies: Record<string, string>;
    contributes: {
        commands: { command: string }[];
        languages: { configuration: string; icon: { light: string; dark: string } }[];
        grammars: { path: string; scopeName: string }[];
        snippets: { path: string }[];
        jsonValidation: { url: string }[];
        walkthroughs: { steps: { description: string; media: { markdown: string } }[] }[];
        configuration: { properties: Record<string, unknown> };
        problemMatchers: { pattern: [{ regexp: string }, { regexp: string }] }[];
    };
};
const { contributes } = manifest;
const sources = globSync('src/extension/*.ts').map(read).join('\n');

test('every file that the manifest names exists', () => {
    const files = [
        ...contributes.languages.flatMap(({ configuration, icon }) => [configuration, icon.light, icon.dark]),
        ...contributes.grammars.map(({ path }) => path),
        ...contributes.snippets.map(({ path }) => path),
        ...contributes.jsonValidation.map(({ url }) => url),
        ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown))
    ];
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test('every command of the manifest is registered, and no other', () => {
    const declared = contributes.commands.map(({ command }) => command).sort();
    const registered = [...sources.matchAll(/registerCommand\('([^']+)'/g)].map(([, id]) => id).sort();
    expect(registered).toEqual(declared);
});

test('every command that the walkthrough offers exists', () => {
    const offered = contributes.walkthroughs.flatMap(({ steps }) =>
        steps.flatMap(({ description }) => [...description.matchAll(/command:(touchstone\.\w+)/g)].map(([, id]) => id))
    );
    const declared = contributes.commands.map(({ command }) => command);
    expect(offered.filter((id) => !declared.includes(id ?? ''))).toEqual([]);
});

test('nothing is installed with the package: all of it is bundled', () => {
    expect(manifest.dependencies).toBeUndefined();
});

test('the API that the extension compiles against is that of the oldest VS Code it promises', () => {
    expect(`^${manifest.devDependencies['@types/vscode']}`).toBe(manifest.engines.vscode);
});

test('the language configuration has valid patterns', () => {
    const configuration = JSON.parse(read('language-configuration.json')) as {
        wordPattern: { pattern: string; flags: string };
        indentationRules: Record<string, string>;
        onEnterRules: { beforeText: string }[];
    };
    const word = new RegExp(configuration.wordPattern.pattern, `${configuration.wordPattern.flags}g`);
    expect('at Visit.접수_1 2026.1 點檢表 "Hi"'.match(word)).toEqual(['at', 'Visit', '접수_1', '2026.1', '點檢表', 'Hi']);
    const indent = new RegExp(configuration.indentationRules.increaseIndentPattern ?? '');
    expect(['standard A "a" {', 'section B "}" worth 3 points { // x'].every((line) => indent.test(line))).toBe(true);
    expect(['role A { in B }', 'must "{"', '// {', '}'].some((line) => indent.test(line))).toBe(false);
    for (const { beforeText } of configuration.onEnterRules) expect(() => new RegExp(beforeText)).not.toThrow();
});

test('the problem matcher reads what the command prints', () => {
    const [place, message] = contributes.problemMatchers[0]?.pattern ?? [];
    const match = new RegExp(place?.regexp ?? '').exec('instruments/csi.touch:12:5 error surveys/scale-direction');
    expect(match?.slice(1)).toEqual(['instruments/csi.touch', '12', '5', 'error', 'surveys/scale-direction']);
    expect(new RegExp(message?.regexp ?? '').exec('  The scale runs down.')?.[1]).toBe('The scale runs down.');
});
