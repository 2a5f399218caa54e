import { type AstNode, AstUtils, type LangiumDocument, URI, WorkspaceCache } from 'langium';
import type { ValueType } from '../../expression/types.js';
import * as ast from '../generated/ast.js';
import type { TouchstoneServices } from '../module.js';
import { expectedKinds } from '../references/scope-provider.js';
import { isLanguageTag } from '../parsing/words.js';
import type { Kind } from '../references/kinds.js';
import { targetOf } from '../references/members.js';
import { foldedName, type NamedDescription, type NameIndex } from '../references/name-index.js';
import { packageOf } from '../references/symbols.js';
import { type Column, fieldType } from '../types/columns.js';
import type { Elaborated } from '../types/elaborate.js';
import { type UnitSize, visiblePackages } from '../types/units.js';
import { Glossaries, type Glossary } from './glossary.js';
import { Mentions } from './mentions.js';
import { enclosingNamed, pathOf } from './paths.js';

export { enclosingNamed, pathOf };

/** What a check may ask about other files. A check declares which of these it reads. */
export type FactName =
    'languages' | 'definitions' | 'incoming' | 'targets' | 'elaboration' | 'columns' | 'units' | 'names' | 'programs' | 'outputs' | 'declared' | 'glossary';

/** A declaration in another file, as far as checks may know it. */
export interface Target {
    node: ast.Named;
    kind: Kind;
    name: string;
    path: string;
    uri: string;
    package: string;
}

/** A reference to a declaration: the node that holds it and under which property. */
export interface Incoming {
    holder: AstNode;
    property: string;
    /** The declaration around it. */
    declaration: ast.Named | undefined;
    uri: string;
}

/**
 * The only way in which checks learn about other files. It notes what each file has asked, so that after an edit exactly
 * the files whose answers may have changed are checked again.
 */
export class Facts {
    readonly index: NameIndex;
    private readonly readers = new Map<string, Set<string>>();
    private readonly reads = new Map<string, Set<string>>();
    /** Nodes whose references are noted already, by file: ten rules look at the same expression. */
    private readonly noted = new Map<string, WeakSet<AstNode>>();
    private readonly languageCache: WorkspaceCache<string, readonly string[]>;
    private readonly programCache: WorkspaceCache<string, NamedDescription | undefined>;
    readonly mentions = new Mentions();
    readonly glossaries = new Glossaries();

    constructor(private readonly services: TouchstoneServices) {
        this.index = services.shared.workspace.IndexManager as NameIndex;
        this.languageCache = new WorkspaceCache(services.shared);
        this.programCache = new WorkspaceCache(services.shared);
    }

    reader(document: LangiumDocument, allowed: readonly FactName[], check: string): FactReader {
        return new FactReader(this, this.services, document, new Set(allowed), check);
    }

    /** Forgets what a file asked; called before it is checked anew. */
    forget(uri: string): void {
        this.noted.delete(uri);
        for (const key of this.reads.get(uri) ?? []) this.readers.get(key)?.delete(uri);
        this.reads.delete(uri);
    }

    /** True the first time that a file's node is looked at since the file was checked last. */
    firstLook(uri: string, node: AstNode): boolean {
        let nodes = this.noted.get(uri);
        if (!nodes) this.noted.set(uri, (nodes = new WeakSet()));
        if (nodes.has(node)) return false;
        nodes.add(node);
        return true;
    }

    note(uri: string, key: string): void {
        let keys = this.reads.get(uri);
        if (!keys) this.reads.set(uri, (keys = new Set()));
        if (keys.has(key)) return;
        keys.add(key);
        let files = this.readers.get(key);
        if (!files) this.readers.set(key, (files = new Set()));
        files.add(uri);
    }

    /** Files that asked something whose answer may be another since the last call; `names` are those that came or went. */
    takeAffected(changedFiles: Iterable<string>, names: Iterable<string>): Set<string> {
        const affected = new Set<string>();
        const add = (key: string) => {
            for (const uri of this.readers.get(key) ?? []) affected.add(uri);
        };
        for (const name of names) {
            const colon = name.indexOf(':');
            add(`name:${name}`);
            add(`package:${name.slice(0, colon)}`);
            add(`output:${foldedName(name.slice(colon + 1))}`);
            add('declared');
            add(`called:${name.slice(colon + 1)}`);
        }
        const mayUse = this.glossaries.takeChanged();
        for (const uri of mayUse ? (this.readers.get('glossary') ?? []) : []) if (mayUse!(this.sourceOf(uri))) affected.add(uri);
        for (const target of this.index.takeChangedTargets()) add(`incoming:${target}`);
        for (const uri of changedFiles) {
            add(`file:${uri}`);
            if (this.index.declaredIn(uri).some(({ type }) => type === 'Program')) add('file:programs');
        }
        return affected;
    }

    /** Files with a reference that begins with one of these names (`package:name`) and may now lead there, or no longer. */
    mentioning(names: Iterable<string>): Set<string> {
        const result = new Set<string>();
        for (const name of names) {
            const colon = name.indexOf(':');
            for (const uri of this.mentions.files(name.slice(0, colon), name.slice(colon + 1))) result.add(uri);
        }
        return result;
    }

