/** Who answered: how many, in which period, in which groups, and how exact that makes the figures. */
import { fractionOf } from '../../model/quantities.js';
import type { Text } from '../../model/types.js';
import { cellOf, type QuotaCell, quotaCells } from '../../project/quotas.js';
import { marginOfError, sampleSize } from '../../statistics/proportions.js';
import { effectiveSize } from '../../statistics/columns.js';
import type { TableRow } from './data.js';
import { tidy } from './estimates.js';
import { titleOf } from './measures.js';
import type { Rating, SurveyContext } from './ratings.js';
import { Sites } from './sites.js';
import type { Sample } from './types.js';

export function sampleFigures(context: SurveyContext, ratings: readonly Rating[]): Sample {
    const { data, instrument, plan, rows, confidence } = context;
    const answers = (row: TableRow): boolean => ratings.some(({ column }) => typeof row.columns[column.name] === 'number');
    const usable = rows.filter(answers);
    const weights = usable.map(({ weight }) => weight ?? 1);
    const effective = effectiveSize(weights);
    const { frame, margin, population, confidence: asked } = instrument.sample ?? {};
    const level = asked ? fractionOf(asked) : confidence;
    const error = margin && fractionOf(margin);
    const known = population === undefined ? {} : { population };
    const takes = error !== undefined && error > 0 && error < 1 ? { needed: sampleSize(error, { confidence: level, ...known }), margin: error } : undefined;
    // A sample that is larger than its population is a slip of the declaration; the margin then says nothing.
    const possible = usable.length > 0 && (population === undefined || effective <= population);
    const reached = possible ? marginOfError(effective, { confidence: level, ...known }) : undefined;
    return {
        n: rows.length,
        usable: usable.length,
        ...(plan.weighted && effective !== usable.length ? { effectiveN: tidy(effective) } : {}),
        ...(context.invited === undefined ? {} : { invited: context.invited }),
        // More responses than invitations: somebody miscounted, or the link went round.
        ...(context.invited && usable.length <= context.invited ? { rate: tidy(usable.length / context.invited) } : {}),
        ...(frame === undefined ? {} : { frame }),
        ...known,
        ...plannedFigures(context, usable, takes),
        ...(reached === undefined ? {} : { reached: tidy(reached) }),
        periods: data.periods(plan.name, instrument.every).flatMap((span) => {
            if (context.span && span.start > context.span.end) return [];
            const own = data.during(plan.name, span);
            return [{ period: span.name, n: own.length, usable: own.filter(answers).length }];
        }),
        quotas: instrument.quotas.flatMap((group) => quotaFigures(context, group, usable))
    };
}

/** What was planned beside what came in: for all together, or place by place. */
function plannedFigures(
    { data, instrument }: SurveyContext,
    usable: readonly TableRow[],
    takes: { needed: number; margin: number } | undefined
): Pick<Sample, 'planned' | 'fulfilled' | 'per' | 'needed' | 'margin'> {
    const { size, per } = instrument.sample ?? {};
    const planned = size?.value;
    if (per === undefined) return { ...takes, ...(planned ? { planned, fulfilled: tidy(usable.length / planned) } : {}) };
    const record = data.model.records.find(({ id }) => id === per);
    const needed = planned ?? takes?.needed;
    if (!record || needed === undefined) return {};
    const groups = new Sites(data, true, per).grouped(usable, instrument.name);
    const places = Math.max(groups.size, data.rows(record.name).length);
    return places === 0 ? {} : { per: { title: titleOf(record), needed, places, reached: [...groups.values()].filter((own) => own.length >= needed).length } };
}

/** `Senior × Regular`, in each language that all of them have. */
function jointTitle(titles: readonly Text[]): Text {
    const languages = Object.keys(titles[0] ?? {}).filter((language) => titles.every((title) => title[language] !== undefined));
    return Object.fromEntries(languages.map((language) => [language, titles.map((title) => title[language]).join(' × ')]));
}

function quotaFigures({ data, instrument }: SurveyContext, group: SurveyContext['instrument']['quotas'][number], rows: readonly TableRow[]): Sample['quotas'] {
    const cells = quotaCells(data.model, group);
    // Without the rows of its record nobody knows who is in a segment.
    const told = cells.every(({ segments }) => segments.every((segment) => data.segmentsOf(instrument).includes(segment)));
    const counts = new Map<QuotaCell | undefined, number>();
    if (told)
        for (const row of rows) {
            const cell = cellOf(cells, (segment) => data.belongs(row, instrument.name, segment));
            counts.set(cell, (counts.get(cell) ?? 0) + 1);
        }
    return group.map((declared) => {
        const cell = cells.find((each) => each.declared === declared)!;
        const n = counts.get(cell) ?? 0;
        return {
            ...(cell.segments[0] ? { title: jointTitle(cell.segments.map((segment) => titleOf(segment) ?? {})) } : {}),
            others: declared.others,
            target: fractionOf(declared.share),
            n,
            ...(told && rows.length > 0 ? { share: tidy(n / rows.length) } : {})
        };
    });
}
