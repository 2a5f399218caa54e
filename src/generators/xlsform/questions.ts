/** The rows of one item: the question itself, then what stands beside it. */
import type { Item } from '../../model/types.js';
import { NA } from '../surveys/answers.js';
import { scaleChoices, scaleOf } from './choices.js';
import { bodyOf, type Body } from './answer-types.js';
import { naLabel, type Asking } from './asking.js';
import { choiceOf, type AskedFields, type Field } from './fields.js';
import type { Row } from './sheets.js';
import { joined, type Translations } from './texts.js';
import { quoted, reference, xpath } from './xpath.js';

export type { Asking } from './asking.js';

export function rowsOf(fields: AskedFields, asking: Asking): Row[] {
    const { item } = fields.asked;
    const parts = [...fields.parts.entries()];
    const isGroup = item.type === 'grid' || item.type === 'pair' || item.type === 'allocate';
    const main = isGroup ? groupRows(fields, asking) : [questionRow(fields, parts[0]?.[1], asking)];
    return [...main, ...companions(fields, asking)];
}

/** `yes`, or a condition; nothing where the answer may be left out. */
const requiredCells = ({ required, texts }: Asking): Pick<Row, 'required' | 'required_message'> =>
    required === false ? {} : { required: required === true ? 'yes' : xpath(required), required_message: texts.words((words) => words.required) };

/** With a box that says "not applicable" ticked nothing more is asked. */
function relevance(fields: AskedFields, { relevant }: Asking): Pick<Row, 'relevant'> {
    const unboxed = fields.naBox === undefined ? undefined : `not(selected(${reference(fields.naBox)}, '${NA}'))`;
    const all = [relevant, unboxed].filter((part) => part !== undefined);
    return all.length === 0 ? {} : { relevant: all.length === 1 ? all[0]! : all.map((part) => `(${part})`).join(' and ') };
}

function questionRow(fields: AskedFields, field: Field | undefined, asking: Asking): Row {
    const { item } = fields.asked;
    const { texts } = asking;
    const body = bodyOf(fields, asking);
    const { short, more } = asking.hints(field?.place.column.name ?? '');
    return row({
        name: fields.name,
        label: texts.label(item.title, item.name),
        hint: joined(' · ', item.doc && texts.plain(item.doc), unitOf(item, asking), short),
        guidance_hint: more,
        ...requiredCells(asking),
        ...relevance(fields, asking),
        ...body,
        ...initial(item, asking)
    });
}

/** Without what is undefined. */
function row(cells: Body & { [name in keyof Row]?: Row[name] | undefined }): Row {
    return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined)) as unknown as Row;
}

function unitOf(item: Item, { model, texts }: Asking): Translations | undefined {
    if (item.type !== 'number' || item.unit === undefined) return undefined;
    const unit = model.units.find(({ name }) => name === item.unit);
    return texts.label(unit?.title ?? {}, item.unit);
}

/** What stands there before anybody answers. */
function initial(item: Item, asking: Asking): Pick<Row, 'default' | 'calculation' | 'trigger'> {
    const { default: given } = item;
    if (!given) return {};
    if (given.op === 'number') return { default: String(item.unit === '%' ? Number((given.value * 100).toPrecision(15)) : given.value) };
    if (given.op === 'boolean') return { default: String(given.value) };
    if (given.op === 'text') {
        const option = item.options.find(({ name }) => name === given.value);
        return { default: option ? choiceOf(option, item.options) : given.value };
    }
    // What another answer says is filled in when that answer is given.
    const calculation = asking.value(`the default of ${item.name}`, given);
    const source = calculation === undefined ? undefined : /\$\{[^{}]*\}/u.exec(calculation)?.[0];
    return calculation === undefined || source === undefined ? {} : { calculation, trigger: source };
}

/** Several answers on one screen: the statements of a grid, the sides of a pair, amounts that add up. */
function groupRows(fields: AskedFields, asking: Asking): Row[] {
    const { item } = fields.asked;
    const { texts } = asking;
    const title = texts.label(item.title, item.name);
    const inner = item.type === 'allocate' ? amounts(fields, asking) : statements(fields, asking);
    return [
        row({ type: 'begin_group', name: fields.name, label: title, ...relevance(fields, asking), appearance: 'field-list' }),
        ...(item.doc ? [{ type: 'note', name: `${fields.name}-note`, label: texts.plain(item.doc) }] : []),
        ...inner,
        { type: 'end_group' }
    ];
}

