/** Folding of what people and their programs type, from gentle to rough. */

/** What no one sees: zero-width characters, soft hyphens, direction marks, a byte-order mark in the middle. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/** Wide letters and digits narrow, circled digits plain, white space single. */
export function plain(text: string): string {
    return text.normalize('NFKC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();
}

/** For labels: no case, no white space (Korean is spaced in many ways), no quotes around and no full stop after. */
export function tight(text: string): string {
    const whole = plain(text).toLowerCase().replace(/\s/gu, '');
    const bare = whole.replace(/^["'“‘「『《]+|["'”’」』》]+$/gu, '').replace(/[.。!?,;:~*]+$/gu, '');
    // A mark alone, such as a dash or a point, is what was written.
    return bare || whole;
}

/** For headings: only letters and digits, so that brackets, dashes and required marks do not matter. */
export function letters(text: string): string {
    return plain(text)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** Column names however their parts are joined: `Q2[a]`, `Q2_a` and `Q2 - a` are `Q2.a`. */
export function nameKey(text: string): string {
    return plain(text)
        .replace(/[\s._\-–—[\]()/:|>]+/gu, '.')
        .replace(/^\.|\.$/g, '');
}

/** How alike two texts are, 0..1, by pairs of neighbouring characters (Dice). */
export function likeness(left: string, right: string): number {
    const [a, b] = [pairs(letters(left)), pairs(letters(right))];
    if (a.size === 0 || b.size === 0) return 0;
    let both = 0;
    for (const pair of a) if (b.has(pair)) both++;
    return (2 * both) / (a.size + b.size);
}

/** How many slips of a pen may lie between what a file says and what it means; in sources short names are told apart more strictly. */
export function slipsIn(text: string): number {
    return Math.max(1, Math.floor([...text].length / 3));
}

function pairs(text: string): Set<string> {
    const characters = [...text];
    return new Set(characters.slice(1).map((character, at) => characters[at]! + character));
}

/** A cell or list as a report shows it, on one line and not endless. */
export function shown(value: unknown, limit = 60): string {
    const text = Array.isArray(value) ? value.join('; ') : value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');
    const line = [...text.replace(/\s+/gu, ' ').trim()];
    return line.length > limit ? `${line.slice(0, limit - 1).join('')}…` : line.join('');
}

/** As spreadsheets name columns: A, B … Z, AA. */
export function columnLetter(at: number): string {
    return (at >= 26 ? columnLetter(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
}
