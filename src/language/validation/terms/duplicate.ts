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
        const pairs = ast.isProcedure(node) ? pairsIn(node.steps) : ast.isPlan(node) ? pairsIn(node.phases) : pairsOf(node, facts);
        for (const { text, part, thing, other, avoided } of pairs) {
            if (differ(thing, other, facts)) continue;
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

/** Steps of one procedure, or phases of one plan, with one title. */
function* pairsIn(parts: readonly (ast.Step | ast.Phase)[]): Iterable<Pair> {
    for (const [index, thing] of parts.entries()) {
        for (const other of parts.slice(0, index)) {
            const part = thing.title?.parts.find(({ lang, value }) => other.title?.parts.some((one) => one.lang === lang && isSame(one.value, value)));
            if (part) yield { text: part.value, part, thing, other, avoided: false };
        }
    }
}

/** The things before this one that share a name with it, and those that say that a name of this one should be avoided. */
function* pairsOf(thing: Thing, facts: FactReader): Iterable<Pair> {
    const glossary = facts.glossary(thing);
    const seen = new Set<Thing>();
    for (const { text, part, use, language } of glossary.namesOf(thing)) {
        if (use === 'avoid') continue;
        for (const { thing: other, use: otherUse, language: otherLanguage } of glossary.names.get(text)) {
            if (other === thing || seen.has(other) || !sameLanguage(language, otherLanguage)) continue;
            const avoided = otherUse === 'avoid';
            if (!avoided && (!isAlike(thing, other) || glossary.things.indexOf(other) > glossary.things.indexOf(thing))) continue;
            facts.describe(other);
            seen.add(other);
            yield { text, part, thing, other, avoided };
        }
    }
}

/** A measure may be explained by a term of its name; two things of one kind are one thing twice. */
function isAlike(a: Thing, b: Thing): boolean {
    const modelOf = (dimension: Thing) => AstUtils.getContainerOfType(dimension, ast.isQualityModel);
    return a.$type === b.$type && (!ast.isDimension(a) || modelOf(a) === modelOf(b));
}

function isSame(a: string, b: string): boolean {
    return a.trim() !== '' && fold(a.trim()) === fold(b.trim());
}

function relatedTo(other: Thing): DiagnosticRelatedInformation[] {
    const range = (other.title ?? other).$cstNode?.range;
    return range ? [{ location: { uri: AstUtils.getDocument(other).uri.toString(), range }, message: `'${other.name}'` }] : [];
}
