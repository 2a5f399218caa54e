import { daysOf } from '../periods.js';
import { defineRule } from '../rule.js';

export const dueRule = defineRule('plans/due', {
    tier: 'standard',
    severity: 'warning',
    on: ['Phase', 'Action'],
    reads: ['targets'],
    check(node, { facts, report }) {
        const due = node.due[0];
        const own = due === undefined ? undefined : daysOf(due);
        if (!own) return;
        for (const ref of node.after) {
            const earlier = facts.target(ref)?.node;
            if (earlier?.$type !== 'Phase' && earlier?.$type !== 'Action') continue;
            const other = earlier.due[0];
            if (other !== undefined && own.last < (daysOf(other)?.first ?? 0))
                report('default', { name: node.name, due: due!, earlier: earlier.name, other }, { node, property: 'due' });
        }
    }
});
