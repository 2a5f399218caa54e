import { expect, it } from 'vitest';
import { workshop } from './harness.js';

const shop = workshop();

it('score writes bands within groups and what follows upon earlier years', async () => {
    await shop.put(
        'shop.touch',
        `program Shop "Shop"@en { version 2026.1 languages en authority Board }
team Board "Board" governance { duties "Decides" }
record Group "Group" { key code field code "Code" text field region "Region" text }
record Review "Review" { key staff time held retain 3 years basis contract field staff "Staff" text field held "Held" date field score "Score" number field group "Group" Group }
grading Appraisal "Appraisal" of Review ranking score per Group.region {
    applies when count(Review) >= 4
    band A "A" share 50 %  band E "E" share 50 %
    outcome Cut "Pay cut" when Appraisal = E
    outcome Off "Off the post" when Appraisal = E after Cut, Cut
}`
    );
    await shop.put('Group.csv', 'code,region\n1,North\n2,South\n3,North\n');
    const year = (of: number) => [`a,${of}-01-01,9,1`, `b,${of}-01-01,7,3`, `c,${of}-01-01,5,2`, `d,${of}-01-01,1,2`];
    await shop.put('Review.csv', ['staff,held,score,group', ...year(2024), ...year(2025), ...year(2026)].join('\n'));
    const { code, error } = await shop.cli('score', '--data', 'Review=Review.csv', '--data', 'Group=Group.csv', '--out', 'out');
    expect([0, 1, 2], error).toContain(code);
    const lines = (await shop.read('out/Review.ranked.csv')).trim().split(/\r?\n/);
    expect(lines[0]!.replace('\uFEFF', '')).toBe('row,wave,Appraisal,Cut,Off');
    expect(lines.slice(1, 5)).toEqual(['2,2024,A,false,false', '3,2024,E,true,false', '4,2024,A,false,false', '5,2024,E,true,false']);
    expect(lines.slice(9)).toEqual(['10,2026,A,false,false', '11,2026,E,true,true', '12,2026,A,false,false', '13,2026,E,true,true']);
});

it('a record without a time is ranked as a whole', async () => {
    await shop.put(
        'shop.touch',
        `program Award "Award"@en { version 2026.1 languages en authority Board }
team Board "Board" governance { duties "Decides" }
record Office "Office" { key code field code "Code" text score final "Final" = mean(Review.total) }
rubric Review "Review" { of Office every year worth 10 points number N "N" in 0 points .. 10 points worth 10 points }
grading Medal "Medal" of Office ranking final { applies when count(Office) >= 4   band Gold "Gold" share 25 %   band None1 "None" share 75 % }`
    );
    await shop.put('Office.csv', 'code\na\nb\nc\nd\n');
    await shop.put('Review2.csv', 'Office,answered,N\na,2026-05-01,5\na,2026-05-01,7\nb,2026-05-01,9\nb,2026-05-01,8\nc,2026-05-01,2\nd,2026-05-01,1\n');
    const { code, error } = await shop.cli('score', '--data', 'Office=Office.csv', '--data', 'Review=Review2.csv', '--out', 'out2');
    expect([0, 1, 2], error).toContain(code);
    const lines = (await shop.read('out2/Office.ranked.csv')).trim().split(/\r?\n/);
    expect(lines.slice(1)).toEqual(['2,,None1', '3,,Gold', '4,,None1', '5,,None1']);
});
