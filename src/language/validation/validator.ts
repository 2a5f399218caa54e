import {
    type AstNode,
    AstUtils,
    type Cancellation,
    DefaultDocumentValidator,
    getDiagnosticRange,
    type LangiumDocument,
    type ParseResult,
    type ValidationOptions
} from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Facts } from '../facts/facts.js';
import type * as ast from '../generated/ast.js';
import { type Code, formatMessage, isCode, type MessageLanguage } from '../messages/catalogue.js';
import type { TouchstoneServices } from '../module.js';
import { isTooDeep, MOST_LEVELS } from '../parsing/depth.js';
import { isWideSlip } from '../parsing/lexer.js';
import { unresolved } from './names/unresolved.js';
import { RULES } from './registry.js';
import type { Extra, Place, Rule, RuleContext, Severity } from './rule.js';
import { FolderSettings, type RuleSettings, severityOf } from './settings.js';
import { meantBy } from './slips.js';
import { isPlaced, unexpectedInput } from './syntax/unexpected-input.js';

const SEVERITY = { error: 1, warning: 2, info: 3, hint: 4 } as const;

/** What a diagnostic carries for fixes and reports. The message is in the language that was asked for. */
export interface FindingData {
    code: Code | 'internal/rule-failed';
    variant: string;
    params: Record<string, string | number>;
    [more: string]: unknown;
}

/** Runs all rules in one walk over each file, without a promise per node. */
export class TouchstoneValidator extends DefaultDocumentValidator {
    private readonly facts: Facts;
    private readonly byType = new Map<string, Rule[]>();
    language: MessageLanguage = 'en';
    private readonly settings = new FolderSettings();

    constructor(private readonly services: TouchstoneServices) {
        super(services);
        this.facts = services.facts.Facts;
        for (const rule of RULES) for (const type of rule.on) this.byType.set(type, [...(this.byType.get(type) ?? []), rule]);
    }

    /** How the files of a folder (its URI; empty for all files) take the rules that can be set. Holds from the next check on. */
    configure(root: string, rules: RuleSettings): void {
        this.settings.set(root, rules);
    }

    override async validateDocument(
        document: LangiumDocument,
        options?: ValidationOptions,
        cancelToken?: Cancellation.CancellationToken
    ): Promise<Diagnostic[]> {
        // The library is checked by its own tests; its findings would only confuse an author.
        if (document.uri.scheme === 'builtin' && !options?.categories?.includes('library')) return [];
        this.facts.forget(document.uri.toString());
        return super.validateDocument(document, options, cancelToken);
    }

    protected override processLexingErrors(result: ParseResult, diagnostics: Diagnostic[]): void {
        for (const slip of result.lexerReport?.diagnostics ?? []) {
            const range = {
                start: { line: slip.line! - 1, character: slip.column! - 1 },
                end: { line: slip.line! - 1, character: slip.column! - 1 + slip.length }
            };
            if (isTooDeep(slip)) diagnostics.push(this.finding('syntax/unexpected-input', 'deep', { levels: MOST_LEVELS }, range));
            if (!isWideSlip(slip)) continue;
            const space = slip.replacement.trim() === '';
            diagnostics.push(
                this.finding('syntax/wide-character', space ? 'space' : 'default', { found: slip.found, replacement: slip.replacement }, range, {
                    data: { replacement: slip.replacement }
                })
            );
        }
        const source = result.value.$document?.textDocument.getText() ?? '';
        for (const error of result.lexerErrors) {
            const start = { line: error.line! - 1, character: error.column! - 1 };
            const found = source.slice(error.offset, error.offset + error.length);
            const unclosed = found.startsWith('"');
            const meant = meantBy(found);
            diagnostics.push(
                unclosed
                    ? this.finding('syntax/unexpected-input', 'unclosed', {}, { start, end: { line: start.line, character: start.character + 1 } })
                    : this.finding(
                          'syntax/unexpected-character',
                          meant ? 'meant' : 'default',
                          { found: found.slice(0, 20), ...(meant ? { meant } : {}) },
                          { start, end: { line: start.line, character: start.character + error.length } }
                      )
            );
        }
    }

    protected override processParsingErrors(result: ParseResult, diagnostics: Diagnostic[]): void {
        // A cascade behind the first error of a place only hides it.
        const lines = new Set<number>();
        const cut = result.lexerReport?.diagnostics.some(isTooDeep);
        for (const error of result.parserErrors) {
            // Of a file that is not read to its end, the end is no mistake.
            if (cut && !isPlaced(error.token)) continue;
            const { variant, params, range, data } = unexpectedInput(error, result.value);
            if (lines.has(range.start.line)) continue;
            lines.add(range.start.line);
            if (diagnostics.some((other) => other.range.start.line === range.start.line && other.code !== 'syntax/wide-character')) continue;
            diagnostics.push(this.finding('syntax/unexpected-input', variant, params, range, { data }));
        }
    }

