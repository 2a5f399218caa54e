import { type AstNode, AstUtils } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.js';
import { ownMembers, targetOf } from '../../references/members.js';
import { membersOf } from '../../references/scope-provider.js';

/** A name in `{…}` within a text of an instrument, which stands for an answer. */
export interface PipedName {
    name: string;
    target: ast.Named | undefined;
    range: Range;
}

const PIPE = /\{\{|\{([^{}\n\r]*)\}/g;

/** The names that a text pipes in, with what each leads to. */
export function pipedNames(part: ast.TextPart): PipedName[] {
    const cst = part.$cstNode;
    const instrument = AstUtils.getContainerOfType(part, ast.isInstrument);
    if (!cst || !instrument || !part.value.includes('{')) return [];
    const document = AstUtils.getDocument(part);
    const result: PipedName[] = [];
    for (const match of cst.text.matchAll(PIPE)) {
        if (match[1] === undefined) continue;
        let offset = cst.offset + match.index + 1;
        let owner: ast.Named | undefined;
        match[1].split('.').forEach((written, position) => {
            const name = written.trim().normalize('NFC');
            const start = offset + (written.length - written.trimStart().length);
            owner = position === 0 ? first(name, part, instrument) : owner && memberOf(owner, name);
            result.push({
                name,
                target: owner,
                range: { start: document.textDocument.positionAt(start), end: document.textDocument.positionAt(start + written.trim().length) }
            });
            offset += written.length + 1;
        });
    }
    return result;
}

function first(name: string, at: AstNode, instrument: ast.Instrument): ast.Named | undefined {
    for (let around: AstNode | undefined = at; around; around = around.$container) {
        if (ast.isLoop(around) && around.name === name) return around;
        if (ast.isRoster(around) && ownMembers(around).has(name)) return ownMembers(around).get(name);
    }
    const found = memberOf(instrument, name);
    if (found) return found;
    const table = targetOf(instrument.of[0]);
    return table?.name === name ? table : undefined;
}

function memberOf(owner: ast.Named, name: string): ast.Named | undefined {
    const [found] = membersOf(owner, name);
    return found?.node;
}

/** The texts in which a part of an instrument can be piped. */
export function* textsAround(node: AstNode): Iterable<ast.TextPart> {
    const instrument = AstUtils.getContainerOfType(node, ast.isInstrument);
    if (instrument) for (const inner of AstUtils.streamAllContents(instrument)) if (ast.isTextPart(inner)) yield inner;
}
