import { UsageError } from '../errors.js';

/** An encoding as reports and configurations name it. */
export type Encoding = (typeof ENCODINGS)[number];

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'cp949', 'gb18030', 'gbk', 'big5', 'shift_jis', 'euc-jp', 'windows-1252', 'iso-8859-1'] as const;

/** Other names of the same encodings, without case, dashes and underscores. */
const ALIASES: Readonly<Record<string, Encoding>> = {
    utf8bom: 'utf-8',
    utf8sig: 'utf-8',
    unicode: 'utf-16le',
    utf16: 'utf-16le',
    ucs2: 'utf-16le',
    euckr: 'cp949',
    ksc5601: 'cp949',
    ksc56011987: 'cp949',
    uhc: 'cp949',
    ms949: 'cp949',
    windows949: 'cp949',
    949: 'cp949',
    gb2312: 'gbk',
    euccn: 'gbk',
    cp936: 'gbk',
    936: 'gbk',
    windows936: 'gbk',
    cp950: 'big5',
    950: 'big5',
    windows950: 'big5',
    big5hkscs: 'big5',
    sjis: 'shift_jis',
    cp932: 'shift_jis',
    windows31j: 'shift_jis',
    cp1252: 'windows-1252',
    latin1: 'iso-8859-1',
    ascii: 'utf-8',
    usascii: 'utf-8'
};

const folded = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '');

/** The encoding that a person names; a UsageError that lists all for a name that means none. */
export function encodingOf(name: string): Encoding {
    const key = folded(name);
    const found = ENCODINGS.find((encoding) => folded(encoding) === key) ?? (Object.hasOwn(ALIASES, key) ? ALIASES[key] : undefined);
    if (!found) throw new UsageError(`There is no encoding '${name}'.`, `Encodings: ${ENCODINGS.join(', ')}`);
    return found;
}

/** What a byte-order mark says. */
export function markedEncoding(bytes: Uint8Array): Encoding | undefined {
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
    return undefined;
}

/** The text without byte-order mark. What is not valid in the encoding becomes U+FFFD. */
export async function decode(bytes: Uint8Array, encoding: Encoding): Promise<string> {
    // Node's own decoder knows these three well; of the East Asian ones it lacks characters.
    if (encoding.startsWith('utf')) return new TextDecoder(encoding).decode(bytes);
    const { default: iconv } = await import('iconv-lite');
    return iconv.decode(bytes, encoding);
}
