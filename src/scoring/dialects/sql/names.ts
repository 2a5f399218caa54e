/** Names of columns that every database keeps apart: also without case, and cut to what it allows. */
import type { TablePlan } from '../../table-plan.js';
import type { Dialect } from './dialects.js';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

export class ColumnNames {
    private readonly taken = new Set<string>();
    private readonly known = new Map<string, string>();
    private count = 0;

    constructor(private readonly dialect: Dialect) {}

    /** The name of a column, the same whenever it is asked for. */
    of(column: string): string {
        let found = this.known.get(column);
        if (found === undefined) this.known.set(column, (found = this.free(column)));
        return found;
    }

    /** A name for what is no column of the result; `#` stands in no name that a person can give. */
    internal(): string {
        return `#${++this.count}`;
    }

    private free(column: string): string {
        const limit = this.dialect.nameLimit ?? Infinity;
        const cut = (suffix: string): string => {
            let base = column;
            while (bytes(base + suffix) > limit) base = Array.from(base).slice(0, -1).join('');
            return base + suffix;
        };
        let name = cut('');
        for (let n = 2; this.taken.has(name.toLowerCase()); n++) name = cut(`_${n}`);
        this.taken.add(name.toLowerCase());
        return name;
    }
}

/** What is carried along of a table beside its answers; one of these comes by itself. */
export function carried({ inputs }: TablePlan, keep: readonly string[]): readonly string[] {
    return keep.filter((name) => !inputs.some((input) => input.name === name));
}

/** The columns of a table as it is given: those carried along, then a column for each answer. Two that differ in case only get a number. */
export function givenColumns(plan: TablePlan, keep: readonly string[], dialect: Dialect): ReadonlyMap<string, string> {
    const names = new ColumnNames(dialect);
    for (const name of carried(plan, keep)) names.of(name);
    return new Map(plan.inputs.map((input) => [input.name, names.of(input.name)]));
}

/** The name in the database of each table as it is given. */
export function givenTables(plans: ReadonlyMap<string, TablePlan>, dialect: Dialect): ReadonlyMap<string, string> {
    const names = new ColumnNames(dialect);
    return new Map([...plans.keys()].map((name) => [name, names.of(name)]));
}
