import { isWordOfTheLanguage } from '../../parsing/words.js';
import { defineRule } from '../rule.js';

export const unitSpellingRule = defineRule('names/unit-spelling', {
    tier: 'language',
    severity: 'error',
    on: ['Unit'],
    check(node, { report }) {
        if (node.name && isWordOfTheLanguage(node.name)) report('default', { name: node.name }, { node, property: 'name' });
    }
});
