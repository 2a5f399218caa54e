import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../src/generators/documents/context.js';
import { inWords } from '../../../src/generators/documents/formula.js';
import { documentsGenerator } from '../../../src/generators/documents/index.js';
import { spanOf } from '../../../src/generators/documents/plan.js';
import { LABELS } from '../../../src/generators/format/labels.js';
import type { OutputFile } from '../../../src/generators/output.js';
import type { Model } from '../../../src/model/types.js';
import { loadProject } from '../../../src/project/load.js';
import { compile } from '../../scoring/compile.js';
import { emptyModel } from '../model-builder.js';

const written = async (model: Model): Promise<OutputFile[]> => [...(await documentsGenerator.generate(model))];
const content = (files: readonly OutputFile[], path: string): string => String(files.find((file) => file.path === path)?.content);
const page = (files: readonly OutputFile[], name: string): Document => new JSDOM(content(files, `documents/${name}.html`)).window.document;
/** Rows of a table as texts; the lines of a cell are separated by a slash. */
const rowsOf = (document: Document, table = 0): string[][] =>
    [...document.querySelectorAll('table')[table]!.querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll('th,td')].map((cell) => [...(cell.children.length > 1 ? cell.children : [cell])].map((e) => e.textContent.trim()).join(' / '))
    );
const factsOf = (document: Document, heading: string): Record<string, string> => {
    const found = [...document.querySelectorAll('h2,h3')].find(({ textContent }) => textContent === heading)!;
    let next = found.nextElementSibling;
    while (next && next.tagName !== 'DL') next = next.nextElementSibling;
    return Object.fromEntries([...next!.querySelectorAll('dt')].map((dt) => [dt.textContent, dt.nextElementSibling!.textContent.trim()]));
};

const postOffice = await (await loadProject('examples/post-office')).model();
const files = await written(postOffice);
/** A model from its text, with the units of the library. */
const compiled = async (source: string): Promise<Model> => ({ ...(await compile(source)), units: postOffice.units });

describe('files', () => {
    test('are in every language, the first without its tag, and the same every time', async () => {
        const paths = files.map(({ path }) => path);
        expect(paths).toEqual(expect.arrayContaining(['documents/kpi-catalogue.html', 'documents/kpi-catalogue.en.md', 'documents/needs.en.csv']));
        expect(new Set(paths).size).toBe(paths.length);
        expect(await written(postOffice)).toEqual(files);
    });
    test('are not made for nothing', async () => {
        expect(await written(emptyModel(['en']))).toEqual([]);
    });
    test('leave a text a text', async () => {
        const evil = await compiled('need N "<img src=x onerror=alert(1)>" manifest strategy satisfy { voice "</td><script>x</script>" importance 1 }');
        const document = page(await written(evil), 'needs');
        expect(document.querySelectorAll('script,img,[onerror]')).toHaveLength(0);
        expect(document.body.textContent).toContain('<img src=x onerror=alert(1)>');
    });
    test('use headings without gaps, and table heads with a scope', () => {
        for (const { path, content: text } of files) {
            if (!path.endsWith('.html')) continue;
            const document = new JSDOM(String(text)).window.document;
            const levels = [...document.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) => Number(tagName[1]));
            levels.slice(1).forEach((level, i) => expect(level - levels[i]!, path).toBeLessThanOrEqual(1));
            for (const head of document.querySelectorAll('th')) expect(head.getAttribute('scope'), path).toMatch(/^(row|col)(group)?$/);
            expect(document.body.textContent, path).not.toMatch(/undefined|\[object|NaN/);
        }
    });
});

