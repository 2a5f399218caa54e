/** What a checklist or rubric comes to: points of sections, the total, and what is not met. */
import { type Expr, num, type Part, PLAIN } from '../expression/types.js';
import type { Instrument, Section, Text } from '../model/types.js';
import { and, column, divided, isTrue, not, plus, pointsType, times, when } from './conditions.js';
import type { Layout, PlacedItem } from './lines.js';
import { complete, extraPoints, isBase, notBelowZero, totalPoints, type PointLine } from './points.js';
import type { DerivedColumn } from './table-plan.js';

type Lines = ReadonlyMap<PlacedItem, readonly PointLine[]>;

/** The worth declared, or else that of the lines. */
function worthFor(declared: number | undefined, lines: readonly PointLine[]): number {
    return declared ?? Number(lines.reduce((total, line) => total + (isBase(line) ? line.worth : 0), 0).toPrecision(15));
}

const linesWithin = (section: Section, lines: Lines): PointLine[] => [...lines].flatMap(([placed, own]) => (placed.sections.includes(section) ? own : []));

/** `Place.points`, `Place.share` (of the points without bonus and penalty) and `total`. */
export function totals(instrument: Instrument, { sections }: Layout, lines: Lines): DerivedColumn[] {
    const { needing } = instrument;
    const parts = sections.flatMap((section): DerivedColumn[] => {
        const own = linesWithin(section, lines);
        const base = own.filter(isBase);
        if (base.length === 0) return [];
        const worth = worthFor(section.worth?.value, own);
        const type = pointsType(0, worth);
        const plain = base.length < own.length ? totalPoints(base, worth, needing) : column(`${section.name}.points`, type);
        return [
            { name: `${section.name}.points`, title: section.title, kind: 'points', type, expr: totalPoints(own, worth, needing) },
            { name: `${section.name}.share`, title: section.title, kind: 'share', type: pointsType(0, 1), expr: divided(plain, worth) }
        ];
    });
    const all = [...lines.values()].flat();
    if (!all.some(isBase)) return parts;
    const worth = worthFor(instrument.worth?.value, all);
    const shared = sections.filter((section) => section.share);
    const expr = shared.length > 0 ? totalOfShares(instrument, shared, lines, worth) : totalOfLines(instrument, sections, lines, worth);
    return [...parts, { name: 'total', title: {}, kind: 'total', type: pointsType(0, worth), expr }];
}

/** A penalty takes no more from the total than its section has; what stands in no section takes from the whole. */
function totalOfLines(instrument: Instrument, sections: readonly Section[], lines: Lines, worth: number): Expr {
    const all = [...lines.values()].flat();
    const penalties = all.filter((line) => line.penalty);
    if (penalties.length === 0) return totalPoints(all, worth, instrument.needing);
    const limited = sections.filter((section) => {
        const own = linesWithin(section, lines);
        const top = [...lines.keys()].some((placed) => placed.sections[0] === section);
        return top && own.some(isBase) && own.some((line) => line.penalty);
    });
    const inside = new Set(limited.flatMap((section) => linesWithin(section, lines)));
    const changes = limited.map((section): Expr => {
        const own = linesWithin(section, lines);
        const extra = extraPoints(own.filter((line) => !isBase(line)));
        const most: Expr = { op: 'negate', value: totalPoints(own.filter(isBase), worthFor(section.worth?.value, own), instrument.needing) };
        const taken = when({ op: 'compare', operator: '<', left: extra, right: most }, most, extra);
        return when({ op: 'answered', value: taken }, taken, extra);
    });
    const outside = all.filter((line) => !isBase(line) && !inside.has(line));
    const whole = [...changes, ...(outside.length > 0 ? [extraPoints(outside)] : [])].reduce(plus, totalPoints(all.filter(isBase), worth, instrument.needing));
    return complete(penalties, notBelowZero(whole), instrument.needing);
}

/**
 * Each section brings its share of the worth, whatever its own points add up to. Sections in which nothing is applicable
 * are left out. Rounded to ten decimals, so that a total of 80 points is 80.
 */
function totalOfShares(instrument: Instrument, sections: readonly Section[], lines: Lines, worth: number): Expr {
    const parts = sections.flatMap((section): Part[] => {
        const own = linesWithin(section, lines);
        const base = own.filter(isBase);
        if (base.length === 0) return [];
        const most = worthFor(section.worth?.value, own);
        const applicable = base.every((line) => line.applicable)
            ? base.map((line) => isTrue(line.applicable!)).reduce((left, right) => ({ op: 'or', left, right }))
            : undefined;
        return [
            {
                value: divided(times(column(`${section.name}.points`, pointsType(0, most)), worth), most),
                weight: num(section.share!.value),
                ...(applicable ? { applicable } : {})
            }
        ];
    });
    // What stands in a section that brings nothing of its own comes on top of the whole.
    const inside = new Set(
        sections
            .map((section) => linesWithin(section, lines))
            .filter((own) => own.some(isBase))
            .flat()
    );
    const extra = [...lines.values()].flat().filter((line) => !isBase(line) && !inside.has(line));
    const mean: Expr = { op: 'row', fn: 'weighted', parts, needing: instrument.needing ? { count: 1 } : { share: 1 } };
    const whole: Expr = { op: 'numeric', fn: 'round', value: extra.length > 0 ? plus(mean, extraPoints(extra)) : mean, digits: 10 };
    const penalties = extra.filter((line) => line.penalty);
    return penalties.length > 0 ? complete(penalties, notBelowZero(whole), instrument.needing) : whole;
}

/**
 * How many checks, how many critical ones and how many of each class are not met: missing while one that is asked and
 * applicable is open.
 */
export function checks(instrument: Instrument, { items }: Layout, derived: readonly DerivedColumn[]): DerivedColumn[] {
    const found = items.filter(({ item }) => item.type === 'check' && !item.bonus);
    if (instrument.kind === 'survey' && found.length === 0) return [];
    const notMet = (
        name: string,
        kind: 'failed' | 'criticals',
        title: Text,
        those: readonly PlacedItem[],
        onlyWhen?: (placed: PlacedItem) => Expr | undefined
    ): DerivedColumn => {
        const parts = those.flatMap((placed) =>
            placed.item.columns.map(({ name: each, type }): Part => {
                const counts = onlyWhen?.(placed);
                const applicable = and(derived.find((one) => one.name === each)!.applicable, counts && isTrue(counts));
                const failed = not(column(each, type));
                return { value: counts ? when(isTrue(counts), failed, { op: 'missing' }) : failed, ...(applicable ? { applicable } : {}) };
            })
        );
        return {
            name,
            title,
            kind,
            type: { ...PLAIN, min: 0, max: parts.length, whole: true },
            expr: { op: 'row', fn: 'count', parts, needing: { share: 1 } }
        };
    };
    const classes = new Map(found.flatMap(({ item }) => (item.class ? [[item.class.id, item.class] as const] : [])));
    const critical = found.filter(({ item }) => item.critical);
    return [
        notMet('failed', 'failed', {}, found),
        notMet('criticals', 'criticals', {}, critical, ({ item }) => item.criticalWhen),
        ...[...classes.values()].map((one) =>
            notMet(
                `failed.${one.name}`,
                'failed',
                one.title,
                found.filter(({ item }) => item.class?.id === one.id)
            )
        )
    ];
}
