/** Which keys came before, in 32 to 64 bytes a key and none of them a string: two different keys are taken for one in about 1 of 10^19 pairs. */
export class SeenKeys {
    private size = 1 << 12;
    private high = new Int32Array(this.size);
    private low = new Int32Array(this.size);
    /** The row of the key, 0 where the place is free. */
    private rows = new Float64Array(this.size);
    private count = 0;

    /** The row in which the key stood before; undefined if this is the first. Rows count from 1. */
    rowOf(key: string, row: number): number | undefined {
        const [high, low] = hash(key);
        if (this.count * 2 > this.size) this.grow();
        const at = this.placeOf(high, low);
        if (this.rows[at] !== 0) return this.rows[at];
        this.put(at, high, low, row);
        this.count++;
        return undefined;
    }

    private placeOf(high: number, low: number): number {
        let at = low & (this.size - 1);
        while (this.rows[at] !== 0 && (this.high[at] !== high || this.low[at] !== low)) at = (at + 1) & (this.size - 1);
        return at;
    }

    private put(at: number, high: number, low: number, row: number): void {
        this.high[at] = high;
        this.low[at] = low;
        this.rows[at] = row;
    }

    private grow(): void {
        const { high, low, rows, size } = this;
        this.size = size * 2;
        this.high = new Int32Array(this.size);
        this.low = new Int32Array(this.size);
        this.rows = new Float64Array(this.size);
        for (let at = 0; at < size; at++) if (rows[at] !== 0) this.put(this.placeOf(high[at]!, low[at]!), high[at]!, low[at]!, rows[at]!);
    }
}

/** Two hashes of 32 bits that mix differently (cyrb53). */
function hash(text: string): [number, number] {
    let [a, b] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        a = Math.imul(a ^ code, 2654435761);
        b = Math.imul(b ^ code, 1597334677);
    }
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    return [a, b];
}
