import { type AstNode, CstUtils } from 'langium';

/** What an author wrote, on one line and without comments. */
export function sourceOf(node: AstNode | undefined): string {
    if (!node?.$cstNode) return '';
    let text = '';
    let previous = '(';
    for (const { hidden, text: word } of CstUtils.flattenCst(node.$cstNode)) {
        if (hidden) continue;
        const joined = word === ',' || word === ')' || word === '.' || word.startsWith('@') || previous === '(' || previous === '.';
        text += joined ? word : ` ${word}`;
        previous = word;
    }
    return text;
}
