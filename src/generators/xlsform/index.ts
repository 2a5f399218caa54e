/** Surveys, checklists and rubrics as XLSForm, for ODK and KoBo. */
import type { Model } from '../../model/types.js';
import { fileNames } from '../format/file-names.js';
import type { Generator, OutputFile } from '../output.js';
import { leftOut } from '../expressions/omissions.js';
import { buildForm } from './form.js';
import { formWorkbook } from './sheets.js';

export { buildForm, type BuiltForm } from './form.js';
export { formTables, formWorkbook } from './sheets.js';

/** `xlsform/<Name>.xlsx`; what ODK cannot do stands beside it. */
export const xlsformGenerator: Generator = {
    name: 'xlsform',
    summary: 'surveys, checklists and rubrics as XLSForm for ODK and KoBo, to fill in on phones without a network',
    async generate(model: Model): Promise<OutputFile[]> {
        const names = fileNames();
        const files: OutputFile[] = [];
        for (const instrument of model.instruments) {
            const path = `xlsform/${names(instrument.name)}`;
            const { form, omissions } = buildForm(model, instrument);
            files.push({ path: `${path}.xlsx`, content: await formWorkbook(form) });
            if (omissions.length > 0)
                files.push({ path: `${path}.left-out.md`, content: leftOut(model.languages, `${instrument.name}: what ODK cannot do`, omissions) });
        }
        return files;
    }
};
