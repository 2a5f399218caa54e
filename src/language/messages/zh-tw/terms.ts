import type { terms as english } from '../en/terms.js';
import type { Texts } from '../translation.js';

export const terms = {
    'terms/avoided': {
        summary: '文字中不宜使用應避免的名稱。',
        default: '「{found}」應避免使用：「{name}」沒有給出這種語言的名稱。請加上這種語言的標題並使用它。',
        near: '「{found}」應避免使用：這裡稱為「{meant}」（見「{name}」）。',
        fix: '寫成「{meant}」'
    },
    'terms/duplicate': {
        summary: '一個名稱宜只代表一個事物。',
        default: '「{name}」和「{other}」都稱為「{text}」。請給其中一個換名稱，或寫「differs from {other} because "…"」。',
        avoided: '「{name}」稱為「{text}」，而「{other}」規定應避免使用這個名稱。請修改兩者之一。'
    },
    'terms/foreign-name': {
        summary: '自己的文件中不宜提到其他組織。',
        default: '「{found}」是其他組織（見「{name}」）：這段文字是從別處照抄來的嗎？如果是合作單位，請寫「partner organisation」。',
        near: '「{found}」是其他組織（見「{name}」）：是不是要寫「{meant}」？如果是合作單位，請寫「partner organisation」。',
        fix: '寫成「{meant}」'
    },
    'terms/missing-figure': {
        summary: '文字中依編號提到的圖表宜確實存在。',
        default: '這裡沒有圖表「{found}」：沒有標題以這個編號開頭，此文字中的圖片也沒有這個編號。',
        open: '「{found}」沒有編號：圖表編號沒有填寫。'
    },
    'terms/overlap': {
        summary: '步驟和階段不宜重疊。',
        default: '「{name}」和「{other}」可能是同一項工作：一方標題中的詞都在另一方之中。如果是兩項工作，請寫「differs from {other} because "…"」。'
    },
    'terms/run-together': {
        summary: '兩個名稱之間宜用符號分開。',
        default: '「{title}」看起來是「{first}」和「{second}」連寫在一起。請將它們分開，或拆成兩個。',
        fix: '寫成「{text}」'
    },
    'terms/undefined': {
        summary: '縮寫宜有解釋。',
        default: '沒有任何地方解釋「{found}」。請寫「term {found} "…"」，或在原處寫出全稱。'
    }
} as const satisfies Texts<typeof english>;
