import * as ast from '../../generated/ast.js';
import { nearest } from '../near.js';
import { defineRule } from '../rule.js';
import { FOREIGN_UNITS } from '../foreign-words.js';

export const unknownUnitRule = defineRule('units/unknown', {
    tier: 'language',
    severity: 'error',
    on: ['Quantity', 'NumberLiteral', 'Field', 'Cadence'],
    reads: ['units'],
    check(node, { facts, report }) {
        const { unit } = node;
        if (!unit || facts.unit(unit, node)) return;
        const place = { node, property: 'unit' };
        const word = FOREIGN_UNITS.get(unit.normalize('NFC'));
        if (word) {
            const example =
                ast.isQuantity(node) || ast.isNumberLiteral(node) ? `${node.value} ${word.unit}` : ast.isField(node) ? `number ${word.unit}` : word.unit;
            report('word', { what: word.what, unit, near: word.unit, example }, place, { data: { near: word.unit } });
            return;
        }
        // A letter, or a word of one or two signs, is near to everything.
        const near = [...unit].length > 1 && /^[\x20-\x7f]+$/.test(unit) ? nearest(unit, facts.unitNames(node)) : undefined;
        if (near) report('near', { unit, near }, place, { data: { near } });
        else report('default', { unit }, place, { data: {} });
    }
});
