/** PostgreSQL: a cluster of its own in a temporary folder, reached through a socket in it, gone afterwards. */
import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { chownSync, chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Case, Engine } from '../cases.js';
import { type Answers, type Job, jobOf, outcomeOf } from './sql.js';

export const postgresql: Engine = {
    name: 'PostgreSQL',
    absent: () => (binaries() === undefined ? "initdb and pg_ctl are not there: install Debian's postgresql" : undefined),
    run: (cases) => Promise.resolve(withCluster((psql) => cases.map((each, at) => outcomeOf(each, 'postgresql', answersOf(psql, each, at)))))
};

/** Where Debian, or a system that has them on its path, keeps the programs of the server. */
function binaries(): string | undefined {
    const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin`) : [];
    const folders = [...versions.sort().reverse(), ...(process.env['PATH'] ?? '').split(':')];
    return folders.find((folder) => folder !== '' && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')));
}

type Psql = (script: string) => string;

function withCluster<T>(use: (psql: Psql) => T): T {
    const bin = binaries()!;
    const folder = mkdtempSync(join(tmpdir(), 'pg-'));
    const data = join(folder, 'data');
    const account = unprivileged();
    if (account) chownSync(folder, account.uid, account.gid);
    chmodSync(folder, 0o700);
    const as: ExecFileSyncOptions = { ...account, cwd: folder, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, LC_ALL: 'C.UTF-8' } };
    try {
        execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'tester', '-E', 'UTF8', '--locale', 'C.UTF-8', '-A', 'trust', '--no-sync'], as);
        const options = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off -c synchronous_commit=off -c jit=off`;
        execFileSync(join(bin, 'pg_ctl'), ['start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', options], { ...as, stdio: 'ignore' });
        try {
            return use((script) => {
                const file = join(folder, 'script.sql');
                writeFileSync(file, script);
                if (account) chownSync(file, account.uid, account.gid);
                const flags = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-h', folder, '-U', 'tester', '-d', 'postgres', '-f', file];
                return execFileSync(join(bin, 'psql'), flags, { ...as, maxBuffer: 2 ** 28 }).toString();
            });
        } finally {
            execFileSync(join(bin, 'pg_ctl'), ['stop', '-w', '-m', 'immediate', '-D', data], { ...as, stdio: 'ignore' });
        }
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

/** The server refuses to run as root; then it runs as `nobody`. */
function unprivileged(): { uid: number; gid: number } | undefined {
    if (process.getuid?.() !== 0) return undefined;
    const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody']).toString());
    return { uid: id('-u'), gid: id('-g') };
}

const literal = (cell: string | number | boolean | null): string => (cell === null ? 'NULL' : `'${String(cell).replaceAll("'", "''")}'`);
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Each case in a schema of its own; a line of JSON for each view that is wanted. */
function answersOf(psql: Psql, each: Case, at: number): Answers {
    const job = jobOf(each, 'postgresql', false);
    const found = psql(
        `CREATE SCHEMA case${at};\nSET search_path = case${at};\n${tables(job)}\n${job.views.map((view) => view.statement).join('\n')}\n${queries(job)}`
    );
    return found
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Answers[number]);
}

function tables({ tables: given }: Job): string {
    return given
        .map(({ name, columns, rows }) => {
            const values = rows.map((row) => `(${row.map(literal).join(', ')})`).join(',\n');
            const insert = rows.length > 0 ? `INSERT INTO ${quoted(name)} VALUES ${values};` : '';
            return `CREATE TABLE ${quoted(name)} (${columns.map((column) => `${quoted(column)} TEXT`).join(', ')});\n${insert}`;
        })
        .join('\n');
}

const queries = ({ views }: Job): string =>
    views.flatMap(({ name, wanted }) => (wanted ? [`SELECT COALESCE(jsonb_agg(to_jsonb(q)), '[]') FROM ${name} AS q;`] : [])).join('\n');
