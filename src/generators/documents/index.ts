import type { Model } from '../../model/types.js';
import { languagesOf } from '../format/wording.js';
import type { Generator, OutputFile } from '../output.js';
import { contextOf, type Context } from './context.js';
import { documentCsv } from './csv.js';
import { dataDictionary } from './data-dictionary.js';
import type { Document } from './document.js';
import { renderDocumentHtml } from './html.js';
import { kpiCatalogue } from './kpi-catalogue.js';
import { renderDocumentMarkdown } from './markdown.js';
import { needsList } from './needs.js';

export { renderDocumentHtml } from './html.js';

/** A document by the name of its files, written in one language; undefined where the model has nothing for it. */
interface Entry {
    name: string;
    write(context: Context): Document | undefined;
}

function entriesOf(_model: Model): Entry[] {
    return [
        { name: 'kpi-catalogue', write: kpiCatalogue },
        { name: 'data-dictionary', write: dataDictionary },
        { name: 'needs', write: needsList }
    ];
}

/** All documents of a model in one language, by name. */
export function documentsOf(model: Model, language: string): { name: string; document: Document }[] {
    const context = contextOf(model, language);
    return entriesOf(model).flatMap(({ name, write }) => {
        const document = write(context);
        return document ? [{ name, document }] : [];
    });
}

/** `documents/<name>.{html,md[,csv,xlsx]}`; further languages have their tag in the name. */
export const documentsGenerator: Generator = {
    name: 'documents',
    summary: 'catalogues, plans and reports of the programme (HTML, Markdown, CSV, XLSX)',
    generate(model: Model): OutputFile[] {
        return languagesOf(model).flatMap((language, index): OutputFile[] =>
            documentsOf(model, language).flatMap(({ name, document }) => {
                const base = `documents/${name}${index === 0 ? '' : `.${language}`}`;
                const table = documentCsv(document);
                return [
                    { path: `${base}.html`, content: renderDocumentHtml(model, document, language) },
                    { path: `${base}.md`, content: renderDocumentMarkdown(model, document, language) },
                    ...(table === undefined ? [] : [{ path: `${base}.csv`, content: table }])
                ];
            })
        );
    }
};
