import { beforeAll, describe, expect, test } from 'vitest';
import type { CompletionItem, InsertReplaceEdit } from 'vscode-languageserver-types';
import { ALL } from './shop.js';
import { labels, Workspace } from './workspace.js';

let workspace: Workspace;
beforeAll(async () => {
    workspace = new Workspace();
    await workspace.write(ALL);
});

const complete = (text: string): Promise<CompletionItem[]> => workspace.complete(`package shop\n${text}`);
const newText = (item: CompletionItem | undefined): string => (item!.textEdit as InsertReplaceEdit).newText;
const find = (items: CompletionItem[], label: string): CompletionItem => {
    const found = items.find((item) => item.label === label);
    expect(found, `${label} is not among ${labels(items).join(', ')}`).toBeDefined();
    return found!;
};

describe('names', () => {
    test('are those of the kind that the property asks for', async () => {
        const items = await complete('standard X { serves | }');
        expect(labels(items).slice(0, 3)).toEqual(['Courtesy', 'Quality', 'Speed']);
        expect(labels(items)).not.toContain('Teller');
        expect(labels(await complete('standard X { by | }'))).toEqual(['Committee', 'Guide', 'Teller']);
    });

    test('show their kind and their title in the language of the programme', async () => {
        const item = find(await complete('standard X { serves | }'), 'Courtesy');
        expect(item).toMatchObject({ detail: 'dimension', labelDetails: { description: '친절' }, documentation: { value: '**친절**' } });
    });

    test('are found by their title too, and by a syllable that is not finished', async () => {
        expect(labels(await complete('standard X { serves 친| }'))).toEqual(['Courtesy']);
        const [item] = await complete('standard X { serves 치| }');
        expect(item).toMatchObject({ label: 'Courtesy', filterText: '치' });
    });

    test.each([
        ['standard X { at Visit.| }', ['Reception']],
        ['standard X { at Visit.Reception.| }', ['Greeting', 'Queue']],
        ['survey S { ask Opinion.| }', ['Q1', 'Q2', 'Q3', 'Q4', 'Service']],
        ['checklist C { check A "a" verifies GreetFirst.| }', ['delay']]
    ])('after a point: %s', async (text, expected) => {
        expect(labels(await complete(text))).toEqual(expected);
    });

    test('parts of a table after its name in an expression, with what every table has', async () => {
        const found = labels(await complete('kpi K { value mean(Opinion.|) }'));
        expect(found).toEqual(expect.arrayContaining(['Q1', 'courtesy', 'total', 'wave', 'opened']));
        expect(found).not.toContain('Opinion');
    });

    test('columns need no table behind `where`, and a comparison offers what the column can be', async () => {
        expect(labels(await complete('kpi K { value share(Branch.opened > 2020-01-01 where |) }'))).toEqual(expect.arrayContaining(['via', 'code']));
        expect(labels(await complete('kpi K { value share(Branch.opened > 2020-01-01 where via = |) }')).slice(0, 2)).toEqual(['Phone', 'Web']);
        expect(labels(await complete('survey S { choose Q "?" one { option Yes option No } if Q = | }')).slice(0, 2)).toEqual(['No', 'Yes']);
    });

    test('a measure is not offered in its own value', async () => {
        expect(labels(await complete('kpi Own { value | }'))).not.toContain('Own');
        expect(labels(await complete('kpi Own { value | }'))).toContain('Kindness');
    });

    test('nearest first: the declaration, the file, the package', async () => {
        const items = await complete('kpi Near { value 1 }\nsurvey S { number A "a" score x = | }');
        const order = ['A', 'Near', 'Kindness'].map((label) => labels(items).indexOf(label));
        expect(order).toEqual([...order].sort((a, b) => a - b));
    });

    test('of the library bring their import along', async () => {
        const items = await complete('survey S { rate Q1 "?" on Qual| }');
        const item = find(items, 'Quality5');
        expect(item.labelDetails?.description).toBe('touchstone.scales');
        expect(item.additionalTextEdits).toEqual([
            { range: { start: { line: 0, character: 12 }, end: { line: 0, character: 12 } }, newText: '\n\nimport touchstone.scales.Quality5' }
        ]);
        const behind = find(await complete('import touchstone.servqual.*\nsurvey S { rate Q1 "?" on Qual| }'), 'Quality5');
        expect(behind.additionalTextEdits![0]!.newText).toBe('\nimport touchstone.scales.Quality5');
        expect(behind.additionalTextEdits![0]!.range.start).toEqual({ line: 1, character: 28 });
    });

    test('what an import brings is offered without another', async () => {
        const item = find(await complete('import touchstone.scales.*\nsurvey S { rate Q1 "?" on Qual| }'), 'Quality5');
        expect(item.additionalTextEdits).toBeUndefined();
    });
});

