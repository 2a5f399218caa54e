import { AstUtils, type LangiumDocument } from 'langium';
import * as ast from '../generated/ast.js';
import { type Passage, passageOf } from '../terms/passages.js';
import { fold, type Found, listedNames, PhraseIndex, titleNames } from '../terms/phrases.js';

/** What texts call by a name. */
export type Thing = ast.Concept & ast.Named;

/** One name of one thing, as a declaration gives it. */
export interface ThingName {
    text: string;
    /** The language of the name; undefined where no programme says what untagged texts are in. */
    language: string | undefined;
    use: 'title' | 'also' | 'avoid';
    /** What it names. */
    thing: Thing;
    part: ast.TextPart;
}

/** What things are called in a project. */
export class Glossary {
    readonly names = new PhraseIndex<ThingName>();
    private owners: ast.Term[] | undefined;
    private readonly byThing = new Map<Thing, ThingName[]>();
    private readonly found = new WeakMap<ast.TextPart, readonly Found<ThingName>[]>();
    /** Whether any name should be avoided, or is a foreign organisation's: else no text has to be read. */
    readonly avoids: boolean;

    constructor(
        readonly things: Thing[],
        /** The language of texts without a tag. */
        private readonly first: string | undefined
    ) {
        this.avoids = things.some((thing) => thing.avoided.length > 0);
        for (const thing of things) {
            const names = rawNames(thing).map((name) => ({ ...name, language: name.language ?? first, thing }));
            this.byThing.set(thing, names);
            for (const name of names) this.names.add(name.text, name);
        }
    }

    /** The terms that name organisations. */
    get organisations(): ast.Term[] {
        return (this.owners ??= this.things.filter(ast.isTerm).filter((term) => term.organisation.length > 0));
    }

    /** A file was read anew and says the same: its nodes take the places of those before. */
    renew(before: readonly Thing[], after: readonly Thing[]): void {
        this.owners = undefined;
        for (const [index, old] of before.entries()) {
            const names = this.byThing.get(old);
            if (!names) continue;
            const thing = after[index]!;
            for (const [at, { part }] of rawNames(thing).entries()) Object.assign(names[at]!, { thing, part });
            this.byThing.delete(old);
            this.byThing.set(thing, names);
            this.things[this.things.indexOf(old)] = thing;
        }
    }

    /** The language that a part of a text is in; undefined where nothing says. */
    languageOf(part: ast.TextPart): string | undefined {
        return part.lang ?? this.first;
    }

    /** The names that a thing goes by, and those that it should not go by. */
    namesOf(thing: Thing): readonly ThingName[] {
        return this.byThing.get(thing) ?? [];
    }

    /** The names in a part of a text; places are those of the file. */
    namesIn(part: ast.TextPart): readonly Found<ThingName>[] {
        let found = this.found.get(part);
        if (!found) this.found.set(part, (found = this.search(passageOf(part))));
        return found;
    }

    /** The same in the language of the part: what a word means in another does not matter there. */
    namesInItsLanguage(part: ast.TextPart): Found<ThingName>[] {
        const language = this.languageOf(part);
        return this.namesIn(part).map((found) => ({ ...found, values: found.values.filter((name) => sameLanguage(name.language, language)) }));
    }

    private search(passage: Passage | undefined): readonly Found<ThingName>[] {
        if (!passage) return [];
        return this.names.find(passage.text).map(({ start, end, values }) => ({ start: start + passage.offset, end: end + passage.offset, values }));
    }
}

interface FileNames {
    package: string;
    things: readonly Thing[];
    /** What is said of each thing, and the names that stand in it: by kind and name. */
    entries: ReadonlyMap<string, { signature: string; words: readonly string[] }>;
}

const FULL_WIDTH = /[\uFF01-\uFF5E]/;
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
        const next: FileNames = { package: file.package ?? '', things, entries: entriesOf(things) };
        const known = this.byFile.get(uri);
        this.byFile.set(uri, next);
        const changed = known?.package === next.package ? changedWords(known, next) : [...wordsIn(known), ...wordsIn(next)];
        for (const word of changed) this.changed.add(word);
        if (known && changed.length === 0 && inOneOrder(known, next)) for (const glossary of this.built.values()) glossary.renew(known.things, things);
        else this.built.clear();
    }

    remove(uri: string): void {
        const known = this.byFile.get(uri);
        if (!known) return;
        this.byFile.delete(uri);
        this.built.clear();
        for (const word of wordsIn(known)) this.changed.add(word);
    }

    /** Whether a source may use a name that came, went or changed since the last call; undefined if none did. */
    takeChanged(): ((source: string) => boolean) | undefined {
        const words = [...new Set([...this.changed].map((word) => fold(word.split(/\s/)[0]!)))].filter((word) => word !== '');
        this.changed = new Set();
        if (words.length === 0) return undefined;
        if (words.length > MOST_WORDS) return () => true;
        return (source) => {
            const text = source.normalize('NFC');
            // Whole files: the language's own lower case is quicker than one that keeps places.
            const folded = FULL_WIDTH.test(text) ? fold(text) : text.toLowerCase();
            return words.some((word) => word !== '' && folded.includes(word));
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
        const files = [...this.byFile].filter(([, file]) => belongs(file.package)).sort(([a], [b]) => (a < b ? -1 : 1));
        return new Glossary(
            files.flatMap(([, file]) => file.things),
            first
        );
    }
}

function entriesOf(things: readonly Thing[]): FileNames['entries'] {
    const entries = new Map<string, { signature: string; words: readonly string[] }>();
    for (const thing of things) {
        const names = rawNames(thing);
        const signature = JSON.stringify([names.map(({ text, language, use }) => [text, language, use]), marksOf(thing)]);
        let key = `${thing.$type} ${thing.name ?? ''}`;
        while (entries.has(key)) key += '+';
        entries.set(key, { signature, words: [...names.map(({ text }) => text), thing.name ?? ''] });
    }
    return entries;
}

function wordsIn(file: FileNames | undefined): string[] {
    return [...(file?.entries.values() ?? [])].flatMap(({ words }) => [...words]);
}

function inOneOrder(before: FileNames, after: FileNames): boolean {
    const keys = [...after.entries.keys()];
    return [...before.entries.keys()].every((key, index) => key === keys[index]);
}

/** The names of things that came, went, or are said otherwise. */
function changedWords(before: FileNames, after: FileNames): string[] {
    const keys = new Set([...before.entries.keys(), ...after.entries.keys()]);
    return [...keys].flatMap((key) => {
        const [had, has] = [before.entries.get(key), after.entries.get(key)];
        return had?.signature === has?.signature ? [] : [...(had?.words ?? []), ...(has?.words ?? [])];
    });
}

/** Whether two names can stand in one text: a language that nobody gave may be any, and `zh` is every `zh-…`. */
export function sameLanguage(a: string | undefined, b: string | undefined): boolean {
    return a === undefined || b === undefined || a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}

/** Everything in a file that other texts call by name. Titles of steps and phases are for those beside them only. */
function* conceptsOf(file: ast.File): Iterable<Thing> {
    for (const declaration of file.declarations) {
        if (ast.isProcedure(declaration)) yield* declaration.steps;
        else if (ast.isPlan(declaration)) yield* declaration.phases;
        else if (ast.isQualityModel(declaration)) {
            for (const node of AstUtils.streamAllContents(declaration)) if (ast.isDimension(node)) yield node;
        } else if (ast.isConcept(declaration)) yield declaration as Thing;
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
