import type { terms as english } from '../en/terms.js';
import type { Texts } from '../translation.js';

export const terms = {
    'terms/avoided': {
        summary: '텍스트에 피해야 할 명칭을 쓰지 않는 것이 좋습니다.',
        default: '‘{found}’은(는) 피해야 할 말입니다. ‘{name}’에 이 언어의 명칭이 없습니다. 이 언어의 제목을 추가하고 그것을 쓰세요.',
        near: '‘{found}’은(는) 피해야 할 말입니다. 여기서는 ‘{meant}’(이)라고 합니다(‘{name}’ 참조).',
        fix: '‘{meant}’(으)로 쓰기'
    },
    'terms/duplicate': {
        summary: '명칭 하나는 한 가지만 가리키는 것이 좋습니다.',
        default: '‘{name}’와(과) ‘{other}’의 명칭이 모두 ‘{text}’입니다. 둘 중 하나의 명칭을 바꾸거나 ‘differs from {other} because "…"’라고 쓰세요.',
        avoided: '‘{name}’의 명칭은 ‘{text}’인데, ‘{other}’은(는) 이 말을 피하라고 합니다. 둘 중 하나를 바꾸세요.'
    },
    'terms/foreign-name': {
        summary: '우리 문서에서 다른 조직을 언급하지 않는 것이 좋습니다.',
        default:
            '‘{found}’은(는) 다른 조직입니다(‘{name}’ 참조). 다른 곳에서 가져온 텍스트인가요? 우리와 협력하는 조직이면 ‘partner organisation’이라고 쓰세요.',
        near: '‘{found}’은(는) 다른 조직입니다(‘{name}’ 참조). ‘{meant}’을(를) 쓰려고 하셨나요? 우리와 협력하는 조직이면 ‘partner organisation’이라고 쓰세요.',
        fix: '‘{meant}’(으)로 쓰기'
    },
    'terms/missing-figure': {
        summary: '텍스트에서 번호로 언급한 그림이나 표는 실제로 있는 것이 좋습니다.',
        default: '‘{found}’에 해당하는 그림이나 표가 없습니다. 이 번호로 시작하는 제목도, 이 번호가 붙은 그림도 이 텍스트에 없습니다.',
        open: '‘{found}’에 번호가 없습니다. 그림이나 표의 번호가 채워지지 않았습니다.'
    },
    'terms/overlap': {
        summary: '단계는 서로 겹치지 않는 것이 좋습니다.',
        default:
            '‘{name}’와(과) ‘{other}’은(는) 같은 일일 수 있습니다. 한쪽 제목의 낱말이 다른 쪽 제목에 들어 있습니다. 서로 다른 일이면 ‘differs from {other} because "…"’라고 쓰세요.'
    },
    'terms/run-together': {
        summary: '두 명칭은 기호로 나누는 것이 좋습니다.',
        default: '‘{title}’은(는) ‘{first}’와(과) ‘{second}’을(를) 붙여 쓴 것으로 보입니다. 사이를 띄우거나 둘로 나누세요.',
        fix: '‘{text}’(으)로 쓰기'
    },
    'terms/undefined': {
        summary: '약어는 설명하는 것이 좋습니다.',
        default: '‘{found}’에 대한 설명이 없습니다. ‘term {found} "…"’를 쓰거나 그 자리에 풀어 쓰세요.'
    }
} as const satisfies Texts<typeof english>;