describe('words of the language', () => {
    test('at the beginning of a file, of a line and in the middle of a declaration', async () => {
        expect(labels(await workspace.complete('|'))).toEqual(expect.arrayContaining(['package', 'import', 'standard', 'survey']));
        expect(labels(await complete('|'))).toEqual(expect.arrayContaining(['standard', 'import']));
        const inside = labels(await complete('standard X { serves Courtesy | must "x" }'));
        expect(inside).toEqual(expect.arrayContaining(['must', 'by', 'measure', 'source']));
        expect(inside).not.toContain('survey');
        expect(labels(await complete('survey S { section A { rate Q1 "?" | } }'))).toEqual(expect.arrayContaining(['on', 'required', 'check']));
    });

    test('not where only a name can stand', async () => {
        expect(await complete('standard |')).toEqual([]);
        expect(labels(await complete('standard X { by | }'))).not.toContain('must');
    });

    test('not in texts and comments', async () => {
        expect(await complete('standard X "표준|" { }')).toEqual([]);
        expect(await complete('standard X "표준|')).toEqual([]);
        expect(await complete('// sta|')).toEqual([]);
        expect(await complete('/* sta| */')).toEqual([]);
        expect(await complete('standard X """ sta| """')).toEqual([]);
    });

    test('in files with mistakes before and behind the cursor', async () => {
        expect(labels(await complete('standard A { serves , must }\nrole ?? B\nstandard X { se| \nsurvey S {'))).toContain('serves');
        expect(labels(await complete('survey S { section A { rate } score x = mean(Q1 }\nstandard X { by Te|'))).toContain('Teller');
        expect(labels(await complete('standard X {\n    serves |\n    must "x"\n}'))).toContain('Courtesy');
    });
});

test('nothing pops up behind the brace of a block or the point of a number', async () => {
    const typed = (text: string, trigger: string) => workspace.complete(`package shop\n${text}`, undefined, trigger);
    expect(await typed('standard X {|}', '{')).toEqual([]);
    expect(await typed('standard X "x" {|', '{')).toEqual([]);
    expect(await typed('standard X { measure d <= 3.|', '.')).toEqual([]);
    expect(labels(await typed('standard X { at Visit.|', '.'))).toEqual(['Reception']);
    expect(labels(await typed('kpi K { value mean(Opinion.|', '.'))).toContain('Q1');
    expect(labels(await typed('survey S { number A1 "?" note "{|}" }', '{'))).toEqual(['A1']);
    expect(labels(await typed('term T "x"@|', '@'))).toEqual(['@ko', '@en']);
    expect(await typed('term T @|', '@')).toEqual([]);
});

