/** Parquet that DuckDB wrote, in each compression, and Parquet that DuckDB reads. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { python, withoutPackages } from '../conformance/engines/installed.js';
import { CI } from '../generators/judges.js';
import { workshop } from './harness.js';

const PROGRAM = `package shop
import touchstone.scales.*
program Shop "Shop"@en { version 1   languages en }
survey Visit "Visit"@en {
    rate Q1 "Greeting"@en on Agree5
    rate Q2 "Speed"@en on Agree5
    rate Q3 "Care"@en on Agree5 reversed
    number Wait "Wait"@en in 0 .. 120 min
    choose Used "Used"@en many { option Food "Food"@en   option Books "Books"@en }
    date Day "Day"@en
    check Found "Found it?"@en
    score service "Service"@en = mean(Q1, Q2, Q3) needing 2
}
kpi Service "Service"@en { value mean(Visit.service)  better higher }
`;

/** Writes the same rows with each compression, in row groups that end within a chunk, and with types as they come. */
const WRITE = `
import duckdb, sys
db = duckdb.connect()
db.execute("""create table v as select 'R' || i as respondent, case when i % 11 > 0 then 1 + i % 5 end as Q1, (1 + i * 3 % 5)::utinyint as Q2,
    (1 + i * 2 % 5)::bigint as Q3, (i % 90)::decimal(6, 2) as Wait, case i % 3 when 0 then ['Food'] when 1 then ['Food', 'Books'] end as Used,
    date '2026-01-01' + (i % 50)::int as Day, i % 2 = 0 as Found from range(9000) t(i)""")
for codec in ['uncompressed', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4_raw']:
    db.execute(f"copy v to '{sys.argv[1]}/{codec}.parquet' (format parquet, compression '{codec}', row_group_size 2048)")
`;
/** What DuckDB itself makes of the scores, and what it finds in our file. */
const READ = `
import duckdb, json, sys
db = duckdb.connect()
print(json.dumps(db.execute(f"""select count(*), avg(service), sum(Found::int), count(Used), min(Day), max(Wait), typeof(first(service)) from '{sys.argv[1]}'""").fetchone()))
`;

const shop = workshop();
const absent = withoutPackages('duckdb');

test.skipIf(absent !== undefined && !CI)('to and from DuckDB', async () => {
    expect(absent).toBeUndefined();
    await shop.put('program/shop.touch', PROGRAM);
    execFileSync(python!, ['-c', WRITE, shop.folder]);
    const services = Array.from({ length: 9000 }, (_, i) => {
        const answers = [...(i % 11 > 0 ? [1 + (i % 5)] : []), 1 + ((i * 3) % 5), 5 - ((i * 2) % 5)];
        return answers.reduce((a, b) => a + b, 0) / answers.length;
    });
    const mean = services.reduce((a, b) => a + b, 0) / services.length;
    for (const codec of ['uncompressed', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4_raw']) {
        const out = `out-${codec}`;
        const { code, out: told } = await shop.cli(
            'score',
            'program',
            '--data',
            `Visit=${codec}.parquet`,
            '--out',
            out,
            '--rows',
            'parquet',
            '--format',
            'json'
        );
        const report = JSON.parse(told) as { problems: unknown[]; measures: { all: { value: number; n: number } }[] };
        expect([codec, code, report.problems.filter((problem) => (problem as { severity: string }).severity === 'finding')]).toEqual([codec, 0, []]);
        expect(report.measures[0]!.all.n).toBe(9000);
        expect(report.measures[0]!.all.value).toBeCloseTo(mean, 9);
        const read = JSON.parse(execFileSync(python!, ['-c', READ, join(shop.folder, out, 'Visit.scored.parquet')], { encoding: 'utf8' })) as unknown[];
        expect(read).toEqual([9000, expect.closeTo(mean, 9), 4500, 6000, '2026-01-01', 89, 'DOUBLE']);
    }
});
