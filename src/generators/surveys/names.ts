/**
 * Names of questions, panels, pages and calculated values. SurveyJS finds all of them in one space, in part without
 * regard to case, and a few of JavaScript's own words break it. A name made here from several parts is joined by `-`,
 * which no declared name can hold.
 */
export class Names {
    private readonly taken = new Set(Object.getOwnPropertyNames(Object.prototype).map(folded));
    private readonly counters = new Map<string, number>();

    /** The name, or else the other one, or else that with a number. */
    claim(name: string, other = name): string {
        let candidate = this.taken.has(folded(name)) ? other : name;
        for (let n = 2; this.taken.has(folded(candidate)); n++) candidate = `${other}-${n}`;
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
