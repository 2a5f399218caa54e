/** A survey with every kind of question, in Korean, English and Traditional Chinese. */
import type { Expr, NumberType, RowFunction, ValueType } from '../../../src/expression/types.js';
import { PLAIN, TEXT, num } from '../../../src/expression/types.js';
import type { Instrument, Item, ItemColumn, Member, Model, Option, Scale, Score, Text } from '../../../src/model/types.js';
import { element, emptyModel, idOf, instrument, item, quantity, section } from '../model-builder.js';

export const t = (ko: string, en: string, zh: string): Text => ({ ko, en, 'zh-TW': zh });
export const FIVE: NumberType = { kind: 'number', dimension: {}, min: 1, max: 5, whole: true, scale: idOf('Agree5') };

const AGREE = [
    t('전혀 아니다', 'Strongly disagree', '非常不同意'),
    t('아니다', 'Disagree', '不同意'),
    t('보통', 'Neutral', '普通'),
    t('그렇다', 'Agree', '同意'),
    t('매우 그렇다', 'Strongly agree', '非常同意')
];
const scales: Scale[] = [
    {
        ...element('Agree5', t('동의', 'Agreement', '同意程度')),
        form: 'likert',
        min: 1,
        max: 5,
        reversed: false,
        points: AGREE.map((label, at) => ({ value: at + 1, label })),
        na: t('해당 없음', 'Not applicable', '不適用')
    },
    { ...element('Ten', t('십점', 'Ten points', '十分')), form: 'numeric', min: 1, max: 10, reversed: false, points: [] },
    {
        ...element('TenNa', t('십점', 'Ten points', '十分')),
        form: 'numeric',
        min: 1,
        max: 10,
        reversed: false,
        points: [],
        na: t('모르겠다', 'Cannot say', '不知道')
    }
];

export const column = (name: string, type: ValueType = FIVE): Expr => ({ op: 'column', name, type });
export const compare = (left: Expr, operator: '=' | '!=' | '<' | '<=' | '>' | '>=', right: Expr): Expr => ({ op: 'compare', operator, left, right });
export const row = (fn: RowFunction, names: readonly string[], needing: { count: number } | { share: number } = { count: 1 }): Expr => ({
    op: 'row',
    fn,
    parts: names.map((name) => ({ value: column(name) })),
    needing
});
export const score = (name: string, value: Expr, type: ValueType = PLAIN): Score => ({ ...element(`Everything.${name}`), value, type });
export const option = (path: string, title: Text, more: Partial<Option> = {}): Option => {
    const own = element(`Everything.${path}`, title);
    return { ...own, code: own.name, exclusive: false, open: false, na: false, last: false, ...more };
};
const columns = (names: readonly string[], type: ValueType, more: Partial<ItemColumn> = {}): ItemColumn[] =>
    names.map((name) => ({ name, type, na: false, reversed: false, serves: [], ...more }));
function ask(
    path: string,
    type: Item['type'],
    title: Text,
    names: readonly string[],
    valueType: ValueType,
    more: Partial<Item> = {},
    each: Partial<ItemColumn> = {}
): Item {
    return item(`Everything.${path}`, type, title, { required: false, columns: columns(names, valueType, each), ...more });
}

const purposes = [
    option('Q4.Mail', t('우편', 'Mail', '郵件')),
    option('Q4.Bank', t('예금', 'Savings', '儲金'), { code: '2' }),
    option('Q4.Else', t('기타', 'Something else', '其他'), { open: true, last: true }),
    option('Q4.Secret', t('말하고 싶지 않음', 'I would rather not say', '不想回答'), { code: 'refused', na: true })
];
const counters = [
    option('Q5.Post', t('우편', 'Mail', '郵件')),
    option('Q5.Savings', t('예금', 'Savings', '儲金'), { code: "it's" }),
    option('Q5.Other', t('기타', 'Other', '其他'), { open: true }),
    option('Q5.None', t('없음', 'None', '無'), { exclusive: true, last: true })
];
const speeds = [
    option('Q10.Speed', t('신속', 'Speed', '迅速')),
    option('Q10.Manner', t('친절', 'Kindness', '親切')),
    option('Q10.Price', t('요금', 'Price', '價格'))
];
export const PURPOSE: ValueType = { kind: 'category', of: idOf('Everything.Q4'), options: ['Mail', 'Bank', 'Else'] };
export const COUNTERS: ValueType = { kind: 'set', of: idOf('Everything.Q5'), options: ['Post', 'Savings', 'Other', 'None'] };
const isAdult: Expr = compare(column('Age', PLAIN), '<', num(15));
const isUnhappy = compare(column('Q1'), '<=', num(2));
const used = (code: string): Expr => ({ op: 'chosen', set: column('Q5', COUNTERS), option: code });

