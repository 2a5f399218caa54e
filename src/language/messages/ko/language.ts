import type { language as english } from '../en/language.js';
import type { Texts } from '../translation.js';

export const language = {
    'syntax/unexpected-character': {
        summary: '파일에는 언어에서 쓰는 문자만 있어야 합니다.',
        default: '문자 ‘{found}’은(는) 여기에서 아무 뜻이 없습니다. 지우거나, 텍스트라면 곧은 따옴표 "…" 안에 쓰세요.',
        meant: '‘{found}’은(는) 여기에서 아무 뜻이 없습니다. 대신 쓸 것: {meant}.'
    },
    'syntax/wide-character': {
        summary: '문장 부호, 숫자, 따옴표는 반각 문자여야 합니다.',
        default: '‘{found}’은(는) 입력기로 입력한 전각 문자입니다. 대신 ‘{replacement}’을(를) 쓰세요.',
        space: '전각 공백입니다. 대신 일반 공백을 쓰세요.',
        fix: '‘{replacement}’(으)로 쓰기',
        fixSpace: '일반 공백으로 쓰기',
        fixAll: '이 파일의 전각 문자 모두 바꾸기'
    },
    'syntax/unexpected-input': {
        summary: '파일은 언어의 문법에 맞아야 합니다.',
        default: '‘{found}’은(는) 여기에 올 수 없습니다. 올 수 있는 것: {expected}.',
        near: '‘{found}’은(는) 여기에 올 수 없습니다. ‘{near}’을(를) 쓰려고 하셨나요?',
        declaration: '‘{found}’(으)로 시작하는 선언은 없습니다. 선언은 team, journey, standard, survey, kpi와 같은 종류로 시작합니다.',
        import: '‘import’는 파일 맨 위, ‘package’ 다음, 모든 선언 앞에 있어야 합니다.',
        brace: '이 닫는 중괄호에 맞는 여는 중괄호가 없습니다.',
        late: '‘{found}’이(가) ‘{head}’을(를) 닫는 중괄호 뒤에 있습니다. 여기에 속하는 것은 중괄호 앞이나 중괄호 사이에 씁니다.',
        comma: '‘{word}’에는 텍스트를 하나만 씁니다. 다음 텍스트는 쉼표 없이 ‘{word}’을(를) 한 번 더 쓰고 적으세요.',
        prose: '""" 사이의 텍스트는 선언을 설명하며, 이름과 제목 바로 뒤, 속성 앞에 씁니다.',
        untagged: '텍스트 두 개가 나란히 있습니다. 첫째를 제외한 각 텍스트에 언어를 붙이거나(예: "…"@en), 남는 텍스트를 지우세요.',
        end: '파일이 너무 일찍 끝납니다. 닫는 중괄호나 값이 빠졌습니다. 올 수 있는 것: {expected}.',
        reserved: '‘{found}’은(는) 예약어이므로 이름이 될 수 없습니다. {found}1처럼 다른 이름을 쓰세요.',
        quoted: '이름에는 따옴표를 붙이지 않습니다. {name}(으)로 쓰세요.',
        name: '이름은 공백과 붙임표가 없는 한 낱말입니다. ‘{found}’ 대신 {meant}(으)로 쓰세요.',
        decimal: '소수점은 점으로 씁니다. ‘{found}’ 대신 {meant}(으)로 쓰세요.',
        period: '‘{found}’은(는) 기간이 아닙니다. 기간은 2026, 2026-H1과 H2, 2026-Q1~Q4, 2026-01~12, 2026-12-31과 같이 씁니다.',
        range: '범위는 점 두 개로 씁니다. ‘{found}’ 대신 {meant}(으)로 쓰세요.',
        equals: '같음은 기호 하나로 씁니다. ‘{found}’ 대신 ‘=’를 쓰세요.',
        open: '‘{found}’은(는) 아직 닫히지 않은 ‘{open}’({line}행) 안에 올 수 없습니다. 닫는 중괄호가 빠졌습니다.',
        unended: '파일이 끝났지만 ‘{open}’({line}행)이(가) 아직 닫히지 않았습니다. 닫는 중괄호가 빠졌습니다.',
        deep: '너무 깊이 중첩되었습니다({levels}단계 초과이거나 끝없이 긴 식). 여기부터는 파일을 읽지 않습니다.',
        unclosed: '이 텍스트에 닫는 따옴표가 없습니다. 같은 행에서 "로 닫거나, 여러 행의 텍스트에는 """를 쓰세요.',
        fix: '‘{near}’(으)로 변경',
        fixBrace: '닫는 중괄호 삭제'
    },
    'syntax/duplicate-property': {
        summary: '속성은 한 번만 써야 합니다.',
        default: '{name}에 ‘{property}’이(가) 여러 번 있습니다. 하나만 남기세요.',
        fix: '이 ‘{property}’ 삭제'
    },
    'syntax/missing-property': {
        summary: '선언에는 뜻을 정하는 데 필요한 속성이 있어야 합니다.',
        default: '{kind} ‘{name}’에 ‘{property}’이(가) 없습니다. 추가하세요. 예: {example}',
        fix: '‘{property}’ 추가'
    },
    'syntax/chained-comparison': {
        summary: '비교를 이어 쓰지 않아야 합니다.',
        default: '비교 두 개가 이어져 있습니다(‘a {operator} b …’). ‘and’로 잇거나 ‘x in low .. high’로 쓰세요.'
    },
    'syntax/stray-range': {
        summary: '범위 ‘low .. high’는 ‘in’ 뒤나 범위를 받는 함수 안에 있어야 합니다.',
        default: '‘..’는 범위를 만들며 범위는 값이 아닙니다. ‘x in low .. high’나 rescale(x, 1 .. 5, 0 .. 100)처럼 쓰세요.'
    },
    'names/duplicate': {
        summary: '이름은 한 패키지나 선언 안에서 한 번만 선언해야 합니다.',
        default: '‘{name}’이(가) {scope}에 여러 번 선언되어 있습니다. 둘 중 하나의 이름을 바꾸세요.',
        case: '‘{name}’와(과) ‘{other}’은(는) 대소문자만 달라 파일을 구별할 수 없습니다.',
        output: '‘{name}’은(는) {package}에도 선언되어 있어 두 파일을 구별할 수 없습니다.'
    },
    'names/unresolved': {
        summary: '이름은 선언을 가리켜야 합니다.',
        default: '여기에는 ‘{name}’이(가) 없습니다.',
        near: '여기에는 ‘{name}’이(가) 없습니다. ‘{near}’을(를) 쓰려고 하셨나요?',
        import: '이 패키지에는 ‘{name}’이(가) 없습니다. ‘{package}’에 있으니 가져오세요.',
        qualified: '다른 패키지의 이름은 먼저 가져와야 합니다. 파일 맨 위에 ‘import {package}.{name}’을(를) 쓰면 ‘{name}’만 써도 됩니다.',
        member: '‘{owner}’에는 ‘{name}’(이)라는 부분이 없습니다.',
        fix: '‘{near}’(으)로 변경',
        fixImport: '‘{package}.{name}’ 가져오기'
    },
    'names/ambiguous': {
        summary: '같은 이름이 가져온 두 패키지에 있지 않아야 합니다.',
        default: '‘{name}’은(는) {first}에도 {second}에도 선언되어 있습니다. 쓰려는 것을 이름으로 가져오세요.',
        fix: '‘{package}.{name}’ 가져오기'
    },
    'names/unknown-package': {
        summary: '가져오기에는 실제로 있는 패키지를 써야 합니다.',
        default: '패키지 ‘{package}’이(가) 없습니다. 알려진 패키지: {known}.',
        near: '패키지 ‘{package}’이(가) 없습니다. ‘{near}’을(를) 쓰려고 하셨나요?',
        fix: '‘{near}’(으)로 변경'
    },
    'names/unused-import': {
        summary: '가져온 것은 쓰는 것이 좋습니다.',
        default: '이 파일에서는 ‘{name}’을(를) 쓰지 않습니다.',
        fix: '이 가져오기 삭제'
    },
    'names/one-program': {
        summary: '프로젝트의 프로그램은 하나여야 합니다.',
        default: '다른 프로그램 ‘{other}’이(가) 있습니다. 언어, 버전, 권한은 한곳에서만 정합니다.'
    },
    'names/unit-spelling': {
        summary: '단위는 언어의 낱말과 같지 않아야 합니다.',
        default: '‘{name}’은(는) 언어의 낱말이므로 숫자 뒤에 올 수 없습니다. 다른 표기를 쓰세요.'
    },
    'names/file-name': {
        summary: '파일 이름이 되는 이름은 모든 시스템에서 쓸 수 있어야 합니다.',
        default: '‘{name}’은(는) Windows에서 예약된 이름이므로 파일 이름이 될 수 없습니다. 다른 이름을 쓰세요.'
    },
    'links/wrong-kind': {
        summary: '참조는 속성이 요구하는 종류의 선언을 가리켜야 합니다.',
        default: '‘{property}’에 올 수 있는 것은 {expected}이지만 ‘{name}’은(는) {found}입니다.'
    },
    'links/cycle': {
        summary: '선언은 자기 자신에 의존하지 않아야 합니다.',
        default: '‘{name}’은(는) 자기 자신에 의존하므로 값이 없습니다.',
        path: '‘{name}’은(는) 자기 자신으로 되돌아옵니다: {path}.'
    },
    'links/duplicate-reference': {
        summary: '목록에는 같은 것을 한 번만 쓰는 것이 좋습니다.',
        default: '이 ‘{property}’에 ‘{name}’이(가) 두 번 있습니다.',
        fix: '두 번째 ‘{name}’ 삭제'
    },
    'text/missing-translation': {
        summary: '텍스트는 프로그램의 모든 언어로 있는 것이 좋습니다.',
        default: '이 텍스트에 빠진 언어: {languages}.',
        fix: '{languages} 추가'
    },
    'text/undeclared-language': {
        summary: '언어 태그는 프로그램에 선언된 것을 쓰는 것이 좋습니다.',
        default: '프로그램에 ‘{language}’이(가) 선언되어 있지 않습니다. 선언된 언어: {languages}.',
        near: '프로그램에 ‘{language}’이(가) 선언되어 있지 않습니다. ‘{near}’을(를) 쓰려고 하셨나요?',
        fix: '프로그램에 ‘{language}’ 선언',
        fixNear: '‘{near}’(으)로 변경'
    },
    'text/language-tag': {
        summary: '언어는 언어 태그로 지정해야 합니다.',
        default: '‘{language}’은(는) 언어 태그가 아닙니다. 두세 글자로 쓰고 필요하면 지역을 붙이세요: ko, en, zh-TW.',
        near: '‘{language}’은(는) 언어 태그가 아닙니다. ‘{near}’을(를) 쓰려고 하셨나요?',
        fix: '‘{near}’(으)로 변경'
    },
    'text/duplicate-language': {
        summary: '텍스트에는 각 언어를 한 번만 써야 합니다.',
        default: '이 텍스트에 ‘{language}’이(가) 두 번 있습니다.'
    },
    'text/empty': {
        summary: '텍스트는 비어 있지 않은 것이 좋습니다.',
        default: '이 텍스트는 비어 있습니다. 내용을 쓰거나 지우세요.'
    },
    'text/missing-title': {
        summary: '사람이 읽는 것에는 제목이 있는 것이 좋습니다.',
        default: '{kind} ‘{name}’은(는) 문서에 나오지만 제목이 없습니다. 이름 뒤에 제목을 추가하세요.',
        fix: '제목 추가'
    },
    'text/numbering': {
        summary: '손으로 붙인 제목 번호는 빠짐없이 이어지는 것이 좋습니다.',
        default: '제목 번호가 {found}이지만 {expected}이(가) 올 차례입니다.',
        again: '제목 번호 {found}이(가) 앞의 제목과 같습니다.',
        alone: '제목 번호가 {found}이지만 다른 제목에는 번호가 없습니다. 다른 제목에도 번호를 붙이거나 이 번호를 빼세요.',
        word: '제목 번호는 ‘{found}’인데 앞의 제목은 ‘{other}’입니다. 같은 수준의 제목에는 같은 말로 번호를 붙이세요.'
    },
    'history/order': {
        summary: '‘since’는 ‘until’보다 앞이어야 합니다.',
        default: '‘{name}’은(는) {since}부터 {until}까지 유효하다고 되어 있어 유효한 때가 없습니다. 두 버전을 서로 바꾸세요.'
    },
    'history/formerly': {
        summary: '‘formerly’에는 더 이상 쓰지 않는 이름을 써야 합니다.',
        default: '‘{name}’은(는) 지금의 이름입니다. ‘formerly’에는 시계열을 이어 가도록 예전 이름을 씁니다.',
        taken: '‘{name}’은(는) 아직 선언되어 있어, 둘 중 어느 것이 시계열을 잇는지 알 수 없습니다.'
    }
} as const satisfies Texts<typeof english>;
