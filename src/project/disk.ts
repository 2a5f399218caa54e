/** Reading and writing where the machine may refuse: every refusal is a UsageError in words. */
import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from './errors.js';

const REFUSALS: Readonly<Record<string, string>> = {
    EACCES: 'you have no permission',
    EPERM: 'you have no permission',
    EROFS: 'it can only be read there, not written',
    ENOSPC: 'there is no space left',
    EDQUOT: 'there is no space left for you',
    EFBIG: 'the file would be too large',
    ENOTDIR: 'a file stands where a folder is needed',
    EISDIR: 'it is a folder',
    EEXIST: 'something is there already',
    ENOENT: 'there is no such file or folder',
    ENOTEMPTY: 'the folder is not empty',
    ENAMETOOLONG: 'the name is too long',
    ELOOP: 'its links lead in a circle',
    EBUSY: 'another program is using it',
    ETXTBSY: 'another program is using it',
    EMFILE: 'too many files are open',
    ENFILE: 'too many files are open',
    EXDEV: 'it is on another disk',
    EIO: 'the disk does not answer as it should',
    EINVAL: 'the system takes no such name',
    ENODEV: 'it is a device, and no file',
    ENXIO: 'it is a device, and no file'
};

/** The refusal of the file system in words; undefined for any other error. */
export function refusal(error: unknown, doing?: string): UsageError | undefined {
    const { code, path, syscall } = error as NodeJS.ErrnoException;
    if (!(error instanceof Error) || syscall === undefined || code === undefined || !Object.hasOwn(REFUSALS, code)) return undefined;
    return new UsageError(
        `${doing ?? `'${path ?? syscall}' cannot be used`}: ${REFUSALS[code]!}${doing !== undefined && path !== undefined ? ` ('${path}')` : ''}.`
    );
}

/** Does the work; what the file system refuses is a UsageError that begins with what was being done. */
export async function onDisk<T>(doing: string, work: () => Promise<T>): Promise<T> {
    try {
        return await work();
    } catch (error) {
        throw refusal(error, doing) ?? error;
    }
}

/** Text in UTF-8; another encoding would turn every name into rubbish, so it is refused. */
export async function readUtf8(path: string): Promise<string> {
    const bytes = await onDisk(`'${path}' cannot be read`, () => readFile(path));
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        throw new UsageError(
            `${path} is not in UTF-8.`,
            'Save it as UTF-8 in your editor (VS Code: the encoding in the status bar; Notepad: Save as, and below Encoding: UTF-8).'
        );
    }
}

/** Whether there is a folder; a UsageError if something else stands there or above. */
export async function isFolder(path: string): Promise<boolean> {
    try {
        if ((await stat(path)).isDirectory()) return true;
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
        throw refusal(error, `'${path}' cannot be a folder`) ?? error;
    }
    throw new UsageError(`'${path}' is a file, and a folder is needed.`);
}

/** Makes a folder and those above it, one after the other: Node's own way never ends below some paths of the system. */
export async function makeFolder(path: string): Promise<void> {
    if (await isFolder(path)) return;
    if (dirname(path) !== path) await makeFolder(dirname(path));
    await onDisk(`'${path}' cannot be made`, () =>
        mkdir(path).catch(async (error: unknown) => {
            // Somebody else may have made it meanwhile.
            if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !(await isFolder(path))) throw error;
        })
    );
}
