/** Coverage and what belongs to one kind of declaration. */
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
    'coverage/factor': {
        summary: 'A quality dimension of the model should be measured by a question, an item or a KPI.',
        default: "Nothing measures '{name}': no question, check or KPI serves it."
    },
    'coverage/team': {
        summary: 'A team should have duties or answer for something.',
        default: "The team '{name}' has no duties, and nothing is in its hands."
    },
    'surveys/cadence': {
        summary: 'A survey should say how often it runs and how precise it is, so that waves can be compared.',
        default: "The survey '{name}' has no '{property}'. Without it, waves cannot be compared. Example: {example}",
        fix: "Add '{property}'"
    },
    'surveys/scale-points': {
        summary: 'The points of a scale must be as many as it says, in order and without gaps.',
        default: "'{name}' says {stated} points but labels {count}.",
        order: "The points of '{name}' must rise one by one from {first}; {found} stands where {expected} is due."
    },
    'surveys/pair-sides': {
        summary: 'A pair must ask two sides that belong together.',
        default: "'{name}' asks {found}. A pair is expected + perceived, importance + performance, or present + absent."
    },
    'surveys/options': {
        summary: 'A question with options must have at least two, and say whether one or many may be chosen.',
        default: "'{name}' has {count} options; at least two are needed.",
        one: "'{name}' must say 'one' or 'many'.",
        fixOne: "Add 'one'",
        fixMany: "Add 'many'"
    },
    'surveys/exclusive': {
        summary: "'exclusive' should stand only where several options can be chosen.",
        default: "In '{name}' only one option can be chosen anyway, so 'exclusive' does nothing.",
        fix: "Remove 'exclusive'"
    },
    'surveys/scale-missing': {
        summary: 'A rating must be on a scale.',
        default: "'{name}' has no scale. Write 'on' and a scale, such as 'on Agree5' from touchstone.scales.",
        fix: "Add 'on Agree5'"
    },
    'surveys/unknown-pipe': {
        summary: 'What a text pipes in must exist.',
        default: "The text pipes in '{name}', but there is no such question, score or loop here."
    },
    'checklists/channel': {
        summary: 'An item should be one that its channel can observe.',
        default: "'{name}' is about {needed}, but the audit goes via {channel} only, where that cannot be observed."
    },
    'checklists/unlinked': {
        summary: 'A checklist item should verify a standard.',
        default: "'{name}' verifies no standard, so nobody knows why it is checked. Add 'verifies' and a standard.",
        fix: "Add 'verifies'"
    },
    'checklists/pass': {
        summary: 'A checklist with points should say when it is passed.',
        default: "'{name}' has points but no 'pass when …', so its result says nothing.",
        fix: "Add 'pass when total >= 80 points'"
    },
    'journeys/wait-limit': {
        summary: 'A wait should not take longer than its own limit.',
        default: "'{name}' takes {takes} but allows {limit}."
    },
    'journeys/value-time': {
        summary: 'Only a moment that takes time should be productive.',
        default: "'{name}' is productive but does not say how long it takes. Add 'takes … min'."
    },
    'standards/duty': {
        summary: 'A standard must say what is to be done.',
        default: "The standard '{name}' has no must, should, may or measure.",
        fix: "Add 'must'"
    },
    'standards/review': {
        summary: 'A standard should be reviewed on a date by somebody.',
        default: "Nobody reviews the standard '{name}'. Add 'review every 6 months by …'.",
        fix: "Add 'review'"
    },
    'standards/place': {
        summary: 'A standard should say where it applies and who keeps it.',
        default: "The standard '{name}' does not say '{property}'."
    },
    'measures/polarity': {
        summary: 'A KPI must say which direction is better.',
        default: "The KPI '{name}' does not say whether higher or lower is better.",
        fixHigher: "Add 'better higher'",
        fixLower: "Add 'better lower'"
    },
    'measures/target-order': {
        summary: 'Targets and limits of a KPI must be in the order of its polarity.',
        default: "'{name}' is better {better}, so {first} must be {relation} {second}."
    },
    'measures/target-unit': {
        summary: 'A target must be in the unit of its KPI.',
        default: "The value of '{name}' is in '{expected}', but '{property}' is in '{found}'."
    },
    'measures/owner': {
        summary: 'A KPI should have somebody who answers for it, a target and a cadence.',
        default: "The KPI '{name}' has no '{property}'."
    },
    'manuals/empty': {
        summary: 'A chapter should cover something or hold text.',
        default: "The chapter '{name}' covers nothing and has no text."
    },
    'records/column': {
        summary: "The 'key' and 'time' of a record must be its own fields.",
        default: "'{name}' is no field of {table}. Fields: {fields}.",
        'not-time': "'{name}' is no date, so it cannot be the time of {table}."
    },
    'records/privacy': {
        summary: 'A record with personal data should say how long it is kept and on what basis.',
        default: "{table} holds personal data but has no '{property}'."
    },
    'tests/expectation': {
        summary: 'A test must expect something.',
        default: "The test '{name}' expects nothing, so it can never fail."
    },
    'tests/value': {
        summary: 'A given answer must be one that the question allows.',
        default: "'{value}' is no answer to '{name}'. Allowed: {allowed}."
    },
    'gradings/bands': {
        summary: 'The bands of a grading must leave no row without a band.',
        default: "'{name}' has no 'otherwise', so rows that fit no band have none.",
        after: "Bands behind 'otherwise' are never reached.",
        fix: "Make the last band 'otherwise'"
    }
} as const;
