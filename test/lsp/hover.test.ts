import { beforeAll, describe, expect, test } from 'vitest';
import type { TouchstoneValidator } from '../../src/language/validation/validator.js';
import { ALL } from './shop.js';
import { Workspace } from './workspace.js';

let workspace: Workspace;
beforeAll(async () => {
    workspace = new Workspace();
    await workspace.write(ALL);
});

const hover = (text: string): Promise<string> => workspace.hover(`package shop\n${text}`);

describe('a declaration', () => {
    test('shows its kind, its title in all languages and its description', async () => {
        const text = await hover('standard X { must "x" }\nmanual M { chapter A covers |GreetFirst }');
        expect(text).toContain('```touchstone\nstandard GreetFirst\n```');
        expect(text).toContain('| ko | 먼저 인사하기 |\n| en | Greet first |');
        expect(text).toContain('Greet as soon as eyes meet.');
        expect(text).toContain('- **must** Greet first');
        expect(text).toContain('`shop`');
    });

    test('says where it is verified and used, with links', async () => {
        const text = await hover('manual M { chapter A covers |GreetFirst }');
        expect(text).toMatch(/- Verified by: .*\[Audit\.C1\]\(file:\/\/\/project\/instruments\.touch#L\d+\).*/);
        expect(text).toContain('[Opinion.Q1]');
        // By its measure.
        expect(text).toContain('[Opinion.Q3]');
    });

    test('says that nothing verifies it', async () => {
        expect(await hover('manual M { chapter A covers |KeepTidy }')).toContain('Nothing verifies it yet.');
    });

    test('on its own name', async () => {
        expect(await hover('term |Greeting2 "인사"@ko "Greeting"@en')).toContain('term Greeting2');
    });

    test('says by what other names it goes, and what it is not', async () => {
        const text = await hover('term |T "Guest" also "visitor" avoid "client" differs from U because "A user may never come."\nterm U "User"');
        expect(text).toContain('- Also: visitor\n- Not called: client\n- Not the same as: U (A user may never come.)');
    });

    test('escapes what authors write', async () => {
        const text = await hover('term |T "a|b *c* [d](e) <img src=x>"');
        expect(text).toContain('a\\|b \\*c\\* \\[d\\](e) \\<img src=x\\>');
    });
});

describe('a question', () => {
    const survey = (question: string) => `scale Five "Five" likert 5 { 1 "1" 2 "2" 3 "3" 4 "4" 5 "5" }
survey Way "Way" {
    choose Came "?" one { option Bus "Bus" option Car "Car" option Foot "On foot" }
    number Age "?" in 0 .. 120
    end "Thanks" when Age < 18
    if Came != Foot { rate Ride "?" on Five reversed }
    ${question}
}`;
    test('says on what conditions it is asked, and which answers lead there, through those of others', async () => {
        const text = await hover(survey('if Ride <= 2 { text |Why "?" }'));
        expect(text).toContain('- Asked when: `Ride <= 2` · not: `Age < 18`');
        // Reversed: as it is ticked. It takes a ride to be asked about one.
        expect(text).toContain('- Answers that lead here: Ride = 4, 5 · Came = Bus, Car');
        expect(await hover(survey('if Came = Foot { if Ride <= 2 { text |Why "?" } }'))).toContain('- Nobody can be asked this.');
        expect(await hover(survey('').replace('number Age', 'number |Age'))).not.toContain('Asked when');
    });
});

describe('what is computed', () => {
    test('the range of a score and when it is missing', async () => {
        const text = await hover('kpi K { value mean(Opinion.|courtesy) }');
        expect(text).toContain('score courtesy : 1 .. 5');
        expect(text).toContain('missing with fewer than 2 of 2 answers');
        expect(await hover('kpi K { value mean(Opinion.|sure) }')).toMatch(/score sure : 0 \.\. 1[^]*never missing/);
    });

    test('the points of a scale and of an item', async () => {
        expect(await hover('survey S { rate Q1 "?" on touchstone |}')).toBe('');
        const item = await hover('survey S { ask Opinion.|Q1 }');
        expect(item).toContain('Scale: **Agree5** Agreement, five points');
        expect(item).toContain('| 5 | Strongly agree |');
        expect(item).toContain('- Verifies: GreetFirst');
    });

    test('the range of a number and the options of a choice', async () => {
        expect(await hover('survey S { ask Opinion.|Q3 }')).toContain('- Range: `0 .. 60 min`');
        expect(await hover('survey S { ask Opinion.|Q4 }')).toContain('| Mail | Mail |');
    });

    test('the sum of points beside what is stated', async () => {
        expect(await hover('survey S { ask Audit.|Manner }')).toContain('- Sum of its parts: 90 points (as stated)');
        expect(await hover('kpi K { value mean(|Audit.total) }')).toContain('- Sum of its parts: 90 points (⚠ differs from what is stated: 100 points)');
    });

    test('the value of a kpi, its range and its target', async () => {
        const text = await hover('figure F { value |Passing }');
        expect(text).toContain('- Value: `share(Audit.total >= 80 points where via = Phone)`');
        expect(text).toContain('- Range: `0 .. 100 %`');
        expect(text).toContain('- Target: 90 %');
    });

    test('the time of a journey', async () => {
        expect(await hover('standard X { at |Visit }')).toMatch(/- Time: 8 min\n- waiting: 6 min, 75 %\n- adding value: 2 min, 25 %/);
    });
});

describe('what is no declaration', () => {
    test('a part that every table has', async () => {
        const text = await hover('kpi K { value mean(Audit.|total) }');
        expect(text).toContain('Audit.total');
        expect(text).toContain('Points got over the points applicable');
    });

    test('a unit and a function', async () => {
        expect(await hover('kpi K { target 3 |min }')).toMatch(/unit min[^]*minutes[^]*60 s/);
        expect(await hover('kpi K { value me|an(Opinion.courtesy) }')).toContain('mean(Q1, Q2)');
    });

    test('the language of a text', async () => {
        expect(await hover('term T "낱말"@k|o')).toContain('**Korean**');
    });

    test('nothing in texts and numbers', async () => {
        expect(await hover('term T "낱|말"')).toBe('');
        expect(await hover('kpi K { target 3|3 }')).toBe('');
    });
});

test('labels are in the language of messages', async () => {
    const validator = workspace.services.Touchstone.validation.DocumentValidator as TouchstoneValidator;
    validator.language = 'ko';
    try {
        const text = await hover('manual M { chapter A covers |GreetFirst }');
        expect(text).toContain('표준 (standard)');
        expect(text).toContain('- 검증하는 곳: ');
        expect(text).toContain('- **must** 먼저 인사한다');
    } finally {
        validator.language = 'en';
    }
});
