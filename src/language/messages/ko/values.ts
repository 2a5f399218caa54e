import type { values as english } from '../en/values.js';
import type { Texts } from '../translation.js';

export const values = {
    'units/unknown': {
        summary: '단위는 선언되어 있어야 합니다.',
        default: '‘{unit}’은(는) 알 수 없는 단위입니다. 선언하거나(unit {unit} "…") 라이브러리의 단위를 쓰세요.',
        near: '‘{unit}’은(는) 알 수 없는 단위입니다. ‘{near}’을(를) 쓰려고 하셨나요?',
        word: '‘{unit}’은(는) 알 수 없는 단위입니다. {what}의 표기는 {near}입니다: {example}.',
        fix: '‘{near}’(으)로 변경',
        fixDeclare: '단위 ‘{unit}’ 선언'
    },
    'units/mismatch': {
        summary: '더하거나 비교하는 양은 같은 종류여야 합니다.',
        default:
            '{left}와(과) {right}은(는) 서로 다른 것을 재는 단위입니다. 같은 종류끼리만 더하거나 비교하세요. 둘을 하나의 지수로 만들려면 먼저 각각 0 .. 100으로 환산(rescale)하세요.',
        plain: '{found}에는 단위가 없지만 {unit} 단위의 양과 함께 쓰였습니다. 뒤에 단위를 쓰세요. 예: {example}.',
        share: '{found}은(는) 비율이지만 {unit} 단위의 양과 함께 쓰였습니다. {example}처럼 양으로 쓰거나, 먼저 전체로 나누세요.',
        percent: '{found}이(가) 백분율과 함께 쓰여 {meant} %를 뜻하게 됩니다. {found} %라는 뜻이면 그렇게 쓰세요.',
        points: '{found}은(는) 여기서 {value}이지만 {scale}의 범위는 {range}입니다. 척도의 점수와 비교하세요. 예: {example}.',
        power: '{unit} 단위의 양은 x ^ 2처럼 정수로만 거듭제곱할 수 있고 제곱근은 구할 수 없습니다. 먼저 단위로 나누세요: x / 1 {unit}.'
    },
    'units/expected-kind': {
        summary: '양은 속성이 요구하는 종류여야 합니다.',
        default: '‘{property}’에 올 수 있는 것은 {expected}이지만 ‘{found}’은(는) 다른 종류입니다.',
        missing: '‘{property}’에 올 수 있는 것은 {expected}입니다. {found} 뒤에 단위를 쓰세요.',
        negative: '‘worth’는 얻을 수 있는 점수이므로 0보다 작을 수 없습니다. 현재 값: {found}.'
    },
    'units/verified': {
        summary: '수는 검증하는 지표가 요구하는 종류여야 합니다.',
        default: '‘{name}’의 단위는 {found}이지만, 검증하는 ‘{measure}’의 단위는 {expected}입니다.'
    },
    'units/cadence': {
        summary: '주기는 달력의 시간 단위여야 합니다.',
        default: '‘every {unit}’은(는) 달력의 시간 단위가 아닙니다. every 뒤에 day, week, month, quarter, half, year 중 하나를 쓰세요.',
        count: '‘every {count} {unit}’은(는) 결코 돌아오지 않습니다. 숫자를 빼거나 0보다 큰 수를 쓰세요.'
    },
    'types/mismatch': {
        summary: '값은 그 자리가 요구하는 형이어야 합니다.',
        number: '여기에는 수가 필요하지만 이것은 {found}입니다.',
        condition: '여기에는 조건(참 또는 거짓)이 필요하지만 이것은 {found}입니다.',
        branches: '‘then’은 {left}, ‘else’는 {right}입니다. 둘은 같은 형이어야 합니다.',
        comparison: '서로 비교할 수 없습니다: {left}, {right}.',
        order: '순서가 없는 값({found})입니다. = 와 != 로만 비교할 수 있습니다.',
        range: '‘in’ 뒤에는 범위가 필요합니다: low .. high.',
        date: '여기에는 수가 필요하지만 이것은 {found}입니다. 둘을 빼거나(closed - opened > 3 days) 일부를 꺼내 쓰세요: year(…), month(…), day(…).',
        day: '서로 비교할 수 없습니다: {left}, {right}. 날짜는 따옴표 없이 씁니다: {example}.',
        clock: '함께 계산할 수 없습니다: {left}, {right}. 시각에는 날짜가 없습니다. 일시(datetime)로 묻거나 시각끼리 비교하세요.',
        alternative: '‘{word} {found}’은(는) 조건이 아닙니다. 비교하는 것을 다시 쓰세요: {example}.'
    },
    'types/level': {
        summary: '여러 응답의 수치가 필요한 곳에 응답 하나의 값을 쓰거나 그 반대로 쓰지 않아야 합니다.',
        row: '‘{name}’은(는) 응답 하나의 값입니다({table}). 여러 응답에 대해서는 함수가 필요합니다: mean({name}), share(…), count(…).',
        population: '‘{name}’은(는) 여러 응답에 대한 수치이며, 응답 하나에는 그런 값이 없습니다.',
        'other-table': '‘{name}’은(는) {table}의 열인데, 여기의 행 하나에서 그 표의 행 하나로 이어지지 않습니다.',
        roster: '‘{name}’은(는) 명부 {table}의 구성원마다 한 번씩 묻습니다. 한 응답의 구성원 전체에 대해서는 함수가 필요합니다: mean({name}), count({name} where …).',
        member: '‘{name}’은(는) 응답 전체에 대해 묻는 문항입니다. {table}의 구성원마다 묻는 문항에서는 그 구성원의 응답만 볼 수 있습니다.',
        'no-table': '‘{name}’에는 표가 필요합니다. {name}(CSI2026.overall)처럼 표의 열을 쓰세요.',
        fix: '{function}(…)(으)로 감싸기',
        own: '‘{name}’은(는) 이 응답 하나의 답이므로 {function}을(를) 적용해도 그 답 그대로입니다. 모든 응답에 대한 수치는 kpi에 쓰세요.'
    },
    'types/unknown-function': {
        summary: '함수는 언어에 있는 것이어야 합니다.',
        default: '함수 ‘{name}’이(가) 없습니다. 쓸 수 있는 함수: {known}.',
        near: '함수 ‘{name}’이(가) 없습니다. ‘{near}’을(를) 쓰려고 하셨나요?',
        fix: '‘{near}’(으)로 변경'
    },
    'types/arguments': {
        summary: '함수에는 필요한 인수를 주어야 합니다.',
        default: '‘{name}’은(는) {signature}(으)로 씁니다. 예: {example}',
        nps: '‘{name}’은(는) 0~10의 응답에만 쓸 수 있습니다({signature}). 예: {example}',
        class: '등급이 ‘{class}’인 점검 항목이 없어 ‘{name}’(으)로 셀 것이 없습니다. 해당 점검 항목 뒤에 ‘class’와 이름을 쓰세요. 형식: {signature}.',
        top: '‘{name}’은(는) 척도의 좋은 쪽 끝에서부터 점수를 세므로 척도가 있는 문항이 필요합니다({signature}). 예: {example}',
        kano: '‘{name}’은(는) 척도의 좋은 쪽 끝에서부터 세지만 {scale}에는 좋은 쪽이 없습니다. 각 점은 응답의 종류일 뿐입니다. 예를 들어 share({item} = 1)로 세세요.',
        boxes: '‘{name}’은(는) {scale}의 점수 {points}개 중 {count}개를 세므로 의미가 없습니다. 1개 이상 {points}개 미만을 세세요.'
    },
    'types/mixed-scales': {
        summary: '서로 다른 척도의 응답은 합치기 전에 환산해야 합니다.',
        default: '{left}와(과) {right}은(는) 점수가 다릅니다. 각각의 범위에서 하나의 범위로 먼저 환산하세요. 예: rescale(x, {range}, 0 .. 100).',
        turned: '‘{found}’은(는) 응답을 손으로 뒤집은 것으로, 더 이상 {scale}의 응답이 아닙니다. 문항 ‘{item}’에 ‘reversed’를 쓰고 여기서는 {item}을(를) 쓰세요.',
        twice: '‘{found}’은(는) 응답을 두 번 뒤집습니다. ‘{item}’은(는) ‘reversed’이므로 이미 뒤집혀 있습니다. 여기서는 {item}을(를) 쓰세요.',
        share: '{share}은(는) 비율(100 %가 1)이고 {other}의 범위는 {range}입니다. 그대로 합치면 비율은 거의 반영되지 않습니다. rescale(x, 0 % .. 100 %, 0 .. 100)로 환산하고 다른 것도 0 .. 100으로 맞추세요.'
    },
    'types/not-a-value': {
        summary: '식에는 값이 있는 것만 써야 합니다.',
        default: '‘{name}’({kind})에는 계산할 수 있는 값이 없습니다.',
        missing: '‘missing’은 계산할 수 있는 값이 아닙니다. answered(…)나 not answered(…)로 물으세요.',
        several: '‘{name}’은(는) 여러 응답을 나타냅니다. 그중 하나를 쓰거나 mean(…)에 넣으세요.',
        'no-items': '{table}에 응답이 수이면서 ‘{name}’에 해당하는 문항이 없습니다.'
    },
    'types/empty-range': {
        summary: '범위의 시작은 끝보다 작아야 합니다.',
        default: '범위가 {low}에서 시작해 {high}에서 끝나므로 그 안에 아무 값도 없습니다. 둘을 서로 바꾸세요.',
        fix: '{high} .. {low}(으)로 쓰기'
    },
    'totals/weights': {
        summary: '가중치의 합은 100 %여야 합니다.',
        default: '가중치의 합이 100 %가 아니라 {total} %입니다(차이 {difference}).',
        missing: '이 부분에 가중치가 없습니다. 뒤에 40 %와 같이 가중치를 쓰세요.'
    },
    'totals/points': {
        summary: '부분의 배점을 더하면 선언한 총점과 같아야 합니다.',
        default: '{name}의 부분 배점을 더하면 {sum}이지만 선언한 값은 {stated}입니다(차이 {difference}).',
        bonus: '{name}의 부분 배점을 더하면 {sum}이지만 선언한 값은 {stated}입니다(차이 {difference}). 가점 항목은 합계에 들지 않습니다: {bonus}.',
        fix: '{sum}(으)로 선언'
    },
    'totals/options': {
        summary: '점수가 있는 문항의 가장 좋은 응답은 배점을 모두 얻어야 합니다.',
        default: '‘{name}’의 배점은 {stated}이지만 보기로 얻을 수 있는 최고점은 {best}입니다.',
        many: '‘{name}’의 배점은 {stated}이지만 보기의 점수를 모두 더하면 {best}입니다.',
        bands: '‘{name}’의 배점은 {stated}이지만 구간으로 얻을 수 있는 최고점은 {best}입니다.',
        rows: '‘{name}’의 배점은 {stated}이지만 행의 점수를 모두 더하면 {best}입니다.',
        band: '‘{name}’의 구간 ‘{band}’에 몇 점인지 적혀 있지 않습니다. ‘worth … points’를 추가하세요.'
    },
    'totals/missing-points': {
        summary: '총점을 선언한 곳에서는 부분마다 배점이 있어야 합니다.',
        default: '{name}에 배점이 없지만 {whole}의 총점은 {stated}(으)로 선언되어 있습니다. ‘worth … points’를 추가하세요.',
        extra: '‘{name}’에 ‘{word}’ 표시가 있지만 몇 점인지 없습니다. ‘worth … points’를 추가하세요.'
    },
    'totals/shares': {
        summary: '전체를 이루는 비율의 합은 100 %여야 합니다.',
        default: '{name}의 비율을 더하면 100 %가 아니라 {sum} %입니다(차이 {difference}).',
        some: '‘{section}’에 비율이 없지만 {name}의 다른 부문에는 있습니다. 모든 부문에 ‘share … %’를 쓰거나 모두 빼세요.',
        inner: '‘{section}’은(는) 다른 부문 안에 있어 전체에 대한 비율이 없습니다. 여기에는 ‘worth … points’를 쓰세요.'
    },
    'totals/elapsed': {
        summary: '선언한 총시간은 부분 시간의 합과 같은 것이 좋습니다.',
        default: '{name}에 선언한 시간은 {stated}이지만 부분 시간을 더하면 {sum}입니다(차이 {difference}).',
        path: '{name}에 선언한 시간은 {stated}이지만 순차적으로 이어지는 단계의 시간은 {sum}입니다(차이 {difference}).',
        fix: '{sum}(으)로 선언'
    },
    'totals/stated': {
        summary: '적어 놓은 수치는 계산한 값과 같은 것이 좋습니다.',
        default: '{name}에 적힌 값은 {stated}이지만 계산하면 {computed}입니다(차이 {difference}).',
        fix: '{computed}(으)로 쓰기'
    },
    'totals/rows': {
        summary: '적어 놓은 개수는 뒤따르는 것의 개수와 같아야 합니다.',
        default: '‘{name}’에 {what} {stated}개라고 되어 있지만 실제로는 {count}개입니다.',
        fix: '{count}(으)로 쓰기'
    },
    'tables/missing-cell': {
        summary: '표에는 열마다 칸이 있거나, 없다고 밝히는 것이 좋습니다.',
        default: '‘{name}’에 다음 열의 내용이 없습니다: {columns}. 텍스트를 쓰거나, 쓸 것이 없으면 ‘none’을 쓰세요.',
        fix: '‘{columns}’ 추가'
    },
    'tables/unknown-column': {
        summary: '칸은 그 표의 한 열에 속해야 합니다.',
        default: '표에 열 ‘{name}’이(가) 없습니다. 열: {columns}.',
        twice: '이 행에 ‘{name}’이(가) 두 번 있습니다.'
    },
    'conditions/never': {
        summary: '조건은 성립할 수 있는 것이 좋습니다.',
        default: '이 조건은 결코 참이 될 수 없습니다: {reason}. 여기에 달린 것은 결코 실행되지 않습니다.',
        around: '바깥의 조건을 고려하면 이 조건은 결코 참이 될 수 없습니다. 여기에 달린 것은 결코 실행되지 않습니다.',
        band: '어떤 행도 등급 ‘{name}’이(가) 되지 않습니다. 여기에 맞는 행은 모두 앞의 등급에 맞습니다.'
    },
    'conditions/always': {
        summary: '조건은 성립하지 않을 수도 있는 것이 좋습니다.',
        default: '이 조건은 어떤 응답에서나 참이므로 아무것도 가르지 않습니다.',
        around: '바깥의 조건을 고려하면 이 조건은 어떤 응답에서나 참이므로 아무것도 가르지 않습니다.'
    },
    'scores/range': {
        summary: '점수는 선언한 범위 안에 있어야 합니다.',
        default: '{name}에 선언한 범위는 {stated}이지만 {found}이(가) 될 수 있습니다. 예: {example}.',
        fix: '{range}(으)로 선언',
        unit: '{name}의 단위는 {unit}이지만 범위 {stated}에는 단위가 없습니다. {example}(으)로 쓰세요.',
        kind: '{name}의 단위는 {unit}이지만 범위 {stated}은(는) 다른 종류의 단위입니다. 범위를 {unit}(으)로 쓰세요.'
    },
    'scores/rescale': {
        summary: '환산하는 값은 환산 전 범위 안에 있어야 합니다.',
        outside:
            '‘{value}’은(는) {from}을(를) 벗어나 {found}일 수 있습니다. 그러면 결과는 {to}을(를) 벗어나 {result}이(가) 됩니다({example}). 실제 범위를 쓰세요{range}.',
        wider: '‘{value}’의 범위는 {range}뿐이어서 {from}에서 환산하면 {to}이(가) 아니라 {result}이(가) 됩니다. rescale({value}, {range}, …)로 쓰세요.'
    },
    'scores/division-by-zero': {
        summary: '0으로 나누지 않는 것이 좋습니다.',
        default: '{example}일 때 0으로 나누게 되어 결과가 결측이 됩니다. if … then … else로 막으세요.',
        always: '항상 0으로 나누게 되어 결과가 항상 결측입니다.',
        width: '{range}은(는) 양 끝이 같아 환산할 수 없으며 결과는 항상 없습니다. 서로 다른 두 끝을 쓰세요.',
        measure: '{table}의 모든 행이 {example}인 행과 같으면 0으로 나누게 되어 수치가 없습니다. if … then … else로 막으세요.'
    },
    'scores/falling': {
        summary: '응답이 좋아질 때 점수가 떨어지지 않는 것이 좋습니다.',
        default:
            '{item}이(가) 좋아지면 {name}이(가) 떨어지고, {other}이(가) 좋아지면 올라갑니다: {item} = {from}이면 {before}, {item} = {to}이면 {after}(나머지: {example}). {item}의 부호나 환산, 또는 ‘reversed’ 여부를 고치세요.',
        step: '{item}이(가) 좋아지면 {name}이(가) 떨어집니다: {item} = {from}이면 {before}, {item} = {to}이면 {after}(나머지: {example}). 다른 구간에서는 올라갑니다. 더 좋은 응답의 점수가 더 낮아지지 않도록 경계값을 고치세요.',
        all: '응답이 좋아지면 {name}이(가) 떨어집니다: {item} = {from}이면 {before}, {item} = {to}이면 {after}(나머지: {example}). 방향을 뒤집거나, 낮은 것이 좋은 점수라면 이 점수를 쓰는 KPI에 ‘better lower’를 쓰세요.',
        measure:
            '응답이 좋아지면 {name}이(가) 떨어지지만({item} = {from}이면 {before}, {item} = {to}이면 {after}, 나머지: {example}) KPI {kpi}은(는) 높을수록 좋다고 합니다. 둘 중 하나를 고치세요.',
        kpi: '{name}은(는) 높을수록 좋다고 하지만 {item}이(가) 좋아지면 낮아집니다: {item} = {from}이면 {before}, {item} = {to}이면 {after}(응답 하나, {example}). 식을 고치거나 ‘better lower’로 쓰세요.',
        lower: '{name}은(는) 낮을수록 좋다고 하지만 {item}이(가) 좋아지면 높아집니다: {item} = {from}이면 {before}, {item} = {to}이면 {after}(응답 하나, {example}). 식을 고치거나 ‘better higher’로 쓰세요.',
        part: '{name}은(는) {part}을(를) 거꾸로 셉니다. {part}에는 ‘better {better}’(이)라고 적혀 있지만 {part} = {from}이면 {before}, {part} = {to}이면 {after}입니다. rescale(…)에서 범위의 양 끝을 바꾸세요.',
        pass: '좋아지면 오히려 합격하지 못합니다. {item}이(가) 충분히 좋으면 이 조건이 깨집니다. 비교를 뒤집으세요.',
        points: '{name}은(는) 응답이 좋아지면 점수가 줄어듭니다: {from}이면 {before}, {to}이면 {after}. 구간의 경계나 점수를 고치세요.'
    },
    'scores/needing': {
        summary: '‘needing’은 있는 것보다 많이 요구하지 않아야 합니다.',
        default: '‘needing {needing}’은(는) 있는 부분 {count}개보다 많이 요구하므로 점수가 항상 결측이 됩니다.',
        share: '‘needing’은 0 %에서 100 % 사이의 비율입니다. {needing} %는 쓸 수 없습니다.',
        unused: '‘needing’은 mean(…)과 같은 집계 함수에 쓰지만 이 점수에는 집계 함수가 없습니다.'
    }
} as const satisfies Texts<typeof english>;
