import { type AstNode, AstUtils } from 'langium';
import { walk } from '../../../expression/tree.js';
import type { Expr } from '../../../expression/types.js';
import type { FactReader } from '../../facts/facts.js';
import * as ast from '../../generated/ast.js';
import { scoresOf } from '../conditions.js';
import { defineRule } from '../rule.js';

export const laterAnswerRule = defineRule('surveys/later-answer', {
    tier: 'standard',
    severity: 'warning',
    on: ['Guarded', 'Option', 'End'],
    reads: ['elaboration', 'columns'],
    check(node, { facts, report }) {
        const condition = ast.isOption(node) ? node.when[0] : node.condition;
        const survey = AstUtils.getContainerOfType(node, ast.isInstrument);
        // An auditor goes back and forth in a checklist; members of a roster have questions of their own.
        if (!condition || survey?.kind !== 'survey' || AstUtils.getContainerOfType(node, ast.isRoster)) return;
        const { expr, type } = facts.elaborate(condition);
        const name = type.kind === 'boolean' ? askedBehind(expr, node, survey, facts) : undefined;
        if (name !== undefined) report(ast.isEnd(node) ? 'end' : 'default', { name }, { node: condition });
    }
});

/** The first answer, also through scores, that is asked for behind the node. What is asked inside of it is reported as such. */
function askedBehind(condition: Expr, node: AstNode, survey: ast.Instrument, facts: FactReader): string | undefined {
    const columns = facts.columns(survey);
    const end = node.$cstNode?.end ?? Infinity;
    const seen = new Set<string>();
    const find = (expr: Expr): string | undefined => {
        for (const leaf of walk(expr)) {
            if (leaf.op !== 'column' || leaf.via?.length || seen.has(leaf.name)) continue;
            seen.add(leaf.name);
            const item = columns.get(leaf.name)?.item;
            if (item) {
                const own = AstUtils.getContainerOfType(item, ast.isInstrument) === survey;
                if (own && (item.$cstNode?.offset ?? 0) >= end) return leaf.name;
                continue;
            }
            const score = scoresOf(survey).get(leaf.name);
            const found = score && find(facts.elaborate(score.value).expr);
            if (found !== undefined) return found;
        }
        return undefined;
    };
    return find(condition);
}
