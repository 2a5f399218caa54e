/**
 * Names of questions, panels, pages and calculated values. SurveyJS finds all of them in one space, in part without
 * regard to case, and a few of JavaScript's own words break it. A name made here from several parts is joined by `-`,
 * which no declared name can hold.
 */
export class Names {
    private readonly taken = new Set(Object.getOwnPropertyNames(Object.prototype).map(folded));
    private readonly counters = new Map<string, number>();

    claim(name: string): string {
        let candidate = name;
        for (let n = 2; this.taken.has(folded(candidate)); n++) candidate = `${name}-${n}`;
        this.taken.add(folded(candidate));
        return candidate;
    }

    /** `part-1`, `part-2`, … */
    number(word: string): string {
        const n = (this.counters.get(word) ?? 0) + 1;
        this.counters.set(word, n);
        return this.claim(`${word}-${n}`);
    }
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase();
