import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { addAllTranslations } from '../../src/language/messages/all.js';
import { type Code, formatMessage } from '../../src/language/messages/catalogue.js';
import type { FindingData } from '../../src/language/validation/validator.js';
import { rulesIn, Workspace } from '../validation/workspace.js';

addAllTranslations();

const ROOT = join(import.meta.dirname, '../fixtures/validation');
const folders = [...new Set(globSync('**/*.touch', { cwd: ROOT }).map((file) => dirname(file)))].sort();
/** Names, code and quantities stand in quotes; what is left of English there are its small words. */
const ENGLISH = /(?<![\p{L}_.])(an? (?=[a-z])|the|is|are|no|nothing|nobody|least|most|plain|such|comments|another)(?![\p{L}_.:(]| ["{=])/u;
const quoted = /‘[^’]*’|「[^」]*」|“[^”]*”|"[^"]*"|\([^)]*\)/g;

it('every finding of the fixtures is said in all four languages, its parameters too', async () => {
    const workspace = new Workspace();
    let said = 0;
    const left: string[] = [];
    for (const name of folders) {
        const folder = join(ROOT, name);
        const files = Object.fromEntries(globSync('*.touch', { cwd: folder }).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
        for (const { message, diagnostic } of await workspace.check(files, rulesIn(folder))) {
            const { code, variant, params } = diagnostic.data as FindingData;
            const say = (language: 'en' | 'ko' | 'zh-TW' | 'zh-CN'): string => formatMessage(code as Code, variant, params, language);
            expect(say('en')).toBe(message);
            for (const language of ['ko', 'zh-TW', 'zh-CN'] as const) {
                const text = say(language);
                expect(text).not.toBe(message);
                expect(text, code).not.toMatch(/undefined|\{\w+\}/);
                // Titles and code of the author stand where they stood; phrases of ours are translated.
                if (ENGLISH.test(text.replace(quoted, '').replace(/(예|示例|範例|例如)[:：].*$/, ''))) left.push(`${code} ${text}`);
                said++;
            }
        }
    }
    expect(left).toEqual([]);
    expect(said).toBeGreaterThan(900);
});
