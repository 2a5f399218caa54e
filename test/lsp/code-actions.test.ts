import type { CodeAction, CodeActionKind, Diagnostic } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { Workspace } from './workspace.js';

const workspace = new Workspace();

async function actionsFor(text: string, only?: CodeActionKind[], strip = false): Promise<CodeAction[]> {
    await workspace.write({ 'shop.touch': text });
    const document = workspace.document('shop.touch');
    const diagnostics = (document.diagnostics ?? []).map((diagnostic): Diagnostic => (strip ? { ...diagnostic, data: undefined } : diagnostic));
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const params = { textDocument: { uri: document.uri.toString() }, range, context: { diagnostics, ...(only ? { only } : {}) } };
    return (await workspace.services.Touchstone.lsp.CodeActionProvider!.getCodeActions(document, params)) as CodeAction[];
}

describe('code actions', () => {
    it('offer the fixes of the findings that are asked about, with their edits', async () => {
        const actions = await actionsFor('role Clerk "Clerk" in Countre\nteam Counter "Counter" { duties "Serves." }\n');
        expect(actions.map(({ title, kind, isPreferred }) => ({ title, kind, isPreferred }))).toEqual([
            { title: "Change to 'Counter'", kind: 'quickfix', isPreferred: true }
        ]);
        const [uri] = Object.keys(actions[0]!.edit!.changes!);
        expect(uri).toMatch(/shop\.touch$/);
        expect(actions[0]!.edit!.changes![uri!]).toEqual([
            { range: { start: { line: 0, character: 22 }, end: { line: 0, character: 29 } }, newText: 'Counter' }
        ]);
        expect(actions[0]!.diagnostics?.[0]?.code).toBe('names/unresolved');
    });

    it('find what the editor did not send back', async () => {
        const actions = await actionsFor('role Clerk "Clerk" in Countre\nteam Counter "Counter" { duties "Serves." }\n', undefined, true);
        expect(actions).toHaveLength(1);
    });

    it('mend all characters of the wrong width at once', async () => {
        const text = 'team　Counter “Counter” ｛ duties "Serves." ｝\n';
        const [all, ...others] = await actionsFor(text, ['source.fixAll']);
        expect(others).toEqual([]);
        expect(all!.kind).toBe('source.fixAll');
        expect(
            Object.values(all!.edit!.changes!)[0]!
                .map((edit) => edit.newText)
                .sort()
        ).toEqual([' ', '"Counter"', '{', '}']);
        expect(await actionsFor('team Counter "Counter" { duties "Serves." }\n', ['source.fixAll'])).toEqual([]);
    });

    it('leave out what was not asked for', async () => {
        expect(await actionsFor('role Clerk "Clerk" in Countre\n', ['refactor'])).toEqual([]);
    });
});
