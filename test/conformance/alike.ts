/** Where two values differ, anywhere inside: numbers by more than 1e-9. */
export function unlike(a: unknown, b: unknown, at = ''): string[] {
    if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)) ? [] : [`${at}: ${a} ${b}`];
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b ? [] : [`${at}: ${String(a)} ${String(b)}`];
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].flatMap((key) => unlike((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${at}/${key}`));
}
