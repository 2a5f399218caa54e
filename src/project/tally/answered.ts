/** How each question was answered, and how complete scores are, counted batch by batch. */
import { walk } from '../../expression/tree.js';
import { type Expr, MISSING, num, PLAIN } from '../../expression/types.js';
import { column, plus, when } from '../../scoring/conditions.js';
import type { ScoredColumns } from '../../scoring/dialects/columns/run.js';
import { get, getScored, type Store } from '../../scoring/dialects/columns/store.js';
import { NA } from '../../expression/values.js';
import type { DerivedColumn, InputColumn, TablePlan } from '../../scoring/table-plan.js';
import type { TableBatch } from '../data/stream/reader.js';

/** Rows by what became of a question; they add up to the rows of the table. */
export interface QuestionAnswers {
    column: string;
    answered: number;
    /** Asked, applicable, and without an answer that could be used. */
    unanswered: number;
    notApplicable: number;
    /** Hidden or never reached, whatever the data say. */
    notAsked: number;
    /** Asked, but the file has no column for it. */
    noColumn: number;
}
export interface ScoreAnswers {
    column: string;
    /** Rows in which it has a value, and in which it has none. */
    scored: number;
    missing: number;
    /** Of a weighted score: rows in which its weights are spread over fewer parts than it has. */
    partial?: number;
}
export interface TableAnswers {
    table: string;
    rows: number;
    questions: QuestionAnswers[];
    scores: ScoreAnswers[];
}

/** The column that says which share of its weights a score rests upon; `#` stands in no name that a person can give. */
export const completenessOf = (score: string): string => `#answered ${score}`;
/** What that column is called where people read it. */
export const answeredColumn = (score: string): string => `${score}.answered`;
export const isWeighted = ({ kind, expr }: DerivedColumn): boolean => kind === 'score' && [...weightedParts(expr)].length > 0;

/** For each weighted score the share of its weights that stand on answers, 0..1; missing where the score is. */
export function completeness(plan: TablePlan): DerivedColumn[] {
    return plan.derived.filter(isWeighted).map(({ name, type, expr }): DerivedColumn => {
        const shares = [...weightedParts(expr)].map(shareOf);
        const least: Expr = shares.length === 1 ? shares[0]! : { op: 'row', fn: 'min', parts: shares.map((value) => ({ value })), needing: { count: 1 } };
        return {
            name: completenessOf(name),
            title: {},
            kind: 'internal',
            type: { ...PLAIN, min: 0, max: 1 },
            expr: when({ op: 'answered', value: column(name, type) }, least, MISSING)
        };
    });
}

type Weighted = Extract<Expr, { op: 'row' }>;

function* weightedParts(expr: Expr): Iterable<Weighted> {
    for (const each of walk(expr)) if (each.op === 'row' && each.fn === 'weighted') yield each;
}

function shareOf({ parts }: Weighted): Expr {
    const weights = parts.map(({ weight }) => weight ?? num(1));
    const sum = (terms: readonly Expr[]): Expr => terms.reduce(plus);
    const answered = parts.map(({ value }, at) => when({ op: 'answered', value }, weights[at]!, num(0)));
    return { op: 'arithmetic', operator: 'divide', left: sum(answered), right: sum(weights) };
}

export class AnswerCounter {
    private rows = 0;
    private readonly questions: { input: InputColumn; asked: Asked | undefined; counts: QuestionAnswers }[];
    private readonly scores: { weighted: boolean; counts: ScoreAnswers }[];

    constructor(private readonly plan: TablePlan) {
        this.questions = plan.inputs
            .filter(({ role }) => role === 'item')
            .map((input) => ({
                input,
                asked: input.asked && askedBy(input.asked),
                counts: { column: input.name, answered: 0, unanswered: 0, notApplicable: 0, notAsked: 0, noColumn: 0 }
            }));
        this.scores = plan.derived
            .filter(({ kind }) => kind === 'score')
            .map((score) => ({
                weighted: isWeighted(score),
                counts: { column: score.name, scored: 0, missing: 0, ...(isWeighted(score) ? { partial: 0 } : {}) }
            }));
    }

    add({ rows, inputs }: Pick<TableBatch, 'rows' | 'inputs'>, { columns }: ScoredColumns): void {
        this.rows += rows;
        for (const { input, asked, counts } of this.questions) {
            const store = inputs.get(input.name);
            const shown = asked && columns.get(asked.column);
            for (let at = 0; at < rows; at++) {
                if (shown && shown.values[at] !== asked.when) counts.notAsked++;
                else counts[stateOf(store, at, input.na)]++;
            }
        }
        for (const { weighted, counts } of this.scores) {
            const store = columns.get(counts.column);
            const share = weighted ? columns.get(completenessOf(counts.column)) : undefined;
            for (let at = 0; at < rows; at++) {
                if (!store || getScored(store, at) === undefined) counts.missing++;
                else counts.scored++;
                const known = share && getScored(share, at);
                if (typeof known === 'number' && known < 1) counts.partial!++;
            }
        }
    }

    counts(): TableAnswers {
        return { table: this.plan.name, rows: this.rows, questions: this.questions.map((one) => one.counts), scores: this.scores.map((one) => one.counts) };
    }
}

interface Asked {
    column: string;
    /** What stands there where the question is asked. */
    when: 0 | 1;
}

/** Plans keep each condition in a column of its own: one that says asked, or one that says ended. */
function askedBy(asked: Expr): Asked | undefined {
    if (asked.op === 'column') return { column: asked.name, when: 1 };
    if (asked.op === 'not' && asked.value.op === 'column') return { column: asked.value.name, when: 0 };
    throw new Error('a question is asked on a condition that is no column');
}

function stateOf(store: Store | undefined, at: number, na: boolean): Exclude<keyof QuestionAnswers, 'column' | 'notAsked'> {
    if (!store) return 'noColumn';
    const answer = get(store, at);
    if (answer === undefined) return 'unanswered';
    return na && answer === NA ? 'notApplicable' : 'answered';
}
