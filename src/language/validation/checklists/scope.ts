import { AstUtils } from 'langium';
import type { FactReader } from '../../facts/facts.js';
import * as ast from '../../generated/ast.js';
import { defineRule } from '../rule.js';
import { channelsOf, isWithin, neededBy, targets, verifiedStandards } from '../sight.js';

/** The other way round than `checklists/channel`: what is to be looked at, and nothing looks at it. */
export const scopeRule = defineRule('checklists/scope', {
    tier: 'standard',
    severity: 'warning',
    on: ['Instrument', 'Section'],
    reads: ['targets'],
    check(node, { facts, report }) {
        const audit = ast.isInstrument(node) ? node : AstUtils.getContainerOfType(node, ast.isInstrument);
        if (!audit || audit.kind === 'survey') return;
        const items = AstUtils.streamAllContents(node).filter(ast.isItem).toArray();
        const includes = AstUtils.streamAllContents(node).some(ast.isInclude);
        if (items.length === 0) {
            if (ast.isSection(node) && !includes) report('empty', { name: node.name }, { node, property: 'name' });
            return;
        }
        if (includes) return;
        const looked = items.filter(({ kind }) => kind !== 'text' && kind !== 'file');
        const needed = looked.map((item) => neededBy(item, facts));
        // An item that says nothing of where it is looked at may be about anything.
        if (node.via.length > 1 && looked.length > 0 && needed.every((channels) => channels.length > 0)) {
            for (const [index, ref] of node.via.entries()) {
                const channel = facts.target(ref)?.node;
                if (!channel) return;
                const seen = channelsOf([channel], facts);
                if (needed.flat().some((one) => isWithin(one, seen, facts))) continue;
                report('via', { name: node.name, channel: channel.name ?? '' }, { node, property: 'via', index });
            }
        }
        if (ast.isSection(node))
            reportPlaces(node, looked, facts, (place, others, index) => report('at', { name: node.name, place, others }, { node, property: 'at', index }));
    }
});

/** Moments, stages and procedures that the section is about, and none of its items. */
function reportPlaces(
    section: ast.Section,
    items: readonly ast.Item[],
    facts: FactReader,
    report: (place: string, others: string, index: number) => void
): void {
    const about = items.map((item) => placesOf(item, facts));
    if (items.length === 0 || about.some((places) => places.length === 0)) return;
    for (const [index, ref] of section.at.entries()) {
        const place = facts.target(ref)?.node;
        if (!place) return;
        if (about.flat().some((other) => contains(place, other) || contains(other, place))) continue;
        report(place.name ?? '', [...new Set(about.flat().map(({ name }) => name))].join(', '), index);
    }
}

/** Where an item is looked at: as it says, or where the standards apply that it verifies. */
function placesOf(item: ast.Item, facts: FactReader): ast.Named[] {
    return item.at.length > 0 ? targets(item.at, facts) : verifiedStandards(item, facts).flatMap((standard) => targets(standard.at, facts));
}

const contains = (whole: ast.Named, part: ast.Named): boolean => whole === part || AstUtils.hasContainerOfType(part, (node) => node === whole);
