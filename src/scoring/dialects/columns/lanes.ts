/**
 * Sums of byte columns for four rows in one 32-bit word: a lane of eight bits for each row. A value has its high bit clear,
 * missing (255) and "not applicable" (254) have it set, so one shift tells which lanes are empty.
 */
import type { RowExpr } from '../../../expression/tree.js';
import type { Expr, Part } from '../../../expression/types.js';
import type { Layout, Place } from './layout.js';
import { MOST } from './store.js';
import type { ColumnPrinter } from './printer.js';

export interface LaneSums {
    /** How many parts are there. */
    count: string;
    sum: string;
    /** How many are asked and applicable, where that differs by row. */
    applicable?: string;
}

interface Lane {
    place: Place;
    /** What the value is taken from, for reversed items and conditions that are not met. */
    from?: number;
    /** The greatest value. */
    most: number;
}

/** Fewer are as fast one by one. */
const WORTHWHILE = 3;
const LANES = '0x01010101';

/** Sums and counts of the row's parts, if all of them are columns of bytes that are there before the rows are gone through. */
export function laneSums(printer: ColumnPrinter, expr: RowExpr): LaneSums | undefined {
    if (expr.parts.length < WORTHWHILE) return undefined;
    const lanes = lanesOf(printer, expr);
    if (!lanes || lanes.some(({ place }) => printer.isLocal(place.column))) return undefined;
    const asks = expr.fn === 'sum' || 'share' in expr.needing;
    const limited = asks ? expr.parts.filter((part) => part.applicable) : [];
    if (!limited.every((part) => isOwnApplicability(printer, part))) return undefined;
    const key = `lanes ${JSON.stringify([lanes, limited.length > 0])}`;
    return printer.code.once(key, () => emit(printer, lanes, limited.length > 0 ? expr.parts.map((part) => part.applicable !== undefined) : undefined));
}

/** Whether the row could be added up in words, were its columns not computed in the same pass. */
export function waitsForColumns(printer: ColumnPrinter, expr: RowExpr): boolean {
    return expr.parts.length >= WORTHWHILE && lanesOf(printer, expr)?.some(({ place }) => printer.isLocal(place.column)) === true;
}

function lanesOf(printer: ColumnPrinter, expr: RowExpr): Lane[] | undefined {
    if (expr.fn !== 'mean' && expr.fn !== 'sum' && expr.fn !== 'count') return undefined;
    const lanes = expr.parts.map(({ value }) => laneOf(printer.layout, value, expr.fn === 'count'));
    return lanes.every((lane) => lane !== undefined) ? lanes : undefined;
}

function laneOf(layout: Layout, value: Expr, counting: boolean): Lane | undefined {
    if (value.op === 'not') {
        const inner = laneOf(layout, value.value, counting);
        return inner?.place.kind === 'truths' ? { place: inner.place, most: 1, ...(inner.from === 1 ? {} : { from: 1 }) } : undefined;
    }
    if ((value.op !== 'column' && value.op !== 'input') || (value.op === 'column' && value.via?.length)) return undefined;
    const turned = value.op === 'column' ? layout.turnedFrom(value.name) : undefined;
    // Counting numbers means counting answers, whatever they are.
    if (turned && !counting) return { place: turned.place, from: turned.sum, most: turned.sum };
    const place = layout.storeOf(value);
    if (place?.kind === 'truths') return value.type.kind === 'boolean' ? { place, most: 1 } : undefined;
    if (place?.kind !== 'bytes' || counting || value.type.kind !== 'number') return undefined;
    const range = value.op === 'column' ? layout.ranges.get(value.name) : undefined;
    return { place, most: Math.min(MOST, range?.high ?? value.type.max ?? MOST) };
}

/** `not notApplicable(x)` of the part's own column: what its code says. */
function isOwnApplicability({ layout }: ColumnPrinter, { value, applicable }: Part): boolean {
    if (applicable?.op !== 'not' || applicable.value.op !== 'notApplicable') return false;
    const inner = value.op === 'not' ? value.value : value;
    if (inner.op !== 'column' && inner.op !== 'input') return false;
    const place = (inner.op === 'column' ? layout.turnedFrom(inner.name)?.place : undefined) ?? layout.storeOf(inner);
    return place !== undefined && place === layout.inputStore(applicable.value.name);
}

function emit(printer: ColumnPrinter, lanes: readonly Lane[], limited: readonly boolean[] | undefined): LaneSums {
    const { code } = printer;
    const empties = lanes.map(({ place }) => {
        const word = code.wide(`${code.slot(place.column, true)}[q]`);
        return { word, empty: code.wide(`(${word} >>> 7) & ${LANES}`) };
    });
    const values = lanes.map(({ from }, at) => {
        const { word, empty } = empties[at]!;
        const mask = `~((${empty} << 8) - ${empty})`;
        return from === undefined ? `(${word} & ${mask})` : `((${repeated(from)} & ${mask}) - (${word} & ${mask}))`;
    });
    const sum = addLanes(
        printer,
        values,
        lanes.map(({ most }) => most)
    );
    const empty = addLanes(
        printer,
        empties.map((each) => each.empty),
        lanes.map(() => 1)
    );
    const count = code.let(`${lanes.length} - ${empty}`, 'n');
    if (!limited) return { count, sum: code.let(sum, 's') };
    // The codes differ in their last bit.
    const others = empties.flatMap((each, at) => (limited[at] ? [`(${each.empty} & ~${each.word})`] : []));
    const excluded = addLanes(
        printer,
        others,
        others.map(() => 1)
    );
    return { count, sum: code.let(sum, 's'), applicable: code.let(`${lanes.length} - ${excluded}`, 'n') };
}

const repeated = (byte: number): string => `0x${byte.toString(16).padStart(2, '0').repeat(4)}`;

/** The sum in each lane, taken apart by row; several words where one lane could overflow. */
function addLanes({ code }: ColumnPrinter, terms: readonly string[], most: readonly number[]): string {
    const words: string[][] = [];
    let room = -1;
    terms.forEach((term, at) => {
        if (room < most[at]!) {
            words.push([]);
            room = 255;
        }
        words.at(-1)!.push(term);
        room -= most[at]!;
    });
    return words
        .map((word) => {
            const name = code.wide(`(${word.join(' + ')}) | 0`);
            return `((${name} >>> lane) & 255)`;
        })
        .join(' + ');
}
