/** The command's own words in four languages: help, errors of usage, and what the project says of data and figures. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { OMISSION_TEXTS, OMISSIONS } from '../../src/generators/expressions/omission-texts.js';
import { patternOf, sentencesIn } from '../../src/generators/format/sentences.js';
import { columnWidth } from '../../src/generators/format/text-width.js';
import { MESSAGES } from '../../src/cli/texts/messages/en.js';
import { translator } from '../../src/cli/texts/messages.js';
import { workshop } from './harness.js';

const LANGUAGES = ['ko', 'zh-TW', 'zh-CN'] as const;
const SCRIPT = { ko: /\p{Script=Hangul}/u, 'zh-TW': /\p{Script=Han}/u, 'zh-CN': /\p{Script=Han}/u } as const;
const shop = workshop();
const inLanguage = (language: string, ...args: string[]) => shop.cliIn({ TOUCHSTONE_LANGUAGE: language }, ...args);

/** Where sentences for people arise, and which of the arguments they are. */
const SAYS = new Map<string, readonly number[]>(
    Object.entries({ UsageError: [0, 1], usage: [0, 1], bad: [0], nothing: [0], add: [2], onDisk: [0], refusal: [1] })
);
const NAMED: ReadonlySet<string> = new Set(['why', 'reason', 'what']);
const SOURCES = ['src/project', 'src/cli/commands', 'src/scoring/aggregate.ts'];

const filesIn = (path: string): string[] =>
    path.endsWith('.ts')
        ? [path]
        : readdirSync(path, { recursive: true, encoding: 'utf8' })
              .filter((name) => name.endsWith('.ts'))
              .map((name) => join(path, name));

/** The sentences that an expression may come to, with x1, x2 … in their gaps; undefined where something else words it. */
function sentencesOf(node: ts.Expression): string[] {
    if (ts.isStringLiteralLike(node)) return [node.text];
    if (ts.isParenthesizedExpression(node)) return sentencesOf(node.expression);
    if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return sentencesOf(node.body);
    if (ts.isConditionalExpression(node)) return [...sentencesOf(node.whenTrue), ...sentencesOf(node.whenFalse)];
    if (ts.isBinaryExpression(node)) return [...sentencesOf(node.left), ...sentencesOf(node.right)];
    if (!ts.isTemplateExpression(node)) return [];
    let found = [node.head.text];
    node.templateSpans.forEach(({ expression, literal }, at) => {
        // A gap may hold words that depend on a condition.
        const inner = ts.isConditionalExpression(expression) ? sentencesOf(expression) : [];
        const words = inner.length > 0 ? inner : [`x${at + 1}`];
        found = found.flatMap((before) => words.map((word) => before + word + literal.text));
    });
    return found;
}

function saidIn(path: string, says: ReadonlyMap<string, readonly number[]> = SAYS): string[] {
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
        if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
            const callee = node.expression;
            const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
            for (const at of says.get(name) ?? []) {
                const argument = node.arguments?.[at];
                // A set adds one thing, a list of problems says three.
                if (argument && !(name === 'add' && node.arguments.length < 3)) found.push(...sentencesOf(argument));
            }
        }
        if (ts.isPropertyAssignment(node) && NAMED.has(node.name.getText())) found.push(...sentencesOf(node.initializer));
        node.forEachChild(visit);
    };
    visit(file);
    // What is nothing but gaps is put together from sentences.
    return found.filter((sentence) => /[a-z]{2,} [a-z]/i.test(sentence.replace(/x\d/g, '')));
}

