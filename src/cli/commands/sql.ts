import { type Command, Option } from 'commander';
import type { DialectName } from '../../scoring/dialects/sql/dialects.js';
import type { CliContext } from '../context.js';
import { EXIT } from '../io.js';
import { loadSound } from './check.js';

interface SqlCommandOptions {
    dialect: DialectName;
    tables?: boolean;
    job?: boolean;
    asOf?: string;
    keep?: string[];
}

export function registerSql(program: Command, context: CliContext): void {
    program
        .command('sql')
        .description('print scores and measures as SQL views, or as a job for Spark')
        .argument('[dir]', 'the folder with your .touch files', '.')
        .addOption(new Option('--dialect <name>', 'for which database').choices(['duckdb', 'postgresql', 'spark']).makeOptionMandatory())
        .option('--tables', 'first the tables that the views read, where they are not there')
        .option('--job', 'for Spark: a PySpark job that reads CSV or Parquet, applies the views and writes Parquet')
        .option('--as-of <date>', 'the end of the period, for what is open at it and for records without a time')
        .option('--keep <column...>', 'columns of every table, such as its key, that the views carry along')
        .action(async (dir: string, options: SqlCommandOptions) => {
            const { io } = context;
            const project = await loadSound(context, dir, {}, 'Nothing was printed');
            if (!project) return;
            const { sqlOf } = await import('../../project/sql.js');
            io.out(await sqlOf(project, options));
            context.done(EXIT.clean);
        });
}
