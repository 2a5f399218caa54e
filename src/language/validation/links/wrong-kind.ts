import * as ast from '../../generated/ast.js';
import type { Kind } from '../../references/kinds.js';
import { defineRule } from '../rule.js';
import { withArticle } from '../../references/kind-words.js';

export const wrongKindRule = defineRule('links/wrong-kind', {
    tier: 'language',
    severity: 'error',
    on: ['Ref'],
    reads: ['targets'],
    check(ref, { facts, report }) {
        const expected = facts.expectedKinds(ref);
        const target = expected && facts.target(ref);
        if (!target || expected.includes(target.kind)) return;
        report(
            'default',
            {
                property: ref.$containerProperty ?? '',
                expected: listOf(expected),
                name: target.name,
                found: ast.isInstrument(target.node) ? `a ${target.node.kind}` : withArticle(target.kind)
            },
            { node: ref }
        );
    }
});

function listOf(kinds: readonly Kind[]): string {
    const words = [...new Set(kinds.map(withArticle))];
    return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}` : words[0]!;
}
