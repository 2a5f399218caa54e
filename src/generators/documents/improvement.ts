import type { Improvement, Reading } from '../../model/types.js';
import type { Context } from './context.js';
import { facts, heading, paragraph, type Block, type Cell, type Document } from './document.js';
import { readable } from './formula.js';

/** One improvement on one page, in the seven steps of a QC story. */
export function improvementDocument(improvement: Improvement, context: Context): Document {
    const { own, labels, words, titles, titleOf } = context;
    const steps: Block[][] = [
        problems(improvement, context),
        readings(improvement, context),
        [...texts(improvement.causes, context), ...risks(improvement, context)],
        actions(improvement, context),
        effect(improvement, context),
        improvement.standardise.length > 0 ? [{ kind: 'list', items: improvement.standardise.map((id) => ({ text: titleOf(id) })) }] : [],
        improvement.lessons.flatMap(context.prose)
    ];
    return {
        title: words.title(improvement),
        subtitle: own.kind.improvement,
        sheet: true,
        blocks: [
            ...context.prose(improvement.doc),
            ...facts([
                [labels.who, titles(improvement.by)],
                [own.priority, improvement.priority === undefined ? '' : String(improvement.priority)],
                [own.aim, improvement.aim ? own.aims[improvement.aim] : ''],
                [own.approach, improvement.approach ? own.approaches[improvement.approach] : ''],
                [own.selection, words.list([improvement.selection ? own.selections[improvement.selection] : '', titleOf(improvement.using)])],
                [own.redesign, words.list([improvement.method ? own.redesigns[improvement.method] : '', titles(improvement.redesigns)])],
                [labels.source, context.source(improvement)]
            ]),
            // A step with nothing behind it says so: the story has seven.
            ...steps.flatMap((blocks, i) => [heading(`${i + 1} ${own.sevenSteps[i]}`), ...(blocks.length > 0 ? blocks : [paragraph(own.nothingYet, true)])])
        ]
    };
}

function texts(list: Improvement['causes'], { words }: Context): Block[] {
    return list.length > 0 ? [{ kind: 'list', items: list.map(words.pick) }] : [];
}

function problems({ problems: list }: Improvement, { words, labels, titleOf }: Context): Block[] {
    if (list.length === 0) return [];
    if (list.every(({ at }) => at === undefined)) return [{ kind: 'list', items: list.map(({ text }) => words.pick(text)) }];
    return [
        {
            kind: 'table',
            columns: [{ title: labels.problem }, { title: labels.moment, width: 30 }],
            rows: list.map(({ text, at }) => ({ cells: [words.pick(text), titleOf(at)] }))
        }
    ];
}

function readings({ before }: Improvement, { own, labels, words, titleOf }: Context): Block[] {
    if (before.length === 0) return [];
    return [
        {
            kind: 'table',
            columns: [{ title: labels.kpi }, { title: own.value, kind: 'number', width: 20 }, { title: own.period, width: 20 }],
            rows: before.map((reading) => ({ cells: [titleOf(reading.measure), words.quantity(reading.value), reading.during] }))
        }
    ];
}

function risks({ risks: list }: Improvement, { own, words }: Context): Block[] {
    return list.length > 0 ? [{ kind: 'facts', facts: list.map(({ kind, text }) => [own.risk[kind], words.pick(text)] as const) }] : [];
}

function actions({ actions: list }: Improvement, context: Context): Block[] {
    const { own, labels, titleOf } = context;
    if (list.length === 0) return [];
    const numberOf = (id: string): number => list.findIndex((action) => action.id === id) + 1;
    return [
        {
            kind: 'table',
            columns: [
                { title: labels.number, width: 8 },
                { title: own.action },
                { title: labels.who, width: 18 },
                { title: labels.due, width: 14 },
                { title: labels.after, width: 11 },
                { title: own.state, width: 10 }
            ],
            rows: list.map((action, i) => ({
                cells: [
                    String(i + 1),
                    context.named(action),
                    titleOf(action.by),
                    action.due ?? '',
                    action.after
                        .map(numberOf)
                        .filter((n) => n > 0)
                        .join(', '),
                    action.done ? own.done : own.open
                ]
            }))
        }
    ];
}

/** What was and what became of it: each result beside the last reading of the same measure before. */
function effect(improvement: Improvement, context: Context): Block[] {
    const { own, labels, words, titleOf } = context;
    const blocks: Block[] = [];
    if (improvement.results.length > 0) {
        blocks.push({
            kind: 'table',
            columns: [
                { title: labels.kpi },
                { title: own.before, kind: 'number', width: 20 },
                { title: own.afterwards, kind: 'number', width: 20 },
                { title: own.change, kind: 'number', width: 24 }
            ],
            rows: improvement.results.map((after) => {
                const before = improvement.before.filter(({ measure }) => measure === after.measure).at(-1);
                const dated = ({ value, during, evidence }: Reading): Cell => [words.quantity(value), during, words.pick(evidence)];
                return { cells: [titleOf(after.measure), before ? dated(before) : '', dated(after), before ? change(before, after, context) : ''] };
            })
        });
    }
    if (improvement.confirms.length > 0 || improvement.evidence.length > 0)
        blocks.push({
            kind: 'facts',
            facts: [
                ...(improvement.confirms.length > 0
                    ? [
                          [
                              own.confirmed,
                              improvement.confirms.map(({ text, during, evidence }) => ({
                                  text: readable(text, context) + (during === undefined ? '' : ` (${during})`) + (evidence ? ` — ${words.plain(evidence)}` : '')
                              }))
                          ] as const
                      ]
                    : []),
                ...(improvement.evidence.length > 0 ? [[own.proof, improvement.evidence.map(words.pick)] as const] : [])
            ]
        });
    return blocks;
}

function change(before: Reading, after: Reading, { model, own, words }: Context): Cell {
    // Two units are two things: their difference says nothing.
    if (before.value.unit !== after.value.unit) return '';
    const difference = after.value.value - before.value.value;
    const better = model.kpis.find(({ id }) => id === after.measure)?.better;
    const verdict = difference === 0 ? 'same' : better === 'higher' ? (difference > 0 ? 'better' : 'worse') : difference < 0 ? 'better' : 'worse';
    const signed = `${difference > 0 ? '+' : difference < 0 ? '−' : ''}${words.amount(Math.abs(difference), after.value.unit)}`;
    // Without a direction nobody can say which way is good; nor by its sign where nearness counts.
    return [signed, difference !== 0 && (better === undefined || better === 'nearer') ? '' : own.verdict[verdict]];
}
