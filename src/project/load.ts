import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type LangiumDocument, URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import type { MessageLanguage } from '../language/messages/catalogue.js';
import { loadTranslation } from '../language/messages/load.js';
import { createCoreServices, type TouchstoneServices } from '../language/module.js';
import type { TouchstoneValidator } from '../language/validation/validator.js';
import { libraryDocuments } from '../language/workspace/library.js';
import type { Model } from '../model/types.js';
import { CONFIG_FILE, type ProjectConfig, readConfig } from './config.js';
import { onDisk, readUtf8, refusal } from './disk.js';
import { UsageError } from './errors.js';
import { isExcluded } from './exclude.js';

/** A folder of standards, read, linked and checked. */
export interface Project {
    root: string;
    config: ProjectConfig;
    services: TouchstoneServices;
    documents: LangiumDocument[];
    /** Of its findings. */
    language: MessageLanguage;
    /** The resolved catalogue; computed at the first call. */
    model(): Promise<Model>;
}

const SKIPPED = new Set(['node_modules', 'dist', 'out', 'build']);

/**
 * Loads a project from its folder, or a single file. Finds `.touch` files in all folders below except hidden ones,
 * `node_modules`, outputs and what the configuration excludes. Findings are worded in the language.
 */
export async function loadProject(path: string, language: MessageLanguage = 'en'): Promise<Project> {
    const absolute = resolve(path);
    const info = await stat(absolute).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
        throw refusal(error, `'${path}' cannot be read`) ?? error;
    });
    if (!info) throw new UsageError(`There is no '${path}'.`, 'Give the folder that holds your .touch files.');
    if (!info.isDirectory() && !absolute.endsWith('.touch'))
        throw new UsageError(
            `'${path}' is no .touch file.`,
            /\.(csv|tsv|txt|xlsx?|jsonl?|ndjson)$/i.test(absolute)
                ? 'Give the folder that holds your .touch files. Responses are for: touchstone score --data NAME=FILE'
                : 'Give the folder that holds your .touch files, or one of them.'
        );
    const root = info.isDirectory() ? absolute : await rootOf(dirname(absolute));
    const config = await readConfig(root);
    const files = await sourceFiles(root, config);
    if (files.length === 0) throw new UsageError(`There are no .touch files in '${path}'.`, 'Make some with: touchstone init');
    const { shared, Touchstone } = createCoreServices(NodeFileSystem);
    const validator = Touchstone.validation.DocumentValidator as TouchstoneValidator;
    await loadTranslation(language);
    validator.language = language;
    validator.configure(URI.file(root).toString(), config.rules ?? {});
    const library = libraryDocuments(shared);
    const documents = await Promise.all(files.map(async (file) => shared.workspace.LangiumDocumentFactory.fromString(await readUtf8(file), URI.file(file))));
    for (const document of [...library, ...documents]) shared.workspace.LangiumDocuments.addDocument(document);
    await shared.workspace.DocumentBuilder.build([...library, ...documents], { validation: true });
    let model: Promise<Model> | undefined;
    return {
        root,
        config,
        services: Touchstone,
        documents,
        language,
        model: () => (model ??= import('../model/lower/model.js').then(({ lowerModel }) => lowerModel(Touchstone, documents, URI.file(root))))
    };
}

/** The project around a file: the nearest folder above with a configuration, or the file's own folder. */
async function rootOf(folder: string): Promise<string> {
    for (let at = folder; ; at = dirname(at)) {
        if (await stat(join(at, CONFIG_FILE)).catch(() => undefined)) return at;
        if (dirname(at) === at) return folder;
    }
}

/** The project's files in a stable order. */
export async function sourceFiles(root: string, config: ProjectConfig): Promise<string[]> {
    const excluded = config.exclude ?? [];
    const out = config.out === undefined ? undefined : resolve(root, config.out);
    const files: string[] = [];
    const visit = async (folder: string): Promise<void> => {
        for (const entry of await onDisk(`'${folder}' cannot be read`, () => readdir(folder, { withFileTypes: true }))) {
            const path = join(folder, entry.name);
            const local = relative(root, path).split(sep).join('/').normalize('NFC');
            if (entry.name.startsWith('.') || isExcluded(local, excluded)) continue;
            if (entry.isDirectory()) {
                if (!SKIPPED.has(entry.name) && path !== out) await visit(path);
            } else if (entry.name.endsWith('.touch') && (entry.isFile() || entry.isSymbolicLink())) files.push(path);
        }
    };
    await visit(root);
    return files.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
