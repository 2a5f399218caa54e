// A module of its own, so that the validator is loaded only when there is something to validate.
import { Ajv } from 'ajv';

/** What in the value is not as the schema says, one text each; empty if all is. */
export function violations(schema: object, value: unknown): string[] {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => {
        const extra = (params as { additionalProperty?: string }).additionalProperty;
        return `${instancePath || '/'} ${message ?? ''}${extra === undefined ? '' : ` ('${extra}')`}`;
    });
}
