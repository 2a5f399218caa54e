import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Code, CODES, summaryOf } from '../../src/language/messages/catalogue.js';
import { RULES } from '../../src/language/validation/registry.js';
import type { Setting } from '../../src/language/validation/settings.js';
import { line, Workspace } from '../validation/workspace.js';

/**
 * Each code has a page of the same build, and what it shows is true: the first example gives this code and no other, the
 * second gives none. Files that the examples need beside them stand in a comment of the page.
 */
const FOLDER = join(import.meta.dirname, '../../docs/rules');
const SECTIONS = ['What is checked and why', 'Not accepted', 'Accepted', 'Fix'];
const workspace = new Workspace();
const page = (code: Code) => readFileSync(join(FOLDER, `${code}.md`), 'utf8');

describe.each(CODES)('the page of %s', (code) => {
    const text = page(code);
    const rule = RULES.find((one) => one.code === code)!;
    const section = (title: string) => text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0]?.trim() ?? '';
    const beside = [...text.matchAll(/<!-- beside the examples\n([\s\S]*?)-->/g)].map((match) => match[1]!);
    const files = (title: string) => {
        const fences = [...section(title).matchAll(/^```touchstone\n([\s\S]*?)^```$/gm)].map((match) => match[1]!);
        expect(fences, title).toHaveLength(1);
        return { 'example.touch': fences[0]!, ...Object.fromEntries(beside.map((content, at) => [`beside${at}.touch`, content])) };
    };

    it('has its name, its sentence and its sections', () => {
        const settable = rule.asked ? 'off until the configuration sets it' : `${rule.tier === 'language' ? 'cannot' : 'can'} be switched off`;
        const kind = `*${rule.severity[0]!.toUpperCase()}${rule.severity.slice(1)}; ${settable}.*`;
        expect(text.split('\n## ')[0]).toBe(`# ${code}\n\n${summaryOf(code)}\n\n${kind}\n`);
        expect([...text.matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual(SECTIONS);
        const sentences = section(SECTIONS[0]!)
            .split('<!--')[0]!
            .split(/[.:](?:\s|$)/)
            .filter((sentence) => sentence.trim());
        expect(sentences.length).toBeGreaterThanOrEqual(2);
        expect(section('Fix').length).toBeGreaterThan(10);
    });

    it('shows what gives this code and nothing else', async () => {
        const findings = await workspace.check(files('Not accepted'), { [code]: rule.severity as Setting });
        expect(findings.map(line)).not.toEqual([]);
        expect([...new Set(findings.map((finding) => finding.code))], findings.map(line).join('\n')).toEqual([code]);
        expect(findings.filter((finding) => finding.file !== 'example.touch').map(line)).toEqual([]);
    });

    it('shows what checks clean', async () => {
        expect((await workspace.check(files('Accepted'), { [code]: rule.severity as Setting })).map(line)).toEqual([]);
    });
});

describe('the index', () => {
    it('lists every page, and nothing but pages', () => {
        const families = [...new Set(CODES.map((code) => code.split('/')[0]!))].sort();
        const rows = families.flatMap((family) => {
            const codes = CODES.filter((code) => code.startsWith(`${family}/`)).sort();
            const lines = codes.map((code) => {
                const rule = RULES.find((one) => one.code === code)!;
                return `| [${code}](${code}.md) | ${rule.severity}${rule.asked ? ' (off)' : ''} | ${summaryOf(code)} |`;
            });
            return [`\n## ${family}\n`, '| code | | |', '| --- | --- | --- |', ...lines];
        });
        const index = [
            '# Rules',
            '',
            'What `touchstone check` and the editor report. An error stops a build; a warning or information does not, and can be',
            'switched off in the [configuration](../configuration.md). Rules marked *off* guess from wording and report only where the',
            'configuration asks for them. Each page says why the rule is there and shows what it accepts. `touchstone explain CODE` prints',
            'the gist.',
            ...rows,
            ''
        ].join('\n');
        const path = join(FOLDER, 'README.md');
        if (process.env.UPDATE_FIXTURES) writeFileSync(path, index);
        expect(readFileSync(path, 'utf8')).toBe(index);
        expect(globSync('*/*.md', { cwd: FOLDER }).length).toBe(CODES.length);
    });
});
