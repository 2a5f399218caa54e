import { resolve } from 'node:path';
import type { Generator, OutputFile, TargetOptions } from '../generators/output.js';
import type { Model } from '../model/types.js';
import { UsageError } from './errors.js';
import type { Project } from './load.js';
import { planWrite, type WritePlan, writeOutputs } from './write.js';

/** Targets by name, loaded when asked for: a spreadsheet writer is no part of a check. */
export const TARGETS: Readonly<Record<string, { summary: string; load(): Promise<Generator> }>> = {
    model: { summary: 'the resolved catalogue as JSON', load: async () => (await import('../generators/model/index.js')).modelGenerator },
    surveys: { summary: 'questionnaires as SurveyJS JSON', load: async () => (await import('../generators/surveys/index.js')).surveysGenerator },
    xlsform: {
        summary: 'surveys, checklists and rubrics as XLSForm, for ODK and KoBo on phones',
        load: async () => (await import('../generators/xlsform/index.js')).xlsformGenerator
    },
    checklists: {
        summary: 'checklists and rubrics as Markdown, HTML, XLSX, CSV and JSON',
        load: async () => (await import('../generators/checklists/index.js')).checklistsGenerator
    },
    scoring: {
        summary: 'scoring functions as JavaScript with types, Python and SQL',
        load: async () => (await import('../generators/scoring/index.js')).scoringGenerator
    },
    manuals: { summary: 'service manuals as HTML, Markdown and for Word', load: async () => (await import('../generators/manuals/index.js')).manualsGenerator },
    documents: {
        summary: 'catalogues, plans and reports as HTML, Markdown, CSV, XLSX, SVG and for Word',
        load: async () => (await import('../generators/documents/index.js')).documentsGenerator
    }
};

/** All outputs of a model, sorted by path. */
export async function generate(model: Model, targets: readonly string[], options: TargetOptions = {}): Promise<OutputFile[]> {
    const files: OutputFile[] = [];
    for (const name of targets) {
        const target = TARGETS[name];
        if (!target) throw new UsageError(`There is no target '${name}'.`, `Targets: ${Object.keys(TARGETS).join(', ')}`);
        files.push(...(await (await target.load()).generate(model, options)));
    }
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export interface BuildOptions {
    out?: string;
    targets?: readonly string[];
    /** Only say what would be written. */
    dryRun?: boolean;
    force?: boolean;
    /** Also print each page as PDF, with the browser that is there. */
    pdf?: boolean;
}
export interface BuildResult {
    out: string;
    plan: WritePlan;
    files: string[];
}

/** Builds a project that has no errors. */
export async function buildProject(project: Project, options: BuildOptions): Promise<BuildResult> {
    const out = options.out === undefined ? resolve(project.root, project.config.out ?? 'out') : resolve(options.out);
    if (out === project.root) throw new UsageError('The outputs would land among the sources.', 'Choose another folder with --out.');
    const chosen = (options.targets?.length ? options.targets : project.config.targets) ?? Object.keys(TARGETS);
    const files = await generate(await project.model(), chosen, project.config);
    if (options.pdf) files.push(...(await (await import('./print.js')).printPages(files)));
    // What a run of some targets does not make is not stale, nor are scores and reports in the same folder.
    const scope = [...new Set([...chosen, ...(chosen.includes('model') ? ['model.json'] : [])])];
    const plan = options.dryRun ? await planWrite(out, files, scope) : await writeOutputs(out, files, { targets: scope, force: options.force });
    return { out, plan, files: files.map((file) => file.path) };
}
