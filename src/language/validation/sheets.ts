import { type AstNode, AstUtils } from 'langium';
import { evaluateRow, type Reporter, type Row } from '../../expression/evaluate.js';
import { walk } from '../../expression/tree.js';
import type { Expr, ValueType } from '../../expression/types.js';
import type { Value } from '../../expression/values.js';
import type { FactReader } from '../facts/facts.js';
import * as ast from '../generated/ast.js';
import { type Column, type LoopGuard, optionsOf } from '../types/columns.js';
import { valueOf } from '../types/quantities.js';
import { scoresOf } from './conditions.js';

/** Answers to the questions that a score rests upon; what is not in it is unanswered. */
export type Sheet = ReadonlyMap<string, Value>;

/** One answer goes one step up from `from` to `to` (as scored), all others staying as they are in `sheet`. */
export interface Step {
    sheet: Sheet;
    from: Value;
    to: Value;
    before: number;
    after: number;
}

const RANDOM_SHEETS = 300;
const RATINGS: ReadonlySet<string> = new Set(['rate', 'grid', 'pair']);

/** Looks for answers by example: what an interval only suspects is reported only with answers that show it. */
export class Examples {
    private readonly columns: ReadonlyMap<string, Column>;
    private readonly scores: ReadonlyMap<string, ast.Score>;

    constructor(
        table: ast.Instrument | ast.RecordTable,
        private readonly facts: FactReader
    ) {
        this.columns = ast.isInstrument(table) ? facts.columns(table) : fieldsOf(table, facts);
        this.scores = scoresOf(table);
    }

    /** The first sheet that `test` accepts. */
    find(expr: Expr, test: (value: Value | undefined, divided: boolean) => boolean): { sheet: Sheet; value: Value | undefined } | undefined {
        const questions = this.questionsOf(expr);
        if (!questions) return undefined;
        for (const sheet of sheetsOf(questions, (name, type) => this.answersTo(name, type))) {
            let divided = false;
            const value = evaluateRow(
                expr,
                this.row(sheet, () => (divided = true))
            );
            if (test(value, divided)) return { sheet, value };
        }
        return undefined;
    }

    /**
     * Pairs of sheets that differ in one answer only, which goes one step up, and in which the same questions are asked: the
     * value of the expression before and after. Only pairs where it has both.
     */
    *steps(expr: Expr, name: string, most: number): Iterable<Step> {
        const questions = this.questionsOf(expr);
        const type = this.columns.get(name)?.type;
        if (!questions || !type || !questions.has(name)) return;
        const points = this.answersTo(name, type);
        let tried = 0;
        for (const sheet of sheetsOf(questions, (name, type) => this.answersTo(name, type))) {
            if (tried++ >= most) return;
            let lower: { row: Row; value: Value | undefined; point: Value } | undefined;
            for (const point of points) {
                const row = this.row(new Map(sheet).set(name, point), () => undefined);
                const value = evaluateRow(expr, row);
                const upper = { row, value, point };
                const before = lower;
                lower = upper;
                if (typeof before?.value !== 'number' || typeof value !== 'number') continue;
                const alike = [...questions.keys()].every((key) => isThere(before.row, key) === isThere(row, key));
                if (!alike || !isThere(row, name)) continue;
                yield { sheet, from: before.point, to: point, before: before.value, after: value };
            }
        }
    }

    /** What an answer is in a response, where reversed items are not turned yet. */
    answer(name: string, value: Value): string {
        return this.raw(name, value);
    }

    /** `Q1 = 5, Q2 = 1`, as a response would hold it: reversed items are turned back. */
    describe(sheet: Sheet): string {
        const given = [...sheet].map(([name, value]) => `${name} = ${this.raw(name, value)}`);
        return given.length > 6 ? `${given.slice(0, 6).join(', ')} …` : given.join(', ') || 'no answers at all';
    }

