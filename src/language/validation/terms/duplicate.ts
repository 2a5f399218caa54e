import { AstUtils } from 'langium';
import type { DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.js';
import type { FactReader } from '../../facts/facts.js';
import { sameLanguage, type ThingName } from '../../facts/glossary.js';
import { fold } from '../../terms/phrases.js';
import { defineRule } from '../rule.js';
import { differ } from '../differences.js';

type Thing = ThingName['thing'];

export const duplicateNameRule = defineRule('terms/duplicate', {
    tier: 'standard',
    severity: 'warning',
    on: ['Term', 'Team', 'Role', 'Channel', 'System', 'Segmentation', 'Dimension', 'Factor', 'Kpi', 'Procedure', 'Plan'],
    reads: ['glossary', 'targets'],
    check(node, { facts, report }) {
        const pairs = ast.isProcedure(node) ? pairsIn(node.steps, facts) : ast.isPlan(node) ? pairsIn(node.phases, facts) : pairsOf(node, facts);
        for (const { text, part, thing, other, avoided } of pairs) {
            const params = { text, name: thing.name, other: other.name };
            report(avoided ? 'avoided' : 'default', params, { node: part }, { related: relatedTo(other) });
        }
    }
});

/** Two things that share a name; `avoided` if the one says that it is none. */
interface Pair {
    text: string;
    part: ast.TextPart;
    thing: Thing;
    other: Thing;
    avoided: boolean;
}

/** Of endlessly many things with one name, the first are enough to tell. */
const MOST = 50;

/** Steps of one procedure, or phases of one plan, with one title: each with the first that has it. */
function* pairsIn(parts: readonly (ast.Step | ast.Phase)[], facts: FactReader): Iterable<Pair> {
    const before = new Map<string, Thing[]>();
    for (const thing of parts) {
        for (const part of thing.title?.parts ?? []) {
            const title = fold(part.value.trim());
            if (title === '') continue;
            const key = `${part.lang ?? ''} ${title}`;
            const same = before.get(key) ?? [];
            const other = same.find((one) => one !== thing && !differ(thing, one, facts));
            if (same.length < MOST) before.set(key, [...same, thing]);
            if (!other) continue;
            yield { text: part.value, part, thing, other, avoided: false };
            break;
        }
    }
}

/** The first thing before this one that shares a name with it, and the first that says that a name of this one should be avoided. */
function* pairsOf(thing: Thing, facts: FactReader): Iterable<Pair> {
    const glossary = facts.glossary(thing);
    const found = new Set<boolean>();
    for (const { text, part, use, language } of glossary.namesOf(thing)) {
        if (use === 'avoid') continue;
        // Names come in the order of the things that have them.
        let before = true;
        for (const { thing: other, use: otherUse, language: otherLanguage } of glossary.names.get(text).slice(0, MOST)) {
            if (other === thing) before = false;
            const avoided = otherUse === 'avoid';
            if (other === thing || found.has(avoided) || !sameLanguage(language, otherLanguage) || !(avoided || (before && isAlike(thing, other)))) continue;
            facts.describe(other);
            if (differ(thing, other, facts)) continue;
            found.add(avoided);
            yield { text, part, thing, other, avoided };
        }
    }
}

/** A measure may be explained by a term of its name; two things of one kind are one thing twice. */
function isAlike(a: Thing, b: Thing): boolean {
    const modelOf = (dimension: Thing) => AstUtils.getContainerOfType(dimension, ast.isQualityModel);
    return a.$type === b.$type && (!ast.isDimension(a) || modelOf(a) === modelOf(b));
}

function relatedTo(other: Thing): DiagnosticRelatedInformation[] {
    const range = (other.title ?? other).$cstNode?.range;
    return range ? [{ location: { uri: AstUtils.getDocument(other).uri.toString(), range }, message: `'${other.name}'` }] : [];
}
