import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { findingsOf } from '../../src/project/findings.js';
import { loadProject, type Project } from '../../src/project/load.js';

const json = async (path: string) => JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;

describe('published schemas', () => {
    test('are those that the types give now', async () => {
        const { schemas } = (await import('../../scripts/schemas.mjs' as string)) as { schemas(): Promise<Record<string, string>> };
        for (const [path, text] of Object.entries(await schemas())) expect(await readFile(path, 'utf8'), `${path}: run node scripts/schemas.mjs`).toBe(text);
    }, 60_000);

    describe('of the model', () => {
        let project: Project;
        beforeAll(async () => void (project = await loadProject('examples/post-office')));

        test('accepts the example, also after a round trip through text', async () => {
            expect(findingsOf(project)).toEqual([]);
            const validate = new Ajv({ strict: false }).compile(await json('schemas/model.schema.json'));
            const model = JSON.parse(JSON.stringify(await project.model())) as unknown;
            validate(model);
            expect(validate.errors).toBeNull();
        });

        test('refuses a model that lacks something', async () => {
            const validate = new Ajv({ strict: false }).compile(await json('schemas/model.schema.json'));
            const { standards: _, ...rest } = JSON.parse(JSON.stringify(await project.model())) as Record<string, unknown>;
            expect(validate(rest)).toBe(false);
            expect(validate({ ...(await project.model()), surprise: 1 })).toBe(false);
        });
    });
});
