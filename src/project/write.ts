import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile, realpath, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { OutputFile } from '../generators/output.js';
import { isFolder, makeFolder, onDisk } from './disk.js';
import { UsageError } from './errors.js';
import { settled, temporary } from './temporary.js';

export const MANIFEST = '.touchstone-manifest.json';

interface Manifest {
    format: 'touchstone-manifest';
    version: 1;
    /** Path → SHA-256 of what was written; two while a write is under way. */
    files: Record<string, string[]>;
}

/** An output that stands beside its place already, complete, because it is too large to be held. */
export interface StoredFile {
    path: string;
    stored: { file: string; hash: string };
}
type Writable = OutputFile | StoredFile;

export interface WritePlan {
    /** Paths that are not there yet, that hold something older, and that no longer belong. */
    added: string[];
    changed: string[];
    removed: string[];
    unchanged: string[];
    /** Files in the way that are not ours, or that somebody changed since we wrote them. */
    conflicts: string[];
}

/** What writing would do. Throws a UsageError if a path would leave the folder or two paths would be one on some systems. */
export async function planWrite(out: string, files: readonly Writable[], targets?: readonly string[]): Promise<WritePlan> {
    await isFolder(out);
    const manifest = await readManifest(out);
    const plan: WritePlan = { added: [], changed: [], removed: [], unchanged: [], conflicts: [] };
    const seen = new Map<string, string>();
    for (const file of files) {
        assertInside(out, file.path);
        const folded = file.path.normalize('NFC').toLowerCase();
        const other = seen.get(folded);
        if (other !== undefined)
            throw new UsageError(`Two outputs would be one file on some systems: '${other}' and '${file.path}'.`, 'Rename one of the two declarations.');
        seen.set(folded, file.path);
        const current = await hashOf(join(out, file.path));
        if (current === undefined) plan.added.push(file.path);
        else if (current === hashFor(file)) plan.unchanged.push(file.path);
        else if (manifest.files[file.path]?.includes(current)) plan.changed.push(file.path);
        else plan.conflicts.push(file.path);
    }
    const kept = new Set(files.map((file) => file.path));
    for (const [path, hashes] of Object.entries(manifest.files)) {
        // A build of some targets only leaves the others alone.
        if (kept.has(path) || (targets && !targets.includes(path.split('/')[0]!))) continue;
        assertInside(out, path);
        const current = await hashOf(join(out, path));
        if (current === undefined) continue;
        if (hashes.includes(current)) plan.removed.push(path);
    }
    return plan;
}

/**
 * Writes outputs atomically: each file beside its place and then renamed. Replaces and removes only what an earlier run
 * wrote and nobody has changed since; anything else in the way is refused before the first file is touched.
 */
export async function writeOutputs(
    out: string,
    files: readonly Writable[],
    options: { targets?: readonly string[]; force?: boolean } = {}
): Promise<WritePlan> {
    const plan = await planWrite(out, files, options.targets);
    if (plan.conflicts.length && !options.force) {
        throw new UsageError(
            `These files in '${out}' are not Touchstone's, or were changed by hand: ${plan.conflicts.join(', ')}. Nothing was written.`,
            'Move them away, choose another --out, or replace them with --force.'
        );
    }
    await makeFolder(out);
    const before = await readManifest(out);
    const written = new Set([...plan.added, ...plan.changed, ...plan.conflicts]);
    const after: Manifest = { format: 'touchstone-manifest', version: 1, files: {} };
    const during: Manifest = { ...after, files: { ...before.files } };
    for (const file of files) {
        const hash = hashFor(file);
        after.files[file.path] = [hash];
        during.files[file.path] = [...new Set([...(before.files[file.path] ?? []), hash])];
    }
    if (options.targets) for (const [path, hashes] of Object.entries(before.files)) if (!plan.removed.includes(path)) after.files[path] ??= hashes;
    // If we are stopped half-way, both states of each file are known as ours.
    if (written.size || plan.removed.length) await writeManifest(out, during);
    for (const file of files) if (written.has(file.path)) await writeAtomically(out, file);
    for (const path of plan.removed) await removeOutput(out, path);
    await writeManifest(out, after);
    return plan;
}

async function writeAtomically(out: string, file: Writable): Promise<void> {
    const target = join(out, file.path);
    await makeFolder(dirname(target));
    await assertReallyInside(out, dirname(target));
    const beside = temporary(join(dirname(target), `.${randomBytes(6).toString('hex')}.touchstone-tmp`));
    await onDisk(`'${target}' cannot be written`, async () => {
        try {
            if ('stored' in file) return await rename(file.stored.file, target);
            await writeFile(beside, bytesOf(file));
            await rename(beside, target);
        } catch (error) {
            await rm(beside, { force: true }).catch(() => undefined);
            throw error;
        } finally {
            settled(beside);
        }
    });
}

async function removeOutput(out: string, path: string): Promise<void> {
    await onDisk(`'${join(out, path)}' cannot be removed`, () => rm(join(out, path), { force: true }));
    // Folders that become empty were ours as well.
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
        const entries = await readdir(join(out, folder)).catch(() => ['?']);
        if (entries.length) return;
        await rmdir(join(out, folder)).catch(() => undefined);
    }
}

async function writeManifest(out: string, manifest: Manifest): Promise<void> {
    const files = Object.fromEntries(Object.entries(manifest.files).sort(([a], [b]) => (a < b ? -1 : 1)));
    await writeAtomically(out, { path: MANIFEST, content: `${JSON.stringify({ ...manifest, files }, null, 2)}\n` });
}

async function readManifest(out: string): Promise<Manifest> {
    const empty: Manifest = { format: 'touchstone-manifest', version: 1, files: {} };
    try {
        const value = JSON.parse(await readFile(join(out, MANIFEST), 'utf8')) as Manifest;
        return value.format === 'touchstone-manifest' && value.version === 1 ? value : empty;
    } catch {
        return empty;
    }
}

function assertInside(out: string, path: string): void {
    const root = resolve(out);
    const target = resolve(root, path);
    if (!target.startsWith(root + sep) || path.includes('\\') || path.includes('\0')) throw new UsageError(`The output '${path}' would leave '${out}'.`);
}

/** A link inside the folder may lead out of it. */
async function assertReallyInside(out: string, folder: string): Promise<void> {
    const [root, real] = await Promise.all([realpath(out), realpath(folder)]);
    if (real !== root && !real.startsWith(root + sep)) throw new UsageError(`'${folder}' is a link that leads out of '${out}'.`);
}

async function hashOf(path: string): Promise<string | undefined> {
    const info = await lstat(path).catch(() => undefined);
    if (!info) return undefined;
    return info.isFile() ? onDisk(`'${path}' cannot be read`, () => hashOfFile(path)) : 'not a file';
}

/** Piece by piece: scored rows may be larger than memory. */
async function hashOfFile(path: string): Promise<string> {
    const hash = createHash('sha256');
    for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
    return hash.digest('hex');
}

const hashFor = (file: Writable): string => ('stored' in file ? file.stored.hash : sha(bytesOf(file)));

function sha(bytes: Uint8Array): string {
    return createHash('sha256').update(bytes).digest('hex');
}

function bytesOf(file: OutputFile): Uint8Array {
    return typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content;
}
