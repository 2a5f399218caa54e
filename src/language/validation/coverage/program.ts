import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import { defineRule } from '../rule.js';

/** Whether a text lacks a language can only be seen where a program says which are needed. */
export const programRule = defineRule('coverage/program', {
    tier: 'standard',
    severity: 'info',
    on: ['Instrument', 'Manual'],
    reads: ['programs'],
    check(node, { facts, report }) {
        if (facts.programs().length > 0) return;
        const languages = new Set<string>();
        for (const part of AstUtils.streamAst(node)) if (ast.isTextPart(part) && part.lang !== undefined) languages.add(part.lang);
        if (languages.size < 2) return;
        const list = [...languages].join(', ');
        const example = `program Service "…" languages ${list}`;
        report('default', { name: node.name, languages: list, example }, { node, property: 'name' }, { data: { languages: [...languages] } });
    }
});
