/** Measures by wave, site and segment: the interpreter over the rows of the group alone. */
import { evaluateRow, type Row } from '../../src/expression/evaluate.js';
import type { Value } from '../../src/expression/values.js';
import { aggregate, planMeasures, type Response, scoredTables } from '../../src/scoring/run.js';
import { keyOf } from '../../src/scoring/row.js';
import { type Case, same } from './cases.js';

/** A figure of a group, as a database gives it. */
export interface GroupFigure {
    readonly by: string;
    readonly group: string;
    readonly measure: string;
    readonly value: Value | null;
}

/** Where figures of groups differ from the interpreter's, or are lacking, in words. Only measures over the survey or checklist alone. */
export function groupDifferences(given: Case, figures: readonly GroupFigure[]): string[] {
    const measures = planMeasures(given.model).filter(({ tables, expr }) => expr && tables.length === 1 && tables[0] === 'S');
    const groups = groupsOf(given);
    const found: string[] = [];
    for (const { by, group, rows } of groups) {
        const expected = aggregate(given.model, { ...given.tables, S: rows }, { asOf: given.asOf });
        for (const { name } of measures) {
            const figure = figures.find((each) => each.by === by && each.group === group && each.measure === name);
            const value = expected[name]!.value;
            if (!figure) found.push(`${given.name}: ${name} of ${by} ${group} is lacking`);
            else if (!same(figure.value, value)) found.push(`${given.name}: ${name} of ${by} ${group} is ${String(figure.value)}, not ${String(value)}`);
        }
    }
    const known = new Set(groups.map(({ by, group }) => `${by} ${group}`));
    for (const { by, group, measure } of figures)
        if (by !== 'all' && measures.some(({ name }) => name === measure) && !known.has(`${by} ${group}`))
            found.push(`${given.name}: nobody is in ${by} ${group}`);
    return found;
}

interface Group {
    readonly by: string;
    readonly group: string;
    readonly rows: readonly Response[];
}

function groupsOf(given: Case): Group[] {
    const raw = given.tables['S']!;
    const scored = given.expected.rows['S']!;
    const context = ['wave', 'site'].flatMap((by) => {
        const names = new Set(scored.flatMap((row) => (typeof row[by] === 'string' ? [row[by]] : [])));
        return [...names].map((group): Group => ({ by, group, rows: raw.filter((_, at) => scored[at]![by] === group) }));
    });
    return [...context, ...segmentsOf(given)];
}

function segmentsOf({ model, plans, tables, asOf }: Case): Group[] {
    const look = scoredTables(model, tables, { asOf });
    const link = plans.get('S')!.links.find((each) => each.via === 'of');
    const about = link && plans.get(link.table);
    return model.segments.flatMap(({ name, of, where }): Group[] => {
        if (!link || !about || !where || about.id !== of) return [];
        const inside = (row: Row): boolean => {
            const key = keyOf(link, (column) => row.inputs?.[column]);
            const at = tables[about.name]!.findIndex((each) => each[about.key!] === key);
            return at >= 0 && evaluateRow(where, look(about.name)![at]!) === true;
        };
        const rows = look('S')!.flatMap((row, at) => (inside(row) ? [tables['S']![at]!] : []));
        // A group that nobody is in has no figures.
        return rows.length > 0 ? [{ by: 'segment', group: name, rows }] : [];
    });
}
