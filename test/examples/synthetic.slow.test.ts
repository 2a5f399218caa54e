import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let folder: string;
const generators = (await readdir('scripts')).filter((name) => /^make-.*\.mjs$/.test(name));

beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'touchstone-synthetic-'));
    await cp('scripts', join(folder, 'scripts'), { recursive: true });
    // Only what the generators read: whoever answered in the service centre stays, and the store's form has the questions as headings.
    await cp('examples/store/instruments', join(folder, 'examples/store/instruments'), { recursive: true });
    await cp('examples/service-centre/data', join(folder, 'examples/service-centre/data'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the synthetic data of the examples', () => {
    test('are four sets', () => expect(generators).toHaveLength(4));

    test.each(generators)('%s writes them again, byte for byte', async (generator) => {
        const said = execFileSync(process.execPath, [join(folder, 'scripts', generator)], { encoding: 'utf8' });
        const written = [...said.matchAll(/examples.(\S+\.csv)/g)].map(([, path]) => path!);
        expect(written.length).toBeGreaterThan(0);
        for (const path of written) expect(await readFile(join(folder, 'examples', path), 'utf8'), path).toBe(await readFile(join('examples', path), 'utf8'));
    });
});
