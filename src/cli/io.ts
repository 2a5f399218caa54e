import { columnWidth } from '../generators/format/text-width.js';
import type { CliTexts } from './texts/en.js';

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

/** Says on a terminal what takes longer than a second, and takes it back when done; `say` adds how far it is. */
export async function withProgress<T>(
    io: Io,
    words: CliTexts['progress'],
    what: 'checking' | 'building' | 'scoring' | 'drawing',
    work: (say: (detail: string) => void) => Promise<T>
): Promise<T> {
    let detail = '';
    const say = (text: string): void => void (detail = text);
    if (!io.errorIsTerminal) return work(say);
    const started = Date.now();
    let longest = 0;
    const show = (text: string): void => {
        const line = cutToWidth(text, io.columns - 1);
        const width = columnWidth(line);
        longest = Math.max(longest, width);
        io.error(`\r${line}${' '.repeat(longest - width)}`);
    };
    const timer = setInterval(() => {
        const seconds = Math.round((Date.now() - started) / 1000);
        show(`${words.elapsed(words[what], seconds)}${detail === '' ? '' : `  ${detail}`}`);
    }, 1000);
    try {
        return await work(say);
    } finally {
        clearInterval(timer);
        if (longest > 0) io.error(`\r${' '.repeat(longest)}\r`);
    }
}

/** As much of a text as fits into so many columns. */
function cutToWidth(text: string, columns: number): string {
    let line = '';
    for (const character of text) {
        if (columnWidth(line + character) > columns) break;
        line += character;
    }
    return line;
}
