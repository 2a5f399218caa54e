/** What a breakdown must not say about few people, directly or by subtraction from a total. */

/** Figures of fewer respondents could be traced back to people, unless a project says otherwise. */
export const MINIMUM_GROUP = 10;

/** `few`: fewer than the minimum. `difference`: a total less the other figures would tell a smaller group. */
export type Withheld = 'few' | 'difference';

/**
 * Which groups of a breakdown are hidden, by their sizes: those of fewer than `minimum` (0: none), and the next smallest
 * as long as one alone is hidden, or those hidden are fewer than the minimum together. An empty group hides nobody.
 * `lines`: places of the groups that add up to a total somebody may know; default: all of them. `already`: what is hidden
 * in any case.
 */
export function withheld(
    sizes: readonly number[],
    minimum: number,
    { lines = [sizes.map((_, at) => at)], already = [] }: { lines?: readonly (readonly number[])[]; already?: readonly (Withheld | undefined)[] } = {}
): (Withheld | undefined)[] {
    const found = sizes.map((size, at): Withheld | undefined => already[at] ?? (size < minimum ? 'few' : undefined));
    const nextOf = (line: readonly number[]): number | undefined => {
        const hidden = line.filter((at) => found[at] && sizes[at]! > 0);
        const people = hidden.reduce((sum, at) => sum + sizes[at]!, 0);
        if (hidden.length === 0 || (hidden.length > 1 && people >= minimum)) return undefined;
        return line.filter((at) => !found[at]).sort((a, b) => sizes[a]! - sizes[b]!)[0];
    };
    for (let changed = minimum > 0; changed;) {
        changed = false;
        for (const line of lines) {
            const next = nextOf(line);
            if (next === undefined) continue;
            found[next] = 'difference';
            changed = true;
        }
    }
    return found;
}

/** The lines of a breakdown by several words: all groups, and those that differ in one word only. */
export function linesOf(groups: readonly (readonly string[])[]): number[][] {
    const lines = new Map<string, number[]>([['', groups.map((_, at) => at)]]);
    groups.forEach((values, at) => {
        if (values.length < 2) return;
        values.forEach((_, word) => {
            const key = JSON.stringify([word, ...values.filter((__, other) => other !== word)]);
            lines.set(key, [...(lines.get(key) ?? []), at]);
        });
    });
    return [...lines.values()];
}
