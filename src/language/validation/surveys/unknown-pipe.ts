import { type AstNode, AstUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import { ownMembers } from '../../references/members.js';
import { membersOf } from '../../references/scope-provider.js';
import { defineRule } from '../rule.js';

const PIPE = /\{\{|\{([^{}\n\r]*)\}/g;

export const unknownPipeRule = defineRule('surveys/unknown-pipe', {
    tier: 'language',
    severity: 'error',
    on: ['TextPart'],
    reads: ['targets'],
    check(part, { facts, report }) {
        if (!part.value.includes('{')) return;
        const instrument = AstUtils.getContainerOfType(part, ast.isInstrument);
        const document = AstUtils.getDocument(part);
        const cst = part.$cstNode;
        if (!instrument || !cst) return;
        const table = facts.target(instrument.of[0]);
        for (const match of cst.text.matchAll(PIPE)) {
            if (match[1] === undefined) continue;
            const path = match[1]
                .normalize('NFC')
                .split('.')
                .map((name) => name.trim());
            if (exists(path, part, instrument, table?.node)) continue;
            const start = cst.offset + match.index;
            const range = { start: document.textDocument.positionAt(start), end: document.textDocument.positionAt(start + match[0].length) };
            report('default', { name: match[1].trim() }, { node: part, range });
        }
    }
});

/** A loop around the text, a question or score of the instrument, or a field of the record that it is about. */
function exists(path: readonly string[], at: AstNode, instrument: ast.Instrument, table: ast.Named | undefined): boolean {
    const [first = '', ...rest] = path;
    for (let around: AstNode | undefined = at; around; around = around.$container) {
        if (ast.isLoop(around) && around.name === first) return rest.length === 0;
        if (ast.isRoster(around) && ownMembers(around).has(first)) return rest.length === 0;
    }
    if (table?.name === first && rest.length) return follow(table, rest);
    return follow(instrument, path);
}

function follow(from: ast.Named, path: readonly string[]): boolean {
    const [name, ...rest] = path;
    if (name === undefined) return true;
    const [found] = membersOf(from, name);
    return found !== undefined && follow(found.node, rest);
}
