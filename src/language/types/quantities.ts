import type * as ast from '../generated/ast.js';

/** `1_000.50` → 1000.5 */
export function numberOf(text: string): number {
    return Number(text.replaceAll('_', ''));
}

/** The value as written, signed, in its own unit; percentages are not divided. */
export function valueOf(quantity: Pick<ast.Quantity, 'value' | 'sign'>): number {
    const value = numberOf(quantity.value);
    return quantity.sign === '-' ? -value : value;
}

/** The same as expressions see it, percentages divided. */
export function fractionOf(quantity: Pick<ast.Quantity, 'value' | 'sign' | 'unit'>): number {
    return quantity.unit === '%' ? valueOf(quantity) / 100 : valueOf(quantity);
}

/** The value of an end of a range, which may be left open. */
export function boundOf(end: ast.Bound | undefined): number | undefined {
    return end?.$type === 'Quantity' ? valueOf(end) : undefined;
}

export function quantityText(quantity: ast.Quantity): string {
    const unit = quantity.unit === undefined ? '' : ` ${quantity.unit}`;
    return `${quantity.sign ?? ''}${quantity.value}${unit}`;
}

/** Sums of written decimals without binary error: 21.10 + 0.66 … is exactly 117.58. Numbers of up to 15 digits. */
export function exactSum(values: readonly number[]): number {
    const decimals = Math.max(0, ...values.map(decimalsOf));
    const scale = 10 ** decimals;
    return values.reduce((sum, value) => sum + Math.round(value * scale), 0) / scale;
}

/** A computed number as it is shown: without binary error, six decimals at most. */
export function rounded(value: number): number {
    return decimalsOf(value) > 6 ? Math.round(value * 1e6) / 1e6 : value;
}

export function decimalsOf(value: number): number {
    const match = /\.(\d+)/.exec(value.toString());
    return match ? Math.min(match[1]!.length, 12) : 0;
}
