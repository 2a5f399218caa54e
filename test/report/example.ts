/** The report of an example project, made from the data that its configuration names. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Model } from '../../src/model/types.js';
import { loadProject } from '../../src/project/load.js';
import { scoreProject } from '../../src/project/score.js';
import { reportFigures, type ReportOptions } from '../../src/report/figures/report.js';
import type { Report } from '../../src/report/figures/types.js';
import { reportInput } from '../../src/report/input.js';

export async function exampleReport(name: string, options: ReportOptions = {}): Promise<{ model: Model; report: Report }> {
    const root = join('examples', name);
    const project = await loadProject(root);
    const model = await project.model();
    const config = project.config.data ?? {};
    const sources = Object.entries(config).flatMap(([table, { file }]) => (file === undefined ? [] : [{ table, file }]));
    const score = await scoreProject(model, sources, { readFile: (file) => readFile(join(root, file)), config });
    return { model, report: reportFigures(model, reportInput(model, score, basename), options) };
}
