import * as ast from '../../generated/ast.js';
import type { FactReader } from '../../facts/facts.js';
import { defineRule } from '../rule.js';

export const journeyRule = defineRule('coverage/journey', {
    tier: 'standard',
    severity: 'info',
    on: ['Journey'],
    reads: ['incoming'],
    check(journey, { facts, report }) {
        const places = [journey, ...journey.stages, ...journey.stages.flatMap((stage) => stage.parts)];
        if (!places.some((place) => isCovered(place, facts))) report('default', { name: journey.name }, { node: journey, property: 'name' });
    }
});

function isCovered(place: ast.Named, facts: FactReader): boolean {
    return facts.incoming(place).some(({ holder, property }) => ast.isChapter(holder) && property === 'covers');
}
