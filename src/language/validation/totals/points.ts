import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.js';
import { exactSum, quantityText, valueOf } from '../../types/quantities.js';
import { defineRule } from '../rule.js';

export const pointsRule = defineRule('totals/points', {
    tier: 'language',
    severity: 'error',
    on: ['Instrument', 'Section'],
    check(node, { report }) {
        const stated = node.worth[0];
        const parts = pointParts(node);
        // Sections with a share count by that, whatever their points add up to.
        if (!stated || parts.length === 0 || parts.some((part) => worthOf(part) === undefined || (ast.isSection(part) && part.share.length > 0))) return;
        const sum = exactSum(parts.filter((part) => !isExtra(part)).map((part) => worthOf(part)!));
        const total = valueOf(stated);
        if (sum === total) return;
        const unit = stated.unit ? ` ${stated.unit}` : '';
        const params = { name: node.name, sum: `${sum}${unit}`, stated: quantityText(stated), difference: exactSum([sum, -total]) };
        const place = { node, property: 'worth' };
        const bonus = parts.filter(isExtra).map((part) => part.name);
        if (bonus.length) report('bonus', { ...params, bonus: bonus.join(', ') }, place, { data: { sum } });
        else report('default', params, place, { data: { sum } });
    }
});

export type PointPart = ast.Section | ast.Item;

/** The sections of an instrument, or the items of a section, that points can belong to; conditions and loops are looked through. */
export function pointParts(node: ast.Instrument | ast.Section): PointPart[] {
    if (node.$type === 'Instrument' && node.kind === 'survey') return [];
    const parts: PointPart[] = [];
    const visit = (members: readonly ast.Member[]) => {
        for (const member of members) {
            if (ast.isSection(member)) parts.push(member);
            else if (ast.isItem(member) && (worthOf(member) !== undefined || (CAN_HAVE_POINTS.has(member.kind) && !isInformation(member)))) parts.push(member);
            else if (ast.isGuarded(member)) visit(member.members);
        }
    };
    visit(node.members);
    return parts;
}

/** The points of a section or item: as stated, or those of the rows together or of the best band. */
export function worthOf(part: PointPart): number | undefined {
    const stated = part.worth[0];
    if (stated || ast.isSection(part)) return stated && valueOf(stated);
    const [rows, bands] = [part.rows, part.bands].map((parts) => parts.flatMap((one) => one.worth.slice(0, 1).map(valueOf)));
    return rows!.length > 0 ? exactSum(rows!) : bands!.length > 0 ? Math.max(...bands!) : undefined;
}

/** Bonus and penalty stand outside the maximum. */
export const isExtra = (part: PointPart): boolean => ast.isItem(part) && (part.bonus || part.penalty);

/** What is asked beside the points, such as the kind of branch or the time of day: it neither verifies nor serves anything, and no answer has points. */
const isInformation = (item: ast.Item): boolean =>
    (item.kind === 'choose' || item.kind === 'number' || item.kind === 'nps') &&
    !isExtra(item) &&
    item.verifies.length === 0 &&
    item.serves.length === 0 &&
    item.options.every((option) => option.worth.length === 0);

const CAN_HAVE_POINTS: ReadonlySet<string> = new Set(['check', 'rate', 'number', 'choose', 'nps']);

export function instrumentOf(node: AstNode): ast.Instrument | undefined {
    for (let at: AstNode | undefined = node; at; at = at.$container) if (ast.isInstrument(at)) return at;
    return undefined;
}
