/** Rosters that stand inside the responses of a JSON file, as files of their own. */
import type { Instrument } from '../../model/types.js';
import { isRoster, RESPONSE, type RosterTable, rostersOf, type Table } from '../../scoring/rosters.js';
import { UsageError } from '../errors.js';
import { endingOf } from './sheet.js';

type Response = Readonly<Record<string, unknown>>;

/** Whether a file can hold lists inside its responses. */
export const mayNest = (table: Table, file: string): table is Instrument =>
    'members' in table && ['json', 'jsonl', 'ndjson'].includes(endingOf(file) ?? '') && rostersOf(table).length > 0;

/** What of a file is about which table: responses, and the members that they hold. */
export function tablesIn(table: Table, file: string, bytes: Uint8Array): { of: Table; bytes: Uint8Array; apart: boolean }[] {
    const rosters = mayNest(table, file) ? rostersOf(table) : [];
    const members = rosters.flatMap((of) => {
        const own = membersIn(file, bytes, of);
        return own ? [{ of, bytes: own, apart: true }] : [];
    });
    return members.length > 0 ? [{ of: table, bytes: withoutRosters(file, bytes, rosters), apart: true }, ...members] : [{ of: table, bytes, apart: false }];
}

/** The responses without their rosters, each with an id: its own, or else its number in the file. */
function withoutRosters(file: string, bytes: Uint8Array, rosters: readonly RosterTable[]): Uint8Array {
    const within = new Set(rosters.map((roster) => roster.within));
    return encode(
        file,
        responsesOf(file, bytes).map((response, at) => ({ [RESPONSE]: idOf(response, at), ...without(response, within) }))
    );
}

/** The members of all responses, each with the id of its response; undefined if no response has any. */
function membersIn(file: string, bytes: Uint8Array, roster: RosterTable): Uint8Array | undefined {
    const responses = responsesOf(file, bytes);
    const members = responses.flatMap((response, at) => {
        const found = response[roster.within];
        if (!Array.isArray(found)) return [];
        return found.filter(isObject).map((member) => ({ [RESPONSE]: idOf(response, at), ...member }));
    });
    return responses.some((response) => Array.isArray(response[roster.within])) ? encode(file, members) : undefined;
}

const idOf = (response: Response, at: number): unknown => response[RESPONSE] ?? String(at + 1);
const isList = (file: string): boolean => endingOf(file) === 'json';
const encode = (file: string, rows: readonly object[]): Uint8Array =>
    new TextEncoder().encode(isList(file) ? JSON.stringify(rows) : rows.map((row) => JSON.stringify(row)).join('\n'));
const isObject = (value: unknown): value is Response => typeof value === 'object' && value !== null && !Array.isArray(value);
const without = (response: Response, names: ReadonlySet<string>): Response =>
    Object.fromEntries(Object.entries(response).filter(([name, value]) => !(names.has(name) && Array.isArray(value))));

function responsesOf(file: string, bytes: Uint8Array): Response[] {
    const text = new TextDecoder().decode(bytes);
    try {
        const value: unknown = isList(file)
            ? JSON.parse(text)
            : text
                  .split(/\r?\n/)
                  .filter((line) => line.trim() !== '')
                  .map((line) => JSON.parse(line) as unknown);
        const list = Array.isArray(value) ? value : isObject(value) ? Object.values(value).find(Array.isArray) : undefined;
        return (list ?? []).filter(isObject);
    } catch (error) {
        throw new UsageError(`${file} is no valid JSON: ${(error as Error).message}`);
    }
}

type Cells = Record<string, unknown>;

/** Members know when their response came in, and in which wave, from the response. Fills what is not there. */
export function dateMembers(tables: readonly Table[], rows: ReadonlyMap<string, readonly Cells[]>): void {
    for (const table of tables.filter(isRoster)) {
        const responses = new Map((rows.get(table.asking.name) ?? []).map((cells) => [cells[RESPONSE], cells]));
        for (const cells of rows.get(table.name) ?? []) {
            const { answered, wave } = responses.get(cells[RESPONSE]) ?? {};
            if (answered !== undefined) cells['answered'] ??= answered;
            if (wave !== undefined) cells['wave'] ??= wave;
        }
    }
}
