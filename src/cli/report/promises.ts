/** What random responses told of the scores. */
import type { BrokenPromise, Outcome, Sampled } from '../../project/for-any/index.js';
import type { CliTexts } from '../texts/en.js';
import type { Colours } from './measures.js';

type Words = CliTexts['promises'];

export function promiseLines({ samples, seed, tables, broken, unmet }: Sampled, words: Words, c: Colours): string[] {
    const head = words.tried(samples, tables.join(', '), seed);
    const notes = unmet.map(({ kind, name, table }) => `  ${c.yellow('·')} ${words[kind](name, table)}`);
    if (broken.length === 0) return [`${c.green('✓')} ${head}`, c.dim(`    ${words.kept}`), ...notes, ''];
    return [`${c.red('✗')} ${head}`, ...broken.flatMap((one) => brokenLines(one, words, c)), ...notes, '', c.red(words.broken(broken.length)), ''];
}

function brokenLines({ column, outcome, origin, test }: BrokenPromise, words: Words, c: Colours): string[] {
    return [
        `    ${c.red(saying(column, outcome, words))}`,
        ...(outcome.what === 'falling'
            ? [
                  `    ${words.gives(`${outcome.item} = ${outcome.from}`, outcome.before)}`,
                  `    ${words.gives(`${outcome.item} = ${outcome.to}`, outcome.after)}`
              ]
            : []),
        c.dim(`    ${origin.file}:${origin.line}:${origin.column}`),
        c.dim(`    ${words.asTest}`),
        ...test.split('\n')
    ];
}

function saying(column: string, outcome: Outcome, words: Words): string {
    if (outcome.what === 'range') return words.range(column, outcome.range, outcome.value);
    return outcome.what === 'falling' ? words[outcome.against](column, outcome.item) : words.divides(column);
}

/** What a test that shows the promise is called. */
export function promiseTitle(column: string, outcome: Outcome, words: Words): string {
    if (outcome.what === 'range') return words.rangeTitle(column, outcome.range);
    if (outcome.what === 'division-by-zero') return words.dividesTitle(column);
    return (outcome.against === 'lower' ? words.risesTitle : words.fallsTitle)(column, outcome.item);
}
