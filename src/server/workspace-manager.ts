import {
    type FileSystemNode,
    type FileSystemProvider,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    URI,
    UriUtils,
    type WorkspaceFolder
} from 'langium';
import { TouchstoneWorkspaceManager } from '../language/workspace/workspace-manager.js';
import { isExcluded } from '../project/exclude.js';

const CONFIG_FILE = 'touchstone.config.json';

/** What a folder's configuration leaves out. */
interface Membership {
    root: URI;
    exclude: readonly string[];
}

/** Opens the same files as the command does: what the configuration of a folder excludes is no part of it. */
export class ProjectWorkspaceManager extends TouchstoneWorkspaceManager {
    private readonly memberships: Membership[] = [];
    private readonly files: FileSystemProvider;

    constructor(services: LangiumSharedCoreServices) {
        super(services);
        this.files = services.workspace.FileSystemProvider;
    }

    protected override async loadAdditionalDocuments(folders: WorkspaceFolder[], collector: (document: LangiumDocument) => void): Promise<void> {
        await Promise.all(folders.map((folder) => this.readMembership(URI.parse(folder.uri))));
        await super.loadAdditionalDocuments(folders, collector);
    }

    override shouldIncludeEntry(entry: FileSystemNode): boolean {
        return super.shouldIncludeEntry(entry) && !this.memberships.some(({ root, exclude }) => isLeftOut(root, entry.uri, exclude));
    }

    private async readMembership(root: URI): Promise<void> {
        try {
            const config: unknown = JSON.parse((await this.files.readFile(UriUtils.joinPath(root, CONFIG_FILE))).replace(/^\uFEFF/, ''));
            const { exclude, out } = config as { exclude?: unknown; out?: unknown };
            const patterns = Array.isArray(exclude) ? exclude.filter((pattern) => typeof pattern === 'string') : [];
            this.memberships.push({ root, exclude: typeof out === 'string' ? [...patterns, out.replace(/^\.\//, '')] : patterns });
        } catch {
            // There is none, or it is wrong, which the editor says by its schema and the build by refusing.
        }
    }
}

function isLeftOut(root: URI, uri: URI, patterns: readonly string[]): boolean {
    return patterns.length > 0 && UriUtils.contains(root, uri) && isExcluded(UriUtils.relative(root, uri).normalize('NFC'), patterns);
}
