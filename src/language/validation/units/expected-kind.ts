import { quantityText, valueOf } from '../../types/quantities.js';
import type { UnitSize } from '../../types/units.js';
import { defineRule } from '../rule.js';

/** What kind of quantity a property asks for, by the type of the node that holds it. */
const EXPECTED: Record<string, { dimension: string; word: string; percent?: boolean }> = {
    'Moment.takes': { dimension: 's', word: 'a time' },
    'Wait.takes': { dimension: 's', word: 'a time' },
    'Step.takes': { dimension: 's', word: 'a time' },
    'Limit.limit': { dimension: 's', word: 'a time' },
    'Journey.elapsed': { dimension: 's', word: 'a time' },
    'Procedure.elapsed': { dimension: 's', word: 'a time' },
    'RecordTable.retain': { dimension: 's', word: 'a time' },
    'Course.takes': { dimension: 's', word: 'a time' },
    'Module.takes': { dimension: 's', word: 'a time' },
    'Instrument.worth': { dimension: 'points', word: 'points' },
    'Section.worth': { dimension: 'points', word: 'points' },
    'Item.worth': { dimension: 'points', word: 'points' },
    'Option.worth': { dimension: 'points', word: 'points' },
    'Quota.share': { dimension: '', word: 'a percentage', percent: true },
    'Band.share': { dimension: '', word: 'a percentage', percent: true },
    'Sample.margin': { dimension: '', word: 'a percentage', percent: true },
    'Sample.confidence': { dimension: '', word: 'a percentage', percent: true }
};

/** Months are a kind of their own, since none is a fixed number of seconds; as a time either will do. */
function fits(unit: UnitSize | undefined, dimension: string): boolean {
    return !unit || unit.dimension[dimension] === 1 || (dimension === 's' && unit.dimension.month === 1);
}

export const expectedKindRule = defineRule('units/expected-kind', {
    tier: 'language',
    severity: 'error',
    on: ['Quantity'],
    reads: ['units'],
    check(node, { facts, report }) {
        const property = node.$containerProperty ?? '';
        const expected = EXPECTED[`${node.$container.$type}.${property}`];
        if (!expected) return;
        const params = { property, expected: expected.word, found: quantityText(node) };
        if (property === 'worth' && valueOf(node) < 0) {
            report('negative', { found: quantityText(node) }, { node });
            return;
        }
        if (expected.percent ? node.unit === '%' : node.unit === undefined ? false : fits(facts.unit(node.unit, node), expected.dimension)) return;
        if (node.unit === undefined) report('missing', params, { node });
        else report('default', params, { node });
    }
});
