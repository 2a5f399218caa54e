import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildForm, type BuiltForm, formTables, formWorkbook } from '../../../src/generators/xlsform/index.js';
import type { Row } from '../../../src/generators/xlsform/sheets.js';
import { fieldName, quoted } from '../../../src/generators/xlsform/xpath.js';
import { compile } from '../../scoring/compile.js';
import { EVERYTHING } from './fixture.js';

let survey: BuiltForm;
let audit: BuiltForm;
beforeAll(async () => {
    const model = await compile(EVERYTHING);
    [survey, audit] = model.instruments.map((instrument) => buildForm({ ...model, languages: ['ko', 'en'] }, instrument)) as [BuiltForm, BuiltForm];
});
const row = ({ form }: BuiltForm, name: string): Row => {
    const found = form.survey.filter((one) => one.name === name);
    expect(found, name).toHaveLength(1);
    return found[0]!;
};
const choices = (built: BuiltForm, name: string): string[] => {
    const list = row(built, name).type.split(' ')[1];
    return built.form.choices.filter((choice) => choice.list_name === list).map((choice) => choice.name);
};
const ended = "${Kind} != '' and ${Kind} != 'na' and ${Kind} <= 1";

describe('a survey as a form', () => {
    it('asks every kind of question as ODK does', () => {
        const types = ['Kind', 'Met', 'Wait', 'Why', 'Many', 'Day', 'At', 'Hour', 'Where', 'Scan', 'Order', 'Points.X', 'u-b098-c774', 'Grid.a', 'Loop.B'];
        expect(types.map((name) => row(survey, name).type.split(' ')[0])).toEqual([
            'select_one',
            'select_one',
            'decimal',
            'text',
            'select_multiple',
            'date',
            'dateTime',
            'time',
            'geopoint',
            'file',
            'rank',
            'decimal',
            'integer',
            'select_one',
            'select_one'
        ]);
        expect(choices(survey, 'Kind')).toEqual(['1', '2', '3', '4', '5', 'na']);
        expect(row(survey, 'Met-photo').type).toBe('image');
        expect(row(survey, 'Met-comment')).toMatchObject({ type: 'text', appearance: 'multiline' });
    });

    it('names choices by codes, and by names where a code has a space', () => {
        expect(choices(survey, 'Favourite')).toEqual(['Red', 'Blue', 'Odd']);
        expect(row(survey, 'Favourite-Odd').relevant).toBe("selected(${Favourite}, 'Odd')");
    });

    it('restricts answers and says how in every language', () => {
        expect(row(survey, 'Many').constraint).toBe("not(selected(., 'None') and count-selected(.) > 1) and count-selected(.) <= 2");
        expect(row(survey, 'Many').choice_filter).toContain('offered = ');
        expect(row(survey, 'Wait')).toMatchObject({ constraint: '. >= 0 and . <= 180', default: '5', relevant: "not(selected(${Wait-na}, 'na'))" });
        expect(row(survey, 'Wait').constraint_message).toEqual(['0에서 180 사이의 수를 입력해 주십시오.', 'Please enter a number from 0 to 180.']);
        expect(row(survey, 'Day').constraint).toContain("decimal-date-time(.) < decimal-date-time('2026-04-01')");
        expect(row(survey, 'Points-sum').relevant).toContain('- 100) > 0.000001');
    });

    it('hides what is not asked, also behind an end and where an operand is unanswered', () => {
        expect(row(survey, 'end-1').relevant).toBe(ended);
        expect(row(survey, 'Why').relevant).toBe(`not(${ended}) and \${Wait} != '' and not(selected(\${Wait-na}, 'na')) and \${Wait} > 10`);
        expect(row(survey, 'Why').required).toBe("${Kind} != '' and ${Kind} != 'na' and ${Kind} < 3");
        expect(row(survey, 'Loop.B').relevant).toBe(`not(${ended}) and \${Many} != '' and selected(\${Many}, 'B')`);
    });

    it('pipes answers, and keeps texts what they are', () => {
        expect(row(survey, 'note-1').label).toEqual(['오래 ${Wait}분, ${Favourite-label}', 'Long: ${Wait} min, ${Favourite-label}, {no}']);
        expect(row(survey, 'Favourite-label').calculation).toBe("jr:choice-name(${Favourite}, '${Favourite}')");
        expect(row(survey, 'Kind').label![1]).toBe('Kind \\*very\\* ＜b>');
        expect(row(survey, 'Loop.A').label).toEqual(['가 어땠나요', 'How was A?']);
    });

    it('checks answers against each other by a box that nobody can tick', () => {
        expect(row(survey, 'check-1')).toMatchObject({ type: 'acknowledge', required: 'yes', constraint: 'false()', label: ['안 맞음', 'These do not fit.'] });
    });

    it('repeats the questions of a roster, with conditions on the same member', () => {
        expect(row(survey, 'Child')).toMatchObject({ type: 'begin_repeat', repeat_count: '${Child-count}' });
        expect(row(survey, 'Child-count').constraint).toBe('. >= 0 and . <= 3');
        expect(row(survey, 'School').relevant).toBe("${ChildAge} != '' and ${ChildAge} >= 6");
        expect(row(survey, 'Pastimes.play').type).toMatch(/^select_one/);
    });

    it('orders options at random, and says what it cannot order', () => {
        expect(row(survey, 'Mixed').parameters).toBe('randomize=true, seed=${order-seed}');
        expect(survey.omissions.map(({ what }) => what)).toContain('the random order of the options of Fixed');
    });

    it('says what it cannot compute', () => {
        expect(survey.omissions.map(({ what }) => what)).toContain('middle');
        expect(survey.results.has('middle')).toBe(false);
        expect([...survey.results.keys()]).toEqual(expect.arrayContaining(['children', 'mood', 'first', 'share', 'waited']));
    });
});

