import { type Command, Option } from 'commander';
import type { DialectName } from '../../scoring/dialects/sql/dialects.js';
import { type CliContext, languageOption } from '../context.js';
import { EXIT } from '../io.js';
import { loadSound } from './check.js';

interface SqlCommandOptions {
    dialect: DialectName;
    tables?: boolean;
    job?: boolean;
    asOf?: string;
    previous?: string;
    keep?: string[];
}

export function registerSql(program: Command, context: CliContext): void {
    const { help } = context.texts;
    program
        .command('sql')
        .description(help.sql)
        .argument('[dir]', help.folder, '.')
        .addOption(new Option('--dialect <name>', help.dialect).choices(['duckdb', 'postgresql', 'spark']).makeOptionMandatory())
        .option('--tables', help.tables)
        .option('--job', help.job)
        .option('--as-of <date>', help.asOf)
        .option('--previous <table>', help.previous)
        .option('--keep <column...>', help.keep)
        .addOption(languageOption(context))
        .action(async (dir: string, options: SqlCommandOptions) => {
            const { io } = context;
            const project = await loadSound(context, dir, 'sql');
            if (!project) return;
            const { sqlOf } = await import('../../project/sql.js');
            io.out(await sqlOf(project, options));
            context.done(EXIT.clean);
        });
}
