import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type CliContext, languageOption } from '../context.js';
import { EXIT, withProgress } from '../io.js';
import { loadSound } from './check.js';

interface BuildCommandOptions {
    out?: string;
    target?: string[];
    check?: boolean;
    dryRun?: boolean;
    force?: boolean;
    pdf?: boolean;
    format: 'pretty' | 'json';
    language?: string;
}

export function registerBuild(program: Command, context: CliContext): void {
    program
        .command('build')
        .description('compile a folder to checklists, surveys, scoring functions, manuals and documents')
        .argument('[dir]', 'the folder with your .touch files', '.')
        .option('-o, --out <dir>', 'where to write (default: out in the folder, or what touchstone.config.json says)')
        .option('-t, --target <name...>', 'only these: model, surveys, xlsform, checklists, scoring, manuals, documents')
        .option('--check', 'write nothing; end with 1 if what is there is out of date')
        .option('--dry-run', 'write nothing; say what would be written')
        .option('--force', 'also replace files that were changed by hand')
        .option('--pdf', 'also print every page as PDF, with Chrome, Edge or Chromium')
        .addOption(new Option('--format <format>', 'how to report').choices(['pretty', 'json']).default('pretty'))
        .addOption(languageOption())
        .action(async (dir: string, options: BuildCommandOptions) => {
            const { io } = context;
            const project = await loadSound(context, dir, options, 'Nothing was built');
            if (!project) return;
            const { countFindings, findingsOf } = await import('../../project/findings.js');
            const { warning: warnings } = countFindings(findingsOf(project));
            const { buildProject } = await import('../../project/build.js');
            const result = await withProgress(io, 'Building', () =>
                buildProject(project, {
                    out: options.out === undefined ? undefined : resolve(io.cwd, options.out),
                    targets: options.target,
                    dryRun: options.check || options.dryRun,
                    force: options.force,
                    pdf: options.pdf
                })
            );
            const { plan } = result;
            const stale = plan.added.length + plan.changed.length + plan.removed.length + plan.conflicts.length;
            if (options.format === 'json')
                io.out(`${JSON.stringify({ format: 'touchstone-build', version: 1, out: result.out, warnings, ...plan, files: result.files }, null, 2)}\n`);
            else if (options.check || options.dryRun) {
                for (const [mark, paths] of [
                    ['+', plan.added],
                    ['~', plan.changed],
                    ['-', plan.removed],
                    ['!', plan.conflicts]
                ] as const)
                    for (const path of paths) io.out(`${mark} ${path}\n`);
                io.out(stale ? `${stale} of ${result.files.length} files in ${result.out} would change.\n` : `${result.out} is up to date.\n`);
            } else {
                io.out(
                    `Wrote ${plan.added.length + plan.changed.length} of ${result.files.length} files to ${result.out}; ${plan.unchanged.length} unchanged, ${plan.removed.length} removed.\n`
                );
                const lacking = result.files.filter((path) => path.endsWith('.left-out.md'));
                if (lacking.length) io.out(`Not everything could be said in every format; what is left out stands in ${lacking.join(', ')}\n`);
                if (warnings) io.out(`There are ${warnings} warnings: touchstone check ${dir}\n`);
            }
            context.done(options.check && stale ? EXIT.findings : EXIT.clean);
        });
}
