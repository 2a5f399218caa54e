import { rewrite, walk } from '../../../expression/tree.js';
import type { Expr } from '../../../expression/types.js';
import type { FactReader } from '../../facts/facts.js';
import * as ast from '../../generated/ast.js';
import { all, either, not } from '../conditions.js';
import { defineRule } from '../rule.js';
import { Routing } from '../routing.js';

export const unfillableRule = defineRule('surveys/unfillable', {
    tier: 'standard',
    severity: 'warning',
    on: ['QuotaSet'],
    reads: ['elaboration', 'columns', 'targets'],
    check(quotas, { facts, report }) {
        const survey = quotas.$container;
        const routing = new Routing(survey, facts);
        const meant = survey.for.flatMap((ref) => [facts.target(ref)].filter((target) => target !== undefined));
        const wanted = meant.map(({ node }) => (ast.isSegmentation(node) ? condition(node, survey, facts) : undefined));
        const asked = wanted.length > 0 && wanted.every((each) => each !== undefined) ? [either(wanted)] : [];
        const cells = quotas.cells.map((cell) => ({ cell, segments: segmentsOf(cell, facts).map((each) => condition(each, survey, facts)) }));
        for (const { cell, segments } of cells) {
            if (cell.others) continue;
            const known = segments.filter((each) => each !== undefined);
            // A segment that nobody can belong to is reported where it is declared.
            if (known.length === 0 || known.some((each) => routing.canHold([each]) === false)) continue;
            if (routing.canHold([...known, ...asked, ...routing.stayed()]) !== false) continue;
            const name = segmentsOf(cell, facts)
                .map((segment) => segment.name)
                .join(' and ');
            const place = { node: cell, property: 'segment' };
            if (routing.canHold(known) === false) report('together', { name }, place);
            else if (routing.canHold([...known, ...asked]) === false)
                report('asked', { name, survey: survey.name, whom: meant.map((target) => target.name).join(', ') }, place);
            else report('default', { name }, place);
        }
        const others = cells.find(({ cell }) => cell.others)?.cell;
        const named = cells.filter(({ cell }) => !cell.others).map(({ segments }) => segments);
        // A cell whose segment is not declared says nothing about the others.
        if (!others || named.some((segments) => segments.length === 0 || segments.includes(undefined))) return;
        const none = named.map((segments) => not(all(segments as Expr[])));
        if (routing.canHold([...none, ...asked, ...routing.stayed()]) === false) report('others', {}, { node: others });
    }
});

function segmentsOf(cell: ast.Quota, facts: FactReader): ast.Segmentation[] {
    return [cell.segment, ...cell.and].flatMap((ref) => {
        const node = ref && facts.target(ref)?.node;
        return node && ast.isSegmentation(node) ? [node] : [];
    });
}

/** What makes a respondent one of a segment, looked at from the response; undefined where it cannot be. */
function condition(segment: ast.Segmentation, survey: ast.Instrument, facts: FactReader): Expr | undefined {
    const table = facts.target(segment.of[0])?.node;
    const path = table && pathTo(survey, table, facts);
    if (!path) return undefined;
    const where = segment.where[0];
    if (!where) return { op: 'boolean', value: true };
    const { expr, type } = facts.elaborate(where);
    if (type.kind !== 'boolean') return undefined;
    if (path.length === 0) return expr;
    if ([...walk(expr)].some((inner) => inner.op === 'input' || inner.op === 'notApplicable' || inner.op === 'population')) return undefined;
    return rewrite(expr, (inner) => (inner.op === 'column' ? { ...inner, via: [...path, ...(inner.via ?? [])] } : inner));
}

/** The links from a response to a row of the table: of whom it is, then fields. */
function pathTo(from: ast.Named, to: ast.Named, facts: FactReader, depth = 0): string[] | undefined {
    if (from === to) return [];
    if (depth > 3) return undefined;
    const links = ast.isInstrument(from)
        ? [['of', facts.target(from.of[0])?.node] as const]
        : ast.isRecordTable(from)
          ? from.fields.map((field) => [field.name, facts.target(field.ref)?.node] as const)
          : [];
    for (const [name, next] of links) {
        const path = next && pathTo(next, to, facts, depth + 1);
        if (path) return [name, ...path];
    }
    return undefined;
}
