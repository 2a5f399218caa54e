import { type AstNode, GrammarUtils } from 'langium';
import { defineRule, type NodeType } from '../rule.js';

/** Properties that may be written once only, by kind; the grammar keeps each as a list so that a second one is seen here. */
const SINGLE: Partial<Record<NodeType, Record<string, string>>> = {
    Program: { version: 'version', languages: 'languages', authority: 'authority', calendar: 'calendar' },
    Team: { in: 'in' },
    Role: { in: 'in' },
    Channel: { in: 'in' },
    Calendar: { workday: 'workday', workweek: 'workweek' },
    Unit: { equals: '=' },
    RecordTable: { key: 'key', time: 'time', retain: 'retain', basis: 'basis' },
    Field: { purpose: 'purpose' },
    Segmentation: { of: 'of', where: 'where' },
    Grading: { of: 'of', ranking: 'ranking', applies: 'applies' },
    Band: { when: 'when', share: 'share' },
    Need: { kano: 'kano', planned: 'planned', current: 'current', sales: 'sales' },
    Deployment: { critical: 'critical', for: 'for', from: 'from' },
    Journey: { elapsed: 'elapsed', calendar: 'calendar' },
    Moment: { takes: 'takes' },
    Wait: { takes: 'takes' },
    Procedure: { elapsed: 'elapsed', calendar: 'calendar' },
    Step: { takes: 'takes', when: 'when' },
    Standard: { reviews: 'review' },
    Instrument: {
        of: 'of',
        every: 'every',
        worth: 'worth',
        consent: 'consent',
        samples: 'sample',
        weights: 'weights',
        needing: 'needing',
        crosshair: 'crosshair'
    },
    Section: { worth: 'worth' },
    Item: { scale: 'on', range: 'in', worth: 'worth', decimals: 'decimals', default: 'default', na: 'na', anchors: 'from', step: 'step', format: 'as' },
    Option: { worth: 'worth', code: 'value' },
    Score: { range: 'in' },
    Kpi: {
        of: 'of',
        value: 'value',
        better: 'better',
        target: 'target',
        stretch: 'stretch',
        green: 'green',
        amber: 'amber',
        every: 'every',
        needing: 'needing',
        calendar: 'calendar'
    },
    Gap: { value: 'value', alert: 'alert' },
    Figure: { value: 'value' },
    Improvement: { approach: 'approach', selection: 'selection' },
    Course: { takes: 'takes', every: 'every' },
    Test: { of: 'of' }
};
const COMMON = { since: 'since', until: 'until' };

/** Of lists (`languages a, b`) the keyword counts, of all others the values. */
const LISTS = new Set(['languages']);

export const duplicatePropertyRule = defineRule('syntax/duplicate-property', {
    tier: 'language',
    severity: 'error',
    on: Object.keys(SINGLE) as NodeType[],
    check(node, { report }) {
        const properties: Record<string, string> = { ...COMMON, ...SINGLE[node.$type] };
        for (const [property, keyword] of Object.entries(properties)) {
            const values = (node as unknown as Record<string, unknown>)[property];
            if (!Array.isArray(values) || values.length < 2) continue;
            if (LISTS.has(property) && keywordCount(node, keyword) < 2) continue;
            report('default', { property: keyword, name: (node as { name?: string }).name ?? '' }, { node, property, index: 1 }, { data: { keyword } });
        }
    }
});

function keywordCount(node: AstNode, keyword: string): number {
    return GrammarUtils.findNodesForKeyword(node.$cstNode, keyword).length;
}
