import { quantityText } from '../../types/quantities.js';
import { defineRule } from '../rule.js';
import * as ast from '../../generated/ast.js';
import { isExtra, pointParts, worthOf } from './points.js';

export const missingPointsRule = defineRule('totals/missing-points', {
    tier: 'language',
    severity: 'error',
    on: ['Instrument', 'Section', 'Item'],
    check(node, { report }) {
        if (ast.isItem(node)) {
            const words = { penalty: node.penalty, bonus: node.bonus };
            for (const word of ['penalty', 'bonus'] as const)
                if (words[word] && worthOf(node) === undefined) report('extra', { name: node.name, word }, { node, property: word }, { data: {} });
            return;
        }
        const stated = node.worth[0];
        if (!stated) return;
        const parts = pointParts(node);
        for (const part of parts) {
            if (worthOf(part) !== undefined || isExtra(part) || (ast.isSection(part) && part.share.length > 0)) continue;
            report('default', { name: part.name, whole: node.name, stated: quantityText(stated) }, { node: part, property: 'name' }, { data: {} });
        }
    }
});
