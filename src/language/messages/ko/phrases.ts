import type { phrases as english } from '../en/phrases.js';
import type { Texts } from '../translation.js';

/** What kinds of values are called. */
const kinds = {
    number: '수',
    text: '텍스트',
    condition: '조건',
    choice: '선택지',
    choices: '복수 선택지',
    date: '날짜',
    instant: '시점',
    clock: '시각',
    link: '레코드 연결',
    plain: '단위 없는 수'
} as const;
/** Which answers a question allows. */
const answers = {
    day: '날짜(예: 2026-03-31)',
    days: '{range} 안의 날짜',
    time: '시각(예: "14:30")',
    quoted: '텍스트 "…"',
    'whole-within': '{min}에서 {max}까지의 정수',
    'whole-from': '{min} 이상의 정수',
    'whole-to': '{max} 이하의 정수',
    'whole-in': '{unit} 단위의 정수',
    whole: '정수',
    from: '{min} 이상의 수',
    to: '{max} 이하의 수',
    in: '{unit} 단위의 수',
    numbers: '수'
} as const;

export const phrases = {
    'types/mismatch': kinds,
    'types/level': {
        roster: '명부 {name}'
    },
    'units/mismatch': {
        plain: '단위 없는 수'
    },
    'units/verified': {
        plain: '단위 없는 수'
    },
    'units/expected-kind': {
        time: '시간',
        percentage: '백분율'
    },
    'units/unknown': {
        s: '초',
        min: '분',
        h: '시간',
        days: '일',
        weeks: '주',
        months: '개월',
        years: '년',
        points: '점수',
        times: '횟수',
        people: '인원수',
        cases: '건수',
        items: '개수',
        won: '원화'
    },
    'measures/target-unit': {
        plain: '단위 없음',
        none: '단위 없음'
    },
    'measures/target-order': {
        least: '이상이어야',
        most: '이하여야'
    },
    'measures/gap-ends': {
        ends: '{from} – {to}'
    },
    'manuals/section': {
        program: '프로그램 제목 아래의 텍스트',
        fail: 'moment의 ‘fail’',
        wait: '여정의 wait',
        limit: '단계의 시간 한도(within)',
        problem: '개선 활동의 문제(problem)',
        grading: '조건에 따른 등급(grading)',
        ranking: '순위나 비율에 따른 등급(평가)',
        none: '{kind}'
    },
    'improvements/steps': {
        problem: '무엇을 개선해야 하는지 알 수 없습니다',
        cause: '조치가 증상만 다룰 수 있습니다',
        action: '아무 일도 일어나지 않습니다',
        confirm: '효과가 있었는지 알 수 없습니다'
    },
    'standards/place': {
        at: '적용되는 곳이',
        by: '지키는 사람이'
    },
    'totals/shares': {
        quota: '이 쿼터'
    },
    'names/duplicate': {
        package: '패키지 {name}',
        project: '이 프로젝트',
        none: '패키지 없는 파일'
    },
    'links/wrong-kind': {
        a: '{kind}',
        an: '{kind}'
    },
    'tests/value': answers,
    'surveys/default': { ...kinds, ...answers },
    'conditions/never': {
        is: '{name}: {values}',
        parts: '조건의 부분들이 서로 어긋납니다',
        constant: '어떤 응답으로도 달라지지 않습니다',
        or: '{one} 또는 {other}'
    },
    'scores/falling': {
        others: '다른 응답 없음',
        none: '응답 없음'
    },
    'scores/range': {
        none: '응답 없음'
    },
    'scores/division-by-zero': {
        none: '응답 없음'
    },
    'surveys/pair-sides': {
        nothing: '없음'
    },
    'surveys/quota': {
        both: '{one}·{other}'
    },
    'surveys/unfillable': {
        both: '{one}·{other}'
    },
    'syntax/unexpected-character': {
        comment: '주석은 빗금 두 개(//) 뒤에 씁니다',
        dash: '범위의 두 끝 사이에는 ‘..’, 빼기에는 ‘-’',
        sign: '‘{sign}’'
    },
    'syntax/unexpected-input': {
        property: '다른 속성 또는 ‘}’',
        value: '값(예: Q1, 5 min, mean(Q1, Q2))',
        else: '다른 것',
        name: '이름',
        number: '수',
        text: '텍스트 "…"',
        prose: '텍스트 """…"""',
        language: '언어(예: @ko)',
        period: '기간(예: 2026-Q1)',
        end: '파일의 끝',
        word: '‘{word}’'
    }
} as const satisfies Texts<typeof english>;
