import type { Model } from '../../model/types.js';
import { fileNames } from '../format/file-names.js';
import { languagesOf } from '../format/wording.js';
import type { Generator, OutputFile } from '../output.js';
import { manualDocument } from './document.js';
import { renderManualHtml } from './html.js';
import { renderManualMarkdown } from './markdown.js';

export { renderManualHtml } from './html.js';

/** `manuals/<Name>.{md,html,docx}`, and the drawings of the journeys that it shows; further languages have their tag in the name. */
export const manualsGenerator: Generator = {
    name: 'manuals',
    summary: 'service manuals: standards by moment, with service circle and blueprint (HTML, Markdown, Word)',
    async generate(model: Model): Promise<OutputFile[]> {
        // Loaded here and not above: a preview shows pages, and needs no word processor.
        const { renderDocumentWord } = await import('../word/document.js');
        const nameOf = fileNames();
        const files: OutputFile[] = [];
        for (const manual of model.manuals) {
            const base = `manuals/${nameOf(manual.name)}`;
            for (const [index, language] of languagesOf(model).entries()) {
                const suffix = index === 0 ? '' : `.${language}`;
                files.push(
                    { path: `${base}${suffix}.md`, content: renderManualMarkdown(model, manual, language) },
                    { path: `${base}${suffix}.html`, content: renderManualHtml(model, manual, language) },
                    { path: `${base}${suffix}.docx`, content: await renderDocumentWord(model, manualDocument(model, manual, language), language, true) }
                );
            }
        }
        return files;
    }
};
