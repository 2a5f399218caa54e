/** What the monitoring found: by area, by place, and what follows from it. */
import type { Instrument, Outcome, Quantity } from '../../model/types.js';
import { elements } from '../../generators/format/elements.js';
import type { ReportData, TableRow } from './data.js';
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
        outcomes: instrument.outcomes.flatMap((outcome) => outcomeFigures(data, instrument, outcome, audited)),
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

const shareOf = ({ value, unit }: Quantity): number => (unit === '%' ? value / 100 : value);

/** Who is among the best, or whose result fulfils the condition. Outcomes that follow upon earlier ones need a history, and are left out. */
function outcomeFigures(data: ReportData, instrument: Instrument, outcome: Outcome, audited: readonly Audited[]): AuditOutcome[] {
    const compared = outcome.top ?? outcome.bottom;
    if (outcome.after !== undefined || (!outcome.when && !compared)) return [];
    const about = { name: outcome.name, title: titleOf(outcome) };
    const chosen = compared
        ? best(audited, shareOf(compared), outcome.top ? 1 : -1)
        : { those: audited.filter(({ rows }) => rows.some(({ columns }) => columns[outcome.name] === true)), tied: 0 };
    for (const { site } of chosen.those) site.outcomes.push(outcome.name);
    return [
        {
            ...about,
            ...(outcome.top ? { top: shareOf(outcome.top) } : {}),
            ...(chosen.tied > 0 ? { tied: chosen.tied } : {}),
            sites: chosen.those.map(({ site: { key, name, total }, rows }) => ({
                key,
                ...(name ? { name } : {}),
                ...(total === undefined ? {} : { total }),
                failed: outcome.top ? [] : failedChecks(data, instrument, rows)
            }))
        }
    ];
}

/** As many whole places as the share makes, from the best down or from the lowest up; those with as many points as the last of them are in too. */
function best(audited: readonly Audited[], share: number, direction: 1 | -1): { those: readonly Audited[]; tied: number } {
    const known = audited.filter(({ site }) => site.total !== undefined);
    const ranked = direction === 1 ? known : [...known].reverse();
    const count = Math.floor(ranked.length * share + 1e-9);
    const last = ranked[count - 1]?.site.total;
    if (last === undefined) return { those: [], tied: 0 };
    const those = ranked.filter(({ site }) => site.total! * direction >= last * direction);
    return { those, tied: those.length - count };
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
