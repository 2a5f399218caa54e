/** What somebody would write for this one instrument. */
import { MISSING_BYTE } from '../src/scoring/dialects/columns/store.js';

function mean(a: number, b: number, c: number, d: number, e: number): number {
    let sum = 0;
    let n = 0;
    if (a !== MISSING_BYTE) {
        sum += a;
        n++;
    }
    if (b !== MISSING_BYTE) {
        sum += b;
        n++;
    }
    if (c !== MISSING_BYTE) {
        sum += c;
        n++;
    }
    if (d !== MISSING_BYTE) {
        sum += d;
        n++;
    }
    if (e !== MISSING_BYTE) {
        sum += e;
        n++;
    }
    return n >= 3 ? sum / n : NaN;
}

/** The five means of the 25 columns, each needing three answers, and their weighted index, needing four of them. */
export function scoredByHand(columns: readonly Uint8Array[], outputs: readonly Float64Array[], weights: readonly number[]): void {
    const [a1, a2, a3, a4, a5, b1, b2, b3, b4, b5, c1, c2, c3, c4, c5, d1, d2, d3, d4, d5, e1, e2, e3, e4, e5] = columns as Uint8Array[];
    const [outA, outB, outC, outD, outE, index] = outputs as Float64Array[];
    const [wa, wb, wc, wd, we] = weights as number[];
    const rows = index!.length;
    for (let i = 0; i < rows; i++) {
        const a = mean(a1![i]!, a2![i]!, a3![i]!, a4![i]!, a5![i]!);
        const b = mean(b1![i]!, b2![i]!, b3![i]!, b4![i]!, b5![i]!);
        const c = mean(c1![i]!, c2![i]!, c3![i]!, c4![i]!, c5![i]!);
        const d = mean(d1![i]!, d2![i]!, d3![i]!, d4![i]!, d5![i]!);
        const e = mean(e1![i]!, e2![i]!, e3![i]!, e4![i]!, e5![i]!);
        outA![i] = a;
        outB![i] = b;
        outC![i] = c;
        outD![i] = d;
        outE![i] = e;
        let sum = 0;
        let weight = 0;
        let n = 0;
        if (a === a) {
            sum += wa! * a;
            weight += wa!;
            n++;
        }
        if (b === b) {
            sum += wb! * b;
            weight += wb!;
            n++;
        }
        if (c === c) {
            sum += wc! * c;
            weight += wc!;
            n++;
        }
        if (d === d) {
            sum += wd! * d;
            weight += wd!;
            n++;
        }
        if (e === e) {
            sum += we! * e;
            weight += we!;
            n++;
        }
        index![i] = n >= 4 ? sum / weight : NaN;
    }
}

/** Nothing that looks at all 25 columns can be faster than adding them up, one byte after another. */
export function limit(columns: readonly Uint8Array[], rows: number): number {
    const [a1, a2, a3, a4, a5, b1, b2, b3, b4, b5, c1, c2, c3, c4, c5, d1, d2, d3, d4, d5, e1, e2, e3, e4, e5] = columns as Uint8Array[];
    let sum = 0;
    for (let i = 0; i < rows; i++) {
        sum += a1![i]! + a2![i]! + a3![i]! + a4![i]! + a5![i]! + b1![i]! + b2![i]! + b3![i]! + b4![i]! + b5![i]!;
        sum += c1![i]! + c2![i]! + c3![i]! + c4![i]! + c5![i]! + d1![i]! + d2![i]! + d3![i]! + d4![i]! + d5![i]!;
        sum += e1![i]! + e2![i]! + e3![i]! + e4![i]! + e5![i]!;
    }
    return sum;
}
