import * as ast from '../../generated/ast.js';
import type { FactReader } from '../../facts/facts.js';
import { defineRule } from '../rule.js';

export const quotaRule = defineRule('surveys/quota', {
    tier: 'language',
    severity: 'error',
    on: ['QuotaSet'],
    reads: ['targets'],
    check(quotas, { facts, report }) {
        const survey = quotas.$container as ast.Instrument;
        const seen = new Set<string>();
        let others = 0;
        for (const cell of quotas.cells) {
            if (cell.others && ++others > 1) report('twice', { name: 'others' }, { node: cell });
            const named = [cell.segment, ...cell.and].flatMap((ref) => (ref ? (facts.target(ref) ?? []) : []));
            // A cell of several segments is the same whichever is named first.
            const key = named
                .map(({ name }) => name)
                .sort()
                .join(' and ');
            if (named.length > 0 && seen.has(key)) report('twice', { name: named.map(({ name }) => name).join(' and ') }, { node: cell, property: 'segment' });
            seen.add(key);
            named.forEach((segment, index) => {
                if (!ast.isSegmentation(segment.node)) return;
                const place = index === 0 ? { node: cell, property: 'segment' } : { node: cell, property: 'and', index: index - 1 };
                const table = facts.target(segment.node.of[0]);
                const asked = facts.target(survey.of[0]);
                // What respondents answer can be counted whoever they are.
                if (table?.node === survey) return;
                if (!survey.of.length) report('no-table', { name: segment.name, survey: survey.name }, place);
                else if (table && asked && !leadsTo(asked.node, table.node, facts))
                    report('default', { name: segment.name, table: table.name, survey: survey.name, asked: asked.name }, place);
            });
        }
    }
});

/** Whether each row of `from` leads to one row of `to`, along fields that link. */
function leadsTo(from: ast.Named, to: ast.Named, facts: FactReader, depth = 0): boolean {
    if (from === to) return true;
    if (depth > 3 || !ast.isRecordTable(from)) return false;
    return from.fields.some((field) => {
        const linked = facts.target(field.ref);
        return linked !== undefined && leadsTo(linked.node, to, facts, depth + 1);
    });
}
