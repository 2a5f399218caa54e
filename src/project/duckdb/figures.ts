import type { Value } from '../../expression/values.js';
import type { Population, Results } from '../figures.js';

/** A population whose measures over all rows were computed elsewhere; periods are counted as before. */
export function withFigures(population: Population, known: ReadonlyMap<string, Value | null>): Population {
    return {
        periods: (...args) => population.periods(...args),
        results: (model, options): Results => {
            const results = population.results(model, options);
            return Object.fromEntries(
                Object.entries(results).map(([name, result]) => {
                    const value = known.get(name);
                    return [name, result.computed && value !== undefined ? { ...result, value } : result];
                })
            );
        }
    };
}
