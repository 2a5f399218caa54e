import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstUtils, type URI } from 'langium';
import { expect, test } from 'vitest';
import * as ast from '../../src/language/generated/ast.js';
import { nameOf } from '../../src/language/references/members.js';
import { uriOf, Workspace } from './workspace.js';

/* Whatever is renamed in the example, nothing else changes: the same findings, the same number of references to it. */
const ROOT = 'examples/post-office';
const NEW = 'Renamed_이름';

test('renaming leaves the example as it was', async () => {
    const workspace = new Workspace();
    const texts = new Map(
        (readdirSync(ROOT, { recursive: true }) as string[])
            .filter((name) => name.endsWith('.touch'))
            .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(ROOT, name), 'utf8')])
    );
    await workspace.write(Object.fromEntries(texts));
    const before = findings(workspace, texts.keys());
    for (const { file, offset, name, kind } of samples(workspace, texts.keys())) {
        const document = workspace.document(file);
        const place = { textDocument: { uri: uriOf(file).toString() }, position: document.textDocument.positionAt(offset) };
        const provider = workspace.services.Touchstone.lsp.RenameProvider!;
        const { changes } = (await provider.rename(document, { ...place, newName: NEW }))!;
        const changed = apply(workspace, changes!);
        await workspace.write(changed);
        expect(
            findings(workspace, texts.keys()).map((each) => each.replaceAll(NEW, name)),
            `${kind} ${name}`
        ).toEqual(before);
        await workspace.write(Object.fromEntries(Object.keys(changed).map((each) => [each, texts.get(each)!])));
    }
});

function findings(workspace: Workspace, files: Iterable<string>): string[] {
    return [...files]
        .flatMap((file) => workspace.document(file).diagnostics!.map(({ code, message, range }) => `${file}:${range.start.line} ${String(code)} ${message}`))
        .sort();
}

/** Two declarations of each kind. */
function samples(workspace: Workspace, files: Iterable<string>): { file: string; offset: number; name: string; kind: string }[] {
    const byKind = new Map<string, { file: string; offset: number; name: string; kind: string }[]>();
    for (const file of files)
        for (const node of AstUtils.streamAst(workspace.document(file).parseResult.value)) {
            const cst = ast.isNamed(node) && workspace.services.Touchstone.references.NameProvider.getNameNode(node);
            if (!cst) continue;
            const list = byKind.get(node.$type) ?? [];
            byKind.set(node.$type, list);
            list.push({ file, offset: cst.offset, name: nameOf(node as ast.Named)!, kind: node.$type });
        }
    return [...byKind.values()].flatMap((list) => [list[0]!, list[Math.floor(list.length / 2)]!]);
}

function apply(
    workspace: Workspace,
    changes: Record<string, { range: { start: { line: number; character: number }; end: { line: number; character: number } }; newText: string }[]>
): Record<string, string> {
    const result: Record<string, string> = {};
    for (const [uri, edits] of Object.entries(changes)) {
        const document = workspace.services.shared.workspace.LangiumDocuments.all.find((each) => each.uri.toString() === uri)!;
        const at = (position: { line: number; character: number }) => document.textDocument.offsetAt(position);
        let text = document.textDocument.getText();
        for (const { range, newText } of [...edits].sort((a, b) => at(b.range.start) - at(a.range.start)))
            text = text.slice(0, at(range.start)) + newText + text.slice(at(range.end));
        result[nameIn(document.uri)] = text;
    }
    return result;
}

const nameIn = (uri: URI): string => uri.path.replace('/project/', '');
