import { instant } from '../expression/dates.js';
import { sparkJob } from '../generators/scoring/spark-job.js';
import { type ScriptOptions, sqlScript, sqlTables } from '../scoring/dialects/sql/script.js';
import { UsageError } from './errors.js';
import type { Project } from './load.js';

export interface SqlOptions extends ScriptOptions {
    /** Also the tables that the views read. */
    readonly tables?: boolean;
    /** A PySpark job instead of statements. */
    readonly job?: boolean;
}

/** Scores and measures of a project that has no errors, as views for a database or as a job. */
export async function sqlOf(project: Project, options: SqlOptions): Promise<string> {
    const { asOf } = options;
    if (asOf !== undefined && (instant(asOf) === undefined || !/^\d{4}/.test(asOf)))
        throw new UsageError(`--as-of asks for a date such as 2026-03-31, not '${asOf}'.`);
    if (options.job && options.dialect !== 'spark') throw new UsageError('--job is for Spark only.', 'Use --dialect spark --job.');
    if (options.job && options.previous !== undefined)
        throw new UsageError('A job is told where the period before is when it runs.', 'Leave --previous away here, and say it to the job: --previous FOLDER.');
    if (options.job && options.tables) throw new UsageError('A job reads files: --tables is for databases.', 'Leave one of the two out.');
    const model = await project.model();
    try {
        if (options.job) return sparkJob(model, options);
        return (options.tables ? `${sqlTables(model, options)}\n` : '') + sqlScript(model, options);
    } catch (error) {
        if (!(error instanceof Error && error.message.endsWith('cannot be computed from themselves'))) throw error;
        throw new UsageError(
            `Tables need each other's scores, which views cannot: ${error.message}.`,
            'Let one of them use answers instead of scores of the other.'
        );
    }
}
