import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type CliContext, formatOption, languageOption } from '../context.js';
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
}

export function registerBuild(program: Command, context: CliContext): void {
    const { help } = context.texts;
    program
        .command('build')
        .description(help.build)
        .argument('[dir]', help.folder, '.')
        .option('-o, --out <dir>', help.buildOut)
        .option('-t, --target <name...>', help.target('model, surveys, xlsform, checklists, scoring, manuals, documents'))
        .option('--check', help.onlyCheck)
        .option('--dry-run', help.dryRun)
        .option('--force', help.force)
        .option('--pdf', help.pdf)
        .addOption(formatOption(context))
        .addOption(languageOption(context))
        .action(async (dir: string, options: BuildCommandOptions) => {
            const { io, texts } = context;
            const project = await loadSound(context, dir, 'build', options.format);
            if (!project) return;
            const { countFindings, findingsOf } = await import('../../project/findings.js');
            const { warning: warnings } = countFindings(findingsOf(project));
            const { buildProject } = await import('../../project/build.js');
            const result = await withProgress(io, texts.progress, 'building', () =>
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
                io.out(`${stale ? texts.build.stale(stale, result.files.length, result.out) : texts.build.current(result.out)}\n`);
            } else {
                const written = plan.added.length + plan.changed.length;
                io.out(`${texts.build.wrote(written, result.files.length, result.out, plan.unchanged.length, plan.removed.length)}\n`);
                const lacking = result.files.filter((path) => path.endsWith('.left-out.md'));
                if (lacking.length) io.out(`${texts.build.leftOut(lacking.join(', '))}\n`);
                if (warnings) io.out(`${texts.build.warnings(warnings, dir)}\n`);
            }
            context.done(options.check && stale ? EXIT.findings : EXIT.clean);
        });
}
