import { type Command, Option } from 'commander';
import type { CliContext } from '../context.js';
import { EXIT } from '../io.js';

export function registerInit(program: Command, context: CliContext): void {
    program
        .command('init')
        .description('make a small project that checks clean, to start from')
        .argument('[dir]', 'where to make it', '.')
        .addOption(new Option('--language <language>', 'the language of its texts').choices(['en', 'ko', 'zh-TW', 'zh-CN']).default('en'))
        .action(async (dir: string, { language }: { language: 'en' | 'ko' | 'zh-TW' | 'zh-CN' }) => {
            const [{ resolve }, { scaffold }] = await Promise.all([import('node:path'), import('../../project/scaffold.js')]);
            const files = await scaffold(resolve(context.io.cwd, dir), language);
            context.io.out(
                `Made ${files.length} files in ${resolve(context.io.cwd, dir)}:\n${files.map((file) => `  ${file}\n`).join('')}\nNext:\n  touchstone check ${dir}\n  touchstone build ${dir}\n`
            );
            context.done(EXIT.clean);
        });
}
