import type { Helper } from './runtime.js';

/** Reading responses and following links, as source text. */
export const READING: Record<string, Helper> = {
    readOption: {
        source: `
/** An option by its code, or else its name; any name where none are declared. */
const readOption = (options, raw) => {
    if (typeof raw !== 'string' && typeof raw !== 'number') return { problem: 'type' };
    const text = String(raw).normalize('NFC');
    if (options.length === 0) return { value: text };
    const found = options.find((option) => option.code === text) ?? options.find((option) => (option.name ?? option.code) === text);
    if (!found) return { problem: 'option' };
    return found.na ? { na: true } : { value: found.name ?? found.code };
};`
    },
    readAnswer: {
        source: `
/** { value }, { na: true }, { problem } or, where unanswered, nothing. */
const readAnswer = (input, raw) => {
    const { type, low = -Infinity, high = Infinity, options = [] } = input;
    if (raw === undefined || raw === null || raw === '') return {};
    if (raw === 'na' && input.na) return { na: true };
    if (type === 'number') {
        if (!Number.isFinite(raw)) return { problem: 'type' };
        if (raw < low || raw > high || (input.whole && !Number.isInteger(raw))) return { problem: 'range' };
        return { value: input.divisor ? raw / input.divisor : raw };
    }
    if (type === 'boolean') return typeof raw === 'boolean' ? { value: raw } : { problem: 'type' };
    if (type === 'option') return readOption(options, raw);
    if (type === 'options') {
        if (!Array.isArray(raw)) return { problem: 'type' };
        if (raw.length === 0) return {};
        const chosen = raw.map((each) => readOption(options, each));
        return chosen.find((each) => each.problem) ?? chosen.find((each) => each.na) ?? { value: [...new Set(chosen.map((each) => each.value))] };
    }
    if (type === 'date') {
        if (instant(raw) === undefined) return { problem: 'type' };
        const day = (raw + '0000-01-01'.slice(raw.length)).slice(0, 10);
        return day < (input.earliest ?? day) || day > (input.latest ?? day) ? { problem: 'range' } : { value: raw };
    }
    if (Number.isFinite(raw)) return { value: String(raw) };
    return typeof raw === 'string' ? { value: raw.normalize('NFC') } : { problem: 'type' };
};`,
        needs: ['readOption', 'instant']
    },
    read: {
        source: `
/** The response's answers by column, and the columns answered "not applicable". */
const read = (inputs, response, problems) => {
    const given = Object.create(null);
    const na = new Set();
    for (const input of inputs) {
        const raw = Object.hasOwn(response, input.name) ? response[input.name] : undefined;
        const answer = readAnswer(input, raw);
        if (answer.problem) problems.push({ column: input.name, problem: answer.problem, value: raw });
        if (answer.na) na.add(input.name);
        given[input.name] = answer.value;
    }
    return { given, na };
};`,
        needs: ['readAnswer']
    },
    unasked: {
        source: `
/** Reports answers to questions that were not asked. */
const unasked = (asked, response, { given, na }, problems) => {
    for (const [column, condition] of Object.entries(asked)) {
        if (!condition && (na.has(column) || known(given[column]))) problems.push({ column, problem: 'not-asked', value: response[column] });
    }
};`,
        needs: ['known']
    },
    results: {
        source: `
/** Missing becomes null. */
const results = (columns) => {
    for (const name of Object.keys(columns)) if (!known(columns[name])) columns[name] = null;
    return columns;
};`,
        needs: ['known']
    },
    follow: {
        source: `
/** A column along links; \`links\` says for each table where its links lead and which columns may hold the key. */
const follow = (links, table, cells, via, name, { find, asOf }, time) => {
    let row = cells;
    let at = table;
    for (const step of via) {
        const link = links[at]?.[step];
        const holder = link?.columns.find((column) => typeof row(column) === 'string');
        if (holder === undefined || !find) return undefined;
        const found = find(link.table, row(holder));
        row = (column) => (found && Object.hasOwn(found, column) ? found[column] : undefined);
        at = link.table;
        if (step === via.at(-1) && name === 'asOf' && link.timeless) return row('asOf') ?? asOf ?? time;
    }
    return row(name) ?? undefined;
};`
    }
};
