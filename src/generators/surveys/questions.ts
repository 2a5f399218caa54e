import type { Item, Model, Option, Scale } from '../../model/types.js';
import { mayBeNa, NA, type Asked } from './answers.js';
import { quoted } from './engine.js';
import { compact, type Json, type LocaleString } from './json.js';
import { number } from '../expressions/syntax.js';
import { all, atom, none, print, some, type Condition } from '../expressions/logic.js';
import type { Texts } from './texts.js';
import { wordsFor, type Words } from './words.js';

export interface Asking {
    model: Model;
    texts: Texts;
    /** The condition under which an answer is demanded; false: never. */
    required: Condition;
    /** What the answer is before anybody gives one. */
    initial(asked: Asked): Json;
    /** When an option is offered; true: always. */
    offered(option: Option): Condition;
    /** How expressions beside the question name it: a member's question stands in its panel. */
    reference(name: string): string;
    /** Gives a condition a name, for questions inside which other names would mean something else. */
    named(condition: Condition): Condition;
}

/** The questions of one item: the question itself, then the boxes beside it. */
export function questionsOf(asked: Asked, asking: Asking): Json[] {
    const { item, question } = asked;
    const { texts } = asking;
    const demanded = asked.naBox === undefined ? asking.required : all(asking.required, atom(`${asking.reference(asked.naBox)} empty`));
    const required = hasRows(item) ? asking.named(demanded) : demanded;
    const { type, ...body } = bodyOf(asked, asking);
    const main = compact({
        type,
        ...asking.initial(asked),
        name: question,
        title: texts.label(item.title, item.name),
        description: descriptionOf(item, asking),
        isRequired: required === true,
        requiredIf: typeof required === 'object' ? print(required) : undefined,
        ...body
    });
    return [main, ...companions(asked, asking)];
}

/** Whether names inside the question mean its rows first. */
export function hasRows(item: Item): boolean {
    return item.type === 'grid' || item.type === 'pair' || item.type === 'allocate';
}

function companions(asked: Asked, { texts, reference }: Asking): Json[] {
    const { item, question } = asked;
    const beside: Json[] = [];
    for (const [code, name] of asked.details) {
        const option = item.options.find((one) => one.code === code)!;
        const inputType = option.detail ? { inputType: option.detail } : {};
        beside.push({
            type: 'text',
            name,
            title: texts.label(option.title, option.name),
            ...inputType,
            visibleIf: item.many ? `${reference(question)} anyof [${quoted(code)}]` : `${reference(question)} = ${quoted(code)}`
        });
    }
    if (asked.naBox !== undefined) {
        const text = item.na ? texts.label(item.na) : fixed(texts, (words) => words.notApplicable);
        beside.push({
            type: 'checkbox',
            name: asked.naBox,
            title: texts.label(item.title, item.name),
            titleLocation: 'hidden',
            choices: [{ value: NA, text }]
        });
    }
    if (asked.photo !== undefined) {
        beside.push({ type: 'file', name: asked.photo, title: fixed(texts, (words) => words.photo), acceptedTypes: 'image/*', allowMultiple: true });
    }
    if (asked.comment !== undefined) beside.push({ type: 'comment', name: asked.comment, title: fixed(texts, (words) => words.comment), rows: 2 });
    return beside;
}

const fixed = (texts: Texts, choose: (words: Words) => string): LocaleString => texts.locales.each((tag) => choose(wordsFor(tag)));

function descriptionOf(item: Item, { model, texts }: Asking): LocaleString | undefined {
    const unit = item.type === 'number' && item.unit !== undefined ? model.units.find((one) => one.name === item.unit) : undefined;
    const unitText = unit ? texts.label(unit.title, unit.name) : item.type === 'number' ? item.unit : undefined;
    if (!item.doc) return unitText;
    const doc = texts.plain(item.doc);
    if (unitText === undefined) return doc;
    const at = (text: LocaleString, code: string): string => (typeof text === 'string' ? text : (text[code] ?? text['default']!));
    return texts.locales.join((code) => `${at(doc, code)} (${at(unitText, code)})`);
}

