import { AstUtils, CstUtils, GrammarAST, type LangiumDocument, type LeafCstNode } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver';
import * as ast from '../../generated/ast.js';
import type { TouchstoneServices } from '../../module.js';
import { nameOf } from '../../references/members.js';
import { FUNCTION_BY_NAME } from '../../types/functions.js';
import { builtInHelp } from '../built-ins.js';
import { functionHelp } from '../function-help.js';
import { explain } from '../keywords.js';
import { label } from '../labels.js';
import { leafAt, targetAt } from '../navigation/pointed.js';
import { keywordOf, textsOf } from '../texts.js';
import { nativeWord } from '../vocabulary.js';
import { declarationHover } from './declaration.js';
import { escaped, fence, paragraphs } from './markdown.js';

/** What is known of the thing under the pointer: a declaration, a word of the language, a unit, a function. */
export class TouchstoneHoverProvider implements HoverProvider {
    constructor(private readonly services: TouchstoneServices) {}

    getHoverContent(document: LangiumDocument, params: HoverParams): Hover | undefined {
        const leaf = leafAt(document, params.position);
        const value = leaf && this.content(leaf);
        return value ? { contents: { kind: 'markdown', value }, range: leaf.range } : undefined;
    }

    private content(leaf: LeafCstNode): string | undefined {
        const pointed = targetAt(this.services, leaf);
        if (pointed?.builtIn) return this.builtIn(pointed.node, pointed.builtIn);
        if (pointed) return declarationHover(this.services, pointed.node);
        if (GrammarAST.isKeyword(leaf.grammarSource)) return this.keyword(leaf);
        if (leaf.tokenType.name === 'LANGTAG') return this.language(leaf.text.slice(1));
        const node = leaf.astNode;
        if (ast.isCall(node) && leaf.text === node.function) return this.call(node.function);
        return undefined;
    }

    private builtIn(owner: ast.Named, name: string): string {
        const { messageLanguage } = textsOf(this.services);
        return paragraphs(
            fence(`${nameOf(owner) ?? ''}.${name}`),
            builtInHelp(name, messageLanguage),
            `${label('of', messageLanguage)} ${keywordOf(owner)} \`${nameOf(owner) ?? ''}\``
        );
    }

    private keyword(leaf: LeafCstNode): string | undefined {
        const { messageLanguage } = textsOf(this.services);
        const rule = AstUtils.getContainerOfType(leaf.grammarSource, GrammarAST.isParserRule)?.name;
        const help = explain(leaf.text, messageLanguage, rule);
        if (!help) return undefined;
        const native = nativeWord(leaf.text, messageLanguage);
        return paragraphs(`**${leaf.text}**${native === leaf.text ? '' : ` · ${native}`}`, help);
    }

    private language(tag: string): string {
        const { messageLanguage } = textsOf(this.services);
        const name = new Intl.DisplayNames([messageLanguage], { type: 'language', fallback: 'code' }).of(tag);
        return `${label('languageOf', messageLanguage)}: **${escaped(name ?? tag)}** (\`${tag}\`)`;
    }

    private call(name: string): string | undefined {
        const info = FUNCTION_BY_NAME.get(name);
        return info && functionHelp(info, textsOf(this.services).messageLanguage);
    }
}

export { CstUtils };
