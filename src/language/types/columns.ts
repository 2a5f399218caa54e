import { type AstNode, AstUtils } from 'langium';
import { BOOLEAN, type CategoryType, type NumberType, PLAIN, TEXT, UNKNOWN, type ValueType } from '../../expression/types.js';
import * as ast from '../generated/ast.js';
import { refText, targetOf } from '../references/members.js';
import { numberOf, valueOf } from './quantities.js';
import type { Units } from './units.js';

/** One column of a table as the checker knows it: an answer, a part of one, a score, or what every table has. */
export interface Column {
    name: string;
    type: ValueType;
    node: ast.Item | ast.GridRow | ast.Score | ast.Field | ast.Section | ast.Instrument;
    kind: 'answer' | 'score' | 'field' | 'derived';
    /** The item it belongs to. */
    item?: ast.Item;
    na: boolean;
    reversed: boolean;
    serves: ast.Ref[];
    verifies: ast.Ref[];
    /** Conditions and loops around the question, outermost first. */
    guards: (ast.Guarded | LoopGuard)[];
    section?: ast.Section;
}
export interface LoopGuard {
    loop: ast.Loop;
    option: string;
}

/** The columns of an instrument or roster in the order of its questions, then what is computed from them (without scores). A roster's are no columns of its instrument. */
export function columnsOf(instrument: ast.Instrument | ast.Roster, units: Units, file: ast.File): Column[] {
    const columns: Column[] = [];
    const visit = (members: readonly ast.Member[], guards: Column['guards'], section: ast.Section | undefined) => {
        for (const member of members) {
            if (ast.isSection(member)) visit(member.members, guards, member);
            else if (ast.isGuarded(member)) visit(member.members, [...guards, member], section);
            else if (ast.isLoop(member))
                for (const option of loopOptions(member)) visit(member.members, [...guards, { loop: member, option: option.name }], section);
            else if (ast.isItem(member)) columns.push(...itemColumns(member, guards, section, units, file));
            else if (ast.isInclude(member)) {
                const target = targetOf(member.target);
                if (target && ast.isItem(target))
                    columns.push(
                        ...itemColumns(target, guards, AstUtils.getContainerOfType(target, ast.isSection) ?? section, units, file, member.name ?? target.name)
                    );
                else if (target && (ast.isSection(target) || ast.isInstrument(target)) && target !== instrument)
                    visit(target.members, guards, ast.isSection(target) ? target : section);
            }
        }
    };
    visit(instrument.members, [], undefined);
    return columns;
}

function itemColumns(item: ast.Item, guards: Column['guards'], section: ast.Section | undefined, units: Units, file: ast.File, as = item.name): Column[] {
    const suffix = guards
        .filter((guard): guard is LoopGuard => 'loop' in guard)
        .map((guard) => `.${guard.option}`)
        .join('');
    const name = as + suffix;
    const serves = item.serves.length ? item.serves : inheritedServes(section);
    const base = { node: item, item, kind: 'answer' as const, reversed: item.flags.includes('reversed'), serves, verifies: item.verifies, guards, section };
    const one = (column: Partial<Column> & { name: string; type: ValueType }): Column => ({ ...base, na: hasNa(item), ...column });
    switch (item.kind) {
        case 'grid':
            return item.rows.map((row) =>
                one({
                    name: `${name}.${row.name}`,
                    type: scaleType(item),
                    node: row,
                    reversed: base.reversed !== row.reversed,
                    serves: row.serves.length ? row.serves : serves,
                    verifies: row.verifies.length ? row.verifies : item.verifies
                })
            );
        case 'pair':
            return [
                ...item.sides.map((side) => one({ name: `${name}.${side.side}`, type: scaleType(item), reversed: false })),
                ...gapColumns(item).map(([part, type]) => one({ name: `${name}.${part}`, type, kind: 'derived', na: false }))
            ];
        case 'rank':
            return item.options.map((option) =>
                one({ name: `${name}.${option.name}`, type: { ...PLAIN, min: 1, max: item.options.length, whole: true }, na: false })
            );
        case 'allocate': {
            const total = item.worth[0];
            const unit = units.find(total?.unit, file);
            const type: NumberType = {
                kind: 'number',
                dimension: unit?.dimension ?? {},
                unit: total?.unit,
                factor: unit?.factor,
                min: 0,
                max: total ? valueOf(total) : undefined
            };
            return item.options.map((option) => one({ name: `${name}.${option.name}`, type, na: false }));
        }
        default:
            return [one({ name, type: itemType(item, units, file) })];
    }
}

/** What a pair makes: the gap; with a zone of tolerance how far perception lies above the adequate and the desired level. */
function gapColumns(item: ast.Item): [string, NumberType][] {
    const sides = new Set(item.sides.map((side) => side.side));
    const scale = scaleType(item);
    const width = scale.max !== undefined && scale.min !== undefined ? scale.max - scale.min : undefined;
    const type: NumberType = { kind: 'number', dimension: {}, min: width === undefined ? undefined : -width, max: width, whole: true };
    const has = (one: ast.Side['side'], other: ast.Side['side']) => sides.has(one) && sides.has(other);
    const found: [string, NumberType][] = has('expected', 'perceived') || has('importance', 'performance') ? [['gap', type]] : [];
    if (has('adequate', 'perceived')) found.push(['adequacy', type]);
    if (has('desired', 'perceived')) found.push(['superiority', type]);
    return found;
}

