import { CstUtils } from 'langium';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import * as ast from '../../src/language/generated/ast.js';
import { Workspace } from './workspace.js';

/* Whatever stands in the example would have been offered where it stands, before it was typed. */
const ROOT = 'examples/post-office';
const FILES = (readdirSync(ROOT, { recursive: true }) as string[]).filter((name) => name.endsWith('.touch')).map((name) => name.replaceAll('\\', '/'));

let workspace: Workspace;
beforeAll(async () => {
    workspace = new Workspace();
    await workspace.write(Object.fromEntries(FILES.map((name) => [name, readFileSync(join(ROOT, name), 'utf8')])));
});

describe.each(FILES)('%s', (name) => {
    test('every word is offered at its place', async () => {
        const text = readFileSync(join(ROOT, name), 'utf8');
        const { Lexer } = workspace.services.Touchstone.parser;
        const document = workspace.document(name);
        const lacking: string[] = [];
        const { tokens } = Lexer.tokenize(text);
        let checked = 0;
        for (const [index, token] of tokens.entries()) {
            const isWord = token.tokenType.name === 'ID' || /^[A-Za-z]+$/.test(token.tokenType.name);
            if (!isWord || ['STRING', 'PROSE', 'NUMBER', 'PERIOD', 'LANGTAG'].includes(token.tokenType.name)) continue;
            // A sample: neighbours in a list are alike.
            if (index % 5 !== 0) continue;
            const leafName = isDeclaredHere(name, token.startOffset);
            if (leafName) continue;
            checked++;
            const position = document.textDocument.positionAt(token.startOffset);
            const list = workspace.services.Touchstone.lsp.CompletionProvider!.getCompletion(document, { textDocument: { uri: '' }, position });
            const items = (await list)!.items;
            if (!items.some(({ label }) => label === token.image || label.endsWith(`.${token.image}`) || label.startsWith(`${token.image}.`)))
                lacking.push(`${token.startLine}: ${text.split('\n')[token.startLine! - 1]!.trim().slice(0, 60)} ← ${token.image}`);
        }
        expect(lacking).toEqual([]);
        expect(checked).toBeGreaterThan(0);
    });
});

/** Names that are made up on the spot cannot be offered. */
function isDeclaredHere(name: string, offset: number): boolean {
    const leaf = CstUtils.findLeafNodeAtOffset(workspace.document(name).parseResult.value.$cstNode!, offset);
    const node = leaf?.astNode;
    if (!leaf || !node) return true;
    if (ast.isNamed(node) && workspace.services.Touchstone.references.NameProvider.getNameNode(node) === leaf) return true;
    // The package of a file, the names of tables elsewhere.
    return ast.isFile(node) || (ast.isRecordTable(node) && node.from?.includes(leaf.text) === true && leaf.text !== 'from');
}