function statements(fields: AskedFields, asking: Asking): Row[] {
    const { item } = fields.asked;
    const { model, texts, lists } = asking;
    const scale = scaleOf(model, item.scale);
    const [low, high] = [scale?.min ?? 1, scale?.max ?? 5];
    const na = naLabel(item, asking);
    const list = lists.list(scale?.name ?? item.name, scaleChoices(low, high, texts, { scale, na }));
    const titles = new Map([
        ...item.rows.map(({ name, title }) => [name, texts.label(title, name)] as const),
        ...item.sides.map(({ side, text }) => [side as string, texts.label(text, side)] as const)
    ]);
    if (item.random) asking.leaveOut(`the random order of the statements of ${item.name}`, 'ODK shows questions in one order');
    return [...fields.parts].map(([key, field]) => {
        const { short, more } = asking.hints(field.place.column.name);
        return row({
            type: `select_one ${list}`,
            name: field.name,
            label: titles.get(key ?? '') ?? texts.label(item.title, item.name),
            hint: short,
            guidance_hint: more,
            ...requiredCells(asking),
            appearance: high - low < 5 && !na ? 'likert' : undefined
        });
    });
}

/** A box that can only stay unticked tells as long as amounts do not add up, and lets nobody finish. */
function amounts(fields: AskedFields, asking: Asking): Row[] {
    const { item } = fields.asked;
    const { texts } = asking;
    const total = item.worth?.value ?? 100;
    const parts = [...fields.parts];
    const rows = parts.map(([key, field]): Row => {
        const option = item.options.find(({ name }) => name === key);
        return {
            type: 'decimal',
            name: field.name,
            label: texts.label(option?.title, option?.name ?? field.name),
            ...requiredCells(asking),
            constraint: `. >= 0 and . <= ${total}`,
            constraint_message: texts.words((words) => words.numberBetween('0', String(total)))
        };
    });
    const names = parts.map(([, { name }]) => reference(name));
    const sum = names.map((name) => `if(${name} != '', ${name}, 0)`).join(' + ');
    const begun = names.map((name) => `${name} != ''`).join(' or ');
    const message = texts.words((words) => words.sum(String(total)));
    return [...rows, blocker(`${fields.name}-sum`, message, `(${begun}) and abs(${sum} - ${total}) > 0.000001`)];
}

/** ODK checks a single answer; what several together must be is checked by a box that nobody can tick. */
export const blocker = (name: string, message: Translations, wrong: string): Row => ({
    type: 'acknowledge',
    name,
    label: message,
    required: 'yes',
    required_message: message,
    relevant: wrong,
    constraint: 'false()',
    constraint_message: message
});

function companions(fields: AskedFields, asking: Asking): Row[] {
    const { item } = fields.asked;
    const { texts, lists } = asking;
    const title = texts.label(item.title, item.name);
    const named = (word: Translations): Translations => joined(': ', title, word)!;
    const rows: Row[] = [];
    const shown = asking.relevant === undefined ? {} : { relevant: asking.relevant };
    for (const [code, name] of fields.details) {
        const option = item.options.find((one) => one.code === code)!;
        const chosen = `selected(${reference(fields.name)}, ${quoted(choiceOf(option, item.options))})`;
        rows.push({
            type: option.detail === 'number' ? 'decimal' : (option.detail ?? 'text'),
            name,
            label: texts.label(option.title, option.name),
            relevant: chosen
        });
    }
    if (fields.naBox !== undefined) {
        const list = lists.list('na', [{ name: NA, label: item.na ? texts.label(item.na) : texts.words((words) => words.notApplicable) }]);
        rows.push({ type: `select_multiple ${list}`, name: fields.naBox, label: named(texts.words((words) => words.notApplicable)), ...shown });
    }
    for (const { input, name } of fields.points) {
        const bounds = [...(input.low === undefined ? [] : [`. >= ${input.low}`]), ...(input.high === undefined ? [] : [`. <= ${input.high}`])].join(' and ');
        rows.push(
            row({
                type: 'decimal',
                name,
                label: named(texts.labels((labels) => labels.points)),
                constraint: bounds === '' ? undefined : bounds,
                constraint_message: bounds === '' ? undefined : texts.words((words) => words.numberBetween(String(input.low ?? ''), String(input.high ?? ''))),
                ...shown
            })
        );
    }
    if (fields.photo !== undefined)
        rows.push({ type: 'image', name: fields.photo, label: named(texts.words((words) => words.photo)), parameters: 'max-pixels=1600', ...shown });
    if (fields.comment !== undefined)
        rows.push({ type: 'text', name: fields.comment, label: named(texts.words((words) => words.comment)), appearance: 'multiline', ...shown });
    return rows;
}
