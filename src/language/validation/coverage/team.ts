import { defineRule } from '../rule.js';

/** What puts something into the hands of a team. */
const HANDS: ReadonlySet<string> = new Set(['by', 'authority', 'actor', 'escalate']);

export const teamRule = defineRule('coverage/team', {
    tier: 'standard',
    severity: 'warning',
    on: ['Team'],
    reads: ['incoming'],
    check(team, { facts, report }) {
        if (team.duties.length || facts.incoming(team).some(({ holder, property }) => HANDS.has(property) || (holder.$type === 'System' && property === 'in')))
            return;
        report('default', { name: team.name }, { node: team, property: 'name' }, { data: {} });
    }
});
