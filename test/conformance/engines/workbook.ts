/** The formulas in the workbook of a checklist or rubric, recalculated by LibreOffice. */
import { soffice } from '../../generators/judges.js';
import { recalculated } from '../../generators/checklists/recalculated.js';
import type { FormEngine } from '../filling.js';

const SHOWN = new Set(['total', 'failed', 'criticals', 'points', 'pass', 'outcome']);

export const workbook: FormEngine = {
    name: 'LibreOffice',
    absent: () => (soffice === undefined ? 'soffice is not there' : undefined),
    takes: ({ kind }) => kind !== 'survey',
    clock: (time) => time,
    promises: ({ kind }) => SHOWN.has(kind),
    floor: 0.85,
    run: async (cases) => {
        const sheets = await recalculated(cases);
        const errors = sheets.flatMap((sheet, at) => sheet.errors.map((error) => `${cases[at]!.name}: ${error}`));
        if (errors.length > 0) throw new Error(errors.slice(0, 5).join('\n'));
        return sheets;
    }
};
