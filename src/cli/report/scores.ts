import pc from 'picocolors';
import { roundHalfAway } from '../../expression/values.js';
import { columnWidth } from '../../generators/format/text-width.js';
import { textIn } from '../../model/text.js';
import type { DataProblem } from '../../project/data/problems.js';
import { type Figure, type Measure, sameFigure, type Status } from '../../project/figures.js';
import type { TableReport } from '../../project/score.js';
import type { StreamReport } from '../../project/score-stream.js';
import type { QuestionAnswers, TableAnswers } from '../../project/tally/answered.js';
import { type GroupFigures, PROTECTS } from '../../project/tally/groups.js';
import { count } from './words.js';

type Colours = ReturnType<typeof pc.createColors>;

/** How many problems are shown one by one. */
const SHOWN = 20;
/** How many periods of a series. */
const PERIODS = 4;

/** The report as a person reads it. */
export function prettyScores(report: StreamReport, language: string, colour: boolean): string {
    const c = pc.createColors(colour);
    return [
        ...report.tables.flatMap((table) => tableLines(table, report.problems, c)),
        ...answerLines(report.answers),
        ...problemLines(report, c),
        ...measureLines(report.measures, language, c),
        ...(report.groups ? groupLines(report.groups, c) : []),
        ''
    ].join('\n');
}

function tableLines(table: TableReport, problems: readonly DataProblem[], c: Colours): string[] {
    const about = [table.encoding, table.format].filter((each) => each !== undefined).join(' ');
    const bad = Object.values(table.badCells).reduce((a, b) => a + b, 0);
    const lines = [`${c.bold(table.table)}  ${count(table.rows, 'row')} from ${table.file} ${c.dim(`(${about})`)}`];
    const parts = [`${count(table.matched.length, 'column')} recognised`];
    if (table.missing.length) parts.push(`${table.missing.length} missing: ${list(table.missing)}`);
    if (table.ignored.length) parts.push(`left alone: ${list(table.ignored)}`);
    lines.push(`  ${parts.join('; ')}`);
    for (const { kind, table: of, file, column, why } of problems)
        if (kind === 'missing-key' && of === table.table && file === table.file) lines.push(`  ${c.yellow('no key')} ${column}: ${why}`);
    for (const { heading, suggestion } of table.unknown.slice(0, SHOWN)) {
        lines.push(`  ${c.yellow('unknown heading')} '${heading}'${suggestion === undefined ? '' : `: did you mean ${suggestion}?`}`);
    }
    if (table.unknown.length > SHOWN) lines.push(`  … and ${table.unknown.length - SHOWN} more unknown headings`);
    const { sample } = table;
    if (sample && sample.n < sample.needed)
        lines.push(
            `  ${c.yellow('small sample')}: ${count(sample.n, 'response')}${sample.period === undefined ? '' : ` in ${sample.period}`}, ${sample.needed} needed for its margin`
        );
    if (bad > 0) {
        const columns = Object.entries(table.badCells).map(([column, n]) => `${column} ${n}`);
        lines.push(`  ${c.red(count(bad, 'cell'))} that could not be used, taken as unanswered: ${list(columns)}`);
    }
    return [...lines, ''];
}

/** What became of the questions of each table, and which scores rest upon less than all their parts. */
function answerLines(answers: readonly TableAnswers[]): string[] {
    const lines = answers.flatMap(({ table, rows, questions, scores }): string[] => {
        const total = (state: Exclude<keyof QuestionAnswers, 'column'>): number => questions.reduce((sum, each) => sum + each[state], 0);
        const states = [
            `${total('answered')} answered`,
            `${total('unanswered')} unanswered`,
            ...(total('notApplicable') > 0 ? [`${total('notApplicable')} not applicable`] : []),
            ...(total('notAsked') > 0 ? [`${total('notAsked')} not asked`] : [])
        ];
        return [
            ...(rows > 0 && questions.length > 0 ? [`  ${table}: ${states.join(', ')}`] : []),
            ...scores.flatMap(({ column, scored, partial = 0 }) =>
                partial > 0 ? [`  ${table}.${column}: in ${partial} of ${count(scored, 'row')} the weights are spread over the parts that were answered`] : []
            )
        ];
    });
    return lines.length > 0 ? ['Answers', ...lines, ''] : [];
}

function list(names: readonly string[], limit = 12): string {
    return names.slice(0, limit).join(', ') + (names.length > limit ? `, … (${names.length - limit} more)` : '');
}

