import type * as ast from '../../generated/ast.js';
import { exactSum, quantityText, valueOf } from '../../types/quantities.js';
import { defineRule } from '../rule.js';

/** Of a question with options the best answer has the points of the question. */
export const optionPointsRule = defineRule('totals/options', {
    tier: 'language',
    severity: 'error',
    on: ['Item'],
    reads: ['targets'],
    check(item, { facts, report }) {
        const stated = item.worth[0];
        if (item.kind !== 'choose' || !stated) return;
        const options = [...item.options, ...item.scale.flatMap((ref) => optionsOf(facts.target(ref)?.node))].filter((option) => !option.flags.includes('na'));
        if (options.length === 0) return;
        const place = { node: item, property: 'worth' };
        const points = options.flatMap((option) => option.worth.slice(0, 1).map(valueOf));
        if (points.length === 0) {
            report('none', { name: item.name, stated: quantityText(stated) }, place);
            return;
        }
        const many = item.flags.includes('many');
        const best = many ? exactSum(points.filter((each) => each > 0)) : Math.max(...points);
        const total = valueOf(stated);
        if (best === total) return;
        const params = { name: item.name, stated: quantityText(stated), best: stated.unit ? `${best} ${stated.unit}` : best };
        report(many ? 'many' : 'default', params, place);
    }
});

function optionsOf(node: ast.Named | undefined): readonly ast.Option[] {
    return node?.$type === 'OptionList' ? (node as ast.OptionList).options : [];
}
