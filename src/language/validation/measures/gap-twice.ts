import * as ast from '../../generated/ast.js';
import { defineRule } from '../rule.js';

export const gapTwiceRule = defineRule('measures/gap-twice', {
    tier: 'standard',
    severity: 'warning',
    on: ['Gap'],
    reads: ['declared'],
    check(gap, { facts, report }) {
        if (!gap.from || !gap.to) return;
        const params = { name: gap.name, from: gap.from, to: gap.to };
        const place = { node: gap, property: 'name' };
        const same = facts.declared('Gap').filter((other): other is ast.Gap => ast.isGap(other) && isSame(other, gap));
        const here = same.filter((other) => fileOf(other) === fileOf(gap));
        const before = here[here.indexOf(gap) - 1];
        const elsewhere = same.find((other) => fileOf(other) !== fileOf(gap));
        if (before) report('default', { ...params, other: before.name }, place);
        else if (elsewhere) report('elsewhere', { ...params, other: elsewhere.name, file: fileName(elsewhere) }, place);
    }
});

/** Of two packages each may measure the gap for a service of its own. */
function isSame(a: ast.Gap, b: ast.Gap): boolean {
    const ends = (gap: ast.Gap) => [gap.from, gap.to].sort().join(' ');
    return ends(a) === ends(b) && fileOf(a)?.package === fileOf(b)?.package;
}

function fileOf(gap: ast.Gap): ast.File | undefined {
    return ast.isFile(gap.$container) ? gap.$container : undefined;
}

/** The last part of the path of its file. */
function fileName(gap: ast.Gap): string {
    return decodeURIComponent(fileOf(gap)?.$document?.uri.path.split('/').at(-1) ?? '');
}
