/** How a file of data becomes rows of a table: kept in `touchstone.config.json` under `data`, or in a file for `--map`. */
export type DataConfig = Readonly<Record<string, TableData>>;

/** What a cell stands for: a value, an option's name, `"na"` for "not applicable", or null for unanswered. */
export type MappedAnswer = string | number | boolean | null;

export interface TableData {
    /** Where the data are, relative to the project; used when the command line names no file for the table. */
    file?: string;
    encoding?: string;
    /** The sheet of a spreadsheet that holds the rows; left out: the first that can be seen. */
    sheet?: string;
    /** The row that holds the headings, counted from 1; left out: found by what it says. */
    headings?: number;
    /** How `03/05/2026` is to be read. */
    dates?: 'mdy' | 'dmy';
    /** Heading → column; null for a heading that is to be left alone. */
    columns?: Readonly<Record<string, string | null>>;
    /** Heading or column → text of a cell → what it stands for. `*` is every column. */
    answers?: Readonly<Record<string, Readonly<Record<string, MappedAnswer>>>>;
}

/** The JSON Schema of `data` in the project's configuration, and of a file for `--map`. */
export const dataSchema = {
    type: 'object',
    description: 'How files of responses become rows: by name of the instrument or record.',
    additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
            file: { type: 'string', description: 'The data, relative to the project; the command line may name another file.' },
            encoding: { type: 'string', description: 'The encoding, if it is not recognised.' },
            sheet: { type: 'string', description: 'The sheet of a spreadsheet; without it the first that can be seen.' },
            headings: { type: 'integer', minimum: 1, description: 'The row of the headings, counted from 1.' },
            dates: { enum: ['mdy', 'dmy'], description: 'Whether 03/05/2026 has the month or the day first.' },
            columns: {
                type: 'object',
                description: 'Heading in the file → column of the table; null leaves the heading alone.',
                additionalProperties: { type: ['string', 'null'] }
            },
            answers: {
                type: 'object',
                description: 'Heading or column (or * for all) → text of a cell → value, name of an option, "na" or null for unanswered.',
                additionalProperties: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } }
            }
        }
    }
} as const;
