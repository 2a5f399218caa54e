import type { AstNode } from 'langium';

/** Something the elaboration of an expression found; the rule of the same code reports it. */
export interface Problem {
    code: ExpressionCode;
    /** Which wording of the message. */
    variant: string;
    node: AstNode;
    params: Record<string, string | number>;
    /** What a quick fix needs. */
    data?: Record<string, unknown>;
}

export const EXPRESSION_CODES = [
    'syntax/chained-comparison',
    'syntax/stray-range',
    'units/mismatch',
    'units/unknown',
    'types/mismatch',
    'types/level',
    'types/unknown-function',
    'types/arguments',
    'types/mixed-scales',
    'types/not-a-value',
    'totals/weights',
    'scores/needing',
    'measures/time',
    'links/cycle'
] as const;
export type ExpressionCode = (typeof EXPRESSION_CODES)[number];