test('every language has its own words', () => {
    const borrowed: string[] = [];
    const compare = (en: object, other: object, path: string): void => {
        for (const [key, word] of Object.entries(en)) {
            const theirs = (other as Record<string, unknown>)[key];
            if (typeof word === 'object' && word !== null) compare(word as object, theirs as object, `${path}.${key}`);
            else if (typeof word === 'string' && /\p{L}/u.test(word) && word === theirs) borrowed.push(`${path}.${key}`);
        }
    };
    for (const language of ['ko', 'zh-TW', 'zh-CN'] as const) compare(LABELS.en.documents, LABELS[language].documents, language);

    expect(borrowed).toEqual([]);
});

describe('the catalogue of indicators', () => {
    test('says in words what is computed, from what, and by when it is good', () => {
        const document = page(files, 'kpi-catalogue.en');
        expect(factsOf(document, 'Time to answer (90th percentile)')).toEqual({
            'How it is computed': 'Time until the call was answered that 90 % of cases do not exceed, only where Channel = Phone',
            'As written in the source': 'p90(Case.answerDelay where channel = Phone)',
            'Comes from': 'Case',
            Unit: 'seconds',
            Direction: 'lower is better',
            Target: '20 seconds',
            'Stretch target': '12 seconds',
            'Green from': '20 seconds',
            'Amber from': '40 seconds',
            'How often': 'every month',
            Owner: 'Contact centre',
            Serves: 'Complaints that end in trust, Speed',
            'Speaks for': 'Customers'
        });
        expect(factsOf(document, 'Service index')['How it is computed']).toBe(
            '50 % × Customer satisfaction index + 30 % × Mean monitoring score brought from 0–100 to 0–100 + 20 % × First-contact resolution brought from 0–1 to 0–100'
        );
        expect(factsOf(document, 'Customer satisfaction index')).toMatchObject({
            'Cases needed': '30',
            'Compared with': 'the time before, Customers aged 65 and over'
        });
    });
    test('is a table for programs: numbers are numbers', () => {
        const [head, first] = content(files, 'documents/kpi-catalogue.en.csv').slice(1).split('\r\n');
        expect(head).toContain('Indicator,How it is computed,As written in the source,Unit,Direction,Target');
        expect(first).toContain(
            'Customer satisfaction index,mean of Customer satisfaction index,mean(CSI2026.overall),,higher is better,80,88,80,70,every quarter'
        );
    });
});

describe('the data dictionary', () => {
    test('says of each field what it is for and how private it is', () => {
        const document = page(files, 'data-dictionary.en');
        expect(factsOf(document, 'Customer')).toEqual({
            'Comes from': 'crm.customers',
            Key: 'Customer number',
            'Kept for': '3 years',
            'Legal basis': 'consent'
        });
        const rows = rowsOf(document, 1);
        expect(rows[0]).toEqual(['Customer number / id', 'text / key', '', '', 'person']);
        expect(rows[1]).toEqual(['Year of birth / birthYear', 'number', 'Comparison by age group and service for older customers', 'personal', 'person']);
        expect(rows.at(-1)).toEqual(['Usual branch / office', 'Link to: Branch', 'Results for each branch', '', 'person']);
        expect(rowsOf(document, 2).find(([name]) => name!.startsWith('Time until'))![1]).toBe('number (seconds)');
    });
});

describe('the needs list', () => {
    test('says how much each matters to whom and what meets it', () => {
        const document = page(files, 'needs.en');
        const row = rowsOf(document).find(([name]) => name === 'A clean and comfortable place')!;
        expect(row.slice(1, 5)).toEqual([
            '3 / 4 (for Customers aged 65 and over)',
            'attractive',
            'Latent, Fill a satisfaction',
            'Pleasant premises, Information on display'
        ]);
        expect(row[5]!.split(' / ')).toHaveLength(4);
    });
    test('sorts needs by strategy: five manifest dissatisfactions to take away', () => {
        const [manifest, latent] = rowsOf(page(files, 'needs.en'), 1);
        expect(manifest!.map((cell) => cell.split(' / ').length)).toEqual([1, 2, 5]);
        expect(latent!.map((cell) => (cell === '' ? 0 : cell.split(' / ').length))).toEqual([1, 6, 0]);
    });
    test('marks a need that nothing meets', async () => {
        const model = await compiled('need N "Quiet" { importance 3 }');
        expect(rowsOf(page(await written(model), 'needs'))[0]!.at(-1)).toBe('No standard meets it yet');
    });
});

