import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Workspace as Editor } from '../lsp/workspace.js';
import type { RuleSettings } from '../../src/language/validation/settings.js';
import type { TouchstoneValidator } from '../../src/language/validation/validator.js';
import { findingsOf, line, rulesIn, Workspace } from './workspace.js';

/**
 * After an edit exactly those files are checked again whose answers may be others now. Whatever the way to a state of the
 * workspace, its findings are those of a workspace that begins there.
 */
const ROOT = join(import.meta.dirname, '../fixtures/validation');
const folders = [...new Set(globSync('**/*.touch', { cwd: ROOT }).map((file) => dirname(file)))]
    .filter((folder) => globSync('*.touch', { cwd: join(ROOT, folder) }).length > 1)
    .sort();
const editor = new Editor();
const fresh = new Workspace();

async function shown(names: readonly string[]): Promise<string[]> {
    await Promise.resolve();
    return names.flatMap((name) => findingsOf(editor.document(name)).map((finding) => line(finding).replace(/^project\//, ''))).sort();
}
const anew = async (files: Record<string, string>, rules: RuleSettings) => (await fresh.check(files, rules)).map(line).sort();

describe.each(folders)('%s', (folder) => {
    const files = Object.fromEntries(globSync('*.touch', { cwd: join(ROOT, folder) }).map((file) => [file, readFileSync(join(ROOT, folder, file), 'utf8')]));
    const names = Object.keys(files);
    const rules = rulesIn(join(ROOT, folder));

    it.each(names)('is checked alike when %s comes, goes and changes', async (name) => {
        (editor.services.Touchstone.validation.DocumentValidator as TouchstoneValidator).configure('', rules);
        const others = Object.fromEntries(Object.entries(files).filter(([other]) => other !== name));
        await editor.write(others);
        await editor.write({ [name]: files[name]! });
        expect(await shown(names)).toEqual(await anew(files, rules));

        await editor.write({ [name]: '' });
        expect(await shown(Object.keys(others))).toEqual(await anew(others, rules));

        // Only its names change, then come back.
        const renamed = files[name]!.replace(/\b([A-Z][a-z]+)\b(?=\s+")/g, '$1x');
        await editor.write({ [name]: renamed });
        expect(await shown(names)).toEqual(await anew({ ...files, [name]: renamed }, rules));
        await editor.write({ [name]: files[name]! });
        expect(await shown(names)).toEqual(await anew(files, rules));

        await editor.remove(name);
        expect(await shown(Object.keys(others))).toEqual(await anew(others, rules));
    });

    afterEach(async () => {
        for (const name of names) await editor.remove(name);
    });
});