describe('declarations by the word for them', () => {
    test('the keyword brings a skeleton with texts in the languages of the programme', async () => {
        const item = find(await complete('kpi|'), 'kpi');
        expect(item.insertTextFormat).toBe(2);
        expect(newText(item)).toMatch(/^kpi \$\{1:이름\} "\$\{2:제목\}"@ko "\$\{3:title\}"@en \{\n/);
    });

    test.each([
        ['표준', 'standard'],
        ['標準', 'standard'],
        ['标准', 'standard'],
        ['조사', 'survey'],
        ['설문', 'survey'],
        ['問卷', 'survey'],
        ['问卷', 'survey'],
        ['점검표', 'checklist'],
        ['체크리스트', 'checklist'],
        ['檢查表', 'checklist'],
        ['检查表', 'checklist'],
        ['여정', 'journey'],
        ['旅程', 'journey'],
        ['지표', 'kpi'],
        ['指標', 'kpi'],
        ['指标', 'kpi'],
        ['용어', 'term'],
        ['手冊', 'manual']
    ])('%s → %s', async (word, keyword) => {
        const item = find(await complete(`${word}|`), `${word} → ${keyword}`);
        expect(item.filterText).toBe(word);
        expect(newText(item)).toMatch(new RegExp(`^${keyword} `));
    });

    test.each([
        ['journey J { stage S { 접점| } }', '접점 → moment'],
        ['journey J { stage S { 關鍵時刻| } }', '關鍵時刻 → moment'],
        ['journey J { stage S { 关键时刻| } }', '关键时刻 → moment'],
        ['checklist C { 부문| }', '부문 → section'],
        ['standard X { 담당| }', '담당 → by'],
        ['standard X { 必須| }', '必須 → must']
    ])('where it may stand: %s', async (text, label) => {
        find(await complete(text), label);
    });

    test('while a syllable is being composed, and in decomposed form', async () => {
        for (const typed of ['ㅍ', '표', '푲', '표주', '표준', '표준'.normalize('NFD')]) {
            const item = find(await complete(`${typed}|`), '표준 → standard');
            // The editor compares with what stands in the file.
            expect(item.filterText!.startsWith(typed) || '표준'.startsWith(typed)).toBe(true);
        }
    });

    test('not before anybody types one, and not where it may not stand', async () => {
        expect(labels(await complete('|')).filter((label) => label.includes('→'))).toEqual([]);
        expect(labels(await complete('standard X { 점검표| }'))).toEqual([]);
    });
});

describe('values', () => {
    test('functions in expressions, with their signature and by their Korean name', async () => {
        const item = find(await complete('kpi K { value mea| }'), 'mean');
        expect(item.detail).toContain('mean(');
        expect(newText(item)).toBe('mean($1)$0');
        expect(labels(await complete('kpi K { value 평균| }'))).toContain('mean');
    });

    test('kinds behind covers every, manuals behind from', async () => {
        expect(labels(await complete('manual M "M" { chapter C "C" covers every | }'))).toEqual(expect.arrayContaining(['need', 'gap', 'record', 'kpi']));
        expect(labels(await complete('manual M "M" { chapter C "C" covers | }'))).toEqual(expect.arrayContaining(['every', 'none']));
        expect(labels(await complete('import touchstone.outline.ServiceManual\nmanual M "M" from | { }'))).toContain('ServiceManual');
    });

    test('functions over many rows not within one row', async () => {
        expect(labels(await complete('survey S { rate Q1 "?" score x = np| }'))).not.toContain('nps');
        expect(labels(await complete('kpi K { value np| }'))).toContain('nps');
    });

    test('units behind a number, by name or title', async () => {
        expect(labels(await complete('standard X { measure d <= 3 | }'))).toEqual(expect.arrayContaining(['s', 'min', '%', 'points']));
        expect(labels(await complete('standard X { measure d <= 3 분| }'))).toContain('min');
        expect(labels(await complete('standard X { measure d <= 3m| }'))).toContain('min');
    });

    test('periods behind `every`', async () => {
        expect(labels(await complete('kpi K { every | }'))).toEqual(['day', 'week', 'month', 'quarter', 'half', 'year']);
    });

    test('the languages that a text lacks behind @', async () => {
        expect(labels(await complete('term T "낱말"@|'))).toEqual(['@ko', '@en']);
        expect(labels(await complete('term T "낱말"@ko "word"@|'))).toEqual(['@en']);
        expect(newText(find(await complete('term T "낱말"@k|'), '@ko'))).toBe('@ko');
    });

    test('packages behind import, then what they declare', async () => {
        expect(labels(await complete('import |'))).toEqual(expect.arrayContaining(['shop', 'touchstone.scales']));
        expect(labels(await complete('import touchstone.|'))).toEqual(['determinants', 'outline', 'scales', 'servqual', 'units']);
        expect(labels(await complete('import touchstone.scales.|'))).toEqual(expect.arrayContaining(['*', 'Agree5']));
    });

    test('answers within the braces of a text', async () => {
        const items = await complete('survey S { of Branch number Age "나이"@ko score x = Age note "So {|} ..." }');
        expect(labels(items)).toEqual(['Age', 'Branch', 'x']);
        expect(find(items, 'Age')).toMatchObject({ labelDetails: { description: '나이' } });
        expect(labels(await complete('survey S { number Age "?" note "So {A|" }'))).toEqual(['Age']);
        expect(labels(await complete('survey S { number Age "?" note "So {나|} {{" }'))).toEqual([]);
        expect(labels(await complete('survey S { of Branch note "In {Branch.|}" }'))).toEqual(['code', 'opened', 'via']);
        expect(await complete('survey S { number Age "?" note "So {{|" }')).toEqual([]);
        expect(await complete('standard X { must "So {|" }')).toEqual([]);
    });

    test('own fields as key', async () => {
        expect(labels(await complete('record R { field id "id" text field day "day" date key | }'))).toEqual(['day', 'id']);
        expect(labels(await complete('record R { field id "id" text field day "day" date time | }'))).toEqual(['day']);
    });
});