    /** The programs of the workspace, without those of the library. */
    programs(): NamedDescription[] {
        return [...this.index.allPrograms()];
    }

    private sourceOf(uri: string): string {
        return this.services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument.getText() ?? '';
    }

    /** The program that a file belongs to: the only one, or that of the longest package around it. */
    private programFor(pkg: string): NamedDescription | undefined {
        return this.programCache.get(pkg, () => {
            const programs = this.programs();
            return programs
                .filter((program) => programs.length === 1 || program.package === '' || pkg === program.package || pkg.startsWith(`${program.package}.`))
                .sort((a, b) => b.package.length - a.package.length)[0];
        });
    }

    /** What things are called in the project that a package belongs to. */
    glossaryFor(pkg: string): Glossary {
        const program = this.programFor(pkg);
        const all = this.programs().map((one) => one.package);
        const key = program ? `${program.documentUri.toString()} ${all.join(' ')}` : '';
        return this.glossaries.of(key, (other) => this.programFor(other) === program, this.languagesFor(pkg)[0]);
    }

    /** The languages of the program that a file belongs to. */
    languagesFor(pkg: string): readonly string[] {
        return this.languageCache.get(pkg, () => {
            const node = this.programFor(pkg)?.node;
            return node && ast.isProgram(node) ? node.languages.filter(isLanguageTag) : [];
        });
    }
}

export class FactReader {
    private readonly uri: string;

    constructor(
        private readonly facts: Facts,
        private readonly services: TouchstoneServices,
        document: LangiumDocument,
        private readonly allowed: ReadonlySet<FactName>,
        private readonly check: string
    ) {
        this.uri = document.uri.toString();
    }

    private ask(fact: FactName, key?: string): void {
        if (!this.allowed.has(fact)) throw new Error(`The check ${this.check} reads the fact '${fact}' without declaring it.`);
        if (key !== undefined) this.facts.note(this.uri, key);
    }

    /** The languages that texts of this file are needed in; empty where no program says. */
    languages(node: AstNode): readonly string[] {
        this.ask('languages');
        this.notePrograms();
        return this.facts.languagesFor((AstUtils.findRootNode(node) as ast.File).package ?? '');
    }

    programs(): readonly NamedDescription[] {
        this.ask('programs');
        this.notePrograms();
        return this.facts.programs();
    }

    private notePrograms(): void {
        this.facts.note(this.uri, 'file:programs');
        for (const program of this.facts.programs()) this.facts.note(this.uri, `file:${program.documentUri.toString()}`);
    }

    /** All top-level declarations of a name in a package. */
    definitions(pkg: string, name: string): readonly NamedDescription[] {
        this.ask('definitions', `name:${pkg}:${name}`);
        return this.facts.index.lookup(pkg, name);
    }

    /** Instruments and manuals of the project, by this or another name, that would be written to files of one name. */
    outputsLike(name: string): readonly NamedDescription[] {
        this.ask('outputs', `output:${foldedName(name)}`);
        return this.facts.index.outputsLike(name).filter((description) => description.documentUri.scheme !== 'builtin');
    }

    /** What the project declares of a kind, in all its files. For the few checks that are about everything there is. */
    declared(kind: Kind): ast.Named[] {
        this.ask('declared', 'declared');
        const found = this.facts.index.declared(kind).flatMap(({ node }) => (node && ast.isNamed(node) ? [node] : []));
        for (const node of found) this.noteFile(node);
        return found;
    }

    /** What things are called in the project. */
    glossary(node: AstNode): Glossary {
        this.ask('glossary', 'glossary');
        this.notePrograms();
        return this.facts.glossaryFor((AstUtils.findRootNode(node) as ast.File).package ?? '');
    }

    /** Whether anything in any package goes by the name. */
    isName(name: string): boolean {
        this.ask('glossary', `called:${name}`);
        return this.facts.index.packageNames().some((pkg) => this.facts.index.lookup(pkg, name).length > 0);
    }

    /** Names that could have been meant. */
    packages(): readonly string[] {
        this.ask('names');
        return this.facts.index.packageNames().filter(Boolean);
    }

    hasPackage(name: string): boolean {
        this.ask('names', `package:${name}`);
        return this.facts.index.hasPackage(name);
    }

    /** What a reference leads to. */
    target(ref: ast.Ref | undefined): Target | undefined {
        this.ask('targets');
        const node = targetOf(ref);
        return node && this.describe(node);
    }

    /** What the first name of a path leads to. */
    first(ref: ast.Ref): Target | undefined {
        this.ask('targets');
        const node = ref.segments[0]?.target.ref;
        return node && this.describe(node);
    }

    /** What an import of one name leads to. */
    imported(entry: ast.Import): Target | undefined {
        this.ask('targets');
        const node = entry.target?.ref;
        return node && this.describe(node);
    }

