/** DuckDB, if somebody installed it: `npm install --prefix .engines @duckdb/node-api`. */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

export interface Duck {
    version: string;
    threads: number;
    /** Loads the CSV file into the table `responses`, and writes it as Parquet. */
    fill(csv: string, parquet: string): Promise<void>;
    run(sql: string): Promise<void>;
    rows(sql: string): Promise<(number | null)[][]>;
    close(): Promise<void>;
}

interface Connection {
    run(sql: string): Promise<unknown>;
    runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
    closeSync(): void;
}
interface Api {
    DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
}

export async function duckdb(): Promise<Duck | undefined> {
    const api = found();
    if (!api) return undefined;
    const connection = await (await api.DuckDBInstance.create(':memory:')).connect();
    const rows = async (sql: string): Promise<(number | null)[][]> => (await connection.runAndReadAll(sql)).getRows() as (number | null)[][];
    const run = async (sql: string): Promise<void> => void (await connection.run(sql));
    const [about] = (await rows(`select version(), current_setting('threads')`)) as unknown as [[string, bigint]];
    return {
        version: about[0],
        threads: Number(about[1]),
        rows,
        run,
        fill: async (csv, parquet) => {
            const columns = Array.from({ length: 25 }, (_, at) => `Q${at + 1}::utinyint as Q${at + 1}`);
            await run(`create table responses as select ${columns.join(', ')} from read_csv('${csv}')`);
            await run(`copy responses to '${parquet}' (format parquet)`);
        },
        close: () => Promise.resolve(connection.closeSync())
    };
}

function found(): Api | undefined {
    for (const folder of ['.engines', '.']) {
        try {
            return createRequire(resolve(folder, 'package.json'))('@duckdb/node-api') as Api;
        } catch {
            // Not there.
        }
    }
    return undefined;
}

/** The scores as somebody who knows SQL would write them. */
export const SCORES = (weights: readonly number[]): string => {
    const answered = (items: readonly string[]): string => items.map((item) => `(${item} is not null)::int`).join(' + ');
    const means = weights.map((_, d) => {
        const items = Array.from({ length: 5 }, (__, at) => `Q${d * 5 + at + 1}`);
        const sum = items.map((item) => `coalesce(${item}, 0)::int`).join(' + ');
        return `case when ${answered(items)} >= 3 then (${sum})::double / (${answered(items)}) end as d${d + 1}`;
    });
    const names = weights.map((_, d) => `d${d + 1}`);
    const [sum, weight] = [
        names.map((name, d) => `coalesce(${weights[d]} * ${name}, 0)`).join(' + '),
        names.map((name, d) => `case when ${name} is null then 0 else ${weights[d]} end`).join(' + ')
    ];
    // DuckDB lets a column of the same list be named.
    return `select ${means.join(', ')}, case when ${answered(names)} >= 4 then (${sum}) / (${weight}) end as "index"`;
};