function bodyOf(asked: Asked, asking: Asking): Json {
    const { item } = asked;
    switch (item.type) {
        case 'rate':
            return rateBody(asked, asking);
        case 'grid':
        case 'pair':
            return matrixBody(asked, asking);
        case 'check':
            return checkBody(asked, asking);
        case 'choose':
            return chooseBody(item, asking);
        case 'nps':
            return npsBody(asked, asking);
        case 'number':
            return { type: 'text', inputType: 'number', min: item.low, max: item.high, step: stepOf(item) };
        case 'text':
            return textBody(item);
        case 'date':
        case 'time':
            return { type: 'text', inputType: item.type, min: item.earliest, max: item.latest };
        case 'datetime':
            // The last day is allowed to its end.
            return {
                type: 'text',
                inputType: 'datetime-local',
                min: item.earliest && `${item.earliest}T00:00`,
                max: item.latest && `${item.latest}T23:59`
            };
        case 'place':
            return {
                type: 'text',
                placeholder: fixed(asking.texts, (words) => words.coordinates),
                validators: [{ type: 'regex', regex: '^-?\\d{1,2}(\\.\\d+)?, ?-?\\d{1,3}(\\.\\d+)?$', text: fixed(asking.texts, (words) => words.coordinates) }]
            };
        case 'file':
            return { type: 'file', acceptedTypes: item.photo ? 'image/*' : undefined };
        case 'rank':
            // Ranked by picking: otherwise the order shown would count as the answer as soon as one option is moved.
            return { type: 'ranking', choices: choices(item.options, asking), choicesOrder: item.random ? 'random' : undefined, selectToRankEnabled: true };
        case 'allocate':
            return allocateBody(asked, asking);
    }
}

function stepOf(item: Item): number | undefined {
    if (item.step !== undefined) return item.step;
    if (item.whole) return 1;
    return item.decimals === undefined ? undefined : Number(`1e-${item.decimals}`);
}

const scaleOf = (item: Item, model: Model): Scale | undefined => model.scales.find(({ id }) => id === item.scale);

/** A scale whose every point has a label; any other shows its numbers. */
function isLabelled(scale: Scale): boolean {
    return scale.points.length === scale.max - scale.min + 1;
}

/** The points of a scale with their labels, or numbers, and "not applicable" at the end. */
function pointsOf(item: Item, scale: Scale | undefined, mayBeNa: boolean, { texts }: Asking): Json[] {
    const [low, high] = [scale?.min ?? 1, scale?.max ?? 5];
    const points: Json[] = [];
    for (let value = low; value <= high; value++) {
        const label = scale?.points.find((point) => point.value === value)?.label;
        points.push(label ? { value, text: texts.label(label, String(value)) } : { value, text: String(value) });
    }
    const na = item.na ?? scale?.na;
    if (mayBeNa) points.push({ value: NA, text: na ? texts.label(na) : fixed(texts, (words) => words.notApplicable) });
    return points;
}

function rateBody({ item }: Asked, asking: Asking): Json {
    const scale = scaleOf(item, asking.model);
    const withNa = mayBeNa(item);
    if (scale && isLabelled(scale) && !item.anchors) return { type: 'radiogroup', choices: pointsOf(item, scale, withNa, asking) };
    return rating(scale?.min ?? 1, scale?.max ?? 5, withNa ? pointsOf(item, scale, true, asking) : undefined, endsOf(item, scale, asking));
}

function endsOf(item: Item, scale: Scale | undefined, { texts }: Asking): Json {
    const [low, high] = [scale?.points.find(({ value }) => value === scale.min)?.label, scale?.points.find(({ value }) => value === scale.max)?.label];
    const ends = item.anchors ?? (low && high ? { low, high } : undefined);
    return ends ? { minRateDescription: texts.label(ends.low), maxRateDescription: texts.label(ends.high) } : {};
}

/** Numbers in a row. With "not applicable" among them they have to be listed. */
function rating(low: number, high: number, listed: Json[] | undefined, ends: Json): Json {
    // As buttons also where there is little room: a list to open would hide the scale.
    const form = { displayMode: 'buttons', rateDescriptionLocation: Object.keys(ends).length > 0 ? 'bottom' : undefined, ...ends };
    if (listed) return { type: 'rating', rateValues: listed, ...form };
    return {
        type: 'rating',
        ...(low === 1 ? {} : { rateMin: low }),
        ...(high === 5 ? {} : { rateMax: high }),
        ...(high - low + 1 === 5 ? {} : { rateCount: high - low + 1 }),
        ...form
    };
}

function npsBody({ item }: Asked, asking: Asking): Json {
    const { texts } = asking;
    const ends = item.anchors
        ? { minRateDescription: texts.label(item.anchors.low), maxRateDescription: texts.label(item.anchors.high) }
        : { minRateDescription: fixed(texts, (words) => words.unlikely), maxRateDescription: fixed(texts, (words) => words.likely) };
    const withNa = mayBeNa(item);
    const points = Array.from({ length: 11 }, (_, value): Json => ({ value, text: String(value) }));
    const na = { value: NA, text: item.na ? texts.label(item.na) : fixed(texts, (words) => words.notApplicable) };
    return rating(0, 10, withNa ? [...points, na] : undefined, ends);
}

