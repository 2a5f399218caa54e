/** The columns that rows are read from. */
import type { CategoryType, ValueType } from '../expression/types.js';
import type { Instrument, Item, ItemColumn, Model, Option, RecordTable, Text } from '../model/types.js';
import { RESPONSE } from './rosters.js';
import type { InputColumn, InputOption, Link } from './table-plan.js';

const NO_TEXT: Text = {};

/** Answers to one item, in the order of its columns. `asked` of the model; what an `end` adds comes later. */
export function itemInputs(item: Item): InputColumn[] {
    return item.columns.map((column) => ({
        name: column.name,
        title: titleOf(item, column),
        role: 'item',
        type: column.type,
        na: column.na,
        ...bounds(item, column),
        ...options(column.type, item.options),
        ...(column.asked ? { asked: column.asked } : {})
    }));
}

/** The text of the item, and of the row, side or option that the column is for. */
function titleOf(item: Item, column: ItemColumn): Text {
    const last = column.name.split('.').at(-1);
    const row = item.rows.find((each) => each.name === last);
    const option = item.type === 'rank' || item.type === 'allocate' ? item.options.find((each) => each.name === last) : undefined;
    return row?.title ?? item.sides.find((each) => each.side === last)?.text ?? option?.title ?? item.title;
}

function bounds(item: Item, column: ItemColumn): Pick<InputColumn, 'low' | 'high' | 'whole' | 'divisor' | 'earliest' | 'latest'> {
    const { type } = column;
    const { earliest, latest } = item;
    if (type.kind === 'date' || type.kind === 'datetime')
        return { ...(earliest === undefined ? {} : { earliest }), ...(latest === undefined ? {} : { latest }) };
    if (type.kind !== 'number') return {};
    const percent = type.unit === '%';
    const own = item.type === 'number';
    const [low, high] = own ? [item.low, item.high] : [type.min, type.max];
    return {
        ...(low === undefined ? {} : { low }),
        ...(high === undefined ? {} : { high }),
        ...((own ? item.whole : type.whole) ? { whole: true } : {}),
        ...(percent ? { divisor: 100 } : {})
    };
}

function options(type: ValueType, declared: readonly Option[]): { options?: InputOption[] } {
    if (type.kind !== 'category' && type.kind !== 'set') return {};
    if (declared.length === 0) return { options: named(type) };
    return { options: declared.map(({ code, name, na }) => ({ code, name, na })) };
}

const named = (type: CategoryType): InputOption[] => type.options.map((name) => ({ code: name, name, na: false }));

/** Who, where and when; an item of that name comes first. */
/** `hasRosters`: rows of other tables belong to a response, which is known by its id then. */
export function contextInputs(record: RecordTable | undefined, taken: ReadonlySet<string>, hasRosters = false): InputColumn[] {
    const columns: [string, ValueType][] = [
        ...(hasRosters ? [[RESPONSE, { kind: 'text' }] satisfies [string, ValueType]] : []),
        ['respondent', { kind: 'text' }],
        ['site', { kind: 'text' }],
        ['wave', { kind: 'text' }],
        ['answered', { kind: 'datetime' }],
        ['weight', { kind: 'number', dimension: {}, min: 0 }]
    ];
    const context = columns.map(([name, type]): InputColumn => ({
        name,
        title: NO_TEXT,
        role: 'context',
        type,
        na: false,
        ...(name === 'weight' ? { low: 0 } : {})
    }));
    const link: InputColumn[] = record ? [{ name: record.name, title: record.title, role: 'link', type: { kind: 'link', table: record.name }, na: false }] : [];
    return [...link, ...context].filter((column) => !taken.has(column.name));
}

/**
 * `of` leads to the row whose key stands in the column named like the record, or else in `respondent` (surveys) or `site`
 * (checklists and rubrics).
 */
export function instrumentLinks(instrument: Instrument, record: RecordTable | undefined, taken: ReadonlySet<string>): Link[] {
    if (!record) return [];
    const columns = [record.name, instrument.kind === 'survey' ? 'respondent' : 'site'];
    return [{ via: 'of', table: record.name, columns: columns.filter((name) => !taken.has(name)) }];
}

/** The fields of a record; where it has no time of its own, the end of the period stands in `asOf`. */
export function recordInputs(model: Model, record: RecordTable): InputColumn[] {
    const fields = record.fields.map((field): InputColumn => {
        const { type } = field;
        return {
            name: field.name,
            title: field.title,
            role: type.kind === 'link' ? 'link' : 'field',
            type,
            na: false,
            ...(type.kind === 'number' && type.min !== undefined ? { low: type.min } : {}),
            ...(type.kind === 'number' && type.max !== undefined ? { high: type.max } : {}),
            ...(type.kind === 'number' && type.whole ? { whole: true } : {}),
            ...(type.kind === 'number' && type.unit === '%' ? { divisor: 100 } : {}),
            ...options(type, (type.kind === 'category' && model.optionLists.find((list) => list.name === type.of)?.options) || [])
        };
    });
    const period: InputColumn = { name: 'asOf', title: NO_TEXT, role: 'context', type: { kind: 'datetime' }, na: false };
    return record.time || fields.some((field) => field.name === 'asOf') ? fields : [...fields, period];
}

export function recordLinks(record: RecordTable): Link[] {
    return record.fields.flatMap((field) => (field.type.kind === 'link' ? [{ via: field.name, table: field.type.table, columns: [field.name] }] : []));
}

/** The record that a response is about. */
export function recordOf(model: Model, instrument: Instrument): RecordTable | undefined {
    return model.records.find((record) => record.id === instrument.of);
}
