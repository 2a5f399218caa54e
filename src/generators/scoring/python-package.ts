/** `scoring/python/touchstone_scores`: a Python package that scores responses and computes measures. */
import type { Leaf } from '../../expression/tree.js';
import { textIn } from '../../model/text.js';
import { columnRanges } from '../../scoring/column-ranges.js';
import { RUNTIME } from '../../scoring/dialects/python/generated/runtime.js';
import { docText, literal, moduleName } from '../../scoring/dialects/python/names.js';
import { printPython, type Spelling } from '../../scoring/dialects/python/printer.js';
import type { MeasurePlan } from '../../scoring/measures.js';
import { type InputColumn, isResult, isTimeless, type Link, type TablePlan } from '../../scoring/table-plan.js';
import { fileNames } from '../format/file-names.js';
import type { OutputFile } from '../output.js';
import { answerText, columnLines } from './describe.js';
import { readingOf } from './input-reading.js';
import type { ModuleContext } from './instrument-module.js';

const FOLDER = 'scoring/python/touchstone_scores';
const HEADER = '# Made by Touchstone. To change it, change the standards and build again.\n';

/** In a formula over the rows of a table. */
const OVER_ROWS: Spelling = {
    leaf: (leaf: Leaf) => {
        if (leaf.op === 'column' && leaf.via?.length) return `row.linked((${leaf.via.map(literal).join(', ')},), ${literal(leaf.name)})`;
        return `row.${leaf.op === 'input' ? 'answer' : 'column'}(${literal(leaf.name)})`;
    },
    notApplicable: (name) => `row.na(${literal(name)})`,
    population: false
};

/** In a formula over tables. */
const OVER_TABLES: Spelling = {
    leaf: (leaf: Leaf) => (leaf.op === 'measure' ? `world.measure(${literal(leaf.name)})` : 'None'),
    notApplicable: () => 'False',
    sample: 'world.over',
    inRow: OVER_ROWS,
    asOf: 'world.as_of',
    population: true
};

/** In a formula about one row. */
function inRow(plan: TablePlan): Spelling {
    const own = new Set(plan.derived.map((column) => column.name));
    return {
        leaf: (leaf) => {
            if (leaf.op === 'input') return `answers[${literal(leaf.name)}]`;
            if (leaf.op === 'measure') return 'None';
            if (leaf.via?.length) return `linked((${leaf.via.map(literal).join(', ')},), ${literal(leaf.name)})`;
            return own.has(leaf.name) ? `c[${literal(leaf.name)}]` : 'None';
        },
        notApplicable: (name) => `not_applicable[${literal(name)}]`,
        sample: 'around',
        inRow: OVER_ROWS,
        population: false
    };
}

/** The package as files: a module for each table, `measures`, and what they are computed with. */
export function pythonPackage(measures: readonly MeasurePlan[], context: ModuleContext): OutputFile[] {
    const fileOf = fileNames();
    // Taken first, so that a survey of that name gives way.
    [...Object.keys(RUNTIME), 'measures', '__init__'].forEach(fileOf);
    const modules = new Map([...context.plans.values()].map((plan) => [plan.name, fileOf(moduleName(plan.name))]));
    const file = (name: string, content: string): OutputFile => ({ path: `${FOLDER}/${name}.py`, content });
    return [
        file('__init__', `"""Scores and measures, made by Touchstone from the standards."""\n`),
        ...Object.entries(RUNTIME).map(([name, source]) => file(name, HEADER + source)),
        ...[...context.plans.values()].map((plan) => file(modules.get(plan.name)!, tableModule(plan, context))),
        file('measures', measuresModule(measures, modules, context))
    ];
}

