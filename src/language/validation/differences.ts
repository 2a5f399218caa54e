import type { FactReader } from '../facts/facts.js';
import type { Concept } from '../generated/ast.js';

/** Whether one of two things says that, and why, it is not the other. */
export function differ(a: Concept, b: Concept, facts: FactReader): boolean {
    const says = (one: Concept, other: Concept) => one.differs.some(({ from }) => facts.target(from)?.node === other);
    return says(a, b) || says(b, a);
}
