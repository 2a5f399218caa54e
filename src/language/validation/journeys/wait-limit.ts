import { quantityText, valueOf } from '../../types/quantities.js';
import { defineRule } from '../rule.js';

export const waitLimitRule = defineRule('journeys/wait-limit', {
    tier: 'standard',
    severity: 'warning',
    on: ['Wait', 'Step'],
    reads: ['units'],
    check(node, { facts, report }) {
        const takes = node.takes[0];
        const unit = takes && facts.unit(takes.unit, takes);
        if (!takes || unit?.dimension.s !== 1) return;
        for (const { limit, for: whom } of node.limits) {
            const own = facts.unit(limit.unit, limit);
            // What some customers are promised says nothing about the others' time.
            if (whom || own?.dimension.s !== 1 || valueOf(takes) * unit.factor <= valueOf(limit) * own.factor) continue;
            report('default', { name: node.name, takes: quantityText(takes), limit: quantityText(limit) }, { node, property: 'takes' });
        }
    }
});
