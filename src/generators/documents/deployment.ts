import type { Deployment } from '../../model/types.js';
import type { Context } from './context.js';
import { facts, heading, type Block, type Column, type Document, type Row } from './document.js';
import { houseOf, type House } from './house.js';
import { houseFigure, rounded, symbolOf } from './house-figure.js';

/** A page is not wide enough for more factors that can still be read. */
const FACTORS = 12;
const SIGNS = { double: '◎', single: '○', triangle: '△' } as const;

/** One house of quality: the critical factors, the drawing, and the numbers behind it. */
export function deploymentDocument(deployment: Deployment, context: Context): Document | undefined {
    const { own, labels, titleOf, words, amount, percent } = context;
    const house = houseOf(deployment, context.model);
    if (house.rows.length === 0 || house.factors.length === 0) return undefined;
    const ranked = [...house.factors].sort((a, b) => a.rank - b.rank);
    const count = Math.ceil(house.factors.length / FACTORS);
    const size = Math.ceil(house.factors.length / count);
    const parts = Array.from({ length: count }, (_, i) => house.factors.slice(i * size, (i + 1) * size));
    const says = own.houseSays(house.rows.length, house.factors.length, titleOf(ranked[0]!.factor));
    return {
        title: words.title(deployment),
        subtitle: own.kind.deployment,
        blocks: [
            ...context.prose(deployment.doc),
            ...facts([
                [labels.for, titleOf(deployment.for)],
                [labels.source, context.source(deployment)],
                [own.strength, deployment.strengths.map(({ name, value }) => sign(value, name, deployment))]
            ]),
            heading(deployment.critical === undefined ? own.factor : own.criticalFactors),
            {
                kind: 'table',
                columns: [
                    { title: own.factor },
                    { title: own.weight, kind: 'number' },
                    { title: own.share, kind: 'number' },
                    { title: own.rank, kind: 'number' },
                    { title: own.critical, kind: 'mark' }
                ],
                rows: ranked.map(({ factor, weight, share, rank, critical }) => ({
                    cells: [titleOf(factor), amount(rounded(weight)), percent(share), amount(rank), critical ? '●' : ''],
                    ...(critical && { tone: 'marked' as const })
                }))
            },
            heading(own.kind.deployment),
            ...parts.map((part): Block => ({
                kind: 'figure',
                svg: houseFigure(deployment, house, part, context, says),
                caption: words.title(deployment),
                says
            })),
            heading(own.matrix),
            ...parts.map((part) => matrix(house, part, context))
        ],
        data: {
            columns: [own.factor, own.weight, own.share, own.rank, own.critical, ...house.rows.map(({ id }) => titleOf(id))],
            rows: house.factors.map(({ factor, weight, share, rank, critical }) => [
                titleOf(factor),
                amount(rounded(weight)),
                { value: Math.round(share * 10_000) / 10_000, text: '' },
                amount(rank),
                critical ? labels.yes : '',
                ...house.rows.map(({ cells }) => amount(cells.get(factor)?.value ?? 0))
            ])
        }
    };
}

function sign(value: number, name: string, deployment: Deployment): string {
    const found = symbolOf(value, deployment);
    return `${found === undefined ? name : SIGNS[found]} ${value}`;
}

function matrix(house: House, part: House['factors'], context: Context): Block {
    const { own, titleOf, amount, percent } = context;
    const planning: Column[] = house.planning
        ? [own.planned, own.today, own.sales, own.rowWeight].map((title) => ({ title, kind: 'number', turned: true }))
        : [];
    const level = (value: number | undefined) => (value === undefined ? '' : amount(value));
    const sums = (title: string, values: Row['cells']): Row => ({ cells: [title, '', ...planning.map(() => ''), ...values], tone: 'sum' });
    return {
        kind: 'table',
        dense: true,
        columns: [
            { title: own.need },
            { title: own.importance, kind: 'number', turned: true },
            ...planning,
            ...part.map(({ factor }): Column => ({ title: titleOf(factor), kind: 'number', turned: true }))
        ],
        rows: [
            ...house.rows.map((row): Row => ({
                cells: [
                    titleOf(row.id),
                    amount(rounded(row.importance)),
                    ...(house.planning ? [level(row.planned), level(row.current), level(row.sales), amount(rounded(row.weight))] : []),
                    ...part.map(({ factor }) => level(row.cells.get(factor)?.value))
                ]
            })),
            sums(
                own.weight,
                part.map(({ weight }) => amount(rounded(weight)))
            ),
            sums(
                own.share,
                part.map(({ share }) => percent(share))
            ),
            sums(
                own.rank,
                part.map(({ rank }) => amount(rank))
            ),
            sums(
                own.critical,
                part.map(({ critical }) => (critical ? '●' : ''))
            )
        ]
    };
}
