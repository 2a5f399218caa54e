import type { Need } from '../../model/types.js';
import type { Context } from './context.js';
import { heading, type Cell, type Document, type Row, type Words } from './document.js';

/** The list of needs: what customers said, how much it matters, what is done about it. */
export function needsList(context: Context): Document | undefined {
    const { model, labels, own, words, titles } = context;
    if (model.needs.length === 0) return undefined;
    const row = (need: Need): Row => ({
        cells: [
            context.named(need),
            [...importance(need, context), need.priority === undefined ? '' : `${own.priority} ${need.priority}`],
            need.kano ? own.kanoClass[need.kano] : '',
            [strategy(need, context)],
            titles(need.serves),
            need.metBy.length > 0 ? need.metBy.map(context.titleOf) : own.unmet
        ],
        ...(need.metBy.length === 0 && { tone: 'marked' as const })
    });
    return {
        title: own.title.needs,
        blocks: [
            {
                kind: 'table',
                columns: [
                    { title: own.need, width: 22 },
                    { title: own.importance, width: 14 },
                    { title: own.kano, width: 11 },
                    { title: own.strategy, width: 15 },
                    { title: labels.serves, width: 13 },
                    { title: own.metBy, width: 25 }
                ],
                rows: model.needs.map(row)
            },
            ...quadrants(context),
            ...voices(context)
        ],
        data: {
            columns: [own.need, own.importance, own.kano, own.strategy, labels.serves, own.metBy, own.voices],
            rows: model.needs.map((need): Cell[] => [
                context.named(need),
                overall(need, context),
                need.kano ? own.kanoClass[need.kano] : '',
                strategy(need, context),
                titles(need.serves),
                need.metBy.map(context.titleOf),
                need.voices.map(({ text }) => words.pick(text))
            ])
        }
    };
}

/** The importance for everybody comes first, then those of segments. */
function importance(need: Need, { words, labels, titleOf }: Context): string[] {
    return need.importance.map(({ value, for: who }) =>
        who === undefined ? words.quantity(value) : `${words.quantity(value)} (${labels.for_(titleOf(who))})`
    );
}

function overall(need: Need, { words }: Context): Cell {
    const found = need.importance.find(({ for: who }) => who === undefined);
    return found ? { value: found.value.value, text: words.quantity(found.value) } : '';
}

function strategy(need: Need, { own, words }: Context): string {
    return words.list([need.manifest ? own.manifest : '', need.latent ? own.latent : '', need.strategy ? own[need.strategy] : '']);
}

/** Manifest or latent against filling a satisfaction or taking a dissatisfaction away. */
function quadrants(context: Context): Document['blocks'] {
    const { model, own } = context;
    if (!model.needs.some(({ strategy: chosen, latent, manifest }) => chosen !== undefined && (latent || manifest))) return [];
    const cell = (kind: 'manifest' | 'latent', wanted: Need['strategy']): Words[] =>
        model.needs.filter((need) => need[kind] && need.strategy === wanted).map(context.named);
    return [
        heading(own.strategy),
        {
            kind: 'table',
            columns: [{ title: '', width: 14 }, { title: own.satisfy }, { title: own.relieve }],
            rows: (['manifest', 'latent'] as const).map((kind) => ({ cells: [own[kind], cell(kind, 'satisfy'), cell(kind, 'relieve')] }))
        }
    ];
}

function voices(context: Context): Document['blocks'] {
    const { model, own, labels, words, titleOf } = context;
    const rows = model.needs.flatMap((need): Row[] =>
        need.voices.map(({ text, from }, i) => ({ cells: [i === 0 ? context.named(need) : '', words.pick(text), titleOf(from)] }))
    );
    if (rows.length === 0) return [];
    return [
        heading(own.voices),
        { kind: 'table', columns: [{ title: own.need, width: 26 }, { title: own.voices }, { title: labels.source, width: 16 }], rows }
    ];
}
