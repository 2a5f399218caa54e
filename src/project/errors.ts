/**
 * Something the user has to change before the work can go on: a path, an argument, a configuration. Shown without a
 * stack; the command then ends with 2.
 */
export class UsageError extends Error {
    constructor(
        message: string,
        /** What to do about it. */
        readonly hint?: string
    ) {
        super(message);
        this.name = 'UsageError';
    }
}
