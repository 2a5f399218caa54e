import { quantityText } from '../../types/quantities.js';
import { defineRule } from '../rule.js';
import { instrumentOf } from '../totals/points.js';
import { answersOf } from '../totals/options.js';

/** In a rubric an assessor judges; the points of a checklist should not depend on who fills it in. */
export const judgedRule = defineRule('checklists/judged', {
    tier: 'standard',
    severity: 'warning',
    on: ['Item'],
    reads: ['targets'],
    check(item, { facts, report }) {
        const stated = item.worth[0];
        if (item.kind !== 'choose' || !stated || item.bands.length > 0 || instrumentOf(item)?.kind !== 'checklist') return;
        const options = answersOf(item, (ref) => facts.target(ref)?.node);
        if (options.length === 0 || options.some((option) => option.worth.length > 0)) return;
        report('default', { name: item.name, stated: quantityText(stated) }, { node: item, property: 'worth' });
    }
});
