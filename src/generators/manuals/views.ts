/** What `covers every …` gives: an overview, or the documents of that kind, as blocks whose headings begin at level 2. */
import type { Element } from '../../model/types.js';
import type { Context } from '../documents/context.js';
import { dataDictionary } from '../documents/data-dictionary.js';
import { deploymentDocument } from '../documents/deployment.js';
import { heading, lowered, type Block, type Document } from '../documents/document.js';
import { gapsDocument } from '../documents/gaps.js';
import { improvementDocument } from '../documents/improvement.js';
import { kpiCatalogue } from '../documents/kpi-catalogue.js';
import { needsList } from '../documents/needs.js';
import { planDocument } from '../documents/plan.js';
import { procedureDocument } from '../documents/procedure.js';
import { tablesDocument } from '../documents/tables.js';
import { trainingDocument } from '../documents/training.js';
import * as overviews from './overviews.js';

type View = (context: Context) => Block[];

const whole =
    (write: (context: Context) => Document | undefined): View =>
    (context) => [...(write(context)?.blocks ?? [])];

/** One document after another, each under its title. */
const each =
    <E extends Element>(list: (context: Context) => readonly E[], write: (element: E, context: Context) => Document | undefined): View =>
    (context) =>
        list(context).flatMap((element) => {
            const document = write(element, context);
            return document ? [heading(context.named(element)), ...lowered(document.blocks, 1)] : [];
        });

/** Journeys, standards and instruments are not here: a manual has pages of its own for them. */
export const VIEWS: Readonly<Record<string, View>> = {
    program: overviews.programText,
    mission: overviews.missionText,
    policy: overviews.policyText,
    principle: overviews.principleList,
    segment: overviews.segmentTable,
    need: whole(needsList),
    figure: overviews.figureTable,
    fail: overviews.failTable,
    wait: overviews.waitTables,
    gap: whole(gapsDocument),
    problem: overviews.problemTable,
    table: whole(tablesDocument),
    goal: overviews.goalTable,
    deployment: each(({ model }) => model.deployments, deploymentDocument),
    team: overviews.teamTable,
    role: overviews.roleTable,
    channel: overviews.channelTable,
    system: overviews.systemTable,
    moment: overviews.momentTable,
    procedure: each(({ model }) => model.procedures, procedureDocument),
    grading: overviews.gradingsOf(false),
    ranking: overviews.gradingsOf(true),
    outcome: overviews.outcomeTable,
    record: whole(dataDictionary),
    dimension: overviews.dimensionTable,
    kpi: whole(kpiCatalogue),
    course: whole(trainingDocument),
    improvement: each(({ model }) => model.improvements, improvementDocument),
    plan: each(({ model }) => model.plans, planDocument),
    term: overviews.termTable
};
