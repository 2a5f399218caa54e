import type { GapEnd } from '../../model/management-types.js';
import type { DateFunction, ValueType } from '../../expression/types.js';

type Named<Key extends string> = Readonly<Record<Key, string>>;

/** The fixed words of the documents of a programme: catalogues, plans, reports. */
export interface DocumentLabels {
    title: Named<'kpis' | 'dictionary' | 'needs' | 'gaps' | 'training' | 'monitoring' | 'tables'>;
    /** What kind of document a declaration's own document is. */
    kind: Named<'journey' | 'deployment' | 'procedure' | 'improvement' | 'plan'>;
    overview: string;
    owner: string;
    unit: string;
    serves: string;

    // Indicators
    direction: string;
    better: Named<'higher' | 'lower' | 'nearer'>;
    stretch: string;
    green: string;
    amber: string;
    verifies: string;
    population: string;
    audience: Named<'customer' | 'dealer' | 'employee' | 'internal'>;
    cases: string;
    compared: string;
    previous: string;
    lastYear: string;
    benchmark: string;
    /** A figure and the period that it is for. */
    dated: (figure: string, period: string) => string;
    ofPrevious: (figure: string) => string;
    growthOf: (figure: string) => string;
    bottom: (points: string, what: string) => string;
    asWritten: string;
    of: Readonly<Record<'mean' | 'sum' | 'min' | 'max' | 'median' | 'stdev' | 'nps' | 'share' | 'count' | 'open', (what: string) => string>>;
    percentile: (percent: string, what: string) => string;
    top: (points: string, what: string) => string;
    fromTable: (figure: string, table: string) => string;
    where: (figure: string, condition: string) => string;
    /** The year, the month, the day or the time of day of a time stamp. */
    partOfDate: Record<DateFunction, (what: string) => string>;
    /** The day at which a row is looked at. */
    asOf: string;
    timeBetween: (from: string, to: string) => string;
    rescaled: (what: string, from: string, to: string) => string;

    // Data
    field: string;
    type: string;
    types: Named<ValueType['kind']>;
    key: string;
    keyField: string;
    timeField: string;
    comesFrom: string;
    retention: string;
    basis: string;
    bases: Named<'consent' | 'contract' | 'law' | 'interest'>;
    purpose: string;
    privacy: string;
    privacies: Named<'personal' | 'sensitive' | 'financial'>;
    facet: string;
    facets: Named<'person' | 'goods' | 'money' | 'time'>;
    link: string;

    // Needs and their deployment
    need: string;
    voices: string;
    importance: string;
    kano: string;
    kanoClass: Named<'basic' | 'linear' | 'attractive'>;
    strategy: string;
    manifest: string;
    latent: string;
    satisfy: string;
    relieve: string;
    metBy: string;
    unmet: string;
    factor: string;
    weight: string;
    rowWeight: string;
    planned: string;
    today: string;
    sales: string;
    share: string;
    rank: string;
    critical: string;
    criticalFactors: string;
    matrix: string;
    strength: string;
    houseSays: (needs: number, factors: number, first: string) => string;

    // Procedures
    steps: string;
    withoutTime: string;
    criticalPath: string;
    sumOfTimes: string;
    lengthOfPath: string;
    ratio: string;
    valueTime: string;
    handovers: string;
    needsCalendar: string;
    calendar: string;
    onlyWhen: string;
    stability: string;
    stable: string;
    volatile: string;
    timeline: string;
    barsSay: (bars: string) => string;

    // Gaps
    gap: string;
    ends: Named<GapEnd>;
    gapName: Readonly<Record<1 | 2 | 3 | 4 | 5, string>>;
    otherGaps: string;
    between: (from: string, to: string) => string;
    value: string;
    alert: string;
    notDeclared: string;
    noRemedy: string;

    // Improvement
    sevenSteps: readonly [string, string, string, string, string, string, string];
    approach: string;
    approaches: Named<'incremental' | 'leap'>;
    aim: string;
    aims: Named<'hold' | 'breakthrough'>;
    priority: string;
    /** Heading of what learners are asked, and of what a good answer holds. */
    exam: string;
    answerPoints: string;
    selection: string;
    selections: Named<'statistics' | 'comparison' | 'technical'>;
    redesign: string;
    redesigns: Named<'redesign' | 'new'>;
    risk: Named<'technical' | 'cultural'>;
    action: string;
    state: string;
    done: string;
    open: string;
    before: string;
    afterwards: string;
    change: string;
    verdict: Named<'better' | 'worse' | 'same'>;
    confirmed: string;
    proof: string;
    nothingYet: string;

    // Training and plans
    course: string;
    hours: string;
    delivery: string;
    deliveries: Named<'inhouse' | 'external'>;
    workshop: string;
    session: (number: number) => string;
    sites: string;
    coverage: string;
    uncovered: string;
    standards: string;
    input: string;
    chain: string;
    artefact: string;
    madeIn: string;
    usedIn: string;
    notMade: string;
    notUsed: string;

    // Monitoring
    frame: string;
    frames: Named<'registered' | 'public' | 'panel' | 'evaluators'>;
    sample: string;
    sampleSize: (size: string) => string;
    sampleFrom: (margin: string, confidence: string, population: string) => string;
    largePopulation: string;
    /** How many in each group; the number may be empty. */
    perGroup: (size: string, group: string) => string;
    reportForm: string;
    period: string;
    lastTime: string;
    difference: string;
    findings: string;
    tasks: string;
    commended: string;
    reason: string;

    // What a whole manual says of the kinds that have no document of their own
    segment: string;
    condition: string;
    figure: string;
    stated: string;
    goal: string;
    viewpoint: string;
    team: string;
    teamRole: Record<'governance' | 'delivery' | 'improvement', string>;
    role: string;
    buying: string;
    buyingRole: Record<'uses' | 'influences' | 'recommends' | 'purchases' | 'decides' | 'supervises' | 'filters', string>;
    partOf: string;
    system: string;
    quality: string;
    grade: string;
    otherwise: string;
    appliesWhen: string;
    rankedWithin: string;
    repeated: (outcome: string) => string;
    meanwhile: string;
    question: string;
}
