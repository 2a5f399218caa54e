// What a user does in the first five minutes.
'use strict';
const assert = require('node:assert/strict');
const vscode = require('vscode');

const ID = 'touchstone.touchstone';
const folder = () => vscode.workspace.workspaceFolders[0].uri;
const open = async (name) => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), name));
    return vscode.window.showTextDocument(document, vscode.ViewColumn.One);
};
const errors = (uri) => vscode.languages.getDiagnostics(uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
/** The language server answers when it is ready; nothing tells us when that is. */
const eventually = async (what, probe) => {
    const end = Date.now() + 20_000;
    for (;;) {
        const value = await probe();
        if (value) return value;
        if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
};
const at = (document, text, offset = 0) => document.positionAt(document.getText().indexOf(text) + offset);
const replace = async (editor, text, by) => {
    const start = at(editor.document, text);
    const end = editor.document.positionAt(editor.document.offsetAt(start) + text.length);
    assert.ok(await editor.edit((edit) => edit.replace(new vscode.Range(start, end), by)));
};
const hoverText = async (uri, position) => {
    const hovers = await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, position);
    return hovers.flatMap(({ contents }) => contents.map((each) => each.value ?? each)).join('\n');
};

exports.tests = [
    [
        'the packaged extension is installed and starts with a Touchstone file',
        async () => {
            const extension = vscode.extensions.getExtension(ID);
            assert.ok(extension, `${ID} is not installed`);
            assert.notEqual(extension.extensionKind, undefined);
            const { document } = await open('standards.touch');
            assert.equal(document.languageId, 'touchstone');
            await eventually('the activation', () => extension.isActive);
        }
    ],
    [
        'hover tells what a name means, from another file',
        async () => {
            const { document } = await open('standards.touch');
            const position = at(document, 'Teller', 2);
            await eventually('a hover', async () => /창구 담당자|Counter clerk/.test(await hoverText(document.uri, position)));
        }
    ],
    [
        'a clean file has no errors, a typed error is reported where it is, and goes when mended',
        async () => {
            const editor = await open('standards.touch');
            const { uri } = editor.document;
            assert.deepEqual(
                errors(uri).map(({ message }) => message),
                []
            );
            await replace(editor, 'by Teller', 'by Nobody');
            const [error] = await eventually('an error', () => errors(uri).length > 0 && errors(uri));
            assert.match(error.message, /Nobody/);
            assert.equal(editor.document.getText(error.range), 'Nobody');
            // The link of its code leads to a page that the extension brings along.
            assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(error.code.target)), /names\/unresolved/);
            await replace(editor, 'by Nobody', 'by Teller');
            await eventually('no errors', () => errors(uri).length === 0);
        }
    ],
    [
        'completion offers names of other files and words of the language',
        async () => {
            const { document } = await open('standards.touch');
            const complete = async (position) => {
                const list = await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, position);
                return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
            };
            const names = await complete(at(document, 'by Teller', 3));
            assert.ok(names.includes('Teller'), `no Teller in ${names}`);
            const words = await complete(at(document, 'standard GreetFirst'));
            assert.ok(words.includes('standard'), `no standard in ${words}`);
        }
    ],
    [
        'a word of Korean offers the kind that it means',
        async () => {
            const editor = await open('standards.touch');
            const end = editor.document.positionAt(editor.document.getText().length);
            assert.ok(await editor.edit((edit) => edit.insert(end, '\n표준')));
            const list = await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', editor.document.uri, end.translate(1, 2));
            const found = list.items.find(
                ({ filterText, insertText }) => filterText?.includes('표준') && JSON.stringify(insertText ?? '').includes('standard')
            );
            await replace(editor, '\n표준', '');
            assert.ok(found, `no standard for 표준 in ${list.items.map(({ label }) => label.label ?? label)}`);
        }
    ],
    [
        'a light bulb mends a misspelt name',
        async () => {
            const editor = await open('standards.touch');
            const { uri } = editor.document;
            await replace(editor, 'by Teller', 'by Tellr');
            const [error] = await eventually('an error', () => errors(uri).length > 0 && errors(uri));
            const actions = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, error.range, 'quickfix');
            const fix = actions.find(({ edit }) => edit);
            assert.ok(fix, `no fix in ${actions.map(({ title }) => title)}`);
            assert.ok(await vscode.workspace.applyEdit(fix.edit));
            assert.ok(editor.document.getText().includes('by Teller\n'));
            await eventually('no errors', () => errors(uri).length === 0);
        }
    ],
    [
        'the definition of a name is found in the other file',
        async () => {
            const { document } = await open('standards.touch');
            const found = await vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, at(document, 'Teller', 1));
            const uris = found.map((each) => (each.targetUri ?? each.uri).path);
            assert.ok(
                uris.some((path) => path.endsWith('/shop.touch')),
                `found ${uris}`
            );
        }
    ],
    [
        'the preview opens beside the source',
        async () => {
            await open('standards.touch');
            await vscode.commands.executeCommand('touchstone.openPreview');
            const isPreview = (tab) => tab.input instanceof vscode.TabInputWebview && tab.input.viewType.includes('touchstone.preview');
            await eventually('the preview', () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isPreview)));
        }
    ],
    [
        'the build writes the files',
        async () => {
            await vscode.commands.executeCommand('touchstone.build');
            const checklist = vscode.Uri.joinPath(folder(), 'out/checklists/CounterAudit.html');
            const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(checklist));
            assert.match(text, /자리가 깨끗하다/);
        }
    ],
    [
        'a file of the library opens, read-only',
        async () => {
            const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('builtin:///units.touch'));
            assert.equal(document.languageId, 'touchstone');
            assert.match(document.getText(), /unit /);
            assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
        }
    ],
    [
        'the server can be restarted',
        async () => {
            await vscode.commands.executeCommand('touchstone.restartServer');
            const { document } = await open('standards.touch');
            await eventually('a hover', async () => /창구 담당자|Counter clerk/.test(await hoverText(document.uri, at(document, 'Teller', 2))));
        }
    ]
];
