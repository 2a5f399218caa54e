import type { LangiumDocument } from 'langium';
import type { CodeActionProvider, LangiumServices } from 'langium/lsp';
import type { CodeActionParams } from 'vscode-languageserver';
import { type CodeAction, CodeActionKind, type Command, type Diagnostic } from 'vscode-languageserver-types';
import { fixesFor } from '../fixes/registry.js';
import type { Proposal } from '../fixes/fix.js';
import type { TouchstoneAddedServices } from '../module.js';
import type { TouchstoneValidator } from '../validation/validator.js';

/** Offers the quick fixes of the findings at a place, and all of one kind at once as `source.fixAll`. */
export class TouchstoneCodeActionProvider implements CodeActionProvider {
    constructor(private readonly services: LangiumServices & TouchstoneAddedServices) {}

    getCodeActions(document: LangiumDocument, params: CodeActionParams): (Command | CodeAction)[] {
        const only = params.context.only;
        const wanted = (kind: CodeActionKind) => !only || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
        const actions: CodeAction[] = [];
        if (wanted(CodeActionKind.QuickFix)) {
            for (const diagnostic of params.context.diagnostics) {
                const known = this.known(document, diagnostic);
                if (!known) continue;
                for (const proposal of this.proposals(known, document)) actions.push(actionFor(document, diagnostic, proposal, CodeActionKind.QuickFix));
            }
        }
        if (wanted(CodeActionKind.SourceFixAll)) actions.push(...this.fixAll(document));
        return actions;
    }

    /** Everything that can be mended in one way only, and safely: characters of the wrong width. */
    private fixAll(document: LangiumDocument): CodeAction[] {
        const slips = (document.diagnostics ?? []).filter((diagnostic) => diagnostic.code === 'syntax/wide-character');
        const edits = slips.flatMap((diagnostic) =>
            this.proposals(diagnostic, document)
                .slice(0, 1)
                .flatMap((proposal) => proposal.edits)
        );
        const title = slips.length ? this.proposals(slips[0]!, document).at(-1)!.title : '';
        return edits.length ? [actionFor(document, undefined, { title, edits }, CodeActionKind.SourceFixAll)] : [];
    }

    private proposals(diagnostic: Diagnostic, document: LangiumDocument): Proposal[] {
        const { language } = this.services.validation.DocumentValidator as TouchstoneValidator;
        return fixesFor(diagnostic, document, this.services, language);
    }

    /** An editor may send a finding back without its data; ours still has them. */
    private known(document: LangiumDocument, diagnostic: Diagnostic): Diagnostic | undefined {
        if (diagnostic.data !== undefined) return diagnostic;
        const { line, character } = diagnostic.range.start;
        return document.diagnostics?.find(
            ({ code, range, message }) =>
                code === diagnostic.code && message === diagnostic.message && range.start.line === line && range.start.character === character
        );
    }
}

function actionFor(document: LangiumDocument, diagnostic: Diagnostic | undefined, proposal: Proposal, kind: CodeActionKind): CodeAction {
    const changes = Object.fromEntries(
        Object.entries({ [document.uri.toString()]: proposal.edits, ...proposal.elsewhere })
            .filter(([, edits]) => edits.length > 0)
            .map(([uri, edits]) => [uri, [...edits]])
    );
    return {
        title: proposal.title,
        kind,
        ...(diagnostic ? { diagnostics: [diagnostic] } : {}),
        ...(proposal.preferred ? { isPreferred: true } : {}),
        edit: { changes }
    };
}
