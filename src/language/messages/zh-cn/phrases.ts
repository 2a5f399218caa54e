import type { phrases as english } from '../en/phrases.js';
import type { Texts } from '../translation.js';

/** What kinds of values are called. */
const kinds = {
    number: '数值',
    text: '文本',
    condition: '条件',
    choice: '单选选项',
    choices: '多选选项',
    date: '日期',
    instant: '时间点',
    clock: '时刻',
    link: '指向记录的关联',
    plain: '无单位的数值'
} as const;
/** Which answers a question allows. */
const answers = {
    day: '日期（如 2026-03-31）',
    days: '{range} 之内的日期',
    time: '时刻（如 "14:30"）',
    quoted: '文本 "…"',
    'whole-within': '{min} 到 {max} 的整数',
    'whole-from': '不小于 {min} 的整数',
    'whole-to': '不大于 {max} 的整数',
    'whole-in': '以 {unit} 计的整数',
    whole: '整数',
    from: '不小于 {min} 的数值',
    to: '不大于 {max} 的数值',
    in: '以 {unit} 计的数值',
    numbers: '数值'
} as const;

export const phrases = {
    'types/mismatch': kinds,
    'types/level': {
        roster: '名册 {name}'
    },
    'units/mismatch': {
        plain: '无单位的数值'
    },
    'units/verified': {
        plain: '无单位的数值'
    },
    'units/expected-kind': {
        time: '时间',
        percentage: '百分比'
    },
    'units/unknown': {
        s: '秒',
        min: '分钟',
        h: '小时',
        days: '天',
        weeks: '周',
        months: '个月',
        years: '年',
        points: '分',
        times: '次',
        people: '人',
        cases: '件',
        items: '个',
        won: '韩元'
    },
    'measures/target-unit': {
        plain: '无单位',
        none: '无单位'
    },
    'measures/target-order': {
        least: '不低于',
        most: '不高于'
    },
    'measures/gap-ends': {
        ends: '{from} 与 {to}'
    },
    'manuals/section': {
        program: '服务计划标题下方的文本',
        fail: 'moment 的“fail”',
        wait: '旅程的 wait',
        limit: '步骤的时限（within）',
        problem: '改进活动的问题（problem）',
        grading: '按条件的分级（grading）',
        ranking: '按名次或比例的分级（考评）',
        none: '{kind}'
    },
    'improvements/steps': {
        problem: '就无人知道要改进什么',
        cause: '措施可能只触及表面症状',
        action: '就不会有任何行动',
        confirm: '就无人知道是否有效'
    },
    'standards/place': {
        at: '在哪里适用',
        by: '由谁遵守'
    },
    'totals/shares': {
        quota: '此配额'
    },
    'names/duplicate': {
        package: '包 {name}',
        project: '此项目',
        none: '没有包的文件'
    },
    'links/wrong-kind': {
        a: '{kind}',
        an: '{kind}'
    },
    'tests/value': answers,
    'surveys/default': { ...kinds, ...answers },
    'conditions/never': {
        is: '{name} 为 {values}',
        parts: '条件的各部分相互排斥',
        constant: '任何答案都不会改变它',
        or: '{one} 或 {other}'
    },
    'scores/falling': {
        others: '没有其他答案',
        none: '没有任何答案'
    },
    'scores/range': {
        none: '没有任何答案'
    },
    'scores/division-by-zero': {
        none: '没有任何答案'
    },
    'surveys/pair-sides': {
        nothing: '无'
    },
    'surveys/quota': {
        both: '{one} 与 {other}'
    },
    'surveys/unfillable': {
        both: '{one} 与 {other}'
    },
    'syntax/unexpected-character': {
        comment: '注释写在两个斜杠（//）之后',
        dash: '范围两端之间用“..”，减法用“-”',
        sign: '“{sign}”'
    },
    'syntax/unexpected-input': {
        property: '其他属性或“}”',
        value: '值，例如 Q1、5 min 或 mean(Q1, Q2)',
        else: '其他内容',
        name: '名称',
        number: '数值',
        text: '文本 "…"',
        prose: '文本 """…"""',
        language: '语言，例如 @ko',
        period: '时期，例如 2026-Q1',
        end: '文件结尾',
        word: '“{word}”'
    }
} as const satisfies Texts<typeof english>;
