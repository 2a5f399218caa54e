/**
 * What every response must keep, tried on random ones where the analysis of the checker is silent: declared ranges, divisions that are never by zero, and
 * scores that never fall as an answer gets better. Of what nobody was asked, and quotas that nobody filled, it only tells: that proves nothing.
 */
import { evaluateRow } from '../../expression/evaluate.js';
import type { Expr, NumberType } from '../../expression/types.js';
import type { Value } from '../../expression/values.js';
import type { Instrument, Model, Origin, Score } from '../../model/types.js';
import { planTables } from '../../scoring/measures.js';
import type { Response } from '../../scoring/reading.js';
import { isRoster, type Table, tablesOf } from '../../scoring/rosters.js';
import { scoreRow } from '../../scoring/run.js';
import type { TablePlan } from '../../scoring/table-plan.js';
import { generator, randomResponses } from '../sampling.js';
import { asTest, figure } from './as-test.js';
import { type Judged, judgedInputs } from './judged.js';
import { shrunk } from './shrink.js';

/** What came of a promise; figures and answers as they are written. */
export type Outcome =
    | { what: 'range'; range: string; value: string }
    | { what: 'division-by-zero' }
    /** `others`: it rises with other answers. `lower`: a KPI says that lower is better, but it rises. */
    | { what: 'falling'; against: 'others' | 'higher' | 'lower'; item: string; from: string; to: string; before: string; after: string };

export interface BrokenPromise {
    table: string;
    column: string;
    outcome: Outcome;
    origin: Origin;
    /** The least response that breaks it, as a test that can be put into the source. */
    test: string;
}
export interface Unmet {
    kind: 'question' | 'quota';
    table: string;
    name: string;
    origin: Origin;
}
export interface Sampled {
    /** Random responses tried for each table. */
    samples: number;
    seed: number;
    tables: string[];
    broken: BrokenPromise[];
    unmet: Unmet[];
}
export interface SampleOptions {
    samples: number;
    seed: number;
    /** Whether the checker has told of this already. */
    told?(what: Outcome['what'], origin: Origin): boolean;
    /** The title of a test that shows it. */
    titled?(column: string, outcome: Outcome): string;
}

const TOLERANCE = 1e-9;

export function samplePromises(model: Model, { samples, seed, told = () => false, titled = (column) => column }: SampleOptions): Sampled {
    const plans = planTables(model);
    const found: Sampled = { samples, seed, tables: [], broken: [], unmet: [] };
    for (const table of tablesOf(model)) {
        const plan = plans.get(table.name);
        if (!plan || isRoster(table) || plan.derived.length === 0) continue;
        found.tables.push(table.name);
        const trial = new Trial(model, table, plan, plans, seed, titled);
        for (const response of randomResponses(plan, samples, seed)) trial.on(response);
        found.broken.push(...trial.broken().filter(({ outcome, origin }) => !told(outcome.what, origin)));
        found.unmet.push(...trial.unmet());
    }
    return found;
}

/** A figure of a row that may have promises to keep. */
interface Figure {
    name: string;
    type: NumberType;
    origin: Origin;
    declared?: Score['declared'];
    /** `up`: the better an answer the higher; undefined: nobody says, so only what goes both ways is wrong. */
    polarity?: 'up' | 'down' | undefined;
}
interface Pair {
    judged: Judged;
    worse: Response;
    better: Response;
    before: number;
    after: number;
}
type Row = ReturnType<typeof scoreRow>;

class Trial {
    private readonly figures: readonly Figure[];
    private readonly judged: readonly Judged[];
    private readonly random: () => number;
    private readonly outside = new Map<Figure, Response>();
    private readonly divided = new Map<Figure, Response>();
    private readonly falls = new Map<Figure, Pair>();
    private readonly rises = new Map<Figure, Pair>();
    private readonly asked = new Set<string>();
    private readonly filled = new Set<string>();

    constructor(
        private readonly model: Model,
        private readonly table: Table,
        private readonly plan: TablePlan,
        private readonly plans: ReadonlyMap<string, TablePlan>,
        seed: number,
        private readonly titled: NonNullable<SampleOptions['titled']>
    ) {
        this.figures = figuresOf(model, table, plan);
        this.judged = isInstrument(table) ? judgedInputs(model, table, plan.inputs) : [];
        this.random = generator(seed + 1);
    }

