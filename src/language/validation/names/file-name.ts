import { defineRule } from '../rule.js';

const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

export const fileNameRule = defineRule('names/file-name', {
    tier: 'language',
    severity: 'error',
    on: ['Instrument', 'Manual'],
    check(node, { report }) {
        if (node.name && RESERVED.test(node.name)) report('default', { name: node.name }, { node, property: 'name' });
    }
});
