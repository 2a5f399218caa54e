/** Places (branches, shops, wards) and what they are called. */
import type { Model, RecordTable, Text } from '../../model/types.js';
import { withheld } from '../../project/tally/disclosure.js';
import { keyOf } from '../../scoring/row.js';
import type { ReportData, TableRow } from './data.js';
import { changeOf, type Estimated, estimated, estimateOf } from './estimates.js';
import { titleOf } from './measures.js';
import type { SurveyContext } from './ratings.js';
import type { Site, SiteScores } from './types.js';

export class Sites {
    private readonly record: RecordTable | undefined;
    private readonly named: string | undefined;
    /** Whether they are persons whose names stay hidden. */
    private readonly hidden: boolean;
    private readonly numbers = new Map<string, number>();

    constructor(
        private readonly data: ReportData,
        names: boolean,
        /** The record that the places are rows of. */
        of: string | undefined
    ) {
        const { model } = data;
        this.record = model.records.find(({ id }) => id === of);
        const personal = this.record !== undefined && isPersonal(this.record);
        this.hidden = personal && !names;
        this.named = this.record?.fields.find(
            ({ type, privacy, facet, name }) =>
                type.kind === 'text' && name !== this.record?.key && (names || (privacy.length === 0 && facet !== 'person')) && isName(name)
        )?.name;
    }

    /** Whether somebody audits them. */
    get audited(): boolean {
        return this.record === undefined || this.record.id === auditedBy(this.data.model);
    }

    /** What they are called, such as "Branch". */
    get place(): Text | undefined {
        return titleOf(this.record);
    }

    /** The key of the place that a row is about: its `site`, or else what it links to the record with, also where the record's rows were not given. */
    keyOf(row: TableRow, table: string): string | undefined {
        const own = row.columns['site'];
        if (typeof own === 'string' && own !== '') return own;
        const linked = this.record && this.data.linked(row, table, this.record.name);
        const key = linked && this.record?.key !== undefined ? linked.columns[this.record.key] : undefined;
        if (typeof key === 'string' || typeof key === 'number') return String(key);
        const links = this.data.plans.get(table)?.links.filter((link) => link.table === this.record?.name) ?? [];
        return links.map((link) => keyOf(link, (column) => row.columns[column])).find((each) => each !== undefined);
    }

    /** Rows by place, in the order in which the places first occur. */
    grouped(rows: readonly TableRow[], table: string): Map<string, TableRow[]> {
        const groups = new Map<string, TableRow[]>();
        for (const row of rows) {
            const key = this.keyOf(row, table);
            if (key === undefined) continue;
            const own = groups.get(key);
            if (own) own.push(row);
            else groups.set(key, [row]);
        }
        return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
    }

    about(key: string): Site {
        if (this.hidden) {
            // A number that stands for nobody: persons are told apart and not recognised.
            if (!this.numbers.has(key)) this.numbers.set(key, this.numbers.size + 1);
            return { key: `#${this.numbers.get(key)}` };
        }
        const row = this.record && this.data.find(this.record.name, key);
        const name = this.named === undefined ? undefined : row?.columns[this.named];
        return typeof name === 'string' ? { key, name: { '': name } } : { key };
    }
}

const isName = (name: string): boolean => /^(name|title|label|이름|명칭|名稱|名称)$/i.test(name);

/** A record is about persons where the key itself is personal. */
function isPersonal({ fields, key }: RecordTable): boolean {
    const field = fields.find(({ name }) => name === key);
    return field !== undefined && (field.privacy.length > 0 || field.facet === 'person');
}

/** The places that a survey's answers are told by: those that audits are about, or what the survey is about, unless that is a person. */
export function placesOf(model: Model, of: string | undefined): string | undefined {
    const about = model.records.find(({ id }) => id === of);
    return auditedBy(model) ?? (about && !isPersonal(about) ? of : undefined);
}

function auditedBy(model: Model): string | undefined {
    return model.instruments.find(({ kind, of }) => kind !== 'survey' && of !== undefined)?.of;
}

/** The first measure that rests upon this survey alone, by place. Undefined where there are not two places to compare. */
export function siteScores(context: SurveyContext, sites: Sites): SiteScores | undefined {
    const { data, instrument, rows, earlier, minimum, confidence, before } = context;
    const groups = sites.grouped(rows, instrument.name);
    if (groups.size < 2) return undefined;
    const then = sites.grouped(earlier, instrument.name);
    const over = (own: readonly TableRow[] | undefined) => ({
        rows: (table: string) => (table === instrument.name ? (own ?? []) : []),
        measure: () => undefined
    });
    const kpi = data.model.kpis.find(({ value }) => value !== undefined && estimated(value, over(rows))?.tables.join() === instrument.name);
    if (!kpi?.value) return undefined;
    const value = kpi.value;
    let hidden = 0;
    let protects = 0;
    const all = [...groups].map(([key, own]) => ({ key, of: estimated(value, over(own)) }));
    const why = withheld(
        all.map(({ of }) => of?.n ?? 0),
        minimum
    );
    const found = all.flatMap(({ key, of }: { key: string; of: Estimated | undefined }, at) => {
        const estimate = estimateOf(of, confidence, minimum);
        if (estimate.missing || why[at] === 'difference') {
            if (estimate.missing) hidden++;
            else protects++;
            return [];
        }
        const previous = estimated(value, over(then.get(key)));
        const comparable = previous && previous.n >= minimum && before && context.comparable;
        const change = comparable ? changeOf(of, previous, { from: before.name, confidence, ...(kpi.better ? { better: kpi.better } : {}) }) : undefined;
        return [{ ...sites.about(key), estimate, ...(change ? { change } : {}) }];
    });
    // What is nowhere answered about often enough is no place, but a case.
    if (found.length === 0 && (hidden === 0 || !sites.audited)) return undefined;
    const sign = kpi.better === 'lower' ? 1 : -1;
    found.sort((a, b) => sign * (a.estimate.value! - b.estimate.value!));
    return {
        ...(sites.place ? { place: sites.place } : {}),
        score: titleOf(kpi),
        sites: found.map((site) => ({ ...site, rank: rankOf(found, site.estimate.value!, sign) })),
        hidden,
        protects
    };
}

/** Ties share the better rank. */
function rankOf(all: readonly { estimate: { value?: number } }[], value: number, sign: number): number {
    return 1 + all.filter(({ estimate }) => sign * (estimate.value! - value) < 0).length;
}
