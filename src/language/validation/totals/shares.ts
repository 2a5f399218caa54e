import * as ast from '../../generated/ast.js';
import { exactSum, valueOf } from '../../types/quantities.js';
import { defineRule } from '../rule.js';
import { pointParts } from './points.js';

export const sharesRule = defineRule('totals/shares', {
    tier: 'language',
    severity: 'error',
    on: ['QuotaSet', 'Grading', 'Instrument', 'Section'],
    check(node, { report }) {
        if (ast.isSection(node)) {
            const inner = node.share.length > 0 && isInSection(node);
            if (inner) report('inner', { section: node.name }, { node, property: 'share' });
            return;
        }
        const sections = ast.isInstrument(node) ? pointParts(node).filter(ast.isSection) : [];
        const shares = ast.isQuotaSet(node)
            ? node.cells.map((cell) => cell.share)
            : ast.isGrading(node)
              ? node.bands.flatMap((band) => band.share)
              : sections.flatMap((section) => section.share);
        if (shares.length === 0) return;
        const without = sections.filter((section) => section.share.length === 0);
        for (const section of without)
            report('some', { name: ast.isQuotaSet(node) ? '' : node.name, section: section.name }, { node: section, property: 'name' });
        const sum = exactSum(shares.map(valueOf));
        if (sum === 100 || without.length > 0) return;
        const name = ast.isQuotaSet(node) ? 'this quota' : node.name;
        report('default', { name, sum, difference: exactSum([sum, -100]) }, ast.isQuotaSet(node) ? { node } : { node, property: 'name' });
    }
});

function isInSection(section: ast.Section): boolean {
    for (let at = section.$container; !ast.isInstrument(at); at = at.$container as typeof at) if (ast.isSection(at)) return true;
    return false;
}
