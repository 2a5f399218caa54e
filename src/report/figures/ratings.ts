/** The rated columns of a survey, and what they say about each dimension. */
import type { Dimension, Instrument, Item, ItemColumn, Member, Model, Scale, Section, Text } from '../../model/types.js';
import type { TablePlan } from '../../scoring/table-plan.js';
import { rescale } from '../../statistics/indices.js';
import type { ReportData, TableRow } from './data.js';
import { withoutPipes } from '../../model/text.js';
import { titleOf } from './measures.js';
import type { Span } from '../../project/spans.js';

/** What the parts of a survey's report are made from. */
export interface SurveyContext {
    data: ReportData;
    instrument: Instrument;
    plan: TablePlan;
    /** The period reported on, and the one before it. */
    span?: Span;
    before?: Span;
    /** The rows of the two. */
    rows: readonly TableRow[];
    earlier: readonly TableRow[];
    confidence: number;
    /** How many were asked to take part; absent where nobody said. */
    invited?: number;
    /** Respondents below which a figure is hidden. */
    minimum: number;
    /** False where the series of the instrument itself breaks between the two periods. */
    comparable: boolean;
}

export type Side = Item['sides'][number]['side'];
export interface Rating {
    column: ItemColumn;
    item: Item;
    title: Text;
    side?: Side;
    low: number;
    high: number;
    /** Whether the low end is the good one. */
    reversed: boolean;
    scale?: Scale;
    section?: Section;
}

/** Every column that is answered on a scale, in order: of rates, grids and both sides of pairs. */
export function ratingsOf(model: Model, instrument: Instrument): Rating[] {
    return itemsOf(instrument.members).flatMap(({ item, section }) => {
        if (item.type !== 'rate' && item.type !== 'grid' && item.type !== 'pair') return [];
        const scale = model.scales.find(({ id }) => id === item.scale);
        return item.columns.flatMap((column): Rating[] => {
            const { type } = column;
            if (type.kind !== 'number' || type.min === undefined || type.max === undefined || type.min === type.max) return [];
            const side = item.type === 'pair' ? item.sides.find((each) => column.name.endsWith(`.${each.side}`))?.side : undefined;
            return [
                {
                    column,
                    item,
                    title: titleOfColumn(item, column),
                    ...(side ? { side } : {}),
                    low: type.min,
                    high: type.max,
                    reversed: scale?.reversed ?? false,
                    ...(scale ? { scale } : {}),
                    ...(section ? { section } : {})
                }
            ];
        });
    });
}

/** Items with the section that they stand in, the innermost. */
export function itemsOf(members: readonly Member[], section?: Section): { item: Item; section?: Section }[] {
    return members.flatMap((member) => {
        if (member.kind === 'item') return [{ item: member, ...(section ? { section } : {}) }];
        if (member.kind === 'section') return itemsOf(member.members, member);
        // One row per member of a household: not a row of this table.
        if (member.kind === 'roster') return [];
        return 'members' in member ? itemsOf(member.members, section) : [];
    });
}

/** The question, or of a grid the statement. A pair's sides share the question. */
export function titleOfColumn(item: Item, { name }: ItemColumn): Text {
    const parts = name.split('.');
    const row = item.rows.find((each) => parts.includes(each.name));
    const option = item.type === 'allocate' || item.type === 'rank' ? item.options.find((each) => parts.includes(each.name)) : undefined;
    const question = withoutPipes(titleOf(row ?? item));
    if (!option) return question;
    const answer = titleOf(option);
    return Object.fromEntries(
        Object.keys(question).map((language) => [language, `${question[language]} – ${answer[language] ?? Object.values(answer)[0] ?? ''}`])
    );
}

/** An answer from 0 (worst) to 100 (best); undefined where it is missing. */
export function outOfHundred({ low, high, reversed, column }: Rating, row: TableRow): number | undefined {
    const value = row.columns[column.name];
    if (typeof value !== 'number') return undefined;
    const points = rescale(value, low, high);
    return reversed ? 100 - points : points;
}

/** Sides that say how it was, not what was hoped for. */
const EXPERIENCED: ReadonlySet<Side> = new Set(['perceived', 'performance']);

export interface RatedDimension {
    dimension: Dimension;
    ratings: Rating[];
    /** A row's mean over the questions that it answers, 0 to 100. */
    of(row: TableRow): number | undefined;
}

/** The dimensions that questions serve themselves, in their order. */
export function ratedDimensions(model: Model, ratings: readonly Rating[]): RatedDimension[] {
    const experienced = ratings.filter(({ side }) => side === undefined || EXPERIENCED.has(side));
    return model.dimensions.flatMap((dimension) => {
        const own = experienced.filter(({ column }) => column.serves.includes(dimension.id));
        if (own.length === 0) return [];
        const of = (row: TableRow): number | undefined => {
            let [sum, n] = [0, 0];
            for (const rating of own) {
                const value = outOfHundred(rating, row);
                if (value !== undefined) [sum, n] = [sum + value, n + 1];
            }
            return n > 0 ? sum / n : undefined;
        };
        return [{ dimension, ratings: own, of }];
    });
}

/** The wider dimension: what it refines, or else its parent. */
export function groupOf(model: Model, { refines, parent }: Dimension): Dimension | undefined {
    const id = refines[0] ?? parent;
    return model.dimensions.find((each) => each.id === id);
}
