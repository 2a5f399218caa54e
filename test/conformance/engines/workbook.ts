/** The formulas in the workbook of a checklist or rubric, recalculated by LibreOffice. */
import { soffice } from '../../generators/judges.js';
import { recalculated } from '../../generators/checklists/recalculated.js';
import type { Cells } from '../cases.js';
import { computed, type FilledCase, type FormEngine, type Responses } from '../filling.js';
import { itemsOf } from '../responses.js';

const SHOWN = new Set(['total', 'failed', 'criticals', 'points', 'pass', 'outcome']);

export const workbook: FormEngine = {
    name: 'LibreOffice',
    absent: () => (soffice === undefined ? 'soffice is not there' : undefined),
    takes: ({ kind }) => kind !== 'survey',
    clock: (time) => time,
    // Of an item with several answers it shows the points of each.
    promises: ({ kind, name }, instrument) =>
        SHOWN.has(kind) && !itemsOf(instrument).some(({ item }) => item.columns.length > 1 && `${item.name}.points` === name),
    floor: 0.8,
    run: async (cases) => {
        const sheets = await recalculated(cases.map(byHand));
        const errors = sheets.flatMap((sheet, at) => sheet.errors.map((error) => `${cases[at]!.name}: ${error}`));
        if (errors.length > 0) throw new Error(errors.slice(0, 5).join('\n'));
        return sheets;
    }
};

/** Where several options may be chosen a person adds up their points. */
function byHand(each: FilledCase): FilledCase {
    const names = itemsOf(each.instrument).flatMap(({ item }) => (item.type === 'choose' && item.many ? item.columns.map(({ name }) => `${name}.points`) : []));
    const added = (columns: Cells): Responses => Object.fromEntries(names.map((name) => [name, columns[name] ?? null]));
    return { ...each, responses: each.responses.map((response) => ({ ...response, ...added(computed(each.plan, response).columns) })) };
}
