import { AstUtils } from 'langium';
import type * as ast from '../../generated/ast.js';
import type { Kind } from '../../references/kinds.js';
import { defineRule } from '../rule.js';

export const ambiguousRule = defineRule('names/ambiguous', {
    tier: 'language',
    severity: 'error',
    on: ['Ref'],
    reads: ['targets', 'definitions'],
    check(ref, { facts, report }) {
        const file = AstUtils.findRootNode(ref) as ast.File;
        const packages = [...new Set(file.imports.flatMap((entry) => entry.package ?? []))];
        if (packages.length < 2) return;
        const target = facts.first(ref);
        if (!target || !packages.includes(target.package)) return;
        const segment = ref.segments[0]!;
        const name = segment.target.$refText.normalize('NFC');
        // The name could mean another thing only if that may stand here too.
        const expected = ref.segments.length === 1 ? facts.expectedKinds(ref) : undefined;
        const found = packages.filter((pkg) => facts.definitions(pkg, name).some((other) => !expected || expected.includes(other.type as Kind)));
        const imported = file.imports.some((entry) => facts.imported(entry)?.node === target.node);
        if (found.length < 2 || imported || !facts.definitions(target.package, name).some((other) => other.node === target.node)) return;
        report('default', { name, first: found[0]!, second: found[1]! }, { node: segment }, { data: { packages: found, name } });
    }
});
