/** Measures as lines: the last period of each, what it is compared to, and groups. */
import type pc from 'picocolors';
import { roundHalfAway } from '../../expression/values.js';
import type { Text } from '../../model/types.js';
import { type Figure, type Measure, sameFigure, type Status } from '../../project/figures.js';
import type { StreamReport } from '../../project/score-stream.js';
import { type GroupFigures, PROTECTS } from '../../project/tally/groups.js';
import { aligned } from './aligned.js';
import type { Wording } from './wording.js';

export type Colours = ReturnType<typeof pc.createColors>;
type InLanguage = (text: Text) => string;

/** How many periods of a series. */
const PERIODS = 4;

export function measureLines({ measures, groups }: StreamReport, inLanguage: InLanguage, words: Wording, c: Colours): string[] {
    const { texts, said } = words;
    const computed = measures.filter(({ computed: one }) => one);
    const rest = measures.filter(({ computed: one }) => !one);
    return [
        ...section(c.bold(texts.measures), table(computed, inLanguage, words, c)),
        ...section(c.bold(texts.breaks), breakLines(computed, inLanguage, words)),
        ...section(c.bold(texts.compared), comparisonLines(computed, inLanguage, words)),
        ...section(
            c.bold(texts.notComputed),
            rest.map(({ name, all }) => texts.about(name, said(all.reason ?? 'it has no value')))
        ),
        ...(groups ? groupLines(groups, words, c) : [])
    ];
}

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), '']);

/** Of a series the last periods; all rows together where there is none. */
function table(measures: readonly Measure[], inLanguage: InLanguage, { texts, said }: Wording, c: Colours): string[] {
    const withPeriods = measures.some(({ periods }) => periods.length > 0);
    const lasts = measures.map((measure): Figure => measure.periods.at(-1) ?? measure.all);
    const rows = measures.map((measure, at) => {
        const last = lasts[at]!;
        return [
            measure.name,
            inLanguage(measure.title),
            last.status ? texts.statuses[last.status] : '',
            shown(last, measure),
            measure.targetText === undefined ? '' : texts.target(measure.targetText),
            last.n === undefined ? '' : texts.n(last.n),
            ...(withPeriods ? [series(measure)] : []),
            last.value === null && last.reason !== undefined ? said(last.reason) : ''
        ];
    });
    return aligned(rows, (text, row, column) => (column === 2 ? paint(c, lasts[row]!.status, text) : text));
}

function series(measure: Measure): string {
    const recent = measure.periods.slice(-PERIODS);
    if (recent.length < 2) return recent[0]?.period ?? '';
    // Figures before and after a break are of different things, and must not look like one series.
    const begins = (at: number): boolean => at > 0 && recent[at]!.stretch !== recent[at - 1]!.stretch;
    return recent.map(({ period, ...figure }, at): string => `${begins(at) ? '‖  ' : ''}${period} ${shown(figure, measure)}`).join('  ');
}

/** Why figures of one measure are not of one series. */
function breakLines(measures: readonly Measure[], inLanguage: InLanguage, { texts }: Wording): string[] {
    return measures.flatMap(({ name, breaks = [] }) =>
        breaks.map(({ from, because, bridge, element }): string => {
            const what = inLanguage(element);
            const said =
                bridge !== undefined ? texts.bridged(what, from ?? '', bridge) : from === undefined ? texts.brokenSince(what) : texts.broken(what, from);
            return texts.about(name, `${said} ${inLanguage(because)}`);
        })
    );
}

/** One line for each thing that a measure is compared to. */
function comparisonLines(measures: readonly Measure[], inLanguage: InLanguage, { texts, said }: Wording): string[] {
    const words: Readonly<Record<string, string>> = { previous: texts.previous, lastYear: texts.lastYear, benchmark: texts.benchmark };
    return measures.flatMap((measure) =>
        (measure.comparisons ?? []).map(({ with: name, title, period, figure, change }): string => {
            const than = words[name] ?? name;
            const about = `${measure.name}  ${title === undefined ? than : `${than} (${inLanguage(title)})`}${period === undefined ? '' : ` ${period}`}`;
            if (figure.value === null) return texts.about(about, texts.cannot(said(figure.reason ?? 'missing')));
            const n = figure.n === undefined ? '' : `  ${texts.n(figure.n)}`;
            const moved =
                change === undefined ? '' : `  ${texts.change(`${change < 0 ? '' : '+'}${shown({ value: change }, { ...measure, target: undefined })}`)}`;
            return texts.about(about, `${shown(figure, measure)}${n}${moved}`);
        })
    );
}

/** A line for each group; what is hidden says so. */
function groupLines({ by, minimum, groups }: GroupFigures, { texts, said }: Wording, c: Colours): string[] {
    const lines = aligned(
        groups.map(({ values, rows, hidden, protects, measures }): string[] => {
            const name = values.join(' · ');
            if (protects) return [name, c.dim(said(PROTECTS))];
            if (hidden) return [name, c.dim(texts.hidden(minimum))];
            const figures = measures.map(
                (measure) => `${measure.name} ${measure.all.value === null ? `– (${said(measure.all.reason ?? 'missing')})` : shown(measure.all, measure)}`
            );
            return [name, [texts.rows(rows), ...figures].join('  ')];
        })
    );
    return section(c.bold(texts.by(by.join(', '))), lines.length > 0 ? lines : [texts.nowhere]);
}

function shown({ value }: Figure, { shown: as, unit, whole, target }: Pick<Measure, 'shown' | 'unit' | 'whole' | 'target'>): string {
    if (value === null) return '–';
    if (typeof value !== 'number') return String(value);
    const factor = as?.factor ?? 1;
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
    const word = as?.unit ?? unit;
    return word === undefined ? text : `${text} ${word}`;
}

function paint(c: Colours, status: Status | undefined, text: string): string {
    return status ? { green: c.green, amber: c.yellow, red: c.red }[status](text) : text;
}
