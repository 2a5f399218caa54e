import type { AstNode, LangiumDocument } from 'langium';
import type { Diagnostic, TextEdit } from 'vscode-languageserver-types';
import type { en } from '../messages/en/index.js';
import { type Code, formatMessage, type MessageLanguage } from '../messages/catalogue.js';
import type { TouchstoneServices } from '../module.js';
import type { FindingData } from '../validation/validator.js';
import { nodeAt } from './places.js';

/** One way to mend a finding: edits of the text, which keep all comments. */
export interface Proposal {
    title: string;
    edits: readonly TextEdit[];
    /** Edits of other files. */
    elsewhere?: Readonly<Record<string, readonly TextEdit[]>>;
    /** The one that is most likely meant. */
    preferred?: boolean;
}

type FixTitle<C extends Code> = Extract<keyof (typeof en)[C], `fix${string}`>;

export interface FixRequest<C extends Code = Code> {
    document: LangiumDocument;
    diagnostic: Diagnostic;
    data: FindingData;
    services: TouchstoneServices;
    /** The innermost node of a kind at the place of the finding. */
    node<T extends AstNode>(is: (node: unknown) => node is T): T | undefined;
    title(variant: FixTitle<C>, params?: Readonly<Record<string, string | number>>): string;
}

export interface Fix<C extends Code = Code> {
    code: C;
    propose(request: FixRequest<C>): Iterable<Proposal>;
}

export function defineFix<C extends Code>(code: C, propose: Fix<C>['propose']): Fix<C> {
    return { code, propose };
}

export function request(document: LangiumDocument, diagnostic: Diagnostic, services: TouchstoneServices, language: MessageLanguage): FixRequest {
    const data = diagnostic.data as FindingData;
    return {
        document,
        diagnostic,
        data,
        services,
        node: (is) => nodeAt(document, diagnostic.range, is),
        title: (variant, params = {}) => formatMessage(data.code as Code, variant, params, language)
    };
}