function inheritedServes(section: ast.Section | undefined): ast.Ref[] {
    for (let at: AstNode | undefined = section; at; at = at.$container) if (ast.isSection(at) && at.serves.length) return at.serves;
    return [];
}

/** The options that a loop runs over. */
export function loopOptions(loop: ast.Loop): readonly ast.Option[] {
    const over = targetOf(loop.in);
    return over ? optionsOf(over) : [];
}

/** Options of a question (its own, or of the list that it is on) or of a list. */
export function optionsOf(node: AstNode): readonly ast.Option[] {
    if (ast.isOptionList(node)) return node.options;
    if (ast.isItem(node)) {
        if (node.options.length) return node.options;
        const list = targetOf(node.scale[0]);
        return list && ast.isOptionList(list) ? list.options : [];
    }
    return [];
}

export function scaleOf(item: ast.Item): ast.Scale | undefined {
    const scale = targetOf(item.scale[0]);
    return scale && ast.isScale(scale) ? scale : undefined;
}

function hasNa(item: ast.Item): boolean {
    return item.na.length > 0 || (scaleOf(item)?.na.length ?? 0) > 0 || item.kind === 'check' || optionsOf(item).some((option) => option.flags.includes('na'));
}

/** The scale of a rating that names none, or one that is not there: it is reported as such, and fits any other. */
export const UNKNOWN_SCALE = '?';

/** The type of answers on a scale: its points as numbers. */
export function scaleType(item: ast.Item): NumberType {
    const scale = scaleOf(item);
    if (!scale) return { kind: 'number', dimension: {}, whole: true, scale: UNKNOWN_SCALE };
    const { min, max } = scaleBounds(scale);
    return { kind: 'number', dimension: {}, min, max, whole: true, scale: scale.name };
}

export function scaleBounds(scale: ast.Scale): { min: number; max: number } {
    const low = scale.range?.low;
    const high = scale.range?.high;
    if (low && high && ast.isQuantity(low) && ast.isQuantity(high)) return { min: valueOf(low), max: valueOf(high) };
    if (scale.points.length && !scale.size)
        return { min: Math.min(...scale.points.map((p) => numberOf(p.value))), max: Math.max(...scale.points.map((p) => numberOf(p.value))) };
    return { min: 1, max: numberOf(scale.size ?? '5') };
}

export function itemType(item: ast.Item, units: Units, file: ast.File): ValueType {
    switch (item.kind) {
        case 'rate':
        case 'pair':
        case 'grid':
            return scaleType(item);
        case 'nps':
            return { kind: 'number', dimension: {}, min: 0, max: 10, whole: true, scale: 'nps' };
        case 'check':
            return BOOLEAN;
        case 'choose':
            return choiceType(item);
        case 'number':
            return rangeType(item, units, file);
        case 'date':
        case 'datetime':
        case 'time':
            return { kind: item.kind };
        default:
            return TEXT;
    }
}

function choiceType(item: ast.Item): CategoryType {
    const list = targetOf(item.scale[0]);
    const of = item.options.length || !list ? item.name : refText(item.scale[0]!);
    return {
        kind: item.flags.includes('many') ? 'set' : 'category',
        of,
        options: optionsOf(item)
            .filter((option) => !option.flags.includes('na'))
            .map((option) => option.name)
    };
}

/** The unit of a number question: that of its range. */
export function rangeUnit(item: ast.Item): string | undefined {
    const range = item.range[0];
    for (const end of [range?.low, range?.high]) if (end && ast.isQuantity(end) && end.unit) return end.unit;
    return undefined;
}

function rangeType(item: ast.Item, units: Units, file: ast.File): NumberType {
    const range = item.range[0];
    const low = range?.low && ast.isQuantity(range.low) ? range.low : undefined;
    const high = range?.high && ast.isQuantity(range.high) ? range.high : undefined;
    const name = rangeUnit(item);
    const unit = units.find(name, file);
    const part = name === '%' ? 0.01 : 1;
    return {
        kind: 'number',
        dimension: unit?.dimension ?? {},
        unit: name,
        // Expressions see the number divided by 100 already.
        factor: name === '%' ? undefined : unit?.factor,
        min: low ? valueOf(low) * part : undefined,
        max: high ? valueOf(high) * part : undefined,
        // Whole percent are no whole numbers to them.
        whole: name !== '%' && item.flags.includes('whole')
    };
}

export function fieldType(field: ast.Field, units: Units, file: ast.File): ValueType {
    if (field.basic === 'number') {
        const unit = units.find(field.unit, file);
        return { kind: 'number', dimension: unit?.dimension ?? {}, unit: field.unit, factor: unit?.factor };
    }
    if (field.basic === 'text') return TEXT;
    if (field.basic === 'boolean') return BOOLEAN;
    if (field.basic === 'Channel' || field.basic === 'Role' || field.basic === 'Team') return { kind: 'category', of: field.basic, options: [] };
    if (field.basic) return { kind: field.basic };
    const target = targetOf(field.ref);
    if (!target) return UNKNOWN;
    if (ast.isRecordTable(target) || ast.isInstrument(target)) return { kind: 'link', table: target.name };
    if (ast.isOptionList(target)) return { kind: 'category', of: target.name, options: target.options.map((option) => option.name) };
    if (ast.isGrading(target)) return { kind: 'category', of: target.name, options: target.bands.map((band) => band.name) };
    if (ast.isScale(target)) return { kind: 'number', dimension: {}, ...scaleBounds(target), whole: true, scale: target.name };
    return { kind: 'category', of: target.$type, options: [] };
}
