/** What the monitoring found: by area, by place, and what follows from it. */
import type { Value } from '../../expression/values.js';
import type { Instrument, Outcome } from '../../model/types.js';
import { elements } from '../../generators/format/elements.js';
import type { ReportData, TableRow } from './data.js';
import { periodOf } from '../../project/periods.js';
import { rankedRows } from '../../scoring/rankings.js';
import { tidy } from './estimates.js';
import { itemSections } from './items.js';
import { titleOf } from './measures.js';
import { itemsOf, type SurveyContext, titleOfColumn } from './ratings.js';
import { meanWithChange } from './scores.js';
import { Sites } from './sites.js';
import type { AuditedSite, AuditFigures, AuditOutcome, FailedCheck, Score } from './types.js';

export function auditFigures(context: SurveyContext, names: boolean): AuditFigures {
    const { data, instrument, plan, span, before, rows } = context;
    const sites = new Sites(data, names, instrument.of);
    const total = plan.derived.find(({ kind }) => kind === 'total');
    const passes = rows.flatMap(({ columns }) => (typeof columns['pass'] === 'boolean' ? [columns['pass']] : []));
    const audited = auditedSites(context, sites);
    const compared = comparedRows(context);
    return {
        name: instrument.name,
        title: titleOf(instrument),
        kind: instrument.kind === 'rubric' ? 'rubric' : 'checklist',
        ...(sites.place ? { place: sites.place } : {}),
        ...(span ? { period: span.name } : {}),
        ...(before ? { previous: before.name } : {}),
        visits: rows.length,
        ...(total?.type.kind === 'number' && total.type.max !== undefined
            ? { worth: total.type.max, total: scoreOf(context, 'total', 0, total.type.max, instrument) }
            : {}),
        areas: plan.derived
            .filter(({ kind }) => kind === 'share')
            .map(({ name, title }) => ({ ...scoreOf(context, name, 0, 1, { title, name: name.replace(/\.share$/, '') }) })),
        ...(instrument.pass && passes.length > 0 ? { passed: { n: passes.filter(Boolean).length, of: passes.length } } : {}),
        sites: audited.map(({ site }) => site),
        outcomes: instrument.outcomes.flatMap((outcome) => outcomeFigures(context, outcome, audited, compared)),
        sections: itemSections(context)
    };
}

function scoreOf(context: SurveyContext, column: string, low: number, high: number, element: Parameters<typeof titleOf>[0]): Score {
    return {
        name: column,
        title: titleOf(element!),
        low,
        high,
        ...meanWithChange(context, (row) => row.columns[column], [column], { better: 'higher', low, high })
    };
}

interface Audited {
    site: AuditedSite;
    rows: readonly TableRow[];
}

/** By points, best first; places without a total last. */
function auditedSites(context: SurveyContext, sites: Sites): Audited[] {
    const { instrument, rows, earlier } = context;
    const then = sites.grouped(earlier, instrument.name);
    const found = [...sites.grouped(rows, instrument.name)].map(([key, own]): Audited => {
        const total = meanOf(own, 'total');
        const previous = !context.comparable ? undefined : meanOf(then.get(key) ?? [], 'total');
        const passes = own.flatMap(({ columns }) => (typeof columns['pass'] === 'boolean' ? [columns['pass']] : []));
        const criticals = own.flatMap(({ columns }) => (typeof columns['criticals'] === 'number' ? [columns['criticals']] : []));
        return {
            rows: own,
            site: {
                ...sites.about(key),
                ...(total === undefined ? {} : { total }),
                ...(previous === undefined ? {} : { previous }),
                ...(passes.length ? { pass: passes.every(Boolean) } : {}),
                ...(criticals.length ? { criticals: criticals.reduce((sum, n) => sum + n, 0) } : {}),
                outcomes: []
            }
        };
    });
    const rank = (total: number): number => 1 + found.filter(({ site }) => (site.total ?? -Infinity) > total).length;
    for (const { site } of found) if (site.total !== undefined) site.rank = rank(site.total);
    return found.sort((a, b) => (b.site.total ?? -Infinity) - (a.site.total ?? -Infinity));
}

