import { outcomeShare } from '../format/outcomes.js';
import { sampleSize } from '../../statistics/proportions.js';
import { fractionOf } from '../../model/quantities.js';
import type { Instrument, Section } from '../../model/types.js';
import { conditionInWords } from '../checklists/conditions.js';
import { formOf, type Form } from '../checklists/form.js';
import type { Context } from './context.js';
import { facts, heading, type Block, type Document, type Words } from './document.js';

/** What is looked at where, how often, by whom, in how many cases; and the form in which it is reported. */
export function monitoringDocument(context: Context): Document | undefined {
    const { model, own, labels, words, titles, titleOf } = context;
    if (model.instruments.length === 0) return undefined;
    return {
        title: own.title.monitoring,
        blocks: [
            heading(own.overview),
            {
                kind: 'table',
                columns: [
                    { title: labels.instrument, width: 26 },
                    { title: labels.subject, width: 14 },
                    { title: labels.channel, width: 16 },
                    { title: labels.howOften, width: 12 },
                    { title: own.sample, width: 16 },
                    { title: labels.who, width: 16 }
                ],
                rows: model.instruments.map((instrument) => ({
                    cells: [
                        context.named(instrument),
                        titleOf(instrument.of),
                        titles(instrument.via),
                        instrument.every ? words.cadence(instrument.every) : '',
                        sampleOf(instrument, context).size,
                        titles(instrument.by)
                    ]
                }))
            },
            ...model.instruments.flatMap((instrument) => instrumentBlocks(instrument, context)),
            ...model.instruments.filter(({ kind }) => kind !== 'survey').flatMap((instrument) => reportForm(instrument, context))
        ]
    };
}

/** The declared size, or the one that the margin of error takes at the given confidence, 95 % where none is given. */
export function sampleOf({ sample }: Instrument, { own, words, labels, titleOf }: Context): { size: string; from: string } {
    if (!sample) return { size: '', from: '' };
    const margin = sample.margin && fractionOf(sample.margin);
    const confidence = sample.confidence ? fractionOf(sample.confidence) : 0.95;
    const possible = margin !== undefined && margin > 0 && margin < 1 && confidence > 0 && confidence < 1;
    const from = sample.margin
        ? own.sampleFrom(
              words.quantity(sample.margin),
              sample.confidence ? words.quantity(sample.confidence) : labels.percent('95'),
              sample.population === undefined ? own.largePopulation : words.amount(sample.population)
          )
        : '';
    const size = sample.size
        ? words.quantity(sample.size)
        : possible
          ? own.sampleSize(words.amount(sampleSize(margin, { confidence, population: sample.population })))
          : '';
    return { size: sample.per === undefined ? size : own.perGroup(size, titleOf(sample.per)).trim(), from };
}

export function instrumentBlocks(instrument: Instrument, context: Context): Block[] {
    const { model, own, labels, words, titles, titleOf } = context;
    const form = formOf(model, instrument);
    const { size, from } = sampleOf(instrument, context);
    const frame = instrument.sample?.frame;
    return [
        heading(context.named(instrument)),
        ...context.prose(instrument.purpose),
        ...facts([
            [labels.subject, titleOf(instrument.of)],
            [labels.for, titles(instrument.for)],
            [labels.channel, titles(instrument.via)],
            [labels.howOften, instrument.every ? words.cadence(instrument.every) : ''],
            [own.frame, frame === undefined ? '' : ((own.frames as Readonly<Record<string, string>>)[frame] ?? frame)],
            [own.sample, [size, from]],
            [labels.who, titles(instrument.by)],
            [labels.points, instrument.worth ? words.quantity(instrument.worth) : ''],
            [labels.passRule, (instrument.pass ? conditionInWords(instrument.pass, form, words) : undefined) ?? ''],
            [labels.outcomes, outcomes(instrument, form, context)]
        ])
    ];
}

function outcomes(instrument: Instrument, form: Form, { words, labels }: Context): Words[] {
    return instrument.outcomes.map((outcome) => {
        const { title, name, when } = outcome;
        const said = when ? conditionInWords(when, form, words) : outcomeShare(outcome, words) || undefined;
        return { text: words.title({ title, name }) + (said === undefined ? '' : `${labels.colon}${said}`) };
    });
}

/** The empty report: points by area beside those of last time, what was found, tasks, and who did well. */
function reportForm(instrument: Instrument, context: Context): Block[] {
    const { own, labels, words } = context;
    const areas = instrument.members.filter((member): member is Section => member.kind === 'section');
    const blank = (columns: readonly string[], rows: number): Block => ({
        kind: 'table',
        columns: columns.map((title) => ({ title })),
        rows: Array.from({ length: rows }, (_, i) => ({ cells: [String(i + 1), ...columns.slice(1).map(() => '')] }))
    });
    return [
        heading(`${own.reportForm}${labels.colon}${words.title(instrument)}`),
        { kind: 'blanks', labels: [labels.site, own.period, labels.auditor, labels.date] },
        {
            kind: 'table',
            columns: [
                { title: labels.item },
                { title: labels.points, kind: 'number', width: 14 },
                { title: labels.score, kind: 'number', width: 14 },
                { title: own.lastTime, kind: 'number', width: 14 },
                { title: own.difference, kind: 'number', width: 14 }
            ],
            rows: [
                ...areas.map((area) => ({ cells: [context.named(area), area.worth ? words.quantity(area.worth) : '', '', '', ''] })),
                { cells: [labels.total, instrument.worth ? words.quantity(instrument.worth) : '', '', '', ''], tone: 'sum' as const }
            ]
        },
        heading(own.findings, 3),
        blank([labels.number, own.findings, labels.standard], 3),
        heading(own.tasks, 3),
        blank([labels.number, own.action, labels.who, labels.due], 3),
        heading(own.commended, 3),
        blank([labels.number, own.commended, own.reason], 2),
        { kind: 'blanks', labels: [labels.signature, labels.onSite] }
    ];
}
