import type * as ast from '../../generated/ast.js';
import { refText } from '../../references/members.js';
import { defineRule } from '../rule.js';

const LISTS = ['at', 'by', 'serves', 'meets', 'verifies', 'via', 'for', 'after', 'covers', 'refines', 'drives', 'moderates', 'standardise', 'inputs'] as const;

export const duplicateReferenceRule = defineRule('links/duplicate-reference', {
    tier: 'standard',
    severity: 'warning',
    on: [
        'Standard',
        'Item',
        'GridRow',
        'Section',
        'Instrument',
        'Moment',
        'Dimension',
        'Goal',
        'Need',
        'Factor',
        'Kpi',
        'Chapter',
        'Course',
        'Module',
        'Step',
        'Journey',
        'Manual',
        'Phase'
    ],
    reads: ['targets'],
    check(node, { facts, report }) {
        for (const property of LISTS) {
            const refs = (node as unknown as Record<string, unknown>)[property];
            if (!Array.isArray(refs) || refs.length < 2) continue;
            const seen = new Set<unknown>();
            refs.forEach((ref: ast.Ref, index) => {
                const target = facts.target(ref);
                if (!target) return;
                if (seen.has(target.node)) report('default', { name: refText(ref), property }, { node, property, index }, { data: {} });
                seen.add(target.node);
            });
        }
    }
});
