import { defineRule } from '../rule.js';

export const oneProgramRule = defineRule('names/one-program', {
    tier: 'language',
    severity: 'error',
    on: ['Program'],
    reads: ['programs'],
    check(node, { facts, report }) {
        const other = facts.programs().find((program) => program.node !== node);
        if (other)
            report(
                'default',
                { other: other.name },
                { node, property: 'name' },
                {
                    related: other.nameSegment
                        ? [{ location: { uri: other.documentUri.toString(), range: other.nameSegment.range }, message: `'${other.name}'` }]
                        : []
                }
            );
    }
});
