/** A response as a `test` that stands in a source file. */
import type { NumberType } from '../../expression/types.js';
import { NA } from '../../expression/values.js';
import type { Response } from '../../scoring/reading.js';
import type { InputColumn, TablePlan } from '../../scoring/table-plan.js';

/** `expects` is an expression of the source. What respondents are asked is given, in the order in which it is asked. */
export function asTest(name: string, title: string, plan: TablePlan, response: Response, expects: string): string {
    const givens = plan.inputs.flatMap((input) => {
        const value = input.role === 'item' || input.role === 'field' ? written(input, response[input.name]) : undefined;
        return value === undefined ? [] : [`${input.name} = ${value}`];
    });
    const given = givens.length > 0 ? [`    given ${givens.join(', ')}`] : [];
    return [`test ${name} "${title}" of ${plan.name} {`, ...given, `    expect ${expects}`, '}'].join('\n');
}

/** An answer as it is written in a test; undefined where there is none. */
function written(input: InputColumn, value: unknown): string | undefined {
    if (value === null || value === undefined) return undefined;
    if (value === NA && input.na) return NA;
    if (typeof value === 'number') return quantity(value, input.divisor ? '%' : input.type.kind === 'number' ? input.type.unit : undefined);
    if (Array.isArray(value)) return value.length > 0 ? `(${value.map((one) => nameOf(input, String(one))).join(', ')})` : undefined;
    if (typeof value !== 'string') return typeof value === 'boolean' ? String(value) : undefined;
    if (input.type.kind === 'category' || input.type.kind === 'set') return nameOf(input, value);
    return input.type.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : `"${value.replaceAll('"', '\\"')}"`;
}

const nameOf = (input: InputColumn, code: string): string => input.options?.find((option) => option.code === code)?.name ?? code;

const quantity = (value: number, unit: string | undefined): string => `${Number(value.toPrecision(12))}${unit ? ` ${unit}` : ''}`;

/** A number that a score gave, in its unit, as it is written. */
export function figure(value: number, { unit }: Pick<NumberType, 'unit'>): string {
    return unit === '%' ? quantity(value * 100, '%') : quantity(value, unit);
}
