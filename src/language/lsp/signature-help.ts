import type { IToken } from 'chevrotain';
import type { LangiumDocument } from 'langium';
import type { SignatureHelpProvider } from 'langium/lsp';
import type { SignatureHelpOptions, SignatureHelpParams } from 'vscode-languageserver';
import type { SignatureHelp } from 'vscode-languageserver-types';
import type { TouchstoneServices } from '../module.js';
import { FUNCTION_BY_NAME } from '../types/functions.js';
import { functionSentence } from './function-help.js';
import { label } from './labels.js';
import { textsOf } from './texts.js';

/** What the function takes whose parentheses the cursor is in; one line for each level that it works at. */
export class TouchstoneSignatureHelpProvider implements SignatureHelpProvider {
    readonly signatureHelpOptions: SignatureHelpOptions = { triggerCharacters: ['('], retriggerCharacters: [','] };

    constructor(private readonly services: TouchstoneServices) {}

    provideSignatureHelp(document: LangiumDocument, { position }: SignatureHelpParams): SignatureHelp | undefined {
        const offset = document.textDocument.offsetAt(position);
        const { tokens } = this.services.parser.Lexer.tokenize(document.textDocument.getText());
        const call = openCall(tokens.filter((token) => (token.endOffset ?? 0) < offset));
        const info = call && FUNCTION_BY_NAME.get(call.name);
        if (!info) return undefined;
        const { messageLanguage } = textsOf(this.services);
        const help = [functionSentence(info, messageLanguage), `${label('example', messageLanguage)}: \`${info.example}\``].filter(Boolean).join('\n\n');
        return {
            activeSignature: 0,
            activeParameter: call.argument,
            signatures: info.signature.split(' · ').map((signature) => ({
                label: signature,
                documentation: { kind: 'markdown', value: help },
                parameters: parametersIn(signature).map((parameter) => ({ label: parameter }))
            }))
        };
    }
}

/** The function whose parentheses are open at the end, and which of its arguments is being written. */
function openCall(tokens: readonly IToken[]): { name: string; argument: number } | undefined {
    let depth = 0;
    let argument = 0;
    for (let at = tokens.length - 1; at >= 0; at--) {
        const { image } = tokens[at]!;
        if (image === '{' || image === '}') return undefined;
        if (image === ')') depth++;
        else if (image === ',' && depth === 0) argument++;
        else if (image === '(' && depth-- === 0) {
            const name = tokens[at - 1]?.image;
            if (name && FUNCTION_BY_NAME.has(name)) return { name, argument };
            depth = 0;
            argument = 0;
        }
    }
    return undefined;
}

/** Where each argument stands in the signature. */
function parametersIn(signature: string): [number, number][] {
    const open = signature.indexOf('(') + 1;
    const close = signature.lastIndexOf(')');
    const result: [number, number][] = [];
    let start = open;
    for (const part of signature.slice(open, close).split(', ')) {
        result.push([start, start + part.length]);
        start += part.length + 2;
    }
    return result;
}
