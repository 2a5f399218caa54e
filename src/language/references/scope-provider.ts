import {
    type AstNode,
    type AstNodeDescription,
    AstUtils,
    EMPTY_SCOPE,
    EMPTY_STREAM,
    type ReferenceInfo,
    type Scope,
    type ScopeProvider,
    stream,
    type Stream
} from 'langium';
import * as ast from '../generated/ast.js';
import type { TouchstoneServices } from '../module.js';
import { EXPECTED_KINDS, type Kind } from './kinds.js';
import { builtInsOf, isBuiltIn, ownMembers, tableAround, targetOf } from './members.js';
import type { NamedDescription, NameIndex } from './name-index.js';

/** Packages whose names need no import: units are words of the language as far as an author can tell. */
const PRELUDE = ['touchstone.units'];

/**
 * Finds what a name means: inside out through the declarations around it, then the file's imports, its own package and
 * the prelude. A name of the kind that the property asks for wins over a nearer one of another kind.
 */
export class TouchstoneScopeProvider implements ScopeProvider {
    private readonly index: NameIndex;

    constructor(private readonly services: TouchstoneServices) {
        this.index = services.shared.workspace.IndexManager as NameIndex;
    }

    getScope(info: ReferenceInfo): Scope {
        if (ast.isImport(info.container))
            return new LookupScope(
                (name) => this.imported(name),
                () => this.importable()
            );
        const segment = info.container;
        if (!ast.isSegment(segment)) return EMPTY_SCOPE;
        const ref = segment.$container;
        const position = ref.segments.indexOf(segment);
        const last = position === ref.segments.length - 1;
        const expected = last ? expectedKinds(ref) : undefined;
        const candidates = position > 0 ? this.memberCandidates(ref, position) : this.firstCandidates(ref);
        return new LookupScope(
            (name) => {
                let other: Candidate | undefined;
                for (const candidate of candidates(name.normalize('NFC'))) {
                    if (!expected || expected.includes(candidate.type as Kind)) return this.describe(candidate);
                    other ??= candidate;
                }
                return other && this.describe(other);
            },
            () => this.offered(candidates, expected)
        );
    }

    private describe(candidate: Candidate): AstNodeDescription {
        return 'node' in candidate && candidate.node
            ? this.services.workspace.AstNodeDescriptionProvider.createDescription(candidate.node, candidate.name)
            : (candidate as AstNodeDescription);
    }

    private *offered(candidates: Candidates, expected: readonly Kind[] | undefined): Iterable<AstNodeDescription> {
        const seen = new Set<string>();
        for (const candidate of candidates(undefined)) {
            if (seen.has(candidate.name) || (expected && !leadsTo(candidate.type, expected))) continue;
            seen.add(candidate.name);
            yield this.describe(candidate);
        }
    }

    /** After a dot: the parts of what stands before it. */
    private memberCandidates(ref: ast.Ref, position: number): Candidates {
        const owner = ref.segments[position - 1]?.target.ref;
        return (name) => (owner ? membersOf(owner, name) : []);
    }

    private firstCandidates(ref: ast.Ref): Candidates {
        return (name) => this.visible(ref, name);
    }

    private *visible(ref: ast.Ref, name: string | undefined): Iterable<Candidate> {
        if (ast.isUse(ref.$container)) yield* expressionNames(ref.$container, name);
        if (ast.isGiven(ref.$container)) {
            const holder = ref.$container.$container;
            const table = ast.isGivenRow(holder) ? targetOf(holder.table) : tableAround(ref.$container);
            if (table) yield* membersOf(table, name);
        }
        if (ast.isGivenRow(ref.$container)) {
            const tested = targetOf(ref.$container.$container.of[0]);
            if (tested && ast.isInstrument(tested)) yield* membersOf(tested, name);
        }
        for (let at: AstNode | undefined = ref; at; at = at.$container) {
            if (ast.isLoop(at) && (name === undefined || at.name === name)) yield asCandidate(at, at.name);
            yield* pick(ownMembers(at), name);
        }
        yield* this.global(AstUtils.findRootNode(ref) as ast.File, name);
    }

