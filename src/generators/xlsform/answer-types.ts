/** What each type of question is in ODK, and what its answers must be. */
import type { Item } from '../../model/types.js';
import { NA } from '../surveys/answers.js';
import { optionChoices, scaleChoices, scaleOf } from './choices.js';
import { choiceOf, type AskedFields } from './fields.js';
import { choicesOf, naLabel, type Asking } from './asking.js';
import type { Row } from './sheets.js';
import { joined, type Translations } from './texts.js';
import { number } from '../expressions/syntax.js';
import { quoted } from './xpath.js';

/** What a question is made of besides its texts. */
export interface Body {
    readonly type: string;
    readonly appearance?: string | undefined;
    readonly parameters?: string | undefined;
    readonly constraint?: string | undefined;
    readonly constraint_message?: Translations | undefined;
    readonly choice_filter?: Row['choice_filter'] | undefined;
}

export function bodyOf(fields: AskedFields, asking: Asking): Body {
    const { item } = fields.asked;
    const { texts, lists } = asking;
    switch (item.type) {
        case 'rate':
            return rateBody(item, asking);
        case 'nps':
            return npsBody(item, asking);
        case 'check': {
            const na = naLabel(item, asking);
            const choices = [
                { name: 'true', label: texts.words((words) => words.yes) },
                { name: 'false', label: texts.words((words) => words.no) },
                ...(na ? [{ name: NA, label: na }] : [])
            ];
            return { type: `select_one ${lists.list(na ? 'yes-no-na' : 'yes-no', choices)}`, appearance: 'columns-pack' };
        }
        case 'choose':
            return chooseBody(item, asking);
        case 'number':
            return numberBody(item, asking);
        case 'text':
            return textBody(item, asking);
        case 'date':
        case 'datetime':
            return dateBody(item, asking);
        case 'time':
            return { type: 'time' };
        case 'place':
            return { type: 'geopoint' };
        case 'file':
            return item.photo ? { type: 'image', parameters: 'max-pixels=1600' } : { type: 'file' };
        case 'rank': {
            const list = lists.list(
                item.name,
                optionChoices(item.options, texts, undefined, () => undefined)
            );
            return { type: `rank ${list}`, parameters: item.random ? `randomize=true, seed=${asking.seed()}` : undefined };
        }
        case 'grid':
        case 'pair':
        case 'allocate':
            return { type: 'begin_group' };
    }
}

function rateBody(item: Item, asking: Asking): Body {
    const { model, texts, lists } = asking;
    const scale = scaleOf(model, item.scale);
    const [low, high] = [scale?.min ?? 1, scale?.max ?? 5];
    const ends = item.anchors && ([texts.label(item.anchors.low), texts.label(item.anchors.high)] as const);
    const choices = scaleChoices(low, high, texts, { ...(scale ? { scale } : {}), ...(ends ? { ends } : {}), ...naOf(item, asking) });
    const isLabelled = scale?.points.length === high - low + 1;
    return {
        type: `select_one ${lists.list(ends ? item.name : (scale?.name ?? item.name), choices)}`,
        appearance: item.dropdown ? 'minimal' : isLabelled ? (choices.length <= 5 ? 'likert' : undefined) : 'columns-pack'
    };
}

const naOf = (item: Item, asking: Asking): { na?: Translations } => {
    const na = naLabel(item, asking);
    return na ? { na } : {};
};

function npsBody(item: Item, asking: Asking): Body {
    const { texts, lists } = asking;
    const ends = item.anchors
        ? ([texts.label(item.anchors.low), texts.label(item.anchors.high)] as const)
        : ([texts.words((words) => words.unlikely), texts.words((words) => words.likely)] as const);
    return { type: `select_one ${lists.list('nps', scaleChoices(0, 10, texts, { ends, ...naOf(item, asking) }))}`, appearance: 'columns-pack' };
}

