/** Whether a path relative to the project, with slashes, is left out by a pattern: `*` is any part of a name, `**` any path. */
export function isExcluded(local: string, patterns: readonly string[]): boolean {
    return patterns.some((pattern) => expression(pattern).test(local));
}

const known = new Map<string, RegExp>();

function expression(pattern: string): RegExp {
    let found = known.get(pattern);
    if (!found) known.set(pattern, (found = glob(pattern)));
    return found;
}

function glob(pattern: string): RegExp {
    const body = pattern
        .replace(/\/+$/, '')
        .split('**')
        .map((part) =>
            part
                .split('*')
                .map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
                .join('[^/]*')
        )
        .join('.*');
    return new RegExp(`^${body}(/|$)`);
}