    private *global(file: ast.File, name: string | undefined): Iterable<Candidate> {
        for (const entry of file.imports) {
            if (!entry.target) continue;
            const alias = entry.alias ?? entry.target.$refText.split('.').at(-1)!.trim();
            if (name === undefined || alias === name) {
                const target = entry.target.ref;
                if (target) yield asCandidate(target, alias);
            }
        }
        yield* this.fromPackage(file.package ?? '', name);
        for (const entry of file.imports) if (entry.package) yield* this.fromPackage(entry.package, name);
        for (const pkg of PRELUDE) yield* this.fromPackage(pkg, name);
    }

    private fromPackage(pkg: string, name: string | undefined): Iterable<NamedDescription> {
        return name === undefined ? this.index.inPackage(pkg) : this.index.lookup(pkg, name);
    }

    private imported(text: string): AstNodeDescription | undefined {
        const parts = text.split('.').map((part) => part.trim().normalize('NFC'));
        const name = parts.pop()!;
        return this.index.lookup(parts.join('.'), name)[0];
    }

    private *importable(): Iterable<AstNodeDescription> {
        for (const pkg of this.index.packageNames()) {
            if (!pkg) continue;
            for (const description of this.index.inPackage(pkg)) yield { ...description, name: `${pkg}.${description.name}` };
        }
    }
}

interface NodeCandidate {
    name: string;
    type: Kind;
    node: ast.Named;
}
type Candidate = NodeCandidate | (NamedDescription & { type: string });
type Candidates = (name: string | undefined) => Iterable<Candidate>;

function asCandidate(node: ast.Named, name: string): NodeCandidate {
    return { name, type: node.$type, node };
}

function* pick(members: ReadonlyMap<string, ast.Named>, name: string | undefined): Iterable<NodeCandidate> {
    if (name === undefined) for (const [key, node] of members) yield asCandidate(node, key);
    else {
        const node = members.get(name);
        if (node) yield asCandidate(node, name);
    }
}

/** What can stand after `owner.`: its own parts, then what it links to, then what every table has. */
export function* membersOf(owner: ast.Named, name: string | undefined, depth = 0): Iterable<NodeCandidate> {
    yield* pick(ownMembers(owner), name);
    for (const builtIn of builtInsOf(owner)) if (name === undefined || name === builtIn) yield asCandidate(owner, builtIn);
    if (depth > 3) return;
    for (const linked of linkedFrom(owner)) yield* membersOf(linked, name, depth + 1);
}

function* linkedFrom(owner: ast.Named): Iterable<ast.Named> {
    if (ast.isInstrument(owner)) {
        // What a whole section or survey that is asked here brings along, then the record that a response is about.
        for (const member of ownMembers(owner).values()) {
            const included = ast.isInclude(member) ? targetOf(member.target) : undefined;
            if (included && !ast.isItem(included)) yield included;
        }
        const of = targetOf(owner.of[0]);
        if (of) yield of;
    } else if (ast.isInclude(owner)) {
        const included = targetOf(owner.target);
        if (included) yield included;
    } else if (ast.isField(owner)) {
        const type = targetOf(owner.ref);
        if (type) yield type;
    } else if (ast.isItem(owner)) {
        for (const ref of owner.scale) {
            const scale = targetOf(ref);
            if (scale && ast.isOptionList(scale)) yield scale;
        }
        for (let at: AstNode | undefined = owner.$container; at && !ast.isInstrument(at); at = at.$container) {
            if (ast.isLoop(at)) {
                const over = targetOf(at.in);
                if (over) yield over;
            }
        }
    }
}

/** Names that an expression sees before all others: the columns of its table, and the categories of what it compares with. */
function* expressionNames(use: ast.Use, name: string | undefined): Iterable<NodeCandidate> {
    const compared = otherOperand(use);
    if (compared) yield* categoriesOf(compared, name);
    const aggregated = aggregatedTable(use);
    if (aggregated) yield* membersOf(aggregated, name);
    const table = tableAround(use);
    if (table) yield* membersOf(table, name);
    for (let at: AstNode | undefined = use; at; at = at.$container) {
        if (ast.isKpi(at) || ast.isGap(at)) {
            const of = ast.isKpi(at) ? targetOf(at.of[0]) : undefined;
            if (of) yield* membersOf(of, name);
            if (ast.isGap(at) && (name === undefined || name === 'value')) yield asCandidate(at, 'value');
            break;
        }
    }
}

