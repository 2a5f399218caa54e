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

    private readonly programs = new Map<string, NamedDescription[]>();
    /** Who refers to a node: target key → file → references. */
    private readonly incoming = new Map<string, Map<string, ReferenceDescription[]>>();
    private changedTargets = new Set<string>();

    /** References to the node at `path` of the file `uri`, from any file. */
    *referencesTo(uri: string, path: string): Iterable<ReferenceDescription> {
        for (const list of this.incoming.get(`${uri}#${path}`)?.values() ?? []) yield* list;
    }

    override findAllReferences(targetNode: AstNode, astNodePath: string): Stream<ReferenceDescription> {
        return stream(this.referencesTo(AstUtils.getDocument(targetNode).uri.toString(), astNodePath));
    }

    /** Nodes (`uri#path`) whose incoming references changed since the last call. */
    takeChangedTargets(): Set<string> {
        const targets = this.changedTargets;
        this.changedTargets = new Set();
        return targets;
    }

    override async updateReferences(document: LangiumDocument, cancelToken?: Cancellation.CancellationToken): Promise<void> {
        const uri = document.uri.toString();
        const before = this.referenceIndex.get(uri) ?? [];
        await super.updateReferences(document, cancelToken);
        const after = this.referenceIndex.get(uri) ?? [];
        for (const reference of before) this.incoming.get(targetKey(reference))?.delete(uri);
        for (const reference of after) {
            let files = this.incoming.get(targetKey(reference));
            if (!files) this.incoming.set(targetKey(reference), (files = new Map()));
            const list = files.get(uri);
            if (list) list.push(reference);
            else files.set(uri, [reference]);
        }
        const had = new Set(before.map(signature));
        const has = new Set(after.map(signature));
        for (const reference of before) if (!has.has(signature(reference))) this.changedTargets.add(targetKey(reference));
        for (const reference of after) if (!had.has(signature(reference))) this.changedTargets.add(targetKey(reference));
    }

    override removeReferences(uri: URI): void {
        for (const reference of this.referenceIndex.get(uri.toString()) ?? []) {
            this.incoming.get(targetKey(reference))?.delete(uri.toString());
            this.changedTargets.add(targetKey(reference));
        }
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

    /** What a file declares. */
    declaredIn(uri: string): readonly NamedDescription[] {
        return this.byFile.get(uri) ?? [];
    }

    /** Names (`package:name`) whose declarations changed since the last call. */
    takeChangedNames(): Set<string> {
        const names = this.changed;
        this.changed = new Set();
        return names;
    }

    override async updateContent(document: LangiumDocument, cancelToken?: Cancellation.CancellationToken): Promise<void> {
        await super.updateContent(document, cancelToken);
        const uri = document.uri.toString();
        const before = this.byFile.get(uri) ?? [];
        this.forget(uri);
        const after = (this.symbolIndex.get(uri) ?? []) as NamedDescription[];
        this.byFile.set(uri, after);
        const programs = after.filter((description) => description.type === 'Program' && description.documentUri.scheme !== 'builtin');
        if (programs.length) this.programs.set(uri, programs);
        else this.programs.delete(uri);
        for (const description of after) this.add(description);
        const key = (d: NamedDescription) => `${d.package}:${d.name}`;
        const had = new Set(before.map(key));
        const has = new Set(after.map(key));
        for (const name of had) if (!has.has(name)) this.changed.add(name);
        for (const name of has) if (!had.has(name)) this.changed.add(name);
    }

    override removeContent(uri: URI): void {
        super.removeContent(uri);
        for (const description of this.byFile.get(uri.toString()) ?? []) this.changed.add(`${description.package}:${description.name}`);
        this.forget(uri.toString());
        this.byFile.delete(uri.toString());
        this.programs.delete(uri.toString());
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

function signature(reference: ReferenceDescription): string {
    return `${targetKey(reference)}<${reference.sourcePath}`;
}

function compare(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
