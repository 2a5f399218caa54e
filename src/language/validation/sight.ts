import type { FactReader } from '../facts/facts.js';
import * as ast from '../generated/ast.js';

/** The channels themselves, those within them, and what they say they observe. */
export function channelsOf(start: readonly ast.Named[], facts: FactReader): ReadonlySet<ast.Named> {
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
export function isWithin(channel: ast.Named, seen: ReadonlySet<ast.Named>, facts: FactReader): boolean {
    const passed = new Set<ast.Named>();
    const visit = (at: ast.Named): boolean => {
        if (seen.has(at)) return true;
        if (passed.has(at) || !ast.isChannel(at)) return false;
        passed.add(at);
        return targets(at.in, facts).some(visit);
    };
    return visit(channel);
}

/** Its own channels; else those of the standards that it verifies, or of the moments at which these apply. */
export function neededBy(node: ast.Section | ast.Item, facts: FactReader): readonly ast.Named[] {
    if (node.via.length || !ast.isItem(node)) return targets(node.via, facts);
    if (node.at.length) return targets(node.at, facts).flatMap((place) => channelsAt(place, facts));
    return verifiedStandards(node, facts).flatMap((standard) =>
        standard.via.length ? targets(standard.via, facts) : targets(standard.at, facts).flatMap((place) => channelsAt(place, facts))
    );
}

/** The standards that an item verifies, or measures of which it does. */
export function verifiedStandards(item: ast.Item, facts: FactReader): ast.Standard[] {
    return targets(item.verifies, facts).flatMap((verified) => {
        const standard = ast.isMeasurement(verified) ? verified.$container : verified;
        return ast.isStandard(standard) ? [standard] : [];
    });
}

/** The channels of a moment, or of all in a stage or journey; none where one of them may go any way. */
function channelsAt(place: ast.Named, facts: FactReader): readonly ast.Named[] {
    const stages = ast.isJourney(place) ? place.stages : ast.isStage(place) ? [place] : [];
    const moments = ast.isMoment(place) ? [place] : stages.flatMap((stage) => stage.parts.filter(ast.isMoment));
    return moments.some((moment) => moment.via.length === 0) ? [] : moments.flatMap((moment) => targets(moment.via, facts));
}

export function targets(refs: readonly ast.Ref[], facts: FactReader): ast.Named[] {
    return refs.flatMap((ref) => facts.target(ref)?.node ?? []);
}
