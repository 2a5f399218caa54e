import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import * as ast from '../../src/language/generated/ast.js';
import { TouchstoneGrammar } from '../../src/language/generated/grammar.js';
import { createCoreServices } from '../../src/language/module.js';
import { RESERVED_WORDS } from '../../src/language/parsing/token-builder.js';
import { wordsOfTheLanguage } from '../../src/language/parsing/words.js';

const { parser } = createCoreServices().Touchstone;
const names = [...wordsOfTheLanguage()].filter((word) => !RESERVED_WORDS.has(word)).sort();

/** A file with a declaration of each kind, `NAME` where its name stands. */
const KINDS: Record<string, string> = {
    Program: 'program NAME "t" { }',
    Team: 'team NAME "t"',
    Role: 'role NAME "t" in A',
    Channel: 'channel NAME "t"',
    System: 'system NAME "t"',
    Calendar: 'calendar NAME "t" workday 8 h',
    Unit: 'unit NAME "t" = 5 s',
    Term: 'term NAME "t" """d"""',
    RecordTable: 'record NAME "t" { key id field id "f" text }',
    Field: 'record A "t" { field NAME "f" number KRW personal }',
    Segmentation: 'segment NAME "t" of A where x > 3',
    Grading: 'grading NAME "t" of A { band B otherwise }',
    Band: 'grading A "t" of A { band NAME "b" when x > 3 band B otherwise }',
    Outcome: 'grading A "t" of A { band B otherwise outcome NAME "o" when x > 3 after B }',
    OptionList: 'options NAME "t" { option B "b" }',
    Option: 'options A "t" { option NAME "b" value 3 exclusive }',
    QualityModel: 'model NAME "t" { dimension B "b" }',
    Dimension: 'model A "t" { dimension NAME "b" refines B }',
    Goal: 'goal NAME "t" { goal B "b" }',
    Need: 'need NAME "t" latent kano linear serves B',
    Factor: 'factor NAME "t" serves B',
    Deployment: 'deployment NAME "t" { strength strong 9 }',
    Strength: 'deployment A "t" { strength NAME 9, weak 1 relate A -> B NAME }',
    Journey: 'journey NAME "t" { stage B "b" { } }',
    Stage: 'journey A "t" { stage NAME "b" { wait C "c" } }',
    Moment: 'journey A "t" { stage B "b" { moment NAME "c" via D takes 3 min productive } }',
    Wait: 'journey A "t" { stage B "b" { wait NAME "c" takes 3 min within 5 min } }',
    Procedure: 'procedure NAME "t" { step B "b" }',
    Step: 'procedure A "t" { step NAME "b" by C after D takes 3 min }',
    Standard: 'standard NAME "t" { at A by B must "m" }',
    Measurement: 'standard A "t" { measure NAME "m" <= 3 min }',
    Scale: 'scale NAME "t" likert 5 { 1 "a" }',
    Instrument: 'survey NAME "t" { nps Q "q" }',
    Wave: 'survey A "t" { wave NAME "w" during 2026-Q1 }',
    Section: 'survey A "t" { section NAME "s" at B { nps Q "q" } }',
    Loop: 'survey A "t" { each NAME in B { nps Q "q" } }',
    Roster: 'survey A "t" { roster NAME "r" in 1 .. 3 { nps Q "q" } }',
    Include: 'survey A "t" { ask B.C as NAME }',
    Item: 'survey A "t" { rate NAME "q" on B serves C required }',
    GridRow: 'survey A "t" { grid Q "q" on B { item NAME "i" item b "b" } }',
    Score: 'survey A "t" { score NAME in 0 .. 100 = mean(Q) needing 2 }',
    Kpi: 'kpi NAME "t" { value 3 better higher }',
    Gap: 'gap NAME "t" between specified and delivered { value 3 }',
    Figure: 'figure NAME "t" { value 3 stated 3 }',
    Comparison: 'table NAME "t" { column B "b" row C "c" { B none } }',
    Column: 'table A "t" { column NAME "b" column B "b" }',
    Row: 'table A "t" { column B "b" row NAME "c" { B none } }',
    Improvement: 'improvement NAME "t" { problem "p" }',
    Action: 'improvement A "t" { action NAME "a" by B due 2026-12-31 done }',
    Course: 'course NAME "t" { for A takes 3 h }',
    Module: 'course A "t" { module NAME "m" takes 3 h }',
    Plan: 'plan NAME "t" { phase B "b" { } }',
    Phase: 'plan A "t" { phase NAME "b" { activity "a" after C } }',
    Artefact: 'plan A "t" { phase B "b" { output NAME, C } }',
    Manual: 'manual NAME "t" { chapter B "b" }',
    Chapter: 'manual A "t" { chapter NAME "b" covers C }',
    Test: 'test NAME "t" of A { given B = 3 expect C = 3 }'
};

