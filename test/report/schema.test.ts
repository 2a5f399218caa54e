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

/** Every figure with an estimate, with the way that leads to it. */
function estimates(value: unknown, path: string): { path: string; of: Record<string, unknown> }[] {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => {
        const own = ['current', 'previous', 'estimate', 'expected', 'perceived', 'gap', 'mean', 'top'].includes(key) || /series\.\d+$/.test(`${path}.${key}`);
        const isEstimate = own && typeof inner === 'object' && inner !== null && ('value' in inner || 'missing' in inner);
        return [...(isEstimate ? [{ path: `${path}.${key}`, of: inner as Record<string, unknown> }] : []), ...estimates(inner, `${path}.${key}`)];
    });
}

test.each(['post-office', 'clinic', 'store', 'service-centre'])('every figure of %s says what it rests upon, or why it is not there', async (name) => {
    const { report } = await exampleReport(name);
    const found = estimates(JSON.parse(JSON.stringify(report)), name);
    expect(found.length).toBeGreaterThan(100);
    for (const { path, of } of found) {
        if (of['value'] === undefined) {
            expect(of['missing'], path).toBeTypeOf('string');
            continue;
        }
        expect(of['n'], path).toBeTypeOf('number');
        expect(of['unknown'], path).toBeTypeOf('number');
        expect('low' in of, path).toBe('high' in of);
        if (of['low'] === undefined) continue;
        expect(of['low'] as number, path).toBeLessThanOrEqual((of['value'] as number) + 1e-9);
        expect(of['high'] as number, path).toBeGreaterThanOrEqual((of['value'] as number) - 1e-9);
    }
});

test('the same data give the same bytes, in whatever order the files are given', async () => {
    const [one, other] = [await exampleReport('clinic'), await exampleReport('clinic', {}, 'reversed')];
    expect(JSON.stringify(other.report)).toBe(JSON.stringify(one.report));
});
