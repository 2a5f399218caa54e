import { URI } from 'langium';
import { expect, test } from 'vitest';
import { walk } from '../../src/expression/tree.js';
import { createCoreServices } from '../../src/language/module.js';
import { type File, type Score, isInstrument } from '../../src/language/generated/ast.js';
import { libraryDocuments } from '../../src/language/workspace/library.js';

/** Over which columns each score of each survey of a text is. */
async function columns(text: string): Promise<Record<string, string[]>> {
    const { shared, Touchstone } = createCoreServices();
    const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.file('/a.touch'));
    for (const one of [...libraryDocuments(shared), document]) shared.workspace.LangiumDocuments.addDocument(one);
    await shared.workspace.DocumentBuilder.build(shared.workspace.LangiumDocuments.all.toArray(), { validation: true });
    expect((document.diagnostics ?? []).filter((one) => one.severity === 1).map((one) => one.message)).toEqual([]);
    const scores = (document.parseResult.value as File).declarations
        .filter(isInstrument)
        .flatMap((survey) =>
            survey.members.filter((one): one is Score => one.$type === 'Score').map((score) => [`${survey.name}.${score.name}`, score] as const)
        );
    return Object.fromEntries(
        scores.map(([name, score]) => {
            const names = [...walk(Touchstone.types.Elaborator.root(score.value).expr)].flatMap((node) => (node.op === 'column' ? [node.name] : []));
            return [name, [...new Set(names)].sort()];
        })
    );
}

const MODEL = `
    import touchstone.scales.Agree5
    import touchstone.servqual.Assurance
    import touchstone.determinants.Courtesy
    model Own "own" { dimension Warm "warm" refines Courtesy { dimension Smile "smile" } dimension Deft "deft" }`;

test('a dimension counts towards whatever it refines, over any number of steps', async () => {
    const found = await columns(`${MODEL}
        survey A "a" { rate Q1 "one" on Agree5 serves Smile   rate Q2 "two" on Agree5 serves Courtesy   rate Q3 "three" on Agree5 serves Deft
            score assurance = mean(Assurance)   score own = mean(Own) }`);
    expect(found).toEqual({ 'A.assurance': ['Q1', 'Q2'], 'A.own': ['Q1', 'Q3'] });
});

test('two surveys that measure the same dimension do so by questions of their own', async () => {
    const found = await columns(`${MODEL}
        survey A "a" { rate Q1 "one" on Agree5 serves Courtesy   score assurance = mean(Assurance) }
        survey B "b" { rate Q2 "two" on Agree5 serves Warm   score assurance = mean(Assurance) }`);
    expect(found).toEqual({ 'A.assurance': ['Q1'], 'B.assurance': ['Q2'] });
});
