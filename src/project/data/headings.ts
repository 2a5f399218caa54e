import { UsageError } from '../errors.js';
import { nearest } from '../../language/validation/near.js';
import type { Field } from './fields.js';
import { type FormNames, keyOf } from './form-names.js';
import type { ProblemList } from './problems.js';
import type { RawCell, Sheet, SheetRow } from './sheet.js';
import { columnLetter, letters, likeness, nameKey, plain, shown, slipsIn } from './text.js';
import { CONTEXT_HEADINGS, EXPORTED, METADATA, RESPONSE_HEADINGS } from './vocabulary.js';

/** A heading of a file and the field that it leads to. */
export interface Heading {
    at: number;
    /** As it stands in the file; of two rows both, `Question / Option`. */
    text: string;
    field?: Field;
    /** The map says to leave it alone, or it is what survey programs add for themselves. */
    ignored?: boolean;
    /** What was probably meant. */
    suggestion?: Field;
}
export interface HeadingRow {
    headings: Heading[];
    /** The rows below the headings. */
    rows: readonly SheetRow[];
}

/** Above the headings there may stand a title and a remark or two. */
const SEARCHED = 15;

/** Finds the row of the headings and what each of them means. */
export function readHeadings(
    sheet: Sheet,
    { fields, beside }: FormNames,
    map: Readonly<Record<string, string | null>>,
    declaredRow: number | undefined,
    problems: ProblemList
): HeadingRow {
    const index = new HeadingIndex(fields);
    const mapped = mapOf(map, fields);
    const known = (text: string): boolean => {
        const found = index.find(text);
        return mapped.has(plain(text)) || (found !== undefined && !('differs' in found && found.differs));
    };
    const start = declaredRow === undefined ? headingRow(sheet.rows, known) : sheet.rows.findIndex(({ row }) => row === declaredRow);
    const first = sheet.rows[start];
    if (!first) return { headings: [], rows: [] };
    const below = sheet.rows[start + 1];
    const table = sheet.format === 'csv' || sheet.format === 'xlsx';
    const second = below && table && isSecondRow(first, below, known) ? below : undefined;
    const headings = texts(first, second).map((text, at): Heading => ({ at, text }));
    assign(headings, index, mapped, beside, problems);
    return { headings, rows: sheet.rows.slice(start + (second ? 2 : 1)) };
}

const textOf = (cell: RawCell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));

/** The first row, unless nothing in it is known and something in a later one is. */
function headingRow(rows: readonly SheetRow[], known: (text: string) => boolean): number {
    const hits = rows.slice(0, SEARCHED).map(({ cells }) => cells.filter((cell) => typeof cell === 'string' && known(cell)).length);
    const most = Math.max(0, ...hits);
    const found = hits.findIndex((count) => count > 0 && count >= most / 2);
    return found < 0 ? rows.findIndex(({ cells }) => cells.some((cell) => textOf(cell).trim() !== '')) : found;
}

/**
 * Some programs write the question above and its options below, and above them only once. It is no row of data if the two
 * together say more than the first alone, or if the second says only that the cells are answers.
 */
function isSecondRow(first: SheetRow, second: SheetRow, known: (text: string) => boolean): boolean {
    const above = first.cells.map((cell) => textOf(cell).trim());
    const below = second.cells.map((cell) => textOf(cell).trim());
    const filled = below.filter((text) => text !== '');
    if (below[0] || filled.length === 0 || filled.some((text) => /^[\d\s.,:/%-]+$/.test(text))) return false;
    const count = (headings: readonly string[]): number => headings.filter((text) => text !== '' && known(text)).length;
    const more = count(texts(first, second)) - count(above);
    return more > 0 || (more === 0 && filled.every((text) => RESPONSE_HEADINGS.has(letters(text))));
}

function texts(first: SheetRow, second: SheetRow | undefined): string[] {
    if (!second) return first.cells.map((cell) => textOf(cell).trim());
    const width = Math.max(first.cells.length, second.cells.length);
    let question = '';
    return Array.from({ length: width }, (_, at) => {
        const above = textOf(first.cells[at]).trim();
        const below = textOf(second.cells[at]).trim();
        if (above !== '') question = above;
        return below === '' || RESPONSE_HEADINGS.has(letters(below)) ? above : `${question} / ${below}`;
    });
}

