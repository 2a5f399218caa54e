import * as ast from '../../generated/ast.js';
import { defineRule } from '../rule.js';

export const gapTwiceRule = defineRule('measures/gap-twice', {
    tier: 'standard',
    severity: 'warning',
    on: ['File'],
    check(file, { report }) {
        const seen = new Map<string, ast.Gap>();
        for (const gap of file.declarations) {
            if (!ast.isGap(gap) || !gap.from || !gap.to) continue;
            const ends = [gap.from, gap.to].sort().join(' ');
            const other = seen.get(ends);
            if (other) report('default', { name: gap.name, other: other.name, from: gap.from, to: gap.to }, { node: gap, property: 'name' });
            else seen.set(ends, gap);
        }
    }
});
