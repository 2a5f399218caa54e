import { AstUtils } from 'langium';
import { walk } from '../../../expression/tree.js';
import type { Expr } from '../../../expression/types.js';
import type { FactReader } from '../../facts/facts.js';
import * as ast from '../../generated/ast.js';
import { canBeTrue, guardsAround, not } from '../conditions.js';
import { defineRule } from '../rule.js';
import { Routing } from '../routing.js';

export const unreachableRule = defineRule('surveys/unreachable', {
    tier: 'standard',
    severity: 'warning',
    on: ['Instrument'],
    reads: ['elaboration', 'columns', 'targets'],
    check(survey, { facts, report }) {
        if (!AstUtils.streamAllContents(survey).some((node) => ast.isGuarded(node) || ast.isEnd(node) || (ast.isOption(node) && node.when.length > 0))) return;
        const routing = new Routing(survey, facts);
        const closed = closedBy(routing, survey);
        if (closed) report('nobody', {}, closed.condition ? { node: closed.condition } : { node: closed });
        for (const node of AstUtils.streamAllContents(survey)) {
            if (!ast.isGuarded(node) && !(ast.isOption(node) && node.when.length > 0)) continue;
            const condition = ast.isGuarded(node) ? node.condition : node.when[0]!;
            const { expr, type } = facts.elaborate(condition);
            if (type.kind !== 'boolean') continue;
            const place = ast.isOption(node) ? AstUtils.getContainerOfType(node, ast.isItem)! : node;
            const around = routing.around(place);
            const guards = guardsAround(node, facts);
            // Without an end before it, and where it looks at nothing that is asked on conditions, it stands for itself.
            if (around.length === guards.length && routing.known([...around, expr]).length === 0) continue;
            if (routing.canHold([...around, expr], node) !== false) continue;
            // What can never be, whatever was asked before, is reported as such; and what is outside only once.
            if (canBeTrue([...guards, expr], node, facts) === false || routing.canHold(around, node) === false) continue;
            if (canBeTrue([...around, expr], node, facts) === false) report('ended', {}, { node: condition });
            else if (ast.isOption(node)) report('option', { name: node.name }, { node: condition });
            else report('default', { question: chained([...guards, expr], routing, survey, facts) }, { node: condition });
        }
    }
});

/** The `end` behind which nobody who answers is left, though more is asked. One that sends everybody away by itself is reported as such. */
function closedBy(routing: Routing, survey: ast.Instrument): ast.End | undefined {
    const stay: Expr[] = [];
    for (const screening of routing.screenings) {
        stay.push(not(screening.ended));
        if (!screening.followed || routing.canHold(stay) !== false) continue;
        return routing.canHold(stay.slice(-1), survey) === false ? undefined : screening.node;
    }
    return undefined;
}

/** The first question that the conditions look at and that is itself asked on a condition. */
function chained(conditions: readonly Expr[], routing: Routing, survey: ast.Instrument, facts: FactReader): string {
    const columns = facts.columns(survey);
    const names = conditions.flatMap((expr) => [...walk(expr)].flatMap((leaf) => (leaf.op === 'column' && !leaf.via?.length ? [leaf.name] : [])));
    return (
        names.find((name) => {
            const column = columns.get(name);
            return column !== undefined && routing.askedWhen(column).length > 0;
        }) ??
        names[0] ??
        ''
    );
}