describe('a checklist as a form', () => {
    it('asks for the site, shows points beside items, and the result at the end', () => {
        expect(row(audit, 'site')).toMatchObject({ type: 'text', required: 'yes' });
        expect(row(audit, 'Signs').hint).toEqual(['배점: 20 · 필수 항목 · 사진', 'Points: 20 · Critical item · Photo']);
        expect(row(audit, 'Signs-photo').type).toBe('image');
        expect(row(audit, 'Place').appearance).toBe('field-list');
        expect(row(audit, 'total-shown').label).toEqual(['총점: ${total}', 'Total: ${total}']);
        expect(row(audit, 'pass').calculation).toContain("'true'");
        expect(row(audit, 'Story.points').constraint).toBe('. >= 0 and . <= 10');
    });
});

describe('the sheets', () => {
    it('have a column for every language', async () => {
        const { survey: sheet, choices: lists, settings } = await formTables(survey.form);
        expect(sheet[0]).toEqual(expect.arrayContaining(['label::한국어 (ko)', 'label::English (en)', 'constraint_message::한국어 (ko)']));
        expect(lists[0]).toEqual(['list_name', 'name', 'label::한국어 (ko)', 'label::English (en)', 'offered']);
        expect(settings[0]).toEqual(['form_title', 'form_id', 'version', 'default_language']);
        expect(settings[1]![3]).toBe('한국어 (ko)');
    });

    it('have a version that changes with the form, and the same bytes for the same form', async () => {
        const version = async (form: BuiltForm['form']): Promise<string> => (await formTables(form)).settings[1]![2]!;
        expect(await version(survey.form)).toMatch(/^[0-9a-f]{12}$/);
        expect(await version({ ...survey.form, survey: survey.form.survey.slice(0, -1) })).not.toBe(await version(survey.form));
        const [one, two] = await Promise.all([formWorkbook(survey.form), formWorkbook(survey.form)]);
        expect(Buffer.compare(one, two)).toBe(0);
        expect(strFromU8(unzipSync(one)['xl/workbook.xml']!)).toContain('name="settings"');
    });
});

describe('expressions', () => {
    it('hold any text', () => {
        expect(quoted('plain')).toBe("'plain'");
        expect(quoted("it's")).toBe('"it\'s"');
        expect(quoted('say "it\'s"')).toMatch(/^concat\(/);
        expect(quoted('${x}')).toBe("concat('$', '{x}')");
    });

    it('have names that every ODK program reads', () => {
        expect(['Q1', 'Q2.a', 'Q-na', '나이', 'café', '1st', '나이.b'].map(fieldName)).toEqual([
            'Q1',
            'Q2.a',
            'Q-na',
            'u-b098-c774',
            'u-caf-e9',
            'u-1st',
            'u-b098-c774.b'
        ]);
    });
});
