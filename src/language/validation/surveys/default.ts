import { AstUtils } from 'langium';
import type { Expr, NumberType, ValueType } from '../../../expression/types.js';
import type { FactReader } from '../../facts/facts.js';
import * as ast from '../../generated/ast.js';
import { textOf } from '../../types/beside.js';
import { differentScales } from '../../types/scales.js';
import { describeDimension, sameDimension } from '../../types/units.js';
import { type Allowed, describeAllowed, isMoment, isWithin } from '../answers.js';
import { kindOfValue } from '../expressions.js';
import { defineRule } from '../rule.js';

/** Questions that have no one answer that could stand there. */
const IN_PARTS: ReadonlySet<ast.Item['kind']> = new Set(['grid', 'pair', 'rank', 'allocate', 'file', 'place']);

export const defaultRule = defineRule('surveys/default', {
    tier: 'language',
    severity: 'error',
    on: ['Item'],
    reads: ['elaboration', 'columns', 'targets'],
    check(item, { facts, report }) {
        const given = item.default[0];
        if (!given) return;
        const place = { node: given };
        if (IN_PARTS.has(item.kind)) return report('none', { name: item.name }, place);
        const asked = allowedBy(item, facts);
        const { expr, type } = facts.elaborate(given);
        if (!asked || asked.type.kind === 'unknown' || type.kind === 'unknown') return;
        if (expr.op === 'column' && !expr.via?.length && expr.name === item.name) return report('own', { name: item.name }, place);
        const constant = constantOf(expr);
        if (constant === undefined) {
            const [found, expected] = unlike(type, asked.type);
            if (found) report('type', { name: item.name, value: textOf(given), found, expected: expected! }, place);
        } else if (!fits(constant, type, asked)) report('default', { name: item.name, value: textOf(given), allowed: describeAllowed(asked) }, place);
    }
});

function allowedBy(item: ast.Item, facts: FactReader): Allowed | undefined {
    const table = AstUtils.getContainerOfType(item, (node) => ast.isInstrument(node) || ast.isRoster(node));
    return table && [...facts.columns(table).values()].find((column) => column.item === item && column.kind === 'answer');
}

/** A number, text or truth value that stands there; undefined where it is looked up or computed. */
function constantOf(expr: Expr): number | string | boolean | undefined {
    if (expr.op === 'number' || expr.op === 'text' || expr.op === 'boolean') return expr.value;
    if (expr.op === 'negate' && expr.value.op === 'number') return -expr.value.value;
    return undefined;
}

function fits(value: number | string | boolean, type: ValueType, asked: Allowed): boolean {
    switch (asked.type.kind) {
        case 'number':
            return (
                typeof value === 'number' &&
                type.kind === 'number' &&
                sameDimension(type.dimension, asked.type.dimension) &&
                isWithin(value * (type.factor ?? 1), asked.type)
            );
        case 'boolean':
            return typeof value === 'boolean';
        case 'category':
        case 'set':
            return typeof value === 'string' && (asked.type.options.length === 0 || asked.type.options.includes(value));
        case 'date':
        case 'datetime':
        case 'time':
            return typeof value === 'string' && isMoment(value, asked);
        default:
            return type.kind === 'text';
    }
}

/** What two kinds of answers are called, if one cannot stand for the other. */
function unlike(found: ValueType, expected: ValueType): [string?, string?] {
    if (found.kind === 'number' && expected.kind === 'number') {
        if (!sameDimension(found.dimension, expected.dimension)) return [quantity(found), quantity(expected)];
        return differentScales(found, expected) ? [found.scale, expected.scale] : [];
    }
    const choice = (type: ValueType) => (type.kind === 'set' ? 'category' : type.kind);
    if (expected.kind === 'text' || choice(found) === choice(expected)) return [];
    const days = (type: ValueType) => type.kind === 'date' || type.kind === 'datetime';
    return days(found) && days(expected) ? [] : [kindOfValue(found.kind), kindOfValue(expected.kind)];
}

const quantity = (type: NumberType): string => describeDimension(type);
