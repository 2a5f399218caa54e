/** Figures by group, small groups hidden. */
import type { Model } from '../../model/types.js';
import { datedOtherwise, type Figure, figuresOver, looksBack, type Measure } from '../figures.js';
import { linesOf, type Withheld, withheld } from './disclosure.js';
import { Grouping } from './grouping.js';
import type { CountedPopulation } from './population.js';
import type { TableTally } from './table-tally.js';

export interface GroupFigures {
    by: readonly string[];
    /** Groups of fewer rows, and figures that rest upon fewer, are hidden, and what would tell them by subtraction; 0: none are. */
    minimum: number;
    groups: Group[];
}
export interface Group {
    /** Word by word, as `by` has them. */
    values: string[];
    /** Responses; of records, where no instrument is grouped. */
    rows: number;
    /** Empty where the group is too small. */
    measures: Pick<Measure, 'name' | 'title' | 'unit' | 'whole' | 'shown' | 'target' | 'all'>[];
    hidden: boolean;
    /** Where it is hidden for a smaller one's sake. */
    protects?: true;
}

/** The measures that rest upon grouped tables alone, over all rows of each group. */
export function groupFigures(
    model: Model,
    population: CountedPopulation,
    tallies: ReadonlyMap<string, TableTally>,
    by: readonly string[],
    minimum: number
): GroupFigures {
    const grouped = new Set([...tallies].flatMap(([table, { cells }]) => ([...cells.values()].some(({ groups }) => groups.length > 0) ? [table] : [])));
    const names = new Set([...tallies.values()].flatMap(({ cells }) => [...cells.values()].flatMap(({ groups }) => groups)));
    const instruments = [...grouped].filter((table) => model.instruments.some(({ name }) => name === table));
    const counted = instruments.length > 0 ? instruments : [...grouped];
    // All rows of a group together: its waves are groups of their own, if somebody wants them. So nothing looks back, either.
    const timeless: Model = { ...model, kpis: model.kpis.map(({ every: _, ...kpi }) => kpi) };
    // A wave is a time of the table; what goes by another has none of its own in it.
    const byWave = by.includes('wave');
    const parts = [...names].sort(compareNames).map((name) => ({ name, values: Grouping.parts(name), own: population.group(name, grouped) }));
    const rows = parts.map(({ own }) => counted.reduce((sum, table) => sum + own.cells(table).reduce((all, cell) => all + cell.rows, 0), 0));
    const lines = linesOf(parts.map(({ values }) => values));
    const small = withheld(rows, minimum, { lines });
    const figures = parts.map(({ own }, at) =>
        small[at]
            ? []
            : figuresOver(timeless, own).filter(({ computed, name }) => computed && !looksBack(model, name) && !(byWave && datedOtherwise(model, name)))
    );
    const measures = new Map(
        [...new Set(figures.flatMap((own) => own.map(({ name }) => name)))].map((name): [string, (Withheld | undefined)[]] => {
            const sizes = figures.map((own, at) => own.find((each) => each.name === name)?.all.n ?? rows[at]!);
            return [name, withheld(sizes, minimum, { lines, already: small })];
        })
    );
    const groups = parts.map(({ values }, at): Group => ({
        values,
        rows: rows[at]!,
        hidden: small[at] !== undefined,
        ...(small[at] === 'difference' ? { protects: true } : {}),
        measures: figures[at]!.map(({ name, title, unit, whole, shown, target, all }) => ({
            name,
            title,
            ...(unit === undefined ? {} : { unit }),
            ...(whole === undefined ? {} : { whole }),
            ...(shown === undefined ? {} : { shown }),
            ...(target === undefined ? {} : { target }),
            all: protectedFigure(all, measures.get(name)![at], minimum)
        }))
    }));
    return { by, minimum, groups };
}

function protectedFigure(figure: Figure, why: Withheld | undefined, minimum: number): Figure {
    if (why === undefined || figure.n === undefined) return figure;
    return { value: null, reason: why === 'few' ? `fewer than ${minimum} answers` : PROTECTS };
}

/** Said of what is large enough itself. */
export const PROTECTS = 'hidden so that a smaller group cannot be told by subtraction';

/** Numbers in names in their order: branch 2 before branch 10. */
const compareNames = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
