import { AstUtils, WorkspaceCache } from 'langium';
import type { Powers, NumberType } from '../../expression/types.js';
import type * as ast from '../generated/ast.js';
import type { TouchstoneServices } from '../module.js';
import type { NameIndex } from '../references/name-index.js';
import { numberOf } from './quantities.js';

/** A unit's size: `factor` times the base unit of its dimension. */
export interface UnitSize {
    name: string;
    factor: number;
    dimension: Powers;
}

export const PERCENT: UnitSize = { name: '%', factor: 0.01, dimension: {} };

/** Finds units by name: in the file's package, its imports, and the library. */
export class Units {
    private readonly index: NameIndex;
    private readonly cache: WorkspaceCache<string, UnitSize | undefined>;

    constructor(services: TouchstoneServices) {
        this.index = services.shared.workspace.IndexManager as NameIndex;
        this.cache = new WorkspaceCache(services.shared);
    }

    find(name: string | undefined, at: ast.File): UnitSize | undefined {
        if (name === undefined) return undefined;
        if (name === '%') return PERCENT;
        const node = this.declaration(name, at);
        if (!node) return undefined;
        const file = AstUtils.findRootNode(node) as ast.File;
        return this.cache.get(`${file.package ?? ''}:${node.name}`, () => this.measure(node, file, new Set()));
    }

    /** The declaration of a unit, for hover, definition and messages. */
    declaration(name: string, at: ast.File): ast.Unit | undefined {
        for (const pkg of visiblePackages(at)) {
            for (const description of this.index.lookup(pkg, name)) if (description.type === 'Unit') return description.node as ast.Unit;
        }
        return undefined;
    }

    /** Names of all units that a file can use. */
    *names(at: ast.File): Iterable<string> {
        yield '%';
        for (const pkg of visiblePackages(at)) for (const description of this.index.inPackage(pkg)) if (description.type === 'Unit') yield description.name;
    }

    private measure(node: ast.Unit, file: ast.File, seen: Set<ast.Unit>): UnitSize {
        const equals = node.equals[0];
        // `unit cases = 1`: something counted, a plain number.
        if (equals && equals.unit === undefined) return { name: node.name, factor: numberOf(equals.value), dimension: {} };
        const base = equals?.unit === undefined || seen.has(node) ? undefined : this.declaration(equals.unit, file);
        if (!equals || !base || base === node) return { name: node.name, factor: 1, dimension: { [node.name]: 1 } };
        seen.add(node);
        const of = this.measure(base, AstUtils.findRootNode(base) as ast.File, seen);
        return { name: node.name, factor: numberOf(equals.value) * of.factor, dimension: of.dimension };
    }
}

/** The packages whose names a file knows without their package. */
export function* visiblePackages(file: ast.File): Iterable<string> {
    yield file.package ?? '';
    for (const entry of file.imports) if (entry.package) yield entry.package;
    yield 'touchstone.units';
}

export function sameDimension(a: Powers, b: Powers): boolean {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    for (const key of keys) if ((a[key] ?? 0) !== (b[key] ?? 0)) return false;
    return true;
}

export function multiplied(a: Powers, b: Powers, sign: 1 | -1): Powers {
    const result: Record<string, number> = { ...a };
    for (const [key, power] of Object.entries(b)) {
        result[key] = (result[key] ?? 0) + sign * power;
        if (result[key] === 0) delete result[key];
    }
    return result;
}

/** The dimension of a whole power. */
export function raised(dimension: Powers, exponent: number): Powers {
    return Object.fromEntries(Object.entries(dimension).flatMap(([key, power]) => (exponent === 0 ? [] : [[key, power * exponent]])));
}

/** What to call a kind of quantity in a message. */
export function describeDimension(type: NumberType): string {
    if (type.unit) return type.unit;
    const parts = Object.entries(type.dimension).map(([name, power]) => (power === 1 ? name : `${name}^${power}`));
    return parts.length ? parts.join('·') : 'a plain number';
}
