import { defineRule } from '../rule.js';

const EXAMPLES = { retain: 'retain 3 years', basis: 'basis consent' } as const;

export const privacyRule = defineRule('records/privacy', {
    tier: 'standard',
    severity: 'warning',
    on: ['RecordTable'],
    check(record, { report }) {
        const personal = record.fields.filter((field) => field.privacy.length);
        if (personal.length === 0) return;
        for (const property of ['retain', 'basis'] as const) {
            if (record[property].length) continue;
            const example = EXAMPLES[property];
            report(
                'default',
                { table: record.name, fields: personal.map((field) => field.name).join(', '), property, example },
                { node: record, property: 'name' },
                { data: { example } }
            );
        }
    }
});
