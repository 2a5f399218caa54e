import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Facts } from '../../src/language/facts/facts.js';
import { CODES } from '../../src/language/messages/catalogue.js';
import { en } from '../../src/language/messages/en/index.js';
import type { FindingData } from '../../src/language/validation/validator.js';
import { line, rulesIn, Workspace } from './workspace.js';

/**
 * A folder with `.touch` files is a project, and `expected.txt` beside them lists all that is found in it. A folder whose
 * name begins with `fixed` has none: it checks clean. `rules.json` sets rules, as `rules` of the configuration does. UPDATE_FIXTURES=1 writes the lists anew; read them before you commit.
 */
const ROOT = join(import.meta.dirname, '../fixtures/validation');
const cases = [...new Set(globSync('**/*.touch', { cwd: ROOT }).map((file) => dirname(file)))].sort();
const said = new Set<string>();
const workspace = new Workspace();

describe.each(cases)('%s', (name) => {
    it('has exactly these findings', async () => {
        const folder = join(ROOT, name);
        const files = Object.fromEntries(
            globSync('*.touch', { cwd: folder })
                .sort()
                .map((file) => [file, readFileSync(join(folder, file), 'utf8')])
        );
        const findings = await workspace.check(files, rulesIn(folder));
        const found = findings.map((finding) => `${line(finding)}\n`).join('');
        const list = join(folder, 'expected.txt');
        if (process.env.UPDATE_FIXTURES) {
            if (found) writeFileSync(list, found);
            else rmSync(list, { force: true });
        }
        expect(found).toBe(existsSync(list) ? readFileSync(list, 'utf8') : '');

        const code = dirname(name).replaceAll('\\', '/');
        const codes = findings.map((finding) => finding.code);
        if (basename(name).startsWith('fixed')) expect(codes).toEqual([]);
        else expect(codes).toContain(code);
        for (const { code: own, diagnostic } of findings) said.add(`${own} ${(diagnostic.data as FindingData).variant}`);
    });
});

describe('the fixtures together', () => {
    it('fail and are fixed at least once for every code', () => {
        const folders = cases.map((name) => relative('.', name).replaceAll('\\', '/'));
        for (const code of CODES) {
            expect(
                folders.filter((name) => dirname(name) === code && !basename(name).startsWith('fixed')),
                code
            ).not.toEqual([]);
            expect(
                folders.filter((name) => dirname(name) === code && basename(name).startsWith('fixed')),
                code
            ).not.toEqual([]);
        }
        expect(folders.filter((name) => !(CODES as readonly string[]).includes(dirname(name)))).toEqual([]);
    });

    it('show every wording of every message', () => {
        const wordings = Object.entries(en).flatMap(([code, texts]) =>
            Object.keys(texts)
                .filter((variant) => variant !== 'summary' && !variant.startsWith('fix'))
                .map((variant) => `${code} ${variant}`)
        );
        expect(wordings.filter((wording) => !said.has(wording))).toEqual([]);
    });

    it('leave nothing behind: what asked about closed files is forgotten', () => {
        const { facts } = workspace.services.Touchstone;
        expect(facts.Facts).toBeInstanceOf(Facts);
        expect(workspace.services.shared.workspace.LangiumDocuments.all.filter((document) => document.uri.scheme !== 'builtin').count()).toBe(0);
    });
});
