import type { AstNode } from 'langium';
import type { DiagnosticRelatedInformation, DiagnosticTag, Range } from 'vscode-languageserver-types';
import type { FactName, FactReader } from '../facts/facts.js';
import type * as generated from '../generated/ast.js';
import type { Code, Params, Variant } from '../messages/catalogue.js';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type NodeType = keyof generated.TouchstoneAstType;

/** Where a finding is shown: a node, or one of its properties or keywords, or an exact range. */
export interface Place {
    node: AstNode;
    property?: string;
    index?: number;
    keyword?: string;
    range?: Range;
}
export interface Extra {
    related?: DiagnosticRelatedInformation[];
    tags?: DiagnosticTag[];
    /** What the quick fix needs to know. */
    data?: Record<string, unknown>;
}

export interface RuleContext<C extends Code> {
    facts: FactReader;
    report<V extends Variant<C>>(variant: V, params: Params<C, V>, place: Place, extra?: Extra): void;
}

/**
 * A rule is declared data with a check: the code (family/name, which is also the path of this file, of its fixture and of
 * its page), whether it can be switched off (`standard`) or not (`language`), the kinds of nodes it visits, and what it
 * reads of other files.
 */
export interface Rule<C extends Code = Code> {
    code: C;
    tier: 'language' | 'standard';
    severity: Severity;
    /** It guesses from wording, so it reports only where the configuration asks for it. */
    asked?: true;
    on: readonly NodeType[];
    reads: readonly FactName[];
    check?(node: AstNode, context: RuleContext<C>): void;
}

type NodeOf<T extends NodeType> = generated.TouchstoneAstType[T];

export function defineRule<C extends Code, T extends NodeType = NodeType>(
    code: C,
    rule: {
        tier: Rule['tier'];
        severity: Severity;
        asked?: true;
        on: readonly T[];
        reads?: readonly FactName[];
        check?(node: NodeOf<T>, context: RuleContext<C>): void;
    }
): Rule<C> {
    return { reads: [], ...rule, code, check: rule.check as Rule<C>['check'] };
}
