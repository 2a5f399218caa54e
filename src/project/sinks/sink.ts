/** Scored rows into files beside their places, to be put there when everything is done. */
import { createHash, randomBytes } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { fileName } from '../../generators/format/file-names.js';
import type { Model } from '../../model/types.js';
import type { TablePlan } from '../../scoring/table-plan.js';
import { makeFolder, onDisk } from '../disk.js';
import { settled, temporary } from '../temporary.js';
import { Rankings } from '../rankings.js';
import type { RowSink, ScoredBatch } from '../score-stream.js';
import type { StoredFile } from '../write.js';
import { scoredColumns } from './scored-columns.js';

export interface RowFile {
    begin(): Promise<void>;
    write(batch: ScoredBatch): Promise<void>;
    end(): Promise<void>;
}

export type RowFormat = 'csv' | 'parquet';

/** A file in the making; its bytes are hashed as they are written. */
export class TemporaryFile {
    private readonly hash = createHash('sha256');

    private constructor(
        private readonly handle: FileHandle,
        readonly path: string
    ) {}

    static async in(folder: string): Promise<TemporaryFile> {
        await makeFolder(folder);
        const path = temporary(join(folder, `.${randomBytes(6).toString('hex')}.touchstone-tmp`));
        return new TemporaryFile(await onDisk(`'${folder}' cannot be written to`, () => open(path, 'w')), path);
    }

    async write(content: string | Uint8Array): Promise<void> {
        const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
        this.hash.update(bytes);
        await onDisk(`'${this.path}' cannot be written`, () => this.handle.writeFile(bytes));
    }

    async close(): Promise<string> {
        await this.handle.close();
        return this.hash.digest('hex');
    }

    async remove(): Promise<void> {
        await this.handle.close().catch(() => undefined);
        await rm(this.path, { force: true }).catch(() => undefined);
        settled(this.path);
    }
}

/** One file for each table, `<Table>.scored.csv` or `.parquet`, and where its rows are compared `<Table>.ranked.csv`. */
export class FileSink implements RowSink {
    private readonly tables = new Map<TablePlan, { path: string; file: TemporaryFile; rows: RowFile }>();
    private readonly rankings: Rankings;
    private readonly ranked: TemporaryFile[] = [];

    constructor(
        private readonly model: Model,
        private readonly folder: string,
        private readonly format: RowFormat,
        private readonly names: boolean
    ) {
        this.rankings = new Rankings(model);
    }

    async begin(plan: TablePlan, about: { extra: readonly string[]; own: readonly string[]; files: number }): Promise<void> {
        const columns = scoredColumns(this.model, plan, about, this.names);
        const file = await TemporaryFile.in(this.folder);
        const rows: RowFile =
            this.format === 'csv'
                ? new (await import('./csv-sink.js')).CsvRows(file, columns)
                : new (await import('./parquet-sink.js')).ParquetRows(file, columns);
        this.tables.set(plan, { path: `${fileName(plan.name)}.scored.${this.format}`, file, rows });
        await rows.begin();
    }

    write(plan: TablePlan, batch: ScoredBatch): Promise<void> {
        this.rankings.add(plan, batch);
        return this.tables.get(plan)!.rows.write(batch);
    }

    /** The files, complete; whoever puts them in their places must remove them if that fails. */
    async finish(): Promise<StoredFile[]> {
        const files: StoredFile[] = [];
        for (const { path, file, rows } of this.tables.values()) {
            await rows.end();
            files.push({ path, stored: { file: file.path, hash: await file.close() } });
        }
        for (const { name, content } of this.rankings.tables()) {
            const file = await TemporaryFile.in(this.folder);
            this.ranked.push(file);
            await file.write(content);
            files.push({ path: `${fileName(name)}.ranked.csv`, stored: { file: file.path, hash: await file.close() } });
        }
        return files;
    }

    /** Removes what was not put in its place. */
    async discard(): Promise<void> {
        for (const file of [...[...this.tables.values()].map((one) => one.file), ...this.ranked]) await file.remove();
    }
}
