import { type AstNode, AstUtils } from 'langium';
import { walk } from '../../../expression/tree.js';
import type { Expr } from '../../../expression/types.js';
import type { FactReader } from '../../facts/facts.js';
import * as ast from '../../generated/ast.js';
import { scoresOf } from '../conditions.js';
import { defineRule } from '../rule.js';
import { Routing } from '../routing.js';

export const ownAnswerRule = defineRule('surveys/own-answer', {
    tier: 'language',
    severity: 'error',
    on: ['Instrument'],
    reads: ['elaboration', 'columns', 'targets'],
    check(survey, { facts, report }) {
        const guarded = AstUtils.streamAllContents(survey).filter(ast.isGuarded).toArray();
        if (guarded.length === 0) return;
        const routing = new Routing(survey, facts);
        for (const node of guarded) {
            if (AstUtils.getContainerOfType(node, ast.isRoster)) continue;
            const { expr, type } = facts.elaborate(node.condition);
            if (type.kind !== 'boolean') continue;
            const inside = new Set(AstUtils.streamAllContents(node).filter(ast.isItem));
            const path = pathBack(expr, inside, survey, routing, facts);
            if (!path) continue;
            const params = { name: path.at(-1)!, path: path.join(' → ') };
            report(path.length > 1 ? 'path' : 'default', params, { node: node.condition });
        }
    }
});

/** The names over which a condition looks at one of the questions that are asked on it. */
function pathBack(condition: Expr, inside: ReadonlySet<AstNode>, survey: ast.Instrument, routing: Routing, facts: FactReader): string[] | undefined {
    const columns = facts.columns(survey);
    const scores = scoresOf(survey);
    const seen = new Set<string>();
    const follow = (expressions: readonly Expr[], path: readonly string[]): string[] | undefined => {
        for (const leaf of expressions.flatMap((expr) => [...walk(expr)])) {
            if (leaf.op !== 'column' || leaf.via?.length || seen.has(leaf.name)) continue;
            seen.add(leaf.name);
            const column = columns.get(leaf.name);
            const score = scores.get(leaf.name);
            const here = [...path, leaf.name];
            const items = column ? itemsOf(column.item ?? column.node) : score ? [] : pointedAt(leaf.name, survey);
            const own = items.find((item) => inside.has(item));
            if (own) return own.name === leaf.name ? here : [...here, own.name];
            const behind = [
                ...(score ? [facts.elaborate(score.value).expr] : []),
                ...[...columns.values()].flatMap((each) => (each.item && items.includes(each.item) ? routing.askedWhen(each) : []))
            ];
            const found = follow(behind, here);
            if (found) return found;
        }
        return undefined;
    };
    return follow([condition], []);
}

/** The questions behind `total`, `pass`, `Hall.points`: columns that nobody declares. */
function pointedAt(name: string, survey: ast.Instrument): ast.Item[] {
    if (/^(total|failed|criticals|pass)\b/.test(name)) return itemsOf(survey);
    const part = name.slice(0, Math.max(0, name.lastIndexOf('.')));
    const owner = AstUtils.streamAllContents(survey).find((node) => (ast.isItem(node) || ast.isSection(node)) && node.name === part);
    return owner ? itemsOf(owner) : [];
}

/** The questions that a column is made of: one, or those of the section or sheet whose points it counts. */
function itemsOf(node: AstNode): ast.Item[] {
    if (ast.isItem(node)) return [node];
    return ast.isSection(node) || ast.isInstrument(node) ? AstUtils.streamAllContents(node).filter(ast.isItem).toArray() : [];
}
