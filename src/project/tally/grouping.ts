/** `--by wave,segment,branch`: what the rows of a table are grouped by. */
import { nearest } from '../../language/validation/near.js';
import type { Cadence, Model, Segment } from '../../model/types.js';
import { daysOfPeriod } from '../../expression/periods.js';
import { UNKNOWN } from '../../expression/types.js';
import { getScored, type Store } from '../../scoring/dialects/columns/store.js';
import { type DerivedColumn, isResult, type TablePlan } from '../../scoring/table-plan.js';
import { UsageError } from '../errors.js';
import { cadenceOf } from '../periods.js';
import { isPersonal } from './persons.js';

/** Where the groups of a row come from, word by word. */
type Source = { kind: 'column'; name: string } | { kind: 'wave'; waves: readonly Wave[]; every: Cadence | undefined } | { kind: 'segment' };

/** A declared wave with its first and last day. */
type Wave = { name: string; first: string; last: string };

const SEPARATOR = '\u0002';

export class Grouping {
    readonly bySegments: boolean;

    private constructor(
        readonly words: readonly string[],
        private readonly sources: readonly Source[],
        /** Columns that the table needs for it: those that are reached along links. */
        readonly more: readonly DerivedColumn[]
    ) {
        this.bySegments = sources.some(({ kind }) => kind === 'segment');
    }

    /** Undefined where the table does not have everything that is asked for. `filled`: the columns that its files hold. */
    static of(model: Model, plan: TablePlan, words: readonly string[], filled: ReadonlySet<string>, names: boolean): Grouping | undefined {
        const more: DerivedColumn[] = [];
        const sources = words.map((word) => sourceOf(model, plan, word, filled, more));
        if (!sources.every((source) => source !== undefined)) return undefined;
        for (const [at, source] of sources.entries()) if (!names && source.kind === 'column') assertImpersonal(model, plan, words[at]!, source.name, more);
        return new Grouping(words, sources, more);
    }

    /** The groups of a row; several where it belongs to several segments, none where something is not known of it. */
    groupsOf(columns: ReadonlyMap<string, Store>, at: number, segments: readonly Segment[], periodIn: (every: Cadence) => string | undefined): string[] {
        let found: string[] = [''];
        for (const source of this.sources) {
            const values = this.valuesOf(source, columns, at, segments, periodIn);
            found = found.flatMap((before) => values.map((value) => (before === '' ? value : `${before}${SEPARATOR}${value}`)));
        }
        return found;
    }

    private valuesOf(
        source: Source,
        columns: ReadonlyMap<string, Store>,
        at: number,
        segments: readonly Segment[],
        periodIn: (every: Cadence) => string | undefined
    ): string[] {
        if (source.kind === 'segment') return segments.map(({ name }) => name);
        const store = source.kind === 'column' ? columns.get(source.name) : undefined;
        const value = source.kind === 'wave' ? waveIn(source, dayOf(columns, at), periodIn) : store && getScored(store, at);
        if (value === undefined) return [];
        return typeof value === 'object' ? [...value] : [String(value)];
    }

    /** The group's name, word by word. */
    static parts(group: string): string[] {
        return group.split(SEPARATOR);
    }
}

function sourceOf(model: Model, plan: TablePlan, word: string, filled: ReadonlySet<string>, more: DerivedColumn[]): Source | undefined {
    const name = word.normalize('NFC');
    const own = plan.derived.find((column) => isResult(column) && column.name === name);
    if (own && (own.kind !== 'context' || filled.has(name))) return { kind: 'column', name };
    if (name === 'segment') return { kind: 'segment' };
    const every = cadenceOf(model, plan) ?? model.kpis.find((kpi) => kpi.every)?.every;
    const waves = wavesOf(model, plan);
    if (name === 'wave') return every || waves.length > 0 ? { kind: 'wave', waves, every } : undefined;
    if (name === 'branch' && filled.has('site')) return { kind: 'column', name: 'site' };
    return linked(model, plan, name, more);
}

function wavesOf(model: Model, plan: TablePlan): Wave[] {
    const declared = model.instruments.find(({ id }) => id === plan.id)?.waves ?? [];
    return declared.flatMap(({ name, during }) => {
        const days = daysOfPeriod(during);
        return days ? [{ name, ...days }] : [];
    });
}

/** The declared wave of a day, the first of those that share it; where none is declared for it the period in which it lies. */
function waveIn(
    { waves, every }: Extract<Source, { kind: 'wave' }>,
    day: string | undefined,
    periodIn: (every: Cadence) => string | undefined
): string | undefined {
    const declared = day === undefined ? undefined : waves.find(({ first, last }) => first <= day && day <= last);
    return declared?.name ?? (every && periodIn(every));
}

function dayOf(columns: ReadonlyMap<string, Store>, at: number): string | undefined {
    const store = columns.get('asOf');
    const moment = store && getScored(store, at);
    return typeof moment === 'string' ? moment.slice(0, 10) : undefined;
}

/** A column of the record that the row is about, or for `branch` the key by which it links to it. */
function linked(model: Model, plan: TablePlan, name: string, more: DerivedColumn[]): Source | undefined {
    for (const { via, table } of plan.links) {
        const record = model.records.find((each) => each.name === table);
        const field =
            record?.fields.find((each) => each.name === name) ?? (name === 'branch' ? record?.fields.find((each) => each.name === record.key) : undefined);
        if (!field) continue;
        const column = `#by ${via}.${field.name}`;
        more.push({ name: column, title: {}, kind: 'internal', type: UNKNOWN, expr: { op: 'column', name: field.name, type: UNKNOWN, via: [via] } });
        return { kind: 'column', name: column };
    }
    return undefined;
}

function assertImpersonal(model: Model, plan: TablePlan, word: string, column: string, more: readonly DerivedColumn[]): void {
    const link = more.find(({ name }) => name === column)?.expr;
    const table = link?.op === 'column' ? plan.links.find(({ via }) => via === link.via?.[0])?.table : plan.name;
    const name = link?.op === 'column' ? link.name : column;
    if (table === undefined || !isPersonal(model, table, name)) return;
    throw new UsageError(`'${word}' tells persons apart, so there are no figures by it.`, 'If you may show them, say --allow-names.');
}

/** A word that no table knows is a slip of the pen. */
export function assertGrouped(plans: readonly TablePlan[], words: readonly string[]): never {
    const known = ['wave', 'segment', 'branch', ...plans.flatMap(({ derived }) => derived.filter(isResult).map(({ name }) => name))];
    const near = words.map((word) => (known.includes(word) ? undefined : nearest(word, known))).find((each) => each !== undefined);
    throw new UsageError(
        `No table has all of ${words.map((word) => `'${word}'`).join(', ')} to group its rows by.`,
        near === undefined
            ? 'Group by wave, segment or branch, by a column of the table, or by a field of the record that it is about.'
            : `Did you mean '${near}'?`
    );
}
