import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import { kindWord } from '../../references/kind-words.js';
import { defineRule } from '../rule.js';

export const missingTitleRule = defineRule('text/missing-title', {
    tier: 'standard',
    severity: 'warning',
    on: ['Journey', 'Stage', 'Moment', 'Standard', 'Instrument', 'Item', 'Kpi', 'Manual', 'Chapter', 'Column', 'Row'],
    check(node, { report }) {
        if (node.title || !node.name) return;
        // Over an outline, a chapter keeps the title that the outline gives it.
        if (ast.isChapter(node) && AstUtils.getContainerOfType(node, ast.isManual)?.from.length) return;
        report('default', { kind: ast.isInstrument(node) ? node.kind : kindWord(node.$type), name: node.name }, { node, property: 'name' }, { data: {} });
    }
});
