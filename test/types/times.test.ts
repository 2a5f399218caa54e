import { URI } from 'langium';
import { expect, test } from 'vitest';
import { createCoreServices } from '../../src/language/module.js';
import type { File, Figure } from '../../src/language/generated/ast.js';
import { libraryDocuments } from '../../src/language/workspace/library.js';

/** The value of each `figure` of a text. */
async function figures(text: string): Promise<Record<string, unknown>> {
    const { shared, Touchstone } = createCoreServices();
    const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.file('/a.touch'));
    for (const one of [...libraryDocuments(shared), document]) shared.workspace.LangiumDocuments.addDocument(one);
    await shared.workspace.DocumentBuilder.build(shared.workspace.LangiumDocuments.all.toArray(), { validation: true });
    expect((document.diagnostics ?? []).filter((one) => one.severity === 1).map((one) => one.message)).toEqual([]);
    const found = (document.parseResult.value as File).declarations.filter((one): one is Figure => one.$type === 'Figure');
    return Object.fromEntries(
        found.map((one) => {
            const { expr } = Touchstone.types.Elaborator.root(one.value[0]!);
            return [one.name, expr.op === 'number' ? expr.value : expr];
        })
    );
}

const HOSPITAL = `
    stage In "in" {
        wait Q1 "queue" takes 21.10 min   moment Register "register" takes 0.66 min   wait W "wait" takes 49.78 min   moment Consult "consult" takes 6.48 min productive
        wait Q2 "queue" takes 20.27 min   moment Pay "pay" takes 1.32 min   wait Q3 "queue" takes 17.20 min   moment Medicine "medicine" takes 0.77 min
    }`;

test('the hospital visit: over what the parts make, and over what was stated', async () => {
    const text = `
        journey Visit "visit" { ${HOSPITAL} }
        journey Stated "stated" { elapsed 134.76 min ${HOSPITAL} }
        figure Ratio "r" { value Visit.ratio }   figure OfStated "s" { value Stated.ratio }   figure Waiting "w" { value Visit.waiting }   figure Elapsed "e" { value Visit.elapsed }`;
    const result = await figures(text);
    expect(result.Ratio).toBeCloseTo(6.48 / 117.58, 10);
    expect(result.OfStated).toBeCloseTo(0.0481, 4);
    expect(result.Waiting).toBeCloseTo(108.35 / 117.58, 10);
    expect(result.Elapsed).toBeCloseTo(117.58 * 60, 6);
});

test('26 minutes in 28 days depend on the calendar', async () => {
    const steps = 'step Work "work" takes 26 min productive';
    const text = `
        calendar Office "office" workday 8 h workweek 5 days
        procedure ByClock "clock" { elapsed 28 days ${steps} }
        procedure ByOffice "office" { elapsed 28 days calendar Office ${steps} }
        figure Clock "c" { value ByClock.ratio }   figure Worked "w" { value ByOffice.ratio }`;
    const result = await figures(text);
    expect(result.Clock).toBeCloseTo(0.000645, 6);
    expect(result.Worked).toBeCloseTo(0.00193, 5);
});

test('parallel steps: the critical path counts, and each change of team is a handover', async () => {
    const text = `
        team A "a"   team B "b"   role X "x" in A   role Y "y" in B
        procedure Tea "tea" {
            step Boil "boil" by X takes 15 min
            step Wash "wash" by Y takes 1 min after Boil
            step Fetch "fetch" by X takes 2 min after Boil
            step Brew "brew" by X takes 1 min after Wash, Fetch productive
        }
        figure Elapsed "e" { value Tea.elapsed }   figure Handovers "h" { value Tea.handovers }   figure Ratio "r" { value Tea.ratio }`;
    const result = await figures(text);
    expect(result).toMatchObject({ Elapsed: 18 * 60, Handovers: 2 });
    expect(result.Ratio).toBeCloseTo(1 / 18, 10);
});
