import { AstUtils } from 'langium';
import * as ast from '../../language/generated/ast.js';
import { targetOf } from '../../language/references/members.js';
import { sectionsOf, type Section } from '../../language/references/outline.js';
import { fieldType } from '../../language/types/columns.js';
import { isTable, type TableNode } from '../../language/types/context.js';
import { tableName } from '../../language/types/population.js';
import { fractionOf, numberOf } from '../../language/types/quantities.js';
import type * as model from '../types.js';
import { type LowerContext, present } from './context.js';
import { daysOfPeriod } from '../../expression/periods.js';
import { lowerStatements, sourceOf } from './management.js';

export function lowerKpi(node: ast.Kpi, context: LowerContext): model.Kpi {
    const value = node.value[0];
    const typed = value && context.elaborator.root(value);
    return {
        ...context.element(node),
        type: typed?.type ?? { kind: 'unknown' },
        ...present({
            value: typed?.expr,
            better: node.better[0] as model.Kpi['better'],
            target: context.quantity(node.target[0] ?? lastTarget(node)?.value),
            targets: node.targets.length ? node.targets.map((one) => ({ value: context.quantity(one.value)!, during: one.during })) : undefined,
            benchmarks: node.benchmarks.length ? node.benchmarks.map((one) => lowerBenchmark(one, context)) : undefined,
            stretch: context.quantity(node.stretch[0]),
            green: context.quantity(node.green[0]),
            amber: context.quantity(node.amber[0]),
            every: context.cadence(node.every[0]),
            needing: node.needing[0] && numberOf(node.needing[0].value),
            audience: node.audience[0],
            calendar: context.ref(node.calendar[0]),
            formula: sourceOf(value)
        }),
        stated: lowerStatements(node.stated, context),
        by: context.refs(node.by),
        serves: context.refs(node.serves),
        verifies: context.refs(node.verifies),
        compare: node.compare.map((one) => present({ time: one.time, segment: context.ref(one.segment) }))
    };
}

/** Of targets by period the one of the latest, which is where the measure is to get to. */
function lastTarget({ targets }: ast.Kpi): ast.DatedTarget | undefined {
    const end = (target: ast.DatedTarget): string => daysOfPeriod(target.during)?.last ?? '';
    return targets.reduce<ast.DatedTarget | undefined>((last, one) => (last && end(last) >= end(one) ? last : one), undefined);
}

function lowerBenchmark(node: ast.Benchmark, context: LowerContext): NonNullable<model.Kpi['benchmarks']>[number] {
    return {
        title: context.text(node.title),
        value: context.quantity(node.value)!,
        ...present({ scaled: node.scaled && fractionOf(node.scaled), during: node.during })
    };
}

export function lowerManual(node: ast.Manual, context: LowerContext): model.Manual {
    const outline = targetOf(node.from[0]);
    return {
        ...context.element(node),
        for: context.refs(node.for),
        shows: [...(node.shows.length > 0 || !ast.isManual(outline) ? node : outline).shows],
        ...present({ from: context.ref(node.from[0]) }),
        chapters: lowerSections(sectionsOf(node, ast.isManual(outline) ? outline : undefined), context)
    };
}

function lowerSections(sections: readonly Section[], context: LowerContext): model.Chapter[] {
    return sections
        .filter(({ leftOut }) => !leftOut)
        .map((section) => ({
            ...context.element(section.chapter),
            ...present({ title: context.optional(section.title), doc: context.optional(section.doc) }),
            covers: context.refs(section.covers),
            ...(section.every.length > 0 && { every: [...section.every] }),
            chapters: lowerSections(section.sections, context)
        }));
}

export function lowerTest(node: ast.Test, context: LowerContext): model.Test {
    return {
        ...context.element(node),
        of: context.ref(node.of[0]) ?? '',
        any: node.any,
        givens: node.givens.map((given) => lowerGiven(given, targetOf(node.of[0]), context)),
        rows: node.rows.map((row) => {
            const table = targetOf(row.table);
            return { table: isTable(table) ? tableName(table) : '', givens: row.givens.map((given) => lowerGiven(given, table, context)) };
        }),
        expects: node.expects.map((expect) => ({
            text: expect.$cstNode?.text.replace(/\s+/g, ' ') ?? '',
            value: context.elaborator.root(expect).expr,
            origin: context.origin(expect)
        }))
    };
}

