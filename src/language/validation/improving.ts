import { walk } from '../../expression/tree.js';
import { trendsOver } from '../../expression/trends.js';
import type { Expr } from '../../expression/types.js';
import type { FactReader } from '../facts/facts.js';
import type * as ast from '../generated/ast.js';
import type { Column } from '../types/columns.js';
import { scaleOf } from '../types/columns.js';
import { scoreRange, scoresOf } from './conditions.js';
import { Examples, type Step } from './sheets.js';

const TOLERANCE = 1e-9;
/** Sheets tried for one item where its trend is not proved, and for all items of a score together. */
const SHEETS = 150;
const ALL_SHEETS = 1_500;

/** How a score answers to one item that has a good end. */
export interface Answering {
    column: Column;
    /** An answer got better and the score fell. */
    fall?: Step;
    /** An answer got better and the score rose. */
    readonly rises: boolean;
    /** The good end of its scale is the low one. */
    reversed: boolean;
}

/** Of the answers behind a score those that have a good end. Proved where structure tells, else shown by example. */
export function answersOf(expr: Expr, survey: ast.Instrument, facts: FactReader): Answering[] {
    const definition = definitionsIn(survey, facts);
    const scores = scoresOf(survey);
    const trendOf = trendsOver(definition, (leaf) => {
        const inner = leaf.op === 'column' && !leaf.via?.length ? scores.get(leaf.name) : undefined;
        return inner && scoreRange(inner, survey, facts);
    });
    const examples = new Examples(survey, facts);
    const behind = columnsBehind(expr, survey, facts, definition);
    const most = Math.min(SHEETS, Math.ceil(ALL_SHEETS / Math.max(1, behind.length)));
    return behind.flatMap((column): Answering[] => {
        const reversed = column.item !== undefined && scaleOf(column.item)?.reversed === true;
        const leaf = { op: 'column' as const, name: column.name, type: column.type };
        const { direction } = trendOf(expr, leaf);
        if (direction === 'constant') return [];
        const good = reversed ? 'falling' : 'rising';
        const change = (step: Step): number => (step.after - step.before) * (reversed ? -1 : 1);
        if (direction === good) {
            // That it never falls is proved; that it ever rises is only asked where another answer makes it fall.
            let rises: boolean | undefined;
            const shown = (): boolean => [...examples.steps(expr, column.name, most)].some((step) => change(step) > TOLERANCE);
            return [
                {
                    column,
                    reversed,
                    get rises() {
                        return (rises ??= shown());
                    }
                }
            ];
        }
        const found: { -readonly [K in keyof Answering]: Answering[K] } = { column, reversed, rises: false };
        for (const step of examples.steps(expr, column.name, most)) {
            if (change(step) < -TOLERANCE) found.fall ??= step;
            if (change(step) > TOLERANCE) found.rises = true;
            if (found.fall && (found.rises || direction !== 'unknown')) break;
        }
        return [found];
    });
}

/** Scores and the gaps of pairs, which are computed from answers. A gap of importance is no judgement, and stays a cell. */
function definitionsIn(survey: ast.Instrument, facts: FactReader): (leaf: { op: string; name: string; via?: readonly string[] }) => Expr | undefined {
    const columns = facts.columns(survey);
    const scores = scoresOf(survey);
    return (leaf) => {
        if (leaf.op !== 'column' || leaf.via?.length) return undefined;
        const score = scores.get(leaf.name);
        if (score) return facts.elaborate(score.value).expr;
        const part = GAPS.find(([gap]) => leaf.name.endsWith(`.${gap}`));
        if (!part || columns.get(leaf.name)?.kind !== 'derived') return undefined;
        const [gap, from] = part;
        const side = (name: string): Column | undefined => columns.get(leaf.name.slice(0, -gap.length) + name);
        const [left, right] = [side('perceived'), side(from)];
        if (!left || !right) return undefined;
        const cell = (column: Column): Expr => ({ op: 'column', name: column.name, type: column.type });
        return { op: 'arithmetic', operator: 'subtract', left: cell(left), right: cell(right) };
    };
}

const GAPS = [
    ['gap', 'expected'],
    ['adequacy', 'adequate'],
    ['superiority', 'desired']
] as const;

/** The columns of answers with a good end that an expression hangs on. */
function columnsBehind(expr: Expr, survey: ast.Instrument, facts: FactReader, definition: ReturnType<typeof definitionsIn>): Column[] {
    const columns = facts.columns(survey);
    const seen = new Set<string>();
    const found: Column[] = [];
    const visit = (inner: Expr): void => {
        for (const leaf of walk(inner)) {
            if (leaf.op !== 'column' || leaf.via?.length || seen.has(leaf.name)) continue;
            seen.add(leaf.name);
            const defined = definition(leaf);
            const column = columns.get(leaf.name);
            if (defined) visit(defined);
            else if (column && isJudgement(column)) found.push(column);
        }
    };
    visit(expr);
    return found;
}

/** What was met with on a scale. More expected or more important is neither better nor worse. */
function isJudgement({ item, kind, name, type }: Column): boolean {
    if (!item || kind !== 'answer' || type.kind !== 'number' || type.min === undefined) return false;
    if (item.kind === 'nps') return true;
    if (scaleOf(item)?.form === 'kano' || scaleOf(item) === undefined) return false;
    return item.kind === 'rate' || item.kind === 'grid' || (item.kind === 'pair' && /\.(perceived|performance)$/.test(name));
}

/** The pair of responses with which an expression goes the wrong way, for a message. `sign`: -1 where it was turned to find them. */
export function shownFall(
    { column, fall, reversed }: Answering,
    examples: Examples,
    sign: 1 | -1 = 1
): Record<'item' | 'from' | 'to' | 'before' | 'after' | 'example', string> {
    const [worse, better] = reversed ? [fall!.to, fall!.from] : [fall!.from, fall!.to];
    const [before, after] = reversed ? [fall!.after, fall!.before] : [fall!.before, fall!.after];
    const rest = new Map([...fall!.sheet].filter(([name]) => name !== column.name));
    return {
        item: column.name,
        from: examples.answer(column.name, worse),
        to: examples.answer(column.name, better),
        before: figure(sign * before),
        after: figure(sign * after),
        example: rest.size ? examples.describe(rest) : 'no other answer'
    };
}

/** A number as messages show it. */
export const figure = (value: number): string => String(Number(value.toFixed(4)));
