import { numberOf } from '../../types/quantities.js';
import { defineRule } from '../rule.js';

export const rowsRule = defineRule('totals/rows', {
    tier: 'language',
    severity: 'error',
    on: ['Comparison'],
    check(table, { report }) {
        const stated = table.rows[0];
        const count = table.lines.length;
        if (stated === undefined || numberOf(stated) === count) return;
        report('default', { name: table.name, stated, count }, { node: table, property: 'rows' }, { data: { count } });
    }
});
