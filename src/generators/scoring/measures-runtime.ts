/** The fixed parts of `measures.js`: computing one measure after another, and joining tables. */
export const AGGREGATE = `export function aggregate(tables, options = {}) {
    const results = new Map();
    const known = new Map(Object.entries(options.previous ?? {}).map(([name, result]) => [\`\${name}@previous\`, result]));
    const rows = rowsOf(tables, options);
    for (const measure of MEASURES) {
        const result = compute(measure, tables, options, rows, known);
        results.set(measure.name, result);
        known.set(measure.name, result);
    }
    return Object.fromEntries(results);
}

const compute = ({ tables: needed, uses, needing = 0, value }, tables, { asOf }, rows, earlier) => {
    if (!value) return { value: null, computed: false, reason: 'it has no value' };
    const absent = needed.find((table) => !Object.hasOwn(tables, table));
    if (absent !== undefined) return { value: null, computed: false, reason: \`table \${absent} was not given\` };
    const bases = uses.map((name) => earlier.get(name)).filter((basis) => basis?.n !== undefined);
    let divided = false;
    const zero = () => (divided = true);
    const found = value({ rows, bases, asOf, zero, measure: (name) => earlier.get(name)?.value ?? undefined });
    const least = bases.length > 0 ? bases.reduce((a, b) => (b.n < a.n ? b : a)) : undefined;
    const basis = least ? { n: least.n, effectiveN: least.effectiveN } : {};
    if (least && least.n < needing) return { value: null, computed: true, reason: \`\${least.n} rows, \${needing} needed\`, ...basis };
    if (!known(found)) return { value: null, computed: true, reason: divided ? 'division by zero' : 'missing', ...basis };
    return { value: found, computed: true, ...basis };
};

`;

export const WORLD = `export function scoreTables(tables, options = {}) {
    const rows = rowsOf(tables, options);
    const given = Object.keys(TABLES).filter((name) => Object.hasOwn(tables, name));
    return Object.fromEntries(given.map((name) => [name, rows(name).map((row) => row.columns)]));
}

/** The rows of a table as scored, each table once. */
const rowsOf = (tables, options) => {
    const { asOf, scored = [] } = options;
    const done = new Map();
    const indexes = new Map();
    const own = (row, column) => (row && Object.hasOwn(row, column) ? row[column] : undefined);
    const isScored = (name) => scored === true || (Array.isArray(scored) && scored.includes(name));
    const scoreRow = (name, raw) => {
        if (isScored(name)) return { columns: raw, na: new Set() };
        const notApplicable = [];
        const columns = TABLES[name].score(raw, { find, asOf, notApplicable, linkedRows });
        return { columns, na: new Set(notApplicable) };
    };
    /** Of two rows with one key the first has it. */
    const indexOf = (name) => {
        if (indexes.has(name)) return indexes.get(name);
        const index = new Map();
        const { key } = TABLES[name] ?? {};
        for (const raw of key !== undefined && Object.hasOwn(tables, name) ? tables[name] : []) {
            const value = own(raw, key);
            const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.normalize('NFC') : undefined;
            if (text !== undefined && !index.has(text)) index.set(text, { raw });
        }
        indexes.set(name, index);
        return index;
    };
    const find = (name, key) => {
        const entry = indexOf(name).get(key);
        if (entry) entry.columns ??= TABLES[name].fields && !isScored(name) ? fieldsOf(name, entry.raw) : scoreRow(name, entry.raw).columns;
        return entry?.columns;
    };
    /** A record's fields as they stand there; its scores may look at rows that look at its fields, so they are computed when asked for. */
    const fieldsOf = (name, raw) => {
        const row = TABLES[name].fields(raw);
        let columns;
        for (const column of TABLES[name].computed) Object.defineProperty(row, column, { get: () => (columns ??= scoreRow(name, raw).columns)[column] });
        return row;
    };
    const linkedRows = (name, key) =>
        rows(name).filter((row) => Object.values(LINKS[name] ?? {}).some(({ columns }) => key !== undefined && columns.map(row.get).find(known) === key));
    const rows = (name) => {
        if (!Object.hasOwn(tables, name)) return [];
        if (!done.has(name)) {
            const all = tables[name].map((raw) => {
                const { columns, na } = scoreRow(name, raw);
                const get = (column) => own(columns, column) ?? undefined;
                const weight = TABLES[name].weighted ? (get('weight') ?? 1) : 1;
                const linked = (via, column) => follow(LINKS, name, get, via, column, { find, asOf }, get('asOf'));
                return { columns, get, na, weight, linked, given: (column) => own(raw, column) ?? undefined };
            });
            done.set(name, all);
        }
        return done.get(name);
    };
    return rows;
};
`;
