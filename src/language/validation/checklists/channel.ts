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
        if (!audit || audit.kind === 'survey' || audit.via.length === 0) return;
        const channels = audit.via.flatMap((ref) => facts.target(ref) ?? []);
        if (channels.length < audit.via.length) return;
        const seen = channelsOf(
            channels.map((channel) => channel.node),
            facts
        );
        const needed = neededBy(node, facts);
        if (needed.length === 0 || needed.some(({ channel }) => seen.has(channel.node))) return;
        const names = (targets: readonly { name: string }[]) => [...new Set(targets.map((target) => target.name))].join(', ');
        report(
            'default',
            { name: node.name, needed: names(needed.map(({ channel }) => channel)), channel: names(channels) },
            node.via.length ? { node, property: 'via' } : { node, property: 'name' }
        );
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

/** Its own channels; else, where no section around it has any, those of the standards that it verifies. */
function neededBy(node: ast.Section | ast.Item, facts: FactReader): { channel: { name: string; node: ast.Named } }[] {
    const targets = (refs: readonly ast.Ref[]) => refs.flatMap((ref) => facts.target(ref) ?? []).map((channel) => ({ channel }));
    if (node.via.length) return targets(node.via);
    if (!ast.isItem(node)) return [];
    for (let at: AstNode | undefined = node.$container; at && !ast.isInstrument(at); at = at.$container) if (ast.isSection(at) && at.via.length) return [];
    return node.verifies.flatMap((ref) => {
        const verified = facts.target(ref)?.node;
        const standard = verified && ast.isMeasurement(verified) ? verified.$container : verified;
        return standard && ast.isStandard(standard) ? targets(standard.via) : [];
    });
}
