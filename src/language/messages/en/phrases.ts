/** What kinds of values are called. */
const kinds = {
    number: 'a number',
    text: 'a text',
    condition: 'a condition',
    choice: 'a choice',
    choices: 'a choice of several',
    date: 'a date',
    instant: 'a point in time',
    clock: 'a time of day',
    link: 'a link to a record',
    plain: 'a plain number'
} as const;
/** Which answers a question allows. */
const answers = {
    day: 'a date such as 2026-03-31',
    days: 'a date in {range}',
    time: 'a time such as "14:30"',
    quoted: 'a text "…"',
    'whole-within': 'whole numbers from {min} to {max}',
    'whole-from': 'whole numbers from {min}',
    'whole-to': 'whole numbers up to {max}',
    'whole-in': 'whole numbers in {unit}',
    whole: 'whole numbers',
    from: 'numbers from {min}',
    to: 'numbers up to {max}',
    in: 'numbers in {unit}',
    numbers: 'numbers'
} as const;

/**
 * Words that rules put into messages, by the code of the message. What stands in braces is a name or a value of the
 * author, or a phrase again. Names, keywords and code are not among them: they are the same in every language.
 */
export const phrases = {
    'types/mismatch': kinds,
    'types/level': { roster: 'roster {name}' },
    'units/mismatch': { plain: 'a plain number' },
    'units/verified': { plain: 'plain numbers' },
    'units/expected-kind': { time: 'a time', percentage: 'a percentage' },
    'units/unknown': {
        s: 'Seconds',
        min: 'Minutes',
        h: 'Hours',
        days: 'Days',
        weeks: 'Weeks',
        months: 'Months',
        years: 'Years',
        points: 'Points',
        times: 'Times',
        people: 'People',
        cases: 'Cases',
        items: 'Items',
        won: 'Korean won'
    },
    'measures/target-unit': { plain: 'plain numbers', none: 'no unit' },
    'measures/target-order': { least: 'at least', most: 'at most' },
    'measures/gap-ends': { ends: '{from} and {to}' },
    'manuals/section': {
        program: 'text below the title of the program',
        fail: "'fail' of a moment",
        wait: 'wait of a journey',
        limit: 'no limit (within) of a step',
        problem: 'problem of an improvement',
        grading: 'grading by conditions',
        ranking: 'grading by rank or with shares (an appraisal)',
        none: 'no {kind}'
    },
    'improvements/steps': {
        problem: 'nobody knows what is to get better',
        cause: 'the actions may treat a symptom only',
        action: 'nothing happens',
        confirm: 'nobody will know whether it helped'
    },
    'standards/place': { at: 'where it applies', by: 'who keeps it' },
    'totals/shares': { quota: 'this quota' },
    'names/duplicate': { package: 'package {name}', project: 'this project', none: 'a file without a package' },
    'links/wrong-kind': { a: 'a {kind}', an: 'an {kind}' },
    'tests/value': answers,
    'surveys/default': { ...kinds, ...answers },
    'conditions/never': {
        is: '{name} is {values}',
        parts: 'its parts exclude each other',
        constant: 'no answer changes it',
        or: '{one} or {other}'
    },
    'scores/falling': { others: 'no other answer', none: 'no answers at all' },
    'scores/range': { none: 'no answers at all' },
    'scores/division-by-zero': { none: 'no answers at all' },
    'surveys/pair-sides': { nothing: 'nothing' },
    'surveys/quota': { both: '{one} and {other}' },
    'surveys/unfillable': { both: '{one} and {other}' },
    'syntax/unexpected-character': {
        comment: 'comments behind two slashes (//)',
        dash: "'..' between the ends of a range, '-' to subtract",
        sign: "'{sign}'"
    },
    'syntax/unexpected-input': {
        property: "another property or '}'",
        value: 'a value, such as Q1, 5 min or mean(Q1, Q2)',
        else: 'something else',
        name: 'a name',
        number: 'a number',
        text: 'a text "…"',
        prose: 'a text """…"""',
        language: 'a language such as @ko',
        period: 'a period such as 2026-Q1',
        end: 'the end of the file',
        word: "'{word}'"
    }
} as const;
