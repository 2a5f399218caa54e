/** The report of an example project, made from the data that its configuration names. */
import { basename, join } from 'node:path';
import type { Model } from '../../src/model/types.js';
import { loadProject } from '../../src/project/load.js';
import { DataFile } from '../../src/project/data/stream/bytes.js';
import { scoreStream } from '../../src/project/score-stream.js';
import { RowCollector } from '../../src/report/collect.js';
import { reportFigures, type ReportOptions } from '../../src/report/figures/report.js';
import type { Report } from '../../src/report/figures/types.js';
import { reportInput } from '../../src/report/input.js';
import { withGaps } from '../../src/project/gaps.js';

/** @param order In which the files are given. */
export async function exampleReport(
    name: string,
    options: ReportOptions = {},
    order: 'as configured' | 'reversed' = 'as configured'
): Promise<{ model: Model; report: Report }> {
    const root = join('examples', name);
    const project = await loadProject(root);
    const model = await project.model();
    const config = project.config.data ?? {};
    const sources = Object.entries(config).flatMap(([table, { file }]) => (file === undefined ? [] : [{ table, file }]));
    if (order === 'reversed') sources.reverse();
    const whole = withGaps(model);
    const rows = new RowCollector(whole);
    const score = await scoreStream(whole, sources, { open: (file) => DataFile.open(join(root, file)), config, sink: rows });
    return { model, report: reportFigures(model, reportInput(model, score, rows, basename), options) };
}
