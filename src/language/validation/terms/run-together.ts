import * as ast from '../../generated/ast.js';
import type { Glossary } from '../../facts/glossary.js';
import { passageOf } from '../../terms/passages.js';
import { fold } from '../../terms/phrases.js';
import { rangeIn } from '../passages.js';
import { defineRule } from '../rule.js';

export const runTogetherRule = defineRule('terms/run-together', {
    tier: 'standard',
    severity: 'info',
    asked: true,
    on: ['Role', 'Team', 'Option'],
    reads: ['glossary'],
    check(node, { facts, report }) {
        for (const part of node.title?.parts ?? []) {
            const passage = passageOf(part);
            const joint = passage && jointIn(passage.text, titlesBeside(node, part.lang, facts.glossary(node)));
            if (!joint) continue;
            const { start, first, second } = joint;
            const from = passage.offset + start;
            report(
                'default',
                { title: part.value, first, second },
                { node: part, range: rangeIn(part, from, from + first.length + second.length) },
                { data: { split: first.length, separator: /\p{Script=Han}/u.test(first) ? '、' : ', ' } }
            );
        }
    }
});

/** Titles of roles, teams and terms, and of the options beside this one. A single character is no name. */
function titlesBeside(node: ast.Role | ast.Team | ast.Option, language: string | undefined, glossary: Glossary): ReadonlySet<string> {
    const beside = ast.isOption(node) ? node.$container.options : [];
    const things = glossary.things.filter((thing) => ast.isRole(thing) || ast.isTeam(thing) || ast.isTerm(thing));
    const titles = [...beside, ...things]
        .filter((other) => other !== node)
        .flatMap(({ title }) => title?.parts.filter(({ lang }) => lang === language) ?? [])
        .map(({ value }) => fold(value.trim()));
    return new Set(titles.filter((title) => [...title].length > 1));
}

/** Two names that stand side by side with nothing between them. */
function jointIn(text: string, known: ReadonlySet<string>): { start: number; first: string; second: string } | undefined {
    const folded = fold(text);
    for (const one of known) {
        for (let at = folded.indexOf(one); at >= 0; at = folded.indexOf(one, at + 1)) {
            const behind = at + one.length;
            for (const other of known)
                if (other !== one && folded.startsWith(other, behind))
                    return { start: at, first: text.slice(at, behind), second: text.slice(behind, behind + other.length) };
        }
    }
    return undefined;
}
