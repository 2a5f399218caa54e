import * as ast from '../../generated/ast.js';
import type { FactReader } from '../../facts/facts.js';
import { defineRule } from '../rule.js';

export const momentRule = defineRule('coverage/moment', {
    tier: 'standard',
    severity: 'warning',
    on: ['Moment'],
    reads: ['incoming', 'targets'],
    check(moment, { facts, report }) {
        const stage = moment.$container as ast.Stage;
        const journey = stage.$container as ast.Journey;
        if ([moment, stage, journey].some((place) => hasStandard(place, facts))) return;
        report(
            'default',
            { name: moment.name, path: facts.describe(moment).path },
            { node: moment, property: 'name' },
            { data: { path: facts.describe(moment).path } }
        );
    }
});

function hasStandard(place: ast.Named, facts: FactReader): boolean {
    return facts.incoming(place).some(({ holder, property }) => ast.isStandard(holder) && property === 'at');
}
