import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODES, summaryOf } from '../../src/language/messages/catalogue.js';
import { en } from '../../src/language/messages/en/index.js';
import { RULES } from '../../src/language/validation/registry.js';
import { Workspace } from './workspace.js';

const PROJECT = join(import.meta.dirname, '../..');
const VALIDATION = join(PROJECT, 'src/language/validation');
const codesIn = (folder: string, extension: string) =>
    globSync(`*/*${extension}`, { cwd: join(PROJECT, folder) })
        .map((path) => path.slice(0, -extension.length).replaceAll('\\', '/'))
        .sort();
const sorted = [...CODES].sort();

describe('a code', () => {
    it('has a rule in the registry, in the order of the codes', () => {
        expect(RULES.map((rule) => rule.code)).toEqual(sorted);
    });

    it('has the file of that rule, which holds no other', () => {
        expect(codesIn('src/language/validation', '.ts')).toEqual(sorted);
        for (const code of CODES) {
            const source = readFileSync(join(VALIDATION, `${code}.ts`), 'utf8');
            const named = [...source.matchAll(/(?:defineRule|expressionRule)\(\s*'([^']+)'/g)].map((match) => match[1]);
            expect(named, code).toEqual([code]);
        }
    });

    it('has a page', () => {
        expect(codesIn('docs/rules', '.md')).toEqual(sorted);
    });

    it('has fixtures', () => {
        for (const code of CODES) expect(existsSync(join(PROJECT, 'test/fixtures/validation', code)), code).toBe(true);
    });

    it('says must if it is an error, and should if it is not', () => {
        for (const { code, severity } of RULES) {
            const summary = summaryOf(code);
            expect(/\b(must|should)\b/.exec(summary)?.[1], `${code}: ${summary}`).toBe(severity === 'error' ? 'must' : 'should');
        }
    });

    it('is named and worded like the others', () => {
        for (const [code, texts] of Object.entries(en)) {
            expect(code).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
            expect(texts.summary, code).toMatch(/^['A-Z].*\.$/);
            for (const [variant, text] of Object.entries(texts)) {
                if (variant.startsWith('fix')) expect(text, `${code} ${variant}`).not.toMatch(/\.$/);
                else if (variant !== 'summary') expect(text, `${code} ${variant}`).toMatch(/[.?}]$|…\)\.?$/);
            }
        }
    });

    it('can be switched off unless a build needs it to hold', () => {
        for (const { code, tier, severity } of RULES) expect(tier, code).toBe(severity === 'error' ? 'language' : 'standard');
    });
});

describe('a rule', () => {
    const sources = globSync('**/*.ts', { cwd: VALIDATION }).map((path) => [path, readFileSync(join(VALIDATION, path), 'utf8')] as const);

    it('learns about other files from the facts only', () => {
        for (const [path, source] of sources) {
            // The reports of the linker and the walk over all rules know the services; rules do not.
            if (path === 'validator.ts' || path === join('names', 'unresolved.ts')) continue;
            expect(source, path).not.toMatch(/\btarget[?!]?\.ref\b|\btargetOf\b|\btableAround\b|IndexManager|LangiumDocuments|allElements|ServiceRegistry/);
        }
    });

    it('declares what it reads, and reads what it declares', () => {
        for (const { code, reads, on, check } of RULES) {
            if (!check) continue;
            expect(on.length, code).toBeGreaterThan(0);
            const source = readFileSync(join(VALIDATION, `${code}.ts`), 'utf8');
            if (!source.includes('facts') && !source.includes('expressionRule')) expect(reads, code).toEqual([]);
        }
    });

    it('fails if it reads what it did not declare', async () => {
        const workspace = new Workspace();
        const { documents } = await workspace.open({ 'shop.touch': 'channel Phone "Phone"' });
        const [root] = documents.map((document) => document.parseResult.value);
        const { Facts } = workspace.services.Touchstone.facts;
        expect(() => Facts.reader(documents[0]!, [], 'coverage/moment').languages(root!)).toThrow(
            "The check coverage/moment reads the fact 'languages' without declaring it."
        );
        expect(Facts.reader(documents[0]!, ['languages'], 'coverage/moment').languages(root!)).toEqual([]);
    });

    it('waits for nothing and keeps no state between files', () => {
        for (const [path, source] of sources) {
            if (path === 'validator.ts') continue;
            expect(source, path).not.toMatch(/\bawait\b|\basync\b|^let /m);
        }
    });
});
