/** What a report says about a file of data. Rows are counted as a spreadsheet does: the first is 1. */
export interface DataProblem {
    /** A finding means that something in the data could not be used; a note is worth knowing. */
    severity: 'finding' | 'note';
    kind: ProblemKind;
    table: string;
    file: string;
    row?: number;
    /** As it stands in the file. */
    heading?: string;
    /** The column of the table. */
    column?: string;
    value?: string;
    why: string;
    /** What the cell may hold. */
    allowed?: string;
    /** What was probably meant. */
    suggestion?: string;
}

export type ProblemKind =
    | 'bad-cell'
    | 'duplicate-row'
    | 'ragged-row'
    | 'unknown-key'
    | 'duplicate-heading'
    | 'ambiguous-heading'
    | 'unknown-heading'
    | 'missing-column'
    | 'missing-key'
    | 'differing-heading'
    | 'own-words'
    | 'not-asked'
    | 'division-by-zero'
    | 'unweighted'
    | 'other-sheets'
    | 'encoding';

/** Collects the problems of one file. */
export class ProblemList {
    readonly all: DataProblem[] = [];
    /** How many findings there were, also those that are not kept. */
    findings = 0;
    /** How many were not kept. */
    dropped = 0;

    constructor(
        private readonly table: string,
        readonly file: string,
        /** So many are kept: a million of one kind say no more than a thousand. */
        private readonly most = Infinity
    ) {}

    add(severity: DataProblem['severity'], kind: ProblemKind, why: string, details: Omit<Partial<DataProblem>, 'severity' | 'kind' | 'why'> = {}): void {
        if (severity === 'finding') this.findings++;
        if (this.all.length >= this.most) this.dropped++;
        else this.all.push({ severity, kind, table: this.table, file: this.file, ...details, why });
    }
}
