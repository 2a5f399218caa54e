import { Option, type Command } from 'commander';
import { type CliContext, languageOption } from '../context.js';
import { EXIT } from '../io.js';

export function registerExplain(program: Command, context: CliContext): void {
    program
        .command('explain')
        .description('say what a code such as coverage/moment means; without a code, list all')
        .argument('[code]')
        .addOption(new Option('--format <format>', 'how to report').choices(['pretty', 'json']).default('pretty'))
        .addOption(languageOption())
        .action(async (code: string | undefined, options: { format: 'pretty' | 'json'; language?: string }) => {
            const { io } = context;
            const [{ RULES }, { messageText, summaryOf }, { en }, { nearest }, { languageOfCommand }, { loadTranslation }] = await Promise.all([
                import('../../language/validation/registry.js'),
                import('../../language/messages/catalogue.js'),
                import('../../language/messages/en/index.js'),
                import('../../language/validation/near.js'),
                import('../../language/messages/choice.js'),
                import('../../language/messages/load.js')
            ]);
            const language = languageOfCommand(options.language, io.env);
            await loadTranslation(language);
            const rules = RULES.filter((rule) => code === undefined || rule.code === code);
            if (rules.length === 0) {
                const near = nearest(
                    code!,
                    RULES.map((rule) => rule.code)
                );
                const { UsageError } = await import('../../project/errors.js');
                throw new UsageError(`There is no code '${code!}'.`, near ? `Did you mean '${near}'?` : 'touchstone explain lists all.');
            }
            if (options.format === 'json') {
                io.out(
                    `${JSON.stringify(
                        rules.map(({ code: id, tier, severity, asked }) => ({ code: id, tier, severity, on: !asked, summary: summaryOf(id, language) })),
                        null,
                        2
                    )}\n`
                );
            } else if (code === undefined) {
                const width = Math.max(...rules.map((rule) => rule.code.length));
                for (const rule of rules)
                    io.out(`${rule.code.padEnd(width)}  ${(rule.asked ? 'off' : rule.severity).padEnd(7)}  ${summaryOf(rule.code, language)}\n`);
            } else {
                const rule = rules[0]!;
                io.out(
                    `${rule.code} (${rule.severity}${rule.tier === 'language' ? '' : rule.asked ? ', off unless the configuration sets it' : ', can be switched off'})\n\n${summaryOf(rule.code, language)}\n\nIt says:\n`
                );
                const variants = Object.keys(en[rule.code]).filter((variant) => variant !== 'summary');
                const fixes = variants.filter((variant) => variant.startsWith('fix'));
                const say = (variant: string): void => io.out(`  ${messageText(rule.code, variant, language)}\n`);
                for (const variant of variants) if (!fixes.includes(variant)) say(variant);
                if (fixes.length) io.out('\nQuick fixes:\n');
                for (const variant of fixes) say(variant);
                io.out(`\nMore: docs/rules/${rule.code}.md\n`);
            }
            context.done(EXIT.clean);
        });
}
