/** Rosters as tables: a row for each member, linked to the response by the response's id. */
import type { Instrument, Item, Member, Model, RecordTable, Roster } from '../model/types.js';

/** A table that rows are read into. */
export type Table = Instrument | RecordTable | RosterTable;

/** A roster, told as an instrument whose responses are its members; its `of` is what asks it. */
export interface RosterTable extends Instrument {
    readonly asking: Instrument;
    /** Its name in the response that holds it. */
    readonly within: string;
}

/** By which rows of a roster know their response, in both tables. */
export const RESPONSE = 'response';

export const isRoster = (table: Table): table is RosterTable => 'asking' in table;

/** All tables; the rosters of an instrument after it. Of two with one name the first counts. */
export function tablesOf(model: Model): Table[] {
    const names = new Set<string>();
    return [...model.instruments, ...model.instruments.flatMap(rostersOf), ...model.records].filter(({ name }) => !names.has(name) && names.add(name));
}

export function rostersOf(instrument: Instrument): RosterTable[] {
    return rostersIn(instrument.members).map((roster) => tableOf(instrument, roster));
}

function rostersIn(members: readonly Member[]): Roster[] {
    return members.flatMap((member) => (member.kind === 'roster' ? [member] : 'members' in member ? rostersIn(member.members) : []));
}

function tableOf(asking: Instrument, { members, columns, low: _, high: __, ...roster }: Roster): RosterTable {
    const { every, via, by } = asking;
    return {
        ...roster,
        kind: 'survey',
        name: `${asking.name}.${roster.name}`,
        of: asking.id,
        ...(every ? { every } : {}),
        by,
        via,
        for: [],
        quotas: [],
        weights: 'none',
        members: withColumns(members, columns),
        scores: [],
        outcomes: [],
        waves: [],
        asking,
        within: roster.name
    };
}

/** A question of a roster with its columns of that table. */
export function memberItem(item: Item, columns: Roster['columns']): Item {
    return { ...item, columns: columns.filter(({ name }) => name === item.name || name.startsWith(`${item.name}.`)) };
}

function withColumns(members: readonly Member[], columns: Roster['columns']): Member[] {
    return members.flatMap((member): Member[] => {
        // A roster within a roster would be a table of its own.
        if (member.kind === 'roster') return [];
        if (member.kind === 'item') return [memberItem(member, columns)];
        return 'members' in member ? [{ ...member, members: withColumns(member.members, columns) }] : [member];
    });
}
