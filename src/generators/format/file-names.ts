/** Names of files and sheets that every system takes, made from names that people chose. */

const WINDOWS_DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i;
// 255 bytes is the limit of Linux file systems, counted in UTF-8; a suffix, a language and an extension must fit too.
const MAX_BYTES = 120;
const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** One path segment without its extension. */
export function fileName(name: string): string {
    const visible = name
        .normalize('NFC')
        .replace(/\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|\p{Zl}|\p{Zp}|[\ufffe\uffff]/gu, '')
        .replace(/[<>:"/\\|?*]/g, '_')
        .replace(/\s+/gu, ' ');
    let safe = trimmed(cut(trimmed(visible), MAX_BYTES));
    // A device name counts up to the first point: NUL.tar.gz is the device too.
    const [stem = ''] = safe.split('.');
    if (WINDOWS_DEVICE.test(stem.trimEnd())) safe = `_${safe}`;
    return safe === '' ? '_' : safe;
}

/** Points and spaces at the end vanish on Windows; a point at the start hides a file, a hyphen looks like an option. */
const trimmed = (text: string): string => text.replace(/^[\s.~-]+/u, '').replace(/[\s.]+$/u, '');

function cut(text: string, limit: number): string {
    let kept = '';
    let size = 0;
    for (const character of text) {
        size += bytes(character);
        if (size > limit) break;
        kept += character;
    }
    return kept;
}

/** Two names that a system without case would mistake for each other. */
const folded = (name: string): string => name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC');

/** A function that gives every name it is asked for a file name of its own. */
export function fileNames(): (name: string) => string {
    const taken = new Set<string>();
    return (name) => unique(fileName(name), taken, (base, n) => `${base}_${n}`);
}

const SHEET_LENGTH = 31;

/** A function that gives every title a sheet name of its own, in one workbook. */
export function sheetNames(): (title: string) => string {
    const taken = new Set<string>();
    return (title) => {
        const clean = title
            .normalize('NFC')
            .replace(/\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|[\ufffe\uffff]/gu, '')
            .replace(/[[\]:*?/\\]/g, ' ')
            .replace(/\s+/gu, ' ');
        let name = bare(units(bare(clean), SHEET_LENGTH));
        // Excel keeps this name for itself.
        if (name === '' || folded(name) === 'history') name = `_${name}`;
        return unique(name, taken, (base, n) => `${bare(units(base, SHEET_LENGTH - 1 - String(n).length))} ${n}`);
    };
}

/** A sheet name may not begin or end with an apostrophe. */
const bare = (text: string): string => text.replace(/^[\s']+|[\s']+$/gu, '');

function units(text: string, limit: number): string {
    let kept = '';
    for (const character of text) {
        if (kept.length + character.length > limit) break;
        kept += character;
    }
    return kept;
}

function unique(name: string, taken: Set<string>, numbered: (name: string, n: number) => string): string {
    let candidate = name;
    for (let n = 2; taken.has(folded(candidate)); n++) candidate = numbered(name, n);
    taken.add(folded(candidate));
    return candidate;
}
