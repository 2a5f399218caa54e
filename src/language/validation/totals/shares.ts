import * as ast from '../../generated/ast.js';
import { exactSum, valueOf } from '../../types/quantities.js';
import { defineRule } from '../rule.js';

export const sharesRule = defineRule('totals/shares', {
    tier: 'language',
    severity: 'error',
    on: ['QuotaSet', 'Grading'],
    check(node, { report }) {
        const shares = ast.isQuotaSet(node) ? node.cells.map((cell) => cell.share) : node.bands.flatMap((band) => band.share);
        if (shares.length === 0) return;
        const sum = exactSum(shares.map(valueOf));
        if (sum === 100) return;
        const name = ast.isQuotaSet(node) ? 'this quota' : node.name;
        report('default', { name, sum, difference: exactSum([sum, -100]) }, ast.isQuotaSet(node) ? { node } : { node, property: 'name' });
    }
});
