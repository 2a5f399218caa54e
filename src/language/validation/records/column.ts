import { nearest } from '../near.js';
import { defineRule } from '../rule.js';

const TIMES: ReadonlySet<string | undefined> = new Set(['date', 'datetime']);

export const columnRule = defineRule('records/column', {
    tier: 'language',
    severity: 'error',
    on: ['RecordTable'],
    check(record, { report }) {
        const fields = record.fields.map((field) => field.name);
        for (const property of ['key', 'time'] as const) {
            record[property].forEach((written, index) => {
                const name = written.normalize('NFC');
                const place = { node: record, property, index };
                const field = record.fields.find((one) => one.name === name);
                if (field) {
                    if (property === 'time' && !TIMES.has(field.basic)) report('not-time', { name, table: record.name }, place);
                    return;
                }
                const near = nearest(name, fields);
                if (near) report('near', { name, table: record.name, near }, place, { data: { near } });
                else report('default', { name, table: record.name, fields: fields.join(', ') || '—' }, place);
            });
        }
    }
});
