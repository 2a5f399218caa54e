import { type AstNode, AstUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import type { FactReader } from '../../facts/facts.js';
import { defineRule } from '../rule.js';

/** How the telephone is answered cannot be seen on a visit. */
export const channelRule = defineRule('checklists/channel', {
    tier: 'standard',
    severity: 'warning',
    on: ['Section', 'Item'],
    reads: ['targets'],
    check(node, { facts, report }) {
        const audit = AstUtils.getContainerOfType(node, ast.isInstrument);
        if (!audit || audit.kind === 'survey') return;
        const section = ast.isItem(node) && node.via.length === 0 ? sectionAround(node) : undefined;
        const { via } = section ?? audit;
        const channels = via.flatMap((ref) => facts.target(ref)?.node ?? []);
        if (channels.length === 0 || channels.length < via.length) return;
        const seen = channelsOf(channels, facts);
        const needed = neededBy(node, facts);
        if (needed.length === 0 || needed.some((channel) => isWithin(channel, seen, facts))) return;
        const names = (nodes: readonly ast.Named[]) => [...new Set(nodes.map(({ name }) => name))].join(', ');
        const params = { name: node.name, needed: names(needed), channel: names(channels) };
        const place = { node, property: node.via.length ? 'via' : 'name' };
        if (section) report('section', { ...params, section: section.name }, place);
        else report('default', params, place);
    }
});

/** The channels themselves, those within them, and what they say they observe. */
function channelsOf(start: readonly ast.Named[], facts: FactReader): ReadonlySet<ast.Named> {
    const seen = new Set<ast.Named>();
    const add = (channel: ast.Named) => {
        if (seen.has(channel) || !ast.isChannel(channel)) return;
        seen.add(channel);
        for (const ref of channel.observes) {
            const observed = facts.target(ref);
            if (observed) add(observed.node);
        }
    };
    start.forEach(add);
    return seen;
}

/** A channel, or one that it is in. */
function isWithin(channel: ast.Named, seen: ReadonlySet<ast.Named>, facts: FactReader): boolean {
    const passed = new Set<ast.Named>();
    const visit = (at: ast.Named): boolean => {
        if (seen.has(at)) return true;
        if (passed.has(at) || !ast.isChannel(at)) return false;
        passed.add(at);
        return targets(at.in, facts).some(visit);
    };
    return visit(channel);
}

/** The innermost section around an item that says how it is looked at. */
function sectionAround(item: ast.Item): ast.Section | undefined {
    for (let at: AstNode | undefined = item.$container; at && !ast.isInstrument(at); at = at.$container) if (ast.isSection(at) && at.via.length) return at;
    return undefined;
}

/** Its own channels; else those of the standards that it verifies, or of the moments at which these apply. */
function neededBy(node: ast.Section | ast.Item, facts: FactReader): readonly ast.Named[] {
    if (node.via.length || !ast.isItem(node)) return targets(node.via, facts);
    if (node.at.length) return targets(node.at, facts).flatMap((place) => channelsAt(place, facts));
    return targets(node.verifies, facts).flatMap((verified) => {
        const standard = ast.isMeasurement(verified) ? verified.$container : verified;
        if (!ast.isStandard(standard)) return [];
        return standard.via.length ? targets(standard.via, facts) : targets(standard.at, facts).flatMap((place) => channelsAt(place, facts));
    });
}

/** The channels of a moment, or of all in a stage or journey; none where one of them may go any way. */
function channelsAt(place: ast.Named, facts: FactReader): readonly ast.Named[] {
    const stages = ast.isJourney(place) ? place.stages : ast.isStage(place) ? [place] : [];
    const moments = ast.isMoment(place) ? [place] : stages.flatMap((stage) => stage.parts.filter(ast.isMoment));
    return moments.some((moment) => moment.via.length === 0) ? [] : moments.flatMap((moment) => targets(moment.via, facts));
}

function targets(refs: readonly ast.Ref[], facts: FactReader): ast.Named[] {
    return refs.flatMap((ref) => facts.target(ref)?.node ?? []);
}
