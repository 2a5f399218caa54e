import { AstUtils } from 'langium';
import { evaluatePopulation } from '../../../expression/evaluate.js';
import { measureNamed, type Expr, MISSING, num } from '../../../expression/types.js';
import { trendOf } from '../../../expression/trends.js';
import { type ColumnExpr, type MeasureExpr, walk } from '../../../expression/tree.js';
import type { FactReader } from '../../facts/facts.js';
import * as ast from '../../generated/ast.js';
import { scaleOf } from '../../types/columns.js';
import { valueOf } from '../../types/quantities.js';
import { scoresOf } from '../conditions.js';
import { answersOf, figure, shownFall } from '../improving.js';
import { defineRule, type RuleContext } from '../rule.js';
import { Examples, instrumentAround } from '../sheets.js';
import { kpisIn, type SingleRow, singleRow } from '../single-row.js';

type Report = RuleContext<'scores/falling'>['report'];

export const fallingRule = defineRule('scores/falling', {
    tier: 'standard',
    severity: 'warning',
    on: ['Score', 'Kpi', 'Pass', 'Item'],
    reads: ['elaboration', 'columns', 'targets', 'incoming'],
    check(node, { facts, report }) {
        if (ast.isScore(node)) checkScore(node, facts, report);
        else if (ast.isKpi(node)) checkKpi(node, facts, report);
        else if (ast.isPass(node)) checkPass(node, facts, report);
        else checkBands(node, facts, report);
    }
});

function checkScore(score: ast.Score, facts: FactReader, report: Report): void {
    const { expr, type } = facts.elaborate(score.value);
    if (type.kind !== 'number') return;
    const around = instrumentAround(score);
    // Of a record it may be over the responses that are about it.
    const row = around ? { expr, survey: around } : singleRow(expr, score.value, facts);
    if (!row || (!around && restsOnFalling(row, facts))) return;
    const answering = answersOf(row.expr, row.survey, facts);
    const falling = answering.filter((one) => one.fall);
    if (falling.length === 0) return;
    const rising = answering.filter((one) => one.rises);
    // The odd one out is the one to look at.
    const { column } = falling[0]!;
    const shown = { name: score.name, ...shownFall(falling[0]!, new Examples(row.survey, facts)) };
    const place = { node: score, property: 'name' };
    const other = rising.find((one) => one.column !== column);
    if (other) report('default', { ...shown, other: other.column.name }, place);
    else if (rising.length > 0) report('step', shown, place);
    // Marks of which 1 is the best stay such marks in a mean.
    else if (!falling.every((one) => one.reversed)) {
        const measures = kpisOver(score, facts);
        const higher = measures.find((kpi) => kpi.better[0] === 'higher');
        if (higher) report('measure', { ...shown, kpi: higher.name }, place);
        else if (measures.length === 0 && !counts(expr)) report('all', shown, place);
    }
}

/** A KPI says which way is good, so one answer that leads the other way is enough. */
function checkKpi(kpi: ast.Kpi, facts: FactReader, report: Report): void {
    const [value, better] = [kpi.value[0], kpi.better[0]];
    if (!value || (better !== 'higher' && better !== 'lower')) return;
    const { expr, type } = facts.elaborate(value);
    if (type.kind !== 'number') return;
    if (reportPart(kpi, expr, better, facts, report)) return;
    const row = singleRow(expr, value, facts);
    if (!row || restsOnFalling(row, facts)) return;
    const sign = better === 'higher' ? 1 : -1;
    const upwards: Expr = sign > 0 ? row.expr : { op: 'negate', value: row.expr };
    const wrong = answersOf(upwards, row.survey, facts).find((one) => one.fall);
    if (!wrong) return;
    const shown = { name: kpi.name, ...shownFall(wrong, new Examples(row.survey, facts), sign) };
    report(better === 'higher' ? 'kpi' : 'lower', shown, { node: kpi, property: 'name' });
}

/** What is wrong with a score behind it is reported there, and a score that goes down by design is what the KPI says. */
function restsOnFalling({ expr, survey }: SingleRow, facts: FactReader): boolean {
    const scores = scoresOf(survey);
    const names = new Set([...walk(expr)].flatMap((leaf) => (leaf.op === 'column' && !leaf.via?.length ? [leaf.name] : [])));
    return [...names].some((name) => {
        const score = scores.get(name);
        return score !== undefined && answersOf(facts.elaborate(score.value).expr, survey, facts).some((one) => one.fall);
    });
}

