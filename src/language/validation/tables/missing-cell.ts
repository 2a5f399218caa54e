import type * as ast from '../../generated/ast.js';
import { defineRule } from '../rule.js';

export const missingCellRule = defineRule('tables/missing-cell', {
    tier: 'standard',
    severity: 'warning',
    on: ['Row'],
    check(row, { report }) {
        const table = row.$container as ast.Comparison;
        const has = new Set(row.cells.map((cell) => cell.column.normalize('NFC')));
        const lacking = table.columns.map((column) => column.name).filter((name) => name && !has.has(name));
        if (lacking.length) report('default', { name: row.name, columns: lacking.join(', ') }, { node: row, property: 'name' }, { data: { columns: lacking } });
    }
});
