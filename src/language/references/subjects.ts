import * as ast from '../generated/ast.js';
import type { Kind } from './kinds.js';

/** What a chapter may cover `every` of: where to look for it, and which declarations count. */
export interface Subject {
    kinds: readonly Kind[];
    /** A declaration without this has nothing to say about the subject. */
    counts?(node: ast.Named): boolean;
    /** What is lacking, where the word of the kind does not say it. */
    lacking?: string;
}

const instruments = (kind: ast.Instrument['kind']): Subject => ({ kinds: ['Instrument'], counts: (node) => ast.isInstrument(node) && node.kind === kind });
const program = (has: (node: ast.Program) => boolean): Subject => ({ kinds: ['Program'], counts: (node) => ast.isProgram(node) && has(node) });
const parts = (journey: ast.Named): readonly (ast.Moment | ast.Wait)[] => (ast.isJourney(journey) ? journey.stages.flatMap((stage) => stage.parts) : []);
const simple = (...kinds: Kind[]): Subject => ({ kinds });
const isRanked = (node: ast.Named): boolean => ast.isGrading(node) && (node.ranking.length > 0 || node.bands.some(({ share }) => share.length > 0));

export const SUBJECTS: Readonly<Record<string, Subject>> = {
    program: { ...program(({ doc }) => doc !== undefined), lacking: 'text below the title of the program' },
    mission: program(({ mission }) => mission.length > 0),
    policy: program(({ policy }) => policy.length > 0),
    principle: program(({ principles }) => principles.length > 0),
    segment: simple('Segmentation'),
    need: simple('Need'),
    figure: simple('Figure'),
    fail: { kinds: ['Journey'], counts: (node) => parts(node).some((part) => ast.isMoment(part) && part.fails.length > 0), lacking: "'fail' of a moment" },
    wait: {
        kinds: ['Journey', 'Procedure'],
        counts: (node) =>
            ast.isProcedure(node) ? node.steps.some(({ limits, escalations }) => limits.length + escalations.length > 0) : parts(node).some(ast.isWait),
        lacking: 'wait of a journey and no limit (within) of a step'
    },
    gap: simple('Gap'),
    problem: { kinds: ['Improvement'], counts: (node) => ast.isImprovement(node) && node.problems.length > 0, lacking: 'problem of an improvement' },
    table: simple('Comparison'),
    goal: simple('Goal'),
    deployment: simple('Deployment'),
    journey: simple('Journey'),
    team: simple('Team'),
    role: simple('Role'),
    channel: simple('Channel'),
    system: simple('System'),
    moment: { kinds: ['Journey'], counts: (node) => parts(node).some(ast.isMoment) },
    procedure: simple('Procedure'),
    standard: simple('Standard'),
    checklist: instruments('checklist'),
    rubric: instruments('rubric'),
    survey: instruments('survey'),
    grading: { kinds: ['Grading'], counts: (node) => !isRanked(node), lacking: 'grading by conditions' },
    ranking: { kinds: ['Grading'], counts: isRanked, lacking: 'grading by rank or with shares (an appraisal)' },
    outcome: {
        kinds: ['Grading', 'Instrument'],
        counts: (node) => (ast.isGrading(node) ? node.outcomes.length > 0 : ast.isInstrument(node) && node.members.some(ast.isOutcome))
    },
    record: simple('RecordTable'),
    // Dimensions of the library are there as soon as something serves them.
    dimension: {
        kinds: ['QualityModel', 'Standard', 'Kpi'],
        counts: (node) => ast.isQualityModel(node) || ((ast.isStandard(node) || ast.isKpi(node)) && node.serves.length > 0)
    },
    kpi: simple('Kpi'),
    course: simple('Course'),
    improvement: simple('Improvement'),
    plan: simple('Plan'),
    term: simple('Term')
};
