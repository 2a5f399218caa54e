import { type Command, Option } from 'commander';
import type { CliContext } from '../context.js';
import { languageOption, load } from '../context.js';
import { EXIT, type ExitCode, wantsColour } from '../io.js';
import type { Project } from '../../project/load.js';

export function registerCheck(program: Command, context: CliContext): void {
    program
        .command('check')
        .description('check a folder of standards and say what is wrong')
        .argument('[dir]', 'the folder with your .touch files', '.')
        .addOption(new Option('--format <format>', 'how to report').choices(['pretty', 'json']).default('pretty'))
        .addOption(languageOption())
        .option('--warnings-as-errors', 'end with 1 on warnings too')
        .action(async (dir: string, options: { format: 'pretty' | 'json'; language?: string; warningsAsErrors?: boolean }) => {
            const project = await load(context, dir, options.language);
            context.done(await reportFindings(context, project, options.format, options.warningsAsErrors ?? false));
        });
}

/** The project, unless it has errors: then these are reported, and `refusal` says what was not done. */
export async function loadSound(
    context: CliContext,
    dir: string,
    { format = 'pretty', language }: { format?: 'pretty' | 'json'; language?: string },
    refusal: string
): Promise<Project | undefined> {
    const project = await load(context, dir, language);
    const { countFindings, findingsOf } = await import('../../project/findings.js');
    if (countFindings(findingsOf(project)).error === 0) return project;
    context.done(await reportFindings(context, project, format, false));
    if (format === 'pretty') context.io.error(`${refusal}: correct the errors first.\n`);
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
    const { io } = context;
    const [{ countFindings, findingsOf, hasInternalFailure }, report, { summaryLine }] = await Promise.all([
        import('../../project/findings.js'),
        import('../report/findings.js'),
        import('../report/words.js')
    ]);
    const findings = findingsOf(project);
    const counts = countFindings(findings);
    const failed = counts.error > 0 || (strict && counts.warning > 0);
    if (format === 'json') io.out(report.jsonFindings(findings, project.documents.length));
    else {
        const sources = new Map(project.documents.map((document) => [document.uri.fsPath, document.textDocument.getText()]));
        if (findings.length) io.out(report.prettyFindings(findings, sources, project.language, wantsColour(io, io.outIsTerminal)) + '\n');
        if (findings.length || !quietWhenClean) io.out(`${summaryLine(counts, project.documents.length, project.language)}\n`);
    }
    if (hasInternalFailure(findings)) return EXIT.internal;
    return failed ? EXIT.findings : EXIT.clean;
}