function lowerGiven(node: ast.Given, table: ast.Named | undefined, context: LowerContext): model.Given {
    const target = node.target.segments.map((segment) => segment.target.$refText.normalize('NFC')).join('.');
    if (!isTable(table)) return { all: node.all, target, columns: [], value: scalar(node.value) };
    const columns = givenColumns(node, table, target, context);
    return { all: node.all, target, columns, value: inUnitAsked(node.value, table, columns[0], context) };
}

/** What is given, in the unit in which the question or the field is answered: 0.5 h is 30 to a question in minutes. */
function inUnitAsked(given: ast.GivenValue, table: TableNode, column: string | undefined, context: LowerContext): model.Scalar {
    const value = scalar(given);
    if (typeof value !== 'number' || column === undefined || !ast.isQuantity(given) || given.unit === undefined || given.unit === '%') return value;
    const { units } = context.elaborator;
    const unit = units.find(given.unit, AstUtils.findRootNode(given) as ast.File);
    const field = ast.isRecordTable(table) ? table.fields.find(({ name }) => name === column) : undefined;
    const type = field
        ? fieldType(field, units, AstUtils.findRootNode(field) as ast.File)
        : ast.isRecordTable(table)
          ? undefined
          : context.elaborator.columns(table).get(column)?.type;
    if (!unit || type?.kind !== 'number' || type.factor === undefined || type.factor === unit.factor) return value;
    return (value * unit.factor) / type.factor;
}

/** The inputs that a `given` fills: one column, all of a question, or with `all` every column on a scale or serving a dimension. */
function givenColumns(node: ast.Given, table: TableNode, path: string, context: LowerContext): string[] {
    const target = targetOf(node.target);
    if (ast.isRecordTable(table)) return [path];
    const columns = [...context.elaborator.columns(table).values()].filter((column) => column.kind === 'answer');
    const name = path.startsWith(`${table.name}.`) ? path.slice(table.name.length + 1) : path;
    const exact = columns.filter((column) => column.name === name || column.name.startsWith(`${name}.`));
    if (!node.all && exact.length) return exact.map((column) => column.name);
    if (!target) return [];
    if (ast.isScale(target)) return columns.filter((column) => column.item && targetOf(column.item.scale[0]) === target).map((column) => column.name);
    if (ast.isSection(target)) return columns.filter((column) => column.section && within(column.section, target)).map((column) => column.name);
    if (ast.isDimension(target)) return columns.filter((column) => column.serves.some((ref) => descends(targetOf(ref), target))).map((column) => column.name);
    if (ast.isInstrument(target)) return columns.filter((column) => column.type.kind === 'boolean').map((column) => column.name);
    return exact.map((column) => column.name);
}

function within(section: ast.Section, target: ast.Section): boolean {
    for (let at: ast.Section | undefined = section; at; at = AstUtils.getContainerOfType(at.$container, ast.isSection)) if (at === target) return true;
    return false;
}

function descends(node: ast.Named | undefined, target: ast.Dimension): boolean {
    for (let at: unknown = node; ast.isDimension(at); at = at.$container) if (at === target) return true;
    return false;
}

function scalar(value: ast.GivenValue): model.Scalar {
    switch (value.$type) {
        case 'Quantity':
            return fractionOf(value);
        case 'BooleanLiteral':
            return value.value === 'true';
        case 'StringLiteral':
            return value.value;
        case 'PeriodLiteral':
            return value.period;
        case 'MissingLiteral':
            return null;
        case 'NotApplicable':
            return 'na';
        case 'Use':
            return optionName(value);
        case 'ChosenSet':
            return value.options.map(optionName);
    }
}

function optionName(use: ast.Use): string {
    return use.ref.segments.at(-1)!.target.$refText.normalize('NFC');
}
