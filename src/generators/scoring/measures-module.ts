/** `scoring/measures.js` and its types. */
import type { Leaf } from '../../expression/tree.js';
import { textIn } from '../../model/text.js';
import type { Quantity } from '../../model/types.js';
import { comment, commentText, key, literal, variables } from '../../scoring/dialects/javascript/names.js';
import { JavaScriptPrinter, type Spelling } from '../../scoring/dialects/javascript/printer.js';
import { helperSource } from '../../scoring/dialects/javascript/runtime.js';
import type { MeasurePlan } from '../../scoring/measures.js';
import { isResult, type TablePlan } from '../../scoring/table-plan.js';
import { formulaText, unitOf, valueType } from './describe.js';
import type { ModuleContext } from './instrument-module.js';
import { linksSource } from './links.js';
import { AGGREGATE, WORLD } from './measures-runtime.js';
import { OVER_ROWS, rowFunction } from './row-function.js';

const HEADER = '// Made by Touchstone. To change it, change the standards and build again.\n';

const OVER_TABLES: Spelling = {
    leaf: (leaf: Leaf) => (leaf.op === 'measure' ? `world.measure(${literal(leaf.name)})` : 'undefined'),
    notApplicable: () => 'false',
    world: 'world',
    inRow: OVER_ROWS,
    asOf: 'world.asOf',
    onZero: 'world.zero',
    population: true
};

/** `files`: the module of each instrument, by name of table. */
export function measuresModule(measures: readonly MeasurePlan[], files: ReadonlyMap<string, string>, context: ModuleContext): string {
    const plans = [...context.plans.values()];
    const used = new Set(['known', 'follow']);
    const variable = variables([]);
    const imports = plans
        .filter((plan) => files.has(plan.name))
        .map((plan) => `import { score as ${variable(`score_${plan.name}`)} } from ${literal(`./${files.get(plan.name)!}.js`)};\n`);
    const records = plans.filter((plan) => !files.has(plan.name)).map((plan) => recordSource(plan, variable, used));
    const tables = plans.map((plan) => {
        const inputs = files.has(plan.name) ? undefined : `INPUTS${suffixOf(plan, variable)}`;
        return `    ${key(plan.name)}: ${tableSource(plan, variable(`score_${plan.name}`), inputs)},\n`;
    });
    const entries = measures.map((measure) => `    {\n${measureSource(measure, used)}    },\n`);
    return [
        HEADER + imports.join(''),
        comment(['How the rows of each table are scored.']) + `const TABLES = {\n${tables.join('')}};\n`,
        comment(['Each after those that it uses.']) + `const MEASURES = [\n${entries.join('')}];\n`,
        ...records,
        linksSource(plans, context.plans),
        comment([
            'Computes every measure over the rows of tables, by name: { value, computed, reason?, n?, effectiveN? }.' +
                ' ' +
                'A measure whose table is not given has computed: false. Below the number of rows needed the value is null.' +
                ' ' +
                'Rows are responses and are scored here, unless options.scored names their table (or is true for all).'
        ]) + AGGREGATE,
        comment([
            'Every row of the tables that are given, as scored and in order, joined with the other tables by key: { Table: [{ column: value }] }, null where missing.',
            'Scores of records, and of surveys with rosters, look at other tables and are had in this way only.'
        ]) + WORLD,
        `// What the measures are computed with. Missing is undefined here, inside a calculation also NaN.\n`,
        helperSource(used)
    ].join('\n');
}

/** `inputs`: of a record the constant that says how its fields are read. */
function tableSource(plan: TablePlan, score: string, inputs: string | undefined): string {
    const parts = [`score: ${score}`];
    if (plan.weighted) parts.push('weighted: true');
    if (plan.key !== undefined) parts.push(`key: ${literal(plan.key)}`);
    if (inputs !== undefined) {
        const computed = plan.derived.filter((column) => isResult(column) && !plan.inputs.some(({ name }) => name === column.name));
        parts.push(`fields: (row) => read(${inputs}, row ?? {}, []).given`, `computed: [${computed.map(({ name }) => literal(name)).join(', ')}]`);
    }
    return `{ ${parts.join(', ')} }`;
}

const suffixOf = (plan: TablePlan, variable: (name: string) => string): string => `_${variable(plan.name)}`;

/** Records have no module of their own. */
function recordSource(plan: TablePlan, variable: (name: string) => string, used: Set<string>): string {
    const { inputs, body, used: own } = rowFunction(plan, variable(`score_${plan.name}`), suffixOf(plan, variable));
    for (const helper of own) used.add(helper);
    return `${inputs}\n${body}`;
}

