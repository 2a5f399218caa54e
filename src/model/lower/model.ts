import { type AstNode, AstUtils, type LangiumDocument, type URI } from 'langium';
import * as ast from '../../language/generated/ast.js';
import type { TouchstoneServices } from '../../language/module.js';
import { MODEL_FORMAT, MODEL_VERSION, type Model } from '../types.js';
import { LowerContext } from './context.js';
import * as foundation from './foundation.js';
import { lowerInstrument, lowerScale } from './instruments.js';
import { Links } from './links.js';
import * as management from './management.js';
import { lowerKpi, lowerManual, lowerTest } from './measures.js';
import * as quality from './quality.js';

/**
 * The resolved catalogue of a project. Expects files that have been linked; what does not resolve is left out, because
 * the checker has already said so. Of the library only what the project refers to is taken along.
 *
 * @param documents The project's own files; their order does not matter.
 * @param root The project's folder, which origins are relative to.
 */
export function lowerModel(services: TouchstoneServices, documents: readonly LangiumDocument[], root?: URI): Model {
    const files = documents.filter((document) => document.uri.scheme !== 'builtin').sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
    const context = new LowerContext(services, root, languagesOf(files));
    const links = new Links(files, context);
    const own = files.flatMap((document) => (document.parseResult.value as ast.File).declarations);
    const all = [...own, ...borrowed(own, context)];
    const each = <T, R>(guard: (node: unknown) => node is T, lower: (node: T) => R): R[] => all.filter((node): node is never => guard(node)).map(lower);
    const program = own.find(ast.isProgram);
    const named = new Map(own.filter((node): node is ast.Declaration & ast.Named => ast.isNamed(node)).map((node) => [node.name ?? '', context.id(node)]));
    return {
        format: MODEL_FORMAT,
        version: MODEL_VERSION,
        ...(program ? { program: foundation.lowerProgram(program, context) } : {}),
        languages: [...context.languages],
        units: each(ast.isUnit, (node) => foundation.lowerUnit(node, context)),
        teams: each(ast.isTeam, (node) => foundation.lowerTeam(node, context)),
        roles: each(ast.isRole, (node) => foundation.lowerRole(node, context)),
        channels: each(ast.isChannel, (node) => foundation.lowerChannel(node, context)),
        systems: each(ast.isSystem, (node) => context.element(node)),
        calendars: each(ast.isCalendar, (node) => management.lowerCalendar(node, context)),
        terms: each(ast.isTerm, (node) => foundation.lowerTerm(node, context)),
        records: each(ast.isRecordTable, (node) => foundation.lowerRecord(node, context)),
        segments: each(ast.isSegmentation, (node) => foundation.lowerSegment(node, context)),
        gradings: each(ast.isGrading, (node) => foundation.lowerGrading(node, context)),
        optionLists: each(ast.isOptionList, (node) => foundation.lowerOptionList(node, context)),
        dimensions: each(ast.isQualityModel, (node) => quality.lowerDimensions(node, context)).flat(),
        goals: each(ast.isGoal, (node) => quality.lowerGoals(node, context)).flat(),
        needs: each(ast.isNeed, (node) => quality.lowerNeed(node, context, links)),
        factors: each(ast.isFactor, (node) => quality.lowerFactor(node, context)),
        deployments: each(ast.isDeployment, (node) => management.lowerDeployment(node, context)),
        journeys: each(ast.isJourney, (node) => quality.lowerJourney(node, context, links)),
        procedures: each(ast.isProcedure, (node) => management.lowerProcedure(node, context)),
        standards: each(ast.isStandard, (node) => quality.lowerStandard(node, context, links)),
        scales: each(ast.isScale, (node) => lowerScale(node, context)),
        // A survey of the library is a store of questions; only those of the project are to be built.
        instruments: own.filter(ast.isInstrument).map((node) => lowerInstrument(node, context)),
        kpis: each(ast.isKpi, (node) => lowerKpi(node, context)),
        gaps: each(ast.isGap, (node) => management.lowerGap(node, context)),
        figures: each(ast.isFigure, (node) => management.lowerFigure(node, context)),
        tables: each(ast.isComparison, (node) => management.lowerComparison(node, context)),
        improvements: each(ast.isImprovement, (node) => management.lowerImprovement(node, context)),
        courses: each(ast.isCourse, (node) => management.lowerCourse(node, context, named)),
        plans: each(ast.isPlan, (node) => management.lowerPlan(node, context, named)),
        manuals: own.filter(ast.isManual).map((node) => lowerManual(node, context)),
        tests: own.filter(ast.isTest).map((node) => lowerTest(node, context))
    };
}

/** The program's languages; without a program those that texts are tagged with; else English. */
function languagesOf(files: readonly LangiumDocument[]): string[] {
    const tags = new Set<string>();
    for (const document of files) {
        for (const declaration of (document.parseResult.value as ast.File).declarations) {
            if (ast.isProgram(declaration) && declaration.languages.length) return [...declaration.languages];
        }
        for (const node of AstUtils.streamAst(document.parseResult.value)) if (ast.isTextPart(node) && node.lang) tags.add(node.lang);
    }
    return tags.size ? [...tags] : ['en'];
}

/** Declarations of the library that the project refers to, directly or through each other. */
function borrowed(own: readonly ast.Declaration[], context: LowerContext): ast.Declaration[] {
    const result = new Set<ast.Declaration>();
    const open: ast.Declaration[] = [...own];
    for (let node = open.pop(); node; node = open.pop()) {
        for (const inner of AstUtils.streamAst(node)) {
            const target = ast.isSegment(inner) ? inner.target.ref : unitNamedBy(inner, context);
            const top = target && topLevel(target);
            if (!top || result.has(top) || AstUtils.getDocument(top).uri.scheme !== 'builtin') continue;
            result.add(top);
            open.push(top);
        }
    }
    return [...result].sort((a, b) => compareOrigin(a, b));
}

function unitNamedBy(node: AstNode, context: LowerContext): ast.Unit | undefined {
    if (!ast.isQuantity(node) && !ast.isNumberLiteral(node) && !ast.isField(node) && !ast.isCadence(node)) return undefined;
    return node.unit === undefined ? undefined : context.elaborator.units.declaration(node.unit, AstUtils.findRootNode(node) as ast.File);
}

function topLevel(node: ast.Named): ast.Declaration | undefined {
    let at: ast.Named = node;
    for (let up = node.$container as typeof at | undefined; up && !ast.isFile(up); up = up.$container as typeof at | undefined) at = up;
    return at as ast.Declaration;
}

function compareOrigin(a: ast.Declaration, b: ast.Declaration): number {
    const [left, right] = [a, b].map((node) => AstUtils.getDocument(node).uri.path);
    if (left !== right) return left! < right! ? -1 : 1;
    return (a.$cstNode?.offset ?? 0) - (b.$cstNode?.offset ?? 0);
}