/** In `via = Phone` the right side is named by what the left side can be. */
function otherOperand(use: ast.Use): ast.Named | undefined {
    const parent = use.$container;
    if (ast.isBinary(parent) && parent.right === use && ['=', '!=', '<', '<=', '>', '>=', 'in'].includes(parent.operator) && ast.isUse(parent.left))
        return targetOf(parent.left.ref);
    if (ast.isGiven(parent) && parent.value === use) return targetOf(parent.target);
    if (ast.isChosenSet(parent) && ast.isGiven(parent.$container)) return targetOf(parent.$container.target);
    return undefined;
}

function* categoriesOf(column: ast.Named, name: string | undefined): Iterable<NodeCandidate> {
    if (ast.isItem(column) || ast.isOptionList(column) || ast.isGrading(column)) yield* membersOf(column, name, 3);
    if (ast.isItem(column)) for (const linked of linkedFrom(column)) yield* membersOf(linked, name, 3);
    const type = ast.isField(column) ? targetOf(column.ref) : undefined;
    if (type && (ast.isOptionList(type) || ast.isGrading(type))) yield* membersOf(type, name, 3);
}

/** In `share(Case.resolved where via = Phone)` the condition is about the table that the first part names. */
function aggregatedTable(use: ast.Use): ast.Named | undefined {
    for (let at: AstNode = use; at.$container; at = at.$container) {
        const parent: AstNode = at.$container;
        if (ast.isArgument(parent) && parent.where === at) return tableNamedIn(parent.value);
    }
    return undefined;
}

export function tableNamedIn(expression: ast.Expression): ast.Named | undefined {
    if (ast.isUse(expression)) {
        const [first, second] = expression.ref.segments.slice(0, 2).map((segment) => segment.target.ref);
        if (ast.isInstrument(first) && ast.isRoster(second)) return second;
        return first && (ast.isInstrument(first) || ast.isRecordTable(first) || ast.isRoster(first)) ? first : undefined;
    }
    for (const child of AstUtils.streamContents(expression)) {
        if (ast.isExpression(child) || ast.isArgument(child)) {
            const found = ast.isArgument(child) ? tableNamedIn(child.value) : tableNamedIn(child);
            if (found) return found;
        }
    }
    return undefined;
}

/** The kinds that a reference may lead to; undefined where any will do (in expressions the type checker decides). */
export function expectedKinds(ref: ast.Ref): readonly Kind[] | undefined {
    const holder = ref.$container;
    return holder && ref.$containerProperty ? EXPECTED_KINDS[`${holder.$type}.${ref.$containerProperty}`] : undefined;
}

const HOLDERS: Partial<Record<Kind, Kind[]>> = {
    Journey: ['Stage', 'Moment', 'Wait'],
    Stage: ['Moment', 'Wait'],
    Procedure: ['Step'],
    Standard: ['Measurement'],
    Instrument: ['Item', 'Section', 'GridRow', 'Score', 'Option'],
    RecordTable: ['Field'],
    Grading: ['Band', 'Outcome'],
    Plan: ['Phase', 'Artefact'],
    Manual: ['Chapter'],
    Item: ['Option', 'GridRow']
};

/** Whether a name of this kind is, or can be the beginning of the path to, one of the expected kinds. */
function leadsTo(type: string, expected: readonly Kind[]): boolean {
    return expected.includes(type as Kind) || (HOLDERS[type as Kind]?.some((kind) => expected.includes(kind)) ?? false);
}

export { isBuiltIn };

/** A scope that looks one name up, and lists names only when completion asks. */
class LookupScope implements Scope {
    constructor(
        private readonly find: (name: string) => AstNodeDescription | undefined,
        private readonly list: () => Iterable<AstNodeDescription>
    ) {}

    getElement(name: string): AstNodeDescription | undefined {
        return this.find(name);
    }

    getElements(name: string): Stream<AstNodeDescription> {
        const found = this.find(name);
        return found ? stream([found]) : EMPTY_STREAM;
    }

    getAllElements(): Stream<AstNodeDescription> {
        return stream(this.list());
    }
}
