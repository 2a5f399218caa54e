import { instant } from '../../expression/dates.js';
import type { NumberType, ValueType } from '../../expression/types.js';
import * as ast from '../generated/ast.js';
import { describeDimension } from '../types/units.js';
import { daysOf } from './periods.js';
import { sourceOf } from './source.js';
import { inBase } from './targets.js';

/** What a question allows as its answer. */
export interface Allowed {
    type: ValueType;
    na: boolean;
    /** The question, which may say between which days a date lies. */
    item?: ast.Item | undefined;
}

const TOLERANCE = 1e-9;

/** Whether a number, given in base units, is one that the type allows. */
export function isWithin(value: number, type: NumberType): boolean {
    if (type.whole && !Number.isInteger(value / (type.factor ?? 1))) return false;
    return (type.min === undefined || value >= inBase(type.min, type) - TOLERANCE) && (type.max === undefined || value <= inBase(type.max, type) + TOLERANCE);
}

/** Whether a text is a date, a point in time or a time of day that the question allows. A period counts as its first day. */
export function isMoment(text: string, { type, item }: Allowed): boolean {
    if (instant(text) === undefined && daysOf(text) === undefined) return false;
    if (text.includes(':') && !text.includes('-')) return type.kind === 'time';
    if (type.kind === 'time') return false;
    const day = daysOf(text.slice(0, 10))?.first;
    const range = item?.range[0];
    const [low, high] = [range?.low, range?.high].map((bound) => (bound && ast.isPeriodLiteral(bound) ? daysOf(bound.period) : undefined));
    return day === undefined || ((low === undefined || day >= low.first) && (high === undefined || day <= high.last));
}

/** The answers that there are, for a message. */
export function describeAllowed({ type, item }: Allowed): string {
    switch (type.kind) {
        case 'number': {
            if (type.unit === '%' && type.min !== undefined && type.max !== undefined) return `${type.min * 100} % .. ${type.max * 100} %`;
            const unit = Object.keys(type.dimension).length ? ` ${describeDimension(type)}` : '';
            const numbers = type.whole ? 'whole numbers' : 'numbers';
            if (type.min === undefined && type.max === undefined) return `${numbers}${unit && ` in${unit}`}`;
            if (type.max === undefined) return `${numbers} from ${type.min}${unit}`;
            if (type.min === undefined) return `${numbers} up to ${type.max}${unit}`;
            return type.whole && type.scale === undefined ? `whole numbers from ${type.min} to ${type.max}${unit}` : `${type.min} .. ${type.max}${unit}`;
        }
        case 'boolean':
            return 'true, false';
        case 'category':
        case 'set':
            return type.options.join(', ');
        case 'date':
        case 'datetime':
            return item?.range[0] ? `a date in ${sourceOf(item.range[0])}` : 'a date such as 2026-03-31';
        case 'time':
            return 'a time such as "14:30"';
        default:
            return 'a text "…"';
    }
}
