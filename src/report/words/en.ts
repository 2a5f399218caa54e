import type { ReportWords } from './words.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const answers = (n: string): string => (n === '1' ? '1 answer' : `${n} answers`);

export const en: ReportWords = {
    title: 'Service quality report',
    period: (name) => {
        const [, year, quarter, half, month, day] = /^(\d{4})(?:-(?:Q(\d)|H(\d)|(\d\d)(?:-(\d\d))?))?$/.exec(name) ?? [];
        if (year === undefined) return name;
        if (quarter) return `Q${quarter} ${year}`;
        if (half) return `${half === '1' ? 'first' : 'second'} half of ${year}`;
        if (day) return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
        return month ? `${MONTHS[Number(month) - 1]} ${year}` : year;
    },
    range: (low, high) => `${low} to ${high}`,
    brackets: (text) => ` (${text})`,
    sentences: (parts) => parts.join(' '),
    list: (parts) => parts.join(', '),
    colon: ': ',
    table: 'The figures as a table',
    contents: 'Contents',

    headline: {
        reached: (measure, value, target) => `${measure}: ${value}. The target of ${target} is reached.`,
        missed: (measure, value, target, by) => `${measure}: ${value}. The target of ${target} is missed by ${by}.`,
        plain: (measure, value) => `${measure}: ${value}.`,
        better: (by, than) => `Since ${than}: ${by}, an improvement, and more than chance explains.`,
        worse: (by, than) => `Since ${than}: ${by}, a decline, and more than chance explains.`,
        moved: (by, than) => `Since ${than}: ${by}, more than chance explains.`,
        chance: (by, than) => `Since ${than}: ${by}, which is within chance: it may be no real change.`,
        untested: (by, than) => `Since ${than}: ${by}; whether that is more than chance is not known.`,
        same: (than) => `It is the same as in ${than}.`,
        first: 'There is no earlier period to compare with.',
        refused: (than) => `It is not compared with ${than}, as the series begins anew in between.`,
        none: 'There is no figure for this period.',
        outOf: (value, most) => `${value} of ${most}`
    },
    first: {
        title: 'What to do first',
        improve: (names, outcome) => `Improve: ${names}. Most is to be won there, as they matter for “${outcome}” and are not yet good.`,
        alarm: (gap, value, limit) => `Alert – ${gap}: ${value}, ${limit}.`,
        remedy: (remedies) => `What was agreed for this: ${remedies}.`,
        worse: (names) => `Find out why these have become worse: ${names}.`
    },
    brief: {
        title: 'In brief',
        targets: (reached, of) => {
            if (of === 1) return `The indicator with a target ${reached === 1 ? 'reaches' : 'does not reach'} it.`;
            if (reached === of) return `All ${of} indicators with a target reach it.`;
            return reached === 0
                ? `None of the ${of} indicators with a target reaches it.`
                : `${reached} of ${of} indicators with a target ${reached === 1 ? 'reaches' : 'reach'} it.`;
        },
        missed: (names) => `Not yet: ${names}.`,
        strongest: (name, value) => `Rated best: ${name} (${value} of 100).`,
        weakest: (name, value) => `Rated lowest: ${name} (${value} of 100).`,
        gap: (name, gap, axis) => `Experience falls short of expectation most in: ${name} (${gap} ${axis}).`,
        visits: (visits, passed, of) => `${visits} visits were made${passed === undefined ? '' : `; ${passed} of ${of} passed`}.`,
        outcome: (outcome, sites) => `${outcome}: ${sites}.`,
        none: 'none',
        more: (count) => `and ${count} more`,
        sample: (usable, margin) => `${usable} usable answers; percentages are exact to within ±${margin}.`,
        short: (needed, margin) => `The survey set out for ±${margin}, which takes ${needed} answers: small differences are to be read with care.`
    },
    measures: {
        title: 'Indicators',
        intro: (period) => `Each indicator in ${period}: against its target and against the period before.`,
        how: (confidence) =>
            `The likely range is where the true figure lies with ${confidence} confidence: the fewer cases, the wider. “Within chance” means that a change is too small to tell it from accident.`,
        measure: 'Indicator',
        value: 'Value',
        interval: 'Likely range',
        noInterval: 'none given',
        otherDefinition: 'by another definition',
        target: 'Target',
        result: 'Result',
        change: 'Change',
        n: 'Cases',
        by: 'Responsible',
        reached: 'reached',
        missed: 'missed',
        noTarget: 'no target',
        better: 'better',
        worse: 'worse',
        up: 'up',
        down: 'down',
        chance: 'within chance',
        untested: 'not tested',
        noPrevious: 'no earlier period',
        refused: 'not comparable',
        of: (period) => `since ${period}`,
        trends: 'Over time',
        trendsIntro: 'Each dot is a period, the pale bar its likely range, the dashed line the target or the limit.',
        anew: (period) => `new basis from ${period}`,
        trendSays: (measure, count, first, from, last, to) => `${measure} over ${count} periods: ${first} in ${from}, ${last} in ${to}.`,
        targetAt: (target) => `target ${target}`,
        segments: 'By customer group',
        segment: 'Group',
        noComputed: 'Not computed',
        breaks: (element, from, because) => `The series begins anew in ${from}: ${because} (${element}).`,
        breaksUnknown: (element, version, because) =>
            `The series breaks with version ${version}: ${because} (${element}). The standard does not say from which period, so no two periods are compared; “breaks series from 2026-Q2” would say it.`,
        bridged: (element, from, because, factor) =>
            `The series changed in ${from}: ${because} (${element}). Earlier figures are multiplied by ${factor}, so that they can be compared.`,
        cut: 'Earlier figures stand in the table only: they are not drawn and not compared.',
        uncut: 'The trend is drawn with the figures made comparable.'
    },
    declared: {
        title: 'Gaps in the service',
        intro: 'Where service may get lost between what customers expect and what they experience. The value is the second end less the first: below zero it falls short.',
        limit: 'Alert',
        below: (limit) => `below ${limit}`,
        above: (limit) => `above ${limit}`,
        state: 'State',
        raised: 'alert',
        fine: 'no alert',
        noLimit: 'no limit set',
        notMeasured: 'not measured',
        unmeasured: 'What is not measured has no value in the standards to compute.',
        todo: (gap) => `What was agreed for “${gap}”`,
        none: 'No remedy is declared.'
    },
    missing: {
        hidden: (minimum) => `hidden: fewer than ${minimum} answers`,
        protects: () => 'hidden, as a smaller group could be told by subtraction',
        'too-few': (_, needed) => `too few answers (${needed} needed)`,
        'no-data': () => 'no data',
        'no-table': (_, __, table) => `not computed: the data of ${table} were not given`,
        'division-by-zero': () => 'cannot be computed: division by zero'
    },
    survey: {
        about: (period, n) => `${period}, ${answers(n)}`,
        n: 'Answers',
        scores: 'Scores',
        score: 'Score',
        scoresIntro: 'The scores of the survey, from 0 to 100. The dot is the figure, the bar its likely range: the true figure lies in it.',
        otherScores: 'Scores on other scales',
        scoresSays: (count, best, bestValue, worst, worstValue) =>
            count === 1 ? `${best}: ${bestValue}.` : `Highest: ${best}, ${bestValue}. Lowest: ${worst}, ${worstValue}.`,
        dimensions: 'Quality dimensions',
        dimension: 'Dimension',
        dimensionsIntro: 'What people say about each dimension of quality, from the questions that belong to it: 0 is the worst answer to all, 100 the best.',
        group: 'Part of',
        questions: 'Questions',
        outOf100: '0 to 100',
        now: 'now',
        before: (period) => period
    },
    gaps: {
        title: 'Expectation and experience',
        intro: (low, high) => `What customers expect and how it was, on ${low} to ${high}. A negative gap means that the service falls short.`,
        says: (worst, gap) => `The widest gap: ${worst}, ${gap}.`,
        expected: 'Expected',
        perceived: 'Experienced',
        importance: 'Importance',
        performance: 'Performance',
        gap: 'Gap',
        overall: (gap) => `Mean gap over all dimensions: ${gap}.`,
        byQuestion: 'Question by question',
        axis: (low, high) => `points on a scale from ${low} to ${high}`
    },
    sides: {
        expected: 'Expected',
        perceived: 'Experienced',
        adequate: 'Just acceptable',
        desired: 'Desired',
        importance: 'Importance',
        performance: 'Performance',
        present: 'with it',
        absent: 'without it'
    },
    kano: {
        title: 'What features do for satisfaction (Kano)',
        intro: 'The class that most respondents put a feature in. Better: how much satisfaction it can give, up to 1. Worse: how much its lack costs, down to −1.',
        feature: 'Feature',
        class: 'Class',
        share: 'Share',
        better: 'Better',
        worse: 'Worse',
        classes: {
            A: 'Attractive: delights, and is not missed',
            O: 'Linear: the more the better',
            M: 'Must-be: taken for granted, missed at once',
            I: 'Indifferent: hardly noticed',
            R: 'Reverse: most would rather do without',
            Q: 'Questionable: answers contradict each other'
        }
    },
    map: {
        title: 'What matters, and how well we do it',
        derived: (outcome) => `How much a dimension matters is derived: how closely it goes with “${outcome}” (correlation). It is no proof of a cause.`,
        stated: 'How much something matters is what respondents said themselves.',
        importance: 'Importance (0 to 100)',
        importanceDerived: (outcome) => `Importance: correlation with “${outcome}”`,
        performance: 'Performance (0 to 100)',
        crossHair: {
            mean: 'The dashed lines are the means of all elements.',
            median: 'The dashed lines are the medians of all elements.',
            midpoint: 'The dashed lines are the midpoints of the scales; of a correlation, which has none, the mean.'
        },
        says: (concentrate) => `Important, but not yet good: ${concentrate}.`,
        saysNone: 'Nothing that matters lies below average.',
        quadrant: 'What to do',
        quadrants: { concentrate: 'Improve first', 'keep up': 'Keep it up', 'low priority': 'Low priority', 'possible overkill': 'Perhaps too much' },
        advice: {
            concentrate: 'important, not yet good',
            'keep up': 'important and good',
            'low priority': 'less important, not very good',
            'possible overkill': 'good, but less important'
        },
        element: 'Element'
    },
    priorities: {
        title: 'Priorities by customer group (key factors)',
        intro: (outcome) =>
            `Where improvement would win most: how much a factor matters for “${outcome}” times how far it is from perfect. The higher the potential (0 to 100), the sooner it should be tackled.`,
        everyone: 'All respondents',
        group: 'Group',
        rank: 'Rank',
        factor: 'Factor',
        importance: 'Importance',
        performance: 'Performance',
        potential: 'Potential'
    },
    sites: {
        title: (score, place) => `${score} by ${place.charAt(0).toLowerCase()}${place.slice(1)}`,
        intro: 'The dot is the figure, the bar its likely range. Where two bars overlap, the order may be chance.',
        rank: 'Rank',
        site: 'Branch',
        hidden: (count, minimum) => `${count} ${count === 1 ? 'is' : 'are'} not shown, with fewer than ${minimum} answers.`,
        protects: (count) =>
            `${count === 1 ? 'One more is' : `${count} more are`} not shown, so that the smaller ones cannot be told by subtraction from the total.`,
        allHidden: (count, minimum) => `None of the ${count} has ${minimum} answers or more, so none is shown.`,
        says: (count, best, worst) => `${count} places, from ${best} down to ${worst}.`
    },
    answers: {
        title: 'Answer by answer',
        intro: 'How the answers spread. On the right: the share of the best answers, and how many answered.',
        question: 'Question',
        turned: 'reverse-worded; answers turned round',
        top: (points) => (points === 1 ? 'Best answer' : `Best ${points} answers`),
        mean: 'Mean',
        median: 'Median',
        na: 'Not applicable',
        unanswered: 'No answer',
        answer: 'Answer',
        count: 'Number',
        share: 'Share',
        many: 'several answers possible',
        promoters: 'Promoters (9–10)',
        passives: 'Passives (7–8)',
        detractors: 'Detractors (0–6)',
        promotersTitle: 'Net promoters',
        met: 'Met',
        texts: (count) => `${count} written answers, which are not printed here.`,
        saysScale: (best, worst) => `Best: ${best}; worst: ${worst}.`
    },
    sample: {
        title: 'Who answered',
        n: (n, usable) => `${n} responses came in; ${usable} of them answer at least one rating.`,
        rate: (invited, rate) => `${invited} people were invited: a response rate of ${rate}.`,
        fewInvited: (invited) => `${invited} people were said to be invited, which is fewer than answered; there is no response rate.`,
        noRate: 'How many were invited is not known, so there is no response rate.',
        planned: (planned, share) => `The survey plans for ${planned} answers; ${share} of them came in.`,
        per: (place, needed, reached, places) =>
            `Each ${place.charAt(0).toLowerCase()}${place.slice(1)} is to give ${needed} answers; ${reached} of ${places} do.`,
        needed: (needed, margin) => `The survey aims at ±${margin}, which takes ${needed} answers.`,
        enough: 'That is reached.',
        short: (missing) => `${missing} are lacking.`,
        reached: (margin) => `With the answers that came in, percentages are exact to within ±${margin}.`,
        population: (population) => `The population has ${population} members.`,
        frame: (frame) => `It was drawn from ${frame}.`,
        frames: {
            registered: 'registered customers',
            public: 'the general public',
            panel: 'a panel',
            evaluators: 'trained evaluators'
        },
        effective: (n) => `Answers are weighted; they are worth ${n} unweighted ones.`,
        byPeriod: 'Responses by period',
        responses: 'Responses',
        usable: 'Usable',
        periodColumn: 'Period',
        quotas: 'Quotas',
        quota: 'Group',
        others: 'all others',
        aim: 'Aim',
        actual: 'Actual',
        points: (points) => `${points} points`
    },
    reliability: {
        title: 'How reliable the questions are',
        intro: 'Whether questions that stand together measure one thing, so that they may be put into one score (Cronbach’s alpha): from 0.7 good, from 0.6 fair.',
        group: 'Questions',
        alpha: 'Alpha',
        judgement: 'Judgement',
        good: 'good',
        fair: 'fair',
        poor: 'poor: look at the questions',
        itemRest: 'With the rest',
        dropped: 'Alpha without it',
        deviation: 'Spread',
        items: 'Question by question',
        negative: 'runs against the others: is it reverse-worded? Then write “reversed”',
        weak: 'hardly belongs to the others'
    },
    audit: {
        about: (period, visits) => `${period}, ${visits === 1 ? '1 visit' : `${visits} visits`}`,
        total: 'Mean total',
        changeIs: (by, since, judgement) => `${by} ${since} (${judgement})`,
        totalIs: (total, worth, change) => `Mean total ${total} of ${worth}${change === '' ? '' : `, ${change}`}.`,
        areas: 'By area',
        area: 'Area',
        areasIntro: 'The share of points reached in each area. The dot is the figure, the bar its likely range.',
        passed: (n, of) => `${n} of ${of} passed.`,
        ranking: 'Ranking',
        rankingIntro: 'By total points. One visit is a snapshot: small differences mean little.',
        before: 'Before',
        pass: 'passed',
        notPass: 'not passed',
        result: 'Result',
        criticals: 'Critical items not met',
        outcome: 'What follows',
        tasksIntro: 'What was not met, critical items first.',
        task: 'To be improved',
        standards: 'Standard',
        critical: 'critical',
        times: (times) => `${times} times`,
        nobody: 'None this time.',
        unplaced: (visits) => `It applies to ${visits === 1 ? '1 visit' : `${visits} visits`} of which the data do not say where.`,
        undated: (visits) =>
            `${visits === 1 ? '1 visit has' : `${visits} visits have`} no date, so it is not known: only visits of one period are compared with each other.`,
        best: (share) => `The best ${share}`,
        tied: (count) => `${count} more than the share allows are named, as they have the same points as the last.`,
        noWhole: (share) => `${share} of the places audited is less than one, so none is named.`,
        noChecks: 'All items that were checked are met; the points lie in what is rated.',
        lowest: 'Most often not met',
        lowestIntro: 'The items with the lowest share of visits in which they are met.',
        all: 'Item by item'
    },
    notes: {
        title: 'How to read this report',
        interval: (confidence) =>
            `The interval says where the true figure lies with ${confidence} confidence: the fewer answers, the wider. Means: Student’s t; shares: Wilson; net promoters and composed indices: normal approximation.`,
        chance: 'A change is “within chance” where the interval of the difference includes zero (means: Welch; shares: Newcombe). It may be real, but these answers do not show it. Many comparisons at once show some difference by chance alone.',
        noInterval:
            'Percentiles, counts, sums, and figures that mix several tables’ rows in ways for which there is no simple formula come without an interval, and their changes without a test.',
        hidden: (minimum) => `Figures that rest on fewer than ${minimum} respondents are not shown, so that nobody can be recognised.`,
        names: 'Names of persons are not shown.',
        noData: '“No data” means that there is nothing to compute from. It is never 0.',
        sources: 'Data',
        rows: (rows) => `${rows} rows`,
        findings: (count) => `${count} findings: cells that could not be read count as unanswered`,
        made: 'Made with Touchstone from the standards and the data named here.'
    },
    pointsUnit: 'points'
};
