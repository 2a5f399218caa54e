import pc from 'picocolors';
import { columnWidth } from '../../generators/format/text-width.js';
import { type Counts, countFindings, type Finding, type FindingSeverity } from '../../project/findings.js';
import type { CliTexts } from '../texts/en.js';

type Colours = ReturnType<typeof pc.createColors>;

/** Findings as a person reads them: place, what, and the line with the spot marked. */
export function prettyFindings(findings: readonly Finding[], sources: ReadonlyMap<string, string>, words: CliTexts['findings'], colour: boolean): string {
    const { severities, see } = words;
    const c = pc.createColors(colour);
    const lines: string[] = [];
    for (const finding of findings) {
        lines.push(
            `${c.bold(`${finding.file}:${finding.line}:${finding.column}`)} ${paint(c, finding.severity)(severities[finding.severity])} ${c.dim(finding.code)}`
        );
        lines.push(`  ${finding.message}`);
        const source = sources.get(finding.path)?.split(/\r?\n/)[finding.line - 1];
        if (source !== undefined) lines.push(...excerpt(source, finding, c));
        for (const other of finding.related) lines.push(c.dim(`  ${see} ${other.file}:${other.line}:${other.column}`));
        lines.push('');
    }
    return lines.join('\n');
}

/** The line with its spot underlined; wide characters take two columns on a terminal. */
function excerpt(source: string, finding: Finding, c: Colours): string[] {
    const start = finding.column - 1;
    const end = finding.endLine === finding.line ? Math.max(finding.endColumn - 1, start + 1) : source.length;
    const shown = source.replaceAll('\t', ' ');
    const gutter = String(finding.line);
    const marks = ' '.repeat(columnWidth(shown.slice(0, start))) + '^'.repeat(Math.max(1, columnWidth(shown.slice(start, end))));
    return [`  ${c.dim(`${gutter} |`)} ${shown}`, `  ${c.dim(`${' '.repeat(gutter.length)} |`)} ${paint(c, finding.severity)(marks)}`];
}

function paint(c: Colours, severity: FindingSeverity): (text: string) => string {
    return severity === 'error' ? c.red : severity === 'warning' ? c.yellow : c.cyan;
}

export function summaryLine(counts: Counts, files: number, words: CliTexts['findings']): string {
    const notes = counts.info + counts.hint;
    return counts.error + counts.warning + notes === 0 ? words.clean(files) : words.found(counts.error, counts.warning, notes, files);
}

/** The stable machine form; `version` rises when a field changes its meaning. */
export function jsonFindings(findings: readonly Finding[], files: number): string {
    const list = findings.map(({ path: _path, ...finding }) => finding);
    return `${JSON.stringify({ format: 'touchstone-findings', version: 1, files, counts: countFindings(findings), findings: list }, null, 2)}\n`;
}
