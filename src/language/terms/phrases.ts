/**
 * Finds names in running text. Scripts differ in what a word is:
 *
 * - Latin, Greek, Cyrillic, digits: whole words, in upper or lower case, also with a plural `s`; names written in capitals
 *   (`PI`, `QFD`) only in capitals.
 * - Hangul: from the beginning of a word on, up to its end or to a particle (`고객` in `고객에게`, not in `고객센터` or
 *   `신고객`); a space inside a name may be left out.
 * - Chinese: anywhere, since nothing parts words.
 *
 * Of names that begin at one place the longest counts, and what lies inside a longer name is not found: where `客户端` is a
 * name, `客户` is not found in it.
 */
export interface Found<T> {
    start: number;
    end: number;
    /** What the name stands for; several things may share one. */
    values: readonly T[];
}

interface Entry<T> {
    /** In capitals only. */
    exact: boolean;
    written: string;
    values: T[];
}
/** What names go on with, and those that end here. */
interface Node<T> {
    next: Map<string, Node<T>>;
    ending: Entry<T>[];
}

export class PhraseIndex<T> {
    private readonly root: Node<T> = { next: new Map(), ending: [] };
    private readonly entries = new Map<string, Entry<T>>();
    /** Without case, and without the spaces of Korean compounds. */
    private readonly alike = new Map<string, T[]>();

    add(phrase: string, value: T): void {
        const written = spaced(phrase);
        // What is longer is a sentence, and no name.
        if (written === '' || written.length > LONGEST_NAME) return;
        const same = this.alike.get(alikeKey(written));
        if (same) same.push(value);
        else this.alike.set(alikeKey(written), [value]);
        const key = keyOf(written);
        const known = this.entries.get(key);
        if (known) {
            known.values.push(value);
            return;
        }
        const entry: Entry<T> = { exact: isCapitals(written), written, values: [value] };
        this.entries.set(key, entry);
        let node = this.root;
        for (const character of fold(written)) {
            let next = node.next.get(character);
            if (!next) node.next.set(character, (next = { next: new Map(), ending: [] }));
            node = next;
        }
        node.ending.push(entry);
    }

    /** What has this name, whatever its case and the spaces in Korean compounds. */
    get(phrase: string): readonly T[] {
        return this.alike.get(alikeKey(spaced(phrase))) ?? [];
    }

    /** All names in a text, from left to right, none inside another. Offsets are those of the text as given. */
    find(text: string): Found<T>[] {
        if (this.entries.size === 0) return [];
        const folded = fold(text);
        const found: Found<T>[] = [];
        for (let at = 0; at < folded.length;) {
            const longest = beginsWord(text, at) ? longestFrom(this.root, folded, text, at) : undefined;
            if (longest) found.push({ start: at, ...longest });
            at = longest?.end ?? at + characterAt(folded, at).length;
        }
        return found;
    }
}

/** The longest name that begins here. */
function longestFrom<T>(root: Node<T>, folded: string, text: string, start: number): { end: number; values: readonly T[] } | undefined {
    let best: { end: number; values: readonly T[] } | undefined;
    const visit = (node: Node<T>, at: number): void => {
        for (const { exact, written, values } of node.ending) {
            if (at <= (best?.end ?? -1) || (exact && text.slice(start, at) !== written) || !endsWord(text, at)) continue;
            best = { end: at, values };
        }
        const behind = node.next.get(' ');
        if (behind) {
            const gap = SPACE.exec(folded.slice(at, at + LONGEST_SPACE))![0].length;
            if (gap > 0) visit(behind, at + gap);
            // Whether Korean compounds are written apart is up to the writer.
            else if (HANGUL.test(characterBefore(folded, at)) && HANGUL.test(characterAt(folded, at))) visit(behind, at);
        }
        const character = characterAt(folded, at);
        const next = /\s/.test(character) ? undefined : node.next.get(character);
        if (next) visit(next, at + character.length);
    };
    visit(root, start);
    return best;
}