describe('sentences of the project', () => {
    const said = [...new Set(SOURCES.flatMap(filesIn).flatMap((path) => saidIn(path)))];

    test.each(LANGUAGES)('are all to be had in %s', async (language) => {
        const say = await translator(language);
        expect(said.length).toBeGreaterThan(150);
        expect(said.filter((sentence) => !SCRIPT[language].test(say(sentence)))).toEqual([]);
    });

    test.each(LANGUAGES)('keep their gaps in %s', async (language) => {
        const say = await translator(language);
        const lost = MESSAGES.filter((message) => {
            const gaps = [...message.matchAll(/\{(\d)!?\}/g)].map(([, number]) => number!);
            const text = say(message.replace(/\{(\d)!?\}/g, (_, number: string) => `<<${number}>>`));
            return !gaps.every((number) => text.includes(`<<${number}>>`));
        });
        expect(lost).toEqual([]);
    });

    test('are recognised with anything in their gaps', () => {
        expect(patternOf("There is no file '{1}'.").exec("There is no file 'a (1).csv'.")![1]).toBe('a (1).csv');
    });

    test('in sentences are said as well', async () => {
        const say = await translator('ko');
        expect(say("'/out/x' cannot be written: there is no space left.")).toBe('‘/out/x’에 쓸 수 없습니다: 저장 공간이 없습니다.');
        expect(say('a.pdf is a PDF, and no table of responses.')).toBe('a.pdf은(는) 응답 표가 아니라 PDF입니다.');
        expect(say('words that nobody knows')).toBe('words that nobody knows');
    });
});

describe('what forms leave out', () => {
    const says = new Map<string, readonly number[]>(
        Object.entries({ Inexpressible: [0], attempt: [0], value: [0], leaveOut: [0, 1], leftOut: [1], telling: [1] })
    );
    const said = [...new Set(['surveys', 'xlsform', 'expressions'].flatMap((room) => filesIn(`src/generators/${room}`)).flatMap((path) => saidIn(path, says)))];

    test.each(LANGUAGES)('is said in %s', (language) => {
        const say = sentencesIn(OMISSION_TEXTS[language]);
        expect(said.length).toBeGreaterThan(20);
        expect(said.filter((sentence) => !SCRIPT[language].test(say(sentence)))).toEqual([]);
        // What nothing says any more need not be kept.
        const patterns = OMISSIONS.filter((source) => source.includes(' ')).map((source) => [source, patternOf(source)] as const);
        expect(patterns.filter(([, pattern]) => !said.some((sentence) => pattern.test(sentence))).map(([source]) => source)).toEqual([]);
    });
});

describe.each(LANGUAGES)('in %s', (language) => {
    test('help fits the screen, however wide its letters are', async () => {
        for (const command of ['', 'check', 'build', 'test', 'score', 'report', 'sql', 'init', 'explain', 'lsp']) {
            const { code, out } = await inLanguage(language, ...(command === '' ? [] : [command]), '--help');
            expect(code).toBe(0);
            const lines = out.split('\n');
            expect(lines.filter((line) => columnWidth(line) > 80)).toEqual([]);
            expect(lines.length).toBeLessThan(30);
            // What is not an option's name, a file or an example is in the language.
            expect(lines.filter((line) => /^ {2}\S+.* {2}[A-Za-z ]+$/.test(line))).toEqual([]);
            expect(out).not.toMatch(/Usage:|Options:|Arguments:|Commands:|default:|choices:/);
        }
    });

    test('errors of usage', async () => {
        await shop.put('a.touch', 'program Shop "Shop" { languages en }\n');
        for (const args of [
            ['scor'],
            ['check', '--frmat', 'json'],
            ['score', '--rows', 'xml'],
            ['check', 'a', 'b'],
            ['sql'],
            ['check', 'nowhere'],
            ['score', '--data', 'Visit'],
            ['score'],
            ['test', '--for-any', 'many'],
            ['explain', 'no/code']
        ]) {
            const { code, error } = await inLanguage(language, ...args);
            expect(code).toBe(2);
            for (const line of error.trim().split('\n')) expect(line, args.join(' ')).toMatch(SCRIPT[language]);
        }
    });

    test('the machine form of an error stays as it is', async () => {
        const args = ['check', 'nowhere', '--format', 'json'];
        expect((await inLanguage(language, ...args)).out).toBe((await inLanguage('en', ...args)).out);
    });
});

