import type { Manual, Model } from '../../model/types.js';
import type { Generator, OutputFile } from '../output.js';

export function renderManualHtml(_model: Model, manual: Manual, _language: string): string {
    return manual.name;
}
export const manualsGenerator: Generator = {
    name: 'manuals',
    summary: 'service manuals (Markdown, HTML)',
    generate: (): OutputFile[] => [],
};
