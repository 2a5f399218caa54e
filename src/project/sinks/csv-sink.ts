import { BYTE_ORDER_MARK, csvCell } from '../../generators/format/csv.js';
import { type Dictionary, NA_BYTE, type Store } from '../../scoring/dialects/columns/store.js';
import type { ScoredBatch } from '../score-stream.js';
import { type ScoredColumn, textAt } from './scored-columns.js';
import type { RowFile, TemporaryFile } from './sink.js';

/** Scored rows as CSV. */
export class CsvRows implements RowFile {
    private readonly texts = new Map<ScoredColumn, { dictionary: Dictionary; cells: string[] }>();

    constructor(
        private readonly file: TemporaryFile,
        private readonly columns: readonly ScoredColumn[]
    ) {}

    begin(): Promise<void> {
        return this.file.write(`${BYTE_ORDER_MARK}${this.columns.map(({ name }) => csvCell(name)).join(',')}\r\n`);
    }

    async write(batch: ScoredBatch): Promise<void> {
        const readers = this.columns.map((column) => this.reader(column, batch));
        let text = '';
        for (let at = 0; at < batch.rows; at++) {
            for (let column = 0; column < readers.length; column++) text += column === 0 ? readers[column]!(at) : `,${readers[column]!(at)}`;
            text += '\r\n';
        }
        await this.file.write(text);
    }

    end(): Promise<void> {
        return Promise.resolve();
    }

    private reader(column: ScoredColumn, batch: ScoredBatch): (at: number) => string {
        const { value } = column;
        if (value) return (at) => csvCell(value(batch, at));
        const store = column.store!(batch);
        if (!store) return () => '';
        switch (store.kind) {
            case 'bytes':
                return (at) => BYTES[store.values[at]!]!;
            case 'truths':
                return (at) => TRUTHS[store.values[at]!] ?? '';
            case 'doubles':
                return (at) => (Number.isFinite(store.values[at]!) ? String(store.values[at]!) : '');
            case 'codes':
                return this.textReader(column, store);
        }
    }

    /** Each text is quoted once, as long as its dictionary lasts. */
    private textReader(column: ScoredColumn, store: Extract<Store, { kind: 'codes' }>): (at: number) => string {
        let known = this.texts.get(column);
        if (known?.dictionary !== store.dictionary) this.texts.set(column, (known = { dictionary: store.dictionary, cells: [] }));
        const { cells } = known;
        return (at) => {
            const code = store.values[at]!;
            return code < 0 ? '' : (cells[code] ??= csvCell(textAt(store, at)));
        };
    }
}

const BYTES = Array.from({ length: 256 }, (_, byte) => (byte < NA_BYTE ? String(byte) : ''));
const TRUTHS = ['false', 'true'];
