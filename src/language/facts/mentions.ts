import type { LangiumDocument } from 'langium';
import * as ast from '../generated/ast.js';

/** Which files name what: a name that appears or goes may change where a reference leads that was never broken. */
export class Mentions {
    private readonly byName = new Map<string, Set<string>>();
    private readonly byFile = new Map<string, { names: Set<string>; packages: Set<string> }>();

    /** Takes note of the names that the references of a file begin with, and of the packages that it sees. */
    update(document: LangiumDocument): void {
        const uri = document.uri.toString();
        this.remove(uri);
        const names = new Set<string>();
        for (const reference of document.references) {
            const segment = reference.$refNode?.astNode;
            if (segment && ast.isSegment(segment) && segment.$container.segments[0] === segment) names.add(reference.$refText.normalize('NFC'));
        }
        const file = document.parseResult.value as ast.File;
        const packages = new Set([file.package ?? '', ...file.imports.flatMap((entry) => entry.package ?? [])]);
        this.byFile.set(uri, { names, packages });
        for (const name of names) {
            const files = this.byName.get(name);
            if (files) files.add(uri);
            else this.byName.set(name, new Set([uri]));
        }
    }

    remove(uri: string): void {
        for (const name of this.byFile.get(uri)?.names ?? []) {
            const files = this.byName.get(name);
            files?.delete(uri);
            if (files?.size === 0) this.byName.delete(name);
        }
        this.byFile.delete(uri);
    }

    /** The files that begin a reference with the name and see the package. */
    *files(pkg: string, name: string): Iterable<string> {
        for (const uri of this.byName.get(name) ?? []) if (this.byFile.get(uri)?.packages.has(pkg)) yield uri;
    }
}
