/** The files of a run, each to be opened as often as needed; what comes through a pipe or is compressed is written down first. */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { refusal } from '../../disk.js';
import { UsageError } from '../../errors.js';
import { settled, temporary } from '../../temporary.js';
import { DataFile } from './bytes.js';

/** In place of a path: what is piped into the command. */
export const STANDARD_INPUT = '-';

export class DataFiles {
    private folder: string | undefined;
    private readonly plain = new Map<string, Promise<string>>();

    /** `paths`: by the names that reports give the files. */
    constructor(
        private readonly paths: ReadonlyMap<string, string>,
        private readonly input?: Readable
    ) {}

    async open(name: string): Promise<DataFile> {
        let path = this.plain.get(name);
        if (!path) this.plain.set(name, (path = this.plainPath(name, this.paths.get(name)!)));
        return DataFile.open(await path);
    }

    /** Removes what was written down. */
    async close(): Promise<void> {
        if (this.folder === undefined) return;
        await rm(this.folder, { recursive: true, force: true });
        settled(this.folder);
    }

    private async plainPath(name: string, path: string): Promise<string> {
        const kept =
            path === STANDARD_INPUT
                ? await this.written(name, this.input ?? process.stdin)
                : (await isFile(path))
                  ? path
                  : await this.written(name, createReadStream(path));
        return (await isGzip(kept)) ? this.written(name, createReadStream(kept), createGunzip()) : kept;
    }

    private async written(name: string, from: Readable, through?: Transform): Promise<string> {
        this.folder ??= temporary(await mkdtemp(join(tmpdir(), 'touchstone-data-')));
        const path = join(this.folder, `${this.plain.size}${through ? '.plain' : ''}`);
        const to = createWriteStream(path);
        try {
            await (through ? pipeline(from, through, to) : pipeline(from, to));
            return path;
        } catch (error) {
            throw (
                refusal(error, `${name} cannot be read`) ??
                new UsageError(`${name} cannot be unpacked: ${(error as Error).message}`, 'Pack it again with gzip, or give the file as it was before.')
            );
        }
    }
}

/** Whether it can be read from anywhere; a pipe only comes by once. */
async function isFile(path: string): Promise<boolean> {
    const about = await stat(path).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new UsageError(`There is no file '${path}'.`);
        throw refusal(error, 'The data cannot be read') ?? error;
    });
    if (about.isDirectory()) throw new UsageError(`'${path}' is a folder, and a file is needed.`, 'Name the file in it that holds the responses.');
    return about.isFile();
}

async function isGzip(path: string): Promise<boolean> {
    const file = await open(path, 'r').catch((error: unknown) => {
        throw refusal(error, 'The data cannot be read') ?? error;
    });
    try {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
        return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    } finally {
        await file.close();
    }
}
