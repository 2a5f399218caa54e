/** Random rows of the survey with every kind of question, also such as no form would let through. */
import fc from 'fast-check';
import type { Scalar } from '../../../src/model/types.js';
import type { InputColumn } from '../../../src/scoring/table-plan.js';

const TEXTS = ['007', '7', 'abc', 'ABC', ' abc', 'true', "it's", 'na', '한국', '1,5'];

function valueOf({ name, type, divisor = 1, options = [] }: InputColumn): fc.Arbitrary<Scalar> {
    switch (type.kind) {
        case 'number': {
            const { whole } = type;
            const [min, max] = [(type.min ?? 0) * divisor, (type.max ?? 10) * divisor];
            if (whole || max <= 10) return fc.integer({ min, max });
            return fc.oneof(
                fc.integer({ min, max }),
                fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100)
            );
        }
        case 'boolean':
            return fc.boolean();
        case 'category':
            return fc.constantFrom(...options.map(({ code }) => code));
        case 'set':
            return fc.subarray(
                options.map(({ code }) => code),
                { minLength: 1 }
            );
        case 'date':
            return fc.constantFrom('2026-01-01', '2026-03-29', '2024-02-29', '2025-12-31', '2026-10-25');
        case 'time':
            return fc.constantFrom('00:00', '09:30', '14:05', '23:59');
        case 'datetime':
            return fc.constantFrom('2026-01-01T00:00', '2026-03-29T09:30', '2026-03-29T01:15', '2025-12-31T23:59');
        case 'text':
            return name === 'Q8' ? fc.constantFrom(...TEXTS) : fc.constant('x');
        default:
            return fc.constant(null);
    }
}

/** Ranks of a group of columns: of some of them, in any order. */
function ranks(names: readonly string[]): fc.Arbitrary<Record<string, Scalar>> {
    return fc.shuffledSubarray([...names]).map((order) => Object.fromEntries(order.map((name, at) => [name, at + 1])));
}

export function rowsOf(columns: readonly InputColumn[]): fc.Arbitrary<Record<string, Scalar>> {
    const ranked = columns.filter(({ name }) => name.startsWith('Q10.')).map(({ name }) => name);
    const single = columns.filter(({ name }) => !ranked.includes(name));
    const cells = single.map((column) => {
        const answers = [
            { weight: 3, arbitrary: valueOf(column) as fc.Arbitrary<Scalar> },
            { weight: 1, arbitrary: fc.constant(null as Scalar) }
        ];
        if (column.na && !column.options?.some((option) => option.na)) answers.push({ weight: 1, arbitrary: fc.constant('na') });
        return fc.oneof(...answers);
    });
    return fc.tuple(fc.tuple(...cells), ranks(ranked)).map(([values, positions]) => ({
        ...Object.fromEntries(single.flatMap(({ name }, at) => (values[at] === null ? [] : [[name, values[at]!]]))),
        ...positions
    }));
}

/** What expressions see of an answer as data hold it. */
export function seen({ options, divisor = 1 }: InputColumn, value: Scalar | undefined): Scalar | undefined {
    const isNa = (code: unknown): boolean => code === 'na' || options?.some((option) => option.na && option.code === code) === true;
    if (Array.isArray(value) ? value.some(isNa) : isNa(value)) return 'na';
    const named = (code: string): string => options?.find((option) => option.code === code)?.name ?? code;
    if (Array.isArray(value)) return value.map((code: string) => named(code));
    if (typeof value === 'number') return value / divisor;
    return typeof value === 'string' && options ? named(value) : value;
}
