import type { Model } from '../../model/types.js';
import { fileNames } from '../format/file-names.js';
import { languagesOf } from '../format/wording.js';
import type { Generator, OutputFile } from '../output.js';
import { renderManualHtml } from './html.js';
import { renderManualMarkdown } from './markdown.js';

export { renderManualHtml } from './html.js';

/** `manuals/<Name>.{md,html}`; further languages have their tag in the name. */
export const manualsGenerator: Generator = {
    name: 'manuals',
    summary: 'service manuals: standards by moment, with service circle and blueprint (Markdown, HTML)',
    generate(model: Model): OutputFile[] {
        const nameOf = fileNames();
        return model.manuals.flatMap((manual) => {
            const base = `manuals/${nameOf(manual.name)}`;
            return languagesOf(model).flatMap((language, index): OutputFile[] => {
                const suffix = index === 0 ? '' : `.${language}`;
                return [
                    { path: `${base}${suffix}.md`, content: renderManualMarkdown(model, manual, language) },
                    { path: `${base}${suffix}.html`, content: renderManualHtml(model, manual, language) }
                ];
            });
        });
    }
};