function tableModule(plan: TablePlan, { language, plans }: ModuleContext): string {
    const spelling = inRow(plan);
    const ranges = columnRanges(plan);
    const title = textIn(plan.title, language);
    const columns = plan.derived.filter(isResult);
    const steps = plan.derived.map((column) => `    c[${literal(column.name)}] = ${printPython(column.expr, spelling)}\n`);
    const asked = plan.inputs.filter((input) => input.asked).map((input) => `        ${literal(input.name)}: ${printPython(input.asked!, spelling)},\n`);
    const aggregates = steps.some((step) => step.includes('aggregates.'));
    const described = (name: string, lines: readonly string[]): string => `        ${docText(name)}: ${lines.map(docText).filter(Boolean).join(' ')}\n`;
    return [
        `"""${docText(title === '' ? plan.name : `${plan.name}: ${title}`)}.`,
        '',
        `score takes one ${plan.kind === 'record' ? 'row' : 'response'}, score_columns a pandas or Arrow table or a mapping of lists (with NumPy).`,
        '"""',
        '',
        'from __future__ import annotations',
        '',
        'from collections.abc import Mapping',
        'from typing import Any, Callable',
        '',
        `from . import ${aggregates ? 'aggregates, ' : ''}tables`,
        '',
        HEADER + '# What is read, in order.',
        `INPUTS = (\n${plan.inputs.map((input) => `    ${inputSource(input)},\n`).join('')})`,
        '',
        '# What is given back, in order.',
        `COLUMNS = (\n${columns.map((column) => `    ${literal(column.name)},\n`).join('')})`,
        '',
        '',
        'def _compute(on, answers, not_applicable, c, linked, around):',
        '    """Every column, each after what it needs. `on` is the module rows (one row) or columns (all at once)."""',
        steps.length > 0 ? steps.join('') : '    pass\n',
        '',
        ...(asked.length > 0
            ? ['def _asked(on, c):', '    """Whether each question that has a condition was asked."""', `    return {\n${asked.join('')}    }`, '', '']
            : []),
        `TABLE = tables.Table(\n${tableArguments(plan, plans, asked.length > 0)
            .map((each) => `    ${each},\n`)
            .join('')})`,
        '',
        '',
        SCORE_SIGNATURE,
        `    """Scores one row: a dictionary of every column of COLUMNS, None where missing. Nothing is raised.`,
        '',
        '    problems, a list, is filled with what does not fit and counts as unanswered: column, problem, value. find(table, key)',
        '    gives a row of another table as scored, for columns along links. as_of is the end of the period as an ISO text.',
        '',
        '    row (None, "" or nothing where unanswered, "na" where not applicable; other keys are ignored):',
        ...plan.inputs.map((input) => described(input.name, [typeWord(input), textIn(input.title, language), answerText(input)]).trimEnd()),
        '',
        '    returns:',
        ...columns.map((column) =>
            described(column.name, pythonWords(columnLines(column, ranges.get(column.name), language, 'None where too little of it is answered.'))).trimEnd()
        ),
        '    """',
        '    return TABLE.score(row, problems, find, as_of)',
        '',
        '',
        'def score_columns(table: Any, *, as_of: str | None = None) -> Any:',
        '    """Scores all rows at once: a pandas table for a pandas table, an Arrow table for an Arrow table, else lists by name."""',
        '    return TABLE.score_columns(table, as_of)',
        ''
    ].join('\n');
}

const SCORE_SIGNATURE = `def score(
    row: Mapping[str, Any],
    *,
    problems: list[dict[str, Any]] | None = None,
    find: Callable[[str, str], Mapping[str, Any] | None] | None = None,
    as_of: str | None = None,
) -> dict[str, Any]:`;

/** What describes JavaScript says null. */
const pythonWords = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/\bnull\b/g, 'None').replace(/^Null\b/, 'None'));

function typeWord({ type }: InputColumn): string {
    switch (type.kind) {
        case 'number':
            return 'A number.';
        case 'boolean':
            return 'True or False.';
        case 'category':
            return 'The code or the name of an option.';
        case 'set':
            return 'A list of codes or names of options.';
        default:
            return 'A text.';
    }
}

