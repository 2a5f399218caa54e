/** Syntax, names, references, texts and the history of declarations. */
export const language = {
    'syntax/unexpected-character': {
        summary: 'A file must hold only characters that the language knows.',
        default: 'The character \'{found}\' has no meaning here. Remove it, or put text between straight quotes "…".',
        meant: "'{found}' has no meaning here. Write {meant}."
    },
    'syntax/wide-character': {
        summary: 'Punctuation, digits and quotes must be the plain (half-width) ones.',
        default: "'{found}' was typed with an input method; write '{replacement}' instead.",
        space: 'This is a full-width (ideographic) space; write a plain space instead.',
        fix: "Write '{replacement}'",
        fixSpace: 'Write a plain space',
        fixAll: 'Replace all full-width characters in this file'
    },
    'syntax/unexpected-input': {
        summary: 'A file must follow the grammar of the language.',
        default: "'{found}' cannot stand here. Expected: {expected}.",
        near: "'{found}' cannot stand here. Did you mean '{near}'?",
        declaration: "'{found}' begins no declaration. A declaration begins with its kind, such as team, journey, standard, survey or kpi.",
        import: "'import' must stand at the top of the file, behind 'package' and before all declarations.",
        brace: 'This closing brace has no opening one.',
        late: "'{found}' stands behind the brace that closes '{head}'. What belongs to it stands before the brace or between the braces.",
        comma: "'{word}' takes one text. Write '{word}' once more for the next one, without a comma.",
        prose: 'A text between """ describes a declaration and stands right behind its name and title, before its properties.',
        untagged: 'Two texts stand side by side. Each but the first needs its language, such as "…"@en, or one of them is too many.',
        end: 'The file ends too early; a closing brace or a value is missing. Expected: {expected}.',
        reserved: "'{found}' is a reserved word, so it cannot be a name. Choose another, such as {found}1.",
        quoted: 'Names stand without quotes: write {name}.',
        name: "A name is one word, without spaces and hyphens: write {meant} instead of '{found}'.",
        decimal: "Decimals are written with a point: {meant} instead of '{found}'.",
        period: "'{found}' is no period. Periods are 2026, 2026-H1 and H2, 2026-Q1 to Q4, 2026-01 to 12, 2026-12-31.",
        range: "A range is written with two points: {meant} instead of '{found}'.",
        equals: "Equal is written with one sign: '=' instead of '{found}'.",
        open: "'{found}' cannot stand within '{open}' (line {line}), which is still open. Its closing brace is missing.",
        unended: "The file ends, but '{open}' (line {line}) is still open: a closing brace is missing.",
        deep: 'This is nested too deeply (more than {levels} levels, or one endless expression); the file is not read on from here.',
        unclosed: 'This text has no closing quote. Close it with " on the same line, or use """ for a text of several lines.',
        fix: "Change to '{near}'",
        fixBrace: 'Remove the closing brace'
    },
    'syntax/duplicate-property': {
        summary: 'A property must be written once.',
        default: "'{property}' is written more than once in {name}. Keep one of them.",
        fix: "Remove this '{property}'"
    },
    'syntax/missing-property': {
        summary: 'A declaration must have the properties that give it a meaning.',
        default: "The {kind} '{name}' lacks '{property}'. Add it, for example: {example}",
        fix: "Add '{property}'"
    },
    'syntax/chained-comparison': {
        summary: 'Comparisons must not be chained.',
        default: "Two comparisons stand in one row ('a {operator} b …'). Join them with 'and', or write 'x in low .. high'."
    },
    'syntax/stray-range': {
        summary: "A range 'low .. high' must stand behind 'in' or in a function that takes one.",
        default: "'..' makes a range, which is no value. Use it as 'x in low .. high' or in rescale(x, 1 .. 5, 0 .. 100)."
    },
    'names/duplicate': {
        summary: 'A name must be declared once in its package or declaration.',
        default: "'{name}' is declared more than once in {scope}. Give one of the two another name.",
        case: "'{name}' and '{other}' differ only in upper and lower case, so their files could not be told apart.",
        output: "'{name}' is also declared in {package}, so the files of the two could not be told apart."
    },
    'names/unresolved': {
        summary: 'A name must lead to a declaration.',
        default: "There is no '{name}' here.",
        near: "There is no '{name}' here. Did you mean '{near}'?",
        import: "There is no '{name}' in this package. '{package}' has one: import it.",
        qualified: "Names of other packages are imported first: 'import {package}.{name}' at the top of the file, then '{name}' is enough.",
        member: "'{owner}' has no part named '{name}'.",
        fix: "Change to '{near}'",
        fixImport: "Import '{package}.{name}'"
    },
    'names/ambiguous': {
        summary: 'A name must not be found in two imported packages.',
        default: "'{name}' is declared in {first} and in {second}. Import the one that you mean by name.",
        fix: "Import '{package}.{name}'"
    },
    'names/unknown-package': {
        summary: 'An import must name a package that exists.',
        default: "There is no package '{package}'. Known packages: {known}.",
        near: "There is no package '{package}'. Did you mean '{near}'?",
        fix: "Change to '{near}'"
    },
    'names/unused-import': {
        summary: 'An import should be used.',
        default: "Nothing in this file uses '{name}'.",
        fix: 'Remove this import'
    },
    'names/one-program': {
        summary: 'A project must have one program.',
        default: "There is another program, '{other}'. Languages, version and authority come from one place only."
    },
    'names/unit-spelling': {
        summary: 'A unit must not be spelled like a word of the language.',
        default: "'{name}' is a word of the language, so it could never follow a number. Choose another spelling."
    },
    'names/file-name': {
        summary: 'A name that becomes a file name must be one on every system.',
        default: "'{name}' is reserved by Windows, so no file could have this name. Choose another."
    },
    'links/wrong-kind': {
        summary: 'A reference must lead to the kind of declaration that the property asks for.',
        default: "'{property}' asks for {expected}, but '{name}' is {found}."
    },
    'links/cycle': {
        summary: 'Declarations must not depend on themselves.',
        default: "'{name}' depends on itself, so it has no value.",
        path: "'{name}' leads back to itself: {path}."
    },
    'links/duplicate-reference': {
        summary: 'A list should name each thing once.',
        default: "'{name}' stands twice in this '{property}'.",
        fix: "Remove the second '{name}'"
    },
    'text/missing-translation': {
        summary: 'A text should be there in every language of the program.',
        default: 'This text lacks {languages}.',
        fix: 'Add {languages}'
    },
    'text/undeclared-language': {
        summary: 'A language tag should be one that the program declares.',
        default: "The program does not declare '{language}'. It has: {languages}.",
        near: "The program does not declare '{language}'. Did you mean '{near}'?",
        fix: "Declare '{language}' in the program",
        fixNear: "Change to '{near}'"
    },
    'text/language-tag': {
        summary: 'A language must be given by its tag.',
        default: "'{language}' is no tag of a language. Write two or three letters, with a region if it matters: ko, en, zh-TW.",
        near: "'{language}' is no tag of a language. Did you mean '{near}'?",
        fix: "Change to '{near}'"
    },
    'text/duplicate-language': {
        summary: 'A text must give each language once.',
        default: "'{language}' stands twice in this text."
    },
    'text/empty': {
        summary: 'A text should not be empty.',
        default: 'This text is empty. Write it, or remove it.'
    },
    'text/missing-title': {
        summary: 'What people read should have a title.',
        default: "The {kind} '{name}' appears in documents but has no title. Add one behind the name.",
        fix: 'Add a title'
    },
    'text/numbering': {
        summary: 'Titles that are numbered by hand should count up without gaps.',
        default: 'The title is numbered {found}, but {expected} comes next.',
        again: 'The title is numbered {found}, as one before it.',
        alone: 'The title is numbered {found}, but no other is. Number the others too, or leave the number out.',
        word: "The title is numbered '{found}', but what comes before it '{other}'. Count all parts of one level by one word."
    },
    'history/order': {
        summary: "'since' must come before 'until'.",
        default: "'{name}' is valid since {since} until {until}, so it never is. Exchange the two versions."
    },
    'history/formerly': {
        summary: "'formerly' must give a name that is no longer in use.",
        default: "'{name}' is the name it has now. 'formerly' gives the name it had before, so that its series goes on.",
        taken: "'{name}' is still declared, so nothing could tell which of the two goes on with its series."
    }
} as const;
