import type { NumberType } from '../../expression/types.js';
import type { FactReader } from '../facts/facts.js';
import type * as ast from '../generated/ast.js';
import { valueOf } from '../types/quantities.js';
import type { UnitSize } from '../types/units.js';

/** The figures that a KPI is held against, from the best to the least, as their properties are called. */
export const TARGETS = ['stretch', 'target', 'green', 'amber'] as const;

/** A quantity in base units: 3 min is 180, 85 % is 0.85. Undefined where its unit is not known. */
export function baseValue(quantity: ast.Quantity, facts: FactReader): { value: number; unit: UnitSize } | undefined {
    const unit: UnitSize | undefined = quantity.unit === undefined ? { name: '', factor: 1, dimension: {} } : facts.unit(quantity.unit, quantity);
    return unit && { value: valueOf(quantity) * unit.factor, unit };
}

/** A number of the type in base units. Limits of a share are kept as the numbers that they are: 1 for 100 %. */
export function inBase(value: number, type: NumberType): number {
    return type.unit === '%' ? value : value * (type.factor ?? 1);
}
