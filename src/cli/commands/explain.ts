import type { Command } from 'commander';
import { type CliContext, formatOption, languageOption } from '../context.js';
import { EXIT } from '../io.js';
import { aligned } from '../report/aligned.js';

export function registerExplain(program: Command, context: CliContext): void {
    program
        .command('explain')
        .description(context.texts.help.explain)
        .argument('[code]')
        .addOption(formatOption(context))
        .addOption(languageOption(context))
        .action(async (code: string | undefined, options: { format: 'pretty' | 'json' }) => {
            const { io, language, texts } = context;
            const { severities } = texts.findings;
            const [{ RULES }, { messageText, summaryOf }, { en }, { nearest }, { loadTranslation }] = await Promise.all([
                import('../../language/validation/registry.js'),
                import('../../language/messages/catalogue.js'),
                import('../../language/messages/en/index.js'),
                import('../../language/validation/near.js'),
                import('../../language/messages/load.js')
            ]);
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
                const rows = rules.map((rule) => [rule.code, severities[rule.asked ? 'off' : rule.severity], summaryOf(rule.code, language)]);
                for (const line of aligned(rows)) io.out(`${line}\n`);
            } else {
                const rule = rules[0]!;
                const words = texts.explain;
                io.out(
                    `${rule.code} (${severities[rule.severity]}${rule.tier === 'language' ? '' : rule.asked ? words.asked : words.settable})\n\n${summaryOf(rule.code, language)}\n\n${words.says}\n`
                );
                const variants = Object.keys(en[rule.code]).filter((variant) => variant !== 'summary');
                const fixes = variants.filter((variant) => variant.startsWith('fix'));
                const say = (variant: string): void => io.out(`  ${messageText(rule.code, variant, language)}\n`);
                for (const variant of variants) if (!fixes.includes(variant)) say(variant);
                if (fixes.length) io.out(`\n${words.fixes}\n`);
                for (const variant of fixes) say(variant);
                io.out(`\n${words.more(`docs/rules/${rule.code}.md`)}\n`);
            }
            context.done(EXIT.clean);
        });
}
