/** What things are called in texts. */
export const terms = {
    'terms/avoided': {
        summary: 'A text should not use a name that is to be avoided.',
        default: "'{found}' should be avoided: '{name}' gives no name for this language. Add its title in this language, and use that.",
        near: "'{found}' should be avoided: here it is called '{meant}' (see '{name}').",
        fix: "Write '{meant}'"
    },
    'terms/duplicate': {
        summary: 'A name should stand for one thing.',
        default: "'{name}' is called '{text}', and so is '{other}'. Give one of them another name, or say 'differs from {other} because \"…\"'.",
        avoided: "'{name}' is called '{text}', a name that '{other}' says should be avoided. Change one of the two."
    },
    'terms/foreign-name': {
        summary: 'What is ours should not speak of another organisation.',
        default:
            "'{found}' is another organisation (see '{name}'): was this text taken over from elsewhere? If it works with us, write 'partner organisation'.",
        near: "'{found}' is another organisation (see '{name}'): was '{meant}' meant? If it works with us, write 'partner organisation'.",
        fix: "Write '{meant}'"
    },
    'terms/missing-figure': {
        summary: 'A figure or table that a text refers to by its number should be there.',
        default: "'{found}' is no figure or table here: no title begins with this number, and no picture of this text has it.",
        open: "'{found}' has no number: the figure or table was never filled in."
    },
    'terms/overlap': {
        summary: 'Steps and phases should not overlap.',
        default:
            "'{name}' and '{other}' may be the same work: the words of one title are in the other. If they are two, say 'differs from {other} because \"…\"'."
    },
    'terms/run-together': {
        summary: 'Two names should be parted by a sign.',
        default: "'{title}' reads as '{first}' and '{second}' with nothing between them. Part them, or make them two.",
        fix: "Write '{text}'"
    },
    'terms/undefined': {
        summary: 'An abbreviation should be explained.',
        default: "Nothing explains '{found}'. Write 'term {found} \"…\"', or spell it out where it stands."
    }
} as const;
