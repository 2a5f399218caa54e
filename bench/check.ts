import { type AstNode, DocumentState, EmptyFileSystemProvider, type LangiumDocument, URI } from 'langium';
import { createCoreServices } from '../src/language/module.js';
import { libraryDocuments } from '../src/language/workspace/library.js';
import { syntheticProject } from './workspace.js';

const FACTS = 'a project of N files: read, link and check, cold and after edits';

/** Cold check and edits at several sizes; the limit is JSON.parse of the same syntax trees. */
export async function benchCheck(sizes: readonly number[]): Promise<string[]> {
    const rows = [
        `## ${FACTS}`,
        '',
        '| files | lines | parse ms | link ms | check ms | total ms | lines/s | × JSON.parse | edit of a leaf ms | edit of the core ms | findings | heap MB |',
        '|---|---|---|---|---|---|---|---|---|---|---|---|'
    ];
    for (const size of sizes) rows.push(await one(size));
    return rows;
}

async function one(size: number): Promise<string> {
    const files = syntheticProject(size);
    const lines = files.reduce((count, file) => count + file.text.split('\n').length - 1, 0);
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const texts = new Map<string, string>();
    const { shared } = createCoreServices({ fileSystemProvider: () => new InMemory(texts) });
    const library = libraryDocuments(shared);
    for (const document of library) shared.workspace.LangiumDocuments.addDocument(document);
    await shared.workspace.DocumentBuilder.build(library, { validation: false });
    const started = performance.now();
    const documents = files.map((file) => shared.workspace.LangiumDocumentFactory.fromString(file.text, URI.file(`/${file.path}`)));
    const parsed = performance.now();
    for (const document of documents) shared.workspace.LangiumDocuments.addDocument(document);
    let linked = parsed;
    const listening = shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.IndexedReferences, () => void (linked = performance.now()));
    await shared.workspace.DocumentBuilder.build(documents, { validation: true });
    const checked = performance.now();
    listening.dispose();
    const findings = documents.reduce((count, document) => count + (document.diagnostics?.length ?? 0), 0);
    globalThis.gc?.();
    const heap = (process.memoryUsage().heapUsed - before) / 1e6;
    const trees = documents.map((document) => JSON.stringify(plain(document.parseResult.value)));
    const limitStart = performance.now();
    for (const tree of trees) JSON.parse(tree);
    const limit = performance.now() - limitStart;
    const leaf = await edit(shared, texts, documents[documents.length - 1]!);
    const core = await edit(shared, texts, documents[0]!);
    const total = checked - started;
    const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);
    return `| ${size} | ${lines} | ${ms(parsed - started)} | ${ms(linked - parsed)} | ${ms(checked - linked)} | ${ms(total)} | ${Math.round(lines / (total / 1000))} | ${(total / limit).toFixed(1)} | ${ms(leaf)} | ${ms(core)} | ${findings} | ${heap.toFixed(0)} |`;
}

/** The median time from a changed text to the new findings. */
async function edit(shared: ReturnType<typeof createCoreServices>['shared'], texts: Map<string, string>, document: LangiumDocument): Promise<number> {
    const times: number[] = [];
    for (let n = 0; n < 5; n++) {
        texts.set(document.uri.toString(), `${document.textDocument.getText()}// ${n}\n`);
        const started = performance.now();
        await shared.workspace.DocumentBuilder.update([document.uri], []);
        times.push(performance.now() - started);
    }
    return times.sort((a, b) => a - b)[2]!;
}

/** Files as an editor holds them. */
class InMemory extends EmptyFileSystemProvider {
    constructor(private readonly texts: ReadonlyMap<string, string>) {
        super();
    }

    override readFile(uri?: URI): Promise<string> {
        return Promise.resolve(this.texts.get(String(uri)) ?? '');
    }
}

/** The tree without what Langium adds, references as their text. */
function plain(node: AstNode): unknown {
    const result: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(node)) {
        if (key.startsWith('$') && key !== '$type') continue;
        if (Array.isArray(value)) result[key] = value.map((one: unknown) => (isNode(one) ? plain(one) : one));
        else if (value && typeof value === 'object' && '$refText' in value) result[key] = (value as { $refText: string }).$refText;
        else result[key] = isNode(value) ? plain(value) : value;
    }
    return result;
}

function isNode(value: unknown): value is AstNode {
    return typeof value === 'object' && value !== null && '$type' in value;
}
