/** Periods and versions as they are written, compared without a clock. */

/** The first and last day of `2026`, `2026-H1`, `2026-Q1`, `2026-03` or `2026-03-15`, as numbers that can be compared (20260331). */
export function daysOf(period: string): { first: number; last: number } | undefined {
    const year = Number(period.slice(0, 4));
    const rest = period.slice(5);
    if (!/^\d{4}($|-)/.test(period)) return undefined;
    const months = (from: number, to: number) => ({ first: year * 10000 + from * 100 + 1, last: year * 10000 + to * 100 + 31 });
    if (rest === '') return months(1, 12);
    const part = Number(rest.slice(1));
    if (rest.startsWith('Q')) return months(part * 3 - 2, part * 3);
    if (rest.startsWith('H')) return months(part * 6 - 5, part * 6);
    const [month = 0, day] = rest.split('-').map(Number);
    if (day === undefined) return months(month, month);
    const date = year * 10000 + month * 100 + day;
    return { first: date, last: date };
}

/** Negative where version `a` comes before `b`: 2026.9 before 2026.10. */
export function compareVersions(a: string, b: string): number {
    const left = a.split('.').map(Number);
    const right = b.split('.').map(Number);
    for (let at = 0; at < Math.max(left.length, right.length); at++) {
        const difference = (left[at] ?? 0) - (right[at] ?? 0);
        if (difference !== 0) return difference;
    }
    return 0;
}
