import { quantityText } from '../../types/quantities.js';
import { defineRule } from '../rule.js';
import { pointParts } from './points.js';

export const missingPointsRule = defineRule('totals/missing-points', {
    tier: 'language',
    severity: 'error',
    on: ['Instrument', 'Section'],
    check(node, { report }) {
        const stated = node.worth[0];
        if (!stated) return;
        const parts = pointParts(node);
        for (const part of parts) {
            if (part.worth.length) continue;
            if (part.$type === 'Item' && part.bonus) continue;
            report('default', { name: part.name, whole: node.name, stated: quantityText(stated) }, { node: part, property: 'name' }, { data: {} });
        }
    }
});
