/** A small post office: one journey, six standards, one checklist, one manual, in Korean, English and Chinese. */
import type { Model, Text } from '../../src/model/types.js';
import { BOOLEAN, PLAIN, type Expr } from '../../src/expression/types.js';
import { atLeast, column, element, emptyModel, idOf, instrument, item, journey, moment, quantity, section, stage, standard, wait } from './model-builder.js';

const t = (ko: string, en: string, zh: string): Text => ({ ko, en, 'zh-TW': zh });
const q = quantity;

/** The greeting was not given. */
const unmet: Expr = { op: 'compare', operator: '=', left: { op: 'column', name: 'C3', type: BOOLEAN }, right: { op: 'boolean', value: false } };

export function postOffice(): Model {
    const model = emptyModel(['ko', 'en', 'zh-TW']);
    model.program = {
        ...element('PostCounter', t('우체국 고객만족', 'Post office customer satisfaction', '郵局顧客滿意')),
        release: '2026.1',
        mission: [],
        policy: [],
        principles: [],
        authority: idOf('CsCommittee')
    };
    model.teams = [{ ...element('CsCommittee', t('서비스 품질 위원회', 'Service quality committee', '服務品質委員會')), duties: [] }];
    model.roles = [
        {
            ...element('Teller', t('창구 담당자', 'Counter clerk', '櫃檯人員')),
            duties: [t('창구 업무를 처리한다', 'Serves customers at the counter', '辦理櫃檯業務')]
        },
        { ...element('Guard', t('안내원', 'Attendant', '引導員')), duties: [] },
        { ...element('Auditor', t('모니터링 요원', 'Field auditor', '稽核員')), duties: [] }
    ];
    model.channels = [
        { ...element('Counter', t('창구', 'Counter', '櫃檯')), observes: [] },
        { ...element('Field', t('현장 방문', 'Site visit', '實地訪查')), observes: [idOf('Counter')] }
    ];
    model.systems = [element('ParkingSystem', t('주차 관리 시스템', 'Parking system', '停車管理系統'))];
    model.terms = [
        {
            ...element('MOT', t('고객접점', 'Moment of truth', '關鍵時刻')),
            doc: t('고객이 서비스를 평가하게 되는 모든 접촉.', 'Every contact from which a customer judges the service.', '顧客據以評價服務的每一次接觸。'),
            also: [t('접점', 'Contact', '接觸點')]
        },
        { ...element('Unused', t('쓰이지 않는 말', 'Zzz', '未用')), doc: t('-', '-', '-'), also: [] }
    ];
    model.records = [{ ...element('Branch', t('우체국', 'Branch', '郵局')), fields: [], scores: [] }];
    model.dimensions = [
        { ...element('Courtesy', t('친절', 'Courtesy', '親切')), model: 'ServiceQuality', depth: 0, refines: [], drives: [], moderates: [], also: [] },
        { ...element('Tangibles', t('유형성', 'Tangibles', '有形性')), model: 'ServiceQuality', depth: 0, refines: [], drives: [], moderates: [], also: [] }
    ];
    model.needs = [
        {
            ...element('KindGreeting', t('반갑게 맞아 주었으면', 'To be welcomed kindly', '希望受到親切接待')),
            voices: [],
            importance: [],
            latent: false,
            manifest: false,
            serves: [],
            metBy: [idOf('GreetFirst')]
        }
    ];
    model.scales = [
        {
            ...element('Agree5', t('동의 정도', 'Agreement', '同意程度')),
            form: 'likert',
            min: 1,
            max: 5,
            reversed: false,
            points: [
                t('전혀 아니다', 'Strongly disagree', '非常不同意'),
                t('아니다', 'Disagree', '不同意'),
                t('보통', 'Neutral', '普通'),
                t('그렇다', 'Agree', '同意'),
                t('매우 그렇다', 'Strongly agree', '非常同意')
            ].map((label, i) => ({ value: i + 1, label })),
            na: t('해당 없음', 'Not applicable', '不適用')
        }
    ];
    model.journeys = [
        journey(
            'Visit',
            t('우체국 방문', 'A visit to the post office', '郵局洽公'),
            [
                stage('Visit.Approach', t('접근/이용', 'Approach', '到達'), [
                    moment('Visit.Approach.Parking', t('주차', 'Parking', '停車'), {
                        via: [idOf('Counter')],
                        serves: [idOf('Tangibles')],
                        takes: q('0.77 min'),
                        evidence: [t('안내 표지', 'Signs', '指示牌')],
                        lanes: [
                            { lane: 'customer', text: t('차를 세운다', 'Parks the car', '停好車') },
                            {
                                lane: 'frontstage',
                                actor: idOf('Guard'),
                                text: t('빈 자리를 알려 준다', 'Points out a free space', '指引空車位')
                            },
                            { lane: 'backstage', text: t('주차 현황을 갱신한다', 'Keeps the count of free spaces', '更新車位狀況') },
                            { lane: 'support', actor: idOf('ParkingSystem'), text: t('', '', '') }
                        ],
                        fails: [
                            {
                                text: t('만차', 'The car park is full', '車位已滿'),
                                recover: t('임시 주차장으로 안내한다', 'Show the way to the overflow car park', '引導至臨時停車場')
                            }
                        ],
                        standards: [idOf('SignsClean')]
                    }),
                    moment('Visit.Approach.Ticket', t('번호표 뽑기', 'Taking a ticket', '抽號碼牌'), { takes: q('0.5 min') }),
                    wait('Visit.Approach.Queue', t('대기', 'Queue', '等候'), {
                        takes: q('21.10 min'),
                        limits: [{ limit: q('30 min') }, { limit: q('10 min'), for: undefined }]
                    })
                ]),
                stage('Visit.Reception', t('접수', 'Reception', '受理'), [
                    moment('Visit.Reception.Greeting', t('맞이', 'Greeting', '迎接'), {
                        via: [idOf('Counter')],
                        by: [idOf('Teller')],
                        takes: q('6.48 min'),
                        productive: true,
                        standards: [idOf('GreetFirst'), idOf('Uniform')],
                        lanes: [
                            { lane: 'customer', text: t('창구로 온다', 'Comes to the counter', '走到櫃檯') },
                            { lane: 'frontstage', actor: idOf('Teller'), text: t('일어서서 인사한다', 'Stands up and greets', '起身問候') }
                        ]
                    }),
                    moment('Visit.Reception.Request', t('업무 요청', 'The request', '提出業務需求'), {
                        standards: [idOf('Explain')],
                        takes: q('3 min'),
                        productive: true
                    }),
                    moment('Visit.Reception.Payment', t('수수료 결제', 'Payment', '付款'), { standards: [], takes: q('1.32 min') })
                ]),
                stage('Visit.Leaving', t('마무리', 'Leaving', '離開'), [
                    moment('Visit.Leaving.Farewell', t('배웅 인사', 'Farewell', '道別'), { standards: [idOf('Farewell')] }),
                    moment('Visit.Leaving.Exit', t('나가기', 'Exit', '離開郵局'), { standards: [idOf('SignsClean')] })
                ])
            ],
            { elapsed: q('36 min'), for: [] }
        )
    ];
    model.standards = [
        standard('GreetFirst', t('먼저 인사하기', 'Greet first', '主動問候'), {
            at: [idOf('Visit.Reception.Greeting')],
            by: [idOf('Teller')],
            serves: [idOf('Courtesy')],
            meets: [idOf('KindGreeting')],
            duties: [
                { kind: 'must', text: t('고객과 눈이 마주치면 먼저 인사한다', 'Greet as soon as eyes meet', '與顧客目光接觸時先問候') },
                {
                    kind: 'should',
                    text: t('이름을 알면 이름을 부른다', 'Use the customer’s name where it is known', '知道姓名時以姓名稱呼')
                },
                { kind: 'do', text: t('일어서서 맞이한다', 'Stand up', '起身迎接') },
                { kind: 'avoid', text: t('다른 일을 하면서 인사한다', 'Greet while doing something else', '一邊做事一邊問候') },
                { kind: 'say', text: t('어서 오십시오. 무엇을 도와드릴까요?', 'Welcome. How may I help you?', '您好，請問需要什麼服務？') }
            ],
            measures: [
                {
                    ...element('GreetFirst.delay', t('인사까지 걸린 시간', 'Time until the greeting', '問候前的時間')),
                    operator: '<=',
                    limit: q('3 s'),
                    share: q('90 %')
                }
            ],
            reviews: [{ every: { count: 6, unit: 'month' }, by: idOf('CsCommittee') }],
            because: [t('첫인상이 **방문 전체**의 평가를 좌우한다.', 'The first impression colours the *whole visit*.', '第一印象左右整體評價。')],
            recover: [t('늦었을 때는 먼저 사과한다', 'If you were late, apologise first', '延誤時先致歉')],
            verifiedBy: [idOf('CounterAudit.C3'), idOf('GreetingRate')],
            since: '2026.1'
        }),
        standard('SignsClean', t('안내 표지 관리', 'Clean signs', '指示牌清潔'), {
            at: [idOf('Visit.Approach.Parking'), idOf('Visit.Leaving.Exit')],
            serves: [idOf('Tangibles')],
            duties: [{ kind: 'must', text: t('표지는 깨끗하고 잘 보여야 한다', 'Signs are clean and in plain sight', '指示牌須清潔醒目') }],
            verifiedBy: [idOf('CounterAudit.C1')]
        }),
        standard('Uniform', t('단정한 복장', 'Neat uniform', '服裝整齊'), {
            at: [idOf('Visit')],
            by: [idOf('Teller'), idOf('Guard')],
            duties: [{ kind: 'must', text: t('이름표를 단다', 'Wear a name badge', '配戴名牌') }],
            verifiedBy: [idOf('CounterAudit.C4')]
        }),
        standard('Explain', t('알기 쉽게 설명하기', 'Explain plainly', '清楚說明'), {
            at: [idOf('Visit.Reception.Request')],
            duties: [
                { kind: 'must', text: { ko: '전문 용어를 쓰지 않는다' } },
                {
                    kind: 'say',
                    text: t('더 궁금한 점이 있으신가요?', 'Is there anything else you would like to know?', '還有其他想了解的嗎？')
                }
            ],
            verifiedBy: [idOf('CounterAudit.C2')]
        }),
        standard('Farewell', t('배웅하기', 'See the customer off', '送別'), {
            at: [idOf('Visit.Leaving')],
            duties: [{ kind: 'may', text: t('문까지 배웅한다', 'Walk the customer to the door', '可送至門口') }]
        })
    ];
    model.instruments = [
        instrument(
            'CounterAudit',
            'checklist',
            t('현장 모니터링', 'Field monitoring', '現場稽核'),
            [
                section('CounterAudit.Environment', t('매장 환경', 'Environment', '環境'), '30 points', [
                    item('CounterAudit.C1', 'check', t('안내 표지가 깨끗하다', 'The signs are clean', '指示牌清潔'), {
                        worth: q('10 points'),
                        photo: true,
                        verifies: [idOf('SignsClean')]
                    }),
                    item('CounterAudit.C2', 'rate', t('설명이 알기 쉬웠다', 'Explanations were easy to follow', '說明清楚易懂'), {
                        worth: q('20 points'),
                        scale: idOf('Agree5'),
                        verifies: [idOf('Explain')],
                        columns: [{ name: 'C2', type: { ...PLAIN, min: 1, max: 5, whole: true, scale: idOf('Agree5') }, na: true, reversed: false, serves: [] }]
                    })
                ]),
                section('CounterAudit.Manner', t('업무 처리 태도', 'Manner', '服務態度'), '70 points', [
                    item('CounterAudit.C3', 'check', t('먼저 인사한다', 'Staff greet first', '主動問候'), {
                        worth: q('30 points'),
                        critical: true,
                        verifies: [idOf('GreetFirst')]
                    }),
                    item('CounterAudit.C4', 'check', t('=이름표를 달았다', '=Name badges are worn', '=配戴名牌'), {
                        worth: q('20 points'),
                        mayBeNa: false,
                        verifies: [idOf('Uniform')]
                    }),
                    item('CounterAudit.C5', 'number', t('응대 인원', 'Counters staffed', '服務窗口數'), {
                        worth: q('10 points'),
                        low: 0,
                        high: 5,
                        whole: true,
                        columns: [{ name: 'C5', type: { ...PLAIN, min: 0, max: 5, whole: true }, na: true, reversed: false, serves: [] }]
                    }),
                    item('CounterAudit.C6', 'choose', t('대기 공간', 'Waiting area', '等候區'), {
                        worth: q('10 points'),
                        options: [
                            {
                                ...element('CounterAudit.C6.Good', t('넉넉하다, 쾌적하다', 'Ample, pleasant', '寬敞舒適')),
                                code: 'Good',
                                exclusive: false,
                                open: false,
                                na: false,
                                last: false,
                                worth: 10
                            },
                            {
                                ...element('CounterAudit.C6.Fair', t('보통이다', 'Fair', '普通')),
                                code: 'Fair',
                                exclusive: false,
                                open: false,
                                na: false,
                                last: false,
                                worth: 5
                            },
                            {
                                ...element('CounterAudit.C6.Poor', t('부족하다', 'Poor', '不足')),
                                code: 'Poor',
                                exclusive: false,
                                open: false,
                                na: false,
                                last: false,
                                worth: 0
                            }
                        ],
                        columns: [
                            {
                                name: 'C6',
                                type: { kind: 'category', of: idOf('CounterAudit.C6'), options: ['Good', 'Fair', 'Poor'] },
                                na: false,
                                reversed: false,
                                serves: []
                            }
                        ]
                    }),
                    {
                        kind: 'if',
                        condition: unmet,
                        members: [
                            item('CounterAudit.Why', 'text', t('인사하지 않은 까닭', 'Why was there no greeting?', '未問候的原因'), {
                                required: false,
                                columns: [{ name: 'Why', type: { kind: 'text' }, na: false, reversed: false, serves: [], asked: unmet }]
                            })
                        ]
                    },
                    { kind: 'note', text: t('직원에게 먼저 알리지 않는다.', 'Do not announce the visit.', '請勿事先告知員工。') }
                ])
            ],
            {
                of: idOf('Branch'),
                by: [idOf('Auditor')],
                via: [idOf('Field')],
                every: { count: 1, unit: 'quarter', from: '2026-Q1' },
                worth: q('100 points'),
                doc: t('분기마다 모든 우체국을 방문한다.', 'Every branch is visited **once a quarter**.', '每季訪查所有郵局。'),
                pass: {
                    op: 'and',
                    left: atLeast('total', 80),
                    right: { op: 'compare', operator: '=', left: column('criticals'), right: { op: 'number', value: 0 } }
                },
                outcomes: [
                    {
                        name: 'Improvement',
                        title: t('개선 과제', 'Improvement', '改善專案'),
                        when: { op: 'compare', operator: '<', left: column('total'), right: { op: 'number', value: 70 } }
                    },
                    { name: 'Recognition', title: t('우수 우체국', 'Recognition', '績優郵局'), top: q('5 %') }
                ]
            }
        )
    ];
    model.kpis = [
        {
            ...element('GreetingRate', t('먼저 인사한 비율', 'Share of customers greeted first', '主動問候率')),
            type: { kind: 'number', dimension: {} },
            target: q('95 %'),
            by: [],
            serves: [],
            compare: [],
            stated: [],
            verifies: [],
            every: { count: 1, unit: 'month' },
            formula: 'share(CounterAudit.C3)'
        }
    ];
    model.manuals = [
        {
            ...element('CounterManual', t('창구 서비스 매뉴얼', 'Counter service manual', '櫃檯服務手冊')),
            for: [idOf('Teller')],
            shows: ['circle', 'blueprint', 'checklist', 'scripts', 'time'],
            doc: t('이 매뉴얼은 고객접점에서 지킬 표준을 모았다.', 'The standards for each moment of truth.', '彙整各關鍵時刻的標準。'),
            chapters: [
                {
                    ...element('CounterManual.Whole', t('방문의 전 과정', 'The whole visit', '洽公全程')),
                    covers: [idOf('Visit')],
                    chapters: []
                },
                {
                    ...element('CounterManual.Dress', t('복장과 점검', 'Dress and checks', '服裝與檢核')),
                    covers: [idOf('Uniform'), idOf('CounterAudit'), idOf('MOT'), idOf('Courtesy'), idOf('GreetingRate')],
                    chapters: []
                }
            ]
        }
    ];
    return model;
}
