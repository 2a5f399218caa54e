import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { exampleReport } from './example.js';

test('the published schema accepts the figures of the example, and refuses others', async () => {
    const schema = JSON.parse(await readFile('schemas/report.schema.json', 'utf8')) as Record<string, unknown>;
    const validate = new Ajv({ strict: false }).compile(schema);
    const figures = JSON.parse(JSON.stringify((await exampleReport('post-office')).report)) as Record<string, unknown>;
    validate(figures);
    expect(validate.errors).toBeNull();
    expect(validate({ ...figures, surprise: 1 })).toBe(false);
    const { measures: _, ...rest } = figures;
    expect(validate(rest)).toBe(false);
});
