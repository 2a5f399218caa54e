import { relative, sep } from 'node:path';
import { URI } from 'langium';
import { codeOf } from '../language/validation/validator.js';
import type { Project } from './load.js';

export type FindingSeverity = 'error' | 'warning' | 'info' | 'hint';

/** A diagnostic as reports show it. Lines and columns count from 1. */
export interface Finding {
    /** Relative to the project, with `/`. */
    file: string;
    path: string;
    line: number;
    column: number;
    endLine: number;
    endColumn: number;
    severity: FindingSeverity;
    code: string;
    message: string;
    /** `file` as above; of the library only its name. */
    related: { file: string; line: number; column: number }[];
}

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

/** Everything the checker said of a project, by file and place. */
export function findingsOf(project: Project): Finding[] {
    const local = (path: string) => relative(project.root, path).split(sep).join('/').normalize('NFC');
    // The library stands in no folder.
    const place = (uri: string): string => {
        const parsed = URI.parse(uri);
        return parsed.scheme === 'file' ? local(parsed.fsPath) : parsed.path.split('/').at(-1)!;
    };
    const findings = project.documents.flatMap((document) =>
        (document.diagnostics ?? []).map((diagnostic): Finding => ({
            file: local(document.uri.fsPath),
            path: document.uri.fsPath,
            line: diagnostic.range.start.line + 1,
            column: diagnostic.range.start.character + 1,
            endLine: diagnostic.range.end.line + 1,
            endColumn: diagnostic.range.end.character + 1,
            severity: SEVERITIES[(diagnostic.severity ?? 1) - 1]!,
            code: codeOf(diagnostic),
            message: typeof diagnostic.message === 'string' ? diagnostic.message : diagnostic.message.value,
            related: (diagnostic.relatedInformation ?? []).map(({ location }) => ({
                file: place(location.uri),
                line: location.range.start.line + 1,
                column: location.range.start.character + 1
            }))
        }))
    );
    return findings.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1)));
}

export interface Counts {
    error: number;
    warning: number;
    info: number;
    hint: number;
}

export function countFindings(findings: readonly Finding[]): Counts {
    const counts: Counts = { error: 0, warning: 0, info: 0, hint: 0 };
    for (const finding of findings) counts[finding.severity]++;
    return counts;
}

/** Whether Touchstone itself failed, which is not the author's fault. */
export function hasInternalFailure(findings: readonly Finding[]): boolean {
    return findings.some((finding) => finding.code === 'internal/rule-failed');
}
