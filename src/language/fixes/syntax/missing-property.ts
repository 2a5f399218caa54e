import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import type { NameIndex } from '../../references/name-index.js';
import { packageOf } from '../../references/symbols.js';
import { sourceOf } from '../../validation/source.js';
import { addProperty } from '../edits.js';
import { defineFix } from '../fix.js';

/** Adds the property with something that the package really has. */
export const missingPropertyFix = defineFix('syntax/missing-property', function* ({ document, data, node, services, title }) {
    const declaration = node(ast.isDeclaration);
    if (!declaration) return;
    const property = String(data.keyword);
    const index = services.shared.workspace.IndexManager as NameIndex;
    const nodes = [...index.inPackage(packageOf(declaration))].flatMap((description) => description.node ?? []);
    const value = property === 'of' ? tableFor(declaration, nodes) : valueFor(declaration, nodes);
    if (value) yield { title: title('fix', { property }), edits: addProperty(document, declaration, `${property} ${value}`), preferred: true };
});

type Nodes = readonly { $type: string }[];

function tableFor(declaration: ast.Declaration, nodes: Nodes): string | undefined {
    const instrument = nodes.find(ast.isInstrument)?.name;
    const record = nodes.find(ast.isRecordTable)?.name;
    return ast.isTest(declaration) ? (instrument ?? record) : (record ?? instrument);
}

function valueFor(declaration: ast.Declaration, nodes: Nodes): string | undefined {
    if (ast.isFigure(declaration)) return sourceOf(declaration.stated[0]?.value) || '0';
    for (const survey of nodes.filter(ast.isInstrument)) {
        const parts = AstUtils.streamAllContents(survey);
        const column = parts.find(ast.isScore) ?? parts.find((part): part is ast.Item => ast.isItem(part) && (part.kind === 'rate' || part.kind === 'nps'));
        if (column) return `mean(${survey.name}.${column.name})`;
    }
    const record = nodes.find(ast.isRecordTable);
    return record && `count(${record.name})`;
}
