import type { NumberType } from '../../../expression/types.js';
import type { FactReader } from '../../facts/facts.js';
import * as ast from '../../generated/ast.js';
import { refText } from '../../references/members.js';
import { scaleBounds } from '../../types/columns.js';
import { sameDimension } from '../../types/units.js';
import { type Allowed, describeAllowed, isMoment, isWithin } from '../answers.js';
import { defineRule } from '../rule.js';
import { sourceOf } from '../source.js';
import { baseValue } from '../targets.js';

export const valueRule = defineRule('tests/value', {
    tier: 'language',
    severity: 'error',
    on: ['Given'],
    reads: ['targets', 'columns', 'units'],
    check(given, { facts, report }) {
        const answer = given.value && answerOf(given, facts);
        if (!answer || (ast.isNotApplicable(given.value) ? answer.na : fits(given.value, answer, facts))) return;
        report('default', { value: sourceOf(given.value), name: refText(given.target), allowed: describeAllowed(answer) }, { node: given.value });
    }
});

/** What kind of answer is given; undefined where several kinds are meant or nothing is known. */
function answerOf(given: ast.Given, facts: FactReader): Allowed | undefined {
    const target = facts.target(given.target)?.node;
    if (!target) return undefined;
    if (ast.isScale(target))
        return { type: { kind: 'number', dimension: {}, ...scaleBounds(target), whole: true, scale: target.name }, na: target.na.length > 0 };
    if (ast.isField(target)) return { type: facts.fieldType(target), na: false };
    const table = tableOf(given, facts);
    if (!table || !ast.isInstrument(table)) return undefined;
    const columns = facts.columns(table);
    const path = refText(given.target).normalize('NFC').split('.');
    for (let from = 0; from < path.length; from++) {
        const name = path.slice(from).join('.');
        const column = columns.get(name) ?? columns.get(`${name}.perceived`);
        if (column) return column;
    }
    // A grid as a whole: every row has the same scale.
    if (ast.isItem(target)) return [...columns.values()].find((column) => column.item === target && column.kind === 'answer');
    return undefined;
}

function tableOf(given: ast.Given, facts: FactReader): ast.Named | undefined {
    const holder = given.$container;
    if (ast.isGivenRow(holder)) return facts.target(holder.table)?.node;
    const of = facts.target(holder.of[0])?.node;
    return of && ast.isGrading(of) ? facts.target(of.of[0])?.node : of;
}

function fits(value: ast.GivenValue, answer: Allowed, facts: FactReader): boolean {
    const { type } = answer;
    if (ast.isMissingLiteral(value)) return true;
    switch (type.kind) {
        case 'number':
            return ast.isQuantity(value) && isGivenNumber(value, type, facts);
        case 'boolean':
            return ast.isBooleanLiteral(value);
        case 'text':
            return ast.isStringLiteral(value);
        case 'date':
        case 'datetime':
        case 'time':
            return ast.isPeriodLiteral(value) ? isMoment(value.period, answer) : ast.isStringLiteral(value) && isMoment(value.value, answer);
        case 'category':
            return type.options.length === 0 || (ast.isUse(value) && isOption(value, type.options)) || ast.isStringLiteral(value);
        case 'set':
            return ast.isChosenSet(value) ? value.options.every((option) => isOption(option, type.options)) : ast.isUse(value) && isOption(value, type.options);
        default:
            return true;
    }
}

function isOption(use: ast.Use, options: readonly string[]): boolean {
    return options.includes(refText(use.ref).normalize('NFC').split('.').at(-1)!);
}

function isGivenNumber(quantity: ast.Quantity, type: NumberType, facts: FactReader): boolean {
    const given = baseValue(quantity, facts);
    // An unknown unit is reported as such.
    return !given || (sameDimension(given.unit.dimension, type.dimension) && isWithin(given.value, type));
}
