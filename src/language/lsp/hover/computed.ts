import { AstUtils } from 'langium';
import { rangeOf } from '../../../expression/ranges.js';
import { walk } from '../../../expression/tree.js';
import type { NumberType, ValueType } from '../../../expression/types.js';
import * as ast from '../../generated/ast.js';
import type { MessageLanguage } from '../../messages/catalogue.js';
import type { TouchstoneServices } from '../../module.js';
import { refText } from '../../references/members.js';
import { optionsOf, scaleBounds, scaleOf } from '../../types/columns.js';
import { exactSum, quantityText, rounded, valueOf } from '../../types/quantities.js';
import { isExtra, pointParts } from '../../validation/totals/points.js';
import { label } from '../labels.js';
import { type Texts, textsOf } from '../texts.js';
import { askedFacts } from './asked.js';
import { escaped, table } from './markdown.js';

/** What the compiler knows of a declaration and its author did not write. */
export function computedFacts(services: TouchstoneServices, node: ast.Named): string {
    const texts = textsOf(services);
    const line = (key: Parameters<typeof label>[0], value: string | undefined) => (value ? `- ${label(key, texts.messageLanguage)}: ${value}` : '');
    const lines = (...all: string[]) => all.filter(Boolean).join('\n');
    if (ast.isScale(node)) return scalePoints(node, texts);
    if (ast.isItem(node)) return itemFacts(services, node, texts);
    if (ast.isGridRow(node)) return scaleOfRow(node, texts);
    if (ast.isScore(node))
        return lines(
            line('range', quoted(scoreRange(services, node))),
            line('value', code(node.value)),
            ...missing(services, node, texts).map((each) => `- ${each}`)
        );
    if (ast.isInstrument(node)) return lines(line(node.kind === 'survey' ? 'questions' : 'items', String(countItems(node))), points(node, texts));
    if (ast.isSection(node)) return lines(line('items', String(countItems(node))), points(node, texts));
    if (ast.isKpi(node)) return kpiFacts(services, node, texts);
    if (ast.isGap(node) || ast.isFigure(node)) {
        const value = node.value[0];
        return lines(line('value', code(value)), line('range', value && rangeText(services, value, texts.messageLanguage)));
    }
    if (ast.isMeasurement(node)) return `\`${escapedCode(`${node.operator} ${quantityText(node.limit)}`)}\``;
    if (ast.isUnit(node)) return unitFacts(services, node, texts);
    if (ast.isJourney(node)) return journeyTime(services, node, texts);
    if (ast.isField(node)) return line('value', node.basic ? `${node.basic}${node.unit ? ` ${node.unit}` : ''}` : node.ref && escaped(refText(node.ref)));
    if (ast.isOptionList(node)) return optionTable(node.options, texts);
    return '';
}

function code(node: ast.Expression | undefined): string | undefined {
    const text = node?.$cstNode?.text;
    return text === undefined ? undefined : `\`${escapedCode(text)}\``;
}

function quoted(text: string | undefined): string | undefined {
    return text === undefined ? undefined : `\`${text}\``;
}

function escapedCode(text: string): string {
    return text.replace(/\s+/g, ' ').replaceAll('`', "'");
}

function scalePoints(scale: ast.Scale, texts: Texts): string {
    const wanted = [texts.messageLanguage, ...texts.languages(scale), 'en'];
    const rows = scale.points.map((point): [string, string] => [point.value, escaped(texts.pick(point.label, wanted) ?? '')]);
    for (const na of scale.na) rows.push(['na', escaped(texts.pick(na, wanted) ?? label('notApplicable', texts.messageLanguage))]);
    const { min, max } = scaleBounds(scale);
    return rows.length ? table(rows) : `\`${min} .. ${max}\``;
}

