/** A query in layers: what is computed once stands in a layer of its own, and later ones use it by name. */
import type { Dialect } from './dialects.js';
import type { ColumnNames } from './names.js';

/** An expression, and the first layer in which all that it uses is there. */
export interface Sql {
    readonly text: string;
    readonly layer: number;
    /** A name or a literal: it may be written twice. */
    readonly atom?: boolean;
}

export const constant = (text: string): Sql => ({ text, layer: 0, atom: true });

/** Expressions put together by a template: sql`${a} + ${b}`. Texts are taken as they are. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Sql | string | number)[]): Sql {
    const text = strings.map((piece, at) => piece + (at < parts.length ? shown(parts[at]!) : '')).join('');
    return { text, layer: Math.max(0, ...parts.map((part) => (typeof part === 'object' ? part.layer : 0))) };
}

const shown = (part: Sql | string | number): string => (typeof part === 'object' ? part.text : String(part));

/** Expressions in a row, between commas or operators. */
export function joined(parts: readonly Sql[], between: string): Sql {
    return { text: parts.map((part) => part.text).join(between), layer: Math.max(0, ...parts.map((part) => part.layer)) };
}

interface Join {
    readonly table: string;
    readonly alias: string;
    readonly on: Sql;
    readonly columns: readonly string[];
}

export class Layers {
    private readonly columns: { name: string; value: Sql }[] = [];
    private readonly joins: Join[] = [];
    private readonly bound = new Map<string, Sql>();
    private readonly joinsByKey = new Map<string, { join: Join; columns: Map<string, Sql> }>();

    constructor(
        private readonly dialect: Dialect,
        private readonly names: ColumnNames
    ) {}

    /** A column of the result under this name. */
    define(name: string, value: Sql): Sql {
        const identifier = this.dialect.identifier(name);
        this.columns.push({ name: identifier, value });
        return { text: identifier, layer: value.layer + 1, atom: true };
    }

    /** A name for what is used more than once; what is written in the same words is computed once. */
    bind(value: Sql): Sql {
        if (value.atom) return value;
        const known = this.bound.get(value.text);
        if (known) return known;
        const found = this.define(this.names.internal(), value);
        this.bound.set(value.text, found);
        return found;
    }

    /** A column of the only row of another relation with that key; NULL where there is none. */
    lookUp(table: string, keyColumn: string, key: Sql, column: string): Sql {
        const bound = this.bind(key);
        const mark = `${table} ${keyColumn} ${bound.text}`;
        let entry = this.joinsByKey.get(mark);
        if (!entry) {
            const alias = `j${this.joinsByKey.size + 1}`;
            const on: Sql = { text: `${alias}.${keyColumn} = l.${bound.text}`, layer: bound.layer };
            const join = { table, alias, on, columns: [] as string[] };
            entry = { join, columns: new Map() };
            this.joins.push(join);
            this.joinsByKey.set(mark, entry);
        }
        const known = entry.columns.get(column);
        if (known) return known;
        const name = this.dialect.identifier(this.names.internal());
        (entry.join.columns as string[]).push(`${entry.join.alias}.${column} AS ${name}`);
        const found = { text: name, layer: bound.layer + 1, atom: true };
        entry.columns.set(column, found);
        return found;
    }

    /** The layers as the parts of a WITH, and the name of the last; `from` is what the first one reads. */
    steps(from: string): { steps: string[]; last: string } {
        const last = Math.max(0, ...this.columns.map(({ value }) => value.layer), ...this.joins.map(({ on }) => on.layer));
        const steps: string[] = [];
        for (let at = 0; at <= last; at++) {
            const own = this.columns.filter(({ value }) => value.layer === at).map(({ name, value }) => `${value.text} AS ${name}`);
            const joins = this.joins.filter(({ on }) => on.layer === at);
            const listed = [...(at === 0 ? [] : ['l.*']), ...own, ...joins.flatMap(({ columns }) => columns)];
            const source = at === 0 ? from : `l${at - 1} AS l`;
            const joining = joins.map(({ table, alias, on }) => `\n    LEFT JOIN ${table} AS ${alias} ON ${on.text}`).join('');
            steps.push(`l${at} AS (\n    SELECT\n${listed.map((each) => `        ${each}`).join(',\n')}\n    FROM ${source}${joining}${this.dialect.fence}\n)`);
        }
        return { steps, last: `l${last}` };
    }

    /** The whole query; `select` is what the last layer gives. */
    query(from: string, select: string): string {
        const { steps, last } = this.steps(from);
        return `WITH ${steps.join(',\n')}\nSELECT ${select}\nFROM ${last}`;
    }
}
