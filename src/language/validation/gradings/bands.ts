import { decided, either } from '../conditions.js';
import { defineRule } from '../rule.js';

export const bandsRule = defineRule('gradings/bands', {
    tier: 'language',
    severity: 'error',
    on: ['Grading', 'Item'],
    reads: ['elaboration', 'targets', 'columns'],
    check(grading, { facts, report }) {
        const { bands } = grading;
        const last = bands.findIndex((band) => band.otherwise);
        const reached = last < 0 ? bands : bands.slice(0, last + 1);
        for (const band of reached) {
            if (!band.when.length && !band.share.length && !band.otherwise) report('empty', { name: band.name }, { node: band, property: 'name' });
        }
        for (const band of bands.slice(reached.length)) report('after', { name: band.name }, { node: band, property: 'name' });
        if (last >= 0) return;
        // Shares of a ranking total 100 %, and conditions may cover everything that there is.
        if (bands.length === 0 || bands.some((band) => band.when.length === 0)) return;
        const conditions = bands.map((band) => facts.elaborate(band.when[0]!));
        if (conditions.some(({ type }) => type.kind !== 'boolean')) return;
        if (decided(either(conditions.map(({ expr }) => expr)), grading, facts).result === 'always') return;
        report('default', { name: grading.name }, { node: grading, property: 'name' }, { data: { last: bands.at(-1)!.name } });
    }
});
