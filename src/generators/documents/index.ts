import type { Element, Model } from '../../model/types.js';
import { fileNames } from '../format/file-names.js';
import { standaloneSvg } from '../format/svg.js';
import { languagesOf } from '../format/wording.js';
import type { Generator, OutputFile } from '../output.js';
import { contextOf, type Context } from './context.js';
import { documentCsv } from './csv.js';
import { dataDictionary } from './data-dictionary.js';
import { deploymentDocument } from './deployment.js';
import type { Document } from './document.js';
import { gapsDocument } from './gaps.js';
import { journeyDocument } from './journey.js';
import { improvementDocument } from './improvement.js';
import { tablesDocument } from './tables.js';
import { trainingDocument } from './training.js';
import { houseWorkbook } from './house-workbook.js';
import { renderDocumentHtml } from './html.js';
import { kpiCatalogue } from './kpi-catalogue.js';
import { renderDocumentMarkdown } from './markdown.js';
import { monitoringDocument } from './monitoring.js';
import { needsList } from './needs.js';
import { planDocument } from './plan.js';
import { procedureDocument } from './procedure.js';

export { renderDocumentHtml } from './html.js';

/** A document by the name of its files, written in one language; undefined where the model has nothing for it. */
interface Entry {
    name: string;
    write(context: Context): Document | undefined;
}

function entriesOf(model: Model): Entry[] {
    const nameOf = fileNames();
    // One document for each declaration of a kind, named after both.
    const each = <E extends Element>(kind: string, list: readonly E[], write: (element: E, context: Context) => Document | undefined): Entry[] =>
        list.map((element) => ({ name: nameOf(`${kind}-${element.name}`), write: (context) => write(element, context) }));
    return [
        { name: 'kpi-catalogue', write: kpiCatalogue },
        { name: 'data-dictionary', write: dataDictionary },
        { name: 'needs', write: needsList },
        ...each('journey', model.journeys, journeyDocument),
        ...each('deployment', model.deployments, deploymentDocument),
        ...each('procedure', model.procedures, procedureDocument),
        { name: 'gaps', write: gapsDocument },
        ...each('improvement', model.improvements, improvementDocument),
        { name: 'training', write: trainingDocument },
        ...each('plan', model.plans, planDocument),
        { name: 'monitoring-plan', write: monitoringDocument },
        { name: 'tables', write: tablesDocument }
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
    summary: 'catalogues, plans and reports of the programme (HTML, Markdown, CSV, XLSX, SVG, Word)',
    async generate(model: Model): Promise<OutputFile[]> {
        const drawings: OutputFile[] = [];
        const files = languagesOf(model).flatMap((language, index): OutputFile[] =>
            documentsOf(model, language).flatMap(({ name, document }) => {
                const base = `documents/${name}${index === 0 ? '' : `.${language}`}`;
                const table = documentCsv(document);
                for (const [figure, block] of document.blocks.filter((one) => one.kind === 'figure').entries())
                    drawings.push({ path: `${base}${figure === 0 ? '' : `-${figure + 1}`}.svg`, content: standaloneSvg(block.svg.text, language).text });
                return [
                    { path: `${base}.html`, content: renderDocumentHtml(model, document, language) },
                    { path: `${base}.md`, content: renderDocumentMarkdown(model, document, language) },
                    ...(table === undefined ? [] : [{ path: `${base}.csv`, content: table }])
                ];
            })
        );
        files.push(...drawings);
        // Loaded here and not above: a preview shows pages, and needs no word processor.
        const { renderDocumentWord } = await import('../word/document.js');
        for (const [index, language] of languagesOf(model).entries())
            for (const { name, document } of documentsOf(model, language)) {
                const content = await renderDocumentWord(model, document, language);
                files.push({ path: `documents/${name}${index === 0 ? '' : `.${language}`}.docx`, content });
            }
        const nameOf = fileNames();
        for (const deployment of model.deployments) {
            const path = `documents/${nameOf(`deployment-${deployment.name}`)}.xlsx`;
            const workbook = await houseWorkbook(deployment, model);
            if (workbook) files.push({ path, content: workbook });
        }
        return files;
    }
};
