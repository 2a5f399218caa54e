import type { ValueType } from '../../expression/types.js';
import type { Field, RecordTable } from '../../model/types.js';
import type { Context } from './context.js';
import { inWords } from './formula.js';
import { facts, heading, type Block, type Cell, type Document } from './document.js';

/** Which data are kept about whom, what for, on what basis and how long. */
export function dataDictionary(context: Context): Document | undefined {
    const { model, labels, own, words } = context;
    if (model.records.length === 0) return undefined;
    return {
        title: own.title.dictionary,
        blocks: model.records.flatMap((record) => recordBlocks(record, context)),
        data: {
            columns: [labels.subject, own.field, labels.term, own.type, own.unit, own.purpose, own.privacy, own.facet, own.retention, own.basis, own.comesFrom],
            rows: model.records.flatMap((record) =>
                record.fields.map((field): Cell[] => [
                    context.named(record),
                    field.name,
                    context.named(field),
                    typeInWords(field.type, context),
                    unitOf(field.type, context),
                    words.pick(field.purpose),
                    privacyOf(field, context),
                    field.facet ? own.facets[field.facet] : '',
                    record.retain ? words.quantity(record.retain) : '',
                    basisOf(record, context),
                    record.from ?? ''
                ])
            )
        }
    };
}

function recordBlocks(record: RecordTable, context: Context): Block[] {
    const { own, words } = context;
    const title = (name: string | undefined): string => {
        const field = record.fields.find((f) => f.name === name);
        return field ? words.title(field) : (name ?? '');
    };
    return [
        heading(context.named(record)),
        ...context.prose(record.doc),
        ...facts([
            [own.comesFrom, record.from ?? ''],
            [own.keyField, title(record.key)],
            [own.timeField, title(record.time)],
            [own.retention, record.retain ? words.quantity(record.retain) : ''],
            [own.basis, basisOf(record, context)]
        ]),
        {
            kind: 'table',
            columns: [
                { title: own.field, width: 24 },
                { title: own.type, width: 22 },
                { title: own.purpose, width: 28 },
                { title: own.privacy, width: 13 },
                { title: own.facet, width: 13 }
            ],
            rows: record.fields.map((field) => ({
                cells: [
                    [context.named(field), ...(words.title(field) === field.name ? [] : [field.name])],
                    [...typeLines(field, record, context)],
                    words.pick(field.purpose),
                    privacyOf(field, context),
                    field.facet ? own.facets[field.facet] : ''
                ]
            }))
        },
        ...computed(record, context)
    ];
}

/** What is computed for each row. */
function computed(record: RecordTable, context: Context): Block[] {
    if (record.scores.length === 0) return [];
    const { own, labels, words } = context;
    return [
        {
            kind: 'table',
            columns: [{ title: own.field, width: 24 }, { title: own.type, width: 22 }, { title: labels.formula }],
            rows: record.scores.map((score) => {
                const unit = unitOf(score.type, context);
                const type = typeInWords(score.type, context);
                return {
                    cells: [
                        [context.named(score), ...(words.title(score) === score.name ? [] : [score.name])],
                        unit === '' ? type : `${type} (${unit})`,
                        inWords(score.value, context, record.id) ?? ''
                    ]
                };
            })
        }
    ];
}

function typeLines(field: Field, record: RecordTable, context: Context): string[] {
    const unit = unitOf(field.type, context);
    const type = typeInWords(field.type, context);
    return [unit === '' ? type : `${type} (${unit})`, field.name === record.key ? context.own.key : ''];
}

function typeInWords(type: ValueType, { own, labels, model, words }: Context): string {
    const name = own.types[type.kind];
    if (type.kind === 'link') {
        const record = model.records.find(({ id, path }) => id === type.table || path === type.table);
        return `${own.link}${labels.colon}${record ? words.title(record) : type.table}`;
    }
    if (type.kind !== 'category' && type.kind !== 'set') return name;
    const list = [...model.optionLists, ...model.gradings].find(({ id, path, name: n }) => [id, path, n].includes(type.of));
    const built: Readonly<Record<string, string>> = { Channel: labels.channel, Role: own.role, Team: own.team };
    return `${name}${labels.colon}${list ? words.title(list) : (built[type.of] ?? type.of)}`;
}

function unitOf(type: ValueType, { model, words }: Context): string {
    if (type.kind !== 'number' || type.unit === undefined) return '';
    return words.plain(model.units.find(({ name }) => name === type.unit)?.title) || type.unit;
}

const privacyOf = (field: Field, { own, words }: Context): string =>
    words.list(field.privacy.map((kind) => (own.privacies as Readonly<Record<string, string>>)[kind] ?? kind));

const basisOf = (record: RecordTable, { own }: Context): string =>
    record.basis === undefined ? '' : ((own.bases as Readonly<Record<string, string>>)[record.basis] ?? record.basis);
