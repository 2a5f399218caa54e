/** Prose (Markdown) as paragraphs of a Word document. */
import { ExternalHyperlink, HeadingLevel, Paragraph, TextRun, type ParagraphChild } from 'docx';
import { proseTokens, type Token } from '../format/markdown.js';
import { languageOf, NUMBERED, STYLE } from './style.js';

const HEADINGS = [
    HeadingLevel.HEADING_1,
    HeadingLevel.HEADING_2,
    HeadingLevel.HEADING_3,
    HeadingLevel.HEADING_4,
    HeadingLevel.HEADING_5,
    HeadingLevel.HEADING_6
];
/** A page's level 2 is the first level of a Word document, whose title is no heading. */
export const headingOf = (level: number) => HEADINGS[Math.max(0, Math.min(5, level - 2))]!;

/** Numbered lists begin at 1 each: every one is an instance of its own. */
export class Lists {
    private count = 0;
    next(): number {
        return ++this.count;
    }
}

export function proseParagraphs(text: string, level: number, lists: Lists, language?: string): Paragraph[] {
    const found: Paragraph[] = [];
    const open: { ordered: boolean; instance: number }[] = [];
    let quoted = 0;
    let heading: number | undefined;
    /** The first paragraph of an item has the mark. */
    let marked = false;
    for (const token of proseTokens(text)) {
        switch (token.type) {
            case 'bullet_list_open':
            case 'ordered_list_open':
                open.push({ ordered: token.type === 'ordered_list_open', instance: lists.next() });
                break;
            case 'bullet_list_close':
            case 'ordered_list_close':
                open.pop();
                break;
            case 'list_item_open':
                marked = true;
                break;
            case 'blockquote_open':
                quoted++;
                break;
            case 'blockquote_close':
                quoted--;
                break;
            case 'heading_open':
                heading = Number(token.tag.slice(1)) + level - 1;
                break;
            case 'heading_close':
                heading = undefined;
                break;
            case 'fence':
            case 'code_block':
                for (const line of token.content.replace(/\n$/, '').split('\n'))
                    found.push(new Paragraph({ style: STYLE.code, children: [new TextRun(line)] }));
                break;
            case 'inline': {
                const list = open.at(-1);
                const depth = open.length - 1;
                found.push(
                    new Paragraph({
                        children: runs(token.children ?? [], language),
                        ...(heading !== undefined && { heading: headingOf(heading) }),
                        ...(quoted > 0 && { style: STYLE.quote }),
                        ...(list &&
                            (marked
                                ? list.ordered
                                    ? { numbering: { reference: NUMBERED, level: depth, instance: list.instance } }
                                    : { bullet: { level: depth } }
                                : { indent: { left: 360 * (depth + 1) } }))
                    })
                );
                marked = false;
                break;
            }
        }
    }
    return found;
}

function runs(tokens: readonly Token[], language: string | undefined): ParagraphChild[] {
    const found: ParagraphChild[] = [];
    let [bold, italics] = [0, 0];
    let link: { href: string; children: TextRun[] } | undefined;
    const run = (text: string, extra: { code?: boolean; break?: number } = {}): void => {
        const made = new TextRun({
            text,
            ...(extra.break !== undefined && { break: extra.break }),
            ...(bold > 0 && { bold: true }),
            ...(italics > 0 && { italics: true }),
            ...(extra.code && { style: STYLE.inlineCode }),
            ...(link && { style: 'Hyperlink' }),
            ...languageOf(language)
        });
        if (link) link.children.push(made);
        else found.push(made);
    };
    for (const token of tokens) {
        if (token.type === 'text') run(token.content);
        else if (token.type === 'code_inline') run(token.content, { code: true });
        else if (token.type === 'softbreak') run(' ');
        else if (token.type === 'hardbreak') run('', { break: 1 });
        else if (token.type === 'strong_open') bold++;
        else if (token.type === 'strong_close') bold--;
        else if (token.type === 'em_open') italics++;
        else if (token.type === 'em_close') italics--;
        else if (token.type === 'link_open') link = { href: String(token.attrGet('href') ?? ''), children: [] };
        else if (token.type === 'link_close' && link) {
            // A place in the page is none in this document.
            if (link.href.startsWith('#')) found.push(...link.children);
            else found.push(new ExternalHyperlink({ link: link.href, children: link.children }));
            link = undefined;
        }
    }
    return found;
}