describe('a house of quality', () => {
    test('weighs the factors: 5·9 + 5·3 + 5·9 = 105 of 660, the first five are critical', () => {
        const document = page(files, 'deployment-HouseOfQuality.en');
        const rows = rowsOf(document);
        expect(rows[0]).toEqual(['Checking steps kept', '105', '15.9 %', '1', '●']);
        // 5·1 + 5·3 + 4·9 + 5·3 + 4·3
        expect(rows[2]).toEqual(['Knowledge of products and rules', '83', '12.6 %', '3', '●']);
        expect(rows.filter((row) => row[4] === '●')).toHaveLength(5);
        expect(rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(660);
        expect(document.querySelector('svg title')!.textContent).toBe('13 needs against 10 factors; the heaviest factor is Checking steps kept.');
    });
    test('counts where a need stands and is aimed at, and goes on from the house before', async () => {
        const model = await compiled(`
            need A "a" { importance 4 planned 5 current 2 sales 1.5 }
            need B "b" { importance 2 }
            factor X "x"  factor Y "y"  factor Z "z"
            deployment One "One" { strength strong 9, weak 1 critical top 1 relate A -> X strong, Y weak relate B -> Y strong }
            deployment Two "Two" { from One strength strong 9, weak 1 relate X -> Z strong relate Y -> Z weak }`);
        const made = await written(model);
        // a weighs 4 × 5/2 × 1.5 = 15: x 135, y 15 + 18 = 33; z 9·135 + 33 = 1248
        expect(rowsOf(page(made, 'deployment-One')).map((row) => row.slice(0, 2))).toEqual([
            ['x', '135'],
            ['y', '33']
        ]);
        expect(rowsOf(page(made, 'deployment-Two'))[0]!.slice(0, 2)).toEqual(['z', '1248']);
        expect(made.map(({ path }) => path)).toContain('documents/deployment-One.xlsx');
    });
});

describe('a procedure', () => {
    const tea = (more = '') => `procedure Tea "Tea" { ${more}
        step Kettle "Kettle" takes 1 min  step Boil "Boil" after Kettle takes 15 min productive
        step Pot "Pot" after Kettle takes 1 min  step Cups "Cups" after Pot takes 1 min  step Leaves "Leaves" after Cups takes 2 min }`;
    test('finds the critical path: 16 of 20 minutes', async () => {
        const document = page(await written(await compiled(tea())), 'procedure-Tea');
        expect(factsOf(document, 'Time')).toMatchObject({
            'All times added': '20 minutes',
            'Length of the critical path': '16 minutes',
            'Critical path': 'Kettle → Boil',
            'Value time over elapsed time (VT/ET)': '0.938'
        });
        expect(document.querySelectorAll('svg.bars rect')).toHaveLength(5);
    });
    test('makes hours of days by the declared calendar only: 26 min of 28 days are 0.000645, or 0.00193 of 8 hours each', async () => {
        const steps = 'step A "A" takes 20 min productive step B "B" takes 6 min productive }';
        const ratio = async (source: string): Promise<string> =>
            factsOf(page(await written(await compiled(source)), 'procedure-P'), 'Time')['Value time over elapsed time (VT/ET)']!;
        expect(await ratio(`calendar C "C" workday 24 h workweek 7 days procedure P "P" { elapsed 28 days calendar C ${steps}`)).toBe('0.000645');
        expect(await ratio(`calendar C "C" workday 8 h workweek 5 days procedure P "P" { elapsed 28 days calendar C ${steps}`)).toBe('0.00193');
        expect(await ratio(`procedure P "P" { elapsed 28 days ${steps}`)).toMatch(/^No ratio/);
    });
    test('says who is promised what, and who takes over', async () => {
        const document = page(files, 'procedure-ComplaintHandling.en');
        expect(rowsOf(document)[0]!.slice(0, 5)).toEqual(['1', 'Receive', 'Call agent', '10 minutes', '5 minutes']);
        expect(rowsOf(document)[1]![6]).toBe('Customer satisfaction office');
    });
});

describe('gaps, improvements and comparisons', () => {
    test('all five gaps are listed, three of them as not declared', () => {
        const rows = rowsOf(page(files, 'gaps.en'));
        expect(rows.map(([, , value]) => value === 'not declared')).toEqual([true, true, false, true, false]);
        expect(rows[4]![2]).toBe('mean of Gap between expectation and perception / Alert: Value < -1');
    });
    test('an improvement is told in seven steps, with what changed', async () => {
        const clinic = await (await loadProject('examples/clinic')).model();
        const document = page(await written(clinic), 'improvement-HallComfort');
        expect([...document.querySelectorAll('h2')].map(({ textContent }) => textContent[0])).toEqual(['1', '2', '3', '4', '5', '6', '7']);
        const effect = rowsOf(document, 3);
        // 62 → 81, and 38 → 9 complaints, of which fewer are better
        expect(effect.map((row) => row.at(-1)!.replace(/\s/g, ''))).toEqual(['+19/改善', expect.stringMatching(/^−29.*\/改善$/)]);
        expect(document.body.textContent).toContain('业务大厅满意度 ≥ 80');
    });
    test('no data is said, and is not the same as empty', async () => {
        const model = await compiled('table T "T" { column A "a" column B "b" row R "r" { A "1" B none } row S "s" { A "2" } }');
        expect(rowsOf(page(await written(model), 'tables'))).toEqual([
            ['r', '1', 'no data'],
            ['s', '2', '']
        ]);
    });
});

describe('the training plan', () => {
    test('says which moments and standards no course covers', async () => {
        const model = await compiled(`
            role Clerk "Clerk"
            journey J "Visit" { stage S "In" { moment A "Greeting" moment B "Parting" } }
            standard Smile "Smile" at J.S.A  standard Thank "Thank" at J.S.B
            course C "Front desk" { for Clerk covers J.S.A takes 2 h objective "To greet" module M "Thanks" covers Thank }`);
        const document = page(await written(model), 'training');
        expect(rowsOf(document, 2)).toEqual([['Visit'], ['Greeting', '●'], ['Parting', '']]);
        expect(rowsOf(document, 3)).toEqual([
            ['Smile', '●'],
            ['Thank', '●']
        ]);
        expect([...document.querySelectorAll('ul')].at(-1)!.textContent.trim()).toBe('Parting');
    });
});

describe('a plan', () => {
    test('says what each phase hands on, and draws when', () => {
        const document = page(files, 'plan-Introduction.en');
        expect(rowsOf(document)[0]!.slice(3)).toEqual(['List of needs', 'Customer satisfaction office', '2026-01']);
        expect(rowsOf(document, 1)).toEqual([
            ['List of needs', 'Find the needs', 'Derive the main needs'],
            ['Deployment table', 'Derive the main needs', 'Deploy the quality functions'],
            ['List of critical success factors', 'Deploy the quality functions', 'Teach and practise'],
            ['Improvement plan', 'Teach and practise', 'used in no later phase']
        ]);
        const bars = [...document.querySelectorAll('svg.bars rect')].map((bar) => Number(bar.getAttribute('width')));
        // January and April to December: 31 and 275 days
        expect(bars[3]! / bars[0]!).toBeCloseTo(275 / 31, 1);
    });
    test('calls an output by its title, by what it is, or by its name', async () => {
        const model = await compiled(`
            plan Next "Next" {
                phase A "First" { output TopicSheet "Sheet of topics", CauseChart, Wait }
                phase B "Then" { input TopicSheet, CauseChart, Wait after A }
            }
            kpi Wait "Waiting time" { value 1 min better lower }`);
        expect(rowsOf(page(await written(model), 'plan-Next'), 1).map(([title]) => title)).toEqual(['Sheet of topics', 'Cause Chart', 'Waiting time']);
    });
    test('knows the days of months, quarters, halves and years', () => {
        const day = (date: string): number => Date.parse(date) / 86_400_000;
        expect(spanOf('2024-02')).toEqual({ from: day('2024-02-01'), to: day('2024-02-29') });
        expect(spanOf('2026-Q2')).toEqual({ from: day('2026-04-01'), to: day('2026-06-30') });
        expect(spanOf('2026-H2')).toEqual({ from: day('2026-07-01'), to: day('2026-12-31') });
        expect(spanOf('2026')).toEqual({ from: day('2026-01-01'), to: day('2026-12-31') });
        expect(spanOf('2026-03-15')).toEqual({ from: day('2026-03-01'), to: day('2026-03-15') });
        expect(spanOf('soon')).toBeUndefined();
    });
});

describe('the monitoring plan', () => {
    const document = page(files, 'monitoring-plan.en');
    test('computes the sample: 3 % at 95 % of 120,000 takes 1058 responses', () => {
        // 1067.07 / (1 + 1066.07 / 120000) = 1057.7
        const survey = factsOf(document, 'Post office customer satisfaction survey 2026');
        expect(survey['Sample']).toContain('1058 responses');
        expect(survey['Sample']).toContain('margin of error 3 % at 95 % confidence, population 120,000');
        expect(survey['Sampling frame']).toBe('registered customers');
    });
    test('says when a check is passed, and holds an empty report of its areas', () => {
        expect(factsOf(document, 'Quarterly monitoring checklist')['Passed when']).toBe('Total ≥ 85 points and Critical items not met = 0');
        const report = [...document.querySelectorAll('table')].map((_, i) => rowsOf(document, i)).find((rows) => rows.at(-1)![1] === '100 points')!;
        expect(report).toHaveLength(6);
    });
});

describe('conditions and figures in words', () => {
    test('have titles and units for names, a grade for its conditions, and no bracket that changes nothing', async () => {
        const model = await compiled(`
            record Customer "Customer" { key id field id "Number" text field spend "Spending" number KRW field retention "Retention" number field born "Year of birth" number
                score worth "Worth" = spend * (1 + retention / 1.1 + (retention / 1.1) ^ 2) - (spend - 1 KRW) }
            grading Grade "Grade" of Customer { band Best "Best customers" when spend >= 1_000 KRW band Rest "All others" otherwise }
            segment Top "Top" of Customer where Grade = Best
            segment Big "Big" of Customer where spend >= 5_000 KRW
            segment Young "Young" of Customer where year(asOf) - born in 18 .. 29
            checklist Round "Round" { of Customer worth 10 points check A "Asked" worth 10 points }
            gap Delivery "Delivery" between specified and delivered { value mean(Round.total) - 10 points alert when value < -2 points remedy "Train" }`);
        const context = contextOf(model, 'en');
        expect(model.segments.map(({ where, of }) => inWords(where!, context, of))).toEqual([
            'Grade = Best customers',
            'Spending ≥ 5000 Korean won',
            '18 ≤ year of reference date − Year of birth ≤ 29'
        ]);
        expect(inWords(model.records[0]!.scores[0]!.value, context, model.records[0]!.id)).toBe(
            'Spending × (1 + Retention ÷ 1.1 + (Retention ÷ 1.1) ^ 2) − (Spending − 1 Korean won)'
        );
        expect(rowsOf(page(await written(model), 'gaps'))[2]![2]).toContain('< -2 points');
    });
});