    /** Answers to try. Of several options no more than may be chosen, and none beside one that excludes the others. */
    private answersTo(name: string, type: ValueType): readonly Value[] {
        const item = this.columns.get(name)?.item;
        if (type.kind !== 'set' || !item) return candidates(type);
        const exclusive = new Set(optionsOf(item).flatMap((option) => (option.flags.includes('exclusive') ? [option.name] : [])));
        const { low, high } = item.range[0] ?? {};
        const [least, most] = [low, high].map((bound) => (bound && ast.isQuantity(bound) ? valueOf(bound) : undefined));
        const all = type.options.filter((option) => !exclusive.has(option)).slice(0, most);
        const single = type.options.map((option) => [option]);
        return [...(least !== undefined && least > 1 ? single.filter(([one]) => exclusive.has(one!)) : single), ...(all.length > 1 ? [all] : [])];
    }

    private raw(name: string, value: Value): string {
        const column = this.columns.get(name);
        const { type } = column ?? {};
        if (column?.reversed && type?.kind === 'number' && typeof value === 'number') return String((type.min ?? 0) + (type.max ?? 0) - value);
        const unit = type?.kind === 'number' && type.unit ? ` ${type.unit}` : '';
        if (unit === ' %' && typeof value === 'number') return `${Number((value * 100).toPrecision(12))} %`;
        return (Array.isArray(value) ? `(${value.join(', ')})` : String(value)) + unit;
    }

    /** The questions behind an expression, its scores and the conditions on which they are asked; undefined where it needs anything else. */
    private questionsOf(expr: Expr): Map<string, ValueType> | undefined {
        const questions = new Map<string, ValueType>();
        const seen = new Set<string>();
        const visit = (inner: Expr): boolean => {
            for (const leaf of walk(inner)) {
                if (leaf.op === 'measure' || leaf.op === 'population' || leaf.op === 'input') return false;
                if (leaf.op !== 'column' || seen.has(leaf.name)) continue;
                if (leaf.via?.length) return false;
                seen.add(leaf.name);
                const column = this.columns.get(leaf.name);
                const score = this.scores.get(leaf.name);
                if (column?.kind === 'derived') {
                    if (!SIDES.every((pair) => pair.every((side) => ask(sibling(leaf.name, side))))) return false;
                } else if (column) {
                    if (!ask(leaf.name)) return false;
                } else if (!score || !visit(this.facts.elaborate(score.value).expr)) return false;
            }
            return true;
        };
        const ask = (name: string): boolean => {
            const column = this.columns.get(name);
            if (!column || questions.has(name)) return true;
            // Without its scale nobody knows which answers there are.
            if (column.item && RATINGS.has(column.item.kind) && column.type.kind === 'number' && column.type.min === undefined) return false;
            questions.set(name, column.type);
            return column.guards.every((guard) => ('loop' in guard ? ask(loopedOver(guard)) : visit(this.facts.elaborate(guard.condition).expr)));
        };
        return visit(expr) ? questions : undefined;
    }

    private row(sheet: Sheet, report: Reporter): Row {
        const done = new Map<string, Value | undefined>();
        const columns = new Proxy({} as Record<string, Value | undefined>, {
            get: (_, name) => (typeof name === 'string' ? value(name) : undefined),
            has: () => true,
            getOwnPropertyDescriptor: (_, name) => ({ value: typeof name === 'string' ? value(name) : undefined, configurable: true, enumerable: true })
        });
        const row: Row = { columns, inputs: {}, report };
        // What happens in the scores behind it is theirs.
        const behind: Row = { columns, inputs: {} };
        const value = (name: string): Value | undefined => {
            if (!done.has(name)) {
                done.set(name, undefined);
                done.set(name, this.compute(name, sheet, behind, value));
            }
            return done.get(name);
        };
        return row;
    }

