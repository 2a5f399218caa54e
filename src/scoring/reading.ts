/** Reading a response: what each answer means, and what is wrong with it. */
import { instant } from '../expression/dates.js';
import { type Answer, NA, type Value } from '../expression/values.js';
import type { InputColumn, InputOption } from './table-plan.js';

/** A response as programs hand it over: cells by column name. */
export type Response = Readonly<Record<string, unknown>>;

export interface Problem {
    readonly column: string;
    /**
     * `type`: no value of the column's type. `range`: a number or day out of its range, or not whole. `option`: none of the
     * options. In these cases the answer counts as unanswered. `not-asked`: an answer to a question that was not asked,
     * which is left out. `division-by-zero`: what was to be computed is missing for that reason.
     */
    readonly problem: 'type' | 'range' | 'option' | 'not-asked' | 'division-by-zero';
    readonly value?: unknown;
}

/**
 * The cells of the plan's inputs, as expressions see them: null where unanswered (absent, null, an empty text or list),
 * `'na'` where not applicable and allowed, options by name, percentages divided by 100, texts in NFC. Cells of other
 * names are not looked at. A value that does not fit is reported and counts as unanswered.
 */
export function readResponse(inputs: readonly InputColumn[], response: Response, problems: Problem[]): Record<string, Answer> {
    const read = Object.create(null) as Record<string, Answer>;
    for (const input of inputs) {
        const raw = Object.hasOwn(response, input.name) ? response[input.name] : undefined;
        const value = readAnswer(input, raw);
        if (typeof value === 'object' && value !== null && 'problem' in value) problems.push({ column: input.name, problem: value.problem, value: raw });
        read[input.name] = typeof value === 'object' && value !== null && 'problem' in value ? null : value;
    }
    return read;
}

type Refusal = { readonly problem: 'type' | 'range' | 'option' };
const refused = (problem: Refusal['problem']): Refusal => ({ problem });

function readAnswer(input: InputColumn, raw: unknown): Answer | Refusal {
    if (raw === undefined || raw === null || raw === '') return null;
    if (raw === NA && input.na) return NA;
    switch (input.type.kind) {
        case 'number':
            return readNumber(input, raw);
        case 'boolean':
            return typeof raw === 'boolean' ? raw : refused('type');
        case 'category':
            return readOption(input.options ?? [], raw);
        case 'set':
            return readSet(input.options ?? [], raw);
        case 'date':
        case 'datetime':
        case 'time':
            return readMoment(input, raw);
        default:
            // Keys and codes are often numbers in data.
            if (typeof raw === 'number' && Number.isFinite(raw)) return String(raw);
            return typeof raw === 'string' ? raw.normalize('NFC') : refused('type');
    }
}

function readNumber({ low, high, whole, divisor = 1 }: InputColumn, raw: unknown): Answer | Refusal {
    if (typeof raw !== 'number' || !Number.isFinite(raw)) return refused('type');
    if ((low !== undefined && raw < low) || (high !== undefined && raw > high) || (whole && !Number.isInteger(raw))) return refused('range');
    return raw / divisor;
}

/** By the day as it is written, in its own zone; a month or a year is its first day. */
function readMoment({ earliest, latest }: InputColumn, raw: unknown): Answer | Refusal {
    if (typeof raw !== 'string' || instant(raw) === undefined) return refused('type');
    const day = `${raw}${'0000-01-01'.slice(raw.length)}`.slice(0, 10);
    return (earliest !== undefined && day < earliest) || (latest !== undefined && day > latest) ? refused('range') : raw;
}

/** An option by its code, or else by its name. Where there are none declared, any name. */
function readOption(options: readonly InputOption[], raw: unknown): string | Refusal {
    if (typeof raw !== 'string' && typeof raw !== 'number') return refused('type');
    const text = String(raw).normalize('NFC');
    if (options.length === 0) return text;
    const option = options.find(({ code }) => code === text) ?? options.find(({ name }) => name === text);
    if (!option) return refused('option');
    return option.na ? NA : option.name;
}

/** A list of options, each once; with one that means "not applicable" the whole answer is. */
function readSet(options: readonly InputOption[], raw: unknown): Answer | Refusal {
    if (!Array.isArray(raw)) return refused('type');
    if (raw.length === 0) return null;
    const chosen = raw.map((each) => readOption(options, each));
    const wrong = chosen.find((each) => typeof each === 'object');
    if (wrong) return wrong;
    const names = chosen as string[];
    return options.length > 0 && names.includes(NA) ? NA : [...new Set(names)];
}

/** The raw answer that means the value, as `readResponse` reads it back: codes for options, percent for percentages. */
export function answerFor(input: InputColumn, value: Value | null): unknown {
    if (value === null || value === NA) return value;
    if (typeof value === 'number') return input.divisor ? Number((value * input.divisor).toPrecision(15)) : value;
    const code = (name: string): string => input.options?.find((option) => option.name === name)?.code ?? name;
    if (typeof value === 'string') return code(value);
    return typeof value === 'object' ? value.map(code) : value;
}
