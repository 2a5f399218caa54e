/** The items of an instrument in order, with what stands around them. */
import type { CategoryType, Expr } from '../expression/types.js';
import type { Instrument, Item, ItemColumn, Member, Scale, Section } from '../model/types.js';
import { and, isTrue } from './conditions.js';
import type { Gain } from './points.js';

export interface PlacedItem {
    readonly item: Item;
    readonly sections: readonly Section[];
    /** How many turns of loops ask it. */
    readonly turns: number;
    /** How many `end … when` stand before it. */
    readonly ends: number;
}
export interface Layout {
    readonly items: readonly PlacedItem[];
    readonly sections: readonly Section[];
    /** When each `end` ends the interview, in order. Never missing. */
    readonly ends: readonly Expr[];
}

/**
 * Walks the members. An `end` counts only from where it stands, and only if it looks at nothing that comes later: what
 * closes the last page ends nothing.
 */
export function layoutOf(instrument: Instrument, uses: (condition: Expr) => ReadonlySet<string>): Layout {
    const items: PlacedItem[] = [];
    const sections: Section[] = [];
    const ends: Expr[] = [];
    const seen = new Set<string>();
    const all = new Set(itemColumns(instrument.members).map((column) => column.name));
    const visit = (members: readonly Member[], inside: readonly Section[], guard: Expr | undefined, turns: number): void => {
        for (const member of members) {
            if (member.kind === 'section') {
                sections.push(member);
                visit(member.members, [...inside, member], guard, turns);
            } else if (member.kind === 'if') visit(member.members, inside, and(guard, member.condition), turns);
            else if (member.kind === 'each') visit(member.members, inside, guard, turns * Math.max(1, member.over.options.length));
            else if (member.kind === 'item') {
                items.push({ item: member, sections: inside, turns, ends: ends.length });
                for (const column of member.columns) seen.add(column.name);
            } else if (member.kind === 'end') {
                const condition = and(guard, member.condition);
                if (condition && [...uses(condition)].every((name) => seen.has(name) || !all.has(name))) ends.push(isTrue(condition));
            }
        }
    };
    visit(instrument.members, [], undefined, 1);
    return { items, sections, ends };
}

/** The columns of all items, in order. */
export function itemColumns(members: readonly Member[]): ItemColumn[] {
    return members.flatMap((member) => {
        if (member.kind === 'item') return member.columns;
        return 'members' in member ? itemColumns(member.members) : [];
    });
}

/** The columns of an item that have points: of a pair the perceived side, else all. */
export function scoredColumns(item: Item): readonly ItemColumn[] {
    if (item.type !== 'pair') return item.columns;
    const side = item.columns.filter((column) => /\.(perceived|performance)$/.test(column.name));
    return side.length > 0 ? side : item.columns;
}

/** The points for the best answer to the column of an item, or to any of its columns; undefined where it has none. */
export function worthOf({ item, turns }: PlacedItem, column?: string): number | undefined {
    // What an allocation is worth is handed out by the respondent, not got.
    if (item.type === 'allocate') return undefined;
    const row = column === undefined ? undefined : item.rows.find((each) => column.split('.').includes(each.name));
    if (row?.worth) return row.worth.value;
    if (item.rows.some((each) => each.worth)) return undefined;
    const bands = item.bands?.map((band) => band.worth.value) ?? [];
    if (item.worth === undefined && bands.length > 0) return Math.max(...bands);
    const best = item.options.filter((option) => option.worth !== undefined).map((option) => option.worth!);
    const most = item.many ? best.filter((each) => each > 0).reduce((a, b) => a + b, 0) : Math.max(...best);
    const worth = item.worth?.value ?? (best.length > 0 && item.type === 'choose' ? most : undefined);
    // What is divided between several statements of one question counts in full in each turn of a loop.
    return worth === undefined ? undefined : worth / Math.max(1, scoredColumns(item).length / turns);
}

/** How answers in the column turn into points; `given` where a person says how many. */
export function gainOf(item: Item, column: ItemColumn, scale: Scale | undefined): Gain {
    const { type } = column;
    if (item.bands?.length)
        return { kind: 'bands', bands: item.bands.map((band) => ({ points: band.worth.value, ...(band.when ? { when: band.when } : {}) })) };
    if (type.kind === 'boolean') return { kind: 'check' };
    if (type.kind === 'number' && item.type !== 'rank' && item.type !== 'allocate') {
        const { min, max } = type;
        if (min === undefined || max === undefined || min === max) return { kind: 'given' };
        // Where the low end of the scale is the good one, it has the points.
        return { kind: 'linear', from: scale?.reversed ? max : min, to: scale?.reversed ? min : max, whole: type.whole === true };
    }
    if (item.type === 'choose' && item.options.some((option) => option.worth !== undefined)) return optionGain(item, type as CategoryType);
    return { kind: 'given' };
}

function optionGain(item: Item, type: CategoryType): Gain {
    const points = item.options.filter((option) => !option.na).map((option) => ({ option: option.name, points: option.worth ?? 0 }));
    return { kind: 'options', many: type.kind === 'set', points };
}
