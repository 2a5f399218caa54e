import { decode, type Encoding, markedEncoding } from './encodings.js';
import { HANGUL, KANA, SIMPLIFIED, TRADITIONAL } from './frequent-characters.js';

export interface EncodingGuess {
    encoding: Encoding;
    /** Whether the bytes prove it; otherwise the most plausible reading was taken. */
    certain: boolean;
    /** A reading that is about as plausible. */
    rival?: Encoding;
}

/** More of a long file would not change the verdict. */
const SAMPLE = 256 * 1024;
/** A reading this many times (e^x) less likely than the best is no rival. */
const CLEAR = 12;

/**
 * The encoding of a file of text. A byte-order mark, zero bytes or valid UTF-8 prove it; between the legacy encodings of
 * East Asia, in which the same bytes are often valid, it is the one that gives the likeliest text.
 *
 * @param expected Text that the file is likely to hold, such as the questions and labels of its table.
 */
export async function guessEncoding(bytes: Uint8Array, expected = ''): Promise<EncodingGuess> {
    const marked = markedEncoding(bytes);
    if (marked) return { encoding: marked, certain: true };
    const wide = byZeroBytes(bytes);
    if (wide) return { encoding: wide, certain: true };
    const sample = bytes.subarray(0, SAMPLE);
    if (sample.every((byte) => byte < 0x80)) return { encoding: 'utf-8', certain: true };
    const utf8 = asUtf8(sample, sample.length < bytes.length);
    // Three or more bytes in a row that happen to be UTF-8 do not come about by chance; a few pairs may.
    if (utf8 !== undefined && /[\u0800-\uFFFF]/u.test(utf8)) return { encoding: 'utf-8', certain: true };
    return mostPlausible(sample, utf8 !== undefined, expected);
}

/** Text in UTF-16 has commas and line ends, so half of some of its characters is zero; no other text has zeros. */
function byZeroBytes(bytes: Uint8Array): Encoding | undefined {
    if (bytes.length % 2 !== 0) return undefined;
    const zeros = [0, 0];
    const end = Math.min(bytes.length, SAMPLE);
    for (let at = 0; at < end; at++) if (bytes[at] === 0) zeros[at % 2]!++;
    if (zeros[0]! + zeros[1]! === 0) return undefined;
    return zeros[1]! >= zeros[0]! ? 'utf-16le' : 'utf-16be';
}

/** The text, or undefined if it is not valid. A sample may end within a character. */
function asUtf8(bytes: Uint8Array, cut: boolean): string | undefined {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
    } catch {
        return undefined;
    }
}

async function mostPlausible(sample: Uint8Array, validUtf8: boolean, expected: string): Promise<EncodingGuess> {
    const { default: chardet } = await import('chardet');
    const votes = new Map(chardet.analyse(sample).map(({ name, confidence }) => [VOTE[name.toLowerCase()], confidence]));
    const hints = new Set([...expected.normalize('NFC')].filter((character) => character > '\u007F'));
    const candidates: Encoding[] = ['cp949', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'windows-1252', ...(validUtf8 ? (['utf-8'] as const) : [])];
    const readings = await Promise.all(
        candidates.map(async (encoding) => {
            const likelihood = likelihoodOf(await decode(sample, encoding), encoding, hints);
            const valid = encoding === 'utf-8' ? byChance(sample) : 0;
            return { encoding, likelihood: likelihood + valid + 3 * ((votes.get(encoding) ?? 0) / 100) };
        })
    );
    const [best, second] = readings.sort((a, b) => b.likelihood - a.likelihood);
    const rival = second && best!.likelihood - second.likelihood < CLEAR ? second.encoding : undefined;
    return { encoding: best!.encoding, certain: false, ...(rival ? { rival } : {}) };
}

/** Of two bytes of legacy text about one pair in twelve is valid UTF-8. */
function byChance(sample: Uint8Array): number {
    return (sample.reduce((n, byte) => n + (byte < 0x80 ? 0 : 1), 0) / 2) * Math.log(12);
}

/** What chardet calls them. */
const VOTE: Readonly<Record<string, Encoding>> = {
    'utf-8': 'utf-8',
    'euc-kr': 'cp949',
    big5: 'big5',
    gb18030: 'gb18030',
    shift_jis: 'shift_jis',
    'euc-jp': 'euc-jp',
    'windows-1252': 'windows-1252',
    'iso-8859-1': 'windows-1252'
};

interface Kind {
    share: number;
    size: number;
}
/** How often a class of characters occurs in ordinary text, and among how many characters that is shared. */
const KINDS: Readonly<Record<'frequent' | 'script' | 'foreign' | 'sign' | 'rare', Kind>> = {
    frequent: { share: 0.62, size: 330 },
    script: { share: 0.28, size: 3000 },
    sign: { share: 0.07, size: 300 },
    foreign: { share: 0.03, size: 5000 },
    rare: { share: 0.0005, size: 20_000 }
};
/** A byte that the encoding does not have. */
const INVALID = Math.log(1e-9);

/** The logarithm of the probability of the text's characters beyond ASCII, were it in the language of the encoding. */
function likelihoodOf(text: string, encoding: Encoding, hints: ReadonlySet<string>): number {
    let sum = 0;
    for (const character of text) {
        if (character <= '\u007F') continue;
        if (character === '\uFFFD') {
            sum += INVALID;
            continue;
        }
        const { share, size } = KINDS[kindOf(character, encoding)];
        const usual = share / size;
        // Half of the weight on what is expected: the questions stand in most files, the answers need not.
        sum += Math.log(hints.has(character) ? 0.5 * usual + 0.5 / Math.max(hints.size, 50) : usual * (hints.size ? 0.5 : 1));
    }
    return sum;
}

const CJK = /[\u4E00-\u9FFF]/u;
const SYLLABLE = /[\uAC00-\uD7A3]/u;
const SIGN = /[\u2010-\u206F\u2190-\u21FF\u2460-\u24FF\u25A0-\u266F\u3000-\u303F\uFF00-\uFF65\u00B7\u00B0\u00D7]/u;

function kindOf(character: string, encoding: Encoding): keyof typeof KINDS {
    if (encoding === 'windows-1252' || encoding === 'utf-8') {
        if (/[\u00C0-\u017F\u2018-\u201D\u20AC]/u.test(character)) return 'frequent';
        return /[\u0370-\u04FF]/u.test(character) ? 'script' : 'rare';
    }
    if (SIGN.test(character)) return 'sign';
    if (encoding === 'cp949') {
        if (HANGUL.has(character)) return 'frequent';
        return SYLLABLE.test(character) ? 'script' : CJK.test(character) ? 'foreign' : 'rare';
    }
    if (encoding === 'shift_jis' || encoding === 'euc-jp') return KANA.test(character) ? 'frequent' : CJK.test(character) ? 'script' : 'rare';
    if (CJK.test(character)) return (encoding === 'big5' ? TRADITIONAL : SIMPLIFIED).has(character) ? 'frequent' : 'script';
    return 'rare';
}
