/** What forms that Touchstone makes call their questions, as exports of ODK, KoBoToolbox and SurveyJS have it. */
import { buildForm } from '../../generators/xlsform/form.js';
import type { AskedFields } from '../../generators/xlsform/fields.js';
import type { Instrument, Model, RecordTable } from '../../model/types.js';
import { isRoster, RESPONSE } from '../../scoring/rosters.js';
import type { Field } from './fields.js';
import { nameKey } from './text.js';

/** By which the rows of a roster and those of its responses know each other: ODK Central, KoBoToolbox. */
const OWN_KEYS = ['KEY', '_index'];
const PARENT_KEYS = ['PARENT_KEY', '_parent_index'];

/** What a place is split into, and what stands beside a file. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
    geopoint: ['Latitude', 'Longitude', 'Altitude', 'Accuracy', 'precision'],
    image: ['URL'],
    file: ['URL']
};

export interface FormNames {
    /** The fields, with what the form calls them, and with the boxes that say "not applicable". */
    readonly fields: readonly Field[];
    /** Keys of what else stands in such exports: notes, photos, what the form computed. */
    readonly beside: ReadonlySet<string>;
}

export function withFormNames(model: Model, table: Instrument | RecordTable, fields: readonly Field[]): FormNames {
    if (!('members' in table)) return { fields, beside: new Set() };
    const { asking, roster } = isRoster(table) ? { asking: table.asking, roster: table.id } : { asking: table, roster: undefined };
    const built = buildForm(model, asking);
    const paths = pathsOf(built.form.survey);
    const names = (name: string | undefined): string[] => (name === undefined ? [] : (paths.get(name) ?? [name]));
    const own = built.fields.asked.filter(({ asked }) => asked.roster?.id === roster);
    const boxes = own.flatMap((each) => boxOf(each, fields, names(each.naBox)));
    const taken = new Map([...fields, ...boxes].flatMap((field) => [field.name, ...field.aliases].map((name) => [keyOf(name), field] as const)));
    const named = [...fields, ...boxes].map((field): Field => {
        const more = namesOf(field, own, roster === undefined ? built.fields.points : new Map(), names, roster !== undefined);
        const isFree = (name: string): boolean => (taken.get(keyOf(name)) ?? field) === field;
        const free = more.filter(isFree);
        for (const name of free) taken.set(keyOf(name), field);
        // `Used-Else` is what was typed, `Used/Else` whether the option was chosen.
        return { ...field, aliases: [...field.aliases, ...free], exactly: more.filter((name) => !isFree(name)) };
    });
    const parts = built.form.survey.flatMap(({ type, name }) => names(name).flatMap((path) => (PARTS[type] ?? []).map((part) => `${path}.${part}`)));
    const ticked = boxes.flatMap(({ aliases }) => aliases.map((name) => `${name}.na`));
    const beside = [...[...paths.values()].flat(), ...parts, ...ticked].map(keyOf).filter((key) => !taken.has(key));
    return { fields: named, beside: new Set(beside) };
}

export const keyOf = (name: string): string => nameKey(name).toLowerCase();

/** Every question by its name, alone, with the names of the groups around it, and below the roster that it is asked in. */
function pathsOf(rows: readonly { readonly type: string; readonly name?: string }[]): Map<string, string[]> {
    const found = new Map<string, string[]>();
    const around: { name: string; repeats: boolean }[] = [];
    for (const { type, name } of rows) {
        if (type.startsWith('end_')) around.pop();
        if (name === undefined) continue;
        const groups = around.map((each) => each.name);
        const inside = groups.slice(around.findLastIndex(({ repeats }) => repeats) + 1);
        const joined = [groups, inside].flatMap((each) => ['-', '/'].map((mark) => [...each, name].join(mark)));
        found.set(name, [...new Set([name, ...joined])]);
        if (type.startsWith('begin_')) around.push({ name, repeats: type === 'begin_repeat' });
    }
    return found;
}

function namesOf(
    field: Field,
    own: readonly AskedFields[],
    points: ReadonlyMap<string, string>,
    names: (name: string | undefined) => string[],
    inRoster: boolean
): string[] {
    if (field.form === 'na') return [];
    if (field.column === RESPONSE) return inRoster ? PARENT_KEYS : OWN_KEYS;
    if (field.role === 'points') return names(points.get(field.column));
    if (field.form === 'order') {
        const positions = new Set(field.positions?.values());
        return names(own.find(({ asked }) => asked.places.some(({ column }) => positions.has(column.name)))?.name);
    }
    for (const { parts, details, asked } of own) {
        for (const part of parts.values()) {
            if (part.place.column.name !== field.column || part.form !== 'value') continue;
            if (field.form === 'words') return names(details.get(field.code!));
            if (field.form === 'value') return names(part.name);
            const option = asked.item.options.find(({ code }) => code === field.code);
            return names(part.name).flatMap((path) => [...new Set([field.code!, option?.name ?? field.code!])].map((choice) => `${path}/${choice}`));
        }
    }
    return [];
}

/** The box beside a question whose answer cannot be "not applicable" itself. */
function boxOf({ naBox, asked }: AskedFields, fields: readonly Field[], aliases: readonly string[]): Field[] {
    const columns = new Set(asked.places.map(({ column }) => column.name));
    const first =
        naBox === undefined
            ? undefined
            : fields.find(
                  ({ column, form, positions }) =>
                      form !== 'words' && (columns.has(column) || [...(positions?.values() ?? [])].some((each) => columns.has(each)))
              );
    if (!first) return [];
    return [{ ...first, name: `${first.name}.na`, form: 'na', also: [...columns], aliases, texts: [], parts: [], labels: [], naTexts: [], free: false }];
}
