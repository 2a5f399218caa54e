import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstUtils, URI } from 'langium';
import { beforeAll, describe, expect, it } from 'vitest';
import * as ast from '../../src/language/generated/ast.js';
import { createCoreServices } from '../../src/language/module.js';
import { refText, targetOf } from '../../src/language/references/members.js';
import { RESERVED_WORDS } from '../../src/language/parsing/token-builder.js';

const FOLDER = join(import.meta.dirname, '../../src/library');
const LANGUAGES = ['en', 'ko', 'zh-CN', 'zh-TW'];

const services = createCoreServices();
const files = new Map<string, ast.File>();
const texts = new Map<string, string>();

beforeAll(async () => {
    const documents = readdirSync(FOLDER)
        .filter((name) => name.endsWith('.touch'))
        .map((name) => {
            texts.set(name, readFileSync(join(FOLDER, name), 'utf8'));
            return services.shared.workspace.LangiumDocumentFactory.fromString<ast.File>(texts.get(name)!, URI.parse(`memory:/${name}`));
        });
    for (const document of documents) {
        services.shared.workspace.LangiumDocuments.addDocument(document);
        files.set(document.uri.path.slice(1), document.parseResult.value);
    }
    await services.shared.workspace.DocumentBuilder.build(documents);
});

const file = (name: string) => files.get(name)!;
const nodes = <T extends ast.File['declarations'][number]>(name: string, is: (node: unknown) => node is T) => file(name).declarations.filter(is);
const declared = <T extends ast.File['declarations'][number]>(name: string, is: (node: unknown) => node is T, called: string): T =>
    nodes(name, is).find((node) => node.name === called)!;