const LONGEST_NAME = 100;
const SPACE = /^\s*/;
/** Of a text in the source, a line break with its indentation. */
const LONGEST_SPACE = 200;

function spaced(phrase: string): string {
    return phrase.normalize('NFC').trim().replace(/\s+/g, ' ');
}

function alikeKey(written: string): string {
    return fold(written).replace(/(?<=[\uAC00-\uD7A3]) (?=[\uAC00-\uD7A3])/g, '');
}

function keyOf(written: string): string {
    return isCapitals(written) ? written : fold(written);
}

const HANGUL = /[\uAC00-\uD7A3\u1100-\u11FF\u3130-\u318F]/;
/** Scripts that part words by spaces and signs. Full-width letters are Latin. */
const SPACED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}_]/u;
/** What may be joined to a Korean noun: 들, 님, and particles, one behind the other. */
const PARTICLES =
    /^(?:들|님)*(?:이라는|이라고|라는|라고|이란|란|입니다|이며|이고|이다|이라|이나|이든|에게서|에게|에서|에는|에도|에|으로서|으로써|으로|로서|로써|로|께서|께|한테|까지|부터|보다|처럼|마다|만큼|만|밖에|조차|대로|과의|와의|과|와|의|은|는|이|가|을|를|도|나|랑|며|요)*$/;

function beginsWord(text: string, start: number): boolean {
    const first = characterAt(text, start);
    const before = start === 0 ? '' : characterBefore(text, start);
    if (HANGUL.test(first)) return !HANGUL.test(before);
    return !SPACED.test(first) || !SPACED.test(before);
}

function endsWord(text: string, end: number): boolean {
    const last = characterBefore(text, end);
    const rest = text.slice(end, end + 24);
    if (HANGUL.test(last)) return PARTICLES.test(/^[\uAC00-\uD7A3]*/.exec(rest)![0]);
    if (!SPACED.test(last)) return true;
    const next = characterAt(rest, 0);
    if (!SPACED.test(next)) return true;
    // A plural is the same word.
    return /\p{Script=Latin}/u.test(last) && next === 's' && !SPACED.test(characterAt(rest, 1));
}

function characterAt(text: string, at: number): string {
    return at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : '';
}

function characterBefore(text: string, at: number): string {
    const low = text.charCodeAt(at - 1);
    return low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : text.slice(at - 1, at);
}

/** QFD and CS, not Q or FAQs. */
function isCapitals(phrase: string): boolean {
    return /^[\p{Lu}\p{Nd}&/-]{2,}$/u.test(phrase) && /\p{Lu}.*\p{Lu}/u.test(phrase);
}

/** Lower case and half width, each character in its place. */
export function fold(text: string): string {
    if (/^[\uAC00-\uD7A3\u4E00-\u9FFF a-z0-9]*$/.test(text)) return text;
    let result = '';
    for (const character of text) {
        const code = character.charCodeAt(0);
        const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
        const lower = narrow.toLowerCase();
        result += lower.length === character.length ? lower : character;
    }
    return result;
}

/** The names that a text lists: `Key factor, quality function deployment (QFD)` are three. Other remarks in brackets are none. */
export function listedNames(text: string): string[] {
    return text
        .split(/[,，、;；]/)
        .flatMap((name) => {
            const [whole, remark] = bracketed(name);
            return remark !== undefined && isCapitals(remark) ? [whole, remark] : [whole];
        })
        .filter((name) => name !== '');
}

/** The names that a title gives: `Value time (VT)` gives three, the whole and its two parts. */
export function titleNames(title: string): string[] {
    const [whole, remark] = bracketed(title);
    return remark !== undefined && isCapitals(remark) ? [title.trim(), whole, remark] : [title.trim()].filter((name) => name !== '');
}

function bracketed(text: string): [string, string | undefined] {
    const match = /^([^()（）]+)[(（]([^()（）]+)[)）]\s*$/.exec(text);
    return match ? [match[1]!.trim(), match[2]!.trim()] : [text.trim(), undefined];
}