    on(response: Response): void {
        const row = this.score(response);
        for (const one of this.figures) {
            // What a field of a record can hold nobody says.
            if (this.plan.kind !== 'record' && !this.outside.has(one) && leaves(one, row)) this.outside.set(one, response);
            if (!this.divided.has(one) && divides(one, row)) this.divided.set(one, response);
        }
        for (const name of this.plan.inputs.map((input) => input.name)) if (isThere(row, name)) this.asked.add(name);
        for (const [key, where] of this.quotas()) if (!this.filled.has(key) && evaluateRow(where, { columns: row.columns }) === true) this.filled.add(key);
        this.improve(response, row);
    }

    broken(): BrokenPromise[] {
        return this.figures.flatMap((one) => [...this.outsideOf(one), ...this.dividedOf(one), ...this.fallingOf(one)]);
    }

    /** Only of an instrument: fields of records are never asked, and nobody knows how customers are spread. */
    unmet(): Unmet[] {
        const { table, plan } = this;
        if (!isInstrument(table)) return [];
        const questions = plan.inputs.filter(({ role, asked, name }) => role === 'item' && asked && !this.asked.has(name) && this.isSampled(name));
        const cells = this.quotas().filter(([name]) => !this.filled.has(name));
        const at = { table: table.name, origin: table.origin };
        return [...questions.map(({ name }): Unmet => ({ kind: 'question', name, ...at })), ...cells.map(([name]): Unmet => ({ kind: 'quota', name, ...at }))];
    }

    /** Texts, files and places are never made up. */
    private isSampled(name: string): boolean {
        return this.plan.inputs.find((input) => input.name === name)?.type.kind !== 'text';
    }

    private score(response: Response): Row {
        return scoreRow(this.plan, response, { plan: (name) => this.plans.get(name) });
    }

    /** The cells of quotas over segments of the answers themselves, by what they are called. */
    private quotas(): [string, Expr][] {
        const { table, model } = this;
        if (!isInstrument(table)) return [];
        const where = (id: string | undefined): Expr | undefined => model.segments.find((segment) => segment.id === id && segment.of === table.id)?.where;
        return table.quotas.flat().flatMap(({ segment, and = [], others }): [string, Expr][] => {
            const conditions = [segment, ...and].map(where);
            if (others || conditions.some((condition) => condition === undefined)) return [];
            const names = [segment, ...and].map((id) => model.segments.find((one) => one.id === id)!.name);
            return [[names.join(' and '), (conditions as Expr[]).reduce((left, right) => ({ op: 'and', left, right }))]];
        });
    }

    /** One answer gets better by a step, all others stay. */
    private improve(response: Response, row: Row): void {
        const judged = this.judged[Math.floor(this.random() * this.judged.length)];
        if (!judged || this.figures.every((one) => this.falls.has(one) && this.rises.has(one))) return;
        const better = judged.better(response[judged.input.name]);
        if (better === undefined) return;
        const improved = { ...response, [judged.input.name]: better };
        const after = this.score(improved);
        if (!this.askAlike(row, after) || !isThere(row, judged.input.name)) return;
        for (const one of this.figures) {
            const [was, is] = [valueOf(one, row), valueOf(one, after)];
            if (was === undefined || is === undefined || Math.abs(is - was) <= TOLERANCE * Math.max(1, Math.abs(was))) continue;
            const which = is < was ? this.falls : this.rises;
            if (!which.has(one)) which.set(one, { judged, worse: response, better: improved, before: was, after: is });
        }
    }

    private askAlike(a: Row, b: Row): boolean {
        return this.plan.inputs.every(({ name }) => isThere(a, name) === isThere(b, name));
    }

    private outsideOf(one: Figure): BrokenPromise[] {
        const response = this.outside.get(one);
        if (!response) return [];
        const least = shrunk(response, this.plan.inputs, (next) => leaves(one, this.score(next)));
        const value = valueOf(one, this.score(least))!;
        const { low, high } = one.declared!;
        const bound = low !== undefined && value < low ? `>= ${figure(low, one.type)}` : `<= ${figure(high!, one.type)}`;
        const range = `${low === undefined ? '' : figure(low, one.type)} .. ${high === undefined ? '' : figure(high, one.type)}`.trim();
        return [this.promise(one, { what: 'range', range, value: figure(value, one.type) }, least, `${one.name} ${bound}`)];
    }

