// What a build says, in sections: under which heading of which file stands a text?

const BLOCK = /<(?:style|script|title)[\s\S]*?<\/(?:style|script|title)>/g;
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const decode = (text) =>
    text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) =>
        decimal ? String.fromCodePoint(Number(decimal)) : hex ? String.fromCodePoint(parseInt(hex, 16)) : (ENTITIES[name] ?? all)
    );
/** Spaces, emphasis and the numbers of a list are the business of each format. */
const plain = (text) => text.replace(/[\s*_`]+/g, '');

/** @returns {{ path: string, heading: string, text: string, ids: Set<string> }[]} in the order of the page */
function sectionsOf(path, html) {
    const parts = html.replace(BLOCK, '').split(/(?=<h[1-6][\s>])/);
    return parts.map((part) => ({
        path,
        heading: decode((/^<h[1-6][^>]*>([\s\S]*?)<\/h/.exec(part)?.[1] ?? '').replace(/<[^>]+>/g, '')).trim(),
        text: plain(decode(part.replace(/<[^>]+>/g, ''))),
        ids: new Set([...part.matchAll(/\sid="([^"]*)"/g)].map((match) => decode(match[1])))
    }));
}

/** Pages in the first language, and surveys, whose words are the values of their JSON. */
export function outputsOf(files) {
    return files.flatMap(({ path, content }) => {
        if (typeof content !== 'string') return [];
        if (path.endsWith('.html') && !/\.(?:en|ko|zh-\w+)\.html$/.test(path)) return sectionsOf(path, content);
        if (/^surveys\/.*\.json$/.test(path)) return [{ path, heading: '', text: plain(stringsIn(JSON.parse(content)).join('\n')), ids: new Set() }];
        return [];
    });
}
const stringsIn = (value) => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []);

/**
 * Where a declaration is carried. Words alone can stand anywhere: the page also has to name what they belong to, and of its sections
 * the best is the one with the declaration's own anchor, then the one under the owner's name, then one that names the owner.
 */
export function carrierOf(outputs, carriers, { path, text, owner }) {
    // Of a text of several lines the longest, without what a survey pipes in.
    const lines = text.split(/\{\w[^}]*\}|\n\s*(?:\d+\.\s*)?/).map((line) => plain(line.replace(/^\d+\.\s*/, '')));
    const wanted = lines.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
    const named = plain(owner);
    if (wanted === '') return undefined;
    const rank = (section) => {
        if (section.ids.has(path)) return 4;
        if (plain(section.heading).includes(named)) return 3;
        return section.text.includes(named) ? 2 : 1;
    };
    let best;
    for (const carrier of carriers) {
        const pages = outputs.filter((section) => section.path.startsWith(carrier));
        const naming = new Set(pages.filter((section) => section.text.includes(named)).map((section) => section.path));
        for (const section of pages)
            if (naming.has(section.path) && section.text.includes(wanted) && rank(section) > (best?.rank ?? 0))
                best = { rank: rank(section), file: section.path, heading: section.heading, anchor: section.ids.has(path) ? path : undefined };
    }
    return best;
}