function chooseBody(item: Item, asking: Asking): Body {
    const { texts } = asking;
    const { list, ...filter } = choicesOf(item, asking);
    const alone = item.options.filter((option) => option.exclusive || option.na);
    const isFixed = item.options.some((option) => option.last) || alone.length > 0 || item.na !== undefined;
    if (item.random && isFixed) asking.leaveOut(`the random order of the options of ${item.name}`, 'ODK cannot keep one of them in its place');
    const shared = {
        ...filter,
        appearance: item.dropdown ? 'minimal' : undefined,
        parameters: item.random && !isFixed ? `randomize=true, seed=${asking.seed()}` : undefined
    };
    if (!item.many) return { type: `select_one ${list}`, ...shared };
    const exclusive = [...alone.map((option) => choiceOf(option, item.options)), ...(item.na ? [NA] : [])];
    const rules = exclusive.map((choice) => `not(selected(., ${quoted(choice)}) and count-selected(.) > 1)`);
    // "Not applicable" is one answer, however many are wanted.
    const least = exclusive.length === 0 ? '' : ` or ${exclusive.map((choice) => `selected(., ${quoted(choice)})`).join(' or ')}`;
    if (item.low !== undefined && item.low > 1) rules.push(`(count-selected(.) >= ${item.low}${least})`);
    if (item.high !== undefined) rules.push(`count-selected(.) <= ${item.high}`);
    const bounded = texts.words((words) => {
        if (item.low !== undefined && item.low > 1 && item.high !== undefined) return words.chooseBetween(String(item.low), String(item.high));
        if (item.high !== undefined) return words.chooseAtMost(String(item.high));
        return item.low !== undefined && item.low > 1 ? words.chooseAtLeast(String(item.low)) : '';
    });
    const names = joined(', ', ...alone.map((option) => texts.label(option.title, option.name)), item.na && texts.label(item.na));
    const single = names && texts.words((words) => words.alone('\ue000')).map((text, at) => text.replace('\ue000', names[at]!));
    return {
        type: `select_multiple ${list}`,
        ...shared,
        ...(rules.length > 0 ? { constraint: rules.join(' and '), constraint_message: joined(' ', bounded, single) } : {})
    };
}

function numberBody(item: Item, { texts }: Asking): Body {
    const { low, high, step, decimals } = item;
    const rules: string[] = [];
    const messages: Translations[] = [];
    if (low !== undefined) rules.push(`. >= ${number(low)}`);
    if (high !== undefined) rules.push(`. <= ${number(high)}`);
    if (low !== undefined && high !== undefined) messages.push(texts.words((words) => words.numberBetween(String(low), String(high))));
    else if (low !== undefined) messages.push(texts.words((words) => words.numberFrom(String(low))));
    else if (high !== undefined) messages.push(texts.words((words) => words.numberTo(String(high))));
    // A tenth has no exact binary form, so steps are counted with some room.
    const multiple = (of: number): string => {
        const from = of === step ? (low ?? 0) : 0;
        const count = `${from === 0 ? '.' : `(. - ${number(from)})`} div ${number(of)}`;
        return `abs(${count} - round(${count})) < 0.000001`;
    };
    if (step !== undefined && !(item.whole && step === 1)) {
        rules.push(multiple(step));
        messages.push(texts.words((words) => words.steps(String(step))));
    } else if (decimals !== undefined && !item.whole) {
        rules.push(multiple(Number(`1e-${decimals}`)));
        messages.push(texts.words((words) => words.decimals(String(decimals))));
    }
    return {
        type: item.whole ? 'integer' : 'decimal',
        ...(rules.length > 0 ? { constraint: rules.join(' and '), constraint_message: joined(' ', ...messages) } : {})
    };
}

const FORMATS: Readonly<Record<string, string>> = {
    email: '[^@ ]+@[^@ ]+[.][^@ ]+',
    phone: '[+0-9 ()./-]{5,}',
    url: 'https?://.+'
};

function textBody(item: Item, { texts }: Asking): Body {
    const appearance = item.long ? 'multiline' : undefined;
    if (item.format === undefined) return { type: 'text', appearance };
    const known = FORMATS[item.format];
    // A format of the author's own may match any part of the answer, ODK's always the whole of it.
    const bound = known ?? `${item.format.startsWith('^') ? '' : '.*'}(${item.format.replace(/^\^|(?<!\\)\$$/gu, '')})${item.format.endsWith('$') ? '' : '.*'}`;
    return { type: 'text', appearance, constraint: `regex(., ${quoted(bound)})`, constraint_message: texts.words((words) => words.format) };
}

function dateBody(item: Item, { texts }: Asking): Body {
    const { earliest, latest } = item;
    const type = item.type === 'datetime' ? 'dateTime' : 'date';
    if (earliest === undefined && latest === undefined) return { type };
    const day = (date: string, later = 0): string => `decimal-date-time('${new Date(Date.parse(date) + later * 86_400_000).toISOString().slice(0, 10)}')`;
    const rules = [
        ...(earliest === undefined ? [] : [`decimal-date-time(.) >= ${day(earliest)}`]),
        // The last day is allowed to its end.
        ...(latest === undefined ? [] : [`decimal-date-time(.) < ${day(latest, 1)}`])
    ];
    const message = texts.words((words) =>
        earliest !== undefined && latest !== undefined
            ? words.dateBetween(earliest, latest)
            : earliest !== undefined
              ? words.dateFrom(earliest)
              : words.dateTo(latest!)
    );
    return { type, constraint: rules.join(' and '), constraint_message: message };
}