/** References in places where only a name can stand, and in expressions. */
const USES = [
    'role A "t" in NAME',
    'standard A "t" at NAME.NAME by NAME serves NAME, NAME must "m"',
    'survey A "t" { rate Q "q" on NAME serves NAME.NAME verifies NAME }',
    'kpi A "t" { value mean(NAME.NAME where NAME > 3) / NAME better lower by NAME }',
    'segment A "t" of NAME where NAME = NAME and not NAME',
    'manual A "t" { chapter B "b" covers NAME, NAME.NAME }',
    'improvement A "t" { problem "p" at NAME standardise NAME action B "b" by NAME after NAME }',
    'test A "t" of NAME { given NAME.NAME = NAME, all NAME = 3 expect NAME = 3 }'
];

const errors = (text: string) => {
    const result = parser.LangiumParser.parse<ast.File>(text);
    return [...result.lexerErrors, ...result.parserErrors].map((error) => error.message);
};

describe('a word of the language', () => {
    it('is one of many', () => {
        expect(names.length).toBeGreaterThan(150);
    });

    it.each(Object.entries(KINDS))('can be the name of a %s', (kind, template) => {
        const wrong: string[] = [];
        for (const name of names) {
            const text = `${template.replaceAll('NAME', name)}\nteam Z "z"\n`;
            const result = parser.LangiumParser.parse<ast.File>(text);
            const named = AstUtils.streamAst(result.value).some((node) => node.$type === kind && (node as { name?: string }).name === name);
            // What stands behind it is read as before.
            if (result.parserErrors.length || result.lexerErrors.length || !named || result.value.declarations.length !== 2) wrong.push(name);
        }
        expect(wrong).toEqual([]);
    });

    it.each(USES)('can be referred to: %s', (template) => {
        expect(names.filter((name) => errors(`${template.replaceAll('NAME', name)}\nteam Z "z"\n`).length > 0)).toEqual([]);
    });

    it('can be part of a package and an import', () => {
        expect(
            names.filter((name) => errors(`package a.${name}.b\nimport a.${name}.c\nimport ${name}.*\nimport a.b as ${name}\nteam Z "z"`).length > 0)
        ).toEqual([]);
    });

    it('cannot be a name if it ends or joins expressions', () => {
        for (const word of RESERVED_WORDS) expect(errors(`team ${word} "t"`), word).not.toEqual([]);
    });

    it('is tried in every kind that has a name', () => {
        const named = new ast.TouchstoneAstReflection().getAllSubTypes('Named').filter((type) => type !== 'Named');
        expect(named.filter((kind) => !(kind in KINDS)).sort()).toEqual([]);
    });

    it('is tried in every rule of the grammar that takes a name', () => {
        const rules = TouchstoneGrammar().rules.filter(
            (rule) => GrammarAST.isParserRule(rule) && AstUtils.streamAllContents(rule).some((node) => GrammarAST.isAssignment(node) && node.feature === 'name')
        );
        const types = new Set(rules.map((rule) => ('returnType' in rule && rule.returnType?.ref?.name) || rule.name));
        const fragments = new Set(['Head']);
        expect([...types].filter((type) => !fragments.has(type) && !(type in KINDS))).toEqual([]);
    });
});
