/** Coverage, and what belongs to journeys, standards, measures, documents and plans. */
export const domain = {
    'coverage/moment': {
        summary: 'A moment of truth should have a standard.',
        default: "No standard covers the moment '{name}'. Write one with 'at {path}'.",
        fix: 'Write a standard for {name}'
    },
    'coverage/standard': {
        summary: 'A standard should be verified by a checklist item, a question or a KPI.',
        default: "Nothing verifies the standard '{name}'. Add 'verifies {name}' to a checklist item or a question."
    },
    'coverage/need': {
        summary: 'A customer need should be met by a standard.',
        default: "No standard meets the need '{name}'. Add 'meets {name}' to the standard that does."
    },
    'coverage/dimension': {
        summary: 'A quality dimension of the model should be measured by a question, an item or a KPI.',
        default: "Nothing measures '{name}': no question, check or KPI serves it."
    },
    'coverage/team': {
        summary: 'A team should have duties or answer for something.',
        default: "The team '{name}' has no duties, and nothing is in its hands. Add 'duties \"…\"'.",
        others: "The other teams say what they are there for, '{name}' does not. Add 'duties \"…\"'.",
        fix: "Add 'duties'"
    },
    'coverage/program': {
        summary: 'A project with texts in several languages should have a program.',
        default: "'{name}' has texts in {languages}, but no program says which languages are needed, so nobody notices when one lacks. Example: {example}",
        fix: 'Add a program'
    },
    'coverage/journey': {
        summary: 'A journey should be covered by a chapter of a manual.',
        default: "No manual covers the journey '{name}', so nobody can look up what to do in it. Add a chapter with 'covers {name}'."
    },
    'journeys/wait-limit': {
        summary: 'What has a time limit should not take longer than that.',
        default: "'{name}' takes {takes} but may take {limit} only.",
        elapsed: "'{name}' may take {limit}, but '{whole}', of which it is a step, has {elapsed} only."
    },
    'journeys/ratio': {
        summary: 'The productive time should not be more than the time that passes.',
        default: "'{name}' takes {elapsed}, but its productive steps take {productive}, so its value ratio is {ratio}: above 1."
    },
    'journeys/value-time': {
        summary: 'Only what takes time should be productive.',
        default: "'{name}' is productive but does not say how long it takes, so it adds nothing to the value time. Add 'takes … min'."
    },
    'journeys/calendar': {
        summary: 'A time in days should name the calendar that says how long a day is.',
        default: "{found} may be working days or days of 24 hours. Add 'calendar' to '{name}' or to the program."
    },
    'standards/duty': {
        summary: 'A standard must say what is to be done.',
        default: "The standard '{name}' has no must, should, may or measure.",
        fix: "Add 'must'"
    },
    'standards/review': {
        summary: 'A standard should be reviewed again and again by somebody.',
        default: "Nobody reviews the standard '{name}', so it will grow out of date. Example: {example}",
        fix: "Add '{example}'"
    },
    'standards/place': {
        summary: 'A standard should say where it applies and who keeps it.',
        default: "The standard '{name}' does not say {missing}. Add '{property}'."
    },
    'measures/polarity': {
        summary: 'A KPI must say which direction is better.',
        default: "The KPI '{name}' does not say whether higher or lower is better, so nobody can tell good from bad.",
        fixHigher: "Add 'better higher'",
        fixLower: "Add 'better lower'"
    },
    'measures/target-order': {
        summary: 'Targets and limits of a KPI must be in the order of its polarity.',
        default: "'{name}' is better {better}, so {first} must be {relation} {second}."
    },
    'measures/time': {
        summary: 'The time and the calendar that a KPI names must be there to count by.',
        default: "'{name}' counts by '{time}', but {tables} has no date or time stamp of that name (it has: {known}). Name one of these, or add the field.",
        calendar:
            "'{name}' measures time by the calendar '{calendar}', which has no opening hours. Add them there ('open 9 h .. 18 h'), or leave the calendar out for time by the clock."
    },
    'measures/target-unit': {
        summary: 'A target must be in the unit of its KPI, and one that it can reach.',
        default: "The value of '{name}' is in {expected}, but '{property}' is in {found}.",
        outside: "The value of '{name}' lies in {range}, so '{property} {found}' is never reached.",
        percent: "The value of '{name}' is a share, so '{property} {found}' is never reached. Did you mean {found} %?",
        hundred: "The value of '{name}' lies in {range}, where '{property} {found}' is next to nothing. Did you mean {meant}?",
        fix: 'Write {found} %',
        fixNumber: 'Write {meant}'
    },
    'measures/owner': {
        summary: 'A KPI should have a target and somebody who answers for it.',
        default: "The KPI '{name}' has no '{property}'."
    },
    'measures/gap-ends': {
        summary: 'A gap must lie between two ends that make one of the five gaps of service quality.',
        default: "'{from}' and '{to}' make none of the five gaps. Gaps: {known}."
    },
    'measures/gap-twice': {
        summary: 'One of the five gaps should be measured once.',
        default: "'{name}' and '{other}' both lie between '{from}' and '{to}', so two figures say how wide one gap is.",
        elsewhere: "'{name}' and '{other}' in {file} both lie between '{from}' and '{to}', so two figures say how wide one gap is."
    },
    'measures/remedy': {
        summary: 'A gap should have a remedy.',
        default: "The gap '{name}' has no remedy, so nobody knows what to do when it opens."
    },
    'manuals/empty': {
        summary: 'A chapter should cover something or hold text.',
        default: "The chapter '{name}' covers nothing and has no text."
    },
    'manuals/section': {
        summary: 'A section of a manual should have something behind it.',
        default:
            "The section '{section}' of the manual '{name}' is left out: the project declares no {kinds}. Declare what belongs there, write the section yourself (chapter {chapter} with a text or with covers), or say that the manual does without it: chapter {chapter} covers none.",
        unfilled:
            "The section '{section}' of the manual '{name}' is left out: nothing is declared that fills it. Write it yourself (chapter {chapter} with a text or with covers), or say that the manual does without it: chapter {chapter} covers none."
    },
    'plans/order': {
        summary: 'A phase must take in only what an earlier phase has put out.',
        default: "'{name}' takes in '{input}', but '{producer}' puts it out, and that does not come before."
    },
    'plans/due': {
        summary: 'What comes after should not be due earlier.',
        default: "'{name}' is due {due}, but '{earlier}', which it comes after, only {other}."
    },
    'deployments/critical': {
        summary: 'The critical factors must be fewer than all factors.',
        default: "'{name}' wants the top {stated} factors, but relates {count} only, so each would be critical."
    },
    'deployments/kpi': {
        summary: 'A critical success factor should be measured by a KPI.',
        default:
            "'{name}' is critical in '{house}' (rank {rank} of {count}), but no KPI measures it, so nobody sees whether it succeeds. Add 'serves {name}' to the KPI that does."
    },
    'deployments/need': {
        summary: 'A house of quality should relate every need to a factor.',
        default: "'{name}' relates all but these needs to factors: {needs}. Without a factor nobody works on a need. Add 'relate … -> …'."
    },
    'improvements/method': {
        summary: 'A stable procedure should be redesigned, and a volatile one replaced by a new one.',
        new: "'{name}' makes '{procedure}' anew, but that is stable: it works alike each time, so a redesign will do. Write 'method redesign'.",
        redesign: "'{name}' redesigns '{procedure}', but that is volatile: there is nothing stable to start from. Write 'method new'."
    },
    'improvements/steps': {
        summary: 'An improvement should go from a problem over causes and actions to a confirmed effect.',
        default: "The improvement '{name}' has no '{property}'. Without it, {consequence}."
    }
} as const;
