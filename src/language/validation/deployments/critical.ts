import { refText } from '../../references/members.js';
import { numberOf } from '../../types/quantities.js';
import { defineRule } from '../rule.js';

export const criticalRule = defineRule('deployments/critical', {
    tier: 'language',
    severity: 'error',
    on: ['Deployment'],
    check(deployment, { report }) {
        const stated = deployment.critical[0];
        const count = new Set(deployment.rows.flatMap((row) => row.cells.map((cell) => refText(cell.factor)))).size;
        if (stated === undefined || count === 0 || numberOf(stated) < count) return;
        report('default', { name: deployment.name, stated, count }, { node: deployment, property: 'critical' });
    }
});
