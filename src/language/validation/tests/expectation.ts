import { defineRule } from '../rule.js';

export const expectationRule = defineRule('tests/expectation', {
    tier: 'language',
    severity: 'error',
    on: ['Test'],
    check(test, { report }) {
        if (test.expects.length === 0) report('default', { name: test.name }, { node: test, property: 'name' });
    }
});
