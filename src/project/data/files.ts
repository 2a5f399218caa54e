import { readFile, stat } from 'node:fs/promises';
import { readUtf8, refusal } from '../disk.js';
import { UsageError } from '../errors.js';
import { type DataConfig, dataSchema, type TableData } from './config.js';

/** The bytes of a file of data; a UsageError if it cannot be read. */
export async function readDataFile(path: string): Promise<Uint8Array> {
    try {
        return await readFile(path);
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ENOENT') throw new UsageError(`There is no file '${path}'.`);
        throw refusal(error, 'The data cannot be read') ?? new UsageError(`'${path}' cannot be read: ${(error as Error).message}`);
    }
}

/** A column map from a file of its own: the same as `data` in the project's configuration. */
export async function readMapFile(path: string): Promise<DataConfig> {
    if (!(await stat(path).catch(() => undefined))) throw new UsageError(`There is no file '${path}'.`);
    const text = await readUtf8(path);
    let value: unknown;
    try {
        value = JSON.parse(text);
    } catch (error) {
        throw new UsageError(`${path} is no valid JSON: ${(error as Error).message}`);
    }
    const { violations } = await import('../schema.js');
    const errors = violations(dataSchema, value);
    if (errors.length) throw new UsageError(`${path} is no column map. ${errors.join(' ')}`, 'docs/data.md says what it may hold.');
    return value as DataConfig;
}

/** The second map over the first, column by column. */
export function mergedConfig(base: DataConfig, over: DataConfig): DataConfig {
    const tables = new Set([...Object.keys(base), ...Object.keys(over)]);
    return Object.fromEntries([...tables].map((name) => [name.normalize('NFC'), mergedTable(base[name] ?? {}, over[name] ?? {})]));
}

function mergedTable(base: TableData, over: TableData): TableData {
    const answers = { ...base.answers };
    for (const [column, map] of Object.entries(over.answers ?? {})) answers[column] = { ...answers[column], ...map };
    return { ...base, ...over, columns: { ...base.columns, ...over.columns }, answers };
}
