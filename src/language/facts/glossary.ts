import { AstUtils, type LangiumDocument } from 'langium';
import * as ast from '../generated/ast.js';
import { type Passage, passageOf } from '../terms/passages.js';
import { fold, type Found, listedNames, PhraseIndex, titleNames } from '../terms/phrases.js';

/** One name of one thing, as a declaration gives it. */
export interface ThingName {
    text: string;
    /** The language of the name; undefined where no programme says what untagged texts are in. */
    language: string | undefined;
    use: 'title' | 'also' | 'avoid';
    /** What it names. */
    thing: ast.Concept & ast.Named;
    part: ast.TextPart;
}

/** What things are called in a project. */
export class Glossary {
    private readonly found = new WeakMap<ast.TextPart, readonly Found<ThingName>[]>();
    /** Whether any name should be avoided, or is a foreign organisation's: else no text has to be read. */
    readonly avoids: boolean;
    readonly organisations: readonly ast.Term[];

    constructor(
        readonly names: PhraseIndex<ThingName>,
        readonly things: readonly (ast.Concept & ast.Named)[],
        /** The language of texts without a tag. */
        private readonly first: string | undefined
    ) {
        this.avoids = things.some((thing) => thing.avoided.length > 0);
        this.organisations = things.filter(ast.isTerm).filter((term) => term.organisation.length > 0);
    }

    /** The language that a part of a text is in; undefined where nothing says. */
    languageOf(part: ast.TextPart): string | undefined {
        return part.lang ?? this.first;
    }

    /** The names that a thing goes by, and those that it should not go by. */
    namesOf(thing: ast.Concept & ast.Named): ThingName[] {
        return rawNames(thing).map((name) => ({ ...name, language: name.language ?? this.first, thing }));
    }

    /** The names in a part of a text; places are those of the file. */
    namesIn(part: ast.TextPart): readonly Found<ThingName>[] {
        let found = this.found.get(part);
        if (!found) this.found.set(part, (found = this.search(passageOf(part))));
        return found;
    }

    private search(passage: Passage | undefined): readonly Found<ThingName>[] {
        if (!passage) return [];
        return this.names.find(passage.text).map(({ start, end, values }) => ({ start: start + passage.offset, end: end + passage.offset, values }));
    }
}

interface FileNames {
    package: string;
    things: readonly (ast.Concept & ast.Named)[];
    signature: string;
    words: ReadonlySet<string>;
}

/** More new names than this are not looked for in each file: all are checked again. */
const MOST_WORDS = 40;

/** The names of things by file, and which of them an update changed. */
export class Glossaries {
    private readonly byFile = new Map<string, FileNames>();
    private built = new Map<string, Glossary>();
    private changed = new Set<string>();

    update(document: LangiumDocument): void {
        if (document.uri.scheme === 'builtin') return;
        const file = document.parseResult.value as ast.File;
        const things = [...conceptsOf(file)];
        const uri = document.uri.toString();
        if (things.length === 0) {
            this.remove(uri);
            return;
        }
        const words = new Set(things.flatMap((thing) => rawNames(thing).map(({ text }) => text)));
        const signature = JSON.stringify([
            file.package ?? '',
            things.map((thing) => [thing.$type, thing.name, rawNames(thing).map(({ text, language, use }) => [text, language, use]), marksOf(thing)])
        ]);
        const known = this.byFile.get(uri);
        this.byFile.set(uri, { package: file.package ?? '', things, signature, words });
        // The nodes are others even where the names are not.
        this.built.clear();
        if (known?.signature === signature) return;
        for (const word of [...(known?.words ?? []), ...words]) this.changed.add(word);
    }

    remove(uri: string): void {
        const known = this.byFile.get(uri);
        if (!known) return;
        this.byFile.delete(uri);
        this.built.clear();
        for (const word of known.words) this.changed.add(word);
    }

    /** Whether a source may use a name that came, went or changed since the last call; undefined if none did. */
    takeChanged(): ((source: string) => boolean) | undefined {
        const words = [...this.changed].map((word) => fold(word.split(/\s/)[0]!));
        this.changed = new Set();
        if (words.length === 0) return undefined;
        if (words.length > MOST_WORDS) return () => true;
        return (source) => {
            const folded = fold(source.normalize('NFC'));
            return words.some((word) => folded.includes(word));
        };
    }

    /** The glossary of the packages that one programme speaks for; `first` is the language of its untagged texts. */
    of(program: string, belongs: (pkg: string) => boolean, first: string | undefined): Glossary {
        const key = `${program} ${first ?? ''}`;
        let glossary = this.built.get(key);
        if (!glossary) this.built.set(key, (glossary = this.build(belongs, first)));
        return glossary;
    }

    private build(belongs: (pkg: string) => boolean, first: string | undefined): Glossary {
        const names = new PhraseIndex<ThingName>();
        const files = [...this.byFile].filter(([, file]) => belongs(file.package)).sort(([a], [b]) => (a < b ? -1 : 1));
        const things = files.flatMap(([, file]) => file.things);
        for (const thing of things) for (const name of rawNames(thing)) names.add(name.text, { ...name, language: name.language ?? first, thing });
        return new Glossary(names, things, first);
    }
}

/** Whether two names can stand in one text: a language that nobody gave may be any, and `zh` is every `zh-…`. */
export function sameLanguage(a: string | undefined, b: string | undefined): boolean {
    return a === undefined || b === undefined || a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}

/** Everything in a file that other texts call by name. Titles of steps and phases are for those beside them only. */
function* conceptsOf(file: ast.File): Iterable<ast.Concept & ast.Named> {
    for (const declaration of file.declarations) {
        if (ast.isProcedure(declaration)) yield* declaration.steps;
        else if (ast.isPlan(declaration)) yield* declaration.phases;
        else if (ast.isQualityModel(declaration)) {
            for (const node of AstUtils.streamAllContents(declaration)) if (ast.isDimension(node)) yield node;
        } else if (ast.isConcept(declaration)) yield declaration as ast.Concept & ast.Named;
    }
}

function rawNames(thing: ast.Concept): Omit<ThingName, 'thing'>[] {
    const of = (use: ThingName['use'], texts: readonly (ast.Text | undefined)[]) =>
        texts.flatMap((text) =>
            (text?.parts ?? []).flatMap((part) =>
                (use === 'title' ? titleNames(part.value) : listedNames(part.value)).map((name) => ({ text: name, language: part.lang, use, part }))
            )
        );
    const title = ast.isStep(thing) || ast.isPhase(thing) ? [] : [thing.title];
    return [...of('title', title), ...of('also', thing.also), ...of('avoid', thing.avoided)];
}

/** What else checks ask of a thing. */
function marksOf(thing: ast.Concept): unknown {
    return [ast.isTerm(thing) ? thing.organisation : [], thing.differs.map(({ from }) => from.segments.map(({ target }) => target.$refText))];
}
