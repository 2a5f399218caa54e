import { expect } from 'vitest';

/** To ten figures: relative, so that small p-values count too. */
export function near(actual: number | undefined, expected: number, about: unknown = ''): void {
    const difference = Math.abs((actual ?? NaN) - expected);
    expect(
        difference <= 1e-10 * Math.max(Math.abs(expected), 1e-290) || difference < 1e-13,
        `${String(actual)}, not ${expected}: ${JSON.stringify(about)}`
    ).toBe(true);
}
