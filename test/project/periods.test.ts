import { expect, test } from 'vitest';
import { periodOf } from '../../src/project/periods.js';

test.each([
    ['2026-03-31T23:59:00+09:00', { count: 1, unit: 'quarter' }, '2026-Q1', '2026-03-31T23:59:59'],
    ['2026-04-01', { count: 1, unit: 'quarter' }, '2026-Q2', '2026-06-30T23:59:59'],
    ['2026-02-10T00:00:00', { count: 1, unit: 'month' }, '2026-02', '2026-02-28T23:59:59'],
    ['2024-02-10', { count: 1, unit: 'month' }, '2024-02', '2024-02-29T23:59:59'],
    ['2026-12-31', { count: 1, unit: 'year' }, '2026', '2026-12-31T23:59:59'],
    ['2026-08-01', { count: 6, unit: 'months' }, '2026-H2', '2026-12-31T23:59:59'],
    ['2026-05-01', { count: 3, unit: 'months', from: '2026-02' }, '2026-05', '2026-07-31T23:59:59'],
    ['2026-01-15', { count: 1, unit: 'year', from: '2025-04' }, '2025-04', '2026-03-31T23:59:59'],
    ['2026-03-05', { count: 1, unit: 'week' }, '2026-03-02', '2026-03-08T23:59:59'],
    ['2026-03-05', { count: 1, unit: 'day' }, '2026-03-05', '2026-03-05T23:59:59']
] as const)('%s every %j is in %s', (moment, cadence, name, end) => expect(periodOf(moment, cadence)).toEqual({ name, end }));

test('what is no date is in no period', () => {
    expect(periodOf('soon', { count: 1, unit: 'month' })).toBeUndefined();
    expect(periodOf('2026-03-05', { count: 1, unit: 'shift' })).toBeUndefined();
});
