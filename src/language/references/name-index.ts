import {
    type AstNode,
    type AstNodeDescription,
    AstUtils,
    type Cancellation,
    DefaultIndexManager,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    type ReferenceDescription,
    stream,
    type Stream,
    type URI
} from 'langium';

/** A declaration that other files can name, with the package it belongs to. */
export interface NamedDescription extends AstNodeDescription {
    package: string;
}

/**
 * The index of names: package → name → who declares it. Kept up to date per file, so that no look-up ever scans all
 * names, and able to tell which names an update added or removed.
 */
export class NameIndex extends DefaultIndexManager {
    private readonly packages = new Map<string, Map<string, NamedDescription[]>>();
    private readonly byFile = new Map<string, NamedDescription[]>();
    private changed = new Set<string>();
    /** What generated files are named after, by a name in which case counts for nothing. */
    private readonly outputs = new Map<string, NamedDescription[]>();

    constructor(services: LangiumSharedCoreServices) {
        super(services);
    }

    /** Declarations by kind, once somebody has asked since the last change. */
    private readonly kinds = new Map<string, NamedDescription[]>();
    private readonly programs = new Map<string, NamedDescription[]>();
    /** Who refers to a node: target key → file → references. */
    private readonly incoming = new Map<string, Map<string, ReferenceDescription[]>>();
    private changedTargets = new Set<string>();
    /** What files referred to and declared before they were read anew, or deleted. */
    private readonly formerReferences = new Map<string, Map<string, string>>();
    private readonly formerNames = new Map<string, Map<string, string>>();

    /** References to the node at `path` of the file `uri`, from any file. */
    *referencesTo(uri: string, path: string): Iterable<ReferenceDescription> {
        for (const list of this.incoming.get(`${uri}#${path}`)?.values() ?? []) yield* list;
    }

    override findAllReferences(targetNode: AstNode, astNodePath: string): Stream<ReferenceDescription> {
        return stream(this.referencesTo(AstUtils.getDocument(targetNode).uri.toString(), astNodePath));
    }

    /** Nodes (`uri#path`) whose incoming references changed since the last call. */
    takeChangedTargets(): Set<string> {
        for (const references of this.formerReferences.values()) for (const target of references.values()) this.changedTargets.add(target);
        this.formerReferences.clear();
        const targets = this.changedTargets;
        this.changedTargets = new Set();
        return targets;
    }

    override async updateReferences(document: LangiumDocument, cancelToken?: Cancellation.CancellationToken): Promise<void> {
        const uri = document.uri.toString();
        const had = this.formerReferences.get(uri) ?? signatures(this.referenceIndex.get(uri) ?? []);
        for (const reference of this.referenceIndex.get(uri) ?? []) this.incoming.get(targetKey(reference))?.delete(uri);
        await super.updateReferences(document, cancelToken);
        this.formerReferences.delete(uri);
        const after = this.referenceIndex.get(uri) ?? [];
        for (const reference of after) {
            let files = this.incoming.get(targetKey(reference));
            if (!files) this.incoming.set(targetKey(reference), (files = new Map()));
            const list = files.get(uri);
            if (list) list.push(reference);
            else files.set(uri, [reference]);
        }
        const has = signatures(after);
        for (const [signature, target] of had) if (!has.has(signature)) this.changedTargets.add(target);
        for (const [signature, target] of has) if (!had.has(signature)) this.changedTargets.add(target);
    }

    /** Before a file is read anew its references go; whether they have changed is known when they are back. */
    override removeReferences(uri: URI): void {
        const key = uri.toString();
        const references = this.referenceIndex.get(key) ?? [];
        for (const reference of references) this.incoming.get(targetKey(reference))?.delete(key);
        if (references.length && !this.formerReferences.has(key)) this.formerReferences.set(key, signatures(references));
        super.removeReferences(uri);
    }

    /** Declarations of `name` in `pkg`, in a stable order. */
    lookup(pkg: string, name: string): readonly NamedDescription[] {
        return this.packages.get(pkg)?.get(name) ?? [];
    }

    /** Instruments and manuals of all packages whose files would be called alike on a system without case. */
    outputsLike(name: string): readonly NamedDescription[] {
        return this.outputs.get(foldedName(name)) ?? [];
    }

    /** Everything that a package declares. */
    *inPackage(pkg: string): Iterable<NamedDescription> {
        for (const list of this.packages.get(pkg)?.values() ?? []) yield* list;
    }

    hasPackage(pkg: string): boolean {
        return this.packages.has(pkg);
    }

    packageNames(): string[] {
        return [...this.packages.keys()];
    }

    /** The programs of all files but the library's. Few, and asked for with every text: so never searched for. */
    *allPrograms(): Iterable<NamedDescription> {
        for (const list of this.programs.values()) yield* list;
    }

