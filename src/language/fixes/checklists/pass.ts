import * as ast from '../../generated/ast.js';
import { insert } from '../edits.js';
import { defineFix } from '../fix.js';
import { bracesOf, indentAt, lineBreak, tokenBefore } from '../places.js';

/** At the end: a property behind a nested declaration would belong to that. */
export const passFix = defineFix('checklists/pass', function* ({ document, data, node, title }) {
    const checklist = node(ast.isInstrument);
    const braces = checklist && bracesOf(checklist);
    const last = braces && tokenBefore(document, braces.close.offset);
    if (!braces || !last) return;
    const example = String(data.example);
    const oneLine = braces.open.range.start.line === braces.close.range.start.line;
    const text = oneLine ? ` ${example}` : `${lineBreak(document)}${indentAt(document, braces.close.offset)}    ${example}`;
    const rest = /^[ \t]*\/\/[^\n\r]*/.exec(document.textDocument.getText().slice(last.end))?.[0].length ?? 0;
    yield { title: title('fix', { example }), edits: insert(document, last.end + (oneLine ? 0 : rest), text), preferred: true };
});
