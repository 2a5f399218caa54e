import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Io, withProgress } from '../../src/cli/io.js';
import { en } from '../../src/cli/texts/en.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function terminal(isTerminal: boolean): { io: Io; said: string[] } {
    const said: string[] = [];
    const io: Io = {
        cwd: '.',
        env: {},
        out: () => undefined,
        error: (text) => void said.push(text),
        outIsTerminal: false,
        errorIsTerminal: isTerminal,
        columns: 40
    };
    return { io, said };
}

const work = async (say: (detail: string) => void): Promise<string> => {
    for (let rows = 4096; rows < 30_000; rows += 8192) {
        say(`${rows.toLocaleString('en')} rows of a-file-with-a-long-name.csv`);
        await vi.advanceTimersByTimeAsync(1000);
    }
    return 'done';
};

test('on a terminal a line says how far it is, fits, and is taken back', async () => {
    const { io, said } = terminal(true);
    expect(await withProgress(io, en.progress, 'scoring', work)).toBe('done');
    expect(said.slice(0, 2).map((text) => text.trimEnd())).toEqual(['\rScoring … 1 s  4,096 rows of a-file-wit', '\rScoring … 2 s  12,288 rows of a-file-wi']);
    expect(said.every((text) => text.replaceAll('\r', '').length < 40)).toBe(true);
    expect(said.at(-1)).toMatch(/^\r +\r$/);
});

test('elsewhere nothing is said', async () => {
    const { io, said } = terminal(false);
    expect(await withProgress(io, en.progress, 'scoring', work)).toBe('done');
    expect(said).toEqual([]);
});