/** An index of measures in which one counts against what it says itself: by trying its ends, all others at three places each. */
function reportPart(kpi: ast.Kpi, expr: Expr, better: 'higher' | 'lower', facts: FactReader, report: Report): boolean {
    const parts = [...new Map([...walk(expr)].flatMap((leaf): [string, MeasureExpr][] => (leaf.op === 'measure' ? [[leaf.name, leaf]] : []))).values()];
    if (parts.length < 2 || parts.some(({ name }) => measureNamed(name) !== name) || [...walk(expr)].some((inner) => inner.op === 'population')) return false;
    const named = kpisIn(kpi.value[0]!, facts);
    for (const { name } of parts) {
        const part = named.get(name);
        const said = part?.better[0];
        if (!part || (said !== 'higher' && said !== 'lower')) continue;
        const ends = endsOf(part, facts);
        const changes = [0, 0.5, 1].map((at) => {
            const measure = (other: string): number => {
                const [low, high] = endsOf(named.get(other), facts);
                return low + at * (high - low);
            };
            const figures = ends.map((end) => evaluatePopulation(expr, { rows: () => undefined, measure: (other) => (other === name ? end : measure(other)) }));
            return figures.every((one) => typeof one === 'number') ? (figures as [number, number]) : undefined;
        });
        const up = said === better;
        if (!changes.every((change) => change !== undefined && (up ? change[1] < change[0] : change[1] > change[0]))) continue;
        const [from, to] = said === 'higher' ? [0, 1] : [1, 0];
        const [before, after] = [changes[1]![from]!, changes[1]![to]!].map(figure) as [string, string];
        const shown = { name: kpi.name, part: name, better: said, from: figure(ends[from]!), to: figure(ends[to]!), before, after };
        report('part', shown, { node: kpi, property: 'name' });
        return true;
    }
    return false;
}

/** What a measure can be, as far as that is known. */
function endsOf(kpi: ast.Kpi | undefined, facts: FactReader): [number, number] {
    const type = kpi?.value[0] && facts.elaborate(kpi.value[0]).type;
    if (type?.kind !== 'number') return [0, 10];
    const low = type.min ?? 0;
    return [low, type.max ?? low + 10];
}

/** More points must not undo a pass, nor more that is not met bring it about. */
function checkPass(pass: ast.Pass, facts: FactReader, report: Report): void {
    const { expr, type } = facts.elaborate(pass.condition);
    if (type.kind !== 'boolean') return;
    const leaves = [...walk(expr)].filter((leaf): leaf is ColumnExpr => leaf.op === 'column' && !leaf.via?.length && leaf.type.kind === 'number');
    const trends = leaves.flatMap((leaf) => {
        const bad = /^total$|\.(points|share)$/.test(leaf.name) ? 'falling' : /^(failed|criticals)\b/.test(leaf.name) ? 'rising' : undefined;
        return bad ? [{ leaf, points: bad === 'falling', wrong: trendOf(expr, leaf).direction === bad }] : [];
    });
    // Points and what is not met hang together, unless there are points for what is no check: where one counts the right way the other may follow it.
    const apart = AstUtils.streamAllContents(pass.$container).some((node) => ast.isItem(node) && node.kind !== 'check' && node.worth.length > 0);
    const wrong = trends.every((one) => one.wrong) ? trends[0] : apart ? trends.find((one) => one.points && one.wrong) : undefined;
    if (wrong) report('pass', { item: wrong.leaf.name }, { node: pass.condition });
}

/** Points in steps on a scale, which has a good end. */
function checkBands(item: ast.Item, facts: FactReader, report: Report): void {
    const survey = item.bands.length > 0 && item.kind === 'rate' && scaleOf(item) ? instrumentAround(item) : undefined;
    if (!survey) return;
    const points = item.bands.reduceRight<Expr | undefined>((rest, band) => {
        const worth = band.worth[0];
        if (!worth || rest === undefined) return undefined;
        const value = num(valueOf(worth));
        if (band.otherwise) return value;
        const when = band.when[0] && facts.elaborate(band.when[0]);
        return when?.type.kind === 'boolean' ? { op: 'if', condition: when.expr, then: value, else: rest } : undefined;
    }, MISSING);
    const falling = points && answersOf(points, survey, facts).find((one) => one.fall && one.column.item === item);
    if (!falling) return;
    const { from, to, before, after } = shownFall(falling, new Examples(survey, facts));
    report('points', { name: item.name, from, to, before, after }, { node: item, property: 'name' });
}

/** How often something happened may well be counted. */
const counts = (expr: Expr): boolean => [...walk(expr)].some((inner) => inner.op === 'row' && inner.fn === 'count');

/** The KPIs that say which way a score is good, and those of scores made of it. */
function kpisOver(score: ast.Score, facts: FactReader): ast.Kpi[] {
    return facts.incoming(score).flatMap(({ declaration }) => (declaration && ast.isKpi(declaration) ? [declaration] : []));
}
