/** What differs between the databases; everything else is printed once. */

export type DialectName = 'duckdb' | 'postgresql' | 'spark';

export interface Dialect {
    readonly name: DialectName;
    readonly title: string;
    readonly double: string;
    readonly text: string;
    /** The length of names in bytes, if it is limited. */
    readonly nameLimit?: number;
    identifier(name: string): string;
    /** A text, NFC, as a literal. */
    literal(text: string): string;
    /** A number that stands alone, so that its type must be said. */
    number(value: number): string;
    /** A cell of any type as a number; NULL where it is none. */
    asNumber(cell: string): string;
    /** A text in Unicode's normal form C. */
    normalised(text: string): string;
    /** Whether a text matches a pattern from end to end; the part of it that a group of the pattern matches. */
    matches(text: string, pattern: string): string;
    group(text: string, pattern: string, at: number): string;
    /** The median of numbers in one row; NULL among them do not count. */
    median(values: readonly string[]): string;
    /** The percentile of a column within a group, linear between the ordered values. */
    percentile(column: string, p: number): string;
    /** Texts in order of code points. */
    ordered(text: string): string;
    /** Added to a query so that the planner does not write its columns out wherever they are used. */
    readonly fence: string;
    /** The statement that makes a view. */
    view(name: string, query: string): string;
}

const doubled = (quote: string, text: string): string => quote + text.replaceAll(quote, quote + quote) + quote;
const literal = (text: string): string => doubled("'", text.normalize('NFC').replaceAll('\0', ''));
const view = (name: string, query: string): string => `CREATE OR REPLACE VIEW ${name} AS\n${query};\n`;

/** As every one of the three reads a number with its type: 2e0 is a double. */
const scientific = (value: number): string => (String(value).includes('e') ? String(value) : `${value}e0`);

const duckdb: Dialect = {
    name: 'duckdb',
    title: 'DuckDB',
    double: 'DOUBLE',
    text: 'VARCHAR',
    identifier: (name) => doubled('"', name),
    literal,
    number: scientific,
    asNumber: (cell) => `TRY_CAST(${cell} AS DOUBLE)`,
    normalised: (text) => `nfc_normalize(${text})`,
    matches: (text, pattern) => `regexp_full_match(${text}, ${literal(pattern)})`,
    group: (text, pattern, at) => `NULLIF(regexp_extract(${text}, ${literal(`^${pattern}$`)}, ${at}), '')`,
    median: (values) => `list_median([${values.join(', ')}])`,
    percentile: (column, p) => `quantile_cont(${column}, ${p})`,
    ordered: (text) => text,
    fence: '',
    view
};

const NUMBER = String.raw`\s*[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]{1,2})?\s*`;

const postgresql: Dialect = {
    name: 'postgresql',
    title: 'PostgreSQL',
    double: 'DOUBLE PRECISION',
    text: 'TEXT',
    nameLimit: 63,
    identifier: (name) => doubled('"', name),
    literal,
    number: (value) => `float8 '${value}'`,
    asNumber: (cell) => `CASE WHEN CAST(${cell} AS TEXT) ~ ${literal(`^${NUMBER}$`)} THEN CAST(CAST(${cell} AS TEXT) AS DOUBLE PRECISION) END`,
    normalised: (text) => `normalize(${text}, NFC)`,
    matches: (text, pattern) => `${text} ~ ${literal(`^(?:${pattern})$`)}`,
    group: (text, pattern, at) => `(regexp_match(${text}, ${literal(`^${pattern}$`)}))[${at}]`,
    median: (values) => `(SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY v) FROM unnest(ARRAY[${values.join(', ')}]::float8[]) AS x(v))`,
    percentile: (column, p) => `percentile_cont(${p}) WITHIN GROUP (ORDER BY ${column})`,
    ordered: (text) => `${text} COLLATE "C"`,
    fence: '\nOFFSET 0',
    view
};

/** Spark reads a backslash in a literal as the beginning of something else. */
const sparkLiteral = (text: string): string => `'${text.normalize('NFC').replaceAll('\0', '').replace(/[\\']/g, '\\$&')}'`;
// Spark has no function for it; the class stands in every Spark 4. Only texts with more than ASCII need it.
const icu = (text: string): string => `reflect('com.ibm.icu.text.Normalizer', 'compose', ${text}, false)`;

const spark: Dialect = {
    name: 'spark',
    title: 'Spark',
    double: 'DOUBLE',
    text: 'STRING',
    identifier: (name) => doubled('`', name),
    literal: sparkLiteral,
    number: scientific,
    asNumber: (cell) => `TRY_CAST(${cell} AS DOUBLE)`,
    normalised: (text) => `CASE WHEN octet_length(${text}) > char_length(${text}) THEN ${icu(text)} ELSE ${text} END`,
    matches: (text, pattern) => `${text} RLIKE ${sparkLiteral(`^(?:${pattern})$`)}`,
    group: (text, pattern, at) => `NULLIF(regexp_extract(${text}, ${sparkLiteral(`^${pattern}$`)}, ${at}), '')`,
    median: (values) =>
        // The mean of the two in the middle, which are one where the number is odd.
        `transform(array(array_sort(filter(array(${values.join(', ')}), v -> v IS NOT NULL))), ` +
        `s -> CASE WHEN size(s) > 0 THEN (s[CAST((size(s) - 1) DIV 2 AS INT)] + s[CAST(size(s) DIV 2 AS INT)]) / 2 END)[0]`,
    percentile: (column, p) => `percentile(${column}, ${p})`,
    ordered: (text) => text,
    fence: '',
    view: (name, query) => `CREATE OR REPLACE TEMPORARY VIEW ${name} AS\n${query};\n`
};

export const DIALECTS: Readonly<Record<DialectName, Dialect>> = { duckdb, postgresql, spark };
