/** Every example of docs/statistics.md gives what the page says, and every function of the package has one. */
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import * as statistics from '../../src/statistics/index.js';

const page = readFileSync('docs/statistics.md', 'utf8');
const rows = [...page.matchAll(/^\| `(\w+)\([^`]*\)` \|.*\| `([^`]+)` \| ([^|]+) \|$/gm)].map(([, name, example, is]) => ({
    name: name!,
    example: example!,
    is: is!.trim()
}));

test.each(rows)('$example', ({ example, is }) => {
    const found = runInNewContext(example, { ...statistics }) as unknown;
    if (typeof found === 'number') expect(found).toBeCloseTo(Number(is), 6);
    else expect(found).toBe(is);
});

test('no function is left out', () => {
    const functions = Object.entries(statistics).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
    expect(functions.filter((name) => !rows.some((row) => row.name === name))).toEqual([]);
});
