/** The function that scores one row of a table, as JavaScript. */
import { children, type Leaf } from '../../expression/tree.js';
import type { Expr } from '../../expression/types.js';
import { columnRanges, knownIn } from '../../scoring/column-ranges.js';
import { key, literal, property, variables } from '../../scoring/dialects/javascript/names.js';
import { JavaScriptPrinter, type Spelling } from '../../scoring/dialects/javascript/printer.js';
import { HELPERS } from '../../scoring/dialects/javascript/runtime.js';
import { type DerivedColumn, type InputColumn, isResult, isTimeless, type TablePlan } from '../../scoring/table-plan.js';
import { readingOf } from './input-reading.js';

export interface RowFunction {
    /** The constants it uses: what is read. */
    inputs: string;
    /** The function itself. */
    body: string;
    /** Helpers that it uses. */
    used: ReadonlySet<string>;
    /** Whether it follows links. */
    follows: boolean;
}

/** How a row of a table is looked at inside an aggregate over it. */
export const OVER_ROWS: Spelling = {
    leaf: (leaf) => {
        if (leaf.op === 'column' && leaf.via?.length) return `row.linked([${leaf.via.map(literal).join(', ')}], ${literal(leaf.name)})`;
        return `row.${leaf.op === 'input' ? 'given' : 'get'}(${literal(leaf.name)})`;
    },
    notApplicable: (name) => `row.na.has(${literal(name)})`,
    population: false
};

const LOCALS = ['response', 'options', 'problems', 'answers', 'given', 'na', 'zero', 'linked', 'around', 'key', 'score', 'aggregate', 'world', 'row'];
const CONSTANTS = ['INPUTS', 'LINKS', 'COLUMNS', 'TABLES', 'MEASURES'];

/** `name` is the function's, `suffix` stands behind the constants where a module has several. */
export function rowFunction(plan: TablePlan, name: string, suffix = ''): RowFunction {
    const variable = variables([...LOCALS, ...CONSTANTS, ...Object.keys(HELPERS), name]);
    const own = new Map(plan.derived.map((column) => [column.name, variable(column.name)]));
    const ranges = columnRanges(plan);
    const used = new Set(['read', 'results']);
    let follows = false;
    let zeros = false;
    let around = false;
    const spelling = (column: string): Spelling => ({
        leaf: (leaf) => leafSource(leaf, own, () => (follows = true)),
        notApplicable: (input) => `na.has(${literal(input)})`,
        range: knownIn(ranges),
        world: 'around',
        inRow: OVER_ROWS,
        onZero: `zero(${literal(column)})`,
        population: false
    });
    const lines: string[] = [];
    let heading = '';
    for (const column of plan.derived) {
        const next = plan.kind === 'record' && column.kind === 'context' ? 'As given.' : headingOf(column);
        if (next !== heading && next !== '') lines.push('', `    // ${next}`);
        heading = next || heading;
        const printer = new JavaScriptPrinter(spelling(column.name));
        const source = printer.print(column.expr);
        for (const helper of printer.used) used.add(helper);
        zeros ||= source.includes('zero(');
        const overRows = usesRows(column.expr);
        around ||= overRows;
        // Of a row that nobody can link to, or whose tables are not given, nothing is counted: not even none.
        lines.push(`    const ${own.get(column.name)!} = ${overRows ? `around ? (${source}) : undefined` : source};`);
    }
    const asked = plan.inputs.filter((input) => input.asked).map((input) => `${key(input.name)}: ${askedSource(input, own)}`);
    if (asked.length > 0) used.add('unasked');
    if (follows) used.add('follow');
    const results = plan.derived.filter(isResult).map((column) => entry(column.name, own.get(column.name)!));
    const time = own.get('asOf');
    const body = [
        `    const { problems = [] } = options;`,
        `    const answers = read(INPUTS${suffix}, response ?? {}, problems);`,
        `    const { given, na } = answers;`,
        `    if (options.notApplicable) options.notApplicable.push(...na);`,
        ...(isTimeless(plan) ? [`    given.asOf ??= options.asOf;`] : []),
        ...(zeros ? [`    const zero = (column) => () => problems.push({ column, problem: 'division-by-zero' });`] : []),
        ...(follows
            ? [`    const linked = (via, name) => follow(LINKS, ${literal(plan.name)}, (column) => given[column], via, name, options, ${time ?? 'undefined'});`]
            : []),
        ...(around
            ? [
                  `    const key = given${property(plan.key ?? '')};`,
                  `    const around = options.linkedRows && key != null ? { rows: (table) => options.linkedRows(table, key) } : undefined;`
              ]
            : []),
        ...lines,
        '',
        ...(asked.length > 0
            ? [
                  `    unasked(\n        {\n${asked.map((each) => `            ${each},\n`).join('')}        },\n        response,\n        answers,\n        problems,\n    );`
              ]
            : []),
        `    return results({`,
        ...results.map((result) => `        ${result},`),
        `    });`
    ];
    return { inputs: inputsSource(plan, suffix), body: `function ${name}(response, options = {}) {\n${body.join('\n')}\n}\n`, used, follows };
}

function leafSource(leaf: Leaf, own: ReadonlyMap<string, string>, follow: () => void): string {
    if (leaf.op === 'input') return `given${property(leaf.name)}`;
    if (leaf.op === 'measure') return 'undefined';
    if (leaf.via?.length) {
        follow();
        return `linked([${leaf.via.map(literal).join(', ')}], ${literal(leaf.name)})`;
    }
    return own.get(leaf.name) ?? 'undefined';
}

function askedSource(input: InputColumn, own: ReadonlyMap<string, string>): string {
    const printer = new JavaScriptPrinter({
        leaf: (leaf) => own.get(leaf.name) ?? 'undefined',
        notApplicable: () => 'false',
        range: () => ({ low: 0, high: 1, canBeMissing: false }),
        population: false
    });
    return printer.print(input.asked!);
}

function usesRows(expr: Expr): boolean {
    return expr.op === 'population' || children(expr).some(usesRows);
}

function headingOf(column: DerivedColumn): string {
    switch (column.kind) {
        case 'context':
            return 'Who, where and when.';
        case 'internal':
            return '';
        case 'item':
        case 'option':
        case 'gap':
            return 'Answers as scored.';
        case 'points':
        case 'share':
        case 'total':
        case 'failed':
        case 'criticals':
            return 'Points.';
        case 'score':
            return 'Scores.';
        default:
            return 'What follows.';
    }
}

const entry = (name: string, variable: string): string => (key(name) === variable ? variable : `${key(name)}: ${variable}`);

/** What is read from a response, as a table that `read` goes by. */
function inputsSource(plan: TablePlan, suffix: string): string {
    return `const INPUTS${suffix} = [\n${plan.inputs.map((input) => `    ${inputSource(input)},\n`).join('')}];\n`;
}

function inputSource(input: InputColumn): string {
    const options = input.options?.map((option) => {
        const name = option.name === option.code ? '' : `, name: ${literal(option.name)}`;
        return `{ code: ${literal(option.code)}${name}${option.na ? ', na: true' : ''} }`;
    });
    const parts = Object.entries(readingOf(input)).map(([name, value]) => `${name}: ${typeof value === 'string' ? literal(value) : value}`);
    return `{ ${[...parts, ...(options ? [`options: [${options.join(', ')}]`] : [])].join(', ')} }`;
}
