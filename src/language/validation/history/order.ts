import { compareVersions } from '../periods.js';
import { DECLARATIONS } from '../declarations.js';
import { defineRule } from '../rule.js';

export const orderRule = defineRule('history/order', {
    tier: 'language',
    severity: 'error',
    on: DECLARATIONS,
    check(node, { report }) {
        const [since] = node.since;
        const [until] = node.until;
        if (since === undefined || until === undefined || compareVersions(since, until) < 0) return;
        report('default', { name: node.name, since, until }, { node, property: 'until' });
    }
});
