/** Putting what is computed after what it is computed from. */

/**
 * The elements so that each comes after those it needs, otherwise in their order. Throws where some need each other: the
 * checker reports that before, so it is a mistake of the program.
 */
export function inOrder<T>(elements: readonly T[], name: (element: T) => string, needs: (element: T) => Iterable<string>): T[] {
    const byName = new Map(elements.map((element) => [name(element), element]));
    const done = new Set<T>();
    const open: T[] = [];
    const result: T[] = [];
    const visit = (element: T): void => {
        if (done.has(element)) return;
        if (open.includes(element)) {
            const circle = [...open.slice(open.indexOf(element)), element].map(name).join(' → ');
            throw new Error(`cannot compute in a circle: ${circle}`);
        }
        open.push(element);
        for (const needed of needs(element)) {
            const other = byName.get(needed);
            if (other) visit(other);
        }
        open.pop();
        done.add(element);
        result.push(element);
    };
    for (const element of elements) visit(element);
    return result;
}
