import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

export interface Folder {
    readonly folder: string;
    /** Writes a file, and makes the folders that it is in. */
    put(path: string, content: string | Uint8Array): Promise<void>;
    /** The text of a file. */
    read(path: string): Promise<string>;
}

/** An empty folder for each test, gone afterwards. */
export const folderForEach = (): Folder => made(beforeEach, afterEach);

/** One folder for all tests of a file or group, gone afterwards. */
export const folderForAll = (): Folder => made(beforeAll, afterAll);

function made(before: (work: () => Promise<void>) => unknown, after: (work: () => Promise<void>) => unknown): Folder {
    let folder = '';
    before(async () => void (folder = await mkdtemp(join(tmpdir(), 'touchstone-test-'))));
    after(() => rm(folder, { recursive: true, force: true }));
    return {
        get folder() {
            return folder;
        },
        put: async (path, content) => {
            await mkdir(dirname(join(folder, path)), { recursive: true });
            await writeFile(join(folder, path), content);
        },
        read: (path) => readFile(join(folder, path), 'utf8')
    };
}
