import { type Command, Option } from 'commander';
import type { CliContext } from '../context.js';
import { EXIT } from '../io.js';

export function registerInit(program: Command, context: CliContext): void {
    const { texts } = context;
    const { help } = texts;
    program
        .command('init')
        .description(help.init)
        .argument('[dir]', help.where, '.')
        .addOption(new Option('--language <language>', help.textLanguage).choices(['en', 'ko', 'zh-TW', 'zh-CN']).default('en'))
        .action(async (dir: string, { language }: { language: 'en' | 'ko' | 'zh-TW' | 'zh-CN' }) => {
            const [{ resolve }, { scaffold }] = await Promise.all([import('node:path'), import('../../project/scaffold.js')]);
            const files = await scaffold(resolve(context.io.cwd, dir), language);
            context.io.out(
                `${texts.made(files.length, resolve(context.io.cwd, dir))}\n${files.map((file) => `  ${file}\n`).join('')}\n${texts.next}\n  touchstone check ${dir}\n  touchstone build ${dir}\n`
            );
            context.done(EXIT.clean);
        });
}