function problemLines({ problems, findings, unlisted }: StreamReport, c: Colours): string[] {
    // Headings and columns have been named with their table.
    const open = problems.filter(({ kind }) => kind !== 'unknown-heading' && kind !== 'missing-column' && kind !== 'missing-key');
    const first = [...open.filter(({ severity }) => severity === 'finding'), ...summarised(open.filter(({ severity }) => severity === 'note'))];
    if (first.length === 0) return [];
    const lines = first.slice(0, SHOWN).map((problem) => problemLine(problem, c));
    if (first.length > SHOWN) lines.push(`… and ${first.length - SHOWN} more (--format json or --out lists all)`);
    if (unlisted) lines.push(`${count(unlisted, 'more problem')} of the same kinds ${unlisted === 1 ? 'is' : 'are'} counted and not listed anywhere`);
    if (findings) lines.push(c.red(count(findings, 'finding')));
    return [...lines, ''];
}

/** Notes of one kind about one column are one line. */
function summarised(notes: readonly DataProblem[]): DataProblem[] {
    const groups = new Map<string, DataProblem[]>();
    for (const note of notes) {
        const key = JSON.stringify([note.kind, note.table, note.file, note.column, note.heading]);
        const group = groups.get(key);
        if (group) group.push(note);
        else groups.set(key, [note]);
    }
    return [...groups.values()].map((group) => {
        const [first] = group;
        return group.length === 1
            ? first!
            : { ...first!, row: undefined, value: undefined, why: `${first!.why} (${group.length} times, first in row ${first!.row})` };
    });
}

function problemLine({ file, row, heading, column, value, why, allowed, suggestion, severity }: DataProblem, c: Colours): string {
    const place = [file, row === undefined ? undefined : `row ${row}`].filter((each) => each !== undefined).join(' ');
    const named = heading === undefined || heading === column ? column : column === undefined ? `'${heading}'` : `${column} '${cut(heading)}'`;
    const said = value === undefined ? '' : ` ${c.bold(`'${cut(value)}'`)}`;
    const hint = suggestion === undefined ? (allowed === undefined ? '' : c.dim(` (allowed: ${cut(allowed, 100)})`)) : ` Did you mean '${suggestion}'?`;
    return `${severity === 'finding' ? c.red('✗') : c.dim('·')} ${place}${named === undefined ? '' : ` ${named}`}${said}: ${why}.${hint}`;
}

function cut(text: string, limit = 50): string {
    const characters = [...text];
    return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : text;
}

function measureLines(measures: readonly Measure[], language: string, c: Colours): string[] {
    const computed = measures.filter(({ computed: one }) => one);
    const lines: string[] = [];
    if (computed.length) {
        const periods = [...new Set(computed.flatMap((measure) => measure.periods.map(({ period }) => period)))].length > 0;
        lines.push(c.bold('Measures'));
        const rows = computed.map((measure) => measureCells(measure, language, periods));
        const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => columnWidth(row[at]!.text))));
        for (const row of rows) {
            lines.push(
                `  ${row
                    .map(({ text, status }, at) => paint(c, status, text) + ' '.repeat(widths[at]! - columnWidth(text)))
                    .join('  ')
                    .trimEnd()}`
            );
        }
        lines.push('');
    }
    lines.push(...breakLines(computed, language), ...comparisonLines(computed, language, c));
    const rest = measures.filter(({ computed: one }) => !one);
    if (rest.length) {
        lines.push(c.bold('Not computed'));
        for (const { name, all } of rest) lines.push(`  ${name}: ${all.reason ?? 'it has no value'}`);
        lines.push('');
    }
    return lines;
}

/** Why figures of one measure are not of one series. */
function breakLines(measures: readonly Measure[], language: string): string[] {
    const lines = measures.flatMap(({ name, breaks = [] }) =>
        breaks.map(({ from, because, bridge, element }): string => {
            const what = `  ${name}: ${textIn(element, language)}`;
            const why = textIn(because, language);
            if (bridge !== undefined) return `${what} changes in ${from ?? ''}; earlier figures are multiplied by ${bridge} to be compared. ${why}`;
            if (from === undefined) return `${what} changes, and nothing says from which period on; no two periods are compared. ${why}`;
            return `${what} changes in ${from}; figures before and after (‖) are not compared. ${why}`;
        })
    );
    return lines.length ? ['Breaks in series', ...lines, ''] : [];
}