function meanOf(rows: readonly TableRow[], column: string): number | undefined {
    const values = rows.flatMap(({ columns }) => (typeof columns[column] === 'number' ? [columns[column]] : []));
    return values.length ? tidy(values.reduce((sum, value) => sum + value, 0) / values.length) : undefined;
}

type Compared = ReadonlyMap<TableRow, Readonly<Record<string, Value | null>>>;

/** What only the rows of a wave together, or earlier waves, can tell; ranked as everywhere else. */
function comparedRows({ data, plan, instrument }: SurveyContext): Compared {
    const rows = data.rows(plan.name);
    const found = rankedRows(
        data.model,
        plan,
        // All at once, so each for itself.
        rows.map(({ columns }) => ({ ...columns })),
        {
            waveOf: ({ wave, asOf }) => {
                if (typeof wave === 'string') return wave;
                return typeof asOf === 'string' ? periodOf(asOf.slice(0, 10), instrument.every ?? { count: 1, unit: 'year' })?.name : undefined;
            },
            look: (table, key, column) => data.find(table, key)?.columns[column]
        }
    );
    return new Map(rows.map((row, at) => [row, found[at]!]));
}

/** Who is among the best or the lowest, or whose result fulfils the condition. */
function outcomeFigures({ data, instrument, rows: visits }: SurveyContext, outcome: Outcome, audited: readonly Audited[], compared: Compared): AuditOutcome[] {
    const { name, top, bottom } = outcome;
    if (!outcome.when && !top && !bottom && outcome.after === undefined) return [];
    const holds = (row: TableRow): boolean => (compared.get(row)?.[name] ?? row.columns[name]) === true;
    const those = audited.filter(({ rows }) => rows.some(holds));
    for (const { site } of those) site.outcomes.push(name);
    const placed = new Set(audited.flatMap(({ rows }) => rows));
    const unplaced = visits.filter((row) => !placed.has(row) && holds(row)).length;
    // Rows of no wave are not ranked: what compares rows is then unknown, which is not "nobody".
    const undated = visits.filter((row) => row.columns[name] === undefined && compared.get(row)?.[name] === undefined).length;
    const wanted = top && (top.unit === '%' ? Math.floor((audited.filter(({ site }) => site.total !== undefined).length * top.value) / 100 + 1e-9) : top.value);
    const tied = wanted !== undefined && those.length > wanted ? those.length - wanted : 0;
    return [
        {
            name,
            title: titleOf(outcome),
            ...(top?.unit === '%' ? { top: top.value / 100 } : {}),
            ...(top && top.unit !== '%' ? { count: top.value } : {}),
            ...(tied > 0 ? { tied } : {}),
            ...(unplaced > 0 ? { unplaced } : {}),
            ...(undated > 0 ? { undated } : {}),
            sites: those.map(({ site, rows }) => ({
                key: site.key,
                ...(site.name ? { name: site.name } : {}),
                ...(site.total === undefined ? {} : { total: site.total }),
                failed: top ? [] : failedChecks(data, instrument, rows)
            }))
        }
    ];
}

/** Critical ones first, then those that were missed most often. */
function failedChecks(data: ReportData, instrument: Instrument, rows: readonly TableRow[]): FailedCheck[] {
    const find = elements(data.model);
    const failed = itemsOf(instrument.members).flatMap(({ item }) =>
        item.type !== 'check'
            ? []
            : item.columns.flatMap((column): FailedCheck[] => {
                  const times = rows.filter(({ columns }) => columns[column.name] === false).length;
                  if (times === 0) return [];
                  const standards = [...new Set(item.verifies.map((id) => find.standardOf(id)).filter((each) => each !== undefined))];
                  return [{ title: titleOfColumn(item, column), critical: item.critical, standards: standards.map((each) => titleOf(each)), times }];
              })
    );
    return failed.sort((a, b) => Number(b.critical) - Number(a.critical) || b.times - a.times);
}
