import { type AstNode, AstUtils, CstUtils, type LangiumDocument } from 'langium';
import * as ast from '../../generated/ast.js';
import type { TouchstoneServices } from '../../module.js';
import { nameOf, ownMembers, targetOf } from '../../references/members.js';
import { membersOf } from '../../references/scope-provider.js';
import { completionKind } from '../kinds.js';
import { textsOf } from '../texts.js';
import type { Cursor } from './cursor.js';
import { type ClientAbilities, Offers } from './items.js';
import { wantedLanguages } from './names.js';

/** Within `{…}` in a text of an instrument: the answers and scores that can stand for themselves there. */
export function offerPiped(services: TouchstoneServices, document: LangiumDocument, offset: number, client: ClientAbilities): Offers | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset - 1);
    const part = leaf?.astNode;
    const instrument = part && ast.isTextPart(part) ? AstUtils.getContainerOfType(part, ast.isInstrument) : undefined;
    const written = instrument && /\{([^{}\n]*)$/.exec(leaf!.text.slice(0, offset - leaf!.offset).replaceAll('{{', '  '));
    if (!instrument || !written) return undefined;
    const path = written[1]!.split('.').map((name) => name.trim().normalize('NFC'));
    const typed = /[^.\s]*$/.exec(written[1]!)![0];
    const cursor = cursorBehind(document, offset, typed);
    const offers = new Offers(cursor, client);
    const texts = textsOf(services);
    const wanted = wantedLanguages(services, instrument);
    for (const node of offered(part!, instrument, path.slice(0, -1))) {
        const name = nameOf(node);
        if (name)
            offers.add({
                label: name,
                kind: completionKind(node.$type),
                detail: texts.kind(node),
                from: texts.title(node, wanted),
                also: texts.titles(node),
                rank: '1'
            });
    }
    return offers;
}

function* offered(at: AstNode, instrument: ast.Instrument, path: readonly string[]): Iterable<ast.Named> {
    const table = targetOf(instrument.of[0]);
    if (path.length === 0) {
        for (let around: AstNode | undefined = at; around; around = around.$container) if (ast.isLoop(around)) yield around;
        for (const member of ownMembers(instrument).values()) if (hasValue(member)) yield member;
        if (table) yield table;
        return;
    }
    let owner: ast.Named | undefined = table?.name === path[0] ? table : instrument;
    for (const name of owner === table ? path.slice(1) : path) owner = owner && [...membersOf(owner, name)][0]?.node;
    if (owner) for (const { node, name } of membersOf(owner, undefined)) if (node.name === name) yield node;
}

function hasValue(node: ast.Named): boolean {
    return ast.isItem(node) || ast.isScore(node) || ast.isInclude(node) || ast.isField(node);
}

function cursorBehind(document: LangiumDocument, offset: number, typed: string): Cursor {
    const start = offset - typed.length;
    const end = offset + /^[\p{L}\p{M}\p{N}_]*/u.exec(document.textDocument.getText().slice(offset, offset + 200))![0].length;
    const at = (place: number) => document.textDocument.positionAt(place);
    return { document, offset, typed, start, end, insert: { start: at(start), end: at(offset) }, replace: { start: at(start), end: at(end) }, before: [] };
}
