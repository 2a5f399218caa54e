import { defineRule, type NodeType } from '../rule.js';

/** What a declaration means nothing without: the list that must not be empty, its keyword, and an example. */
const REQUIRED: Partial<Record<NodeType, { property: string; keyword: string; example: string }[]>> = {
    Segmentation: [{ property: 'of', keyword: 'of', example: 'of Customer' }],
    Grading: [{ property: 'of', keyword: 'of', example: 'of Customer' }],
    Kpi: [{ property: 'value', keyword: 'value', example: 'value mean(CSI2026.overall)' }],
    Figure: [{ property: 'value', keyword: 'value', example: 'value 120 * 3' }],
    Test: [{ property: 'of', keyword: 'of', example: 'of CSI2026' }]
};
const KIND: Partial<Record<NodeType, string>> = { Segmentation: 'segment', Grading: 'grading', Kpi: 'kpi', Figure: 'figure', Test: 'test' };

export const missingPropertyRule = defineRule('syntax/missing-property', {
    tier: 'language',
    severity: 'error',
    on: Object.keys(REQUIRED) as NodeType[],
    check(node, { report }) {
        for (const { property, keyword, example } of REQUIRED[node.$type] ?? []) {
            const values = (node as unknown as Record<string, unknown[] | undefined>)[property];
            if (values?.length) continue;
            report(
                'default',
                { kind: KIND[node.$type]!, name: (node as { name?: string }).name ?? '', property: keyword, example },
                { node, property: 'name' },
                { data: { keyword, example } }
            );
        }
    }
});
