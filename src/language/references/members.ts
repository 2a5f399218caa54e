import type { AstNode } from 'langium';
import * as ast from '../generated/ast.js';

/** Names that every table or part has without declaring them; they lead to their owner, and the text says which is meant. */
const BUILT_IN: Partial<Record<ast.Named['$type'], readonly string[]>> = {
    Instrument: ['total', 'failed', 'criticals', 'answered', 'wave', 'asOf', 'site', 'weight', 'respondent', 'pass'],
    RecordTable: ['asOf'],
    Section: ['points', 'share'],
    Gap: ['value'],
    Item: [
        'points',
        'gap',
        'adequacy',
        'superiority',
        'expected',
        'perceived',
        'adequate',
        'desired',
        'importance',
        'performance',
        'present',
        'absent',
        'category'
    ],
    Journey: ['ratio', 'waiting', 'elapsed', 'handovers'],
    Procedure: ['ratio', 'waiting', 'elapsed', 'handovers']
};

export function isBuiltIn(owner: ast.Named, name: string): boolean {
    return BUILT_IN[owner.$type]?.includes(name) ?? false;
}

export function builtInsOf(owner: ast.Named): readonly string[] {
    return BUILT_IN[owner.$type] ?? [];
}

const cache = new WeakMap<AstNode, Map<string, ast.Named>>();

/** The named parts of a node, by name. Only what the node's own text declares: never follows a reference. */
export function ownMembers(node: AstNode): ReadonlyMap<string, ast.Named> {
    let members = cache.get(node);
    if (!members) {
        members = new Map();
        for (const member of declaredMembers(node)) {
            const name = nameOf(member);
            if (name && !members.has(name)) members.set(name, member);
        }
        cache.set(node, members);
    }
    return members;
}

/** A question asked again goes by the name that it gets, or else by its own. */
export function nameOf(node: ast.Named): string | undefined {
    if (ast.isInclude(node)) return node.name ?? node.target.segments.at(-1)?.target.$refText.normalize('NFC');
    return node.name;
}

/** The named parts of a node in the order of the text; a name that stands twice is there twice. */
export function* declaredMembers(node: AstNode): Iterable<ast.Named> {
    if (ast.isJourney(node)) yield* node.stages;
    else if (ast.isStage(node)) yield* node.parts;
    else if (ast.isProcedure(node)) yield* node.steps;
    else if (ast.isQualityModel(node) || ast.isDimension(node)) yield* node.dimensions;
    else if (ast.isGoal(node)) yield* node.goals;
    else if (ast.isStandard(node)) yield* node.measures;
    else if (ast.isInstrument(node) || ast.isRoster(node)) yield* membersOfBlock(node.members);
    else if (ast.isSection(node)) yield* membersOfBlock(node.members);
    else if (ast.isItem(node)) {
        yield* node.options;
        yield* node.rows;
        yield* node.bands;
    } else if (ast.isOptionList(node)) yield* node.options;
    else if (ast.isRecordTable(node)) {
        yield* node.fields;
        yield* node.scores;
    } else if (ast.isGrading(node)) {
        yield* node.bands;
        yield* node.outcomes;
    } else if (ast.isDeployment(node)) yield* node.strengths;
    else if (ast.isImprovement(node)) yield* node.actions;
    else if (ast.isCourse(node)) yield* node.modules;
    else if (ast.isPlan(node)) {
        yield* node.phases;
        for (const phase of node.phases) yield* phase.outputs;
    } else if (ast.isManual(node) || ast.isChapter(node)) yield* node.chapters;
    else if (ast.isComparison(node)) {
        yield* node.columns;
        yield* node.lines;
    }
}

/** The items of an instrument share one space of names, however deep in sections, conditions and loops they stand. */
function* membersOfBlock(members: readonly ast.Member[]): Iterable<ast.Named> {
    for (const member of members) {
        if (ast.isSection(member)) {
            yield member;
            yield* membersOfBlock(member.members);
        } else if (ast.isGuarded(member)) yield* membersOfBlock(member.members);
        else if (ast.isLoop(member)) {
            yield member;
            yield* membersOfBlock(member.members);
        } else if (ast.isItem(member) || ast.isScore(member) || ast.isRoster(member) || ast.isOutcome(member) || ast.isInclude(member) || ast.isWave(member))
            yield member;
    }
}

/** The table that a row-level expression at this place is about. */
export function tableAround(node: AstNode): ast.Instrument | ast.RecordTable | ast.Roster | undefined {
    for (let at: AstNode | undefined = node; at; at = at.$container) {
        if (ast.isInstrument(at) || ast.isRecordTable(at) || ast.isRoster(at)) return at;
        if (ast.isSegmentation(at) || ast.isGrading(at) || ast.isTest(at) || ast.isProcedure(at)) {
            const of = targetOf(at.of[0]);
            return of && (ast.isInstrument(of) || ast.isRecordTable(of)) ? of : undefined;
        }
    }
    return undefined;
}

/** What a reference means: the target of its last segment, if all resolve. */
export function targetOf(ref: ast.Ref | undefined): ast.Named | undefined {
    return ref?.segments.at(-1)?.target.ref;
}

export function refText(ref: ast.Ref): string {
    return ref.segments.map((segment) => segment.target.$refText).join('.');
}
