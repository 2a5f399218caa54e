import type { ColumnSource, ParquetWriter, Writer } from 'hyparquet-writer';
import { NA_BYTE, type Store } from '../../scoring/dialects/columns/store.js';
import type { ScoredBatch } from '../score-stream.js';
import { type ScoredColumn, textAt } from './scored-columns.js';
import type { RowFile, TemporaryFile } from './sink.js';

/** So many rows are one row group: enough to be packed well, few enough to be held. */
const GROUP = 1 << 16;
const TYPES = { whole: 'INT32', truth: 'BOOLEAN', number: 'DOUBLE', text: 'STRING' } as const;

type Cell = number | boolean | string | null;

/** Scored rows as Parquet: numbers as doubles, checks as booleans, all else as text; missing is null. */
export class ParquetRows implements RowFile {
    private cells: Cell[][];
    private writer: ParquetWriter | undefined;
    private buffer: (Writer & { take(): Uint8Array }) | undefined;

    constructor(
        private readonly file: TemporaryFile,
        private readonly columns: readonly ScoredColumn[]
    ) {
        this.cells = columns.map(() => []);
    }

    async begin(): Promise<void> {
        const { ByteWriter, ParquetWriter: Parquet, schemaFromColumnData } = await import('hyparquet-writer');
        const bytes = new ByteWriter();
        // The library counts offsets from the start of the file; what is written goes to the file after each row group.
        this.buffer = Object.assign(bytes, {
            take: (): Uint8Array => {
                const taken = new Uint8Array(bytes.buffer.slice(0, bytes.index));
                bytes.index = 0;
                return taken;
            }
        });
        const schema = schemaFromColumnData({ columnData: this.columns.map(({ name, kind }) => ({ name, data: [], type: TYPES[kind], nullable: true })) });
        this.writer = new Parquet({ writer: this.buffer, schema, createdBy: 'touchstone' });
    }

    async write(batch: ScoredBatch): Promise<void> {
        this.columns.forEach((column, index) => {
            const cells = this.cells[index]!;
            const read = reader(column, batch);
            for (let at = 0; at < batch.rows; at++) cells.push(read(at));
        });
        if (this.cells[0]!.length >= GROUP) await this.flush();
    }

    async end(): Promise<void> {
        if (this.cells[0]!.length > 0) await this.flush();
        await this.writer!.finish();
        await this.file.write(this.buffer!.take());
    }

    private async flush(): Promise<void> {
        const columnData = this.columns.map(({ name }, index): ColumnSource => ({ name, data: this.cells[index]! }));
        await this.writer!.write({ columnData, rowGroupSize: this.cells[0]!.length });
        this.cells = this.columns.map(() => []);
        await this.file.write(this.buffer!.take());
    }
}

function reader({ kind, store: storeOf, value }: ScoredColumn, batch: ScoredBatch): (at: number) => Cell {
    if (value) return (at) => value(batch, at) ?? null;
    const store: Store | undefined = storeOf!(batch);
    if (!store) return () => null;
    if (kind === 'text') return (at) => textAt(store, at) ?? null;
    switch (store.kind) {
        case 'bytes':
            return (at) => (store.values[at]! < NA_BYTE ? store.values[at]! : null);
        case 'truths':
            return (at) => (store.values[at]! < NA_BYTE ? store.values[at] === 1 : null);
        case 'doubles':
            return (at) => (Number.isFinite(store.values[at]!) ? store.values[at]! : null);
        case 'codes':
            // A column of numbers or truths that turned out to hold texts has none of them.
            return () => null;
    }
}