    protected override processLinkingErrors(document: LangiumDocument, diagnostics: Diagnostic[]): void {
        const broken = document.parseResult.parserErrors.length > 0;
        for (const reference of document.references) {
            if (!('error' in reference) || !reference.error) continue;
            const found = unresolved(reference.error.info, this.services);
            if (!found || (broken && reference.$refText === '')) continue;
            const range = reference.$refNode?.range ?? getDiagnosticRange({ node: reference.error.info.container });
            diagnostics.push(this.finding('names/unresolved', found.variant, found.params, range, { data: found.data }));
        }
    }

    protected override validateAst(root: AstNode, _options: ValidationOptions, cancelToken?: Cancellation.CancellationToken): Promise<Diagnostic[]> {
        const document = AstUtils.getDocument(root);
        const diagnostics: Diagnostic[] = [];
        const contexts = new Map<Rule, RuleContext<Code> | undefined>();
        const settings = this.settings.for(document.uri.toString());
        const visit = (node: AstNode) => {
            for (const rule of this.byType.get(node.$type) ?? []) {
                // What is only half there cannot be said to be unused or uncovered.
                if (rule.tier === 'standard' && node === root && broken.size) continue;
                if (!contexts.has(rule)) {
                    const severity = severityOf(rule, settings);
                    contexts.set(rule, severity && this.context(rule, severity, document, diagnostics));
                }
                const context = contexts.get(rule);
                if (!context) continue;
                try {
                    rule.check?.(node, context);
                } catch (error) {
                    diagnostics.push(this.failure(rule, node, error));
                }
            }
        };
        const broken = brokenDeclarations(document);
        visit(root);
        const file = root as ast.File;
        for (const part of [...file.imports, ...file.declarations]) {
            if (cancelToken?.isCancellationRequested) break;
            if (!broken.has(part)) for (const node of AstUtils.streamAst(part)) visit(node);
        }
        return Promise.resolve(diagnostics);
    }

    private context(rule: Rule, severity: Severity, document: LangiumDocument, diagnostics: Diagnostic[]): RuleContext<Code> {
        return {
            facts: this.facts.reader(document, rule.reads, rule.code),
            report: (variant: string, params: object, place: Place, extra?: Extra) => {
                const range = place.range ?? getDiagnosticRange(place as Parameters<typeof getDiagnosticRange>[0]);
                diagnostics.push(this.finding(rule.code, variant, params as Record<string, string | number>, range, extra, severity));
            }
        } as RuleContext<Code>;
    }

    private finding(
        code: Code,
        variant: string,
        params: Record<string, string | number>,
        range: Diagnostic['range'],
        extra: Extra = {},
        severity: Severity = 'error'
    ): Diagnostic {
        const data: FindingData = { code, variant, params, ...extra.data };
        return {
            code,
            severity: SEVERITY[severity],
            message: formatMessage(code, variant, params, this.language),
            range,
            source: this.getSource(),
            tags: extra.tags,
            relatedInformation: extra.related,
            data
        };
    }

    /** A rule that throws is our mistake, not the author's: it is said so, and makes the command fail as internal. */
    private failure(rule: Rule, node: AstNode, error: unknown): Diagnostic {
        const reason = error instanceof Error ? error.message : String(error);
        const data: FindingData = { code: 'internal/rule-failed', variant: 'default', params: { rule: rule.code } };
        return {
            code: 'internal/rule-failed',
            severity: 1,
            message: `Touchstone failed inside its own rule ${rule.code}: ${reason}. Please report this.`,
            range: getDiagnosticRange({ node }),
            source: this.getSource(),
            data
        };
    }
}

/** Declarations that could not be read to their end: what they lack may well be there. */
function brokenDeclarations(document: LangiumDocument): ReadonlySet<AstNode> {
    const broken = new Set<AstNode>();
    const { parserErrors, value } = document.parseResult;
    const { declarations } = value as ast.File;
    for (const error of parserErrors) {
        const at = isPlaced(error.token) ? error.token.startOffset : Infinity;
        // What stands at the very beginning of a declaration was missed by the one before.
        const last = declarations.findLast((declaration) => (declaration.$cstNode?.offset ?? 0) < at);
        if (last && !(last.$cstNode && last.$cstNode.end <= at && last.$cstNode.text.endsWith('}'))) broken.add(last);
    }
    return broken;
}

/** The code of a diagnostic, whoever made it. */
export function codeOf(diagnostic: Diagnostic): string {
    const code = diagnostic.code ?? (diagnostic.data as FindingData | undefined)?.code;
    return typeof code === 'string' ? code : String(code);
}

export { isCode };
