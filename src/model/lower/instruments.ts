import { AstUtils } from 'langium';
import * as ast from '../../language/generated/ast.js';
import { nameOf, targetOf } from '../../language/references/members.js';
import { askedExpression } from '../../language/types/row-aggregates.js';
import { type Column, loopOptions, optionsOf, rangeUnit, scaleBounds } from '../../language/types/columns.js';
import { boundOf, numberOf, valueOf } from '../../language/types/quantities.js';
import type * as model from '../types.js';
import { type LowerContext, present } from './context.js';
import { daysOfPeriod } from '../../expression/periods.js';
import { lowerOption, lowerOutcome, lowerScore } from './foundation.js';

export function lowerScale(node: ast.Scale, context: LowerContext): model.Scale {
    return {
        ...context.element(node),
        form: node.form,
        ...scaleBounds(node),
        reversed: node.reversed,
        points: node.points.map((point) => ({ value: numberOf(point.value), label: context.text(point.label) })),
        ...present({ bands: node.bands.length ? node.bands.map((band) => lowerScaleBand(band, context)) : undefined, na: context.optional(node.na[0]) })
    };
}

function lowerScaleBand({ range, label }: ast.ScaleBand, context: LowerContext): NonNullable<model.Scale['bands']>[number] {
    return { ...present({ low: boundOf(range.low), high: boundOf(range.high) }), label: context.text(label) };
}

function lowerSectionBand({ range, label }: ast.ScaleBand, context: LowerContext): NonNullable<model.Section['bands']>[number] {
    const bound = (value: ast.Bound | undefined) => (value && ast.isQuantity(value) ? context.quantity(value) : undefined);
    return { ...present({ low: bound(range.low), high: bound(range.high) }), label: context.text(label) };
}

export function lowerInstrument(node: ast.Instrument, context: LowerContext): model.Instrument {
    const sample = node.samples[0];
    const needing = node.needing[0];
    const scope: Scope = { instrument: node, columns: [...context.elaborator.columns(node).values()], context };
    const passes = [...AstUtils.streamAllContents(node).filter(ast.isPass)];
    return {
        ...context.element(node),
        kind: node.kind,
        ...present({
            of: context.ref(node.of[0]),
            every: context.cadence(node.every[0]),
            worth: context.quantity(node.worth[0]),
            consent: context.optional(node.consent[0]),
            purpose: context.optional(node.purpose[0]),
            pass: passes[0] && context.elaborator.root(passes[0].condition).expr,
            needing: needing && (needing.unit === '%' ? { share: valueOf(needing) / 100 } : { count: valueOf(needing) }),
            sample: sample && lowerSample(sample, context),
            crosshair: node.crosshair[0] as model.Instrument['crosshair']
        }),
        by: context.refs(node.by),
        via: context.refs(node.via),
        for: context.refs(node.for),
        quotas: node.quotas.map((set) =>
            set.cells.map((cell) => ({
                others: cell.others,
                share: context.quantity(cell.share)!,
                ...present({ segment: context.ref(cell.segment), and: cell.and.length ? context.refs(cell.and) : undefined })
            }))
        ),
        weights: node.weights[0]?.rule ?? 'none',
        members: lowerMembers(node.members, scope),
        scores: [...AstUtils.streamAllContents(node).filter(ast.isScore)].map((score) => lowerScore(score, context)),
        waves: node.members.filter(ast.isWave).map((wave) => ({ ...context.element(wave), during: wave.period })),
        outcomes: node.members.filter(ast.isOutcome).map((outcome) => lowerOutcome(outcome, context))
    };
}

function lowerSample(node: ast.Sample, context: LowerContext): model.Instrument['sample'] {
    const population = node.population[0];
    return present({
        frame: node.frame[0],
        margin: context.quantity(node.margin[0]),
        confidence: context.quantity(node.confidence[0]),
        population: population === undefined ? undefined : numberOf(population),
        size: context.quantity(node.size[0]),
        per: context.ref(node.per[0])
    });
}

interface Scope {
    instrument: ast.Instrument;
    /** The roster whose questions these are. */
    table?: ast.Roster;
    columns: readonly Column[];
    context: LowerContext;
}

