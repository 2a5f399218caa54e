import type { Params, Variant } from '../messages/catalogue.js';
import type * as ast from '../generated/ast.js';
import type { ExpressionCode } from '../types/problems.js';
import { defineRule, type NodeType, type Rule } from './rule.js';

/** The kinds of nodes that hold expressions of their own. */
export const EXPRESSION_HOLDERS = [
    'Segmentation',
    'Grading',
    'Band',
    'Outcome',
    'Guarded',
    'Valid',
    'End',
    'Item',
    'Option',
    'Step',
    'Score',
    'Pass',
    'Kpi',
    'Gap',
    'Figure',
    'Confirm',
    'Test'
] as const satisfies readonly NodeType[];
export type ExpressionHolder = ast.TouchstoneAstType[(typeof EXPRESSION_HOLDERS)[number]];

/** The expressions that a node holds itself. */
export function expressionsOf(node: ExpressionHolder): readonly ast.Expression[] {
    switch (node.$type) {
        case 'Segmentation':
            return node.where;
        case 'Grading':
            return [...node.ranking, ...node.applies];
        case 'Band':
        case 'Outcome':
        case 'Option':
        case 'Step':
            return node.when;
        case 'Item':
            return [...node.requiredWhen, ...node.criticalWhen, ...node.default];
        case 'Guarded':
        case 'Valid':
        case 'Pass':
        case 'Confirm':
            return [node.condition];
        case 'End':
            return node.condition ? [node.condition] : [];
        case 'Score':
            return [node.value];
        case 'Kpi':
        case 'Figure':
            return node.value;
        case 'Gap':
            return [...node.value, ...node.alert];
        case 'Test':
            return node.expects;
    }
}

/** A rule whose findings the elaboration of expressions makes; it only reports those with its own code. */
export function expressionRule<C extends ExpressionCode>(code: C, say: (params: Params<C, Variant<C>>) => object = (params) => params): Rule<C> {
    return defineRule(code, {
        tier: 'language',
        severity: 'error',
        on: EXPRESSION_HOLDERS,
        reads: ['elaboration'],
        check(node, { facts, report }) {
            // What an aggregate elaborates for its table and again for its rows is wrong once.
            const said = new Set<string>();
            for (const expression of expressionsOf(node)) {
                for (const problem of facts.elaborate(expression).problems) {
                    const { offset, length } = problem.node.$cstNode ?? { offset: -1, length: 0 };
                    const place = `${problem.variant} ${offset} ${length}`;
                    if (problem.code !== code || said.has(place)) continue;
                    said.add(place);
                    report(
                        problem.variant as Variant<C>,
                        say(problem.params as Params<C, Variant<C>>) as Params<C, Variant<C>>,
                        { node: problem.node },
                        { data: problem.data }
                    );
                }
            }
        }
    });
}

const KINDS: Readonly<Record<string, string>> = {
    number: 'a number',
    text: 'a text',
    boolean: 'a condition',
    category: 'a choice',
    set: 'a choice of several',
    date: 'a date',
    datetime: 'a point in time',
    time: 'a time of day',
    link: 'a link to a record'
};

/** What to call a kind of value in a message; units stand for themselves. */
export function kindOfValue(kind: string): string {
    return KINDS[kind] ?? kind;
}
