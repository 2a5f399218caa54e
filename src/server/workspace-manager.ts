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
import { isSetting, type RuleSettings } from '../language/validation/settings.js';
import { isExcluded } from '../project/exclude.js';

export const CONFIG_FILE = 'touchstone.config.json';

/** What a folder's configuration leaves out. */
interface Membership {
    root: URI;
    exclude: readonly string[];
}

/** Opens the same files as the command does: what the configuration of a folder excludes is no part of it. */
export class ProjectWorkspaceManager extends TouchstoneWorkspaceManager {
    private readonly memberships: Membership[] = [];
    private readonly roots = new Set<string>();
    /** Told what the configuration of a folder sets. */
    onRules: (root: URI, rules: RuleSettings) => void = () => undefined;
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

    /** Reads the settings of an open folder's rules anew; what belongs to the folder stays as it was when it was opened. */
    async readRules(root: URI): Promise<boolean> {
        if (!this.roots.has(root.toString())) return false;
        this.tellRules(root, await this.readConfig(root));
        return true;
    }

    private tellRules(root: URI, config: object | undefined): void {
        const { rules } = (config ?? {}) as { rules?: unknown };
        const entries = Object.entries(typeof rules === 'object' && rules !== null ? rules : {});
        this.onRules(root, Object.fromEntries(entries.filter((entry): entry is [string, RuleSettings[string]] => isSetting(entry[1]))));
    }

    private async readMembership(root: URI): Promise<void> {
        this.roots.add(root.toString());
        const config = await this.readConfig(root);
        this.tellRules(root, config);
        if (!config) return;
        const { exclude, out } = config as { exclude?: unknown; out?: unknown };
        const patterns = Array.isArray(exclude) ? exclude.filter((pattern) => typeof pattern === 'string') : [];
        this.memberships.push({ root, exclude: typeof out === 'string' ? [...patterns, out.replace(/^\.\//, '')] : patterns });
    }

    private async readConfig(root: URI): Promise<object | undefined> {
        try {
            const config: unknown = JSON.parse((await this.files.readFile(UriUtils.joinPath(root, CONFIG_FILE))).replace(/^\uFEFF/, ''));
            return typeof config === 'object' && config !== null ? config : undefined;
        } catch {
            // There is none, or it is wrong, which the editor says by its schema and the build by refusing.
            return undefined;
        }
    }
}

function isLeftOut(root: URI, uri: URI, patterns: readonly string[]): boolean {
    return patterns.length > 0 && UriUtils.contains(root, uri) && isExcluded(UriUtils.relative(root, uri).normalize('NFC'), patterns);
}
