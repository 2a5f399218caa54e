import type { Model } from '../../model/types.js';
import { fileNames } from '../format/file-names.js';
import { languagesOf } from '../format/wording.js';
import type { Generator, OutputFile } from '../output.js';
import { checklistCsv, checklistJson } from './data.js';
import { renderChecklistHtml } from './html.js';
import { renderChecklistMarkdown } from './markdown.js';
import { checklistWorkbook } from './xlsx.js';

export { renderChecklistHtml } from './html.js';

/** `checklists/<Name>.{md,html,xlsx,csv,json}`; further languages have their tag in the name. */
export const checklistsGenerator: Generator = {
    name: 'checklists',
    summary: 'checklists and rubrics to print, to fill in and to compute (Markdown, HTML, XLSX, CSV, JSON)',
    async generate(model: Model): Promise<OutputFile[]> {
        const nameOf = fileNames();
        const files: OutputFile[] = [];
        for (const instrument of model.instruments) {
            if (instrument.kind === 'survey') continue;
            const base = `checklists/${nameOf(instrument.name)}`;
            for (const [index, language] of languagesOf(model).entries()) {
                const suffix = index === 0 ? '' : `.${language}`;
                files.push({ path: `${base}${suffix}.md`, content: renderChecklistMarkdown(model, instrument, language) });
                files.push({ path: `${base}${suffix}.html`, content: renderChecklistHtml(model, instrument, language) });
            }
            files.push({ path: `${base}.xlsx`, content: await checklistWorkbook(model, instrument) });
            files.push({ path: `${base}.csv`, content: checklistCsv(model, instrument) });
            files.push({ path: `${base}.json`, content: checklistJson(model, instrument) });
        }
        return files;
    }
};
