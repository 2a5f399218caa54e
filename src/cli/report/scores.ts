/** What `score` prints: for people as lines in their language, for programs as JSON. */
import pc from 'picocolors';
import type { MessageLanguage } from '../../language/messages/languages.js';
import { textIn } from '../../model/text.js';
import type { DataProblem } from '../../project/data/problems.js';
import type { TableReport } from '../../project/score.js';
import type { StreamReport } from '../../project/score-stream.js';
import type { TableAnswers } from '../../project/tally/answered.js';
import type { CliTexts } from '../texts/en.js';
import { type Colours, measureLines } from './measures.js';
import { problemLines } from './problems.js';
import { SHOWN, wording, type Wording } from './wording.js';

export interface ScoreView {
    /** The language of titles: one of the programme's. */
    titles: string;
    language: MessageLanguage;
    texts: CliTexts['score'];
    colour: boolean;
}

/** The report as a person reads it. */
export async function prettyScores(report: StreamReport, { titles, language, texts, colour }: ScoreView): Promise<string> {
    const c = pc.createColors(colour);
    const words = await wording(texts, language);
    return [
        ...report.tables.flatMap((table) => tableLines(table, report.problems, words, c)),
        ...answerLines(report.answers, words),
        ...problemLines(report, words, c),
        ...measureLines(report, (text) => textIn(text, titles), words, c),
        ''
    ].join('\n');
}

function tableLines(table: TableReport, problems: readonly DataProblem[], words: Wording, c: Colours): string[] {
    const { texts, said, list } = words;
    const about = [table.encoding, table.format].filter((each) => each !== undefined).join(' ');
    const bad = Object.values(table.badCells).reduce((a, b) => a + b, 0);
    const lines = [`${c.bold(table.table)}  ${texts.rowsFrom(table.rows, table.file)} ${c.dim(`(${about})`)}`];
    const parts = [texts.recognised(table.matched.length)];
    if (table.missing.length) parts.push(texts.lacks(table.missing.length, list(table.missing)));
    if (table.ignored.length) parts.push(texts.leftAlone(list(table.ignored)));
    lines.push(`  ${parts.join(texts.between)}`);
    for (const { kind, table: of, file, column, why } of problems)
        if (kind === 'missing-key' && of === table.table && file === table.file)
            lines.push(`  ${texts.about(`${c.yellow(texts.noKey)} ${column}`, said(why))}`);
    for (const { heading, suggestion } of table.unknown.slice(0, SHOWN)) {
        const what = `${c.yellow(texts.unknownHeading)}${texts.gap}${texts.quoted(heading)}`;
        lines.push(`  ${suggestion === undefined ? what : texts.about(what, texts.didYouMean(suggestion))}`);
    }
    if (table.unknown.length > SHOWN) lines.push(`  ${texts.moreHeadings(table.unknown.length - SHOWN)}`);
    const { sample } = table;
    if (sample && sample.n < sample.needed) lines.push(`  ${texts.about(c.yellow(texts.smallSample), texts.sample(sample.n, sample.period, sample.needed))}`);
    if (bad > 0) {
        const columns = Object.entries(table.badCells).map(([column, n]) => `${column} ${n}`);
        lines.push(`  ${c.red(texts.badCells(bad))}${texts.gap}${texts.taken(list(columns))}`);
    }
    return [...lines, ''];
}

/** What became of the questions of each table, and which scores rest upon less than all their parts. */
function answerLines(answers: readonly TableAnswers[], { texts }: Wording): string[] {
    const lines = answers.flatMap(({ table, rows, questions, scores }): string[] => {
        const total = (state: Exclude<keyof TableAnswers['questions'][number], 'column'>): number => questions.reduce((sum, each) => sum + each[state], 0);
        const states = [
            texts.answered(total('answered')),
            texts.unanswered(total('unanswered')),
            ...(total('notApplicable') > 0 ? [texts.notApplicable(total('notApplicable'))] : []),
            ...(total('notAsked') > 0 ? [texts.notAsked(total('notAsked'))] : [])
        ];
        return [
            ...(rows > 0 && questions.length > 0 ? [`  ${texts.about(table, states.join(texts.separator))}`] : []),
            ...scores.flatMap(({ column, scored, partial = 0 }) =>
                partial > 0 ? [`  ${texts.about(`${table}.${column}`, texts.spread(partial, scored))}`] : []
            )
        ];
    });
    return lines.length > 0 ? [texts.answers, ...lines, ''] : [];
}

/** The stable machine form; `version` rises when a field changes its meaning. */
export function jsonScores({ tables, problems, measures, answers, findings, unlisted, groups }: StreamReport): string {
    const more = { ...(unlisted > 0 ? { unlisted } : {}), ...(groups ? { groups } : {}) };
    return `${JSON.stringify({ format: 'touchstone-scores', version: 1, findings, tables, problems, answers, ...more, measures }, null, 2)}\n`;
}