function mapOf(map: Readonly<Record<string, string | null>>, fields: readonly Field[]): Map<string, Field | null> {
    const names = new Map(fields.map((field) => [field.name, field]));
    const result = new Map<string, Field | null>();
    for (const [heading, target] of Object.entries(map)) {
        const field = target === null ? null : (names.get(target.normalize('NFC')) ?? fields.find((each) => nameKey(each.name) === nameKey(target)));
        if (field === undefined) {
            const near = nearest(target!, names.keys());
            throw new UsageError(
                `The column map leads '${shown(heading)}' to '${target}', which is no column.`,
                near ? `Did you mean '${near}'?` : `Columns: ${[...names.keys()].join(', ')}`
            );
        }
        result.set(plain(heading), field);
    }
    return result;
}

/** How a heading was recognised, the surest first. */
type Found = { field: Field; differs?: boolean } | { several: readonly Field[] };

class HeadingIndex {
    private readonly exact = new Map<string, Field>();
    private readonly names = new Map<string, Field | undefined>();
    private readonly lowered = new Map<string, Field | undefined>();
    private readonly texts = new Map<string, Set<Field>>();
    private readonly parts = new Map<string, Set<Field>>();

    constructor(private readonly fields: readonly Field[]) {
        for (const field of fields) {
            for (const name of [field.name, ...field.aliases]) {
                if (!this.exact.has(name)) this.exact.set(name, field);
                put(this.names, nameKey(name), field);
                put(this.lowered, nameKey(name).toLowerCase(), field);
            }
            for (const name of field.exactly ?? []) if (!this.exact.has(name)) this.exact.set(name, field);
            for (const text of field.texts) addTo(this.texts, letters(text), field);
            for (const text of field.parts) addTo(this.parts, letters(text), field);
        }
    }

    find(text: string): Found | undefined {
        if (plain(text) === '') return undefined;
        return this.byName(text) ?? this.byText(text) ?? this.byCustom(text) ?? this.byBoth(text) ?? this.byPart(text);
    }

    private byName(text: string): { field: Field } | undefined {
        const key = nameKey(text);
        const field = this.exact.get(text.normalize('NFC').trim()) ?? this.names.get(key) ?? this.lowered.get(key.toLowerCase());
        return field && { field };
    }

    /** The question, also behind a number and before a remark in brackets such as “(필수)”. */
    private byText(text: string): Found | undefined {
        for (const variant of variantsOf(text)) {
            const found = one(this.texts.get(letters(variant)));
            if (found) return found;
        }
        return undefined;
    }

    /** `Q1. Question`: the words decide if they are those of another question. */
    private byBoth(text: string): Found | undefined {
        const whole = plain(text);
        for (const match of [...whole.matchAll(/[^\p{L}\p{N}\p{M}_]+/gu)].slice(0, 6).reverse()) {
            const named = this.byName(whole.slice(0, match.index));
            const rest = whole.slice(match.index + match[0].length);
            if (!named || letters(rest) === '') continue;
            const spoken = this.byText(rest);
            if (spoken && 'field' in spoken) return spoken;
            if (spoken?.several.includes(named.field)) return named;
            const alike = Math.max(0, ...named.field.texts.map((each) => likeness(each, rest)));
            return { ...named, differs: alike < 0.5 };
        }
        return undefined;
    }

    private byPart(text: string): Found | undefined {
        for (const variant of variantsOf(text)) {
            const found = one(this.parts.get(letters(variant)));
            if (found) return found;
        }
        return undefined;
    }

    /** What every response has, as survey programs call it. */
    private byCustom(text: string): { field: Field } | undefined {
        const key = letters(text);
        const field = this.fields.find((each) => each.role === 'context' && CONTEXT_HEADINGS[each.name]?.has(key));
        return field && { field };
    }

    nearest(text: string): Field | undefined {
        // Names are short and have no spaces.
        const name = /\s/.test(plain(text)) ? undefined : nearest(plain(text), this.exact.keys(), slipsIn(plain(text)));
        if (name !== undefined) return this.exact.get(name);
        let best: { field: Field; alike: number } | undefined;
        for (const field of this.fields) {
            for (const each of [...field.texts, ...field.parts]) {
                const alike = likeness(each, text);
                if (alike >= 0.4 && (!best || alike > best.alike)) best = { field, alike };
            }
        }
        return best?.field;
    }
}

function put(map: Map<string, Field | undefined>, key: string, field: Field): void {
    // Two columns of one key are told apart only by their exact names.
    map.set(key, map.has(key) && map.get(key) !== field ? undefined : field);
}

