/** A file read from front to back, and its text as UTF-8 whatever it is written in. */
import { open, type FileHandle } from 'node:fs/promises';
import { refusal } from '../../disk.js';
import { UsageError } from '../../errors.js';
import type { Encoding } from '../encodings.js';

/** How much is read at once. */
const PIECE = 1 << 20;

export class DataFile {
    private constructor(
        private readonly handle: FileHandle,
        readonly path: string,
        readonly size: number
    ) {}

    static async open(path: string): Promise<DataFile> {
        try {
            const handle = await open(path, 'r');
            return new DataFile(handle, path, (await handle.stat()).size);
        } catch (error) {
            const { code } = error as NodeJS.ErrnoException;
            if (code === 'ENOENT') throw new UsageError(`There is no file '${path}'.`);
            throw refusal(error, 'The data cannot be read') ?? new UsageError(`'${path}' cannot be read: ${(error as Error).message}`);
        }
    }

    /** Bytes from there on; fewer at the end of the file. */
    async read(position: number, length: number): Promise<Uint8Array> {
        const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, this.size - position)));
        let filled = 0;
        while (filled < buffer.length) {
            const { bytesRead } = await this.handle.read(buffer, filled, buffer.length - filled, position + filled);
            if (bytesRead === 0) break;
            filled += bytesRead;
        }
        return buffer.subarray(0, filled);
    }

    whole(): Promise<Uint8Array> {
        return this.read(0, this.size);
    }

    /** The bytes in pieces; `from`: how many at the start are left out. */
    async *pieces(from = 0): AsyncIterable<Uint8Array> {
        // The next piece is on its way while one is looked at.
        let next = this.read(from, PIECE);
        for (let position = from; position < this.size; position += PIECE) {
            const piece = await next;
            if (piece.length === 0) return;
            next = this.read(position + PIECE, PIECE);
            // Whoever stops early must not leave a failure that nobody hears of.
            next.catch(() => undefined);
            yield piece;
        }
    }

    close(): Promise<void> {
        return this.handle.close();
    }
}

/** The file's text as pieces of UTF-8, without byte-order mark; a piece may end within a character. */
export async function* utf8Pieces(file: DataFile, encoding: Encoding): AsyncIterable<Uint8Array> {
    const start = await file.read(0, 3);
    if (encoding === 'utf-8') {
        yield* file.pieces(start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? 3 : 0);
        return;
    }
    const decode = await decoderOf(encoding);
    for await (const piece of file.pieces()) {
        const text = decode(piece);
        if (text !== '') yield Buffer.from(text, 'utf8');
    }
    const rest = decode(undefined);
    if (rest !== '') yield Buffer.from(rest, 'utf8');
}

/** Decodes piece by piece; undefined is the end. What is not valid becomes U+FFFD. */
async function decoderOf(encoding: Encoding): Promise<(piece: Uint8Array | undefined) => string> {
    if (encoding.startsWith('utf')) {
        const decoder = new TextDecoder(encoding);
        return (piece) => (piece ? decoder.decode(piece, { stream: true }) : decoder.decode());
    }
    const { default: iconv } = await import('iconv-lite');
    const decoder = iconv.getDecoder(encoding);
    return (piece) => (piece ? decoder.write(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)) : (decoder.end() ?? ''));
}
