import { GrammarUtils } from 'langium';
import * as ast from '../generated/ast.js';

/** A text in one language as it stands in the file: what is no wording is blank, so that offsets stay those of the file. */
export interface Passage {
    part: ast.TextPart;
    /** As long as the source between the quotes. */
    text: string;
    /** Where it begins in the file. */
    offset: number;
}

/** The wording of one part of a text; undefined where the source is composed otherwise than the text that it means. */
export function passageOf(part: ast.TextPart): Passage | undefined {
    const node = GrammarUtils.findNodeForProperty(part.$cstNode, 'value');
    if (!node) return undefined;
    const quotes = node.text.startsWith('"""') ? 3 : 1;
    const raw = node.text.slice(quotes, -quotes);
    if (raw.normalize('NFC') !== raw) return undefined;
    return { part, text: blanked(raw, quotes === 1), offset: node.offset + quotes };
}

const blank = (found: string): string => ' '.repeat(found.length);

/** Without escapes, what is piped in, addresses and code. */
function blanked(raw: string, label: boolean): string {
    const text = label ? raw.replace(/\\./g, blank) : raw;
    if (!/[{`/]/.test(text)) return text;
    return text
        .replace(/\{[^{}\n]*\}/g, blank)
        .replace(/`[^`\n]*`/g, blank)
        .replace(/\bhttps?:\/\/\S+/g, blank);
}

/** Texts that are not the programme's own wording: where something comes from, what customers said, names that are listed. */
export function isQuoted(part: ast.TextPart): boolean {
    const text = part.$container;
    const holder = text.$container;
    if (ast.isVoice(holder) || ast.isDifference(holder)) return true;
    return text.$containerProperty === 'source' || (ast.isConcept(holder) && (text.$containerProperty === 'also' || text.$containerProperty === 'avoided'));
}
