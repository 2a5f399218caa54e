import type { Command } from 'commander';
import type { CliContext } from '../context.js';
import { formatOption, languageOption, load } from '../context.js';
import { EXIT, type ExitCode, wantsColour } from '../io.js';
import type { Project } from '../../project/load.js';
import type { CliTexts } from '../texts/en.js';

export function registerCheck(program: Command, context: CliContext): void {
    const { help } = context.texts;
    program
        .command('check')
        .description(help.check)
        .argument('[dir]', help.folder, '.')
        .addOption(formatOption(context))
        .addOption(languageOption(context))
        .option('--warnings-as-errors', help.strict)
        .action(async (dir: string, options: { format: 'pretty' | 'json'; warningsAsErrors?: boolean }) => {
            const project = await load(context, dir);
            context.done(await reportFindings(context, project, options.format, options.warningsAsErrors ?? false));
        });
}

/** The project, unless it has errors: then these are reported, and `refused` names what was not done. */
export async function loadSound(
    context: CliContext,
    dir: string,
    refused: keyof CliTexts['refused'],
    format: 'pretty' | 'json' = 'pretty'
): Promise<Project | undefined> {
    const project = await load(context, dir);
    const { countFindings, findingsOf } = await import('../../project/findings.js');
    if (countFindings(findingsOf(project)).error === 0) return project;
    context.done(await reportFindings(context, project, format, false));
    if (format === 'pretty') context.io.error(`${context.texts.refused[refused]}\n`);
    return undefined;
}

/** Prints what the checker found; the exit code that follows from it. */
export async function reportFindings(
    context: CliContext,
    project: Project,
    format: 'pretty' | 'json',
    strict: boolean,
    quietWhenClean = false
): Promise<ExitCode> {
    const { io, texts } = context;
    const [{ countFindings, findingsOf, hasInternalFailure }, report] = await Promise.all([
        import('../../project/findings.js'),
        import('../report/findings.js')
    ]);
    const findings = findingsOf(project);
    const counts = countFindings(findings);
    const failed = counts.error > 0 || (strict && counts.warning > 0);
    if (format === 'json') io.out(report.jsonFindings(findings, project.documents.length));
    else {
        const sources = new Map(project.documents.map((document) => [document.uri.fsPath, document.textDocument.getText()]));
        if (findings.length) io.out(report.prettyFindings(findings, sources, texts.findings, wantsColour(io, io.outIsTerminal)) + '\n');
        if (findings.length || !quietWhenClean) io.out(`${report.summaryLine(counts, project.documents.length, texts.findings)}\n`);
    }
    if (hasInternalFailure(findings)) return EXIT.internal;
    return failed ? EXIT.findings : EXIT.clean;
}
