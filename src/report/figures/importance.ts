/** What matters and how well it is done: the importance–performance map, and priorities by segment. */
import { type Withheld, withheld } from '../../project/tally/disclosure.js';
import type { Model } from '../../model/types.js';
import { driverImportance, improvementPotential } from '../../statistics/drivers.js';
import { crossHairOf, importancePerformance } from '../../statistics/importance.js';
import { sampleOf, type TableRow, weightsOf } from './data.js';
import { meanOf, tidy } from './estimates.js';
import { titleOf } from './measures.js';
import { outOfHundred, type RatedDimension, type Rating, type SurveyContext } from './ratings.js';
import type { ImportanceMap, MapElement, Priorities } from './types.js';

export type CrossHair = 'mean' | 'median' | 'midpoint';

/** Below so many complete answers a correlation says nothing worth acting upon. */
const ENOUGH = 30;
/** How many factors are listed. */
const LISTED = 5;

/** What the others drive and the survey asks for itself: overall satisfaction before loyalty, which it drives in turn. */
export function outcomeOf(model: Model, dimensions: readonly RatedDimension[]): RatedDimension | undefined {
    return dimensions.find(({ dimension }) => model.dimensions.some(({ drives }) => drives.includes(dimension.id)));
}

/** Dimensions that are declared to drive something, and are driven by nothing themselves. */
export function driversOf(model: Model, dimensions: readonly RatedDimension[]): RatedDimension[] {
    return dimensions.filter(({ dimension }) => dimension.drives.length > 0 && !model.dimensions.some(({ drives }) => drives.includes(dimension.id)));
}

/** Undefined where importance is neither asked nor can be derived. */
export function importanceMap(
    context: SurveyContext,
    ratings: readonly Rating[],
    dimensions: readonly RatedDimension[],
    how: CrossHair
): ImportanceMap | undefined {
    return stated(context, ratings, how) ?? derived(context, dimensions, how);
}

function stated({ rows, minimum, confidence }: SurveyContext, ratings: readonly Rating[], how: CrossHair): ImportanceMap | undefined {
    const elements = ratings.flatMap((performance): Omit<MapElement, 'quadrant'>[] => {
        if (performance.side !== 'performance') return [];
        const name = performance.column.name.slice(0, -'.performance'.length);
        const importance = ratings.find((each) => each.column.name === `${name}.importance`);
        if (!importance) return [];
        const both = rows.filter((row) => outOfHundred(importance, row) !== undefined && outOfHundred(performance, row) !== undefined);
        const [wanted, found] = [importance, performance].map((rating) =>
            meanOf(
                sampleOf(both, (row) => outOfHundred(rating, row)),
                confidence
            )
        );
        if (wanted?.value === undefined || found?.value === undefined || (found.n ?? 0) < Math.max(1, minimum)) return [];
        return [{ name, title: performance.title, importance: wanted.value, performance: found.value, n: found.n! }];
    });
    return elements.length < 2 ? undefined : placed('stated', elements, how);
}

function derived(context: SurveyContext, dimensions: readonly RatedDimension[], how: CrossHair): ImportanceMap | undefined {
    const { model } = context.data;
    const outcome = outcomeOf(model, dimensions);
    if (!outcome) return undefined;
    const elements = factors(context.rows, driversOf(model, dimensions), outcome);
    return elements.length < 2 ? undefined : placed('derived', elements, how, outcome);
}

function factors(rows: readonly TableRow[], drivers: readonly RatedDimension[], outcome: RatedDimension): Omit<MapElement, 'quadrant'>[] {
    const overall = rows.map((row) => outcome.of(row));
    return drivers.flatMap(({ dimension, of }) => {
        const found = driverImportance(
            overall,
            rows.map((row) => of(row)),
            weightsOf(rows)
        );
        if (!found || found.n < ENOUGH) return [];
        const { importance, performance, n } = found;
        return [{ name: dimension.name, title: titleOf(dimension), importance: tidy(importance), performance: tidy(performance), n }];
    });
}

function placed(importance: 'stated' | 'derived', elements: readonly Omit<MapElement, 'quadrant'>[], how: CrossHair, outcome?: RatedDimension): ImportanceMap {
    // A correlation has no midpoint: there the mean divides.
    const midpoints = { ...(importance === 'stated' ? { importance: 50 } : {}), performance: 50 };
    const middle = { ...crossHairOf(elements, how === 'median' ? 'median' : 'mean')!, ...(how === 'midpoint' ? midpoints : {}) };
    const crossHair = { how, importance: tidy(middle.importance), performance: tidy(middle.performance) };
    const quadrants = new Map(importancePerformance(elements, crossHair).map(({ name, quadrant }) => [name, quadrant]));
    return {
        importance,
        ...(outcome ? { outcome: titleOf(outcome.dimension) } : {}),
        crossHair,
        elements: elements.map((each) => ({ ...each, quadrant: quadrants.get(each.name)! }))
    };
}

/** Everyone, then each segment that the responses can be told apart by. */
export function prioritiesOf(context: SurveyContext, dimensions: readonly RatedDimension[]): Priorities[] {
    const { data, instrument, rows, minimum } = context;
    const outcome = outcomeOf(data.model, dimensions);
    if (!outcome) return [];
    const drivers = driversOf(data.model, dimensions);
    const sizeOf = (own: readonly TableRow[]): number => own.filter((row) => outcome.of(row) !== undefined).length;
    const ranked = (own: readonly TableRow[], why?: Withheld): Omit<Priorities, 'segment'> => {
        const n = sizeOf(own);
        if (n < minimum) return { missing: 'hidden', factors: [] };
        if (why) return { missing: 'protects', factors: [] };
        const found = factors(own, drivers, outcome).map((each) => ({
            ...each,
            potential: tidy(improvementPotential(each.importance, each.performance, 0, 100))
        }));
        if (found.length === 0) return { n, missing: 'too-few', needed: ENOUGH, factors: [] };
        return { n, factors: found.sort((a, b) => b.potential - a.potential).slice(0, LISTED) };
    };
    const segments = data
        .segmentsOf(instrument)
        .filter((segment) => segment.where)
        .map((segment) => ({ title: titleOf(segment), own: rows.filter((row) => data.belongs(row, instrument.name, segment)) }));
    const why = withheld(
        segments.map(({ own }) => sizeOf(own)),
        minimum
    );
    return [ranked(rows), ...segments.map(({ title, own }, at) => ({ segment: title, ...ranked(own, why[at]) }))];
}
