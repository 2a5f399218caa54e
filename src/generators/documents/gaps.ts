import type { Gap, GapEnd } from '../../model/types.js';
import type { Context } from './context.js';
import { heading, type Block, type Cell, type Document, type Row } from './document.js';
import { inWords, readable } from './formula.js';

/** The ends of the five gaps of service quality. */
const ENDS: Readonly<Record<1 | 2 | 3 | 4 | 5, readonly [GapEnd, GapEnd]>> = {
    1: ['expected', 'understood'],
    2: ['understood', 'specified'],
    3: ['specified', 'delivered'],
    4: ['delivered', 'communicated'],
    5: ['expected', 'perceived']
};
const NUMBERS = [1, 2, 3, 4, 5] as const;

/** All five gaps, those that nobody has declared too; then gaps between other ends. */
export function gapsDocument(context: Context): Document | undefined {
    const { model, own, labels } = context;
    if (model.gaps.length === 0) return undefined;
    const of = (number: Gap['number']): Gap[] => model.gaps.filter((gap) => gap.number === number);
    const others = of(undefined);
    const rows = NUMBERS.flatMap((number): Row[] => {
        const [from, to] = ENDS[number];
        const title = own.gapName[number];
        const between = own.between(own.ends[from], own.ends[to]);
        const declared = of(number);
        if (declared.length === 0) return [{ cells: [[title], between, own.notDeclared, '', ''], tone: 'marked' }];
        return declared.map((gap): Row => {
            const named = context.named(gap);
            return row(gap, named.text === nameAlone(title) ? title : [{ text: title }, named], context);
        });
    });
    return {
        title: own.title.gaps,
        blocks: [
            table(rows, context),
            ...(others.length > 0
                ? [
                      heading(own.otherGaps),
                      table(
                          others.map((gap) => row(gap, context.named(gap), context)),
                          context
                      )
                  ]
                : [])
        ],
        data: {
            columns: [labels.number, own.gap, labels.about, own.value, own.alert, labels.remedy, own.owner],
            rows: model.gaps.map((gap): Cell[] => [
                gap.number === undefined ? '' : context.amount(gap.number),
                context.named(gap),
                own.between(own.ends[gap.from], own.ends[gap.to]),
                gap.formula ?? '',
                gap.alertText ?? '',
                remedies(gap, context),
                context.titles(gap.by)
            ])
        }
    };
}

/** Without the number that stands before it. */
const nameAlone = (title: string): string => title.replace(/^\d\s+/, '');

function table(rows: readonly Row[], { own, labels }: Context): Block {
    return {
        kind: 'table',
        columns: [
            { title: own.gap, width: 16 },
            { title: labels.about, width: 18 },
            { title: own.value, width: 22 },
            { title: labels.remedy, width: 29 },
            { title: own.owner, width: 15 }
        ],
        rows
    };
}

function row(gap: Gap, title: Cell, context: Context): Row {
    const { own, labels } = context;
    const words = gap.value && inWords(gap.value, context);
    const said = remedies(gap, context);
    return {
        cells: [
            title,
            own.between(own.ends[gap.from], own.ends[gap.to]),
            [
                words ?? gap.formula ?? '',
                gap.alertText === undefined ? '' : `${own.alert}${labels.colon}${readable(gap.alertText, context).replace(/\bvalue\b/, own.value)}`
            ],
            said.length > 0 ? said : own.noRemedy,
            context.titles(gap.by)
        ],
        ...(said.length === 0 && { tone: 'marked' as const })
    };
}

const remedies = (gap: Gap, { words, titleOf }: Context) => gap.remedies.map(({ text, ref }) => (text ? words.pick(text) : { text: titleOf(ref) }));
