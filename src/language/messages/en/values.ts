/** Units, types, totals, conditions and scores. */
export const values = {
    'units/unknown': {
        summary: 'A unit must be declared.',
        default: "'{unit}' is no known unit. Declare it (unit {unit} \"…\") or use one of the library's.",
        near: "'{unit}' is no known unit. Did you mean '{near}'?",
        word: "'{unit}' is no known unit. {what} are written {near}: {example}.",
        fix: "Change to '{near}'",
        fixDeclare: "Declare the unit '{unit}'"
    },
    'units/mismatch': {
        summary: 'Quantities must be of one kind to be added or compared.',
        default: '{left} and {right} measure different things. Add and compare like with like; for one index of both, rescale each to 0 .. 100 first.',
        plain: '{found} has no unit, but it stands beside a quantity in {unit}. Write its unit behind it, such as {example}.',
        share: '{found} is a share, but it stands beside an amount in {unit}. Write the amount, such as {example}, or divide by the whole first.',
        percent: '{found} stands beside a percentage, where it means {meant} %. Write {found} % if that is what you mean.',
        points: '{found} is {value} here, but {scale} goes from {range}. Compare with a point of the scale, such as {example}.',
        power: 'Of a quantity in {unit} there are only whole powers, such as x ^ 2, and no roots. Divide it by its unit first: x / 1 {unit}.'
    },
    'units/expected-kind': {
        summary: 'A quantity must be of the kind that its property asks for.',
        default: "'{property}' asks for {expected}, but '{found}' is something else.",
        missing: "'{property}' asks for {expected}: write a unit behind {found}.",
        negative: "'worth' is what can be won, so it is never below zero: not {found}."
    },
    'units/verified': {
        summary: 'A number must be of the kind that the measure which it verifies asks for.',
        default: "'{name}' is in {found}, but '{measure}', which it verifies, is in {expected}."
    },
    'units/cadence': {
        summary: 'A cadence must be a time of the calendar.',
        default: "'every {unit}' is no time of the calendar. Write every day, week, month, quarter, half or year.",
        count: "'every {count} {unit}' never comes round. Leave the number out, or write one above zero."
    },
    'types/mismatch': {
        summary: 'A value must be of the type that its place asks for.',
        number: 'A number is needed here, but this is {found}.',
        condition: 'A condition (true or false) is needed here, but this is {found}.',
        branches: "'then' gives {left}, 'else' gives {right}; both must be of one type.",
        comparison: 'These cannot be compared: {left} and {right}.',
        order: 'This has no order ({found}): only = and != compare it.',
        range: "Behind 'in' a range is needed: low .. high.",
        date: 'A number is needed here, but this is {found}. Subtract two of them (closed - opened > 3 days), or take a part of it: year(…), month(…), day(…).',
        day: 'These cannot be compared: {left} and {right}. A date is written without quotes: {example}.',
        clock: 'These are not on one clock: {left} and {right}. A time of day is on no day; ask for a point in time (datetime), or compare two times of day.',
        alternative: "'{word} {found}' is no condition. Repeat what is compared: {example}."
    },
    'types/level': {
        summary: 'A value of one response must not be used where a figure over many is meant, and the other way round.',
        row: "'{name}' is a value of one response (of {table}). Over many it needs a function: mean({name}), share(…), count(…).",
        population: "'{name}' is a figure over many responses; within one response there is no such value.",
        'other-table': "'{name}' is a column of {table}, and a row here leads to no single row of it.",
        roster: "'{name}' is asked once for each member of the roster {table}. Over the members of a response it needs a function: mean({name}), count({name} where …).",
        member: "'{name}' is asked of the whole response; questions of each member of {table} can only look at what that member answers.",
        'no-table': "'{name}' needs a table: name a column of one, such as {name}(CSI2026.overall).",
        fix: 'Wrap in {function}(…)',
        own: "'{name}' is the answer of this one response, so {function} of it is the answer itself. The figure over all responses belongs in a kpi."
    },
    'types/unknown-function': {
        summary: 'A function must be one of the language.',
        default: "There is no function '{name}'. There are: {known}.",
        near: "There is no function '{name}'. Did you mean '{near}'?",
        fix: "Change to '{near}'"
    },
    'types/arguments': {
        summary: 'A function must get the arguments that it asks for.',
        default: "'{name}' is used as {signature}. Example: {example}",
        nps: "'{name}' works on answers from 0 to 10 only ({signature}). Example: {example}",
        class: "No check has the class '{class}', so '{name}' has nothing to count. Write 'class' and its name behind the checks that belong to it. Used as {signature}.",
        top: "'{name}' counts points from the good end of a scale, so it needs an item on a scale ({signature}). Example: {example}",
        kano: "'{name}' counts points from the good end of a scale, but {scale} has none: its points are kinds of answers. Count them with share({item} = 1), for example.",
        boxes: "'{name}' counts {count} of the {points} points of {scale}, so it says nothing. Count at least 1 and fewer than {points}."
    },
    'types/mixed-scales': {
        summary: 'Answers on different scales must be rescaled before they are put together.',
        default: '{left} and {right} have different points. Bring both to one range first, each from its own, such as rescale(x, {range}, 0 .. 100).',
        turned: "'{found}' turns the answer round by hand, and then it is no answer on {scale} any more. Write 'reversed' at the question '{item}' and use {item} here.",
        twice: "'{found}' turns the answer round a second time: '{item}' is 'reversed', so it is turned already. Use {item} here.",
        share: '{share} is a share (100 % is 1), {other} goes from {range}: put together, the share would hardly count. Write rescale(x, 0 % .. 100 %, 0 .. 100), and bring the other to 0 .. 100 too.'
    },
    'types/not-a-value': {
        summary: 'Only what has a value must stand in an expression.',
        default: "'{name}' ({kind}) has no value that could be computed with.",
        missing: "'missing' is no value to compute with. Ask answered(…) or not answered(…).",
        several: "'{name}' stands for several answers. Name one of them, or put it in mean(…).",
        'no-items': "No question of {table} with a number as its answer stands for '{name}'."
    },
    'types/empty-range': {
        summary: 'A range must begin below its end.',
        default: 'The range begins at {low} and ends at {high}, so nothing lies in it. Exchange the two.',
        fix: 'Write {high} .. {low}'
    },
    'totals/weights': {
        summary: 'Weights must total 100 %.',
        default: 'The weights total {total} %, not 100 % (difference {difference}).',
        missing: 'This part has no weight. Write one behind it, such as 40 %.'
    },
    'totals/points': {
        summary: 'Points of the parts must add up to the total that is declared.',
        default: 'The parts of {name} add up to {sum}, but {stated} is declared (difference {difference}).',
        bonus: 'The parts of {name} add up to {sum}, but {stated} is declared (difference {difference}). Bonus items stand outside the sum: {bonus}.',
        fix: 'Declare {sum}'
    },
    'totals/options': {
        summary: 'The best answer to a question with points must get all of them.',
        default: "'{name}' is worth {stated}, but its options give {best} at best.",
        many: "'{name}' is worth {stated}, but its options give {best} together.",
        bands: "'{name}' is worth {stated}, but its bands give {best} at best.",
        rows: "'{name}' is worth {stated}, but its rows give {best} together.",
        band: "The band '{band}' of '{name}' does not say how many points it gives. Add 'worth … points'."
    },
    'totals/missing-points': {
        summary: 'Where a total of points is declared, each part must have its points.',
        default: "{name} has no points, but {whole} declares a total of {stated}. Add 'worth … points'.",
        extra: "'{name}' is marked '{word}', but does not say how many points. Add 'worth … points'."
    },
    'totals/shares': {
        summary: 'Shares that make up a whole must total 100 %.',
        default: 'The shares of {name} total {sum} %, not 100 % (difference {difference}).',
        some: "'{section}' has no share, but other sections of {name} have. Give every section its 'share … %', or none.",
        inner: "'{section}' stands inside another section, so it has no share of the whole. Use 'worth … points' there."
    },
    'totals/elapsed': {
        summary: 'A declared total time should be the sum of its parts.',
        default: '{name} declares {stated}, but its parts take {sum} (difference {difference}).',
        path: '{name} declares {stated}, but the steps that wait for each other take {sum} (difference {difference}).',
        fix: 'Declare {sum}'
    },
    'totals/stated': {
        summary: 'A stated figure should be what it is computed from.',
        default: '{name} states {stated}, but the computation gives {computed} (difference {difference}).',
        fix: 'State {computed}'
    },
    'totals/rows': {
        summary: 'A number of rows must be the number of rows that follow.',
        default: "'{name}' announces {stated} {what}, but {count} follow.",
        fix: 'Announce {count}'
    },
    'tables/missing-cell': {
        summary: 'A table should have a cell for each column, or say that there is none.',
        default: "'{name}' says nothing about {columns}. Write a text, or 'none' if there is nothing to say.",
        fix: "Add '{columns}'"
    },
    'tables/unknown-column': {
        summary: 'A cell must belong to one column of its table.',
        default: "The table has no column '{name}'. Columns: {columns}.",
        twice: "'{name}' stands twice in this row."
    },
    'conditions/never': {
        summary: 'A condition should be able to hold.',
        default: 'This can never be true: {reason}. What depends on it never happens.',
        around: 'This can never be true behind the conditions around it. What depends on it never happens.',
        band: "No row reaches the band '{name}': whatever fits it fits a band before it."
    },
    'conditions/always': {
        summary: 'A condition should be able to fail.',
        default: 'This is true for every answer, so it decides nothing.',
        around: 'Behind the conditions around it this is true for every answer, so it decides nothing.'
    },
    'scores/range': {
        summary: 'A score must stay within the range that it declares.',
        default: '{name} declares {stated} but can be {found}, for example with {example}.',
        fix: 'Declare {range}',
        unit: '{name} is in {unit}, but its range {stated} has no unit. Write it as {example}.',
        kind: '{name} is in {unit}, but its range {stated} is in another unit. Give the range in {unit}.'
    },
    'scores/rescale': {
        summary: 'What is rescaled should lie within the range that it is rescaled from.',
        outside:
            "'{value}' can be {found}, which lies outside {from}: the result is then {result}, outside {to} (with {example}). Write the range that it really has{range}.",
        wider: "'{value}' lies in {range} only, so from {from} it becomes {result} instead of {to}. Write rescale({value}, {range}, …)."
    },
    'scores/division-by-zero': {
        summary: 'A division should not be by zero.',
        default: 'This divides by zero with {example}; the result is then missing. Guard it with if … then … else.',
        always: 'This always divides by zero, so the result is always missing.',
        width: 'From {range} nothing can be rescaled, since both ends are the same; the result is always missing. Write two different ends.',
        measure: 'This divides by zero as soon as all rows of {table} are like one with {example}; there is no figure then. Guard it with if … then … else.'
    },
    'scores/falling': {
        summary: 'A score should not fall when an answer gets better.',
        default:
            "{name} falls when {item} gets better, and rises when {other} does: {item} = {from} gives {before}, {item} = {to} gives {after} (with {example}). Correct the sign or the rescaling of {item}, or whether it is 'reversed'.",
        step: '{name} falls when {item} gets better: {item} = {from} gives {before}, {item} = {to} gives {after} (with {example}); elsewhere it rises. Correct the limits, so that a better answer never gives less.',
        all: "{name} falls when an answer gets better: {item} = {from} gives {before}, {item} = {to} gives {after} (with {example}). Turn it round, or, if low is good, write 'better lower' in a KPI that uses it.",
        measure:
            '{name} falls when an answer gets better ({item} = {from} gives {before}, {item} = {to} gives {after}, with {example}), but the KPI {kpi} says that higher is better. Correct one of the two.',
        kpi: "{name} says that higher is better, but it falls when {item} gets better: {item} = {from} gives {before}, {item} = {to} gives {after} (one response, with {example}). Correct the formula, or write 'better lower'.",
        lower: "{name} says that lower is better, but it rises when {item} gets better: {item} = {from} gives {before}, {item} = {to} gives {after} (one response, with {example}). Correct the formula, or write 'better higher'.",
        part: "{name} counts {part} the wrong way round: {part} says 'better {better}', but {part} = {from} gives {before} and {part} = {to} gives {after}. Exchange the ends of its range in rescale(…).",
        pass: 'Who gets better no longer passes: this fails as soon as {item} is good enough. Turn the comparison round.',
        points: '{name} gives fewer points when the answer gets better: {from} gives {before}, {to} gives {after}. Correct the limits or the points of its bands.'
    },
    'scores/needing': {
        summary: "'needing' must not ask for more than there is.",
        default: "'needing {needing}' asks for more than the {count} parts that there are; the score would always be missing.",
        share: "'needing' is a share of 0 % to 100 %, not {needing} %.",
        unused: "'needing' belongs to an aggregate such as mean(…); there is none in this score."
    }
} as const;