    describe(node: ast.Named): Target {
        const uri = AstUtils.getDocument(node).uri.toString();
        if (uri !== this.uri) this.facts.note(this.uri, `file:${uri}`);
        return { node, kind: node.$type, name: node.name ?? '', path: pathOf(node), uri, package: packageOf(node) };
    }

    expectedKinds(ref: ast.Ref): readonly Kind[] | undefined {
        return expectedKinds(ref);
    }

    /** Who refers to a node, in all files. */
    incoming(node: ast.Named): Incoming[] {
        const path = this.services.workspace.AstNodeLocator.getAstNodePath(node);
        const uri = AstUtils.getDocument(node).uri.toString();
        this.ask('incoming', `incoming:${uri}#${path}`);
        const result: Incoming[] = [];
        for (const reference of this.facts.index.referencesTo(uri, path)) {
            const document = this.services.shared.workspace.LangiumDocuments.getDocument(reference.sourceUri);
            const segment = document && this.services.workspace.AstNodeLocator.getAstNode(document.parseResult.value, reference.sourcePath);
            if (!segment || !ast.isSegment(segment)) continue;
            const ref = segment.$container;
            if (ref.segments.at(-1) !== segment) continue;
            const holder = ref.$container as AstNode;
            result.push({ holder, property: ref.$containerProperty ?? '', declaration: enclosingNamed(holder), uri: reference.sourceUri.toString() });
        }
        return result;
    }

    elaborate(expression: ast.Expression): Elaborated {
        this.ask('elaboration');
        this.noteReferences(expression);
        // How long a day is hangs on the calendar.
        if (ast.isKpi(expression.$container)) for (const calendar of expression.$container.calendar) this.noteReferences(calendar);
        return this.services.types.Elaborator.root(expression);
    }

    columns(instrument: ast.Instrument | ast.Roster): ReadonlyMap<string, Column> {
        this.ask('columns');
        this.noteReferences(instrument);
        return this.services.types.Elaborator.columns(instrument);
    }

    /** What kind of value a field of a record holds. */
    fieldType(field: ast.Field): ValueType {
        this.ask('columns');
        this.noteReferences(field);
        return fieldType(field, this.services.types.Elaborator.units, AstUtils.findRootNode(field) as ast.File);
    }

    unit(name: string | undefined, node: AstNode): UnitSize | undefined {
        this.ask('units');
        const file = AstUtils.findRootNode(node) as ast.File;
        this.noteUnit(name, file);
        return this.services.types.Elaborator.units.find(name, file);
    }

    unitNames(node: AstNode): string[] {
        this.ask('units');
        return [...this.services.types.Elaborator.units.names(AstUtils.findRootNode(node) as ast.File)];
    }

    /** Everything that the meaning of an expression hangs on: what it names, and what that in turn is made of. */
    private noteReferences(node: AstNode): void {
        if (!this.facts.firstLook(this.uri, node)) return;
        for (const inner of AstUtils.streamAst(node)) {
            if ('unit' in inner && typeof inner.unit === 'string') this.noteUnit(inner.unit, AstUtils.findRootNode(inner) as ast.File);
            const target = ast.isSegment(inner) ? inner.target.ref : undefined;
            if (!target) continue;
            this.noteFile(target);
            if (isMadeOfOthers(target)) this.noteReferences(target);
            // A dimension stands for the questions that serve it.
            const instrument = ast.isDimension(target) || ast.isGoal(target) ? AstUtils.getContainerOfType(inner, ast.isInstrument) : undefined;
            if (instrument) this.noteReferences(instrument);
        }
    }

    private noteFile(node: AstNode): void {
        const uri = AstUtils.getDocument(node).uri.toString();
        if (uri !== this.uri) this.facts.note(this.uri, `file:${uri}`);
    }

    /** What a unit is, and whether there is one of the name. */
    private noteUnit(name: string | undefined, file: ast.File): void {
        if (name === undefined || name === '%') return;
        const { units } = this.services.types.Elaborator;
        for (let declaration = units.declaration(name, file), depth = 0; declaration && depth < 4; depth++) {
            this.noteFile(declaration);
            const base: string | undefined = declaration.equals[0]?.unit;
            declaration = base === undefined ? undefined : units.declaration(base, AstUtils.findRootNode(declaration) as ast.File);
        }
        for (const pkg of visiblePackages(file)) if (pkg !== 'touchstone.units') this.facts.note(this.uri, `name:${pkg}:${name}`);
    }
}

/** Whether the value or type of a declaration comes from what it refers to itself. */
function isMadeOfOthers(node: ast.Named): boolean {
    return (
        ast.isItem(node) ||
        ast.isGridRow(node) ||
        ast.isInclude(node) ||
        ast.isSection(node) ||
        ast.isScore(node) ||
        ast.isKpi(node) ||
        ast.isGap(node) ||
        ast.isFigure(node) ||
        ast.isField(node) ||
        ast.isSegmentation(node) ||
        ast.isGrading(node) ||
        ast.isLoop(node)
    );
}