function lowerMembers(members: readonly ast.Member[], scope: Scope): model.Member[] {
    return members.flatMap((member) => lowerMember(member, scope));
}

function lowerMember(member: ast.Member, scope: Scope): model.Member[] {
    const { context } = scope;
    if (ast.isSection(member)) return [lowerSection(member, scope)];
    if (ast.isItem(member)) return [lowerItem(member, member, scope)];
    if (ast.isInclude(member)) return lowerInclude(member, scope);
    if (ast.isGuarded(member)) return [{ kind: 'if', condition: context.elaborator.root(member.condition).expr, members: lowerMembers(member.members, scope) }];
    if (ast.isLoop(member)) {
        const over = targetOf(member.in);
        return [
            {
                kind: 'each',
                name: member.name,
                over: {
                    ...present({ item: over && !ast.isOptionList(over) ? context.id(over) : undefined }),
                    options: loopOptions(member).map((option) => lowerOption(option, context))
                },
                members: lowerMembers(member.members, scope)
            }
        ];
    }
    if (ast.isRoster(member)) return [lowerRoster(member, scope)];
    if (ast.isNote(member)) return [{ kind: 'note', text: context.text(member.text) }];
    if (ast.isValid(member))
        return [{ kind: 'valid', condition: context.elaborator.root(member.condition).expr, ...present({ message: context.optional(member.message) }) }];
    if (ast.isEnd(member)) {
        const condition = member.condition && context.elaborator.root(member.condition).expr;
        return [{ kind: 'end', ...present({ title: context.optional(member.title), doc: context.optional(member.doc), condition }) }];
    }
    return [];
}

function lowerRoster(node: ast.Roster, scope: Scope): model.Roster {
    const range = node.range[0];
    return {
        ...scope.context.element(node),
        kind: 'roster',
        ...present({ low: boundOf(range?.low), high: boundOf(range?.high) }),
        members: lowerMembers(node.members, { ...scope, columns: [] }),
        columns: [...scope.context.elaborator.columns(node).values()]
            .filter(({ kind }) => kind === 'answer')
            .map((column) => lowerColumn(column, { ...scope, table: node }))
    };
}

/** A question of another instrument is a question here, under its own or a new name; so are all of a section or survey. */
function lowerInclude(node: ast.Include, scope: Scope): model.Member[] {
    const target = targetOf(node.target);
    if (!target) return [];
    if (ast.isItem(target)) return [lowerItem(target, node, scope)];
    if (ast.isSection(target)) return [lowerSection(target, scope)];
    return ast.isInstrument(target) && target !== scope.instrument ? lowerMembers(target.members, scope) : [];
}

function lowerSection(node: ast.Section, scope: Scope): model.Section {
    const { context } = scope;
    return {
        ...element(node, node, scope),
        kind: 'section',
        at: context.refs(node.at),
        via: context.refs(node.via),
        serves: context.refs(node.serves),
        ...present({
            worth: context.quantity(node.worth[0]),
            share: context.quantity(node.share[0]),
            bands: node.bands.length ? node.bands.map((band) => lowerSectionBand(band, context)) : undefined
        }),
        random: node.random,
        members: lowerMembers(node.members, scope)
    };
}

/** Ids are those of this instrument, also for what it borrows. */
function element(node: ast.Section | ast.Item, as: ast.Named, { instrument, context }: Scope): model.Element {
    const base = context.elementAs(node, as);
    if (AstUtils.getContainerOfType(as, ast.isInstrument) === instrument) return base;
    return { ...base, id: `${context.id(instrument)}.${base.name}`, path: `${context.path(instrument)}.${base.name}` };
}

