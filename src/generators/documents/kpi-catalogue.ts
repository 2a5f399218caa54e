import type { Kpi } from '../../model/types.js';
import type { Context } from './context.js';
import { facts, heading, type Block, type Cell, type Document } from './document.js';
import { inWords, sourcesOf } from './formula.js';

/** What is measured, how, and who answers for it. */
export function kpiCatalogue(context: Context): Document | undefined {
    const { model, labels, own } = context;
    if (model.kpis.length === 0) return undefined;
    return {
        title: own.title.kpis,
        blocks: [heading(own.overview), overview(context), ...model.kpis.flatMap((kpi) => card(kpi, context))],
        data: {
            columns: [labels.kpi, labels.formula, own.asWritten, own.unit, own.direction, labels.target, own.stretch, own.green, own.amber].concat([
                labels.howOften,
                own.owner,
                own.serves,
                own.verifies,
                own.population,
                own.cases,
                own.comesFrom
            ]),
            rows: model.kpis.map((kpi) => {
                const of = described(kpi, context);
                return [of.title, of.words, kpi.formula ?? '', of.unit, of.direction, of.target, of.stretch, of.green, of.amber].concat([
                    of.cadence,
                    of.owner,
                    of.serves,
                    of.verifies,
                    of.population,
                    of.cases,
                    of.from
                ]);
            })
        }
    };
}

interface Described {
    title: Cell;
    [fact: string]: Cell;
}

function described(kpi: Kpi, context: Context) {
    const { words, own, titles, amount } = context;
    const known = <Key extends string>(key: string | undefined, names: Readonly<Record<Key, string>>): string =>
        key === undefined ? '' : ((names as Readonly<Record<string, string>>)[key] ?? key);
    const limit = (value: Kpi['target']): Cell => (value ? { value: value.value, text: words.quantity(value) } : '');
    const unit = kpi.target?.unit ?? (kpi.type.kind === 'number' ? kpi.type.unit : undefined);
    const unitTitle = unit === undefined ? '' : unit === '%' ? '%' : words.plain(context.model.units.find(({ name }) => name === unit)?.title) || unit;
    return {
        title: context.named(kpi) as Cell,
        words: (kpi.value ? inWords(kpi.value, context) : undefined) ?? '',
        from: words.list(sourcesOf(kpi.value, context)),
        unit: unitTitle,
        direction: kpi.better ? own.better[kpi.better] : '',
        target: kpi.targets ? words.list(kpi.targets.map(({ value, during }) => own.dated(words.quantity(value), during))) : limit(kpi.target),
        benchmarks: (kpi.benchmarks ?? []).map((one) => benchmarkInWords(one, context)),
        stretch: limit(kpi.stretch),
        green: limit(kpi.green),
        amber: limit(kpi.amber),
        cadence: kpi.every ? words.cadence(kpi.every) : '',
        owner: titles(kpi.by),
        serves: titles(kpi.serves),
        verifies: titles(kpi.verifies),
        population: known(kpi.audience, own.audience),
        cases: (kpi.needing === undefined ? '' : amount(kpi.needing)) as Cell
    } satisfies Described;
}

/** `Leader (2025): 5 people × 20 = 100 people` */
function benchmarkInWords({ title, value, scaled, during }: NonNullable<Kpi['benchmarks']>[number], { words, labels }: Context): string {
    const name = `${words.plain(title)}${during === undefined ? '' : ` (${during})`}`;
    const own = words.quantity(value);
    if (scaled === undefined) return `${name}${labels.colon}${own}`;
    const result = Number((value.value * scaled).toPrecision(12));
    return `${name}${labels.colon}${own} × ${words.amount(scaled)} = ${words.amount(result, value.unit)}`;
}

function overview(context: Context): Block {
    const { model, labels, own } = context;
    return {
        kind: 'table',
        columns: [
            { title: labels.kpi, width: 26 },
            { title: own.direction, width: 15 },
            { title: labels.target, kind: 'number', width: 13 },
            { title: own.stretch, kind: 'number', width: 13 },
            { title: labels.howOften, width: 13 },
            { title: own.owner, width: 20 }
        ],
        rows: model.kpis.map((kpi) => {
            const of = described(kpi, context);
            return { cells: [of.title, of.direction, of.target, of.stretch, of.cadence, of.owner] };
        })
    };
}

function card(kpi: Kpi, context: Context): Block[] {
    const { labels, own, titleOf, words } = context;
    const of = described(kpi, context);
    const compared = kpi.compare.map(({ time, segment }) => (time === undefined ? titleOf(segment) : own[time]));
    return [
        heading(context.named(kpi), 3),
        ...context.prose(kpi.doc),
        ...facts([
            [labels.formula, of.words],
            [own.asWritten, kpi.formula ?? ''],
            [own.comesFrom, of.from],
            [own.unit, of.unit],
            [own.direction, of.direction],
            [labels.target, of.target],
            [own.stretch, of.stretch],
            [own.benchmark, of.benchmarks],
            [own.green, of.green],
            [own.amber, of.amber],
            [labels.howOften, of.cadence],
            [own.owner, of.owner],
            [own.serves, of.serves],
            [own.verifies, of.verifies],
            [own.population, of.population],
            [own.cases, of.cases],
            [own.compared, words.list(compared)],
            [own.calendar, titleOf(kpi.calendar)]
        ])
    ];
}
