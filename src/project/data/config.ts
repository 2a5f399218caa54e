/** How files of one table become rows. */
export interface TableDataConfig {
    file?: string;
    encoding?: string;
    columns?: Record<string, string | null>;
    answers?: Record<string, Record<string, string | number | boolean | null>>;
}
export type DataConfig = Record<string, TableDataConfig>;

export const dataSchema = { type: 'object' } as const;
