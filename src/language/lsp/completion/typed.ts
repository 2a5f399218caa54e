/**
 * Whether what has been typed so far can become a word. Hangul is compared by its letters: an input method shows `푲` on
 * the way from `표` to `표주`, and a file system or keyboard may leave decomposed syllables behind.
 */
export function beginsLike(typed: string, word: string): boolean {
    const wanted = letters(word);
    const given = letters(typed);
    return wanted.startsWith(given);
}

/** The typed letters occur in this order, the first of them at the beginning of a word in the name. */
export function fitsLoosely(typed: string, name: string): boolean {
    if (beginsLike(typed, name)) return true;
    const given = letters(typed);
    const text = name.normalize('NFC');
    for (let start = 0; start < text.length; start++) {
        if (start > 0 && !beginsWord(text[start - 1]!, text[start]!)) continue;
        if (inOrder(given, letters(text.slice(start)))) return true;
    }
    return false;
}

function beginsWord(previous: string, current: string): boolean {
    return !/[\p{L}\p{N}]/u.test(previous) || (/\p{Lu}/u.test(current) && !/\p{Lu}/u.test(previous)) || isWide(current);
}

/** Chinese and Korean have no sign where a word begins. */
function isWide(character: string): boolean {
    return /[\p{Script=Han}\p{Script=Hangul}]/u.test(character);
}

function inOrder(given: string, text: string): boolean {
    let at = 0;
    for (const character of text) if (character === given[at]) at++;
    return given.length === 0 || (text[0] === given[0] && at >= given.length);
}

const SYLLABLES = 0xac00;
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = ['ㅏ', 'ㅐ', 'ㅑ', 'ㅒ', 'ㅓ', 'ㅔ', 'ㅕ', 'ㅖ', 'ㅗ', 'ㅗㅏ', 'ㅗㅐ', 'ㅗㅣ', 'ㅛ', 'ㅜ', 'ㅜㅓ', 'ㅜㅔ', 'ㅜㅣ', 'ㅠ', 'ㅡ', 'ㅡㅣ', 'ㅣ'];
const FINALS = [
    '',
    'ㄱ',
    'ㄲ',
    'ㄱㅅ',
    'ㄴ',
    'ㄴㅈ',
    'ㄴㅎ',
    'ㄷ',
    'ㄹ',
    'ㄹㄱ',
    'ㄹㅁ',
    'ㄹㅂ',
    'ㄹㅅ',
    'ㄹㅌ',
    'ㄹㅍ',
    'ㄹㅎ',
    'ㅁ',
    'ㅂ',
    'ㅂㅅ',
    'ㅅ',
    'ㅆ',
    'ㅇ',
    'ㅈ',
    'ㅊ',
    'ㅋ',
    'ㅌ',
    'ㅍ',
    'ㅎ'
];
/** Letters that a keyboard enters with two strokes, on their own. */
const DOUBLES: Record<string, string> = {
    ㄳ: 'ㄱㅅ',
    ㄵ: 'ㄴㅈ',
    ㄶ: 'ㄴㅎ',
    ㄺ: 'ㄹㄱ',
    ㄻ: 'ㄹㅁ',
    ㄼ: 'ㄹㅂ',
    ㄽ: 'ㄹㅅ',
    ㄾ: 'ㄹㅌ',
    ㄿ: 'ㄹㅍ',
    ㅀ: 'ㄹㅎ',
    ㅄ: 'ㅂㅅ',
    ㅘ: 'ㅗㅏ',
    ㅙ: 'ㅗㅐ',
    ㅚ: 'ㅗㅣ',
    ㅝ: 'ㅜㅓ',
    ㅞ: 'ㅜㅔ',
    ㅟ: 'ㅜㅣ',
    ㅢ: 'ㅡㅣ'
};

/** Every syllable as the letters that are typed for it, one by one; all else in lower case. */
export function letters(text: string): string {
    let result = '';
    for (const character of text.normalize('NFC').toLowerCase()) {
        const index = character.charCodeAt(0) - SYLLABLES;
        if (index >= 0 && index < 11172) {
            result += INITIALS[Math.floor(index / 588)]! + VOWELS[Math.floor((index % 588) / 28)]! + FINALS[index % 28]!;
        } else result += DOUBLES[character] ?? character;
    }
    return result;
}
