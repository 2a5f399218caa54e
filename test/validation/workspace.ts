import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LangiumDocument, URI } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { createCoreServices } from '../../src/language/module.js';
import type { RuleSettings } from '../../src/language/validation/settings.js';
import { codeOf, type TouchstoneValidator } from '../../src/language/validation/validator.js';
import { libraryDocuments } from '../../src/language/workspace/library.js';

export interface Finding {
    file: string;
    severity: string;
    code: string;
    message: string;
    diagnostic: Diagnostic;
    document: LangiumDocument;
}

const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];

/** Checks small projects one after another in one workspace: each is taken out again, as if its folder were deleted. */
export class Workspace {
    readonly services = createCoreServices();
    private ready: Promise<void> | undefined;

    private start(): Promise<void> {
        this.ready ??= (async () => {
            const { shared } = this.services;
            const library = libraryDocuments(shared);
            for (const document of library) shared.workspace.LangiumDocuments.addDocument(document);
            await shared.workspace.DocumentBuilder.build(library);
        })();
        return this.ready;
    }

    async check(files: Readonly<Record<string, string>>, rules: RuleSettings = {}): Promise<Finding[]> {
        const opened = await this.open(files, rules);
        await this.close(opened.documents);
        return opened.findings;
    }

    async open(files: Readonly<Record<string, string>>, rules: RuleSettings = {}): Promise<{ documents: LangiumDocument[]; findings: Finding[] }> {
        await this.start();
        const { shared } = this.services;
        (this.services.Touchstone.validation.DocumentValidator as TouchstoneValidator).configure('', rules);
        const documents = Object.entries(files).map(([name, text]) => {
            const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse(`memory:/${name}`));
            shared.workspace.LangiumDocuments.addDocument(document);
            return document;
        });
        await shared.workspace.DocumentBuilder.build(documents, { validation: true });
        return { documents, findings: documents.flatMap((document) => findingsOf(document)) };
    }

    async close(documents: readonly LangiumDocument[]): Promise<void> {
        await this.services.shared.workspace.DocumentBuilder.update(
            [],
            documents.map((document) => document.uri)
        );
    }
}

export function findingsOf(document: LangiumDocument): Finding[] {
    return (document.diagnostics ?? [])
        .map((diagnostic) => ({
            file: document.uri.path.slice(1),
            severity: SEVERITIES[diagnostic.severity ?? 1]!,
            code: codeOf(diagnostic),
            message: String(diagnostic.message),
            diagnostic,
            document
        }))
        .sort((a, b) => compare(a, b));
}

/** The settings of rules that stand beside the files of a fixture. */
export function rulesIn(folder: string): RuleSettings {
    const path = join(folder, 'rules.json');
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as RuleSettings) : {};
}

/** `shop.touch:3:10-3:15 warning coverage/moment No standard …`, lines and columns from 1. */
export function line({ file, severity, code, message, diagnostic: { range } }: Finding): string {
    const from = `${range.start.line + 1}:${range.start.character + 1}`;
    const to = `${range.end.line + 1}:${range.end.character + 1}`;
    return `${file}:${from}-${to} ${severity} ${code} ${message}`;
}

function compare(a: Finding, b: Finding): number {
    const [x, y] = [a.diagnostic.range, b.diagnostic.range];
    const by = x.start.line - y.start.line || x.start.character - y.start.character || x.end.line - y.end.line || x.end.character - y.end.character;
    if (by !== 0) return by;
    const [left, right] = [`${a.code} ${a.message}`, `${b.code} ${b.message}`];
    return left < right ? -1 : left > right ? 1 : 0;
}
