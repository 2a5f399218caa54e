import type { MessageLanguage } from '../messages/catalogue.js';
import { inLanguage, type Translations } from './translations.js';

/** The words around the facts that hovers, outlines and hints show. */
const LABELS = {
    verifiedBy: ['Verified by', '검증하는 곳', '由此驗證', '由此验证'],
    notVerified: ['Nothing verifies it yet.', '아직 검증하는 항목이 없습니다.', '目前沒有任何項目驗證它。', '目前没有任何项目验证它。'],
    coveredBy: ['Standards', '적용되는 표준', '適用的標準', '适用的标准'],
    servedBy: ['Contributed to by', '기여하는 항목', '有貢獻的項目', '有贡献的项目'],
    metBy: ['Met by', '충족하는 표준', '由此滿足', '由此满足'],
    usedIn: ['Used in', '쓰인 곳', '使用處', '使用处'],
    unused: ['Nothing uses it yet.', '아직 쓰인 곳이 없습니다.', '目前沒有任何地方使用它。', '目前没有任何地方使用它。'],
    more: ['and {n} more', '외 {n}곳', '及其他 {n} 處', '及其他 {n} 处'],
    declaredIn: ['in', '위치:', '位於', '位于'],
    also: ['Also', '같은 말', '又稱', '又称'],
    avoided: ['Not called', '쓰지 않는 말', '不稱', '不称'],
    notSame: ['Not the same as', '구별할 것', '有別於', '不同于'],
    library: ['standard library', '표준 라이브러리', '標準函式庫', '标准库'],
    scale: ['Scale', '척도', '量表', '量表'],
    answers: ['Answers', '응답', '答案', '答案'],
    range: ['Range', '범위', '範圍', '范围'],
    mayBeMissing: ['may be missing', '결측일 수 있음', '可能缺漏', '可能缺失'],
    neverMissing: ['never missing', '결측 없음', '不會缺漏', '不会缺失'],
    missingBelow: [
        'missing with fewer than {n} of {of} answers',
        '응답이 {of}개 중 {n}개보다 적으면 결측',
        '{of} 個答案中少於 {n} 個時為缺漏',
        '{of} 个答案中少于 {n} 个时为缺失'
    ],
    missingBelowShare: [
        'missing with fewer than {share} % of the answers that were asked for',
        '물어본 응답의 {share} %보다 적으면 결측',
        '少於所問題目的 {share} % 時為缺漏',
        '少于所问题目的 {share} % 时为缺失'
    ],
    askedWhen: ['Asked when', '묻는 조건', '提問條件', '提问条件'],
    notEnded: ['not', '아닐 때', '排除', '排除'],
    reachedWith: ['Answers that lead here', '이 문항에 이르는 응답', '會問到此題的答案', '会问到此题的答案'],
    neverAsked: ['Nobody can be asked this.', '아무에게도 묻지 않는 문항입니다.', '沒有任何人會被問到此題。', '没有任何人会被问到此题。'],
    unknownRange: ['any number', '모든 수', '任意數值', '任意数值'],
    needing: ['Needs', '필요한 응답', '至少需要', '至少需要'],
    worth: ['Worth', '배점', '配分', '配分'],
    sum: ['Sum of its parts', '부분의 합', '各部分合計', '各部分合计'],
    differs: ['differs from what is stated', '선언한 배점과 다름', '與宣告的不同', '与声明的不同'],
    agrees: ['as stated', '선언과 일치', '與宣告一致', '与声明一致'],
    questions: ['Questions', '문항 수', '題數', '题数'],
    items: ['Items', '항목 수', '項目數', '项目数'],
    columns: ['Columns', '열 수', '欄位數', '列数'],
    value: ['Value', '값', '算式', '算式'],
    target: ['Target', '목표', '目標值', '目标值'],
    stretch: ['stretch', '도전', '挑戰', '挑战'],
    green: ['green', '양호', '綠燈', '绿灯'],
    amber: ['amber', '주의', '黃燈', '黄灯'],
    better: ['Better', '좋은 방향', '較佳方向', '更好方向'],
    higher: ['higher', '높을수록', '越高越好', '越高越好'],
    lower: ['lower', '낮을수록', '越低越好', '越低越好'],
    nearer: ['nearer to the target', '목표에 가까울수록', '越接近目標越好', '越接近目标越好'],
    every: ['Every', '주기', '週期', '周期'],
    at: ['At', '접점', '位於', '位于'],
    by: ['By', '담당', '負責', '负责'],
    serves: ['Contributes to', '기여 차원', '貢獻於', '贡献于'],
    verifies: ['Verifies', '검증하는 표준', '驗證', '验证'],
    equals: ['Equals', '같은 값', '等於', '等于'],
    ownKind: ['A kind of quantity of its own', '독립된 단위', '獨立的單位', '独立的单位'],
    plainNumber: ['A plain number', '단위 없는 수', '純數值', '纯数值'],
    time: ['Time', '시간', '時間', '时间'],
    waiting: ['waiting', '대기', '等候', '等候'],
    productive: ['adding value', '부가가치', '增值', '增值'],
    stated: ['stated', '선언', '宣告', '声明'],
    formerly: ['Formerly', '이전 이름', '原名', '原名'],
    since: ['Since', '시행', '自', '自'],
    notApplicable: ['not applicable', '해당 없음', '不適用', '不适用'],
    example: ['Example', '예', '範例', '示例'],
    languageOf: ['Language of the text', '텍스트의 언어', '文字的語言', '文本的语言'],
    renameKeyword: [
        "'{name}' is a word of the language and cannot be renamed.",
        "'{name}'은(는) 언어의 낱말이므로 이름을 바꿀 수 없습니다.",
        '「{name}」是語言的關鍵字，無法重新命名。',
        '“{name}”是语言的关键字，无法重命名。'
    ],
    renameNothing: [
        'There is no name here that could be changed.',
        '여기에는 바꿀 수 있는 이름이 없습니다.',
        '此處沒有可以變更的名稱。',
        '此处没有可以更改的名称。'
    ],
    renameBuiltIn: [
        "Every table has '{name}'; it cannot be renamed.",
        "'{name}'은(는) 모든 표에 있는 이름이므로 바꿀 수 없습니다.",
        '每個資料表都有「{name}」，無法重新命名。',
        '每个数据表都有“{name}”，无法重命名。'
    ],
    renameLibrary: [
        "'{name}' belongs to the standard library. Import it under another name with 'as'.",
        "'{name}'은(는) 표준 라이브러리의 이름입니다. 'as'로 다른 이름을 붙여 가져오십시오.",
        '「{name}」屬於標準函式庫。請用 as 以其他名稱匯入。',
        '“{name}”属于标准库。请用 as 以其他名称导入。'
    ],
    renamePackage: [
        "'{name}' is a part of a package's name. Point at the last word to rename what is imported.",
        "'{name}'은(는) 패키지 이름의 일부입니다. 가져온 것의 이름을 바꾸려면 마지막 낱말을 가리키십시오.",
        '「{name}」是套件名稱的一部分。若要重新命名匯入的項目，請指向最後一個詞。',
        '“{name}”是包名称的一部分。若要重命名导入的项目，请指向最后一个词。'
    ],
    renameReserved: [
        "'{name}' ends or joins expressions and cannot be a name.",
        "'{name}'은(는) 식에 쓰는 낱말이므로 이름이 될 수 없습니다.",
        '「{name}」用於運算式，不能作為名稱。',
        '“{name}”用于表达式，不能作为名称。'
    ],
    renameInvalid: [
        "'{name}' is no name: use letters, digits and _, and begin with a letter.",
        "'{name}'은(는) 이름으로 쓸 수 없습니다. 글자, 숫자, _만 쓰고 글자로 시작하십시오.",
        '「{name}」不能作為名稱：請使用文字、數字與 _，並以文字開頭。',
        '“{name}”不能作为名称：请使用文字、数字与 _，并以文字开头。'
    ],
    renameTaken: ["There is already a '{name}' here.", "여기에는 이미 '{name}'이(가) 있습니다.", '此處已有「{name}」。', '此处已有“{name}”。'],
    of: ['of', '소속:', '屬於', '属于']
} satisfies Record<string, Translations>;

export type Label = keyof typeof LABELS;

export function label(key: Label, language: MessageLanguage, params: Readonly<Record<string, string | number>> = {}): string {
    return inLanguage(LABELS[key], language).replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
