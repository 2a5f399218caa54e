// Writes the snippets that VS Code has before the language server runs, from the server's skeletons: node scripts/snippets.mjs
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { fromSource } from './build/source.mjs';

/** @returns {Promise<Record<string, string>>} file → text */
export async function snippets() {
    const { SKELETONS, snippetFor, explain, parser } = await fromSource(`
        import { EmptyFileSystem } from 'langium';
        import { createCoreServices } from './src/language/module.ts';
        export { SKELETONS, snippetFor } from './src/language/lsp/snippets.ts';
        export { explain } from './src/language/lsp/keywords.ts';
        export const parser = createCoreServices(EmptyFileSystem).Touchstone.parser.LangiumParser;
    `);
    /** With something of the kind that is asked for where writing goes on. */
    const parses = (snippet) =>
        ['', '1', 'X', 'all X = 5'].some((last) => {
            const text = snippet
                .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
                .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
                .replaceAll('$0', last);
            return parser.parse(text).parserErrors.length === 0;
        });
    // A file of snippets knows no place to be offered at: only what may stand anywhere in a file.
    const found = SKELETONS.map((keyword) => ({ keyword, body: snippetFor(keyword, 'en', ['en']) })).filter(({ body }) => parses(body));
    const json = Object.fromEntries(
        found.map(({ keyword, body }) => [keyword, { prefix: keyword, body: body.split('\n'), description: explain(keyword, 'en') }])
    );
    const path = 'snippets/touchstone.json';
    return { [path]: await format(JSON.stringify(json), { ...(await resolveConfig(path)), parser: 'json' }) };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    for (const [path, text] of Object.entries(await snippets())) await writeFile(path, text);
}
