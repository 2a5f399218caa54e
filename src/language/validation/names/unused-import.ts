import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import { defineRule } from '../rule.js';

export const unusedImportRule = defineRule('names/unused-import', {
    tier: 'standard',
    severity: 'warning',
    on: ['File'],
    reads: ['targets', 'names'],
    check(file, { facts, report }) {
        if (file.imports.length === 0) return;
        const packages = new Set<string>();
        const names = new Set<string>();
        let units = false;
        for (const node of AstUtils.streamAst(file)) {
            if (ast.isRef(node)) {
                names.add(node.segments[0]!.target.$refText.normalize('NFC'));
                const first = facts.first(node);
                if (first) packages.add((AstUtils.findRootNode(first.node) as ast.File).package ?? '');
            } else if ((ast.isQuantity(node) || ast.isNumberLiteral(node)) && node.unit) units = true;
        }
        for (const entry of file.imports) {
            if (entry.package) {
                // A package that is not there is reported as such.
                if (packages.has(entry.package) || (units && entry.package.endsWith('units')) || !facts.hasPackage(entry.package)) continue;
                report('default', { name: `${entry.package}.*` }, { node: entry }, { tags: [1], data: {} });
                continue;
            }
            const imported = facts.imported(entry);
            if (imported && entry.target) {
                const name = entry.alias ?? entry.target.$refText.split('.').at(-1)!.trim();
                if (!names.has(name) && imported.kind !== 'Unit') report('default', { name }, { node: entry }, { tags: [1], data: {} });
            }
        }
    }
});