function tableArguments(plan: TablePlan, plans: ReadonlyMap<string, TablePlan>, asked: boolean): string[] {
    const links = plan.links.map((link) => `        ${literal(link.via)}: ${linkSource(link, plans)},\n`);
    return [
        `name=${literal(plan.name)}`,
        'inputs=INPUTS',
        'columns=COLUMNS',
        `links={${links.length > 0 ? `\n${links.join('')}    ` : ''}}`,
        'compute=_compute',
        ...(asked ? ['asked=_asked'] : []),
        ...(plan.key === undefined ? [] : [`key=${literal(plan.key)}`]),
        ...(plan.weighted ? ['weighted=True'] : []),
        ...(isTimeless(plan) ? ['timeless=True'] : [])
    ];
}

function linkSource({ table, columns }: Link, plans: ReadonlyMap<string, TablePlan>): string {
    const timeless = isTimeless(plans.get(table)) ? ', "timeless": True' : '';
    return `{"table": ${literal(table)}, "columns": (${columns.map((column) => `${literal(column)},`).join(' ')})${timeless}}`;
}

function inputSource(input: InputColumn): string {
    const options = input.options?.map(({ code, name, na }) => `(${literal(code)}, ${na ? 'None' : literal(name)}),`);
    const parts = Object.entries(readingOf(input)).map(
        ([name, value]) => `${literal(name)}: ${typeof value === 'string' ? literal(value) : value === true ? 'True' : value}`
    );
    return `{${[...parts, ...(options?.length ? [`"options": (${options.join(' ')})`] : [])].join(', ')}}`;
}

function measuresModule(measures: readonly MeasurePlan[], modules: ReadonlyMap<string, string>, { language, plans }: ModuleContext): string {
    const known = [...plans.values()].filter((plan) => measures.some((measure) => measure.tables.includes(plan.name)));
    const imports = known.map((plan) => modules.get(plan.name)!);
    const entries = measures.map(({ name, expr, tables, measures: uses, needing, kpi }) => {
        const lines = [
            `"name": ${literal(name)}`,
            `"tables": (${tables.map((table) => `${literal(table)},`).join(' ')})`,
            `"uses": (${uses.map((use) => `${literal(use)},`).join(' ')})`,
            ...(needing === undefined ? [] : [`"needing": ${needing}`]),
            ...(expr ? [`"formula": lambda world: ${printPython(expr, OVER_TABLES)}`] : [])
        ];
        const title = docText(textIn(kpi.title, language));
        return `${title === '' ? '' : `    # ${title}\n`}    {\n${lines.map((line) => `        ${line},\n`).join('')}    },\n`;
    });
    return [
        '"""Every measure over the rows of tables."""',
        '',
        'from __future__ import annotations',
        '',
        'from collections.abc import Mapping',
        'from typing import Any',
        '',
        `from . import ${['aggregates', 'rows', 'tables', ...imports].join(', ')}`,
        '',
        HEADER + '# Formulas over tables are calculated as those over one row.',
        'on = rows',
        '',
        '# The tables that measures need.',
        `TABLES = {\n${known.map((plan) => `    ${literal(plan.name)}: ${modules.get(plan.name)!}.TABLE,\n`).join('')}}`,
        '',
        '# Each after those that it uses.',
        `MEASURES = (\n${entries.join('')})`,
        '',
        '',
        'def aggregate(',
        '    given: Mapping[str, Any], *, as_of: str | None = None, previous: Mapping[str, Any] | None = None',
        ') -> dict[str, dict[str, Any]]:',
        '    """Computes every measure: {name: {"value", "computed", "reason", "n", "effective_n"}}.',
        '',
        '    given holds rows by name of table: lists of dictionaries, or pandas or Arrow tables (with NumPy). Rows are scored here.',
        '    A measure whose table is not given has computed False; below the rows that it needs the value is None, never 0.',
        '    previous is what this function gave for the period before, for measures that look back.',
        '    """',
        '    return tables.aggregate(TABLES, MEASURES, given, as_of, previous)',
        ''
    ].join('\n');
}
