/** Reading the cells of a table as people and programs leave them: of any type, a text where several things may stand. */
import { kindOf } from '../../../expression/tree.js';
import type { InputColumn, InputOption } from '../../table-plan.js';
import type { Dates } from './dates.js';
import type { Dialect } from './dialects.js';
import { type Layers, type Sql, sql } from './layers.js';

/** An answer as expressions see it, NULL where missing; lists of options as `;A;B`. */
export interface Answer {
    readonly value: Sql;
    /** Whether it says "not applicable"; absent where the question does not allow it. */
    readonly notApplicable?: Sql;
}

/** `given` is the name of its column in the table. */
export function readAnswer(input: InputColumn, given: string, dialect: Dialect, layers: Layers, dates: Dates): Answer {
    const cell: Sql = { text: `t.${dialect.identifier(given)}`, layer: 0 };
    const text = sql`CAST(${cell} AS ${dialect.text})`;
    const normalised = (): Sql => {
        const bound = layers.bind(text);
        return layers.bind({ text: `NULLIF(${dialect.normalised(bound.text)}, '')`, layer: bound.layer });
    };
    const listed = input.options ?? [];
    const na = input.na || listed.some((option) => option.na) ? { notApplicable: layers.bind(notApplicable(input, listed, layers.bind(text), dialect)) } : {};
    switch (kindOf({ op: 'input', name: input.name, type: input.type })) {
        case 'number': {
            const value = layers.bind({ text: dialect.asNumber(cell.text), layer: 0 });
            return { value: number(input, value), ...na };
        }
        case 'boolean':
            return { value: boolean(layers.bind(sql`LOWER(${text})`)), ...na };
        case 'category':
            return { value: listed.length > 0 ? option(listed, normalised(), dialect) : normalised(), ...na };
        case 'set':
            return { value: listed.length > 0 ? options(listed, normalised(), layers, dialect) : normalised(), ...na };
        case 'date':
        case 'datetime':
        case 'time': {
            const bound = layers.bind(text);
            return { value: sql`CASE WHEN ${dates.of(bound).instant} IS NOT NULL${onDays(input, bound, dialect)} THEN ${bound} END`, ...na };
        }
        default:
            return { value: normalised(), ...na };
    }
}

function notApplicable(input: InputColumn, listed: readonly InputOption[], text: Sql, dialect: Dialect): Sql {
    const texts = [...(input.na ? ['na'] : []), ...listed.filter((each) => each.na).flatMap((each) => tokensOf(each, listed))];
    const among = (value: Sql | string): Sql => sql`${value} IN (${texts.map((each) => dialect.literal(each)).join(', ')})`;
    if (input.type.kind !== 'set') return sql`COALESCE(${among(text)}, FALSE)`;
    // One such option among several makes the whole answer one.
    const inside = texts.map((each) => `POSITION(${dialect.literal(`;${each};`)} IN ';' || ${text.text} || ';') > 0`).join(' OR ');
    return sql`COALESCE(${{ text: inside, layer: text.layer }}, FALSE)`;
}

function number({ low, high, whole, divisor }: InputColumn, value: Sql): Sql {
    // Also keeps out what is no finite number, which the databases order above all others.
    const limits = [
        sql`${value} >= ${low ?? '-1.7976931348623157e308'}`,
        sql`${value} <= ${high ?? '1.7976931348623157e308'}`,
        ...(whole ? [sql`${value} = FLOOR(${value})`] : [])
    ];
    const condition = limits.reduce((all, each) => sql`${all} AND ${each}`);
    return sql`CASE WHEN ${condition} THEN ${value}${divisor === undefined ? '' : ` / ${divisor}`} END`;
}

/** Whether the day as it is written is one that is allowed; a month or a year is its first day. */
function onDays({ earliest, latest }: InputColumn, text: Sql, { literal }: Dialect): Sql | string {
    const day = sql`SUBSTRING(${text} || SUBSTRING('0000-01-01', LENGTH(${text}) + 1), 1, 10)`;
    const from = earliest === undefined ? '' : sql` AND ${day} >= ${literal(earliest)}`;
    const to = latest === undefined ? '' : sql` AND ${day} <= ${literal(latest)}`;
    return earliest === undefined && latest === undefined ? '' : sql`${from}${to}`;
}

const boolean = (text: Sql): Sql =>
    sql`CASE WHEN ${text} IN ('true', 't', '1', 'yes', 'y') THEN TRUE WHEN ${text} IN ('false', 'f', '0', 'no', 'n') THEN FALSE END`;

/** What a cell may hold for an option: its code, or its name unless that is the code of another. */
function tokensOf(option: InputOption, listed: readonly InputOption[]): string[] {
    const first = listed.find((each) => each.code === option.code) === option ? [option.code] : [];
    const named = listed.some((each) => each.code === option.name) || listed.find((each) => each.name === option.name) !== option ? [] : [option.name];
    return [...new Set([...first, ...named])];
}

function option(listed: readonly InputOption[], text: Sql, dialect: Dialect): Sql {
    const { literal } = dialect;
    const cases = listed
        .filter((each) => !each.na)
        .flatMap((each) => tokensOf(each, listed).map((token) => `WHEN ${literal(token)} THEN ${literal(each.name)}`));
    return cases.length > 0 ? sql`CASE ${text} ${cases.join(' ')} END` : sql`CAST(NULL AS ${dialect.text})`;
}

/** A list of options separated by `;`: missing with one that is none, or that means "not applicable". */
function options(listed: readonly InputOption[], text: Sql, layers: Layers, dialect: Dialect): Sql {
    const plain = listed.filter((each) => !each.na);
    const tokens = plain.flatMap((each) => tokensOf(each, listed)).map(patternOf);
    if (tokens.length === 0) return sql`CAST(NULL AS ${dialect.text})`;
    const one = `(?:${tokens.join('|')})`;
    const fits: Sql = { text: dialect.matches(text.text, `${one}(?:;${one})*`), layer: text.layer };
    const around = layers.bind(sql`';' || ${text} || ';'`);
    const parts = plain.map((each) => {
        const inside = tokensOf(each, listed).map((token) => `POSITION(${dialect.literal(`;${token};`)} IN ${around.text}) > 0`);
        return `CASE WHEN ${inside.join(' OR ')} THEN ${dialect.literal(`;${each.name}`)} ELSE '' END`;
    });
    return sql`CASE WHEN ${fits} THEN ${{ text: parts.join(' || '), layer: around.layer }} END`;
}

/** A text as a regular expression that matches it alone. */
const patternOf = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}_ ]/gu, (each) => (each.charCodeAt(0) < 128 ? `\\${each}` : each));
