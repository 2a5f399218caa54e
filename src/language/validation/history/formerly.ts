import * as ast from '../../generated/ast.js';
import { ownMembers } from '../../references/members.js';
import { DECLARATIONS } from '../declarations.js';
import { defineRule } from '../rule.js';

export const formerlyRule = defineRule('history/formerly', {
    tier: 'language',
    severity: 'error',
    on: DECLARATIONS,
    reads: ['definitions'],
    check(node, { facts, report }) {
        node.formerly.forEach((written, index) => {
            const name = written.normalize('NFC');
            const place = { node, property: 'formerly', index };
            if (name === node.name) {
                report('default', { name }, place);
                return;
            }
            const holder = node.$container;
            const taken = ast.isFile(holder)
                ? facts.definitions(holder.package ?? '', name).some((other) => other.type === node.$type)
                : holder && ownMembers(holder).has(name);
            if (taken) report('taken', { name }, place);
        });
    }
});
