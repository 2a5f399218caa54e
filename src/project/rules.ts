import { summaryOf } from '../language/messages/catalogue.js';
import { nearest } from '../language/validation/near.js';
import { RULES } from '../language/validation/registry.js';
import { SETTINGS } from '../language/validation/settings.js';
import { UsageError } from './errors.js';

const settable = RULES.filter(({ tier }) => tier === 'standard');

/** The JSON Schema of `rules` in the configuration: each rule that may be set, with what it says. */
export const rulesSchema = {
    type: 'object',
    additionalProperties: false,
    examples: [{ 'text/numbering': 'off' }],
    description: 'As what rules report: off, info, warning or error.',
    properties: Object.fromEntries(
        settable.map(({ code, severity, asked }) => [
            code,
            { enum: SETTINGS, description: `${summaryOf(code)} Without a setting: ${asked ? 'off' : severity}.` }
        ])
    )
};

/** Refuses settings of rules that there are not, and of those that a build rests upon. */
export function knownRules(rules: object, path: string): void {
    for (const code of Object.keys(rules)) {
        const rule = RULES.find((one) => one.code === code);
        if (rule?.tier === 'standard') continue;
        if (rule)
            throw new UsageError(
                `${path}: '${code}' cannot be set, because nothing right can be built of files in which it finds something.`,
                'Warnings and information can be set: touchstone explain lists them.'
            );
        const near = nearest(
            code,
            settable.map((one) => one.code)
        );
        throw new UsageError(
            `${path}: there is no rule '${code}'.${near === undefined ? '' : ` Did you mean '${near}'?`}`,
            'touchstone explain lists all rules.'
        );
    }
}
