import { expect, test } from 'vitest';
import { workshop } from './harness.js';

const shop = workshop();
const GREETING = 'standard Greet "Greet" {}\n';

async function said(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
    const { out, error } = await shop.cliIn(env, ...args);
    return out + error;
}

test.each([
    ['the locale of a system', [], { LANG: 'ko_KR.UTF-8' }, '표준 ‘Greet’에 must, should, may, measure 중 어느 것도 없습니다.'],
    ['Taiwan', [], { LANG: 'zh_TW.UTF-8' }, '標準「Greet」中沒有 must、should、may 或 measure。'],
    ['the mainland', [], { LANG: 'zh_CN.UTF-8' }, '标准“Greet”中没有 must、should、may 或 measure。'],
    ['LC_ALL before LANG', [], { LANG: 'ko_KR.UTF-8', LC_ALL: 'C.UTF-8' }, "The standard 'Greet' has no must"],
    ['its own variable before the locale', [], { LANG: 'ko_KR.UTF-8', TOUCHSTONE_LANGUAGE: 'zh-TW' }, '標準「Greet」'],
    ['the option before all', ['--language', 'zh-CN'], { LANG: 'ko_KR.UTF-8', TOUCHSTONE_LANGUAGE: 'en' }, '标准“Greet”'],
    ['a language without words', [], { LANG: 'pt_BR.UTF-8' }, "The standard 'Greet' has no must"],
    ['nothing', [], {}, "The standard 'Greet' has no must"]
])('findings in the language of %s', async (_, args, env, text) => {
    await shop.put('shop.touch', GREETING);
    for (const command of ['check', 'build', 'test']) expect(await said([command, ...args], env), command).toContain(text);
});

test('codes and counts of the machine form are the same in every language', async () => {
    await shop.put('shop.touch', GREETING);
    const found = async (env: Readonly<Record<string, string>>) => {
        const report = JSON.parse(await said(['check', '--format', 'json'], env)) as { counts: object; findings: { code: string; message: string }[] };
        return { counts: report.counts, codes: report.findings.map(({ code }) => code), messages: report.findings.map(({ message }) => message) };
    };
    const [english, korean] = [await found({}), await found({ LANG: 'ko_KR.UTF-8' })];
    expect(korean.codes).toEqual(english.codes);
    expect(korean.counts).toEqual(english.counts);
    expect(korean.messages.every((message) => /\p{Script=Hangul}/u.test(message))).toBe(true);
});

test('explain says what a code means in the language, with its wordings and fixes', async () => {
    const korean = await said(['explain', 'standards/duty'], { LANG: 'ko_KR.UTF-8' });
    expect(korean).toContain('표준에는 해야 할 일이 있어야 합니다.');
    expect(korean).toContain('‘must’ 추가');
    expect(await said(['explain', '--language', 'zh-TW'], {})).toContain('標準必須寫明要做什麼。');
    expect(await said(['explain', 'standards/duty'], {})).toContain("Add 'must'");
});

test('a language that there is none of is refused', async () => {
    expect(await said(['check', '--language', 'klingon'], {})).toContain('en, ko, zh-TW, zh-CN');
});

test.each([
    ['ko', '오류', '파일 1개에서 오류 1건, 경고'],
    ['zh-TW', '錯誤', '1 個檔案中有 1 個錯誤'],
    ['zh-CN', '错误', '1 个文件中有 1 个错误'],
    ['en', 'error', '1 error, ']
])('%s: how grave a finding is, and how many there are', async (language, grave, total) => {
    await shop.put('shop.touch', GREETING);
    const report = await said(['check', '--language', language], {});
    expect(report).toMatch(new RegExp(`^shop\\.touch:1:\\d+ ${grave} standards/duty$`, 'm'));
    expect(report).toContain(total);
});
