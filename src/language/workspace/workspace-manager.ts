import { DefaultWorkspaceManager, type FileSystemNode, type LangiumDocument, type LangiumSharedCoreServices, UriUtils, type WorkspaceFolder } from 'langium';
import { libraryDocuments } from './library.js';

const SKIPPED = new Set(['node_modules', 'dist', 'out', 'build']);

/** Opens a folder: the library first, then every `.touch` file that is not in a folder of tools or outputs. */
export class TouchstoneWorkspaceManager extends DefaultWorkspaceManager {
    constructor(private readonly shared: LangiumSharedCoreServices) {
        super(shared);
    }

    protected override loadAdditionalDocuments(_folders: WorkspaceFolder[], collector: (document: LangiumDocument) => void): Promise<void> {
        libraryDocuments(this.shared).forEach(collector);
        return Promise.resolve();
    }

    override shouldIncludeEntry(entry: FileSystemNode): boolean {
        const name = UriUtils.basename(entry.uri);
        if (name.startsWith('.') || (entry.isDirectory && SKIPPED.has(name))) return false;
        return entry.isDirectory || name.endsWith('.touch');
    }
}
