import type * as ast from '../../generated/ast.js';
import { quantityText } from '../../types/quantities.js';
import { defineRule } from '../rule.js';
import { baseValue } from '../targets.js';

/** The first of each pair is the more ambitious of the two. */
const PAIRS = [
    ['stretch', 'target'],
    ['green', 'amber'],
    ['target', 'amber']
] as const;

export const targetOrderRule = defineRule('measures/target-order', {
    tier: 'language',
    severity: 'error',
    on: ['Kpi'],
    reads: ['units'],
    check(kpi, { facts, report }) {
        const better = kpi.better[0];
        if (better !== 'higher' && better !== 'lower') return;
        for (const [best, least] of PAIRS) {
            const [a, b]: (ast.Quantity | undefined)[] = [kpi[best][0], kpi[least][0]];
            const [x, y] = [a && baseValue(a, facts), b && baseValue(b, facts)];
            if (!a || !b || !x || !y) continue;
            if (better === 'higher' ? x.value >= y.value : x.value <= y.value) continue;
            report(
                'default',
                {
                    name: kpi.name,
                    better,
                    first: `${best} ${quantityText(a)}`,
                    relation: better === 'higher' ? 'at least' : 'at most',
                    second: `${least} ${quantityText(b)}`
                },
                { node: a }
            );
        }
    }
});
