import type { domain as english } from '../en/domain.js';
import type { Texts } from '../translation.js';

export const domain = {
    'coverage/moment': {
        summary: '접점에는 표준이 있는 것이 좋습니다.',
        default: '접점 ‘{name}’에 적용되는 표준이 없습니다. ‘at {path}’(으)로 표준을 작성하세요.',
        fix: '{name}의 표준 작성'
    },
    'coverage/standard': {
        summary: '표준은 점검표 항목이나 설문 문항 또는 KPI로 검증하는 것이 좋습니다.',
        default: '표준 ‘{name}’을(를) 검증하는 것이 없습니다. 점검표 항목이나 문항에 ‘verifies {name}’을(를) 추가하세요.'
    },
    'coverage/need': {
        summary: '고객 요구는 표준으로 충족하는 것이 좋습니다.',
        default: '고객 요구 ‘{name}’을(를) 충족하는 표준이 없습니다. 해당하는 표준에 ‘meets {name}’을(를) 추가하세요.'
    },
    'coverage/dimension': {
        summary: '모델의 품질 차원은 문항이나 항목 또는 KPI로 측정하는 것이 좋습니다.',
        default: '‘{name}’을(를) 측정하는 것이 없습니다. 이 차원에 기여하는 문항, 점검 항목, KPI가 없습니다.'
    },
    'coverage/team': {
        summary: '팀에는 임무나 책임지는 일이 있는 것이 좋습니다.',
        default: '팀 ‘{name}’에는 임무도 없고 맡은 일도 없습니다. ‘duties "…"’를 추가하세요.',
        others: '다른 팀에는 맡은 역할이 적혀 있지만 ‘{name}’에는 없습니다. ‘duties "…"’를 추가하세요.',
        fix: '‘duties’ 추가'
    },
    'coverage/program': {
        summary: '여러 언어로 쓴 텍스트가 있는 프로젝트에는 프로그램(program)이 있는 것이 좋습니다.',
        default: '‘{name}’에는 {languages} 텍스트가 있지만 어떤 언어가 필요한지 정한 프로그램이 없어, 빠진 언어가 있어도 알 수 없습니다. 예: {example}',
        fix: '프로그램 추가'
    },
    'coverage/journey': {
        summary: '고객 여정은 매뉴얼의 장에서 다루는 것이 좋습니다.',
        default: '여정 ‘{name}’을(를) 다루는 매뉴얼이 없어, 무엇을 해야 하는지 찾아볼 곳이 없습니다. ‘covers {name}’이(가) 있는 장을 추가하세요.'
    },
    'journeys/wait-limit': {
        summary: '시간 한도가 있는 일은 그보다 오래 걸리지 않는 것이 좋습니다.',
        default: '‘{name}’에는 {takes}이(가) 걸리지만 한도는 {limit}입니다.',
        elapsed: '‘{name}’은(는) {limit}까지 걸릴 수 있지만, 이 단계가 속한 ‘{whole}’의 전체 시간은 {elapsed}뿐입니다.'
    },
    'journeys/ratio': {
        summary: '부가가치 시간은 전체 경과 시간보다 길지 않은 것이 좋습니다.',
        default: '‘{name}’은(는) {elapsed} 걸리지만 부가가치 단계에 {productive}이(가) 걸려, 부가가치 비율이 {ratio}(으)로 1을 넘습니다.'
    },
    'journeys/value-time': {
        summary: '시간이 걸리는 일만 부가가치 활동(productive)으로 두는 것이 좋습니다.',
        default: '‘{name}’은(는) 부가가치 활동이지만 걸리는 시간이 없어 부가가치 시간에 더해지지 않습니다. ‘takes … min’을 추가하세요.'
    },
    'journeys/calendar': {
        summary: '일(日) 단위 시간에는 하루의 길이를 정하는 달력을 지정하는 것이 좋습니다.',
        default: '{found}은(는) 영업일일 수도, 24시간 기준의 날짜일 수도 있습니다. ‘{name}’이나 프로그램에 ‘calendar’를 추가하세요.'
    },
    'standards/duty': {
        summary: '표준에는 해야 할 일이 있어야 합니다.',
        default: '표준 ‘{name}’에 must, should, may, measure 중 어느 것도 없습니다.',
        fix: '‘must’ 추가'
    },
    'standards/review': {
        summary: '표준은 누군가가 정기적으로 검토하는 것이 좋습니다.',
        default: '표준 ‘{name}’을(를) 검토하는 사람이 없어 내용이 낡게 됩니다. 예: {example}',
        fix: '‘{example}’ 추가'
    },
    'standards/place': {
        summary: '표준에는 적용되는 곳과 지키는 사람이 있는 것이 좋습니다.',
        default: '표준 ‘{name}’에 {missing} 적혀 있지 않습니다. ‘{property}’을(를) 추가하세요.'
    },
    'measures/polarity': {
        summary: 'KPI에는 어느 방향이 좋은지 있어야 합니다.',
        default: 'KPI ‘{name}’에 높을수록 좋은지 낮을수록 좋은지 적혀 있지 않아, 결과의 좋고 나쁨을 알 수 없습니다.',
        fixHigher: '‘better higher’ 추가',
        fixLower: '‘better lower’ 추가'
    },
    'measures/target-order': {
        summary: 'KPI의 목표와 한계는 좋은 방향에 맞는 순서여야 합니다.',
        default: '‘{name}’은(는) better {better}이므로 {first}은(는) {second} {relation} 합니다.'
    },
    'measures/time': {
        summary: 'KPI에 지정한 시간과 달력은 시간을 세는 데 쓸 수 있게 실제로 있어야 합니다.',
        default:
            '‘{name}’은(는) ‘{time}’을(를) 기준으로 세지만, {tables}에 그런 이름의 날짜나 일시가 없습니다(있는 것: {known}). 이 중 하나를 쓰거나 필드를 추가하세요.',
        calendar:
            '‘{name}’은(는) 달력 ‘{calendar}’(으)로 시간을 재지만 그 달력에 업무 시간이 없습니다. 달력에 업무 시간을 추가하거나(‘open 9 h .. 18 h’), 시계 시간으로 재려면 달력을 빼세요.'
    },
    'measures/target-unit': {
        summary: '목표는 KPI와 같은 단위이고 도달할 수 있는 값이어야 합니다.',
        default: '‘{name}’의 값과 ‘{property}’의 단위가 다릅니다(값: {expected}, {property}: {found}).',
        outside: '‘{name}’의 값은 {range} 안에 있으므로 ‘{property} {found}’에는 결코 도달할 수 없습니다.',
        percent: '‘{name}’의 값은 비율이므로 ‘{property} {found}’에는 결코 도달할 수 없습니다. {found} %를 쓰려고 하셨나요?',
        hundred: '‘{name}’의 값은 {range} 안에 있어 ‘{property} {found}’은(는) 거의 0입니다. {meant}을(를) 쓰려고 하셨나요?',
        fix: '{found} %로 쓰기',
        fixNumber: '{meant}(으)로 쓰기'
    },
    'measures/owner': {
        summary: 'KPI에는 목표와 책임자가 있는 것이 좋습니다.',
        default: 'KPI ‘{name}’에 ‘{property}’이(가) 없습니다.'
    },
    'measures/gap-ends': {
        summary: '격차는 서비스 품질의 다섯 가지 격차 중 하나를 이루는 두 끝 사이에 있어야 합니다.',
        default: '‘{from}’와(과) ‘{to}’은(는) 다섯 가지 격차 중 어느 것도 아닙니다. 가능한 격차: {known}.'
    },
    'measures/gap-twice': {
        summary: '다섯 가지 격차는 각각 한 번만 측정하는 것이 좋습니다.',
        default: '‘{name}’와(과) ‘{other}’이(가) 모두 ‘{from}’와(과) ‘{to}’ 사이에 있어, 한 격차의 크기를 두 수치가 나타냅니다.',
        elsewhere: '‘{name}’와(과) {file}의 ‘{other}’이(가) 모두 ‘{from}’와(과) ‘{to}’ 사이에 있어, 한 격차의 크기를 두 수치가 나타냅니다.'
    },
    'measures/remedy': {
        summary: '격차에는 개선 조치가 있는 것이 좋습니다.',
        default: '격차 ‘{name}’에 개선 조치가 없어, 격차가 벌어졌을 때 무엇을 해야 할지 알 수 없습니다.'
    },
    'manuals/empty': {
        summary: '장에는 다루는 대상이나 본문이 있는 것이 좋습니다.',
        default: '장 ‘{name}’에는 다루는 대상도 본문도 없습니다.'
    },
    'manuals/section': {
        summary: '매뉴얼의 절에는 실을 내용이 있는 것이 좋습니다.',
        default:
            '매뉴얼 ‘{name}’의 절 ‘{section}’은(는) 실리지 않습니다. 프로젝트에 선언되지 않은 것: {kinds}. 해당 내용을 선언하거나, 절을 직접 쓰거나(텍스트 또는 covers가 있는 chapter {chapter}), 매뉴얼에 이 절이 필요 없다고 밝히세요: chapter {chapter} covers none.',
        unfilled:
            '매뉴얼 ‘{name}’의 절 ‘{section}’은(는) 실리지 않습니다. 이 절을 채우는 선언이 없습니다. 절을 직접 쓰거나(텍스트 또는 covers가 있는 chapter {chapter}), 매뉴얼에 이 절이 필요 없다고 밝히세요: chapter {chapter} covers none.'
    },
    'plans/order': {
        summary: '단계는 앞 단계에서 나온 산출물만 투입받아야 합니다.',
        default: '‘{name}’에 ‘{input}’을(를) 투입하지만, 이것을 산출하는 ‘{producer}’은(는) 앞에 오지 않습니다.'
    },
    'plans/due': {
        summary: '나중에 할 일의 기한은 앞선 일보다 이르지 않은 것이 좋습니다.',
        default: '‘{name}’의 기한은 {due}이지만, 앞서 끝나야 할 ‘{earlier}’의 기한은 {other}입니다.'
    },
    'deployments/critical': {
        summary: '핵심 요소는 전체 요소보다 적어야 합니다.',
        default: '‘{name}’은(는) 상위 {stated}개 요소를 뽑지만 연결된 요소가 {count}개뿐이어서 모든 요소가 핵심이 됩니다.'
    },
    'deployments/kpi': {
        summary: '핵심성공요인은 KPI로 측정하는 것이 좋습니다.',
        default:
            '‘{name}’은(는) ‘{house}’에서 핵심 요소({count}개 중 {rank}위)이지만, 측정하는 KPI가 없어 성과를 알 수 없습니다. 해당하는 KPI에 ‘serves {name}’을(를) 추가하세요.'
    },
    'deployments/need': {
        summary: '품질의 집에서는 모든 고객 요구를 요소와 연결하는 것이 좋습니다.',
        default: '‘{name}’에서 요소와 연결되지 않은 고객 요구: {needs}. 요소가 없으면 아무도 그 요구를 다루지 않습니다. ‘relate … -> …’를 추가하세요.'
    },
    'improvements/method': {
        summary: '안정된 절차는 재설계하고, 불안정한 절차는 새로 만드는 것이 좋습니다.',
        new: '‘{name}’은(는) ‘{procedure}’을(를) 새로 만들지만, 이 절차는 늘 같은 방식으로 수행되는 안정된 절차이므로 재설계로 충분합니다. ‘method redesign’으로 쓰세요.',
        redesign: '‘{name}’은(는) ‘{procedure}’을(를) 재설계하지만, 이 절차는 불안정하여 출발점이 될 안정된 부분이 없습니다. ‘method new’로 쓰세요.'
    },
    'improvements/steps': {
        summary: '개선 활동은 문제, 원인, 조치, 효과 확인의 순서로 이어지는 것이 좋습니다.',
        default: '개선 활동 ‘{name}’에 ‘{property}’이(가) 없습니다. 이것이 없으면 {consequence}.'
    }
} as const satisfies Texts<typeof english>;
