import { refText } from '../../references/members.js';
import { valueOf } from '../../types/quantities.js';
import { defineRule } from '../rule.js';

export const appliesRule = defineRule('gradings/applies', {
    tier: 'standard',
    severity: 'warning',
    on: ['Grading'],
    reads: ['elaboration'],
    check(grading, { facts, report }) {
        const shares = grading.bands.flatMap((band) => band.share.map((share) => ({ band, percent: valueOf(share) }))).filter(({ percent }) => percent > 0);
        if (shares.length === 0) return;
        const smallest = shares.reduce((least, one) => (one.percent < least.percent ? one : least));
        const needed = Math.ceil(100 / smallest.percent);
        const table = grading.of[0] ? refText(grading.of[0]) : 'StaffReview';
        const applies = grading.applies[0];
        if (!applies) {
            const example = `applies when count(${table}) >= ${Math.max(needed, 30)}`;
            report('default', { name: grading.name, example }, { node: grading, property: 'name' }, { data: { example } });
            return;
        }
        const { expr } = facts.elaborate(applies);
        if (expr.op !== 'compare' || expr.left.op !== 'population' || expr.left.fn !== 'count' || expr.right.op !== 'number') return;
        if (expr.operator !== '>=' && expr.operator !== '>') return;
        const count = expr.operator === '>=' ? expr.right.value : expr.right.value + 1;
        if (count >= needed) return;
        report('small', { count, name: smallest.band.name, share: smallest.percent, needed }, { node: applies });
    }
});
