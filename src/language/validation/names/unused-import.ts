import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import { defineRule } from '../rule.js';

export const unusedImportRule = defineRule('names/unused-import', {
    tier: 'standard',
    severity: 'warning',
    on: ['File'],
    reads: ['targets'],
    check(file, { facts, report }) {
        if (file.imports.length === 0) return;
        const packages = new Set<string>();
        const names = new Set<string>();
        let units = false;
        for (const node of AstUtils.streamAst(file)) {
            if (ast.isSegment(node) && node.$container.segments[0] === node) {
                names.add(node.target.$refText.normalize('NFC'));
                const target = node.target.ref;
                if (target) packages.add((AstUtils.findRootNode(facts.describe(target).node) as ast.File).package ?? '');
            } else if ((ast.isQuantity(node) || ast.isNumberLiteral(node)) && node.unit) units = true;
        }
        for (const entry of file.imports) {
            if (entry.package) {
                if (packages.has(entry.package) || (units && entry.package.endsWith('units'))) continue;
                report('default', { name: `${entry.package}.*` }, { node: entry }, { tags: [1], data: {} });
            } else if (entry.target?.ref) {
                const name = entry.alias ?? entry.target.$refText.split('.').at(-1)!.trim();
                if (!names.has(name) && !ast.isUnit(entry.target.ref)) report('default', { name }, { node: entry }, { tags: [1], data: {} });
            }
        }
    }
});
