/** From what a cell says to what the table's column holds. */
import type { MappedAnswer } from './config.js';
import { checkReader, choiceReader, choicesReader, optionReader, orderReader } from './answer-choices.js';
import { numberReader, scaleReader } from './answer-numbers.js';
import { type DateReading, readDate, readDateTime, readTime } from './dates.js';
import type { Field } from './fields.js';
import { type AnswerContext, bad, EMPTY, NA, type Reader, type Reading, type TypeReader, value } from './reading.js';
import { plain, tight } from './text.js';
import { BLANK_MARKS, NOT_APPLICABLE, UNANSWERED } from './vocabulary.js';

/** What a formula leaves that could not be computed. */
const SHEET_ERROR = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/** So many different cells of a column are read once. */
const REMEMBERED = 4096;

/**
 * A reader of cells for the field. What the map says of a text comes first, then the words of the question, then words
 * that mean the same everywhere.
 */
export function readerOf(field: Field, context: AnswerContext, mapped: ReadonlyMap<string, MappedAnswer> = new Map()): Reader {
    const typed = typeReader(field, context);
    const na = new Set(field.naTexts.map(tight));
    const known = new Map<string, Reading>();
    const read = (cell: string | number | boolean): Reading => {
        const text = tight(String(cell));
        const direct = mapped.get(text);
        if (direct === null) return EMPTY;
        if (direct === NA && field.input.na) return value(NA);
        if (direct !== undefined) return typed(direct);
        if (typeof cell === 'string' && SHEET_ERROR.test(plain(cell))) return bad('it is an error of the spreadsheet, and no answer');
        if (field.form === 'na') return typed(cell);
        if (na.has(text) || (text === NA && field.input.na)) return value(NA);
        if (field.free && BLANK_MARKS.has(text)) return EMPTY;
        const reading = typed(cell);
        if (reading.kind !== 'bad' || typeof cell !== 'string') return reading;
        if (NOT_APPLICABLE.has(text)) return field.input.na ? value(NA) : bad('this question has no “not applicable”');
        return UNANSWERED.has(text) ? EMPTY : reading;
    };
    return (cell) => {
        if (cell === null || cell === undefined) return EMPTY;
        if (typeof cell === 'object') return listed(cell, field, read);
        if (typeof cell === 'string' && plain(cell) === '') return EMPTY;
        const key = `${typeof cell} ${cell}`;
        let reading = known.get(key);
        if (!reading) {
            // What comes only once need not be kept: time stamps, numbers of respondents, free words.
            if (known.size >= REMEMBERED) known.clear();
            known.set(key, (reading = read(cell)));
        }
        return reading;
    };
}

/** Lists come from JSON. */
function listed(cells: readonly string[], field: Field, read: TypeReader): Reading {
    if (field.form === 'order' || field.input.type.kind === 'set') return cells.length === 0 ? EMPTY : read(cells.join('\n'));
    if (cells.length === 0) return EMPTY;
    return cells.length === 1 ? read(cells[0]!) : bad('it is a list, and one answer is asked for');
}

function typeReader(field: Field, context: AnswerContext): TypeReader {
    if (field.form === 'choice') return optionReader(field);
    if (field.form === 'order') return orderReader(field);
    if (field.form === 'na') return (cell) => (tight(String(cell)) === NA ? value(true) : checkReader(cell));
    if (field.form === 'words') return (cell) => value(String(cell).normalize('NFC').trim());
    const { type } = field.input;
    switch (type.kind) {
        case 'number':
            return type.scale !== undefined || field.labels.length > 0 ? scaleReader(field, context) : numberReader(field, context);
        case 'boolean':
            return checkReader;
        case 'category':
            return choiceReader(field);
        case 'set':
            return choicesReader(field);
        case 'date':
            return dated((cell) => readDate(cell, context.dates, context.from1904));
        case 'datetime':
            return dated((cell) => readDateTime(cell, context.dates, context.from1904));
        case 'time':
            return dated(readTime);
        case 'text':
        case 'link':
        case 'unknown':
            return (cell) => value(String(cell).normalize('NFC').trim());
    }
}

function dated(read: (cell: string | number) => DateReading): TypeReader {
    return (cell) => {
        if (typeof cell === 'boolean') return bad('it is no date');
        const reading = read(cell);
        return 'why' in reading ? bad(reading.why, reading.suggestion) : value(reading.value);
    };
}
