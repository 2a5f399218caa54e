import type { instruments as english } from '../en/instruments.js';
import type { Texts } from '../translation.js';

export const instruments = {
    'surveys/cadence': {
        summary: '설문에는 차수별로 비교할 수 있도록 조사 주기와 정밀도가 있는 것이 좋습니다.',
        default: '설문 ‘{name}’에 ‘{property}’이(가) 없어 두 차수의 차이를 판단할 수 없습니다. 예: {example}',
        precision: '‘{name}’의 표본에 ‘margin’과 ‘confidence’도 없고 표본 크기도 없어 정밀도를 알 수 없습니다.',
        fix: '‘{example}’ 추가'
    },
    'surveys/default': {
        summary: '기본값은 문항이 허용하는 응답이어야 합니다.',
        default: '‘{value}’은(는) ‘{name}’의 응답이 될 수 없습니다. 허용: {allowed}.',
        type: '‘{value}’은(는) {found}이지만 ‘{name}’이(가) 요구하는 것은 {expected}입니다. 같은 종류의 문항에서 기본값을 가져오세요.',
        own: '‘{name}’은(는) 자기 응답을 기본값으로 삼을 수 없습니다. 다른 문항을 쓰거나 값을 쓰세요.',
        none: '‘{name}’에는 미리 넣어 둘 하나의 응답이 없습니다. ‘default’를 빼세요.'
    },
    'surveys/scale-points': {
        summary: '척도의 점수는 선언한 개수만큼 순서대로 빠짐없이 있어야 합니다.',
        default: '‘{name}’은(는) {stated}점 척도이지만 이름이 붙은 점수는 {count}개입니다.',
        order: '‘{name}’의 점수는 {first}부터 1씩 올라가야 합니다. {expected}이(가) 올 자리에 {found}이(가) 있습니다.',
        outside: '‘{name}’의 범위는 {first}부터 {last}까지인데 {found}은(는) 이 범위를 벗어납니다.'
    },
    'surveys/pair-sides': {
        summary: '쌍 문항은 서로 짝이 되는 두 측면을 물어야 합니다.',
        default:
            '‘{name}’이(가) 묻는 측면: {found}. 가능한 짝은 expected + perceived, importance + performance, present + absent, adequate + desired + perceived(허용 영역)입니다.'
    },
    'surveys/options': {
        summary: '선택형 문항에는 보기가 둘 이상 있어야 하고, 하나를 고르는지 여럿을 고르는지 있어야 합니다.',
        default: '‘{name}’의 보기가 너무 적습니다({count}개). 둘 이상이 필요합니다.',
        limit: '‘{name}’의 보기는 {count}개이므로 {limit}개를 고를 수 없습니다. ‘in 1 .. {count}’ 이하로 쓰세요.',
        one: '‘{name}’에 ‘one’ 또는 ‘many’를 써야 합니다.',
        both: '‘{name}’에 ‘one’과 ‘many’가 함께 있습니다.',
        fixOne: '‘one’ 추가',
        fixMany: '‘many’ 추가'
    },
    'surveys/option-codes': {
        summary: '한 문항의 보기는 서로 다른 값으로 저장되어야 합니다.',
        default: '‘{name}’와(과) ‘{other}’이(가) 모두 {value}(으)로 저장되어 데이터에서 구별할 수 없습니다.',
        separator: '‘{name}’이(가) {value}(으)로 저장됩니다. ‘;’은(는) 여러 답을 구분하는 기호이므로 데이터에서는 답이 두 개로 보입니다.'
    },
    'surveys/exclusive': {
        summary: '‘exclusive’는 여러 보기를 고를 수 있는 곳에만 쓰는 것이 좋습니다.',
        default: '‘{name}’에서는 어차피 보기 하나만 고를 수 있어 ‘exclusive’가 아무 역할도 하지 않습니다.',
        fix: '‘exclusive’ 삭제'
    },
    'surveys/scale-missing': {
        summary: '평가 문항에는 척도가 있어야 합니다.',
        default: '‘{name}’에 척도가 없습니다. ‘on’과 척도를 쓰세요. 예: touchstone.scales의 ‘on Agree5’.',
        list: '‘{name}’에 지정된 ‘{list}’은(는) 보기 목록입니다. 평가 문항에는 척도가 필요하며, 보기에서 고르게 하려면 ‘choose {name}’(으)로 쓰세요.',
        fix: '‘on Agree5’ 추가'
    },
    'surveys/unknown-pipe': {
        summary: '텍스트에 끼워 넣는 대상은 실제로 있어야 합니다.',
        default: '텍스트에 ‘{name}’을(를) 끼워 넣지만 여기에는 그런 문항, 점수, 반복(loop)이 없습니다. 중괄호 자체를 쓰려면 두 번 쓰세요.'
    },
    'surveys/quota': {
        summary: '쿼터는 응답 대상의 고객군으로 정하고, 각 고객군을 한 번만 써야 합니다.',
        default: '‘{name}’은(는) {table}의 고객군이지만 {survey}의 대상은 {asked}이므로 아무도 이 쿼터에 집계되지 않습니다.',
        twice: '이 쿼터에 ‘{name}’이(가) 두 번 있습니다.',
        'no-table': '‘{survey}’에 조사 대상이 없어 아무도 ‘{name}’에 집계되지 않습니다. ‘of’와 레코드를 추가하세요.'
    },
    'surveys/quota-missing': {
        summary: '쿼터로 가중하려면 쿼터가 있어야 합니다.',
        default:
            '‘{survey}’은(는) 쿼터에 맞추어 가중하도록 되어 있지만 쿼터가 없어 모든 응답이 똑같이 한 번씩 집계됩니다. 쿼터를 선언하세요. 예: ‘quota Senior 20 %, others 80 %’. 데이터에 ‘weight’ 열이 있으면 ‘weights given’으로 쓰고, 가중하지 않으려면 ‘weights quota’를 지우세요.'
    },
    'surveys/own-answer': {
        summary: '자신의 응답을 조건으로 묻는 문항이 있어서는 안 됩니다.',
        default: '‘{name}’에 답해야만 ‘{name}’을(를) 묻게 되어 있어 아무에게도 묻지 않습니다. 조건에서 ‘{name}’을(를) 빼거나 문항을 중괄호 밖으로 옮기세요.',
        path: '‘{name}’에 답해야만 ‘{name}’을(를) 묻게 되어 있어({path}) 아무에게도 묻지 않습니다. 이 조건들 중 하나를 바꾸세요.'
    },
    'surveys/nested-roster': {
        summary: '명부를 다른 명부나 반복(loop) 안에 두어서는 안 됩니다.',
        default:
            '‘{name}’이(가) 명부 ‘{around}’ 안에 있습니다. 구성원이 다시 구성원 명부를 가질 수는 없습니다. ‘{around}’을(를) 닫은 다음에 ‘{name}’을(를) 두거나, ‘{around}’ 안에서는 몇 명인지만 물으세요.',
        loop: '‘{name}’이(가) 반복 ‘{around}’ 안에 있어 한 번 돌 때마다 명부가 하나씩 생깁니다. ‘{name}’을(를) 반복 밖으로 옮기고, 그곳에서 구성원마다 어디에 해당하는지 물으세요.'
    },
    'surveys/later-answer': {
        summary: '문항은 그보다 먼저 나온 응답에만 따라야 합니다.',
        default:
            '이 조건은 아래에서 묻는 ‘{name}’을(를) 봅니다. 종이나 전화로 조사할 때는 아직 알 수 없습니다. ‘{name}’을(를) 위로 옮기거나 이것을 아래로 옮기세요.',
        end: '이 ‘end’는 아래에서 묻는 ‘{name}’을(를) 보므로 아무것도 끝내지 못합니다. ‘{name}’ 아래로 옮기세요.'
    },
    'surveys/unreachable': {
        summary: '문항은 누군가가 답할 수 있는 것이 좋습니다.',
        default:
            '이 부분은 아무에게도 표시되지 않습니다. ‘{question}’의 응답이 필요하지만, 그 응답을 해야 할 사람에게는 그 문항을 묻지 않습니다. 두 조건을 비교하세요.',
        ended: '이 부분은 아무에게도 표시되지 않습니다. 필요한 응답을 한 사람은 이미 앞의 ‘end’에서 설문을 마쳤습니다. 두 조건 중 하나를 바꾸세요.',
        option: '보기 ‘{name}’은(는) 아무에게도 표시되지 않습니다. 필요한 응답을 한 사람에게는 이 문항을 묻지 않습니다. 두 조건을 비교하세요.',
        nobody: '다음 내용은 아무에게도 묻지 않습니다. 응답자는 모두 이 ‘end’나 그 앞의 ‘end’에서 설문을 마칩니다. 조건 중 하나를 바꾸세요.'
    },
    'surveys/unfillable': {
        summary: '쿼터는 응답자로 채울 수 있는 것이 좋습니다.',
        default: '{name}의 쿼터는 결코 채울 수 없습니다. 여기에 속하는 사람은 모두 ‘end’에서 설문을 마칩니다. 쿼터나 ‘end’의 조건을 바꾸세요.',
        together: '{name}의 쿼터는 결코 채울 수 없습니다. 이 고객군들에 모두 속하는 사람이 없습니다. 쿼터나 고객군을 바꾸세요.',
        asked: '{name}의 쿼터는 결코 채울 수 없습니다. ‘{survey}’의 대상은 {whom}뿐이며 양쪽에 모두 속하는 사람이 없습니다. 쿼터나 설문 대상을 바꾸세요.',
        others: '나머지(others) 쿼터는 결코 채울 수 없습니다. 지정된 고객군에 모든 사람이 포함됩니다. ‘others’를 빼거나 고객군을 좁히세요.'
    },
    'checklists/channel': {
        summary: '항목은 해당 채널에서 관찰할 수 있는 것이 좋습니다.',
        default: '‘{name}’은(는) {needed}에 관한 항목이지만, 점검은 {channel}(으)로만 하므로 관찰할 수 없습니다.',
        section: '‘{name}’은(는) {needed}에 관한 항목이지만, 이 항목이 속한 부문 ‘{section}’은(는) {channel}(으)로만 점검하므로 관찰할 수 없습니다.'
    },
    'checklists/bands': {
        summary: '영역이나 척도의 결과 이름은 모든 결과를 한 번씩 포함해야 합니다.',
        gap: '{name}에서 {from}와(과) {to} 사이의 결과에는 이름이 없습니다. 다음 구간을 {due}에서 시작하세요.',
        overlap: '{name}에서 {from}부터 {to}까지의 결과에는 이름이 둘입니다: ‘{first}’, ‘{second}’. 두 번째 구간을 {due}에서 시작하세요.',
        outside: '{name}의 결과는 {from}부터 {to}까지이며, 구간 {range}은(는) 이를 벗어납니다. 양 끝을 고치세요.',
        rest: '{name}에서 {from}을(를) 넘는 결과에는 이름이 없습니다. 마지막 구간을 {to}에서 끝내세요.'
    },
    'checklists/critical': {
        summary: '점검 항목(check)만 critical이어야 합니다.',
        default: '‘{name}’({kind})에는 불합격이 없으므로 ‘critical’이 아무 역할도 하지 않습니다. ‘check’로 바꾸거나 ‘pass when …’에 한도를 쓰세요.'
    },
    'checklists/judged': {
        summary: '점검표의 문항에는 응답에 따라 몇 점을 주는지 있는 것이 좋습니다.',
        default:
            '‘{name}’의 배점은 {stated}이지만 보기마다 몇 점인지 없어 점검자가 점수를 직접 입력해야 합니다. 점수가 정해져 있으면 보기에 ‘worth … points’를 추가하세요.'
    },
    'checklists/direction': {
        summary: '숫자 항목은 해당 지표가 좋다고 하는 쪽에서 점수를 주는 것이 좋습니다.',
        default: '‘{name}’은(는) 수가 클수록 점수를 많이 주지만, 검증하는 {measure}은(는) 작을수록 좋습니다. ‘reversed’를 추가하세요.',
        reversed: '‘{name}’은(는) reversed이므로 수가 작을수록 점수를 많이 주지만, 검증하는 {measure}은(는) 클수록 좋습니다.',
        fix: '‘{example}’ 추가'
    },
    'checklists/unlinked': {
        summary: '점검표 항목은 표준을 검증하는 것이 좋습니다.',
        default: '‘{name}’이(가) 검증하는 표준이 없어 왜 점검하는지 알 수 없습니다. ‘verifies’와 표준을 추가하세요.',
        fix: '‘verifies {standard}’ 추가'
    },
    'checklists/pass': {
        summary: '점수가 있는 점검표에는 합격 기준이 있는 것이 좋습니다.',
        default: '‘{name}’에 점수는 있지만 ‘pass when …’이 없어 결과로 합격 여부를 알 수 없습니다.',
        fix: '‘{example}’ 추가'
    },
    'checklists/scope': {
        summary: '점검이 다룬다고 밝힌 것은 항목 중 하나가 살펴보아야 합니다.',
        via: '‘{name}’은(는) {channel}을(를) 통해 이루어지지만 거기서 볼 수 있는 것을 다루는 항목이 없습니다. 항목을 추가하거나 채널을 빼세요.',
        at: '‘{name}’은(는) {place}에 관한 것이지만 항목 중에 그에 관한 것이 없고 {others}의 표준을 검증합니다. 항목을 추가하거나 ‘at’을 고치세요.',
        empty: '영역 ‘{name}’에 항목이 없어 아무도 살펴보지 않습니다. 항목을 추가하거나 영역을 빼세요.'
    },
    'records/column': {
        summary: '레코드의 ‘key’와 ‘time’은 그 레코드의 필드여야 하고, time은 날짜여야 합니다.',
        default: '‘{name}’은(는) {table}의 필드가 아닙니다. 필드: {fields}.',
        near: '‘{name}’은(는) {table}의 필드가 아닙니다. ‘{near}’을(를) 쓰려고 하셨나요?',
        'not-time': '‘{name}’은(는) 날짜가 아니므로 {table}의 time이 될 수 없습니다.',
        fix: '‘{near}’(으)로 변경'
    },
    'records/privacy': {
        summary: '개인정보가 있는 레코드에는 보유 기간과 처리 근거가 있는 것이 좋습니다.',
        default: '{table}에 개인정보({fields})가 있지만 ‘{property}’이(가) 없습니다. 예: {example}',
        fix: '‘{example}’ 추가'
    },
    'gradings/bands': {
        summary: '등급은 어떤 행도 빠지지 않게 나누어야 합니다.',
        default: '‘{name}’에 ‘otherwise’가 없어 어느 등급에도 맞지 않는 행은 등급이 없습니다.',
        after: '‘{name}’은(는) ‘otherwise’ 뒤에 있어 어떤 행도 이 등급이 되지 않습니다.',
        empty: '‘{name}’에 어떤 행이 속하는지 적혀 있지 않습니다. ‘when …’, ‘share … %’, ‘otherwise’ 중 하나를 쓰세요.',
        fix: '‘{name}’을(를) ‘otherwise’ 등급으로 변경'
    },
    'gradings/applies': {
        summary: '강제 배분에는 몇 행부터 적용하는지 있고, 그 행 수로 배분할 수 있는 것이 좋습니다.',
        default: '‘{name}’은(는) 인원이 적어도 정해진 비율대로 등급을 나누어 불공정합니다. ‘{example}’을(를) 추가하세요.',
        small: '{count}행일 때 ‘{name}’({share} %)은(는) 한 행이 되지 않습니다. {needed}행부터 적용하도록 하세요.',
        fix: '‘{example}’ 추가'
    },
    'tests/expectation': {
        summary: '테스트에는 기대하는 결과가 있어야 합니다.',
        default: '테스트 ‘{name}’에 기대하는 결과가 없어 결코 실패하지 않습니다.'
    },
    'tests/value': {
        summary: '테스트에 준 응답은 문항에서 허용하는 것이어야 합니다.',
        default: '‘{value}’은(는) ‘{name}’의 응답이 될 수 없습니다. 허용되는 값: {allowed}.'
    }
} as const satisfies Texts<typeof english>;