    /** What all files but the library's declare of a kind. */
    declared(type: string): readonly NamedDescription[] {
        if (this.kinds.size === 0)
            for (const description of [...this.byFile.values()].flat()) {
                if (description.documentUri.scheme === 'builtin') continue;
                const list = this.kinds.get(description.type);
                if (list) list.push(description);
                else this.kinds.set(description.type, [description]);
            }
        return this.kinds.get(type) ?? [];
    }

    /** What a file declares. */
    declaredIn(uri: string): readonly NamedDescription[] {
        return this.byFile.get(uri) ?? [];
    }

    /** Names (`package:name`) whose declarations changed since the last call. */
    takeChangedNames(): Set<string> {
        for (const names of this.formerNames.values()) for (const name of names.keys()) this.changed.add(name);
        this.formerNames.clear();
        const names = this.changed;
        this.changed = new Set();
        return names;
    }

    override async updateContent(document: LangiumDocument, cancelToken?: Cancellation.CancellationToken): Promise<void> {
        await super.updateContent(document, cancelToken);
        const uri = document.uri.toString();
        const had = this.formerNames.get(uri) ?? typesByName(this.byFile.get(uri) ?? []);
        this.formerNames.delete(uri);
        this.forget(uri);
        const after = (this.symbolIndex.get(uri) ?? []) as NamedDescription[];
        this.byFile.set(uri, after);
        this.kinds.clear();
        const programs = after.filter((description) => description.type === 'Program' && description.documentUri.scheme !== 'builtin');
        if (programs.length) this.programs.set(uri, programs);
        else this.programs.delete(uri);
        for (const description of after) this.add(description);
        const has = typesByName(after);
        for (const [name, type] of had) if (has.get(name) !== type) this.changed.add(name);
        for (const [name, type] of has) if (had.get(name) !== type) this.changed.add(name);
    }

    override removeContent(uri: URI): void {
        super.removeContent(uri);
        const key = uri.toString();
        const before = this.byFile.get(key) ?? [];
        if (before.length && !this.formerNames.has(key)) this.formerNames.set(key, typesByName(before));
        this.forget(key);
        this.byFile.delete(key);
        this.kinds.clear();
        this.programs.delete(key);
    }

    private add(description: NamedDescription): void {
        if (OUTPUTS.has(description.type)) {
            const key = foldedName(description.name);
            const alike = this.outputs.get(key);
            if (alike) alike.push(description);
            else this.outputs.set(key, [description]);
        }
        let names = this.packages.get(description.package);
        if (!names) this.packages.set(description.package, (names = new Map()));
        const list = names.get(description.name);
        if (!list) names.set(description.name, [description]);
        else {
            list.push(description);
            list.sort((a, b) => compare(a.documentUri.toString(), b.documentUri.toString()) || compare(a.path, b.path));
        }
    }

    private forget(uri: string): void {
        for (const description of this.byFile.get(uri) ?? []) {
            const key = foldedName(description.name);
            const others = this.outputs.get(key)?.filter((other) => other.documentUri.toString() !== uri);
            if (others?.length) this.outputs.set(key, others);
            else this.outputs.delete(key);
            const names = this.packages.get(description.package);
            const rest = names?.get(description.name)?.filter((other) => other.documentUri.toString() !== uri);
            if (!names || !rest) continue;
            if (rest.length) names.set(description.name, rest);
            else names.delete(description.name);
            if (names.size === 0) this.packages.delete(description.package);
        }
    }
}

const OUTPUTS: ReadonlySet<string> = new Set(['Instrument', 'Manual']);

/** Two names that a system without case would mistake for each other. */
export function foldedName(name: string): string {
    return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC');
}

function targetKey(reference: ReferenceDescription): string {
    return `${reference.targetUri.toString()}#${reference.targetPath}`;
}

/** What each reference says, wherever it stands among its like: signature → target. */
function signatures(references: readonly ReferenceDescription[]): Map<string, string> {
    const result = new Map<string, string>();
    const counts = new Map<string, number>();
    for (const reference of references) {
        const target = targetKey(reference);
        const place = `${target}<${reference.sourcePath.replace(/@\d+/g, '')}`;
        const count = counts.get(place) ?? 0;
        counts.set(place, count + 1);
        result.set(`${place}#${count}`, target);
    }
    return result;
}

/** `package:name` → what it is; of several that share a name, all that they are. */
function typesByName(descriptions: readonly NamedDescription[]): Map<string, string> {
    const result = new Map<string, string>();
    for (const { package: pkg, name, type } of descriptions) {
        const key = `${pkg}:${name}`;
        const known = result.get(key);
        result.set(key, known === undefined ? type : `${known},${type}`);
    }
    return result;
}

function compare(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
