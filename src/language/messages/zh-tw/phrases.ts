import type { phrases as english } from '../en/phrases.js';
import type { Texts } from '../translation.js';

/** What kinds of values are called. */
const kinds = {
    number: '數值',
    text: '文字',
    condition: '條件',
    choice: '單選選項',
    choices: '多選選項',
    date: '日期',
    instant: '時間點',
    clock: '時刻',
    link: '指向紀錄的關聯',
    plain: '無單位的數值'
} as const;
/** Which answers a question allows. */
const answers = {
    day: '日期（如 2026-03-31）',
    days: '{range} 之內的日期',
    time: '時刻（如 "14:30"）',
    quoted: '文字 "…"',
    'whole-within': '{min} 到 {max} 的整數',
    'whole-from': '不小於 {min} 的整數',
    'whole-to': '不大於 {max} 的整數',
    'whole-in': '以 {unit} 計的整數',
    whole: '整數',
    from: '不小於 {min} 的數值',
    to: '不大於 {max} 的數值',
    in: '以 {unit} 計的數值',
    numbers: '數值'
} as const;

export const phrases = {
    'types/mismatch': kinds,
    'types/level': {
        roster: '名冊 {name}'
    },
    'units/mismatch': {
        plain: '無單位的數值'
    },
    'units/verified': {
        plain: '無單位的數值'
    },
    'units/expected-kind': {
        time: '時間',
        percentage: '百分比'
    },
    'units/unknown': {
        s: '秒',
        min: '分鐘',
        h: '小時',
        days: '天',
        weeks: '週',
        months: '個月',
        years: '年',
        points: '分',
        times: '次',
        people: '人',
        cases: '件',
        items: '個',
        won: '韓元'
    },
    'measures/target-unit': {
        plain: '無單位',
        none: '無單位'
    },
    'measures/target-order': {
        least: '不低於',
        most: '不高於'
    },
    'measures/gap-ends': {
        ends: '{from} 與 {to}'
    },
    'manuals/section': {
        program: '服務計畫標題下方的文字',
        fail: 'moment 的「fail」',
        wait: '旅程的 wait',
        limit: '步驟的時限（within）',
        problem: '改善活動的問題（problem）',
        grading: '依條件的分級（grading）',
        ranking: '依名次或比例的分級（考核）',
        none: '{kind}'
    },
    'improvements/steps': {
        problem: '就無人知道要改善什麼',
        cause: '措施可能只觸及表面症狀',
        action: '就不會有任何行動',
        confirm: '就無人知道是否有效'
    },
    'standards/place': {
        at: '在哪裡適用',
        by: '由誰遵守'
    },
    'totals/shares': {
        quota: '此配額'
    },
    'names/duplicate': {
        package: '套件 {name}',
        project: '此專案',
        none: '沒有套件的檔案'
    },
    'links/wrong-kind': {
        a: '{kind}',
        an: '{kind}'
    },
    'tests/value': answers,
    'surveys/default': { ...kinds, ...answers },
    'conditions/never': {
        is: '{name} 為 {values}',
        parts: '條件的各部分相互排斥',
        constant: '任何答案都不會改變它',
        or: '{one} 或 {other}'
    },
    'scores/falling': {
        others: '沒有其他答案',
        none: '沒有任何答案'
    },
    'scores/range': {
        none: '沒有任何答案'
    },
    'scores/division-by-zero': {
        none: '沒有任何答案'
    },
    'surveys/pair-sides': {
        nothing: '無'
    },
    'surveys/quota': {
        both: '{one} 與 {other}'
    },
    'surveys/unfillable': {
        both: '{one} 與 {other}'
    },
    'syntax/unexpected-character': {
        comment: '註解寫在兩個斜槓（//）之後',
        dash: '範圍兩端之間用「..」，減法用「-」',
        sign: '「{sign}」'
    },
    'syntax/unexpected-input': {
        property: '其他屬性或「}」',
        value: '值，例如 Q1、5 min 或 mean(Q1, Q2)',
        else: '其他內容',
        name: '名稱',
        number: '數值',
        text: '文字 "…"',
        prose: '文字 """…"""',
        language: '語言，例如 @ko',
        period: '時期，例如 2026-Q1',
        end: '檔案結尾',
        word: '「{word}」'
    }
} as const satisfies Texts<typeof english>;
