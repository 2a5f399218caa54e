import type { Params } from '../messages/catalogue.js';
import { isWordOfTheLanguage } from '../parsing/words.js';

type Slips = 'reserved' | 'quoted' | 'decimal' | 'period' | 'range' | 'equals' | 'name' | 'late' | 'comma' | 'prose';
/** What people write from habits of other notations. */
export type Slip = { [V in Slips]: { variant: V; params: Record<keyof Params<'syntax/unexpected-input', V>, string> } }[Slips];

const RESERVED: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'where', 'if', 'then', 'else', 'true', 'false', 'missing', 'otherwise']);
const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
/** A word with its one text, in however many languages. */
const ONE_TEXT = /([a-z]+)[ \t]+"(?:\\.|[^"\\])*"(?:@[\w-]+)?(?:[ \t]*"(?:\\.|[^"\\])*"@[\w-]+)*[ \t]*$/;
const TEXTS = /"""[\s\S]*?"""|"(?:\\.|[^"\\\n\r])*"|\/\*[\s\S]*?\*\/|\/\/[^\n\r]*/g;

/** Told from the text around the place where the parser stopped; `names`: the tokens that could have stood there. */
export function slipAt(text: string, offset: number, found: string, names: readonly string[]): Slip | undefined {
    const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    const rest = /^[^\r\n]*/.exec(text.slice(offset))![0];
    const named = names.length > 0 && names.every((name) => name === 'WORD' || name === 'ID');
    if (named && RESERVED.has(found)) return { variant: 'reserved', params: { found } };
    if (named && found.startsWith('"')) {
        const name = found.replaceAll('"', '').replace(/[\s-]+/g, '');
        return { variant: 'quoted', params: { name: NAME.test(name) ? name : 'Clerk' } };
    }
    const number = /([\d_.]+)$/.exec(before.trimEnd())?.[1];
    const next = /^.\s*([\d_.]+)/.exec(rest)?.[1];
    if (found === ',' && number && next && !/^.\s/.test(rest))
        return { variant: 'decimal', params: { found: `${number},${next}`, meant: `${number}.${next}` } };
    const period = /(\d{4}-?)$/.exec(before)?.[1];
    const rank = /^-?[QqHh]?\d{1,2}\b/.exec(rest)?.[0];
    if (period && rank && period.endsWith('-') !== rank.startsWith('-')) return { variant: 'period', params: { found: `${period}${rank}` } };
    const [, low, high] = /^in\s+([\d_.]+)\s*-\s*([\d_.]+)/.exec(rest) ?? [];
    if (low && high) return { variant: 'range', params: { found: `${low}-${high}`, meant: `${low} .. ${high}` } };
    if (found === '-' && number && next) return { variant: 'range', params: { found: `${number}-${next}`, meant: `${number} .. ${next}` } };
    if (found === '=' && (before.endsWith('=') || rest.startsWith('=='))) return { variant: 'equals', params: { found: '==' } };
    if (found.startsWith('"""') && !names.includes('PROSE')) return { variant: 'prose', params: {} };
    const word = found === ',' && /^,\s*"/.test(rest) ? ONE_TEXT.exec(before)?.[1] : undefined;
    if (word && isWordOfTheLanguage(word)) return { variant: 'comma', params: { word } };
    return behindItsBrace(text.slice(0, offset).trimEnd(), found) ?? nameInParts(before, rest);
}

/** A property that follows the braces of what it belongs to. */
function behindItsBrace(before: string, found: string): Slip | undefined {
    if (!before.endsWith('}') || !/^[a-z]/.test(found) || !isWordOfTheLanguage(found) || KINDS.has(found)) return undefined;
    const closed = openDeclaration(before, before.length - 1);
    return closed && { variant: 'late', params: { found, head: closed.head } };
}

/** `role Front Desk`, `role front-desk`: a name of several words. */
function nameInParts(before: string, rest: string): Slip | undefined {
    const [, kind, first] = /(?:^|[\s{}])([a-z]+)[ \t]+([\p{L}_][\p{L}\p{N}_]*)[ \t]*$/u.exec(before) ?? [];
    const more = /^-?[\p{L}\p{N}_]+(?:[ \t-]+[\p{L}\p{N}_]+){0,4}(?=[ \t]*("|\{|$))/u.exec(rest)?.[0];
    if (!kind || !first || !more || !isWordOfTheLanguage(kind) || isWordOfTheLanguage(first)) return undefined;
    const parts = more.split(/[\s-]+/).filter(Boolean);
    if (parts.some((part) => isWordOfTheLanguage(part))) return undefined;
    const meant = [first, ...parts.map((part) => part[0]!.toUpperCase() + part.slice(1))].join('');
    return { variant: 'name', params: { found: `${first}${more.startsWith('-') ? '' : ' '}${more}`, meant } };
}

/** The declaration whose brace is still open before a place: its kind and name, and its line. */
export function openDeclaration(text: string, end: number): { head: string; line: number } | undefined {
    const plain = text.slice(0, end).replace(TEXTS, (hidden) => hidden.replace(/[^\n]/g, ' '));
    const open: number[] = [];
    for (const { 0: brace, index } of plain.matchAll(/[{}]/g)) {
        if (brace === '{') open.push(index);
        else open.pop();
    }
    const brace = open.at(-1);
    if (brace === undefined) return undefined;
    const start = Math.max(plain.lastIndexOf('{', brace - 1), plain.lastIndexOf('}', brace - 1)) + 1;
    const heads = [...plain.slice(start, brace).matchAll(/(?<![\p{L}\p{N}_])([a-z]+)[ \t]+([\p{L}_][\p{L}\p{N}_]*)/gu)].filter(([, kind]) => KINDS.has(kind!));
    const head = heads.at(-1);
    return head && { head: `${head[1]} ${head[2]}`, line: plain.slice(0, start + head.index).split('\n').length };
}

/** The kinds of declarations that often have braces. */
const KINDS: ReadonlySet<string> = new Set(
    (
        'program team role channel system calendar unit term record field segment grading model dimension goal need factor deployment journey stage moment ' +
        'wait procedure step standard scale options survey checklist rubric section rate grid pair choose number nps check kpi gap figure table row ' +
        'improvement course module plan phase manual chapter test'
    ).split(' ')
);

export function isKindWord(word: string): boolean {
    return KINDS.has(word);
}

const MEANT: readonly (readonly [RegExp, string])[] = [
    [/^&+$/, "'and'"],
    [/^\|+$/, "'or'"],
    [/^!$/, "'not'"],
    [/^#/, 'comments behind two slashes (//)'],
    [/^[\u2013\u2014~\u223c]$/, "'..' between the ends of a range, '-' to subtract"],
    [/^\u2264$/, "'<='"],
    [/^\u2265$/, "'>='"],
    [/^\u2260$/, "'!='"],
    [/^\u00d7$/, "'*'"],
    [/^\u00f7$/, "'/'"]
];

/** What to write for a character that means nothing here. */
export function meantBy(found: string): string | undefined {
    return MEANT.find(([pattern]) => pattern.test(found.trim()))?.[1];
}
