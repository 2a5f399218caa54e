import { AstUtils, type ReferenceInfo } from 'langium';
import * as ast from '../../generated/ast.js';
import type { TouchstoneServices } from '../../module.js';
import type { NameIndex } from '../../references/name-index.js';
import { defineRule } from '../rule.js';
import { nearest } from '../near.js';

/** Found by the linker. */
export const unresolvedRule = defineRule('names/unresolved', { tier: 'language', severity: 'error', on: [], reads: ['names'] });

/** Says why a name leads nowhere and what was probably meant; nothing where an earlier part of the path is the cause. */
export function unresolved(
    info: ReferenceInfo,
    services: TouchstoneServices
): { variant: 'default' | 'near' | 'import' | 'qualified' | 'member'; params: Record<string, string>; data: Record<string, unknown> } | undefined {
    const name = info.reference.$refText.normalize('NFC');
    const segment = info.container;
    if (ast.isSegment(segment)) {
        const position = segment.$container.segments.indexOf(segment);
        const owner = segment.$container.segments[position - 1];
        if (owner?.target.error) return undefined;
        const qualified = position === 0 ? packageIn(segment.$container, services.shared.workspace.IndexManager as NameIndex) : undefined;
        if (qualified) return { variant: 'qualified', params: qualified, data: {} };
        const near = nearest(name, namesInScope(info, services));
        if (near) return { variant: 'near', params: { name, near }, data: { near } };
        if (owner) return { variant: 'member', params: { name, owner: owner.target.$refText }, data: {} };
        const found = packagesWith(name, services.shared.workspace.IndexManager as NameIndex, AstUtils.findRootNode(segment) as ast.File);
        if (found) return { variant: 'import', params: { name, package: found }, data: { import: `${found}.${name}` } };
        return { variant: 'default', params: { name }, data: {} };
    }
    const near = nearest(name, namesInScope(info, services));
    return near ? { variant: 'near', params: { name, near }, data: { near } } : { variant: 'default', params: { name }, data: {} };
}

/** `touchstone.scales.Agree5`: the package and the name of a reference that is written with its package. */
function packageIn(ref: ast.Ref, index: NameIndex): { package: string; name: string } | undefined {
    const names = ref.segments.map((segment) => segment.target.$refText.normalize('NFC'));
    for (let length = names.length - 1; length > 0; length--) {
        const pkg = names.slice(0, length).join('.');
        if (index.hasPackage(pkg)) return { package: pkg, name: names[length]! };
    }
    return undefined;
}

function* namesInScope(info: ReferenceInfo, services: TouchstoneServices): Iterable<string> {
    for (const description of services.references.ScopeProvider.getScope(info).getAllElements()) yield description.name;
}

function packagesWith(name: string, index: NameIndex, file: ast.File): string | undefined {
    return index.packageNames().find((pkg) => pkg !== '' && pkg !== (file.package ?? '') && index.lookup(pkg, name).length > 0);
}