function itemFacts(services: TouchstoneServices, item: ast.Item, texts: Texts): string {
    const language = texts.messageLanguage;
    const parts: string[] = [];
    const scale = scaleOf(item);
    if (scale) {
        const title = texts.title(scale, [language, ...texts.languages(item), 'en']);
        parts.push(`${label('scale', language)}: **${escaped(scale.name)}**${title ? ` ${escaped(title)}` : ''}`, scalePoints(scale, texts));
    } else if (optionsOf(item).length) parts.push(optionTable(optionsOf(item), texts));
    const { Elaborator } = services.types;
    const instrument = AstUtils.getContainerOfType(item, ast.isInstrument);
    const column = instrument && [...Elaborator.columns(instrument).values()].find((each) => each.item === item && each.kind === 'answer');
    const lines = [
        item.worth[0] ? `- ${label('worth', language)}: ${quantityText(item.worth[0])}` : '',
        column && column.type.kind === 'number' && !scale ? `- ${label('range', language)}: \`${typeText(column.type, language)}\`` : '',
        item.serves.length ? `- ${label('serves', language)}: ${item.serves.map((ref) => escaped(refText(ref))).join(', ')}` : '',
        item.verifies.length ? `- ${label('verifies', language)}: ${item.verifies.map((ref) => escaped(refText(ref))).join(', ')}` : ''
    ];
    parts.push([...lines, askedFacts(services, item)].filter(Boolean).join('\n'));
    return parts.filter(Boolean).join('\n\n');
}

function scaleOfRow(row: ast.GridRow, texts: Texts): string {
    const scale = ast.isItem(row.$container) ? scaleOf(row.$container) : undefined;
    return scale ? scalePoints(scale, texts) : '';
}

function optionTable(options: readonly ast.Option[], texts: Texts): string {
    const wanted = options[0] ? [texts.messageLanguage, ...texts.languages(options[0]), 'en'] : [];
    return options.length ? table(options.map((option) => [escaped(option.name), escaped(texts.title(option, wanted) ?? '')])) : '';
}

/** `1 .. 5`; undefined where it is no number. */
export function scoreRange(services: TouchstoneServices, score: ast.Score): string | undefined {
    const { type } = services.types.Elaborator.root(score.value);
    return type.kind === 'number' ? typeText(type, textsOf(services).messageLanguage) : undefined;
}

/** Whether a score can lack a value, and below how many answers. */
function missing(services: TouchstoneServices, score: ast.Score, texts: Texts): string[] {
    const { type, expr } = services.types.Elaborator.root(score.value);
    const language = texts.messageLanguage;
    if (type.kind === 'unknown') return [];
    if (!(rangeOf(expr)?.canBeMissing ?? true)) return [label('neverMissing', language)];
    for (const inner of walk(expr)) {
        if (inner.op !== 'row') continue;
        const { needing, parts } = inner;
        if ('count' in needing) return [label('missingBelow', language, { n: needing.count, of: parts.length })];
        return [label('missingBelowShare', language, { share: rounded(needing.share * 100), of: parts.length })];
    }
    return [label('mayBeMissing', language)];
}

function rangeText(services: TouchstoneServices, value: ast.Expression, language: MessageLanguage, percent = false): string | undefined {
    const { type } = services.types.Elaborator.root(value);
    if (type.kind !== 'number') return undefined;
    // A share is read in percent where its target is written so.
    const shown = percent && Object.keys(type.dimension).length === 0 ? { ...type, unit: '%' } : type;
    return `\`${typeText(shown, language)}\``;
}

/** `0 .. 100 points`; a share is shown as it is written, in percent. */
function typeText(type: ValueType, language: MessageLanguage): string {
    if (type.kind !== 'number') return type.kind;
    const { min, max } = type;
    const unit = type.unit ? ` ${type.unit}` : '';
    if (min === undefined && max === undefined) return `${label('unknownRange', language)}${unit}`;
    const shown = (value: number | undefined) => (value === undefined ? '' : String(rounded(shownIn(type, value))));
    return min === max ? `${shown(min)}${unit}` : `${shown(min)} .. ${shown(max)}${unit}`.trim();
}

function shownIn(type: NumberType, value: number): number {
    return type.unit === '%' ? value * 100 : value;
}

function countItems(node: ast.Instrument | ast.Section): number {
    let count = 0;
    for (const inner of AstUtils.streamAllContents(node)) if (ast.isItem(inner)) count++;
    return count;
}

