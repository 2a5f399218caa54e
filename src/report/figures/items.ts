/** How each question was answered. */
import type { Item, ItemColumn, Text } from '../../model/types.js';
import { elements } from '../../generators/format/elements.js';
import * as aggregates from '../../expression/aggregates.js';
import { sampleOf, type TableRow } from './data.js';
import { clipped, estimateOf, meanOf, ofPromoters, ofShare, tidy } from './estimates.js';
import { titleOf } from './measures.js';
import { itemsOf, titleOfColumn, type SurveyContext } from './ratings.js';
import type { ItemFigures, ItemSection } from './types.js';

/** Section by section, in the order in which it is asked. */
export function itemSections(context: SurveyContext): ItemSection[] {
    const sections = new Map<string, ItemSection>();
    for (const { item, section } of itemsOf(context.instrument.members)) {
        const key = section?.id ?? '';
        let own = sections.get(key);
        if (!own) sections.set(key, (own = { ...(section ? { title: titleOf(section) } : {}), items: [] }));
        own.items.push(...itemFigures(context, item));
    }
    return [...sections.values()].filter(({ items }) => items.length > 0);
}

function itemFigures(context: SurveyContext, item: Item): ItemFigures[] {
    switch (item.type) {
        case 'rate':
        case 'grid':
        case 'pair':
            return item.columns.map((column) => rated(context, item, column));
        case 'choose':
            return item.columns.map((column) => chosen(context, item, column));
        case 'nps':
            return item.columns.map((column) => promoters(context, item, column));
        case 'number':
        case 'allocate':
            return item.columns.map((column) => numeric(context, item, column));
        case 'check':
            return item.columns.map((column) => checked(context, item, column));
        case 'text':
            return item.columns.map((column) => ({ ...base(context, item, column), kind: 'text', answers: [] }));
        default:
            return [];
    }
}

type Base = Pick<ItemFigures, 'name' | 'title' | 'n' | 'hidden' | 'na' | 'unanswered'>;

/** How many answered, how many could not, and how many were asked and did not. */
function base({ rows, plan, minimum }: SurveyContext, item: Item, column: ItemColumn): Base {
    const derived = plan.derived.find(({ name }) => name === column.name);
    const n = rows.filter((row) => known(row, column)).length;
    const na = column.na ? rows.filter((row) => row.inputs?.[column.name] === 'na').length : 0;
    const always = derived?.asked === undefined;
    return {
        name: column.name,
        title: titleOfColumn(item, column),
        ...(n < minimum ? { hidden: true } : { n }),
        ...(na > 0 && n >= minimum ? { na } : {}),
        // Who was asked a question that depends on others is known where it was answered; here only what is asked of all.
        ...(always && n >= minimum ? { unanswered: rows.length - n - na } : {})
    };
}

const known = (row: TableRow, { name }: ItemColumn): boolean => {
    const value = row.columns[name];
    return value !== null && value !== undefined;
};

function rated(context: SurveyContext, item: Item, column: ItemColumn): ItemFigures {
    const { model } = context.data;
    const own = base(context, item, column);
    const scale = model.scales.find(({ id }) => id === item.scale);
    const figures: ItemFigures = {
        ...own,
        kind: 'scale',
        answers: [],
        ...(scale?.reversed ? { reversed: true } : {}),
        ...(column.reversed ? { turned: true } : {})
    };
    const { type } = column;
    if (own.hidden || type.kind !== 'number') return figures;
    const sample = sampleOf(context.rows, (row) => row.columns[column.name]);
    const points = scale?.points.length
        ? scale.points
        : Array.from({ length: (type.max ?? 0) - (type.min ?? 0) + 1 }, (_, i) => ({ value: type.min! + i, label: {} as Text }));
    const best = points.length >= 5 ? 2 : 1;
    const [low, high] = [Math.min(...points.map(({ value }) => value)), Math.max(...points.map(({ value }) => value))];
    const good = scale?.reversed ? (value: number) => value < low + best : (value: number) => value > high - best;
    return {
        ...figures,
        mean: meanOf(sample, context.confidence),
        // To like a feature is no better an answer than to expect it.
        ...(scale?.form === 'kano' ? {} : { top: { ...estimateOf(ofShare(sample, good), context.confidence), points: best } }),
        answers: points.map(({ value, label }) => ({
            value,
            title: Object.keys(label).length ? label : { '': String(value) },
            n: sample.values.filter((each) => each === value).length,
            share: tidy(aggregates.shareOf(sample, (each) => each === value) ?? 0)
        }))
    };
}

function chosen(context: SurveyContext, item: Item, column: ItemColumn): ItemFigures {
    const own = base(context, item, column);
    const figures: ItemFigures = { ...own, kind: item.many ? 'choices' : 'choice', answers: [] };
    const options = item.options.filter(({ na }) => !na);
    if (own.hidden || options.length === 0) return figures;
    const answered = context.rows.filter((row) => known(row, column));
    return {
        ...figures,
        answers: options.map((option) => {
            const sample = sampleOf(answered, (row) => {
                const value = row.columns[column.name];
                return Array.isArray(value) ? value.includes(option.name) : value === option.name;
            });
            const n = sample.values.filter((value) => value === 1).length;
            return { value: option.name, title: titleOf(option), n, share: tidy(aggregates.shareOf(sample, (value) => value === 1) ?? 0) };
        })
    };
}

function promoters(context: SurveyContext, item: Item, column: ItemColumn): ItemFigures {
    const own = base(context, item, column);
    const figures: ItemFigures = { ...own, kind: 'promoters', answers: [] };
    if (own.hidden) return figures;
    const sample = sampleOf(context.rows, (row) => row.columns[column.name]);
    return {
        ...figures,
        mean: meanOf(sample, context.confidence),
        top: clipped(estimateOf(ofPromoters(sample), context.confidence), -100, 100),
        answers: Array.from({ length: 11 }, (_, value) => ({
            value,
            title: { '': String(value) },
            n: sample.values.filter((each) => each === value).length,
            share: tidy(aggregates.shareOf(sample, (each) => each === value) ?? 0)
        }))
    };
}

function numeric(context: SurveyContext, item: Item, column: ItemColumn): ItemFigures {
    const own = base(context, item, column);
    const figures: ItemFigures = { ...own, kind: 'number', answers: [], ...(item.unit === undefined ? {} : { unit: item.unit }) };
    if (own.hidden) return figures;
    const sample = sampleOf(context.rows, (row) => row.columns[column.name]);
    const median = aggregates.median(sample);
    return { ...figures, mean: meanOf(sample, context.confidence), ...(median === undefined ? {} : { median: tidy(median) }) };
}

function checked(context: SurveyContext, item: Item, column: ItemColumn): ItemFigures {
    const find = elements(context.data.model);
    const own = base(context, item, column);
    const sample = sampleOf(context.rows, (row) => row.columns[column.name]);
    const standards = [...new Set(item.verifies.map((id) => find.standardOf(id)).filter((each) => each !== undefined))];
    return {
        ...own,
        kind: 'check',
        ...(own.hidden
            ? {}
            : {
                  top: estimateOf(
                      ofShare(sample, (value) => value === 1),
                      context.confidence
                  )
              }),
        answers: [],
        ...(standards.length ? { standards: standards.map((standard) => titleOf(standard)) } : {}),
        ...(item.critical ? { critical: true } : {})
    };
}