const PROGRAM = `import touchstone.scales.*
program Shop "Shop"@en { version 1   languages en }
survey Visit "Visit"@en {
    every 1 quarter
    rate Q1 "Greeting"@en on Agree5
    rate Q2 "Speed"@en on Agree5
    number Wait "Wait"@en in 0 .. 120 min
    score service "Service"@en = weighted(Q1 60 %, Q2 40 %)
}
survey Other "Other"@en { every 1 quarter   rate Q1 "Greeting"@en on Agree5 }
kpi Service "Service"@en { value mean(Visit.service)  better higher  every quarter  compare previous, lastYear  target 4  breaks series from 2026-Q2 because "Other words"@en }
kpi Else "Else"@en { value mean(Other.Q1) better higher every quarter }
test Wrong "wrong"@en of Visit { given Q1 = 5, Q2 = 5 expect service = 4 }
`;

describe.each(LANGUAGES)('what commands say in %s', (language) => {
    const english = /[A-Za-z]{3,} [a-z]{2,} [a-z]{2,}/;

    test('score', async () => {
        await shop.put('a.touch', PROGRAM);
        await shop.put('visits.csv', 'answered,Q1,Q2,Wait,strange\n2026-01-05,5,,200,x\n2026-04-05,4,often,#N/A,x\nyesterday,2,3,4,x\n');
        const { code, out } = await inLanguage(language, 'score', '--data', 'Visit=visits.csv', '--by', 'wave', '--out', 'made');
        expect(code).toBe(1);
        const names = /'Other words'|Other words|Strongly.*|Disagree.*/g;
        expect(out.split('\n').filter((line) => english.test(line.replace(names, '')))).toEqual([]);
        expect(out).toContain('‖');
        // Cells stand below each other, whatever their letters.
        expect((await inLanguage('en', 'score', '--data', 'Visit=visits.csv', '--format', 'json')).out).toBe(
            (await inLanguage(language, 'score', '--data', 'Visit=visits.csv', '--format', 'json')).out
        );
    });

    test('build, test, explain, init and check', async () => {
        await shop.put('project/a.touch', PROGRAM);
        for (const args of [
            ['build', 'project', '--out', 'made', '--target', 'model'],
            ['build', 'project', '--out', 'made', '--target', 'model', '--check'],
            ['test', 'project'],
            ['explain', 'coverage/moment'],
            ['init', 'new']
        ]) {
            const { out, error } = await inLanguage(language, ...args);
            expect(error).toBe('');
            expect(out).toMatch(SCRIPT[language]);
            expect(out.split('\n').filter((line) => english.test(line.replace(/touchstone \w+ \w+/g, '')))).toEqual([]);
        }
    });
});

test('columns of a table keep their places under wide letters', async () => {
    await shop.put('a.touch', PROGRAM.replace('kpi Else', 'kpi 다른지표').replace('kpi Service "Service"', 'kpi Service "서비스"'));
    await shop.put('visits.csv', 'answered,Q1,Q2\n2026-01-05,5,5\n2026-04-05,4,4\n');
    await shop.put('others.csv', 'answered,Q1\n2026-01-05,5\n');
    const { out } = await inLanguage('zh-TW', 'score', '--data', 'Visit=visits.csv', '--data', 'Other=others.csv');
    const lines = out.split('\n').filter((line) => / n \d/.test(line) && !line.includes('：'));
    expect(lines).toHaveLength(2);
    expect(new Set(lines.map((line) => columnWidth(line.slice(0, line.indexOf(' n ')))))).toHaveProperty('size', 1);
});

test.each([
    ['zh_TW.UTF-8', '服務'],
    ['zh_HK.UTF-8', '服務'],
    ['ko_KR.UTF-8', '서비스'],
    ['pt_BR.UTF-8', '서비스'],
    ['C.UTF-8', '서비스']
])('titles for %s are in the language of the programme that is nearest', async (locale, title) => {
    await shop.put(
        'a.touch',
        PROGRAM.replace('languages en', 'languages ko, zh-TW').replace('kpi Service "Service"@en', 'kpi Service "서비스"@ko "服務"@zh-TW')
    );
    await shop.put('visits.csv', 'answered,Q1,Q2\n2026-01-05,5,5\n');
    const { out } = await shop.cliIn({ LANG: locale }, 'score', '--data', 'Visit=visits.csv');
    expect(out).toMatch(new RegExp(`^ {2}Service {2}${title}`, 'm'));
});
