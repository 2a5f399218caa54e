import * as ast from '../../generated/ast.js';
import type { FactReader } from '../../facts/facts.js';
import { type Section, sectionsOf } from '../../references/outline.js';
import { defineRule } from '../rule.js';

export const journeyRule = defineRule('coverage/journey', {
    tier: 'standard',
    severity: 'info',
    on: ['Journey'],
    reads: ['incoming', 'declared', 'targets'],
    check(journey, { facts, report }) {
        const places = [journey, ...journey.stages, ...journey.stages.flatMap((stage) => stage.parts)];
        if (!places.some((place) => isCovered(place, facts)) && !coversAll(facts))
            report('default', { name: journey.name }, { node: journey, property: 'name' });
    }
});

function isCovered(place: ast.Named, facts: FactReader): boolean {
    return facts.incoming(place).some(({ holder, property }) => ast.isChapter(holder) && property === 'covers');
}

/** A manual that has every journey has this one too. */
function coversAll(facts: FactReader): boolean {
    const has = ({ every, leftOut, sections }: Section): boolean => !leftOut && (every.includes('journey') || sections.some(has));
    return facts.declared('Manual').some((manual) => {
        if (!ast.isManual(manual)) return false;
        const outline = facts.target(manual.from[0])?.node;
        return sectionsOf(manual, outline && ast.isManual(outline) ? outline : undefined).some(has);
    });
}
