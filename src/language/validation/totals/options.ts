import type * as ast from '../../generated/ast.js';
import { exactSum, quantityText, valueOf } from '../../types/quantities.js';
import { defineRule } from '../rule.js';

/** The best answer to a question with points has all of them; so have its rows together. */
export const optionPointsRule = defineRule('totals/options', {
    tier: 'language',
    severity: 'error',
    on: ['Item'],
    reads: ['targets'],
    check(item, { facts, report }) {
        for (const band of item.bands) if (band.worth.length === 0) report('band', { name: item.name, band: band.name }, { node: band, property: 'name' });
        const stated = item.worth[0];
        if (!stated) return;
        const total = valueOf(stated);
        const say = (variant: 'default' | 'many' | 'bands' | 'rows', best: number) => {
            if (best === total) return;
            const params = { name: item.name, stated: quantityText(stated), best: stated.unit ? `${best} ${stated.unit}` : best };
            report(variant, params, { node: item, property: 'worth' });
        };
        if (item.bands.length > 0) {
            if (item.bands.every((band) => band.worth.length > 0)) say('bands', Math.max(...pointsOf(item.bands)));
        } else if (item.rows.some((row) => row.worth.length > 0)) say('rows', exactSum(pointsOf(item.rows)));
        else if (item.kind === 'choose') {
            const points = pointsOf(answersOf(item, (ref) => facts.target(ref)?.node));
            if (points.length === 0) return;
            if (item.flags.includes('many')) say('many', exactSum(points.filter((each) => each > 0)));
            else say('default', Math.max(...points));
        }
    }
});

const pointsOf = (parts: readonly { worth: readonly ast.Quantity[] }[]): number[] => parts.flatMap((part) => part.worth.slice(0, 1).map(valueOf));

/** The options that say something, of the question itself or of the list that it is on. */
export function answersOf(item: ast.Item, find: (ref: ast.Ref) => ast.Named | undefined): ast.Option[] {
    const listed = item.scale.flatMap((ref) => {
        const list = find(ref);
        return list?.$type === 'OptionList' ? (list as ast.OptionList).options : [];
    });
    return [...item.options, ...listed].filter((option) => !option.flags.includes('na'));
}