function addTo(map: Map<string, Set<Field>>, key: string, field: Field): void {
    if (key === '') return;
    const set = map.get(key);
    if (set) set.add(field);
    else map.set(key, new Set([field]));
}

function one(fields: ReadonlySet<Field> | undefined): Found | undefined {
    if (!fields?.size) return undefined;
    const [first] = fields;
    return fields.size === 1 ? { field: first! } : { several: [...fields] };
}

const NUMBER = /^(?:q(?:uestion)?|문항?|질문|問題?|问题?|第)?\s*\d+(?:[-.]\d+)*\s*(?:[.):、\]．-]|번|題|题)+\s*/iu;
const REMARK = /\s*[([【〔<][^()[\]【】〔〕<>]*[)\]】〕>]\s*\*?\s*$/u;

function variantsOf(text: string): string[] {
    const whole = plain(text);
    const unnumbered = whole.replace(NUMBER, '');
    return [...new Set([whole, unnumbered, whole.replace(REMARK, ''), unnumbered.replace(REMARK, '')])];
}

function assign(
    headings: readonly Heading[],
    index: HeadingIndex,
    mapped: ReadonlyMap<string, Field | null>,
    beside: ReadonlySet<string>,
    problems: ProblemList
): void {
    const taken = new Map<Field, Heading>();
    const take = (heading: Heading, field: Field): void => {
        const earlier = taken.get(field);
        if (earlier) {
            const [first, second] = [columnLetter(earlier.at), columnLetter(heading.at)];
            const why =
                plain(earlier.text) === plain(heading.text)
                    ? `the heading stands twice (columns ${first} and ${second}); only the first was read`
                    : `it means ${field.name}, which '${shown(earlier.text)}' (column ${first}) has already filled; this column (${second}) is not read`;
            problems.add('finding', 'duplicate-heading', why, { heading: heading.text, column: field.name });
            heading.ignored = true;
            return;
        }
        taken.set(field, heading);
        heading.field = field;
    };
    const open: { heading: Heading; found: Found | undefined }[] = [];
    for (const heading of headings) {
        const target = mapped.get(plain(heading.text));
        if (target) take(heading, target);
        else if (target === null || plain(heading.text) === '' || beside.has(keyOf(heading.text))) heading.ignored = true;
        else {
            const found = index.find(heading.text);
            if (!found && (METADATA.has(letters(heading.text)) || EXPORTED.has(heading.text))) heading.ignored = true;
            else open.push({ heading, found });
        }
    }
    for (const { heading, found } of open) {
        if (!found || !('field' in found)) continue;
        // The form itself said when it was opened, and by whom.
        if (EXPORTED.has(heading.text) && taken.has(found.field)) heading.ignored = true;
        else take(heading, found.field);
        if (found.differs && !heading.ignored)
            problems.add('note', 'differing-heading', `it is taken for ${found.field.name} by its name, but asks something else`, {
                heading: heading.text,
                column: found.field.name
            });
    }
    inTurn(open, taken, take, problems);
    for (const { heading } of open) if (!heading.field && !heading.ignored) heading.suggestion = index.nearest(heading.text);
}

/** Questions in the same words are told apart by their order, if all are there. */
function inTurn(
    open: readonly { heading: Heading; found: Found | undefined }[],
    taken: ReadonlyMap<Field, Heading>,
    take: (heading: Heading, field: Field) => void,
    problems: ProblemList
): void {
    const groups = new Map<string, { fields: readonly Field[]; headings: Heading[]; asked: number }>();
    for (const { heading, found } of open) {
        if (!found || !('several' in found)) continue;
        const free = found.several.filter((field) => !taken.has(field));
        const key = free.map((field) => field.name).join(' ');
        const group = groups.get(key);
        if (group) group.headings.push(heading);
        else groups.set(key, { fields: free, headings: [heading], asked: found.several.length });
    }
    for (const { fields, headings, asked } of groups.values()) {
        const names = fields.map((field) => field.name).join(', ');
        for (const [at, heading] of headings.entries()) {
            if (fields.length === headings.length) {
                take(heading, fields[at]!);
                problems.add('note', 'ambiguous-heading', `${asked} questions are asked in these words; it is taken for ${fields[at]!.name} by its place`, {
                    heading: heading.text,
                    column: fields[at]!.name
                });
            } else {
                problems.add('finding', 'ambiguous-heading', `it may mean ${names}; say which in the column map`, { heading: heading.text });
                heading.ignored = true;
            }
        }
    }
}
