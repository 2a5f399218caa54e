/** All figures of a report, from scored rows. */
import type { Instrument, Model, Text } from '../../model/types.js';
import type { Measure } from '../../project/figures.js';
import { auditFigures } from './audits.js';
import { between, breaksOfColumns } from '../../project/breaks.js';
import { MINIMUM_GROUP } from '../../project/tally/disclosure.js';
import { ReportData, type Tables } from './data.js';
import { withGaps } from '../../project/gaps.js';
import { declaredGaps } from './declared-gaps.js';
import { gapsOf } from './gaps.js';
import { type CrossHair, importanceMap, prioritiesOf } from './importance.js';
import { itemSections } from './items.js';
import { kanoOf } from './kano.js';
import { measureFigures, titleOf } from './measures.js';
import { spanOf, type Span } from '../../project/spans.js';
import { ratedDimensions, ratingsOf, type SurveyContext } from './ratings.js';
import { reliabilityOf } from './reliability.js';
import { sampleFigures } from './sample.js';
import { dimensionScores, scoresOf } from './scores.js';
import { placesOf, siteScores, Sites } from './sites.js';
import { type AuditFigures, type MeasureFigures, type Report, REPORT_FORMAT, REPORT_VERSION, type Source, type SurveyFigures } from './types.js';

export interface ReportInput {
    tables: Tables;
    measures: readonly Measure[];
    sources: readonly Source[];
}
export interface ReportOptions {
    /** `2026-Q3`, or the name of a wave; left out: the last one with rows. */
    period?: string;
    minimumGroup?: number;
    /** By survey, how many were asked to take part in the period. */
    invited?: ReadonlyMap<string, number>;
    names?: boolean;
    /** Left out: as each survey declares. */
    crossHair?: CrossHair;
}

export const CONFIDENCE = 0.95;

/** Pure: the same rows give the same figures. */
export function reportFigures(model: Model, input: ReportInput, options: ReportOptions = {}): Report {
    const data = new ReportData(withGaps(model), input.tables);
    const { minimumGroup = MINIMUM_GROUP, names = false } = options;
    const given = model.instruments.filter(({ name }) => data.rows(name).length > 0);
    const span = reportedSpan(model, data, given, input.measures, options.period);
    const common = { confidence: CONFIDENCE, minimumGroup, ...(span ? { span } : {}) };
    const own = input.measures.filter(({ name }) => model.kpis.some((kpi) => kpi.name === name));
    const measures = measureFigures(data, own, common);
    const waves = model.instruments.flatMap((instrument) => instrument.waves);
    const wave = span && waves.find(({ during }) => during === span.name);
    const headline = headlineOf(measures);
    const surveys: SurveyFigures[] = [];
    const audits: AuditFigures[] = [];
    for (const instrument of given) {
        const asked = options.invited?.get(instrument.name);
        const context = {
            ...contextOf(data, instrument, span, instrument.kind === 'survey' ? minimumGroup : 0),
            ...(asked === undefined ? {} : { invited: asked })
        };
        if (context.rows.length === 0) continue;
        if (instrument.kind === 'survey') surveys.push(surveyFigures(context, options.crossHair ?? instrument.crosshair ?? 'mean', names));
        else audits.push(auditFigures(context, names));
    }
    return {
        format: REPORT_FORMAT,
        version: REPORT_VERSION,
        ...(model.program
            ? { program: { title: titleOf(model.program), ...(model.program.release === undefined ? {} : { release: model.program.release }) } }
            : {}),
        languages: [...model.languages],
        ...(span ? { period: span.name } : {}),
        ...(wave ? { wave: titleOf(wave) } : {}),
        confidence: CONFIDENCE,
        minimumGroup,
        names,
        sources: [...input.sources],
        ...(headline === undefined ? {} : { headline }),
        measures,
        gaps: declaredGaps(data, input.measures, common),
        surveys,
        audits
    };
}

