/** An aggregate counted row by row, in little memory, and put together from parts. */
import * as aggregates from '../../expression/aggregates.js';
import type { PopulationExpr } from '../../expression/tree.js';

export interface Counted {
    value: number | undefined;
    n: number;
    effectiveN: number;
}

/** Whether sums say enough; a median or a deviation needs every value again. */
const needsValues = ({ fn }: PopulationExpr): boolean => fn === 'median' || fn === 'percentile' || fn === 'stdev' || fn === 'open';

/** What one row after another contributes to an aggregate. */
export class Counter {
    private n = 0;
    private weight = 0;
    private squares = 0;
    private sum = 0;
    private low = Infinity;
    private high = -Infinity;
    /** Net promoters, or those in the top boxes. */
    private hits = 0;
    private weighted = false;
    private readonly values: Numbers | undefined;
    private readonly weights: Numbers | undefined;
    /** When each row began, as far back as can be where nobody knows. */
    private readonly begun: Numbers | undefined;

    constructor(private readonly expr: PopulationExpr) {
        if (!needsValues(expr)) return;
        this.values = new Numbers();
        this.weights = new Numbers();
        if (expr.fn === 'open') this.begun = new Numbers();
    }

    add(value: number, weight: number, begun = -Infinity): void {
        this.n++;
        this.weight += weight;
        this.squares += weight * weight;
        if (weight !== 1) this.weighted = true;
        this.sum += weight * value;
        if (value < this.low) this.low = value;
        if (value > this.high) this.high = value;
        this.hits += weight * this.hit(value);
        this.values?.push(value);
        this.weights?.push(weight);
        this.begun?.push(begun);
    }

    private hit(value: number): number {
        const { fn, ends, argument = 1, reversed } = this.expr;
        if (fn === 'nps') return value >= 9 ? 1 : value <= 6 ? -1 : 0;
        if (fn !== 'top' || !ends) return 0;
        return (reversed ? value < ends[0] + argument : value > ends[1] - argument) ? 1 : 0;
    }

    merge(other: Counter): void {
        this.n += other.n;
        this.weight += other.weight;
        this.squares += other.squares;
        this.sum += other.sum;
        this.low = Math.min(this.low, other.low);
        this.high = Math.max(this.high, other.high);
        this.hits += other.hits;
        this.weighted ||= other.weighted;
        if (other.values) this.values?.append(other.values);
        if (other.weights) this.weights?.append(other.weights);
        if (other.begun) this.begun?.append(other.begun);
    }

    /** The aggregate; `end`: the end of the period in seconds, for what is open at it. */
    result(end: number | undefined): Counted {
        if (this.begun) return this.openAt(end);
        const effectiveN = this.weighted ? (this.squares > 0 ? this.weight ** 2 / this.squares : 0) : this.n;
        return { value: this.value(), n: this.n, effectiveN };
    }

    private value(): number | undefined {
        const share = (of: number): number | undefined => (this.weight > 0 ? of / this.weight : undefined);
        switch (this.expr.fn) {
            case 'count':
                return this.sum;
            case 'sum':
                return this.n > 0 ? this.sum : undefined;
            case 'mean':
            case 'share':
                return share(this.sum);
            case 'min':
                return this.n > 0 ? this.low : undefined;
            case 'max':
                return this.n > 0 ? this.high : undefined;
            case 'nps':
                return share(100 * this.hits);
            case 'top':
                return this.expr.ends && share(this.hits);
            case 'open':
                return undefined;
            case 'median':
                return aggregates.median(this.sample());
            case 'percentile':
                return aggregates.percentile(this.sample(), this.expr.argument ?? 0.5);
            case 'stdev':
                return aggregates.deviation(this.sample());
        }
    }

    /** Values are the moments of closing, infinite for what was never closed; what had not begun by the end is not looked at. */
    private openAt(end = Infinity): Counted {
        let [value, n, weight, squares] = [0, 0, 0, 0];
        for (let at = 0; at < this.n; at++) {
            if (this.begun!.at(at) > end) continue;
            const weighs = this.weights!.at(at);
            n++;
            weight += weighs;
            squares += weighs * weighs;
            const closed = this.values!.at(at);
            if (closed === Infinity || closed > end) value += weighs;
        }
        return { value, n, effectiveN: this.weighted ? (squares > 0 ? weight ** 2 / squares : 0) : n };
    }

    private sample(): aggregates.Sample {
        const values = this.values!.toArray();
        return this.weighted ? { values, weights: this.weights!.toArray() } : { values };
    }
}

/** Numbers in flat memory. */
class Numbers {
    private numbers = new Float64Array(64);
    private length = 0;

    push(value: number): void {
        if (this.length === this.numbers.length) this.grow(this.length * 2);
        this.numbers[this.length++] = value;
    }

    append(other: Numbers): void {
        if (this.length + other.length > this.numbers.length) this.grow(2 * (this.length + other.length));
        this.numbers.set(other.numbers.subarray(0, other.length), this.length);
        this.length += other.length;
    }

    at(index: number): number {
        return this.numbers[index]!;
    }

    toArray(): number[] {
        return Array.from(this.numbers.subarray(0, this.length));
    }

    private grow(size: number): void {
        const larger = new Float64Array(size);
        larger.set(this.numbers.subarray(0, this.length));
        this.numbers = larger;
    }
}
