/** Rows that stand in the data twice, also in two files of one table. */
import type { TablePlan } from '../../scoring/table-plan.js';
import type { ProblemList } from './problems.js';
import { SeenKeys } from './stream/seen.js';

/** More rows than a file has; so many files of one table still have numbers of their own. */
const FILE = 2 ** 36;

/** Of each table by name. */
export class SeenTables {
    private readonly tables = new Map<string, SeenRows>();

    of({ name, kind }: Pick<TablePlan, 'name' | 'kind'>): SeenRows {
        let found = this.tables.get(name);
        if (!found) this.tables.set(name, (found = new SeenRows(kind)));
        return found;
    }
}

export class SeenRows {
    private readonly keys = new SeenKeys();
    private readonly files: string[] = [];

    constructor(private readonly kind: TablePlan['kind']) {}

    /**
     * Says where the same stood before. The same key twice in a record is an error in the data. Many responses about one branch or
     * customer are what a survey is for; that one respondent answered twice in one wave, or an auditor one place, is worth a note.
     */
    look(key: string, row: number, details: { column: string; value: string }, problems: ProblemList): void {
        const { file } = problems;
        if (!this.files.includes(file)) this.files.push(file);
        const earlier = this.keys.rowOf(key, this.files.indexOf(file) * FILE + row);
        if (earlier === undefined) return;
        const other = this.files[Math.floor(earlier / FILE)]!;
        const first = earlier % FILE;
        const why =
            this.kind === 'record'
                ? `row ${first}${other === file ? '' : ` of ${other}`} has the same key; links lead to that one, measures count both`
                : `row ${first} of the same wave${other === file ? '' : ` in ${other}`} has the same; both are counted`;
        problems.add(this.kind === 'record' ? 'finding' : 'note', 'duplicate-row', why, { row, ...details });
    }
}
