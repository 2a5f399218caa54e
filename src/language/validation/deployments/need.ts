import * as ast from '../../generated/ast.js';
import { defineRule } from '../rule.js';

/** More names than these are not read. */
const SHOWN = 5;

export const relatedNeedRule = defineRule('deployments/need', {
    tier: 'standard',
    severity: 'info',
    on: ['Deployment'],
    reads: ['targets', 'declared'],
    check(deployment, { facts, report }) {
        // A second house begins with the factors of the first; one for a segment may be about its needs only.
        if (deployment.from.length || deployment.for.length || deployment.rows.length === 0) return;
        const related = new Set(deployment.rows.map(({ need }) => facts.target(need)?.node));
        const pkg = (node: ast.Named | ast.Deployment) => (ast.isFile(node.$container) ? node.$container.package : undefined);
        const lacking = facts.declared('Need').filter((need) => pkg(need) === pkg(deployment) && !related.has(need));
        if (lacking.length === 0) return;
        const names = lacking.slice(0, SHOWN).map(({ name }) => name ?? '');
        const needs = lacking.length > SHOWN ? `${names.join(', ')}, …` : names.join(', ');
        report('default', { name: deployment.name, needs }, { node: deployment, property: 'name' });
    }
});
