/** `scoring/<Name>.js` and its types. */
import { textIn } from '../../model/text.js';
import type { Instrument } from '../../model/types.js';
import { columnRanges } from '../../scoring/column-ranges.js';
import { comment, key, literal } from '../../scoring/dialects/javascript/names.js';
import { helperSource } from '../../scoring/dialects/javascript/runtime.js';
import { type DerivedColumn, isResult, type TablePlan } from '../../scoring/table-plan.js';
import { answerText, answerType, columnLines, valueType } from './describe.js';
import { linksSource } from './links.js';
import { rowFunction } from './row-function.js';

export interface ModuleContext {
    /** In which titles are given. */
    language: string;
    /** All plans by name of table. */
    plans: ReadonlyMap<string, TablePlan>;
}

const HEADER = '// Made by Touchstone. To change it, change the standards and build again.\n';

export function instrumentModule(plan: TablePlan, context: ModuleContext): string {
    const { inputs, body, used, follows } = rowFunction(plan, 'score');
    const title = textIn(plan.title, context.language);
    const columns = plan.derived.filter(isResult).map((column) => column.name);
    return [
        HEADER,
        `/** The columns of a scored response, in order. */`,
        `export const COLUMNS = Object.freeze([\n${columns.map((name) => `    ${literal(name)},\n`).join('')}]);\n`,
        inputs,
        ...(follows ? [linksSource([plan], context.plans)] : []),
        comment([
            `Scores one response to ${plan.name}${title === '' ? '' : ` (${title})`}: every column of COLUMNS, null where missing.`,
            `The response holds answers by column: null, '' or nothing where unanswered, 'na' where not applicable. Other keys are ignored. ` +
                `What does not fit is reported in options.problems and counts as unanswered; nothing is thrown.`
        ]) + `export ${body}`,
        `// What the scores are computed with. Missing is undefined here, inside a calculation also NaN.\n`,
        helperSource(used)
    ].join('\n');
}

export function instrumentTypes(plan: TablePlan, instrument: Instrument, { language }: ModuleContext): string {
    const ranges = columnRanges(plan);
    const inputs = plan.inputs.map(
        (input) => comment([textIn(input.title, language), answerText(input)], '    ') + `    ${key(input.name)}?: ${answerType(input)};\n`
    );
    const columns = plan.derived.filter(isResult);
    const results = columns.map((column) => {
        const range = ranges.get(column.name);
        const exact = column.kind === 'item' && column.type.kind === 'number' && !range?.whole ? undefined : range;
        return (
            comment(columnLines(column, range, language, totalRule(instrument)), '    ') +
            `    ${key(column.name)}: ${valueType(column.type, exact)}${nullable(column, range?.canBeMissing) ? ' | null' : ''};\n`
        );
    });
    return [
        HEADER,
        comment([`A response to ${plan.name}: answers by column. Unanswered is null or left out.`]) + `export interface Response {\n${inputs.join('')}}\n`,
        comment([`A scored response to ${plan.name}, in the order of COLUMNS. Null is missing, never 0.`]) +
            `export interface Scores {\n${results.join('')}}\n`,
        PROBLEM_TYPES,
        comment(['The columns of a scored response, in order.']) +
            `export declare const COLUMNS: readonly [\n${columns.map((column) => `    ${literal(column.name)},\n`).join('')}];\n`,
        comment([
            `Scores one response: the same scores for the same answers, with no clock and no network. Keys that are no columns are ignored. ` +
                `An answer of the wrong type, out of its range or none of the options counts as unanswered and is reported in ` +
                `options.problems. Nothing is thrown.`
        ]) + `export declare function score(response: Response | Readonly<Record<string, unknown>>, options?: ScoreOptions): Scores;\n`
    ].join('\n');
}

function nullable({ kind }: DerivedColumn, canBeMissing: boolean | undefined): boolean {
    return kind === 'context' || kind === 'item' || canBeMissing !== false;
}

/** When a total is missing, in words. */
function totalRule({ needing }: Instrument): string {
    if (needing === undefined) return 'Null while an item that is asked and has points is unanswered.';
    if ('count' in needing) return `Null below ${needing.count} answered items; else prorated over what was answered.`;
    return `Null below ${Number((needing.share * 100).toPrecision(12))} % of the points asked; else prorated over what was answered.`;
}

const PROBLEM_TYPES = `export interface Problem {
    readonly column: string;
    /**
     * \`type\`, \`range\`, \`option\`: the answer does not fit and counts as unanswered. \`not-asked\`: an answer to a question
     * that was not asked is left out. \`division-by-zero\`: the column is missing for that reason.
     */
    readonly problem: 'type' | 'range' | 'option' | 'not-asked' | 'division-by-zero';
    /** The answer as it was given. */
    readonly value?: unknown;
}

export interface ScoreOptions {
    /** Filled with what is wrong in the response. */
    problems?: Problem[];
    /** Filled with the columns that were answered "not applicable". */
    notApplicable?: string[];
    /** A row of another table by its key, for columns along links; without it they are missing. */
    find?(table: string, key: string): Readonly<Record<string, unknown>> | undefined;
    /** The end of the period as an ISO time stamp, for records that have no time of their own. */
    asOf?: string;
}
`;
