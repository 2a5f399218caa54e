// What the rows of the coverage page point at: declarations of an example, by their path, with what they say.

/** @typedef {{ path: string, file: string, line: number, text: string, owner: string }} Found */

const isElement = (value) => typeof value === 'object' && value !== null && typeof value.path === 'string' && value.origin !== undefined;
const isText = (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length > 0 &&
    Object.entries(value).every(([tag, text]) => /^[a-z]{2}(-|$)/.test(tag) && typeof text === 'string');
const isEmpty = (value) =>
    value === undefined ||
    value === null ||
    value === false ||
    (Array.isArray(value) && value.length === 0) ||
    (isText(value) && Object.values(value).every((text) => !text.trim()));

/** What an example itself declares, by path: a term and a measure may share one. */
export function indexOf(model) {
    const index = new Map();
    const walk = (value) => {
        if (typeof value !== 'object' || value === null) return;
        if (isElement(value) && !fromLibrary(value)) index.set(value.path, [...(index.get(value.path) ?? []), value]);
        for (const child of Object.values(value)) walk(child);
    };
    walk(model);
    return index;
}
const fromLibrary = (element) => element.origin.file.startsWith('builtin:');

/**
 * `Path`, `Path/property`, `Path/property#count`, `Path/property=value`.
 * @returns {Found[]} never empty
 * @throws with what is missing
 */
export function resolve(index, pattern, language) {
    const [, path, property, count, expected] = /^([^/#=]+)(?:\/([^#=]+))?(?:#(\d+))?(?:=(.*))?$/u.exec(pattern) ?? [];
    if (path === undefined) throw new Error(`“${pattern}” is no path`);
    const elements = index.get(path);
    if (elements === undefined) throw new Error(`nothing is called ${path}`);
    if (property === undefined) return elements.map((element) => found(index, element, language, element.title));
    const valueOf = (element) => property.split('/').reduce((at, key) => at?.[key], element);
    const element = elements.find((one) => !isEmpty(valueOf(one)));
    if (element === undefined) throw new Error(`${path} has no ${property}`);
    const value = valueOf(element);
    const values = Array.isArray(value) ? value : [value];
    if (count !== undefined && values.length !== Number(count)) throw new Error(`${path} has ${values.length} ${property}, not ${count}`);
    if (
        expected !== undefined &&
        !values.some((one) => [one, one.kind, one.value, one.name, String(one.text).split(' ')[0]].some((is) => String(is) === expected))
    )
        throw new Error(`${path} does not say ${property} ${expected}`);
    if (values.every(isElement)) return values.map((one) => found(index, one, language, one.title));
    // Each thing that is said has to be carried; what is not said in words stands with its declaration.
    const said = values.map(textOf).filter(Boolean);
    return (said.length > 0 ? said : [element.title]).map((text) => found(index, element, language, text));
}

const textOf = (value) => [value, value.text, value.title].find((one) => isText(one) && !isEmpty(one));

/** `owner` is what the text belongs to: a row's table, a phase's plan, and for what a declaration says the declaration itself. */
function found(index, element, language, text) {
    const title = (one) => one.title?.[language] || one.name;
    const above = index.get(element.path.split('.').slice(0, -1).join('.'))?.[0];
    const own = text === element.title;
    return {
        path: element.path,
        file: element.origin.file,
        line: element.origin.line,
        text: text?.[language] || element.name,
        owner: title(own ? (above ?? element) : element)
    };
}
