/** What belongs to surveys, checklists, records, gradings and tests. */
export const instruments = {
    'surveys/cadence': {
        summary: 'A survey should say how often it runs and how precise it is, so that waves can be compared.',
        default: "The survey '{name}' has no '{property}', so nobody can tell whether two waves differ. Example: {example}",
        precision: "The sample of '{name}' has neither 'margin' and 'confidence' nor a size, so nobody can tell how precise it is.",
        fix: "Add '{example}'"
    },
    'surveys/default': {
        summary: 'A default must be an answer that the question allows.',
        default: "'{value}' is no answer to '{name}'. Allowed: {allowed}.",
        type: "'{value}' is {found}, but '{name}' asks for {expected}. Take the default from a question of the same kind.",
        own: "'{name}' cannot begin with its own answer. Name another question, or write a value.",
        none: "'{name}' has no single answer that could stand there beforehand. Leave 'default' out."
    },
    'surveys/scale-points': {
        summary: 'The points of a scale must be as many as it says, in order and without gaps.',
        default: "'{name}' says {stated} points but labels {count}.",
        order: "The points of '{name}' must rise one by one from {first}; {found} stands where {expected} is due.",
        outside: "'{name}' goes from {first} to {last}; {found} lies outside."
    },
    'surveys/pair-sides': {
        summary: 'A pair must ask two sides that belong together.',
        default:
            "'{name}' asks {found}. A pair is expected + perceived, importance + performance, present + absent, or adequate + desired + perceived (the zone of tolerance)."
    },
    'surveys/options': {
        summary: 'A question with options must have at least two, and say whether one or many may be chosen.',
        default: "'{name}' offers too few options ({count}); at least two are needed.",
        limit: "'{name}' has {count} options, so {limit} of them cannot be chosen. Write 'in 1 .. {count}' or less.",
        one: "'{name}' must say 'one' or 'many'.",
        both: "'{name}' says both 'one' and 'many'.",
        fixOne: "Add 'one'",
        fixMany: "Add 'many'"
    },
    'surveys/option-codes': {
        summary: 'Options of one question must be stored under different values.',
        default: "'{name}' and '{other}' are both stored as {value}, so the data could not tell them apart.",
        separator: "'{name}' is stored as {value}. ';' separates answers where several can be chosen, so the data would show two."
    },
    'surveys/exclusive': {
        summary: "'exclusive' should stand only where several options can be chosen.",
        default: "In '{name}' only one option can be chosen anyway, so 'exclusive' does nothing.",
        fix: "Remove 'exclusive'"
    },
    'surveys/scale-missing': {
        summary: 'A rating must be on a scale.',
        default: "'{name}' has no scale. Write 'on' and a scale, such as 'on Agree5' from touchstone.scales.",
        list: "'{name}' is on the list of options '{list}'. A rating needs a scale; with options it is 'choose {name}'.",
        fix: "Add 'on Agree5'"
    },
    'surveys/unknown-pipe': {
        summary: 'What a text pipes in must exist.',
        default: "The text pipes in '{name}', but there is no such question, score or loop here. A plain brace is written twice."
    },
    'surveys/quota': {
        summary: 'A quota must be over segments of those who are asked, each once.',
        default: "'{name}' is a segment of {table}, but {survey} asks {asked}, so nobody could be counted towards it.",
        twice: "'{name}' stands twice in this quota.",
        'no-table': "'{survey}' does not say whom it asks, so nobody could be counted towards '{name}'. Add 'of' and a record."
    },
    'surveys/quota-missing': {
        summary: 'Weights by quota should have a quota to go by.',
        default:
            "'{survey}' weights its responses by quota, but has no quota, so each response counts once. Declare one, such as 'quota Senior 20 %, others 80 %'; if the data bring a column 'weight', write 'weights given'; otherwise leave 'weights quota' out."
    },
    'surveys/own-answer': {
        summary: 'A question must not be asked on its own answer.',
        default:
            "This asks '{name}' only after '{name}' is answered, so it is never asked. Take '{name}' out of the condition, or the question out of the braces.",
        path: "This asks '{name}' only after '{name}' is answered ({path}), so it is never asked. Change one of these conditions."
    },
    'surveys/nested-roster': {
        summary: 'A roster must stand in no other roster and in no loop.',
        default:
            "'{name}' stands inside the roster '{around}', and a member has no list of members of its own. Close '{around}' before '{name}', or ask in '{around}' only how many there are.",
        loop: "'{name}' stands inside the loop '{around}', which would make a list for each round. Move '{name}' out of the loop, and ask of each member there what it belongs to."
    },
    'surveys/later-answer': {
        summary: 'A question should depend only on answers that are given before it.',
        default: "This looks at '{name}', which is asked further down: on paper and on the telephone nobody knows it yet. Move '{name}' up, or this down.",
        end: "This 'end' looks at '{name}', which is asked further down, so it ends nothing. Move it below '{name}'."
    },
    'surveys/unreachable': {
        summary: 'A question should be one that somebody can be asked.',
        default:
            "Nobody can be asked what stands here: it takes an answer to '{question}', which is not asked of those who would have to give it. Compare the conditions of both.",
        ended: "Nobody can be asked what stands here: whoever gives the answers that it takes has left at an 'end' before. Change one of the two conditions.",
        option: "Nobody can be offered '{name}': whoever gives the answers that it takes is not asked this question. Compare the conditions of both.",
        nobody: "Nobody is asked what follows: whoever answers is sent away by this 'end' or one before it. Change one of the conditions."
    },
    'surveys/unfillable': {
        summary: 'A quota should be one that respondents can fill.',
        default: "The quota for {name} can never be filled: whoever belongs to it is sent away by an 'end'. Change the quota or the condition of the 'end'.",
        together: 'The quota for {name} can never be filled: nobody belongs to all of these segments. Change the quota or the segments.',
        asked: "The quota for {name} can never be filled: '{survey}' is for {whom} only, and nobody belongs to both. Change the quota, or whom the survey is for.",
        others: "The quota for others can never be filled: the segments that are named take in everybody. Leave 'others' out, or narrow the segments."
    },
    'checklists/channel': {
        summary: 'An item should be one that its channel can observe.',
        default: "'{name}' is about {needed}, but the audit goes via {channel} only, where that cannot be observed.",
        section: "'{name}' is about {needed}, but its section '{section}' goes via {channel} only, where that cannot be observed."
    },
    'checklists/bands': {
        summary: 'The named results of a section or scale should cover all results, each once.',
        gap: 'Results of {name} between {from} and {to} have no name. Let the next band begin at {due}.',
        overlap: "Results of {name} from {from} to {to} have two names: '{first}' and '{second}'. Let the second begin at {due}.",
        outside: '{name} has results from {from} to {to}; the band {range} lies outside. Correct its ends.',
        rest: 'Results of {name} above {from} have no name. Let the last band end at {to}.'
    },
    'checklists/critical': {
        summary: 'Only a check must be critical.',
        default: "'{name}' ({kind}) is never failed, so 'critical' does nothing. Make it a 'check', or name the limit in 'pass when …'."
    },
    'checklists/judged': {
        summary: 'A question of a checklist should say how its answers give points.',
        default:
            "'{name}' is worth {stated}, but none of its options says how many points it gives, so the auditor has to enter them. Add 'worth … points' to the options if the points are fixed."
    },
    'checklists/direction': {
        summary: 'A number should give its points at the end that its measure calls good.',
        default: "'{name}' gives more points the higher the number, but it verifies {measure}, where less is better. Add 'reversed'.",
        reversed: "'{name}' is reversed: it gives more points the lower the number, but it verifies {measure}, where more is better.",
        fix: "Add '{example}'"
    },
    'checklists/unlinked': {
        summary: 'A checklist item should verify a standard.',
        default: "'{name}' verifies no standard, so nobody knows why it is checked. Add 'verifies' and a standard.",
        fix: "Add 'verifies {standard}'"
    },
    'checklists/pass': {
        summary: 'A checklist with points should say when it is passed.',
        default: "'{name}' has points but no 'pass when …', so its result says nothing.",
        fix: "Add '{example}'"
    },
    'checklists/scope': {
        summary: 'What an audit says it covers should be looked at by one of its items.',
        via: "'{name}' goes via {channel}, but none of its items is about what can be seen there. Add an item, or take the channel out.",
        at: "'{name}' is about {place}, but none of its items is: they verify standards for {others}. Add an item, or correct 'at'.",
        empty: "The section '{name}' has no items, so nobody looks at it. Add an item, or take the section out."
    },
    'records/column': {
        summary: "The 'key' and 'time' of a record must be its own fields, and the time a date.",
        default: "'{name}' is no field of {table}. Fields: {fields}.",
        near: "'{name}' is no field of {table}. Did you mean '{near}'?",
        'not-time': "'{name}' is no date, so it cannot be the time of {table}.",
        fix: "Change to '{near}'"
    },
    'records/privacy': {
        summary: 'A record with personal data should say how long it is kept and on what basis.',
        default: "{table} holds personal data ({fields}) but does not say '{property}'. Example: {example}",
        fix: "Add '{example}'"
    },
    'gradings/bands': {
        summary: 'The bands of a grading must leave no row without a band.',
        default: "'{name}' has no 'otherwise', so rows that fit no band have none.",
        after: "'{name}' stands behind 'otherwise', so no row reaches it.",
        empty: "'{name}' does not say which rows it takes. Write 'when …', 'share … %' or 'otherwise'.",
        fix: "Make '{name}' the band 'otherwise'"
    },
    'gradings/applies': {
        summary: 'A forced distribution should say from how many rows on it applies, and be possible with that many.',
        default: "'{name}' gives fixed shares of the ranking even to a small group, where they are unfair. Add '{example}'.",
        small: "With {count} rows '{name}' ({share} %) is less than one row. Let the grading apply from {needed} rows on.",
        fix: "Add '{example}'"
    },
    'tests/expectation': {
        summary: 'A test must expect something.',
        default: "The test '{name}' expects nothing, so it can never fail."
    },
    'tests/value': {
        summary: 'A given answer must be one that the question allows.',
        default: "'{value}' is no answer to '{name}'. Allowed: {allowed}."
    }
} as const;
