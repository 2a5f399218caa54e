import { type AstNode, type AstNodeDescription, AstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.js';
import type { TouchstoneServices } from '../../module.js';
import type { Kind } from '../../references/kinds.js';
import { kindWord } from '../../references/kind-words.js';
import { nameOf, targetOf } from '../../references/members.js';
import type { NameIndex } from '../../references/name-index.js';
import { expectedKinds } from '../../references/scope-provider.js';
import { packageOf } from '../../references/symbols.js';
import { completionKind } from '../kinds.js';
import { keywordOf, textsOf } from '../texts.js';
import { type Cursor, referenceAt } from './cursor.js';
import type { Offers } from './items.js';

/** Kinds that have no value, no column and no row: an expression has no use for their names. */
const NEVER_IN_EXPRESSIONS: ReadonlySet<string> = new Set<Kind>([
    'Program',
    'Unit',
    'Term',
    'Calendar',
    'System',
    'Standard',
    'Measurement',
    'Need',
    'Factor',
    'Deployment',
    'Strength',
    'Manual',
    'Chapter',
    'Test',
    'Plan',
    'Phase',
    'Artefact',
    'Improvement',
    'Action',
    'Course',
    'Module',
    'Comparison',
    'Column',
    'Row',
    'Goal',
    'Stage',
    'Moment',
    'Wait',
    'Step',
    'Scale'
]);
/** What only a comparison names: `via = Phone`. */
const CATEGORIES: ReadonlySet<string> = new Set<Kind>(['Channel', 'Role', 'Team', 'Option', 'Band', 'OptionList']);

/** Offers what a reference at the cursor may lead to. */
export function offerNames(services: TouchstoneServices, cursor: Cursor, offers: Offers): void {
    const found = referenceAt(services, cursor);
    if (!found || !ast.isSegment(found.node)) return;
    const { node: segment, root } = found;
    const ref = segment.$container;
    const first = ref.segments[0] === segment;
    const inExpression = ast.isUse(ref.$container);
    const info = { reference: segment.target, container: segment, property: 'target' };
    const wanted = wantedLanguages(services, root);
    const compared = comparedKind(ref.$container);
    const own = { uri: cursor.document.uri.toString(), pkg: root.package ?? '' };
    for (const candidate of services.references.ScopeProvider.getScope(info).getAllElements()) {
        if (inExpression && first && (!usable(candidate, ref.$container) || isSelf(candidate, ref.$container, own))) continue;
        const builtIn = !first && candidate.node !== undefined && nameOf(candidate.node as ast.Named) !== candidate.name;
        if (builtIn && !inExpression && !ast.isGiven(ref.$container)) continue;
        offerOne(services, candidate, { rank: first ? rankOf(candidate, own, compared) : '1', wanted, builtIn }, offers);
    }
    if (first && !inExpression) offerImports(services, cursor, root, expectedKinds(ref), wanted, offers);
}

function usable(candidate: AstNodeDescription, use: AstNode): boolean {
    if (NEVER_IN_EXPRESSIONS.has(candidate.type)) return false;
    if (!CATEGORIES.has(candidate.type)) return true;
    const parent = use.$container;
    return ast.isChosenSet(parent) || ast.isGiven(parent) || (ast.isBinary(parent) && parent.right === use);
}

/** Nearer things first: what the other side of a comparison can be, parts of the declaration, the file, the package, the rest. */
function rankOf(candidate: AstNodeDescription, own: { uri: string; pkg: string }, compared: string | undefined): string {
    if (candidate.type === compared) return '0';
    const { node } = candidate;
    if (candidate.documentUri.toString() === own.uri) return ast.isFile(node?.$container) ? '2' : '1';
    return node && packageOf(node) === own.pkg ? '3' : '4';
}

/** In `via = Phone`, where `via` is a field of channels: the kind of thing that the right side names. */
function comparedKind(use: AstNode): string | undefined {
    const parent = use.$container;
    const left = ast.isBinary(parent) && parent.right === use && ast.isUse(parent.left) ? targetOf(parent.left.ref) : undefined;
    if (!left) return undefined;
    if (ast.isField(left) && left.basic) return left.basic;
    const type = ast.isField(left) ? targetOf(left.ref) : left;
    if (ast.isGrading(type)) return 'Band';
    return ast.isOptionList(type) || ast.isItem(type) ? 'Option' : undefined;
}

/** A measure is not computed from itself. */
function isSelf(candidate: AstNodeDescription, use: AstNode, own: { uri: string }): boolean {
    const around = AstUtils.getContainerOfType(use, isMeasure);
    return around !== undefined && candidate.type === around.$type && candidate.name === around.name && candidate.documentUri.toString() === own.uri;
}

function isMeasure(node: AstNode): node is ast.Kpi | ast.Score | ast.Gap | ast.Figure {
    return ast.isKpi(node) || ast.isScore(node) || ast.isGap(node) || ast.isFigure(node);
}

interface Manner {
    rank: string;
    wanted: readonly string[];
    builtIn?: boolean;
    from?: string;
    additional?: TextEdit[];
}

function offerOne(services: TouchstoneServices, candidate: AstNodeDescription, manner: Manner, offers: Offers): void {
    const texts = textsOf(services);
    const { node } = candidate;
    if (manner.builtIn) {
        offers.add({
            label: candidate.name,
            kind: completionKind('Field'),
            detail: node ? `${keywordOf(node)} ${nameOf(node as ast.Named) ?? ''}` : undefined,
            rank: manner.rank
        });
        return;
    }
    const title = node && texts.title(node, manner.wanted);
    const doc = node && texts.doc(node, manner.wanted);
    offers.add({
        label: candidate.name,
        kind: completionKind(candidate.type),
        detail: node ? texts.kind(node) : kindWord(candidate.type as Kind),
        from: manner.from ?? title,
        documentation: [title && `**${title}**`, doc].filter(Boolean).join('\n\n'),
        also: node && texts.titles(node),
        rank: manner.rank,
        additional: manner.additional
    });
}

/** Things of the right kind in packages that the file does not import yet, with the import. */
function offerImports(
    services: TouchstoneServices,
    cursor: Cursor,
    root: ast.File,
    expected: readonly Kind[] | undefined,
    wanted: readonly string[],
    offers: Offers
): void {
    if (!expected) return;
    const index = services.shared.workspace.IndexManager as NameIndex;
    const visible = new Set([root.package ?? '', 'touchstone.units', ...root.imports.flatMap((entry) => entry.package ?? [])]);
    for (const pkg of index.packageNames()) {
        if (pkg === '' || visible.has(pkg)) continue;
        for (const candidate of index.inPackage(pkg)) {
            if (!expected.includes(candidate.type as Kind) || offers.has(candidate.name)) continue;
            offerOne(services, candidate, { rank: '5', wanted, from: pkg, additional: [importEdit(cursor.document, `${pkg}.${candidate.name}`)] }, offers);
        }
    }
}

/** Adds an import behind the last one, else behind the package, else at the top. */
export function importEdit(document: LangiumDocument, what: string): TextEdit {
    const file = document.parseResult.value as ast.File;
    const after = file.imports.at(-1)?.$cstNode ?? (file.package === undefined ? undefined : packageNode(file));
    if (!after) return { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: `import ${what}\n\n` };
    const gap = file.imports.length ? '\n' : '\n\n';
    return { range: { start: after.range.end, end: after.range.end }, newText: `${gap}import ${what}` };
}

function packageNode(file: ast.File) {
    return GrammarUtils.findNodeForProperty(file.$cstNode, 'package');
}

/** The languages in which titles are shown, the author's first. */
export function wantedLanguages(services: TouchstoneServices, node: AstNode): readonly string[] {
    const texts = textsOf(services);
    return [...texts.languages(node).slice(0, 1), texts.messageLanguage, 'en'];
}