    private dividedOf(one: Figure): BrokenPromise[] {
        const response = this.divided.get(one);
        if (!response) return [];
        const least = shrunk(response, this.plan.inputs, (next) => divides(one, this.score(next)));
        return [this.promise(one, { what: 'division-by-zero' }, least, `answered(${one.name})`)];
    }

    private fallingOf(one: Figure): BrokenPromise[] {
        const [falls, rises] = [this.falls.get(one), this.rises.get(one)];
        const wrong = one.polarity === 'up' ? falls : one.polarity === 'down' ? rises : rises && falls;
        if (!wrong) return [];
        const { judged } = wrong;
        const { name } = judged.input;
        const down = wrong.after < wrong.before;
        const values = (worse: Response): [number | undefined, number | undefined] | undefined => {
            const [a, b] = [this.score(worse), this.score({ ...worse, [name]: wrong.better[name] })];
            return this.askAlike(a, b) && isThere(a, name) ? [valueOf(one, a), valueOf(one, b)] : undefined;
        };
        const goesWrong = (worse: Response): boolean => {
            const [before, after] = values(worse) ?? [];
            return before !== undefined && after !== undefined && (down ? after < before - TOLERANCE : after > before + TOLERANCE);
        };
        const least = shrunk(wrong.worse, this.plan.inputs, goesWrong, name);
        const [before, after] = values(least) as [number, number];
        const [from, to] = [least[name], wrong.better[name]].map(String) as [string, string];
        const against = one.polarity === 'up' ? 'higher' : one.polarity === 'down' ? 'lower' : 'others';
        const outcome = { what: 'falling' as const, against, item: name, from, to, before: figure(before, one.type), after: figure(after, one.type) } as const;
        const expects = `${one.name} ${down ? '>=' : '<='} ${outcome.before} // ${name} = ${from}`;
        return [this.promise(one, outcome, { ...least, [name]: wrong.better[name] }, expects)];
    }

    private promise(one: Figure, outcome: Outcome, response: Response, expects: string): BrokenPromise {
        const { name: table } = this.plan;
        const ending = { range: 'Range', 'division-by-zero': 'Division', falling: 'Trend' }[outcome.what];
        const test = asTest(`${table}_${one.name}_${ending}`.replaceAll('.', '_'), this.titled(one.name, outcome), this.plan, response, expects);
        return { table, column: one.name, outcome, origin: one.origin, test };
    }
}

const isInstrument = (table: Table): table is Instrument => 'members' in table;
const isThere = ({ columns }: Row, name: string): boolean => columns[name] !== undefined && columns[name] !== null;

function valueOf({ name }: Figure, { columns }: Row): number | undefined {
    const value: Value | null | undefined = columns[name];
    return typeof value === 'number' ? value : undefined;
}

function leaves(one: Figure, row: Row): boolean {
    const value = one.declared && valueOf(one, row);
    if (value === undefined) return false;
    const { low = -Infinity, high = Infinity } = one.declared!;
    return value < low - TOLERANCE || value > high + TOLERANCE;
}

const divides = ({ name }: Figure, { problems }: Row): boolean => problems.some(({ column, problem }) => column === name && problem === 'division-by-zero');

/** The scores of a table, and the total of an audit. */
function figuresOf(model: Model, table: Table, plan: TablePlan): Figure[] {
    const scores = table.scores.flatMap(({ name, type, origin, declared }): Figure[] =>
        type.kind === 'number' ? [{ name, type, origin, ...(declared ? { declared } : {}), polarity: polarityOf(name, plan, model) }] : []
    );
    const totals = plan.derived.flatMap(({ name, kind, type }): Figure[] =>
        kind === 'total' && type.kind === 'number' ? [{ name, type, origin: table.origin, polarity: 'up' }] : []
    );
    return [...scores, ...totals];
}

const AVERAGES: ReadonlySet<string> = new Set(['mean', 'median', 'percentile', 'min', 'max']);

/** What the KPIs over a score say, where they are plain averages of it and agree. */
function polarityOf(name: string, plan: TablePlan, model: Model): Figure['polarity'] {
    const said = new Set(
        model.kpis.flatMap(({ value, better }) => {
            if (value?.op !== 'population' || value.table !== plan.name || !AVERAGES.has(value.fn)) return [];
            return value.value?.op === 'column' && value.value.name === name && !value.value.via?.length ? [better] : [];
        })
    );
    const [only] = said;
    return said.size !== 1 ? undefined : only === 'higher' ? 'up' : only === 'lower' ? 'down' : undefined;
}