const rows: Item['rows'] = ['a', 'b', 'c'].map((name, at) => ({
    id: idOf(`Everything.Q2.${name}`),
    name,
    title: t(`문항 ${name}`, `Statement ${name}`, `題目 ${name}`),
    serves: [],
    verifies: [],
    reversed: at === 2,
    origin: element('x').origin
}));

function members(): Member[] {
    const agree5 = { scale: idOf('Agree5') };
    return [
        ask(
            'Age',
            'number',
            t('나이', 'Age', '年齡'),
            ['Age'],
            { ...PLAIN, min: 0, max: 120 },
            { low: 0, high: 120, whole: true, unit: 'years', required: true }
        ),
        { kind: 'end', title: t('15세 이상만 답해 주세요.', 'For people of 15 and over.', '限十五歲以上。'), condition: isAdult },
        section(
            'Everything.Reception',
            t('접수·응대', 'Reception', '受理'),
            undefined,
            [
                ask(
                    'Q1',
                    'rate',
                    t('직원이 먼저 인사하였다', 'Staff greeted first', '人員主動問候'),
                    ['Q1'],
                    FIVE,
                    { ...agree5, required: true },
                    { na: true }
                ),
                ask('Q2', 'grid', t('업무 처리', 'Handling', '業務處理'), ['Q2.a', 'Q2.b', 'Q2.c'], FIVE, {
                    ...agree5,
                    rows,
                    columns: [...columns(['Q2.a', 'Q2.b'], FIVE, { na: true }), ...columns(['Q2.c'], FIVE, { na: true, reversed: true })]
                }),
                ask(
                    'Q3',
                    'pair',
                    t('시설', 'Premises', '設施'),
                    ['Q3.expected', 'Q3.perceived'],
                    FIVE,
                    {
                        ...agree5,
                        required: true,
                        sides: [
                            { side: 'expected', text: t('깨끗해야 한다', 'should be clean', '應該乾淨') },
                            { side: 'perceived', text: t('깨끗하다', 'is clean', '很乾淨') }
                        ]
                    },
                    { na: true }
                ),
                ask('Q4', 'choose', t('방문 목적', 'Purpose', '目的'), ['Q4'], PURPOSE, { options: purposes, random: true }, { na: true }),
                ask('Q5', 'choose', t('이용 창구', 'Counters used', '使用窗口'), ['Q5'], COUNTERS, { options: counters, many: true }),
                {
                    kind: 'if',
                    condition: isUnhappy,
                    members: [
                        ask('Q12', 'text', t('불편했던 점', 'What went wrong?', '不便之處'), ['Q12'], TEXT, {
                            required: true,
                            long: true,
                            columns: columns(['Q12'], TEXT, { asked: isUnhappy })
                        }),
                        ask('Q14', 'rate', t('사과를 받았다', 'Somebody apologised', '有人道歉'), ['Q14'], FIVE, {
                            ...agree5,
                            reversed: true,
                            columns: columns(['Q14'], FIVE, { asked: isUnhappy, reversed: true, na: true })
                        })
                    ]
                },
                { kind: 'note', text: t('다음은 *{Q6}*분에 대한 것입니다. {{x}} <b>', 'About the *{Q6}* minutes. {{x}} <b>', '關於 *{Q6}* 分鐘。{{x}} <b>') },
                { kind: 'note', text: t('{Q8}라고 하셨습니다.', 'You said {Q8}.', '您說 {Q8}。') }
            ],
            { doc: t('창구에서 **직접** 겪은 일', 'What *you* saw', '您所見') }
        ),
        section('Everything.More', t('그 밖에', 'More', '其他'), undefined, [
            section(
                'Everything.Numbers',
                t('숫자', 'Numbers', '數字'),
                undefined,
                [
                    ask(
                        'Q6',
                        'number',
                        t('대기 시간', 'Wait', '等候時間'),
                        ['Q6'],
                        { ...PLAIN, min: 0, max: 180 },
                        { low: 0, high: 180, unit: 'min', na: t('기다리지 않음', 'Did not wait', '未等候'), required: true },
                        { na: true }
                    ),
                    ask(
                        'Q23',
                        'number',
                        t('만족한 비율', 'Share that pleased', '滿意比例'),
                        ['Q23'],
                        { ...PLAIN, unit: '%', min: 0, max: 1 },
                        { low: 0, high: 100, unit: '%', decimals: 1 }
                    ),
                    ask('Q7', 'nps', t('추천 의향', 'Would you recommend us?', '推薦意願'), ['Q7'], { ...PLAIN, min: 0, max: 10, whole: true }),
                    ask(
                        'Q15',
                        'rate',
                        t('전반 {Q4}', 'Overall {Q4}', '整體 {Q4}'),
                        ['Q15'],
                        { ...PLAIN, min: 1, max: 10 },
                        { scale: idOf('TenNa'), anchors: { low: t('나쁨', 'bad', '差'), high: t('좋음', 'good', '好') } },
                        { na: true }
                    ),
                    ask(
                        'Q16',
                        'rate',
                        t('점수', 'Score', '分數'),
                        ['Q16'],
                        { ...PLAIN, min: 1, max: 10 },
                        { scale: idOf('Ten'), requiredWhen: compare(column('Q7', PLAIN), '>=', num(9)) }
                    )
                ],
                { random: true }
            ),
            ask('Q8', 'text', t('의견', 'Comments', '意見'), ['Q8'], TEXT),
            ask('Q9', 'date', t('방문일', 'Day of the visit', '來訪日'), ['Q9'], { kind: 'date' }),
            ask('Q17', 'time', t('도착', 'Arrival', '到達'), ['Q17'], { kind: 'time' }),
            ask('Q18', 'datetime', t('접수', 'Filed', '受理'), ['Q18'], { kind: 'datetime' }),
            ask(
                'Q10',
                'rank',
                t('중요한 순서', 'In order of importance', '重要順序'),
                ['Q10.Speed', 'Q10.Manner', 'Q10.Price'],
                { ...PLAIN, min: 1, max: 3 },
                { options: speeds }
            ),
            ask(
                'Q11',
                'allocate',
                t('100점 배분', 'Share out 100 points', '分配 100 分'),
                ['Q11.Speed', 'Q11.Manner', 'Q11.Price'],
                { ...PLAIN, min: 0, max: 100 },
                { options: speeds, worth: quantity('100 points') }
            ),
            ask('Q19', 'file', t('사진', 'Picture', '照片'), ['Q19'], TEXT),
            ask('Q20', 'place', t('장소', 'Place', '地點'), ['Q20'], TEXT),
            ask('Q21', 'check', t('줄이 있었다', 'There was a queue', '有人排隊'), ['Q21'], { kind: 'boolean' }, { photo: true }),
            ask('Q22', 'check', t('안내가 있었다', 'There was a guide', '有引導員'), ['Q22'], { kind: 'boolean' }, {}, { na: true }),
            ask('Mail', 'text', t('전자우편', 'E-mail', '電子郵件'), ['Mail'], TEXT, { format: 'email', personal: true }),
            {
                kind: 'valid',
                condition: compare(column('Q16', PLAIN), '>=', column('Q7', PLAIN)),
                message: t('점수가 너무 낮습니다', 'The score is too low', '分數過低')
            }
        ]),
        {
            kind: 'each',
            name: 'counter',
            over: { item: idOf('Everything.Q5'), options: counters.slice(0, 3) },
            members: [
                ask('Q13', 'rate', t('{counter} 만족도', 'Satisfaction with {counter}', '{counter}滿意度'), [], FIVE, {
                    ...agree5,
                    columns: counters.slice(0, 3).map((one) => columns([`Q13.${one.name}`], FIVE, { na: true, asked: used(one.name) })[0]!)
                })
            ]
        },
        {
            kind: 'end',
            title: t('고맙습니다', 'Thank you', '謝謝'),
            doc: t('추천해 주시겠다니 **고맙습니다**.', 'Thank you for *recommending* us.', '感謝您的*推薦*。'),
            condition: compare(column('Q7', PLAIN), '>=', num(9))
        }
    ];
}

export function everything(): { model: Model; survey: Instrument } {
    const model = emptyModel(['ko', 'en', 'zh-TW']);
    model.scales = scales;
    const survey = instrument('Everything', 'survey', t('고객만족도 조사', 'Customer survey', '顧客滿意度調查'), members(), {
        consent: t('응답은 **통계**로만 씁니다.', 'Answers are used as *statistics* only.', '僅供*統計*使用。'),
        scores: [
            score('courtesy', row('mean', ['Q1', 'Q14'], { count: 2 })),
            score('reliability', row('mean', ['Q2.a', 'Q2.b', 'Q2.c'], { share: 0.5 })),
            score('gap', column('Q3.gap')),
            score('overall', {
                op: 'rescale',
                from: [num(1), num(5)],
                to: [num(0), num(100)],
                value: {
                    op: 'row',
                    fn: 'weighted',
                    needing: { count: 1 },
                    parts: [
                        { value: column('courtesy', PLAIN), weight: num(0.6) },
                        { value: column('reliability', PLAIN), weight: num(0.4) }
                    ]
                }
            })
        ]
    });
    model.instruments = [survey];
    return { model, survey };
}
