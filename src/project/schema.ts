// A module of its own, so that the validator is loaded only when there is something to validate.
import { Ajv, type ErrorObject } from 'ajv';
import { nearest } from '../language/validation/near.js';

/** What in the value is not as the schema says, one sentence each; empty if all is. */
export function violations(schema: object, value: unknown): string[] {
    const validate = new Ajv({ allErrors: true, strict: false, verbose: true }).compile(schema);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(sentence);
}

const WORDS: Readonly<Record<string, string>> = {
    array: 'a list',
    object: 'an object { … }',
    string: 'a text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    null: 'null'
};

function sentence({ instancePath, keyword, message, params, parentSchema }: ErrorObject): string {
    const at = nameOf(instancePath);
    const named = at === '' ? 'The file' : `'${at}'`;
    const schema = parentSchema as { properties?: object; examples?: readonly unknown[] };
    if (keyword === 'additionalProperties') {
        const { additionalProperty: extra } = params as { additionalProperty: string };
        const known = Object.keys(schema.properties ?? {}).filter((name) => !name.startsWith('$'));
        // The first letters of a setting are as good as a slip of the pen: output, out.
        const near = nearest(extra, known) ?? known.find((name) => extra.startsWith(name) || name.startsWith(extra));
        return `There is no setting '${extra}'${at === '' ? '' : ` in '${at}'`}. ${near === undefined ? `There are: ${known.join(', ')}.` : `Did you mean '${near}'?`}`;
    }
    if (keyword === 'type') {
        const types = [(params as { type: string | string[] }).type].flat();
        const example = schema.examples?.[0];
        return `${named} must be ${types.map((type) => WORDS[type] ?? type).join(' or ')}${example === undefined ? '' : `: ${JSON.stringify(example)}`}.`;
    }
    if (keyword === 'enum')
        return `${named} must be ${(params as { allowedValues: unknown[] }).allowedValues.map((each) => JSON.stringify(each)).join(' or ')}.`;
    if (keyword === 'minimum') return `${named} must be ${(params as { limit: number }).limit} or more.`;
    return `${named} ${message ?? 'is not as it should be'}.`;
}

/** `/data/Visit/columns` as people write it: `data.Visit.columns`; places in lists count from 1. */
function nameOf(pointer: string): string {
    const parts = pointer
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    return parts.map((part, at) => (/^\d+$/.test(part) ? `[${Number(part) + 1}]` : at === 0 ? part : `.${part}`)).join('');
}
