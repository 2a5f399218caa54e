/** What a command may touch of the world, so that tests can run it in their own process. */
export interface Io {
    cwd: string;
    env: Readonly<Record<string, string | undefined>>;
    out(text: string): void;
    error(text: string): void;
    /** Whether the two streams are terminals. */
    outIsTerminal: boolean;
    errorIsTerminal: boolean;
    columns: number;
}

export const EXIT = { clean: 0, findings: 1, usage: 2, internal: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Colours only where a person looks. */
export function wantsColour(io: Io, terminal: boolean): boolean {
    if (io.env.NO_COLOR) return false;
    if (io.env.FORCE_COLOR && io.env.FORCE_COLOR !== '0') return true;
    return terminal && io.env.TERM !== 'dumb';
}

/** Says on a terminal what takes longer than a second, and takes it back when done. */
export async function withProgress<T>(io: Io, what: string, work: () => Promise<T>): Promise<T> {
    if (!io.errorIsTerminal) return work();
    const started = Date.now();
    let shown = false;
    const timer = setInterval(() => {
        const seconds = Math.round((Date.now() - started) / 1000);
        shown = true;
        io.error(`\r${what} … ${seconds} s`);
    }, 1000);
    try {
        return await work();
    } finally {
        clearInterval(timer);
        if (shown) io.error(`\r${' '.repeat(Math.min(io.columns - 1, what.length + 12))}\r`);
    }
}
