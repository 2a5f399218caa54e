import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import type { NameIndex } from '../../references/name-index.js';
import { refText } from '../../references/members.js';
import { packageOf } from '../../references/symbols.js';
import { sourceOf } from '../../validation/source.js';
import { addDeclaration, emptyText } from '../edits.js';
import { defineFix } from '../fix.js';

/** Writes the skeleton of a standard at the end of the file: what stands in it is right, what is empty is to be filled in. */
export const momentFix = defineFix('coverage/moment', function* ({ document, data, node, services, title }) {
    const moment = node(ast.isMoment);
    if (!moment) return;
    const index = services.shared.workspace.IndexManager as NameIndex;
    const pkg = packageOf(moment);
    let name = `${moment.name}Standard`;
    for (let n = 2; index.lookup(pkg, name).length; n++) name = `${moment.name}Standard${n}`;
    const languages = services.facts.Facts.languagesFor((AstUtils.findRootNode(moment) as ast.File).package ?? '');
    const by = moment.by[0] ?? moment.lanes.find((lane) => lane.lane === 'frontstage')?.actor;
    const lines = [
        `standard ${name} ${sourceOf(moment.title) || emptyText(languages)} {`,
        `    at ${String(data.path)}`,
        ...(by ? [`    by ${refText(by)}`] : []),
        `    must ${emptyText(languages)}`,
        '}'
    ];
    yield { title: title('fix', { name: moment.name }), edits: addDeclaration(document, lines.join('\n')) };
});
