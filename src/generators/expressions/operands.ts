import type { Condition } from './logic.js';

/** What an engine has no expression for; the message says what. */
export class Inexpressible extends Error {}

/** An operand: whether it is known, and its value then. */
export interface Operand {
    known: Condition;
    value: string;
}

/** When a condition is true and when it is false; worked out only if somebody asks. */
export class Truth {
    private known: { yes?: Condition; no?: Condition } = {};

    constructor(
        private readonly isTrue: () => Condition,
        private readonly isFalse: () => Condition
    ) {}

    get yes(): Condition {
        return (this.known.yes ??= this.isTrue());
    }
    get no(): Condition {
        return (this.known.no ??= this.isFalse());
    }
}