/** The first measure of which there is a figure, one with a target before one without. */
function headlineOf(measures: readonly MeasureFigures[]): string | undefined {
    const shown = measures.filter(({ current }) => current.value !== undefined);
    return (shown.find(({ target }) => target !== undefined) ?? shown[0])?.name;
}

/** Periods that rows were collected in, of surveys first: a report on a quarter is one on the survey's quarter. */
function reportedSpan(
    model: Model,
    data: ReportData,
    given: readonly Instrument[],
    measures: readonly Measure[],
    wanted: string | undefined
): Span | undefined {
    if (wanted !== undefined) {
        const wave = model.instruments.flatMap(({ waves }) => waves).find(({ name }) => name === wanted);
        return spanOf(wave?.during ?? wanted, given.find(({ every }) => every !== undefined)?.every);
    }
    for (const kind of ['survey', 'checklist', 'rubric'] as const) {
        const spans = given.filter((instrument) => instrument.kind === kind).flatMap(({ name, every }) => data.periods(name, every));
        const found = lastOf(spans);
        if (found) return found;
    }
    const spans = measures.flatMap(({ name, periods }) => {
        const every = model.kpis.find((kpi) => kpi.name === name)?.every;
        return periods.flatMap(({ period }) => spanOf(period, every) ?? []);
    });
    return lastOf(spans);
}

/** The period that began last: with a quarterly survey and a yearly one the quarter, as the year is still running. */
function lastOf(spans: readonly Span[]): Span | undefined {
    return spans.reduce<Span | undefined>((last, span) => {
        if (!last || span.start > last.start) return span;
        return span.start === last.start && span.end < last.end ? span : last;
    }, undefined);
}

/** The rows of the instrument's own last period within the one reported on, and of the one before. */
function contextOf(data: ReportData, instrument: Instrument, reported: Span | undefined, minimum: number): SurveyContext {
    const plan = data.plans.get(instrument.name)!;
    const spans = data.periods(instrument.name, instrument.every).filter(({ start }) => !reported || start <= reported.end);
    const last = spans.at(-1);
    // Of an earlier period than the one reported on there is nothing to say.
    const span = reported && (!last || last.end < reported.start) ? reported : (last ?? reported);
    const before = spans.at(-2);
    const breaks = breaksOfColumns(data.model, data.plans, instrument.name, []);
    return {
        data,
        instrument,
        plan,
        ...(span ? { span } : {}),
        ...(before ? { before } : {}),
        rows: data.during(instrument.name, span),
        earlier: before ? data.during(instrument.name, before) : [],
        confidence: CONFIDENCE,
        minimum,
        comparable: !span || !before || between(breaks, before, span).length === 0
    };
}

function surveyFigures(context: SurveyContext, crossHair: CrossHair, names: boolean): SurveyFigures {
    const { data, instrument, span, before } = context;
    const ratings = ratingsOf(data.model, instrument);
    const dimensions = ratedDimensions(data.model, ratings);
    const gaps = gapsOf(context, ratings);
    const map = importanceMap(context, ratings, dimensions, crossHair);
    const sites = siteScores(context, new Sites(data, names, placesOf(data.model, instrument.of)));
    return {
        name: instrument.name,
        title: titleOf(instrument),
        ...purposeOf(instrument.purpose),
        ...(span ? { period: span.name } : {}),
        ...(before ? { previous: before.name } : {}),
        sample: sampleFigures(context, ratings),
        scores: scoresOf(context),
        dimensions: dimensionScores(context, dimensions),
        ...(gaps ? { gaps } : {}),
        ...(map ? { map } : {}),
        priorities: prioritiesOf(context, dimensions),
        kano: kanoOf(context, ratings),
        sections: itemSections(context),
        reliability: reliabilityOf(context, ratings),
        ...(sites ? { sites } : {})
    };
}

const purposeOf = (purpose: Text | undefined): { purpose?: Text } => (purpose ? { purpose } : {});
