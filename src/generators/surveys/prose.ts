import MarkdownIt from 'markdown-it';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

const prose = new MarkdownIt({ html: false, linkify: false, typographer: false });
prose.disable('image');

/** Prose without its marks, for places that show text only; paragraphs and list items on lines of their own. */
export function plainProse(text: string): string {
    const lines = prose.parse(text, {}).flatMap((token) => {
        if (token.type === 'inline') return [inline(token.children ?? [])];
        return token.type === 'fence' || token.type === 'code_block' ? [token.content.trimEnd()] : [];
    });
    return lines.join('\n');
}

function inline(tokens: readonly Token[]): string {
    return tokens.map((token) => (token.type === 'softbreak' || token.type === 'hardbreak' ? '\n' : token.content)).join('');
}
