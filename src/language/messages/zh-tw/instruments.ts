import type { instruments as english } from '../en/instruments.js';
import type { Texts } from '../translation.js';

export const instruments = {
    'surveys/cadence': {
        summary: '問卷調查宜寫明週期和精確度，以便各期之間比較。',
        default: '問卷「{name}」沒有「{property}」，因此無法判斷兩期結果是否不同。範例：{example}',
        precision: '「{name}」的樣本既沒有「margin」和「confidence」，也沒有樣本數，因此無法知道精確度如何。',
        fix: '加上「{example}」'
    },
    'surveys/default': {
        summary: '預設值必須是題目允許的答案。',
        default: '「{value}」不是「{name}」的有效答案。允許：{allowed}。',
        type: '「{value}」是{found}，但「{name}」要求{expected}。請從同類題目取預設值。',
        own: '「{name}」不能以自己的答案作為預設值。請寫另一個題目或一個值。',
        none: '「{name}」沒有可以預先填入的單一答案。請去掉「default」。'
    },
    'surveys/scale-points': {
        summary: '量表的點必須與宣告的個數一致，依順序排列且沒有空缺。',
        default: '「{name}」宣告為 {stated} 點量表，但只為 {count} 個點寫了標籤。',
        order: '「{name}」的點必須從 {first} 開始逐一遞增；應為 {expected} 的位置寫成了 {found}。',
        outside: '「{name}」的範圍是 {first} 到 {last}，{found} 超出了範圍。'
    },
    'surveys/pair-sides': {
        summary: '成對題必須詢問相互對應的兩個方面。',
        default:
            '「{name}」詢問的方面：{found}。成對的組合有 expected + perceived、importance + performance、present + absent，或 adequate + desired + perceived（容忍區間）。'
    },
    'surveys/options': {
        summary: '選擇題必須至少有兩個選項，並寫明是單選還是多選。',
        default: '「{name}」的選項太少（{count} 個），至少需要兩個。',
        limit: '「{name}」有 {count} 個選項，因此無法選擇 {limit} 個。請寫「in 1 .. {count}」或更少。',
        one: '「{name}」必須寫明「one」或「many」。',
        both: '「{name}」同時寫了「one」和「many」。',
        fixOne: '加上「one」',
        fixMany: '加上「many」'
    },
    'surveys/option-codes': {
        summary: '同一題的選項必須儲存為不同的值。',
        default: '「{name}」和「{other}」都儲存為 {value}，資料中無法區分。',
        separator: '「{name}」儲存為 {value}。「;」用來分隔多個答案，資料中會變成兩個答案。'
    },
    'surveys/exclusive': {
        summary: '「exclusive」只宜用於可以選擇多個選項的題目。',
        default: '「{name}」本來就只能選擇一個選項，因此「exclusive」不起作用。',
        fix: '刪除「exclusive」'
    },
    'surveys/scale-missing': {
        summary: '評分題必須有量表。',
        default: '「{name}」沒有量表。請寫「on」和量表名，例如 touchstone.scales 中的「on Agree5」。',
        list: '「{name}」所用的「{list}」是選項清單。評分題需要量表；要從選項中選擇，請寫「choose {name}」。',
        fix: '加上「on Agree5」'
    },
    'surveys/unknown-pipe': {
        summary: '文字中引用的內容必須存在。',
        default: '文字引用了「{name}」，但這裡沒有這樣的題目、得分或迴圈。要顯示大括號本身，請連寫兩次。'
    },
    'surveys/quota': {
        summary: '配額必須針對調查對象的客群，且每個客群只出現一次。',
        default: '「{name}」是 {table} 的客群，但 {survey} 調查的是 {asked}，因此沒有人能計入該配額。',
        twice: '「{name}」在此配額中出現了兩次。',
        'no-table': '「{survey}」沒有寫明調查對象，因此沒有人能計入「{name}」。請加上「of」和紀錄（record）。'
    },
    'surveys/quota-missing': {
        summary: '依配額加權時，應該訂有配額。',
        default:
            '「{survey}」要依配額加權，卻沒有配額，因此每份回覆都只計一次。請訂出配額，例如「quota Senior 20 %, others 80 %」；資料中若有「weight」欄，請寫「weights given」；不需要加權時，請刪去「weights quota」。'
    },
    'surveys/own-answer': {
        summary: '題目不得以自己的答案作為詢問條件。',
        default: '這裡要先回答「{name}」才會詢問「{name}」，因此永遠不會詢問。請從條件中移除「{name}」，或把題目移到大括號之外。',
        path: '這裡要先回答「{name}」才會詢問「{name}」（{path}），因此永遠不會詢問。請修改其中一個條件。'
    },
    'surveys/nested-roster': {
        summary: '名冊不得放在另一份名冊或迴圈裡。',
        default: '「{name}」放在名冊「{around}」裡，但成員底下不能再有成員名冊。請先結束「{around}」再寫「{name}」，或在「{around}」裡只詢問人數。',
        loop: '「{name}」放在迴圈「{around}」裡，每一輪都會多出一份名冊。請把「{name}」移到迴圈外，並在那裡詢問每位成員屬於哪一項。'
    },
    'surveys/later-answer': {
        summary: '題目應只取決於在它之前給出的答案。',
        default: '這裡取決於後面才問的「{name}」：紙本或電話訪問時還不知道答案。請把「{name}」移到前面，或把這部分移到後面。',
        end: '這個「end」取決於後面才問的「{name}」，因此不會結束任何問卷。請把它移到「{name}」之後。'
    },
    'surveys/unreachable': {
        summary: '題目宜至少有人能夠被問到。',
        default: '沒有人會被問到這裡的內容：它需要「{question}」的答案，而應當作答的人不會被問到那道題。請比較兩者的條件。',
        ended: '沒有人會被問到這裡的內容：給出所需答案的人已經在前面的「end」處結束了問卷。請修改兩個條件之一。',
        option: '選項「{name}」不會顯示給任何人：給出所需答案的人不會被問到這道題。請比較兩者的條件。',
        nobody: '後面的內容不會問到任何人：所有填答者都在此處或之前的「end」結束了問卷。請修改其中一個條件。'
    },
    'surveys/unfillable': {
        summary: '配額宜能由受訪者填滿。',
        default: '{name} 的配額永遠無法填滿：屬於該客群的人都會在「end」處結束問卷。請修改配額或「end」的條件。',
        together: '{name} 的配額永遠無法填滿：沒有人同時屬於所有這些客群。請修改配額或客群。',
        asked: '{name} 的配額永遠無法填滿：「{survey}」只針對 {whom}，沒有人同時屬於兩者。請修改配額或調查對象。',
        others: '其他（others）的配額永遠無法填滿：已列出的客群包含了所有人。請去掉「others」，或縮小客群。'
    },
    'checklists/channel': {
        summary: '檢核項目宜能透過其管道觀察到。',
        default: '「{name}」涉及 {needed}，但檢查只透過 {channel} 進行，無法在那裡觀察。',
        section: '「{name}」涉及 {needed}，但它所在的部分「{section}」只透過 {channel} 檢查，無法在那裡觀察。'
    },
    'checklists/bands': {
        summary: '區段或量表的結果名稱應涵蓋所有結果，且各一次。',
        gap: '{name} 在 {from} 與 {to} 之間的結果沒有名稱。請讓下一級從 {due} 開始。',
        overlap: '{name} 從 {from} 到 {to} 的結果有兩個名稱：「{first}」和「{second}」。請讓第二級從 {due} 開始。',
        outside: '{name} 的結果從 {from} 到 {to}；等級 {range} 超出了範圍。請修正其上下限。',
        rest: '{name} 高於 {from} 的結果沒有名稱。請讓最後一級在 {to} 結束。'
    },
    'checklists/critical': {
        summary: '只有檢核項目（check）才能標為 critical。',
        default: '「{name}」（{kind}）不存在不合格，因此「critical」不起作用。請改為「check」，或在「pass when …」中寫明界限。'
    },
    'checklists/judged': {
        summary: '檢查表的題目宜寫明各答案給多少分。',
        default: '「{name}」的配分為 {stated}，但選項都沒有寫明給多少分，稽核人員只能自行填分。如果分數固定，請在選項上加「worth … points」。'
    },
    'checklists/direction': {
        summary: '數值題宜在其指標認為好的一端給分。',
        default: '「{name}」數值越大得分越多，但它驗證的 {measure} 是越小越好。請加上「reversed」。',
        reversed: '「{name}」標為 reversed，數值越小得分越多，但它驗證的 {measure} 是越大越好。',
        fix: '加上「{example}」'
    },
    'checklists/unlinked': {
        summary: '檢核項目宜驗證某個標準。',
        default: '「{name}」沒有驗證任何標準，因此無人知道為什麼要檢查它。請加上「verifies」和標準。',
        fix: '加上「verifies {standard}」'
    },
    'checklists/pass': {
        summary: '計分的檢查表宜寫明合格條件。',
        default: '「{name}」有分數但沒有「pass when …」，因此結果說明不了是否合格。',
        fix: '加上「{example}」'
    },
    'checklists/scope': {
        summary: '稽核聲明涵蓋的內容應有項目加以檢視。',
        via: '「{name}」經由 {channel} 進行，但沒有項目涉及在那裡能觀察到的內容。請增加項目，或去掉該管道。',
        at: '「{name}」涉及 {place}，但其項目都不涉及：它們驗證的是 {others} 的標準。請增加項目，或修正「at」。',
        empty: '區段「{name}」沒有項目，因此無人檢視。請增加項目，或去掉該區段。'
    },
    'records/column': {
        summary: '紀錄的「key」和「time」必須是其自身的欄位，且 time 必須是日期。',
        default: '「{name}」不是 {table} 的欄位。欄位：{fields}。',
        near: '「{name}」不是 {table} 的欄位。您是不是要寫「{near}」？',
        'not-time': '「{name}」不是日期，不能作為 {table} 的 time。',
        fix: '改為「{near}」'
    },
    'records/privacy': {
        summary: '含有個人資料的紀錄宜寫明保存期限和處理依據。',
        default: '{table} 含有個人資料（{fields}），但沒有寫明「{property}」。範例：{example}',
        fix: '加上「{example}」'
    },
    'gradings/bands': {
        summary: '分級必須讓每一列都歸入某個級別。',
        default: '「{name}」沒有「otherwise」，不符合任何級別的列將沒有級別。',
        after: '「{name}」位於「otherwise」之後，沒有任何列會歸入它。',
        empty: '「{name}」沒有寫明包含哪些列。請寫「when …」、「share … %」或「otherwise」。',
        fix: '把「{name}」改為「otherwise」級別'
    },
    'gradings/applies': {
        summary: '強制分配宜寫明從多少列起適用，並且在該列數下可以實現。',
        default: '「{name}」即使對人數很少的群體也依固定比例分級，並不公平。請加上「{example}」。',
        small: '有 {count} 列時，「{name}」（{share} %）不足一列。請讓分級從 {needed} 列起適用。',
        fix: '加上「{example}」'
    },
    'tests/expectation': {
        summary: '測試必須有預期結果。',
        default: '測試「{name}」沒有任何預期結果，因此永遠不會失敗。'
    },
    'tests/value': {
        summary: '給定的答案必須是題目允許的答案。',
        default: '「{value}」不能作為「{name}」的答案。允許的值：{allowed}。'
    }
} as const satisfies Texts<typeof english>;
