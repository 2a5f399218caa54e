import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import { addProperty, emptyText } from '../edits.js';
import { defineFix } from '../fix.js';

export const teamFix = defineFix('coverage/team', function* ({ document, node, services, title }) {
    const team = node(ast.isTeam);
    if (!team) return;
    const languages = services.facts.Facts.languagesFor((AstUtils.findRootNode(team) as ast.File).package ?? '');
    yield { title: title('fix'), edits: addProperty(document, team, `duties ${emptyText(languages)}`) };
});
