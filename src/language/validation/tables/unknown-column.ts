import type * as ast from '../../generated/ast.js';
import { defineRule } from '../rule.js';

export const unknownColumnRule = defineRule('tables/unknown-column', {
    tier: 'language',
    severity: 'error',
    on: ['Row'],
    check(row, { report }) {
        const columns = (row.$container as ast.Comparison).columns.map((column) => column.name);
        const seen = new Set<string>();
        for (const cell of row.cells) {
            const name = cell.column.normalize('NFC');
            const place = { node: cell, property: 'column' };
            if (!columns.includes(name)) report('default', { name, columns: columns.join(', ') || '—' }, place);
            else if (seen.has(name)) report('twice', { name }, place);
            seen.add(name);
        }
    }
});
