import type { MessageLanguage } from '../messages/catalogue.js';
import { inLanguage, type Translations } from './translations.js';

/** The parts that things have without anybody declaring them. */
const HELP: Readonly<Record<string, Translations>> = {
    total: [
        'Points got over the points applicable, times its worth. Missing while an asked item with points is unanswered.',
        '해당되는 배점 중 얻은 점수의 비율에 총 배점을 곱한 값. 배점이 있는 항목에 응답이 없으면 결측이다.',
        '實得分數占適用配分的比例乘以總配分。有配分的項目未作答時為缺漏。',
        '实得分数占适用配分的比例乘以总配分。有配分的项目未作答时为缺失。'
    ],
    failed: ['How many checks were not met.', '충족하지 못한 점검 항목의 수.', '未達成的檢查項目數。', '未达成的检查项目数。'],
    criticals: ['How many critical checks were not met.', '충족하지 못한 중대 항목의 수.', '未達成的關鍵項目數。', '未达成的关键项目数。'],
    pass: ['Whether the conditions of `pass` hold.', '합격 기준을 충족했는지 여부.', '是否符合合格條件。', '是否符合合格条件。'],
    answered: ['When the response was given.', '응답한 시각.', '作答的時間。', '作答的时间。'],
    asOf: [
        'The time that a row stands for: when it was answered, or the end of the period.',
        '행이 나타내는 시점: 응답 시각 또는 기간의 끝.',
        '該列所代表的時間：作答時間或期間結束時。',
        '该行所代表的时间：作答时间或期间结束时。'
    ],
    wave: ['The period that the response belongs to.', '응답이 속한 조사 차수.', '答卷所屬的調查期別。', '答卷所属的调查期次。'],
    site: ['The place that the response is about.', '응답의 대상 지점.', '答卷所屬的據點。', '答卷所属的网点。'],
    weight: ['How much the row counts.', '행의 가중치.', '該列的權重。', '该行的权重。'],
    respondent: ['Who answered.', '응답자.', '受訪者。', '受访者。'],
    points: ['The points got.', '얻은 점수.', '實得分數。', '实得分数。'],
    share: [
        'The points got over the points applicable, from 0 to 1.',
        '해당되는 배점 중 얻은 점수의 비율(0–1).',
        '實得分數占適用配分的比例（0 到 1）。',
        '实得分数占适用配分的比例（0 到 1）。'
    ],
    value: ['The value of the gap.', '격차의 값.', '差距的值。', '差距的值。'],
    gap: [
        'The second answer minus the first: perceived minus expected.',
        '두 번째 답에서 첫 번째 답을 뺀 값(지각 − 기대).',
        '第二個答案減第一個：感受減期望。',
        '第二个答案减第一个：感知减期望。'
    ],
    adequacy: [
        'Perceived minus adequate: how far service lies above what is just acceptable.',
        '지각에서 적정 수준을 뺀 값(서비스 적정도).',
        '感受減去可接受水準（服務適當性）。',
        '感知减去可接受水平（服务适当性）。'
    ],
    superiority: [
        'Perceived minus desired: how near service comes to what people wish.',
        '지각에서 희망 수준을 뺀 값(서비스 우월도).',
        '感受減去理想水準（服務優越性）。',
        '感知减去理想水平（服务优越性）。'
    ],
    adequate: ['The answer about what is just acceptable.', '최소한 받아들일 수 있는 수준에 대한 답.', '可接受水準的答案。', '可接受水平的答案。'],
    desired: ['The answer about what is wished for.', '희망하는 수준에 대한 답.', '理想水準的答案。', '理想水平的答案。'],
    expected: ['The answer about what is expected.', '기대에 대한 답.', '期望的答案。', '期望的答案。'],
    perceived: ['The answer about what was experienced.', '지각에 대한 답.', '感受的答案。', '感知的答案。'],
    importance: ['The answer about how important it is.', '중요도에 대한 답.', '重要度的答案。', '重要度的答案。'],
    performance: ['The answer about how well it is done.', '성과에 대한 답.', '表現的答案。', '表现的答案。'],
    present: ['The answer for when it is there.', '있을 때의 답.', '具備時的答案。', '具备时的答案。'],
    absent: ['The answer for when it is not there.', '없을 때의 답.', '不具備時的答案。', '不具备时的答案。'],
    category: ['The Kano category that the two answers give.', '두 답으로 정해지는 카노 분류.', '由兩個答案得出的狩野分類。', '由两个答案得出的卡诺分类。'],
    ratio: ['The time that adds value over the whole time.', '전체 시간 중 부가가치 시간의 비율.', '增值時間占總時間的比例。', '增值时间占总时间的比例。'],
    waiting: ['The share of the time that is spent waiting.', '전체 시간 중 대기의 비율.', '等候占總時間的比例。', '等候占总时间的比例。'],
    elapsed: ['The whole time.', '전체 경과 시간.', '總時間。', '总时间。'],
    handovers: ['How often the work goes from one team to another.', '팀 사이에 업무가 넘어가는 횟수.', '工作在團隊間移交的次數。', '工作在团队间移交的次数。']
};

export function builtInHelp(name: string, language: MessageLanguage): string {
    const texts = HELP[name];
    return texts ? inLanguage(texts, language) : '';
}
