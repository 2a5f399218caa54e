/** The unit of a cadence in the singular: `halves` is `half`, `weeks` is `week`. */
export const singular = (unit: string): string => (unit === 'halves' ? 'half' : unit.replace(/s$/, ''));
