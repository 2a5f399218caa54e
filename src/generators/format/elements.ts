import type { Wording } from './wording.js';
import type { Element, Instrument, Item, Kpi, Member, Model, Section, Standard } from '../../model/types.js';

/** An item with where it stands. */
export interface PlacedItem {
    instrument: Instrument;
    sections: Section[];
    item: Item;
}

/** The model by id: what a reference leads to. */
export interface Elements {
    model: Model;
    get(id: string): Element | undefined;
    standard(id: string): Standard | undefined;
    item(id: string): PlacedItem | undefined;
    kpi(id: string): Kpi | undefined;
    /** The standard that an id names, itself or through one of its measures. */
    standardOf(id: string): Standard | undefined;
}

/** The titles of what references lead to, in words. */
export const titlesOf = (ids: readonly string[], words: Wording, get: (id: string) => Parameters<Wording['title']>[0]): string =>
    words.list(ids.map((id) => words.title(get(id))));

/** `NeedList` as a person writes it. */
const spaced = (name: string): string => name.replace(/(?<=\p{Ll}|\p{N})(?=\p{Lu})/gu, ' ');

const known = new WeakMap<Model, Elements>();

export function elements(model: Model): Elements {
    let found = known.get(model);
    if (!found) known.set(model, (found = index(model)));
    return found;
}

function index(model: Model): Elements {
    const all = new Map<string, Element>();
    const standards = new Map<string, Standard>();
    const measured = new Map<string, Standard>();
    const items = new Map<string, PlacedItem>();
    const kpis = new Map<string, Kpi>();
    const add = (list: readonly Element[]): void => list.forEach((element) => all.set(element.id, element));
    add(model.program ? [model.program] : []);
    for (const list of [model.units, model.teams, model.roles, model.channels, model.systems, model.terms, model.records, model.segments, model.gradings])
        add(list);
    for (const list of [model.optionLists, model.dimensions, model.goals, model.needs, model.factors, model.journeys, model.standards, model.scales]) add(list);
    for (const list of [model.instruments, model.kpis, model.manuals, model.tests]) add(list);
    for (const list of [
        model.calendars,
        model.deployments,
        model.procedures,
        model.gaps,
        model.figures,
        model.tables,
        model.improvements,
        model.courses,
        model.plans
    ])
        add(list);
    for (const artefact of [
        ...model.plans.flatMap(({ phases }) => phases.flatMap(({ outputs }) => outputs)),
        ...model.courses.flatMap(({ outputs }) => outputs)
    ])
        all.set(artefact.id, (artefact.ref === undefined ? undefined : all.get(artefact.ref)) ?? { ...artefact, name: spaced(artefact.name) });
    for (const procedure of model.procedures) add(procedure.steps);
    for (const journey of model.journeys) {
        add(journey.stages);
        for (const stage of journey.stages) add(stage.parts);
    }
    for (const standard of model.standards) {
        standards.set(standard.id, standard);
        for (const measure of standard.measures) {
            all.set(measure.id, measure);
            measured.set(measure.id, standard);
        }
    }
    for (const kpi of model.kpis) kpis.set(kpi.id, kpi);
    for (const instrument of model.instruments) {
        const walk = (members: readonly Member[], sections: Section[]): void => {
            for (const member of members) {
                if (member.kind === 'item') {
                    all.set(member.id, member);
                    items.set(member.id, { instrument, sections, item: member });
                    for (const row of member.rows) items.set(row.id, { instrument, sections, item: member });
                } else if (member.kind === 'section') {
                    all.set(member.id, member);
                    walk(member.members, [...sections, member]);
                } else if ('members' in member) walk(member.members, sections);
            }
        };
        walk(instrument.members, []);
    }
    return {
        model,
        get: (id) => all.get(id),
        standard: (id) => standards.get(id),
        item: (id) => items.get(id),
        kpi: (id) => kpis.get(id),
        standardOf: (id) => standards.get(id) ?? measured.get(id)
    };
}