function measureSource({ name, expr, tables, measures, needing }: MeasurePlan, used: Set<string>): string {
    const lines = [`name: ${literal(name)}`, `tables: [${tables.map(literal).join(', ')}]`, `uses: [${measures.map(literal).join(', ')}]`];
    if (needing !== undefined) lines.push(`needing: ${needing}`);
    if (expr) {
        const printer = new JavaScriptPrinter(OVER_TABLES);
        lines.push(`value: (world) => ${printer.print(expr)}`);
        for (const helper of printer.used) used.add(helper);
    }
    return lines.map((line) => `        ${line},\n`).join('');
}

export function measuresTypes(measures: readonly MeasurePlan[], files: ReadonlyMap<string, string>, { language, plans }: ModuleContext): string {
    const entries = measures.map(
        (measure) => comment(measureLines(measure, language), '    ') + `    ${key(measure.name)}: Measure<${valueType(measure.type)}>;\n`
    );
    const all = [...plans.values()];
    const tables = all.map((plan) => comment([textIn(plan.title, language)], '    ') + `    ${key(plan.name)}?: Rows;\n`);
    const scored = all.map((plan) => {
        const file = files.get(plan.name);
        return `    ${key(plan.name)}?: readonly ${file === undefined ? 'Readonly<Record<string, unknown>>' : `import(${literal(`./${file}.js`)}).Scores`}[];\n`;
    });
    return [
        HEADER,
        TYPES,
        comment(['The tables by name; other keys are ignored. Each measure says which it needs.']) + `export interface Tables {\n${tables.join('')}}\n`,
        comment(['Every measure by name.']) + `export interface Measures {\n${entries.join('')}}\n`,
        comment([
            'Computes every measure over the rows of tables. A measure with a table missing is computed: false and null, never 0;' +
                ' ' +
                'below the rows that it needs (unweighted, value known) it is null. Columns along links are joined by the key of the record.' +
                ' ' +
                'Rows are responses as `score` takes them, and are scored here; rows of a table in options.scored are results of `score`.'
        ]) + `export declare function aggregate(tables: Tables | Readonly<Record<string, Rows>>, options?: AggregateOptions): Measures;\n`,
        comment(['Rows as scored, by table; null is missing.']) + `export interface ScoredTables {\n${scored.join('')}}\n`,
        comment([
            'Scores every row of the tables that are given, joined with the other tables by key.' +
                ' ' +
                'Scores of records, and of surveys with rosters, look at other tables and are had in this way only.'
        ]) + `export declare function scoreTables(tables: Tables | Readonly<Record<string, Rows>>, options?: AggregateOptions): ScoredTables;\n`
    ].join('\n');
}

function measureLines({ kpi, type, expr, needing, tables }: MeasurePlan, language: string): string[] {
    const written = kpi.formula === undefined ? (expr ? formulaText(expr) : '') : `= ${kpi.formula}`;
    const unit = unitOf(type);
    const percent = type.kind === 'number' && type.min === 0 && type.max === 1 && unit === undefined;
    return [
        textIn(kpi.title, language),
        commentText(written),
        unit ? `In ${unit}.` : percent ? 'A share, 0 .. 1.' : '',
        kpi.target ? `Target ${quantityText(kpi.target)}${kpi.better ? `, ${kpi.better} is better` : ''}.` : '',
        needing === undefined ? '' : `Null below ${needing} rows.`,
        tables.length > 0 ? `Needs ${tables.join(', ')}.` : ''
    ];
}

const quantityText = ({ text, unit }: Quantity): string => (unit === undefined || text.includes(unit) ? text : `${text} ${unit}`);

const TYPES = `export interface Measure<T = number> {
    /** Null where there is no figure; then \`reason\` says why. */
    readonly value: T | null;
    /** False when a table that it needs was not given. */
    readonly computed: boolean;
    readonly reason?: string;
    /** Rows (unweighted, value known) that its weakest part rests upon. */
    readonly n?: number;
    /** The effective number of those rows (Kish): equal to n unless they are weighted. */
    readonly effectiveN?: number;
}

/** Responses to an instrument, or rows of a record: cells by column. */
export type Rows = readonly object[];

export interface AggregateOptions {
    /** Tables whose rows are results of \`score\` already; true for all. */
    scored?: boolean | readonly string[];
    /** The end of the period as an ISO time stamp. */
    asOf?: string;
    /** The measures of the period before, for those that are compared with it. */
    previous?: Readonly<Record<string, { readonly value: unknown; readonly n?: number; readonly effectiveN?: number }>>;
}
`;
