import MarkdownIt from 'markdown-it';
import { raw, type Html } from './html.js';

export type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** Links lead to web pages and mail addresses; anything else (scripts, data, files) stays text. */
export function safeLink(url: string): boolean {
    // Browsers ignore white space and control characters inside a scheme.
    const bare = url.replace(/[\s\p{Cc}\p{Cf}]/gu, '');
    return /^(https?:\/\/|mailto:)/i.test(bare) || (!SCHEME.test(bare) && bare.startsWith('#'));
}

const prose = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: false });
// A document is one self-contained file: a picture would be loaded from somewhere.
prose.disable('image');
prose.validateLink = safeLink;
prose.renderer.rules['link_open'] = (tokens, index, options, _env, self) => {
    tokens[index]!.attrSet('rel', 'noopener noreferrer');
    return self.renderToken(tokens, index, options);
};

/** Prose as HTML. Its headings begin at `heading`, so that they fit under the heading they stand under. */
export function renderProse(text: string, heading = 4): Html {
    const tokens = prose.parse(text, {});
    for (const token of tokens) {
        if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + heading - 1)}`;
    }
    return raw(prose.renderer.render(tokens, prose.options, {}));
}

/** Prose as the tokens of its parser, for formats that are no HTML. */
export const proseTokens = (text: string): Token[] => prose.parse(text, {});

/** Everything that a reader of Markdown could take for more than text. */
const permissive = new MarkdownIt({ html: true, linkify: false });
permissive.validateLink = () => true;

function isHarmless(text: string): boolean {
    const check = (tokens: Token[]): boolean =>
        tokens.every((token) => {
            if (token.type === 'html_block' || token.type === 'html_inline' || token.type === 'image') return false;
            if (token.type === 'link_open' && !safeLink(String(token.attrGet('href') ?? ''))) return false;
            return check(token.children ?? []);
        });
    return check(permissive.parse(text, {}));
}

/** Prose for a Markdown document: without raw HTML, pictures or unsafe links, its headings moved below `heading`. */
export function proseMarkdown(text: string, heading = 4): string {
    let safe = text.replace(/\r\n?/g, '\n').trim();
    if (!isHarmless(safe))
        safe = safe
            .replaceAll('<', '&lt;')
            .replace(/!(?=\[)/g, '\\!')
            .replace(/(?<!\\)\[/g, '\\[');
    if (!isHarmless(safe)) safe = safe.split('\n').map(escapeMarkdown).join('\n');
    return demoted(safe, heading);
}

function demoted(text: string, heading: number): string {
    const lines = text.split('\n');
    const tokens = permissive.parse(text, {});
    const gone = new Set<number>();
    for (const [index, token] of tokens.entries()) {
        if (token.type !== 'heading_open' || !token.map) continue;
        const level = '#'.repeat(Math.min(6, Number(token.tag.slice(1)) + heading - 1));
        const [first, end] = token.map;
        if (token.markup.startsWith('#')) {
            lines[first] = lines[first]!.replace(/#{1,6}/, level);
        } else if (token.level === 0) {
            lines[first] = `${level} ${tokens[index + 1]!.content.replaceAll('\n', ' ')}`;
            for (let line = first + 1; line < end; line++) gone.add(line);
        }
    }
    return lines.filter((_, line) => !gone.has(line)).join('\n');
}

/** A text as Markdown that reads as that text and nothing else; always one line. */
export function escapeMarkdown(text: string): string {
    return text
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim()
        .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
        .replace(/!(?=\\\[)/g, '\\!')
        .replace(/^([#+=-])/, '\\$1')
        .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** The id that GitHub and most other renderers give nothing for: an anchor that stands in the text. */
export function markdownAnchor(id: string): string {
    return `<a id="${id.replace(/[^\p{L}\p{N}._-]/gu, '-')}"></a>`;
}

export function markdownLink(text: string, id: string): string {
    return `[${escapeMarkdown(text)}](#${id.replace(/[^\p{L}\p{N}._-]/gu, '-')})`;
}

/** A table whose cells are Markdown already. */
export function markdownTable(
    headings: readonly string[],
    rows: readonly (readonly string[])[],
    alignment: readonly ('left' | 'right' | 'center')[] = []
): string {
    const line = (cells: readonly string[]): string => `| ${cells.map((c) => c.replaceAll('\n', ' ')).join(' | ')} |`;
    const rule = headings.map((_, i) => ({ left: '---', right: '---:', center: ':---:' })[alignment[i] ?? 'left']);
    return [line(headings), line(rule), ...rows.map(line)].join('\n');
}
