import * as ast from '../../generated/ast.js';
import { quantityText } from '../../types/quantities.js';
import { defineRule } from '../rule.js';

/** The high end of a number has the points unless the item is reversed, or bands say what earns them. */
export const directionRule = defineRule('checklists/direction', {
    tier: 'standard',
    severity: 'warning',
    on: ['Item'],
    reads: ['targets'],
    check(item, { facts, report }) {
        if (item.kind !== 'number' || item.worth.length === 0 || item.bands.length > 0) return;
        const measures = item.verifies.flatMap((ref) => facts.target(ref)?.node ?? []).filter(ast.isMeasurement);
        const reversed = item.flags.includes('reversed');
        const [low, high] = [measures.find(({ operator }) => operator.startsWith('<')), measures.find(({ operator }) => operator.startsWith('>'))];
        const contrary = reversed ? high : low;
        // Measures in both directions leave it to the author.
        if (!contrary || (low && high)) return;
        const params = { name: item.name, measure: `${contrary.name} ${contrary.operator} ${quantityText(contrary.limit)}` };
        if (reversed) report('reversed', params, { node: item, property: 'flags', index: item.flags.indexOf('reversed') });
        else report('default', params, { node: item, property: 'name' }, { data: { example: 'reversed' } });
    }
});