function lowerItem(node: ast.Item, as: ast.Named, scope: Scope): model.Item {
    const { context } = scope;
    const flags = new Set(node.flags);
    const base = element(node, as, scope);
    const name = nameOf(as) ?? node.name;
    const columns = scope.columns.filter(
        (column) => column.item === node && column.kind === 'answer' && (column.name === name || column.name.startsWith(`${name}.`))
    );
    const list = targetOf(node.scale[0]);
    const requiredWhen = node.requiredWhen[0];
    const criticalWhen = node.criticalWhen[0];
    const defect = targetOf(node.class[0]);
    const anchors = node.anchors[0];
    return {
        ...base,
        kind: 'item',
        type: node.kind,
        ...present({
            scale: list && context.id(list),
            requiredWhen: requiredWhen && context.elaborator.root(requiredWhen).expr,
            worth: context.quantity(node.worth[0]),
            decimals: node.decimals[0] === undefined ? undefined : numberOf(node.decimals[0]),
            step: node.step[0] && valueOf(node.step[0]),
            format: node.format[0],
            na: context.optional(node.na[0]),
            default: node.default[0] && context.elaborator.root(node.default[0]).expr,
            criticalWhen: criticalWhen && context.elaborator.root(criticalWhen).expr,
            class: defect && ast.isOption(defect) ? { id: context.id(defect), name: defect.name, title: context.text(defect.title) } : undefined,
            penalty: node.penalty || undefined,
            comment: node.comment || undefined,
            at: node.at.length ? context.refs(node.at) : undefined,
            bands: node.bands.length ? lowerPointBands(node, context) : undefined,
            anchors: anchors && { low: context.text(anchors.low), high: context.text(anchors.high) },
            ...bounds(node)
        }),
        // Rows of a grid may serve dimensions of their own: the item serves what its columns do.
        serves: [...new Set(context.refs(columns.length > 0 ? columns.flatMap((column) => column.serves) : node.serves))],
        verifies: context.refs(node.verifies),
        via: context.refs(node.via),
        required: node.required && !requiredWhen,
        bonus: node.bonus,
        critical: flags.has('critical'),
        photo: flags.has('photo'),
        long: flags.has('long'),
        many: flags.has('many'),
        random: flags.has('random'),
        dropdown: flags.has('dropdown'),
        reversed: flags.has('reversed'),
        personal: flags.has('personal'),
        options: optionsOf(node).map((option) => lowerOption(option, context)),
        rows: node.rows.map((row) => ({
            id: `${base.id}.${row.name}`,
            name: row.name,
            title: context.text(row.title),
            serves: context.refs(columns.find((column) => column.node === row)?.serves ?? row.serves),
            verifies: context.refs(row.verifies.length ? row.verifies : node.verifies),
            reversed: row.reversed,
            ...present({ worth: context.quantity(row.worth[0]) }),
            origin: context.origin(row)
        })),
        sides: node.sides.map((side) => ({ side: side.side, text: context.text(side.text) })),
        columns: columns.map((column) => lowerColumn(column, scope))
    };
}

function lowerPointBands(node: ast.Item, context: LowerContext): model.Item['bands'] {
    return node.bands.flatMap((band) => {
        const worth = context.quantity(band.worth[0]);
        return worth
            ? [
                  {
                      id: context.id(band),
                      name: band.name,
                      title: context.text(band.title),
                      otherwise: band.otherwise,
                      ...present({ when: band.when[0] && context.elaborator.root(band.when[0]).expr }),
                      worth,
                      origin: context.origin(band)
                  }
              ]
            : [];
    });
}

function bounds(node: ast.Item): Pick<model.Item, 'low' | 'high' | 'whole' | 'unit' | 'earliest' | 'latest'> {
    const range = node.range[0];
    if (node.kind === 'choose' && node.flags.includes('many')) return present({ low: boundOf(range?.low), high: boundOf(range?.high) });
    if (node.kind === 'date' || node.kind === 'datetime') {
        const days = (value: ast.Bound | undefined) => (value && ast.isPeriodLiteral(value) ? daysOfPeriod(value.period) : undefined);
        return present({ earliest: days(range?.low)?.first, latest: days(range?.high)?.last });
    }
    if (node.kind !== 'number') return {};
    return present({ low: boundOf(range?.low), high: boundOf(range?.high), unit: rangeUnit(node), whole: node.flags.includes('whole') || undefined });
}

function lowerColumn(column: Column, { instrument, table, context }: Scope): model.ItemColumn {
    const asked = askedExpression(context.elaborator, column, {
        level: 'row',
        table: table ?? instrument,
        via: [],
        file: AstUtils.findRootNode(instrument) as ast.File,
        problems: [],
        open: new Set()
    });
    return { name: column.name, type: column.type, na: column.na, reversed: column.reversed, serves: context.refs(column.serves), ...present({ asked }) };
}