const inLanguage = (text: ast.Text | ast.Prose, language: string) => text.parts.find((part) => part.lang === language)?.value;
const words = (text: ast.Text | ast.Prose) => text.parts.map((part) => `"${part.value}"@${part.lang}`).join(' ');
const repeated = (values: readonly (string | undefined)[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe('every file of the library', () => {
    it('is in the package of its name', () => {
        expect([...files].map(([name, { package: pkg }]) => [name, pkg])).toEqual(
            ['determinants', 'outline', 'scales', 'servqual', 'units'].map((name) => [`${name}.touch`, `touchstone.${name}`])
        );
    });

    it('parses, and every reference in it leads somewhere', () => {
        for (const document of services.shared.workspace.LangiumDocuments.all) {
            expect(document.parseResult.lexerErrors.concat(document.parseResult.lexerReport?.diagnostics ?? [])).toEqual([]);
            expect(document.parseResult.parserErrors.map((error) => error.message)).toEqual([]);
            expect(document.references.filter((reference) => reference.error).map((reference) => reference.$refText)).toEqual([]);
        }
        expect([...services.shared.workspace.LangiumDocuments.all].flatMap((document) => document.references).length).toBeGreaterThan(100);
    });

    it('says everything in all four languages, once in each', () => {
        for (const [name, root] of files) {
            const all = AstUtils.streamAst(root)
                .filter((node) => ast.isText(node) || ast.isProse(node))
                .toArray();
            expect(all.length, name).toBeGreaterThan(15);
            for (const text of all) {
                expect(text.parts.map((part) => part.lang).sort(), words(text)).toEqual(LANGUAGES);
                for (const part of text.parts) expect(part.value.trim(), words(text)).not.toBe('');
            }
        }
    });

    it('has a title for whatever it declares', () => {
        for (const root of files.values()) {
            const untitled = AstUtils.streamAst(root).filter((node) => ast.isDeclaration(node) && !node.title);
            expect(untitled.map((node) => (node as ast.Declaration).name).toArray()).toEqual([]);
        }
    });

    it('writes each language in its own script', () => {
        const hangul = /[\uAC00-\uD7A3]/;
        const han = /[\u4E00-\u9FFF]/;
        // Characters of the library that the two sides of the strait write differently: simplified, traditional.
        const differing = [...'这這务務员員质質满滿对對问問题題时時应應该該标標识識记記录錄为為实實顾顧环環够夠约約办辦开開达達维維着著说說让讓会會'];
        const simplified = new Set(differing.filter((_, index) => index % 2 === 0));
        const traditional = new Set(differing.filter((_, index) => index % 2 === 1));
        const foreign: Record<string, (value: string) => boolean> = {
            en: (value) => /[^\x20-\x7E\n]/.test(value),
            ko: (value) => han.test(value),
            'zh-TW': (value) => hangul.test(value) || [...value].some((character) => simplified.has(character)),
            'zh-CN': (value) => hangul.test(value) || [...value].some((character) => traditional.has(character))
        };
        const wrongScript: string[] = [];
        for (const root of files.values()) {
            for (const text of AstUtils.streamAst(root).filter((node) => ast.isText(node) || ast.isProse(node))) {
                for (const { lang, value } of text.parts) if (foreign[lang!]!(value)) wrongScript.push(`${value}@${lang}`);
            }
        }
        expect(wrongScript).toEqual([]);
    });

    it('declares no name twice', () => {
        for (const [name, root] of files) {
            const exported = root.declarations.flatMap((node) => [
                node.name,
                ...(ast.isQualityModel(node) ? node.dimensions.map((dimension) => dimension.name) : [])
            ]);
            expect(repeated(exported), name).toEqual([]);
        }
    });
});

describe('units', () => {
    const units = () => nodes('units.touch', ast.isUnit);
    const unit = (name: string) => declared('units.touch', ast.isUnit, name);
    /** The size of a unit in its base, and which that is. */
    function size(name: string): [number, string] {
        const equals = unit(name).equals[0];
        if (!equals) return [1, name];
        // What is counted is a plain number.
        if (equals.unit === undefined) return [Number(equals.value), ''];
        const [factor, base] = size(equals.unit!);
        return [Number(equals.value) * factor, base];
    }

    it('can each be written after a number and after "every"', () => {
        const written = units().map(({ name }) => `kpi K { target 2 ${name} every ${name} }`);
        for (const text of written) {
            const { lexerErrors, parserErrors } = services.Touchstone.parser.LangiumParser.parse(text);
            expect([...lexerErrors, ...parserErrors], text).toEqual([]);
        }
        expect(units().filter(({ name }) => RESERVED_WORDS.has(name))).toEqual([]);
    });

    it('are multiples of a base unit and never of each other in a circle', () => {
        for (const { name } of units()) {
            const [, base] = size(name);
            if (base) expect(unit(base).equals, name).toEqual([]);
        }
    });

    it.each([
        ['h', 3600, 's'],
        ['days', 86_400, 's'],
        ['week', 604_800, 's'],
        ['ms', 0.001, 's'],
        ['quarter', 3, 'month'],
        ['half', 6, 'month'],
        ['years', 12, 'month'],
        ['km', 1000, 'm'],
        ['point', 1, 'points'],
        ['visit', 1, '']
    ])('%s is %d %s', (name, factor, base) => {
        expect(size(name)).toEqual([factor, base]);
    });

    it('keep apart what cannot be added', () => {
        const bases = ['s', 'month', 'points', 'KRW', 'TWD', 'CNY', 'USD', 'EUR', 'JPY', 'm'];
        expect(bases.filter((name) => unit(name).equals.length > 0)).toEqual([]);
    });

    it('read the same in the singular and in the plural where a language has no plural', () => {
        for (const alias of units().filter(({ equals: [equals] }) => equals?.value === '1' && equals.unit)) {
            const of = unit(alias.equals[0]!.unit!);
            for (const language of ['ko', 'zh-TW', 'zh-CN']) expect(inLanguage(alias.title!, language), alias.name).toBe(inLanguage(of.title!, language));
        }
    });
});

describe('scales', () => {
    const scales = () => nodes('scales.touch', ast.isScale);
    const sized = () => scales().filter(({ size }) => size !== undefined);

    it('come in five and seven points', () => {
        const families = ['Agree', 'Satisfaction', 'Quality', 'Frequency', 'Importance', 'Ease', 'Likelihood'];
        expect(scales().map(({ name }) => name)).toEqual([...families.flatMap((name) => [`${name}5`, `${name}7`]), 'Recommend11', 'Kano5']);
    });

    it('label every point from 1 upwards, and end at the size in their name', () => {
        for (const { name, size, points } of sized()) {
            const values = points.map(({ value }) => Number(value));
            expect(values, name).toEqual(Array.from({ length: Number(size) }, (_, index) => index + 1));
            expect(name).toMatch(new RegExp(`\\D${size}$`));
        }
    });

    it('never give two points the same label within a language, nor a point that of "not applicable"', () => {
        for (const { name, points, na } of scales()) {
            const labels = [...points.map(({ label }) => label), ...na];
            for (const language of LANGUAGES) expect(repeated(labels.map((label) => inLanguage(label, language))), `${name} in ${language}`).toEqual([]);
        }
    });

    it('have a way out wherever a question may not concern the respondent', () => {
        const without = scales().filter(({ na }) => na.length !== 1);
        expect(without.map(({ name }) => name)).toEqual(['Recommend11', 'Kano5']);
    });

    it.each(LANGUAGES)('keep their ends when five points become seven, in %s', (language) => {
        for (const five of sized().filter(({ name }) => name.endsWith('5') && name !== 'Kano5')) {
            const seven = declared('scales.touch', ast.isScale, five.name.replace('5', '7'));
            const ends = ({ points }: ast.Scale) =>
                [points[0]!, points[(points.length - 1) / 2]!, points.at(-1)!].map(({ label }) => inLanguage(label, language));
            expect(ends(five), five.name).toEqual(ends(seven));
        }
    });

    it('put the good end last', () => {
        const bad = /^(Strongly disagree|Very dissatisfied|Very poor|Never|Not at all important|Very difficult|Very unlikely)$/;
        for (const { name, points } of sized().filter(({ form }) => form !== 'kano')) expect(inLanguage(points[0]!.label, 'en'), name).toMatch(bad);
        expect(scales().filter(({ reversed }) => reversed)).toEqual([]);
    });

    it('run from 0 to 10 for recommendation, both ends labelled', () => {
        const { range, points } = declared('scales.touch', ast.isScale, 'Recommend11');
        expect([range?.low, range?.high].map((bound) => (bound as ast.Quantity).value)).toEqual(['0', '10']);
        expect(points.map(({ value }) => value)).toEqual(['0', '10']);
    });

    it('offer yes and no, with and without "don\'t know" as no answer', () => {
        const lists = nodes('scales.touch', ast.isOptionList).map(({ name, options }) => [
            name,
            options.map((option) => [option.name, ...option.flags].join(' '))
        ]);
        expect(lists).toEqual([
            ['YesNo', ['yes', 'no']],
            ['YesNoUnknown', ['yes', 'no', 'unknown na last']]
        ]);
    });
});

const RATER = ['Tangibles', 'Reliability', 'Responsiveness', 'Assurance', 'Empathy'];

describe('SERVQUAL', () => {
    const survey = () => declared('servqual.touch', ast.isInstrument, 'Servqual22');
    const sections = () => survey().members.filter(ast.isSection);
    const pairs = () => sections().flatMap(({ members }) => members.filter(ast.isItem));
    const scores = () => survey().members.filter(ast.isScore);
    const usesOf = (score: ast.Score) =>
        AstUtils.streamAst(score.value)
            .filter(ast.isUse)
            .map(({ ref }) => refText(ref))
            .toArray();

    it('has the five dimensions, each explained', () => {
        const { dimensions } = declared('servqual.touch', ast.isQualityModel, 'Servqual');
        expect(dimensions.map(({ name }) => name)).toEqual(RATER);
        expect(dimensions.filter(({ doc }) => !doc)).toEqual([]);
    });

    it('asks 22 pairs, 4/5/4/4/5, each section about one dimension', () => {
        expect(pairs()).toHaveLength(22);
        expect(sections().map(({ members }) => members.length)).toEqual([4, 5, 4, 4, 5]);
        expect(sections().map(({ members }) => new Set(members.map((member) => targetOf((member as ast.Item).serves[0])?.name)))).toEqual(
            RATER.map((name) => new Set([name]))
        );
        const names = [4, 5, 4, 4, 5].flatMap((count, index) => Array.from({ length: count }, (_, item) => `${'TRSAE'[index]}${item + 1}`));
        expect(pairs().map(({ name }) => name)).toEqual(names);
    });

    it('asks each for expectation and perception on Agree7', () => {
        for (const pair of pairs()) {
            expect(pair.kind).toBe('pair');
            expect(
                pair.sides.map(({ side }) => side),
                pair.name
            ).toEqual(['expected', 'perceived']);
            expect(targetOf(pair.scale[0])?.name, pair.name).toBe('Agree7');
        }
    });

    it('asks nothing twice in any language', () => {
        for (const language of LANGUAGES) {
            const asked = pairs().flatMap(({ sides }) => sides.map(({ text }) => inLanguage(text, language)));
            expect(asked).toHaveLength(44);
            expect(repeated(asked), language).toEqual([]);
        }
    });

    it.each([
        ['en', /^I expect /],
        ['ko', /기를 기대한다\.$/],
        ['zh-TW', /^我期望/],
        ['zh-CN', /^我期望/]
    ])('words an expectation as one, and a perception not, in %s', (language, expectation) => {
        for (const { name, sides } of pairs()) {
            const [expected, perceived] = sides.map(({ text }) => inLanguage(text, language)!);
            expect(expected, name).toMatch(expectation);
            expect(perceived, name).not.toMatch(expectation);
        }
    });

    it('scores the gap of each dimension from its own pairs, and all of them together', () => {
        const gaps = Object.fromEntries(scores().map((score) => [score.name, usesOf(score)]));
        for (const section of sections())
            expect(gaps[`${section.name}Gap`], section.name).toEqual(section.members.map((member) => `${(member as ast.Item).name}.gap`));
        expect(gaps['overallGap']).toEqual(sections().map(({ name }) => `${name}Gap`));
        expect(gaps['overallPerceived']).toEqual(pairs().map(({ name }) => `${name}.perceived`));
        expect(Object.keys(gaps)).toHaveLength(7);
    });
});

describe('determinants', () => {
    const model = (name: string) => declared('determinants.touch', ast.isQualityModel, name);

    it('are ten of service, which roll up to the five dimensions and to nothing else', () => {
        const rolled = new Map<string, string[]>();
        for (const { name, refines } of model('ServiceDeterminants').dimensions) {
            expect(refines, name).toHaveLength(1);
            const target = targetOf(refines[0]) as ast.Dimension;
            expect(ast.isQualityModel(target.$container) && target.$container.name).toBe('Servqual');
            rolled.set(target.name, [...(rolled.get(target.name) ?? []), name]);
        }
        expect(Object.fromEntries(rolled)).toEqual({
            Tangibles: ['Tangibles'],
            Reliability: ['Reliability'],
            Responsiveness: ['Responsiveness'],
            Assurance: ['Competence', 'Courtesy', 'Credibility', 'Security'],
            Empathy: ['Access', 'Communication', 'Understanding']
        });
        expect(model('ServiceDeterminants').dimensions).toHaveLength(10);
    });

    it('are seven of a product, which refine no dimension of service', () => {
        const { dimensions } = model('ProductDeterminants');
        expect(dimensions).toHaveLength(7);
        expect(dimensions.flatMap(({ refines }) => refines)).toEqual([]);
    });

    it('are each explained, in words of their own', () => {
        for (const language of LANGUAGES) {
            const said = ['ServiceDeterminants', 'ProductDeterminants'].flatMap((name) => model(name).dimensions.map(({ doc }) => inLanguage(doc!, language)));
            expect(said).toHaveLength(17);
            expect(repeated(said)).toEqual([]);
        }
    });

    it('have titles of which no two are alike', () => {
        for (const language of LANGUAGES) {
            const titles = ['ServiceDeterminants', 'ProductDeterminants'].flatMap((name) =>
                model(name).dimensions.map(({ title }) => inLanguage(title!, language))
            );
            expect(repeated(titles), language).toEqual([]);
        }
    });
});