function matrixBody({ item, question }: Asked, asking: Asking): Json {
    const { texts } = asking;
    const rows: Json[] =
        item.type === 'grid'
            ? item.rows.map((row) => ({ value: row.name, text: texts.label(row.title, row.name) }))
            : item.sides.map(({ side, text }) => ({ value: side, text: texts.label(text, side) }));
    const columns = pointsOf(item, scaleOf(item, asking.model), mayBeNa(item), asking);
    const every = all(...rows.map((row) => atom(`${asking.reference(`${question}.${row['value'] as string}`)} notempty`)));
    // Required on a condition, SurveyJS is content with one row.
    const rule = typeof asking.required === 'object' ? asking.named(some(none(asking.required), every)) : true;
    return {
        type: 'matrix',
        columns,
        rows,
        // In a wider table points of the scale would have to be scrolled to, even on a laptop.
        displayMode: columns.length > 6 ? 'list' : undefined,
        rowOrder: item.random ? 'random' : undefined,
        eachRowRequired: asking.required === true,
        validators: rule === true ? undefined : [{ type: 'expression', expression: print(rule), text: fixed(texts, (words) => words.allRows) }]
    };
}

function checkBody({ item }: Asked, asking: Asking): Json {
    const { texts } = asking;
    const [yes, no] = [fixed(texts, (words) => words.yes), fixed(texts, (words) => words.no)];
    if (!mayBeNa(item)) return { type: 'boolean', labelTrue: yes, labelFalse: no };
    const na = item.na ? texts.label(item.na) : fixed(texts, (words) => words.notApplicable);
    return {
        type: 'radiogroup',
        choices: [
            { value: true, text: yes },
            { value: false, text: no },
            { value: NA, text: na }
        ],
        colCount: 0
    };
}

function choices(options: readonly Option[], { texts }: Asking): Json[] {
    return options.map((option) => ({ value: option.code, text: texts.label(option.title, option.name) }));
}

const shownIf = (condition: Condition): Json => (condition === true ? {} : { visibleIf: condition === false ? '1 = 2' : print(condition) });

function chooseBody(item: Item, asking: Asking): Json {
    const ordered = [...item.options.filter((option) => !option.last), ...item.options.filter((option) => option.last)];
    const list = choices(ordered, asking).map((choice, at): Json => {
        const option = ordered[at]!;
        // In random order what is last, exclusive or no answer keeps its place.
        const isFixed = item.random && (option.last || option.exclusive || option.na);
        return {
            ...choice,
            ...(isFixed ? { randomize: false } : {}),
            ...(item.many && (option.exclusive || option.na) ? { isExclusive: true } : {}),
            // Beside a choice of several, SurveyJS would store objects instead of codes.
            ...(!item.many && option.open && !option.detail ? { showCommentArea: true } : {}),
            ...shownIf(asking.offered(option))
        };
    });
    // A flagged option says "not applicable" already.
    const na = item.na && {
        value: NA,
        text: asking.texts.label(item.na),
        ...(item.many ? { isExclusive: true } : {}),
        ...(item.random ? { randomize: false } : {})
    };
    if (na) list.push(na);
    const limits = item.many ? { minSelectedChoices: item.low, maxSelectedChoices: item.high } : {};
    return { type: item.many ? 'checkbox' : 'radiogroup', choices: list, choicesOrder: item.random ? 'random' : undefined, ...limits };
}

function textBody(item: Item): Json {
    if (item.long) return { type: 'comment' };
    switch (item.format) {
        case undefined:
            return { type: 'text' };
        case 'email':
            return { type: 'text', inputType: 'email', validators: [{ type: 'email' }] };
        case 'phone':
            return { type: 'text', inputType: 'tel' };
        case 'url':
            return { type: 'text', inputType: 'url' };
        default:
            return { type: 'text', validators: [{ type: 'regex', regex: item.format }] };
    }
}

function allocateBody({ item, question }: Asked, { texts, named, reference }: Asking): Json {
    const total = item.worth?.value ?? 100;
    const cells = item.options.map((option) => reference(`${question}.${option.name}`)).join(', ');
    const rule = print(named(some(atom(`count(${cells}) = 0`), atom(`sum(${cells}) = ${number(total)}`))));
    return {
        type: 'multipletext',
        items: item.options.map((option) => ({ name: option.name, title: texts.label(option.title, option.name), inputType: 'number' })),
        validators: [{ type: 'expression', expression: rule, text: fixed(texts, (words) => words.sum(String(total))) }]
    };
}
