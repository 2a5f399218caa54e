import { type AstNode, AstUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import { defineRule } from '../rule.js';
import { channelsOf, isWithin, neededBy } from '../sight.js';

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

/** The innermost section around an item that says how it is looked at. */
function sectionAround(item: ast.Item): ast.Section | undefined {
    for (let at: AstNode | undefined = item.$container; at && !ast.isInstrument(at); at = at.$container) if (ast.isSection(at) && at.via.length) return at;
    return undefined;
}
