/** What ODK Central and KoBoToolbox hand over of forms that Touchstone made. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildForm } from '../../../src/generators/xlsform/index.js';
import type { Model } from '../../../src/model/types.js';
import { DataFile } from '../../../src/project/data/stream/bytes.js';
import { readTable, type TableRead } from '../../../src/project/data/table.js';
import { scoreStream } from '../../../src/project/score-stream.js';
import { planTables } from '../../../src/scoring/measures.js';
import { tablesOf } from '../../../src/scoring/rosters.js';
import { compile } from '../../scoring/compile.js';
import { told } from './shop.js';

const SOURCE = `
survey 방문 "방문"@ko "Visit"@en {
    section 응대 "응대"@ko "Manner"@en {
        rate 친절 "친절했다"@ko "Kind"@en on Agree5 na "해당 없음"@ko "Does not apply"@en
        grid Q2 "업무"@ko "Work"@en on Agree5 { item 정확 "정확하다"@ko "Correct"@en  item quick "빠르다"@ko "Quick"@en }
    }
    number 대기 "대기"@ko "Wait"@en in 0 min .. 180 min na "모름"@ko "Do not know"@en
    check Met "인사"@ko "Greeted"@en photo comment
    choose Used "창구"@ko "Counters"@en many { option Post "우편"@ko "Post"@en  option Bank "예금"@ko "Bank"@en value "b 2"  option Else "기타"@ko "Else"@en open }
    rank Order "순서"@ko "Order"@en { option X "엑스"@ko "X"@en  option Y "와이"@ko "Y"@en }
    place Where "곳"@ko "Where"@en
    roster Child "자녀"@ko "Child"@en in 0 .. 3 { section About "자녀 정보"@ko "About"@en { number 나이 "나이"@ko "Age"@en in 0 .. 18 } }
    score mood = mean(친절, Q2.정확) needing 1
}`;

let model: Model;
beforeAll(async () => void (model = await compile(SOURCE)));

function read(table: string, file: string, content: string): Promise<TableRead> {
    const of = tablesOf(model).find(({ name }) => name === table)!;
    return readTable(model, { table: of, plan: planTables(model).get(table)!, file, bytes: new TextEncoder().encode(content), config: {} });
}
const cellsOf = ({ rows }: TableRead): Record<string, unknown>[] => rows.map(({ cells }) => cells);
/** What is no note that the file lacks a column which nobody needs. */
const trouble = (result: TableRead): string[] => told(result).filter((line) => !/^missing-(column|key) (Where|response|Customer)/.test(line));

const [GROUP, KIND, EXACT, WAIT] = ['u-c751-b300', 'u-ce5c-c808', 'u-Q2.c815-d655', 'u-b300-ae30'] as const;
const expected = [
    {
        answered: '2026-03-05T09:10:11.000+09:00',
        친절: 5,
        'Q2.정확': 4,
        'Q2.quick': 3,
        대기: 12,
        Met: true,
        Used: ['Post', 'b 2'],
        'Order.X': 2,
        'Order.Y': 1
    },
    { answered: '2026-03-05T10:00:00.000+09:00', 친절: 'na', 'Q2.정확': 2, 대기: 'na', Met: false, Used: ['Else'] }
];

test('the names are those of the form', () => {
    const { form } = buildForm(model, model.instruments[0]!);
    const names = form.survey.map(({ name }) => name);
    for (const name of [GROUP, KIND, EXACT, WAIT, `${WAIT}-na`, 'Used-Else', 'Met-photo', 'u-b098-c774']) expect(names).toContain(name);
});