/** One line for each thing that a measure is compared to. */
function comparisonLines(measures: readonly Measure[], language: string, c: Colours): string[] {
    const lines = measures.flatMap((measure) =>
        (measure.comparisons ?? []).map(({ with: name, title, period, figure, change }): string => {
            const than = name === 'previous' ? 'previous' : name === 'lastYear' ? 'last year' : name;
            const about = title === undefined ? than : `${than} (${textIn(title, language)})`;
            const head = `  ${measure.name}  ${about}${period === undefined ? '' : ` ${period}`}: `;
            if (figure.value === null) return `${head}not computed, ${figure.reason ?? 'missing'}`;
            const n = figure.n === undefined ? '' : `  n ${figure.n}`;
            const moved = change === undefined ? '' : `  change ${change < 0 ? '' : '+'}${said({ value: change }, { ...measure, target: undefined })}`;
            return `${head}${said(figure, measure)}${n}${moved}`;
        })
    );
    return lines.length ? [c.bold('Compared'), ...lines, ''] : [];
}

/** A line for each group; what is hidden says so. */
function groupLines({ by, minimum, groups }: GroupFigures, c: Colours): string[] {
    const names = groups.map(({ values }) => values.join(' · '));
    const width = Math.max(0, ...names.map((name) => columnWidth(name)));
    const lines = groups.map(({ rows, hidden, protects, measures }, at): string => {
        const name = `  ${names[at]!}${' '.repeat(width - columnWidth(names[at]!))}`;
        if (protects) return `${name}  ${c.dim(PROTECTS)}`;
        if (hidden) return `${name}  ${c.dim(`hidden: fewer than ${count(minimum, 'row')}`)}`;
        const figures = measures.map(
            (measure) => `${measure.name} ${measure.all.value === null ? `– (${measure.all.reason ?? 'missing'})` : said(measure.all, measure)}`
        );
        return `${name}  ${count(rows, 'row')}  ${figures.join('  ')}`;
    });
    return [c.bold(`By ${by.join(', ')}`), ...(lines.length > 0 ? lines : ['  no row says where it belongs']), ''];
}

interface Cell {
    text: string;
    status?: Status;
}

/** Of a series the last periods; all rows together where there is none. */
function measureCells(measure: Measure, language: string, withPeriods: boolean): Cell[] {
    const recent = measure.periods.slice(-PERIODS);
    const last: Figure = recent.at(-1) ?? measure.all;
    // Figures before and after a break are of different things, and must not look like one series.
    const begins = (at: number): boolean => at > 0 && recent[at]!.stretch !== recent[at - 1]!.stretch;
    const series = recent.map(({ period, ...figure }, at): string => `${begins(at) ? '‖  ' : ''}${period} ${said(figure, measure)}`).join('  ');
    return [
        { text: measure.name },
        { text: textIn(measure.title, language) },
        { text: last.status ?? '', ...(last.status ? { status: last.status } : {}) },
        { text: said(last, measure) },
        { text: measure.targetText === undefined ? '' : `target ${measure.targetText}` },
        { text: last.n === undefined ? '' : `n ${last.n}` },
        ...(withPeriods ? [{ text: recent.length > 1 ? series : recent.length === 1 ? recent[0]!.period : '' }] : []),
        { text: last.value === null && last.reason !== undefined ? last.reason : '' }
    ];
}

function said({ value }: Figure, { shown, unit, whole, target }: Pick<Measure, 'shown' | 'unit' | 'whole' | 'target'>): string {
    if (value === null) return '–';
    if (typeof value !== 'number') return String(value);
    const factor = shown?.factor ?? 1;
    const number = Number((value * factor).toPrecision(15));
    let digits = whole && Number.isInteger(number) ? 0 : number === 0 || Math.abs(number) >= 10 ? 1 : Math.abs(number) >= 1 ? 2 : 3;
    // 79.97 is not the target of 80, and must not look like it.
    while (
        digits < 4 &&
        target !== undefined &&
        !sameFigure(value, target) &&
        roundHalfAway(number, digits) === roundHalfAway(Number((target * factor).toPrecision(15)), digits)
    )
        digits++;
    const text = roundHalfAway(number, digits).toFixed(digits);
    const word = shown?.unit ?? unit;
    return word === undefined ? text : `${text} ${word}`;
}

function paint(c: Colours, status: Status | undefined, text: string): string {
    if (!status) return text;
    return { green: c.green, amber: c.yellow, red: c.red }[status](text);
}

/** The stable machine form; `version` rises when a field changes its meaning. */
export function jsonScores({ tables, problems, measures, answers, findings, unlisted, groups }: StreamReport): string {
    const more = { ...(unlisted > 0 ? { unlisted } : {}), ...(groups ? { groups } : {}) };
    return `${JSON.stringify({ format: 'touchstone-scores', version: 1, findings, tables, problems, answers, ...more, measures }, null, 2)}\n`;
}
