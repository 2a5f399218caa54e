import * as ast from '../../generated/ast.js';
import { defineRule } from '../rule.js';

/** What puts something into the hands of a team. */
const HANDS: ReadonlySet<string> = new Set(['by', 'authority', 'actor', 'to']);

export const teamRule = defineRule('coverage/team', {
    tier: 'standard',
    severity: 'warning',
    on: ['Team'],
    reads: ['incoming', 'declared'],
    check(team, { facts, report }) {
        if (team.duties.length) return;
        const place = { node: team, property: 'name' };
        if (!facts.incoming(team).some(({ holder, property }) => HANDS.has(property) || (holder.$type === 'System' && property === 'in')))
            report('default', { name: team.name }, place, { data: {} });
        // Of four departments three have duties: the fourth was forgotten.
        else if (others(team, facts.declared('Team')).length > 1) report('others', { name: team.name }, place, { data: {} });
    }
});

/** The other teams of the package, if all of them say their duties. */
function others(team: ast.Team, all: readonly ast.Named[]): readonly ast.Named[] {
    const pkg = (node: ast.Named) => (node.$container as ast.File).package;
    const beside = all.filter((other) => other !== team && pkg(other) === pkg(team));
    return beside.every((other) => ast.isTeam(other) && other.duties.length > 0) ? beside : [];
}
