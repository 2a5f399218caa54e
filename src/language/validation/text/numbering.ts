import * as ast from '../../generated/ast.js';
import { follows, nextOf, type Ordinal, ordinalOf } from '../../terms/ordinals.js';
import { defineRule, type RuleContext } from '../rule.js';

type Report = RuleContext<'text/numbering'>['report'];

export const numberingRule = defineRule('text/numbering', {
    tier: 'standard',
    severity: 'info',
    on: ['Instrument', 'Journey', 'Manual', 'Plan', 'Procedure', 'Comparison', 'Course', 'File'],
    check(node, { report }) {
        if (ast.isFile(node))
            checkOnce(
                node.declarations.filter(ast.isCourse).map(({ title }) => title),
                report
            );
        else checkLevel(partsOf(node), undefined, new Map(), report);
        if (ast.isPlan(node))
            checkOnce(
                node.phases.flatMap(({ activities }) => activities),
                report
            );
        if (ast.isComparison(node)) checkLevel(node.columns, undefined, new Map(), report);
    }
});

/** What follows one another within a declaration, on one level. */
function partsOf(node: ast.Declaration): readonly ast.Declaration[] {
    if (ast.isInstrument(node) || ast.isSection(node)) return node.members.filter(ast.isSection);
    if (ast.isJourney(node)) return node.stages;
    if (ast.isStage(node)) return node.parts;
    if (ast.isPlan(node)) return node.phases;
    if (ast.isProcedure(node)) return node.steps;
    if (ast.isComparison(node)) return node.lines;
    if (ast.isCourse(node)) return node.modules;
    return ast.isManual(node) || ast.isChapter(node) ? node.chapters : [];
}

const numberIn = (part: ast.Declaration): Ordinal | undefined => (part.title ? ordinalOf(part.title.parts[0]?.value ?? '') : undefined);

/** `parent` is the number of what the parts stand in (none on the highest level, which may be cut out of a longer document); `before` the last numbers of its level in what came before, by what is counted. */
function checkLevel(parts: readonly ast.Declaration[], parent: readonly number[] | undefined, before: Map<string, Ordinal>, report: Report): void {
    const numbered = parts.flatMap((part) => {
        const ordinal = numberIn(part);
        return ordinal ? [{ part, ordinal }] : [];
    });
    const last = new Map<string, Ordinal>();
    const seen = new Set<string>();
    let previous: Ordinal | undefined;
    for (const { part, ordinal } of numbered) {
        const { path, counted, written } = ordinal;
        const place = { node: part, property: 'title' };
        const own = last.get(counted);
        const renamed = !own && previous && previous.counted !== counted && !counted.includes('(') && follows(path, previous.path) ? previous : undefined;
        if (seen.has(`${counted} ${path.join('.')}`)) report('again', { found: written }, place);
        else if (renamed) report('word', { found: written, other: renamed.written }, place);
        else if (own && !follows(path, own.path)) report('default', { found: written, expected: nextOf(own.path) }, place);
        else if (!own && parent && !begins(path, parent, before.get(counted)))
            report('default', { found: written, expected: [...path.slice(0, -1), 1].join('.') }, place);
        else if (numbered.length === 1 && path.join() === '1' && !before.has(counted)) report('alone', { found: written }, place);
        seen.add(`${counted} ${path.join('.')}`);
        last.set(counted, ordinal);
        if (renamed) last.set(renamed.counted, ordinal);
        previous = ordinal;
    }
    const below = new Map<string, Ordinal>();
    for (const part of parts) checkLevel(partsOf(part), numberIn(part)?.path ?? [], below, report);
    for (const [counted, ordinal] of last) before.set(counted, ordinal);
}

/** A level begins at 1, or goes on where the part before it ended. */
function begins(path: readonly number[], parent: readonly number[], before: Ordinal | undefined): boolean {
    if (before && follows(path, before.path)) return true;
    // An outline that was taken over in part begins where it was cut.
    if (path.length > 1 && parent.length !== path.length - 1) return true;
    return path.at(-1) === 1 && (path.length === 1 || path.slice(0, -1).every((one, at) => one === parent[at]));
}

/** Courses of a file stand in any order, and activities in several phases; but two of one number are one too many. */
function checkOnce(titles: readonly (ast.Text | undefined)[], report: Report): void {
    const seen = new Set<string>();
    for (const title of titles) {
        const ordinal = title && ordinalOf(title.parts[0]?.value ?? '');
        if (!title || !ordinal?.counted) continue;
        const key = `${ordinal.counted} ${ordinal.path.join('.')}`;
        if (seen.has(key)) report('again', { found: ordinal.written }, { node: title });
        seen.add(key);
    }
}
