/** Figures by group, small groups hidden. */
import type { Model } from '../../model/types.js';
import { datedOtherwise, type Figure, figuresOver, type Measure } from '../figures.js';
import { Grouping } from './grouping.js';
import type { CountedPopulation } from './population.js';
import type { TableTally } from './table-tally.js';

export interface GroupFigures {
    by: readonly string[];
    /** Groups of fewer rows, and figures that rest upon fewer, are hidden; 0: none are. */
    minimum: number;
    groups: Group[];
}
export interface Group {
    /** Word by word, as `by` has them. */
    values: string[];
    /** Responses; of records, where no instrument is grouped. */
    rows: number;
    /** Empty where the group is too small. */
    measures: Pick<Measure, 'name' | 'title' | 'unit' | 'shown' | 'target' | 'all'>[];
    hidden: boolean;
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
    // All rows of a group together: its waves are groups of their own, if somebody wants them.
    const timeless: Model = { ...model, kpis: model.kpis.map(({ every: _, ...kpi }) => kpi) };
    // A wave is a time of the table; what goes by another has none of its own in it.
    const byWave = by.includes('wave');
    const groups = [...names].sort(compareNames).map((name): Group => {
        const own = population.group(name, grouped);
        const rows = counted.reduce((sum, table) => sum + own.cells(table).reduce((all, cell) => all + cell.rows, 0), 0);
        const hidden = rows < minimum;
        const figures = hidden
            ? []
            : figuresOver(timeless, own).filter(({ computed, name: measure }) => computed && !(byWave && datedOtherwise(model, measure)));
        return {
            values: Grouping.parts(name),
            rows,
            hidden,
            measures: figures.map(({ name: measure, title, unit, shown, target, all }) => ({
                name: measure,
                title,
                ...(unit === undefined ? {} : { unit }),
                ...(shown === undefined ? {} : { shown }),
                ...(target === undefined ? {} : { target }),
                all: protectedFigure(all, minimum)
            }))
        };
    });
    return { by, minimum, groups };
}

function protectedFigure(figure: Figure, minimum: number): Figure {
    if (figure.n === undefined || figure.n >= minimum) return figure;
    return { value: null, reason: `fewer than ${minimum} answers` };
}

/** Numbers in names in their order: branch 2 before branch 10. */
const compareNames = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