describe('ODK Central', () => {
    const tail = 'KEY,SubmitterID,SubmitterName,AttachmentsPresent,AttachmentsExpected,Status,ReviewState,DeviceID,Edits,FormVersion';
    const last = (key: string): string => `${key},12,Kim,0,0,,,collect:x,0,20260301`;

    test('with the names of groups', async () => {
        const head = `SubmissionDate,answered,end,${GROUP}-${KIND},${GROUP}-Q2-${EXACT},${GROUP}-Q2-Q2.quick,${WAIT},${WAIT}-na,Met,Met-photo,Met-comment,Used,Used-Else,Order,Where-Latitude,Where-Longitude,Where-Altitude,Where-Accuracy,Child-count,mood,meta-instanceID,${tail}`;
        const rows = [
            `2026-03-05T00:12:00.000Z,2026-03-05T09:10:11.000+09:00,2026-03-05T09:11:11.000+09:00,5,4,3,12,,true,1.jpg,good,Post Bank,,Y X,37.5,127.0,0,10,0,4.5,uuid:a,${last('uuid:a')}`,
            `2026-03-05T01:02:00.000Z,2026-03-05T10:00:00.000+09:00,2026-03-05T10:01:00.000+09:00,na,2,,,na,false,,,Else,자판기,,,,,,,2,uuid:b,${last('uuid:b')}`
        ];
        const result = await read('방문', '방문.csv', [head, ...rows, ''].join('\n'));
        expect(trouble(result)).toEqual([]);
        expect(cellsOf(result)).toEqual(expected.map((row, at) => ({ ...row, response: at === 0 ? 'uuid:a' : 'uuid:b' })));
        expect(result.rows[1]!.own).toEqual({ Used: '자판기' });
    });

    test('without them, and with a column for each choice', async () => {
        const head = `SubmissionDate,answered,end,${KIND},${EXACT},Q2.quick,${WAIT},${WAIT}-na,${WAIT}-na/na,Met,Used,Used/Post,Used/Bank,Used/Else,Used-Else,Order,instanceID,${tail}`;
        const rows = [
            `2026-03-05T00:12:00.000Z,2026-03-05T09:10:11.000+09:00,,5,4,3,12,,0,true,Post Bank,1,1,0,,Y X,uuid:a,${last('uuid:a')}`,
            `2026-03-05T01:02:00.000Z,2026-03-05T10:00:00.000+09:00,,na,2,,,na,1,false,Else,0,0,1,자판기,,uuid:b,${last('uuid:b')}`
        ];
        const result = await read('방문', '방문.csv', [head, ...rows, ''].join('\n'));
        expect(trouble(result)).toEqual([]);
        expect(cellsOf(result).map(({ response: _, ...cells }) => cells)).toEqual(expected);
    });

    test('as a stream', async () => {
        const folder = await mkdtemp(join(tmpdir(), 'phones-'));
        try {
            const file = join(folder, '방문.csv');
            await writeFile(file, `${KIND},${WAIT},${WAIT}-na,Order\n5,12,,X Y\nna,,na,\n3,,,\n`);
            const { answers } = await scoreStream(model, [{ table: '방문', file }], { open: (path) => DataFile.open(path) });
            const of = (name: string): unknown => answers[0]!.questions.find(({ column }) => column === name);
            expect(of('대기')).toMatchObject({ answered: 1, unanswered: 1, notApplicable: 1 });
            expect(of('친절')).toMatchObject({ answered: 2, unanswered: 0, notApplicable: 1 });
        } finally {
            await rm(folder, { recursive: true });
        }
    });

    test('members of a roster in a file of their own', async () => {
        const result = await read('방문.Child', '방문-Child.csv', 'About-u-b098-c774,PARENT_KEY,KEY\n7,uuid:a,uuid:a/Child[1]\n9,uuid:a,uuid:a/Child[2]\n');
        expect(trouble(result)).toEqual([]);
        expect(cellsOf(result)).toEqual([
            { response: 'uuid:a', 나이: 7 },
            { response: 'uuid:a', 나이: 9 }
        ]);
    });
});

describe('KoBoToolbox', () => {
    const tail = '_id;_uuid;_submission_time;_validation_status;_notes;_status;_submitted_by;__version__;_tags;_index';

    test('values and headers as XML, groups in the headers, choices both ways', async () => {
        const head = `answered;end;${GROUP}/${KIND};${GROUP}/Q2/${EXACT};${GROUP}/Q2/Q2.quick;${WAIT};${WAIT}-na;${WAIT}-na/na;Met;Met-photo;Met-photo_URL;Met-comment;Used;Used/Post;Used/Bank;Used/Else;Used-Else;Order;Where;_Where_latitude;_Where_longitude;_Where_altitude;_Where_precision;Child-count;mood;${tail}`;
        const rows = [
            '2026-03-05T09:10:11.000+09:00;2026-03-05T09:11:11.000+09:00;5;4;3;12;;;true;1.jpg;https://x/1.jpg;good;Post Bank;1;1;0;;Y X;37.5 127 0 10;37.5;127;0;10;0;4.5;101;u-1;2026-03-05T00:12:00;;;submitted_via_web;;v1;;1',
            '2026-03-05T10:00:00.000+09:00;2026-03-05T10:01:00.000+09:00;na;2;;;na;1;false;;;;Else;0;0;1;자판기;;;;;;;;2;102;u-2;2026-03-05T01:02:00;;;submitted_via_web;;v1;;2'
        ];
        const result = await read('방문', '방문.csv', [head, ...rows, ''].join('\n'));
        expect(trouble(result)).toEqual([]);
        expect(cellsOf(result).map(({ response: _, respondent: __, Where: ___, ...cells }) => cells)).toEqual(expected);
        expect(cellsOf(result).map(({ response, respondent }) => [response, respondent])).toEqual([
            ['1', '101'],
            ['2', '102']
        ]);
    });

    test('members of a roster by the number of their response', async () => {
        const head = 'Child/About/u-b098-c774;_index;_parent_table_name;_parent_index;_submission__id;_submission__uuid';
        const result = await read('방문.Child', 'Child.csv', `${head}\n7;1;방문;1;101;u-1\n`);
        expect(trouble(result)).toEqual([]);
        expect(cellsOf(result)).toEqual([{ response: '1', 나이: 7 }]);
    });
});
