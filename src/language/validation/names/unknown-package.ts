import { defineRule } from '../rule.js';
import { nearest } from '../near.js';

export const unknownPackageRule = defineRule('names/unknown-package', {
    tier: 'language',
    severity: 'error',
    on: ['Import'],
    reads: ['names'],
    check(node, { facts, report }) {
        if (!node.package || facts.hasPackage(node.package)) return;
        const known = [...facts.packages()].sort();
        const near = nearest(node.package, known);
        const place = { node, property: 'package' };
        if (near) report('near', { package: node.package, near }, place, { data: { near } });
        else report('default', { package: node.package, known: known.join(', ') || '—' }, place);
    }
});
