import type { Quantity } from './types.js';

/** The value in its own unit, percentages divided: `5 %` is 0.05. */
export const fractionOf = ({ value, unit }: Pick<Quantity, 'value' | 'unit'>): number => (unit === '%' ? value / 100 : value);
