import { nearest } from '../near.js';
import { defineRule } from '../rule.js';

export const unknownUnitRule = defineRule('units/unknown', {
    tier: 'language',
    severity: 'error',
    on: ['Quantity', 'NumberLiteral', 'Field', 'Cadence'],
    reads: ['units'],
    check(node, { facts, report }) {
        if (!node.unit || facts.unit(node.unit, node)) return;
        const near = nearest(node.unit, facts.unitNames(node));
        if (near) report('near', { unit: node.unit, near }, { node, property: 'unit' }, { data: { near } });
        else report('default', { unit: node.unit }, { node, property: 'unit' }, { data: {} });
    }
});
