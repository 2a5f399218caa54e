import type { Model } from '../../model/types.js';

/**
 * Whether the column tells persons apart: a field that is declared `personal` or `sensitive`, and who filled in a checklist or
 * rubric, which is a colleague. The respondent of a survey goes by a number.
 */
export function isPersonal(model: Model, table: string, column: string): boolean {
    const record = model.records.find(({ name }) => name === table);
    if (record) return record.fields.some(({ name, privacy }) => name === column && privacy.some((each) => each === 'personal' || each === 'sensitive'));
    const instrument = model.instruments.find(({ name }) => name === table);
    return instrument !== undefined && instrument.kind !== 'survey' && column === 'respondent';
}
