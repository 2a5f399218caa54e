/** Forms of the examples, and of a survey with everything: pyxform and ODK Validate take them without a warning. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { xlsformGenerator } from '../../../src/generators/xlsform/index.js';
import { loadProject } from '../../../src/project/load.js';
import { python, withoutPackages } from '../../conformance/engines/installed.js';
import { compile } from '../../scoring/compile.js';
import { CI } from '../judges.js';
import { EVERYTHING } from './fixture.js';

const absent = withoutPackages('pyxform');
if (absent !== undefined) console.warn(`forms are not judged: ${absent}`);
const script = new URL('../../conformance/engines/pyxform_cases.py', import.meta.url).pathname;

const sources = {
    'a survey with everything': async () => ({ ...(await compile(EVERYTHING)), languages: ['ko', 'en'] }),
    ...Object.fromEntries(
        ['post-office', 'clinic', 'service-centre', 'store'].map((name) => [
            name,
            async () => (await loadProject(new URL(`../../../examples/${name}`, import.meta.url).pathname)).model()
        ])
    )
};

it.skipIf(absent !== undefined && !CI).each(Object.entries(sources))(
    'pyxform accepts the forms of %s without a warning',
    async (_, load) => {
        const folder = mkdtempSync(join(tmpdir(), 'xlsform-'));
        try {
            const model = await load();
            const forms = (await xlsformGenerator.generate(model)).filter(({ path }) => path.endsWith('.xlsx'));
            expect(forms).toHaveLength(model.instruments.length);
            for (const { path, content } of forms) writeFileSync(join(folder, path.split('/').at(-1)!), content);
            execFileSync(python!, [script, folder, '--validate']);
            const results = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as Record<string, { code: number }>;
            expect(Object.keys(results)).toHaveLength(forms.length);
            expect(Object.entries(results).filter(([, { code }]) => code !== 100)).toEqual([]);
        } finally {
            rmSync(folder, { recursive: true, force: true });
        }
    },
    180_000
);