    private compute(name: string, sheet: Sheet, row: Row, value: (name: string) => Value | undefined): Value | undefined {
        const column = this.columns.get(name);
        if (!column) {
            const score = this.scores.get(name);
            return score && evaluateRow(this.facts.elaborate(score.value).expr, row);
        }
        if (column.kind === 'derived') {
            for (const [minus, plus] of SIDES) {
                const [a, b] = [value(sibling(name, minus)), value(sibling(name, plus))];
                if (typeof a === 'number' && typeof b === 'number') return b - a;
            }
            return undefined;
        }
        const asked = column.guards.every((guard) => {
            if (!('loop' in guard)) return evaluateRow(this.facts.elaborate(guard.condition).expr, row) === true;
            const chosen = value(loopedOver(guard));
            return Array.isArray(chosen) ? chosen.includes(guard.option) : true;
        });
        return asked ? sheet.get(name) : undefined;
    }
}

const isThere = (row: Row, name: string): boolean => row.columns?.[name] !== undefined && row.columns[name] !== null;

/** The fields of a record, of which nobody says what they can be but their type. */
function fieldsOf(record: ast.RecordTable, facts: FactReader): ReadonlyMap<string, Column> {
    const known = { kind: 'field' as const, na: false, reversed: false, serves: [], verifies: [], guards: [] };
    return new Map(record.fields.map((field) => [field.name, { ...known, name: field.name, type: facts.fieldType(field), node: field }]));
}

/** The gap of a pair is the second side minus the first. */
const SIDES = [
    ['expected', 'perceived'],
    ['performance', 'importance']
] as const;

const sibling = (gap: string, side: string): string => gap.replace(/gap$/, side);

function loopedOver(guard: LoopGuard): string {
    return guard.loop.in.segments.map((segment) => segment.target.$refText.normalize('NFC')).join('.');
}

/** Every question at its lowest, at its highest, each one against the others, then mixtures, always the same ones. */
function* sheetsOf(questions: ReadonlyMap<string, ValueType>, answers: (name: string, type: ValueType) => readonly Value[]): Iterable<Sheet> {
    const values = [...questions].map(([name, type]) => [name, answers(name, type)] as const).filter(([, list]) => list.length);
    const sheet = (choose: (list: readonly Value[], at: number) => Value | undefined): Sheet =>
        new Map(values.flatMap(([name, list], at) => [choose(list, at)].flatMap((value) => (value === undefined ? [] : [[name, value] as const]))));
    yield sheet((list) => list.at(-1));
    yield sheet((list) => list[0]);
    for (let one = 0; one < Math.min(values.length, 40); one++) {
        yield sheet((list, at) => (at === one ? list.at(-1) : list[0]));
        yield sheet((list, at) => (at === one ? list[0] : list.at(-1)));
        yield sheet((list, at) => (at === one ? list[0] : undefined));
        yield sheet((list, at) => (at === one ? list.at(-1) : undefined));
    }
    let state = 1;
    const random = (below: number) => (state = (Math.imul(state, 48271) >>> 0) % 2147483647) % below;
    for (let tried = 0; tried < RANDOM_SHEETS; tried++) {
        yield sheet((list) => {
            const at = random(list.length + (tried % 3 === 0 ? 1 : 0));
            return list[at];
        });
    }
}

function candidates(type: ValueType): readonly Value[] {
    switch (type.kind) {
        case 'number': {
            const low = type.min ?? Math.min(0, type.max ?? 0);
            const high = type.max ?? Math.max(low + 100, 100);
            if (type.whole && high - low <= 12) return Array.from({ length: high - low + 1 }, (_, at) => low + at);
            const middle = type.whole ? Math.round((low + high) / 2) : (low + high) / 2;
            const one = low <= 1 && high >= 1 ? [1] : [];
            return [...new Set([low, ...(low <= 0 && high >= 0 ? [0] : []), ...one, middle, high])].sort((a, b) => a - b);
        }
        case 'boolean':
            return [false, true];
        case 'category':
            return type.options;
        case 'set':
            return [...type.options.map((option) => [option]), [...type.options]];
        default:
            return [];
    }
}

/** The instrument around a node, if it has rows that can be made up. */
export function instrumentAround(node: AstNode): ast.Instrument | undefined {
    return AstUtils.getContainerOfType(node, ast.isInstrument);
}
