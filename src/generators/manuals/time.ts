import type { Journey, Quantity, UnitInfo } from '../../model/types.js';
import type { Block } from '../documents/document.js';
import type { Labels } from '../format/labels.js';
import type { Wording } from '../format/wording.js';
import { placedParts, type PlacedPart } from './placed-parts.js';

/** How the time of a journey is made up. Amounts are in `unit`, the unit of the first part that has one. */
export interface TimeTable {
    unit: string;
    rows: { placed: PlacedPart; takes?: number; share?: number; productive: boolean }[];
    sum: number;
    /** As the journey declares it, in the same unit. */
    elapsed?: number;
    /** Time that adds value, and waiting, as shares of the declared time, or else of the sum. */
    productive: number;
    waiting: number;
}

/** Months are a kind of time of their own. */
const kindOf = (unit: UnitInfo): string => JSON.stringify(Object.entries(unit.dimension).sort());

/** Undefined where the parts cannot be added: no times, or units that only a calendar can convert. */
export function timeTable(journey: Journey, units: readonly UnitInfo[]): TimeTable | undefined {
    const parts = placedParts(journey);
    const first = parts.find(({ part }) => part.takes?.unit !== undefined)?.part.takes?.unit;
    const base = units.find((unit) => unit.name === first);
    if (first === undefined || !base) return undefined;
    const inUnit = (quantity: Quantity): number | undefined => {
        const unit = units.find((u) => u.name === quantity.unit);
        // A declared day is a working day where a calendar says so: not a number of hours that this page knows.
        const clock = unit && kindOf(unit) === kindOf(base) && (journey.calendar === undefined || unit.factor < 86_400);
        return clock ? (quantity.value * unit.factor) / base.factor : undefined;
    };
    const rows: TimeTable['rows'] = [];
    for (const placed of parts) {
        const { part } = placed;
        const takes = part.takes && inUnit(part.takes);
        if (part.takes && takes === undefined) return undefined;
        rows.push({ placed, takes, productive: part.kind === 'moment' && part.productive });
    }
    const total = (wanted: (row: TimeTable['rows'][number]) => boolean): number => rows.reduce((sum, row) => sum + (wanted(row) ? (row.takes ?? 0) : 0), 0);
    const sum = total(() => true);
    if (sum === 0) return undefined;
    const elapsed = journey.elapsed && inUnit(journey.elapsed);
    const whole = elapsed === undefined || elapsed === 0 ? sum : elapsed;
    for (const row of rows) if (row.takes !== undefined) row.share = row.takes / whole;
    return {
        unit: first,
        rows,
        sum,
        elapsed,
        productive: total((row) => row.productive) / whole,
        waiting: total((row) => row.placed.part.kind === 'wait') / whole
    };
}

/** One decimal, half away from zero; `6.5` for 0.065. */
function percentage(share: number): string {
    return String(Math.round((share + Number.EPSILON) * 1000) / 10);
}

/** A share in percent; empty where there is none. */
export const shareText =
    (labels: Labels) =>
    (value: number | undefined): string =>
        value === undefined ? '' : labels.percent(percentage(value));

/** The VT/ET table of a journey as a table of a document. */
export function timeTableBlock(journey: Journey, units: readonly UnitInfo[], words: Wording): Block[] {
    const table = timeTable(journey, units);
    if (!table) return [];
    const { labels } = words;
    const share = shareText(labels);
    return [
        {
            kind: 'table',
            columns: [
                { title: labels.moment },
                { title: labels.takes, kind: 'number', width: 18 },
                { title: labels.shareOfTime, kind: 'number', width: 20 },
                { title: labels.productive, kind: 'mark', width: 20 }
            ],
            rows: [
                ...table.rows.map(({ placed, takes, share: part, productive }) => ({
                    cells: [
                        ('number' in placed ? `${placed.number} ` : '') + words.title(placed.part),
                        takes === undefined ? '' : words.amount(takes, table.unit),
                        share(part),
                        productive ? '✓' : ''
                    ]
                })),
                { cells: [labels.sum, words.amount(table.sum, table.unit), `${labels.waiting} ${share(table.waiting)}`, share(table.productive)], tone: 'sum' },
                ...(table.elapsed === undefined ? [] : [{ cells: [labels.elapsed, words.amount(table.elapsed, table.unit), '', ''], tone: 'sum' as const }])
            ]
        }
    ];
}