function points(node: ast.Instrument | ast.Section, texts: Texts): string {
    const language = texts.messageLanguage;
    const parts = pointParts(node).filter((part) => !isExtra(part));
    const stated = node.worth[0];
    const worths = parts.flatMap((part) => part.worth.slice(0, 1));
    if (!worths.length) return stated ? `- ${label('worth', language)}: ${quantityText(stated)}` : '';
    const sum = exactSum(worths.map(valueOf));
    const unit = worths[0]!.unit ? ` ${worths[0]!.unit}` : '';
    const verdict = stated && (sum === valueOf(stated) ? label('agrees', language) : `⚠ ${label('differs', language)}: ${quantityText(stated)}`);
    return `- ${label('sum', language)}: ${sum}${unit}${verdict ? ` (${verdict})` : ''}`;
}

function kpiFacts(services: TouchstoneServices, kpi: ast.Kpi, texts: Texts): string {
    const language = texts.messageLanguage;
    const value = kpi.value[0];
    const limits = (['stretch', 'green', 'amber'] as const).flatMap((key) => (kpi[key][0] ? [`${label(key, language)} ${quantityText(kpi[key][0])}`] : []));
    const better = kpi.better[0];
    const lines = [
        value ? `- ${label('value', language)}: ${code(value)}` : '',
        value ? `- ${label('range', language)}: ${rangeText(services, value, language, kpi.target[0]?.unit === '%') ?? '?'}` : '',
        kpi.target[0] ? `- ${label('target', language)}: ${quantityText(kpi.target[0])}${limits.length ? ` (${limits.join(', ')})` : ''}` : '',
        kpi.targets.length ? `- ${label('target', language)}: ${kpi.targets.map((one) => `${one.during}: ${quantityText(one.value)}`).join(', ')}` : '',
        better ? `- ${label('better', language)}: ${label(better as 'higher' | 'lower' | 'nearer', language)}` : '',
        kpi.needing[0] ? `- ${label('needing', language)}: ${quantityText(kpi.needing[0])}` : ''
    ];
    return lines.filter(Boolean).join('\n');
}

export function unitFacts(services: TouchstoneServices, unit: ast.Unit, texts: Texts): string {
    const language = texts.messageLanguage;
    const equals = unit.equals[0];
    if (!equals) return label('ownKind', language);
    if (equals.unit === undefined) return label('plainNumber', language);
    const size = services.types.Elaborator.units.find(unit.name, AstUtils.findRootNode(unit) as ast.File);
    const [base] = Object.keys(size?.dimension ?? {});
    const whole = size && base && base !== equals.unit ? ` = ${size.factor} ${base}` : '';
    return `${label('equals', language)}: \`${quantityText(equals)}${whole}\``;
}

function journeyTime(services: TouchstoneServices, journey: ast.Journey, texts: Texts): string {
    const language = texts.messageLanguage;
    const { units } = services.types.Elaborator;
    const file = AstUtils.findRootNode(journey) as ast.File;
    let total = 0;
    let waiting = 0;
    let productive = 0;
    for (const part of journey.stages.flatMap((stage) => stage.parts)) {
        const takes = part.takes[0];
        const unit = takes && units.find(takes.unit, file);
        if (!takes || unit?.dimension.s !== 1) continue;
        const seconds = valueOf(takes) * unit.factor;
        total += seconds;
        if (ast.isWait(part)) waiting += seconds;
        else if (part.productive) productive += seconds;
    }
    if (total === 0) return '';
    const minutes = (seconds: number) => `${rounded(Math.round((seconds / 60) * 100) / 100)} min`;
    const share = (seconds: number) => `${Math.round((seconds / total) * 1000) / 10} %`;
    return [
        `- ${label('time', language)}: ${minutes(total)}${journey.elapsed[0] ? ` (${label('stated', language)}: ${quantityText(journey.elapsed[0])})` : ''}`,
        `- ${label('waiting', language)}: ${minutes(waiting)}, ${share(waiting)}`,
        `- ${label('productive', language)}: ${minutes(productive)}, ${share(productive)}`
    ].join('\n');
}
