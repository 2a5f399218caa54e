/** What generated types and comments say of a column. */
import { print } from '../../expression/print.js';
import { canDivideByZero, type Range } from '../../expression/ranges.js';
import { rewrite } from '../../expression/tree.js';
import type { Expr, ValueType } from '../../expression/types.js';
import { textIn } from '../../model/text.js';
import { literal } from '../../scoring/dialects/javascript/names.js';
import type { DerivedColumn, InputColumn } from '../../scoring/table-plan.js';

/** Scales up to this many points are written out in types. */
const MOST_POINTS = 11;

/** The type of a value as TypeScript. */
export function valueType(type: ValueType, range?: Pick<Range, 'low' | 'high' | 'whole'>): string {
    switch (type.kind) {
        case 'number': {
            const { low = type.min, high = type.max, whole = type.whole } = range ?? {};
            if (!whole || low === undefined || high === undefined || !(high - low < MOST_POINTS)) return 'number';
            return Array.from({ length: high - low + 1 }, (_, at) => String(low + at)).join(' | ');
        }
        case 'boolean':
            return 'boolean';
        case 'category':
            return type.options.length > 0 ? type.options.map(literal).join(' | ') : 'string';
        case 'set':
            return type.options.length > 0 ? `readonly (${type.options.map(literal).join(' | ')})[]` : 'readonly string[]';
        default:
            return 'string';
    }
}

/** The type of an answer as TypeScript: options as data hold them. */
export function answerType(input: InputColumn): string {
    const options = (input.options ?? []).map((option) => literal(option.code)).join(' | ') || 'string';
    const base =
        input.type.kind === 'category'
            ? options
            : input.type.kind === 'set'
              ? `readonly (${options})[]`
              : valueType(input.type, { low: input.low ?? -Infinity, high: input.high ?? Infinity, whole: input.whole ?? false });
    return `${base}${input.na ? " | 'na'" : ''} | null`;
}

/** `0 .. 100`, `at least 0`, with the unit. */
export function rangeText(low: number, high: number, unit?: string): string {
    const named = unit === undefined ? '' : ` ${unit}`;
    const show = (value: number): string => String(Number(value.toPrecision(12)));
    if (low > high) return 'always missing';
    if (!Number.isFinite(low) && !Number.isFinite(high)) return unit === undefined ? '' : `In ${unit}.`;
    if (!Number.isFinite(low)) return `At most ${show(high)}${named}.`;
    if (!Number.isFinite(high)) return `At least ${show(low)}${named}.`;
    return low === high ? `Always ${show(low)}${named}.` : `${show(low)} .. ${show(high)}${named}.`;
}

export function unitOf(type: ValueType): string | undefined {
    return type.kind === 'number' ? type.unit : undefined;
}

/** What a respondent may answer, in words. */
export function answerText(input: InputColumn): string {
    const { type, low, high, whole, divisor } = input;
    const na = input.na ? ` 'na' is "not applicable".` : '';
    const asked = input.asked ? ' Asked on a condition: an answer is left out where it was not asked.' : '';
    if (type.kind !== 'number') return (dateText(type) + na + asked).trim();
    const range = rangeText(low ?? -Infinity, high ?? Infinity, unitOf(type));
    const exact = `${whole ? ' Whole.' : ''}${divisor ? ' In percent.' : ''}`;
    return (range + exact + na + asked).trim();
}

function dateText({ kind }: ValueType): string {
    if (kind === 'date') return 'An ISO date: 2026-03-31.';
    if (kind === 'datetime') return 'An ISO time stamp: 2026-03-31T09:00:00+09:00.';
    return kind === 'time' ? 'A time of day: 14:30.' : '';
}

const MISSING: Record<DerivedColumn['kind'], string> = {
    context: 'Null where it was not given.',
    internal: '',
    item: 'Null where unanswered, not applicable or not asked.',
    option: 'Whether it was chosen. Null where the question is unanswered.',
    gap: 'Null where either side is.',
    points: 'Null where an answer that it needs is.',
    share: 'The share of its points, 0 .. 1. Null where the points are.',
    total: 'Points got over points applicable, times the worth.',
    failed: 'Checks that are not met. Null while one that is asked and applicable is unanswered.',
    criticals: 'Critical checks that are not met. Null while one that is asked and applicable is unanswered.',
    score: '',
    pass: 'Null as long as something that it needs is.',
    outcome: 'Null as long as something that it needs is.',
    grading: 'The band. Null where a condition that decides it is missing.'
};

/** What a column is: title, range, formula, missing rule; one line each. */
export function columnLines(column: DerivedColumn, range: Range | undefined, language: string, totalRule: string): string[] {
    const interval = column.type.kind === 'number' && range ? rangeText(range.low, range.high, unitOf(column.type)) : '';
    const rule = column.kind === 'total' ? `${MISSING.total} ${totalRule}` : MISSING[column.kind];
    const formula = column.kind === 'score' ? formulaText(column.expr) : '';
    const never = column.kind === 'score' ? scoreRule(column.expr, range) : rule;
    return [textIn(column.title, language), interval, formula, never];
}

function scoreRule(expr: Expr, range: Range | undefined): string {
    if (range?.canBeMissing === false) return 'Never null.';
    return `Null where too little of it is answered${canDivideByZero(expr) ? ', or where a divisor is zero' : ''}.`;
}

/** A formula without what a reader of it takes for granted: that what is not asked does not count. */
export function formulaText(expr: Expr): string {
    const bare = rewrite(expr, (each) => (each.op === 'row' ? { ...each, parts: each.parts.map(({ applicable: _, ...part }) => part) } : each));
    const text = print(bare);
    return text.length > 600 ? '' : `= ${text}`;
}
