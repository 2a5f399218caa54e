import * as ast from '../../generated/ast.js';
import { fold } from '../../terms/phrases.js';
import { differ } from '../differences.js';
import { defineRule } from '../rule.js';

/** Each is compared with each; nobody writes so many by hand. */
const MOST = 300;

export const overlapRule = defineRule('terms/overlap', {
    tier: 'standard',
    severity: 'info',
    asked: true,
    on: ['Procedure', 'Plan'],
    reads: ['targets'],
    check(node, { facts, report }) {
        const parts: readonly (ast.Step | ast.Phase)[] = ast.isProcedure(node) ? node.steps : node.phases;
        if (parts.length > MOST) return;
        for (const [index, part] of parts.entries()) {
            for (const other of parts.slice(0, index)) {
                const shared = part.title?.parts.find(({ lang, value }) => other.title?.parts.some((one) => one.lang === lang && overlaps(one.value, value)));
                if (shared && !differ(part, other, facts)) report('default', { name: part.name, other: other.name }, { node: shared });
            }
        }
    }
});

/**
 * Whether the shorter of two titles says nothing that the longer does not: its words, or the characters of a script that
 * parts no words, come in the longer one in the same order (`개선실시` in `개선계획/실시`). Titles that are alike are reported
 * by terms/duplicate.
 */
function overlaps(a: string, b: string): boolean {
    const [one, two] = [unitsOf(a), unitsOf(b)];
    const [short, long] = one.length <= two.length ? [one, two] : [two, one];
    if (short.join() === long.join() || short.length < (short.every((unit) => [...unit].length === 1) ? 3 : 2)) return false;
    let at = 0;
    for (const unit of long) if (unit === short[at]) at++;
    return at === short.length;
}

/** Words of scripts that part them, single characters of Hangul and Chinese. */
function unitsOf(title: string): string[] {
    return fold(title).match(/[\uAC00-\uD7A3\u3400-\u9FFF]|[\p{Script=Latin}\p{M}\p{N}]+/gu) ?? [];
}
