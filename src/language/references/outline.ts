import type * as ast from '../generated/ast.js';

/** A chapter of a manual once the chapters of its outline and its own have been laid over each other. */
export interface Section {
    /** Whose name, title and text it has. */
    chapter: ast.Chapter;
    title: ast.Chapter['title'];
    doc: ast.Chapter['doc'];
    covers: readonly ast.Ref[];
    every: readonly string[];
    leftOut: boolean;
    sections: Section[];
}

/**
 * The chapters of a manual. With an outline, a chapter of the same name takes the place of the outline's: its title and
 * text where it has them, what it covers where it covers anything. At the top of the manual it may name a section of any
 * depth. Chapters that the outline does not have come last.
 *
 * @param outline The manual that `from` leads to; its own `from` is not followed.
 */
export function sectionsOf(manual: ast.Manual, outline: ast.Manual | undefined): Section[] {
    if (!outline) return manual.chapters.map(plain);
    const loose = new Map(manual.chapters.map((chapter) => [chapter.name, chapter]));
    const placed = new Set<ast.Chapter>();
    const lay = (base: readonly ast.Chapter[], own: readonly ast.Chapter[]): Section[] => {
        const laid = base.map((under): Section => {
            const over = own.find(({ name }) => name === under.name) ?? loose.get(under.name);
            if (!over || placed.has(over)) return { ...plain(under), sections: lay(under.chapters, []) };
            placed.add(over);
            const covers = over.covers.length + over.every.length > 0 ? over : under;
            return {
                chapter: over,
                title: over.title ?? under.title,
                doc: over.doc ?? under.doc,
                covers: covers.covers,
                every: covers.every,
                leftOut: over.leftOut || under.leftOut,
                sections: lay(under.chapters, over.chapters)
            };
        });
        return own === manual.chapters ? laid : [...laid, ...own.filter((chapter) => !placed.has(chapter)).map(plain)];
    };
    const laid = lay(outline.chapters, manual.chapters);
    return [...laid, ...manual.chapters.filter((chapter) => !placed.has(chapter)).map(plain)];
}

function plain(chapter: ast.Chapter): Section {
    const { title, doc, covers, every, leftOut } = chapter;
    return { chapter, title, doc, covers, every, leftOut, sections: chapter.chapters.map(plain) };
}
