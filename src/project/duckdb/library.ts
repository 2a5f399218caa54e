/** DuckDB, where somebody installed it: it is large, and not everybody needs it. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { UsageError } from '../errors.js';

/** What is used of `@duckdb/node-api`. */
export interface DuckdbLibrary {
    DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }> };
    DuckDBDataChunk: { create(types: readonly unknown[], rows?: number): DataChunk };
    DOUBLE: unknown;
    INTEGER: unknown;
    VARCHAR: unknown;
}
export interface Connection {
    run(sql: string): Promise<unknown>;
    stream(sql: string): Promise<{ fetchChunk(): Promise<DataChunk | null> }>;
    createAppender(table: string): Promise<{ appendDataChunk(chunk: DataChunk): void; closeSync(): void }>;
    closeSync(): void;
}
export interface DataChunk {
    readonly rowCount: number;
    setColumns(columns: readonly (readonly Cell[])[]): void;
    getColumnVector(column: number): { getItem(at: number): Cell };
}
export type Cell = number | bigint | string | boolean | null;

const NAME = '@duckdb/node-api';

/** Looks for it beside Touchstone, then from each folder upwards. Throws a UsageError where it is nowhere. */
export function duckdbLibrary(folders: readonly string[]): DuckdbLibrary {
    let broken: string | undefined;
    for (const from of [import.meta.url, ...folders.map((folder) => join(folder, 'package.json'))]) {
        try {
            return createRequire(from)(NAME) as DuckdbLibrary;
        } catch (error) {
            if ((error as { code?: string }).code !== 'MODULE_NOT_FOUND') broken = (error as Error).message;
        }
    }
    if (broken !== undefined) throw new UsageError(`DuckDB is installed but does not start: ${broken}`, `Install it anew: npm install ${NAME}`);
    throw new UsageError(
        '--engine duckdb needs DuckDB, which is not installed.',
        `Install it beside Touchstone or in the project's folder: npm install ${NAME}`
    );
}
