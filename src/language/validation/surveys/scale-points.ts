import { scaleBounds } from '../../types/columns.js';
import { numberOf } from '../../types/quantities.js';
import { defineRule } from '../rule.js';

export const scalePointsRule = defineRule('surveys/scale-points', {
    tier: 'language',
    severity: 'error',
    on: ['Scale'],
    check(scale, { report }) {
        const { points } = scale;
        if (points.length === 0) return;
        const { min, max } = scaleBounds(scale);
        if (scale.form === 'numeric') {
            // Only some of many points are labelled, such as the ends.
            let previous = -Infinity;
            for (const point of points) {
                const value = numberOf(point.value);
                if (value < min || value > max)
                    report('outside', { name: scale.name, first: min, last: max, found: point.value }, { node: point, property: 'value' });
                else if (value <= previous)
                    report('order', { name: scale.name, first: min, found: point.value, expected: previous + 1 }, { node: point, property: 'value' });
                if (value >= min && value <= max) previous = Math.max(previous, value);
            }
            return;
        }
        const size = max - min + 1;
        if (points.length !== size) {
            report('default', { name: scale.name, stated: size, count: points.length }, { node: scale, property: 'size' });
            return;
        }
        const wrong = points.findIndex((point, index) => numberOf(point.value) !== min + index);
        if (wrong >= 0)
            report('order', { name: scale.name, first: min, found: points[wrong]!.value, expected: min + wrong }, { node: points[wrong]!, property: 'value' });
    }
});
