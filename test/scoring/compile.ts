import { EmptyFileSystem, URI } from 'langium';
import { createCoreServices } from '../../src/language/module.js';
import { libraryDocuments } from '../../src/language/workspace/library.js';
import { lowerModel } from '../../src/model/lower/model.js';
import type { Model } from '../../src/model/types.js';

const { shared, Touchstone } = createCoreServices(EmptyFileSystem);
let library: Promise<unknown> | undefined;
let count = 0;

/** The model of a source text. Fails on what is no Touchstone; what the checker says about its meaning is not asked. */
export async function compile(source: string): Promise<Model> {
    library ??= build(libraryDocuments(shared));
    await library;
    const document = shared.workspace.LangiumDocumentFactory.fromString(
        `package test.p${++count}\nimport touchstone.units.*\nimport touchstone.scales.*\n${source}`,
        URI.parse(`file:///test${count}.touch`)
    );
    await build([document]);
    const errors = [...document.parseResult.lexerErrors, ...document.parseResult.parserErrors].map((error) => error.message);
    const unresolved = document.references.filter((reference) => reference.error).map((reference) => reference.error!.message);
    if (errors.length + unresolved.length > 0) throw new Error([...errors, ...unresolved].join('\n'));
    const model = lowerModel(Touchstone, [document], URI.parse('file:///'));
    shared.workspace.LangiumDocuments.deleteDocument(document.uri);
    return model;
}

async function build(documents: Parameters<typeof shared.workspace.LangiumDocuments.addDocument>[0][]): Promise<void> {
    for (const document of documents) shared.workspace.LangiumDocuments.addDocument(document);
    await shared.workspace.DocumentBuilder.build(documents, { validation: false });
}
