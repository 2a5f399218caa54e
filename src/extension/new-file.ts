import { SnippetString, window, workspace } from 'vscode';
import { LANGUAGE } from './client-options.js';

/** An untitled file with one standard to fill in: the shortest way from the walkthrough to a first squiggle. */
export async function newStandardsFile(): Promise<void> {
    const document = await workspace.openTextDocument({ language: LANGUAGE });
    const editor = await window.showTextDocument(document);
    await editor.insertSnippet(
        new SnippetString(
            [
                'program ${1:MyShop} "${2:Our customer service}" {',
                '    version 1',
                '    languages ${3:en}',
                '}',
                '',
                'standard ${4:GreetFirst} "${5:Greet first}" {',
                '    must "${6:Greet every customer as soon as eyes meet}"',
                '    measure ${7:delay} "${8:Time until the greeting}" <= ${9:3} s',
                '}',
                '$0'
            ].join('\n')
        )
    );
}
