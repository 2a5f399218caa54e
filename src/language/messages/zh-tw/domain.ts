import type { domain as english } from '../en/domain.js';
import type { Texts } from '../translation.js';

export const domain = {
    'coverage/moment': {
        summary: '關鍵時刻宜有對應的服務標準。',
        default: '沒有標準涵蓋關鍵時刻「{name}」。請撰寫帶有「at {path}」的標準。',
        fix: '為 {name} 撰寫標準'
    },
    'coverage/standard': {
        summary: '標準宜由檢核項目、問卷題目或 KPI 驗證。',
        default: '沒有任何內容驗證標準「{name}」。請在檢核項目或題目中加上「verifies {name}」。'
    },
    'coverage/need': {
        summary: '顧客需求宜有標準來滿足。',
        default: '沒有標準滿足需求「{name}」。請在相應的標準中加上「meets {name}」。'
    },
    'coverage/dimension': {
        summary: '模型的品質構面宜由題目、檢核項目或 KPI 測量。',
        default: '沒有任何內容測量「{name}」：沒有題目、檢核項目或 KPI 與它對應。'
    },
    'coverage/team': {
        summary: '團隊宜有職責，或有由其負責的事項。',
        default: '團隊「{name}」沒有職責，也沒有由它負責的事項。請加上「duties "…"」。',
        others: '其他團隊都寫明了職責，「{name}」沒有。請加上「duties "…"」。',
        fix: '加上「duties」'
    },
    'coverage/program': {
        summary: '含有多種語言文字的專案宜有服務計畫（program）。',
        default: '「{name}」有 {languages} 的文字，但沒有服務計畫（program）說明需要哪些語言，缺少某種語言時無人察覺。範例：{example}',
        fix: '新增服務計畫（program）'
    },
    'coverage/journey': {
        summary: '顧客旅程宜由手冊中的某一章介紹。',
        default: '沒有手冊介紹旅程「{name}」，因此無處查閱其中該做什麼。請新增帶有「covers {name}」的章。'
    },
    'journeys/wait-limit': {
        summary: '有時限的事項所用時間不宜超過時限。',
        default: '「{name}」需要 {takes}，但時限只有 {limit}。',
        elapsed: '「{name}」最長可用 {limit}，但它所屬的「{whole}」總共只有 {elapsed}。'
    },
    'journeys/ratio': {
        summary: '增值時間不宜多於實際經過的時間。',
        default: '「{name}」需要 {elapsed}，但其增值步驟需要 {productive}，因此增值比為 {ratio}，超過了 1。'
    },
    'journeys/value-time': {
        summary: '只有佔用時間的活動才宜標為增值（productive）。',
        default: '「{name}」標為增值，但沒有寫明需要多長時間，因此不計入增值時間。請加上「takes … min」。'
    },
    'journeys/calendar': {
        summary: '以天為單位的時間宜指定行事曆，以說明一天有多長。',
        default: '{found} 可能指工作日，也可能指 24 小時的日曆天。請在「{name}」或服務計畫中加上「calendar」。'
    },
    'standards/duty': {
        summary: '標準必須寫明要做什麼。',
        default: '標準「{name}」中沒有 must、should、may 或 measure。',
        fix: '加上「must」'
    },
    'standards/review': {
        summary: '標準宜有人定期檢討。',
        default: '沒有人檢討標準「{name}」，它會逐漸過時。範例：{example}',
        fix: '加上「{example}」'
    },
    'standards/place': {
        summary: '標準宜寫明在哪裡適用、由誰遵守。',
        default: '標準「{name}」沒有寫明{missing}。請加上「{property}」。'
    },
    'measures/polarity': {
        summary: 'KPI 必須寫明哪個方向更好。',
        default: 'KPI「{name}」沒有寫明越高越好還是越低越好，因此無法判斷結果好壞。',
        fixHigher: '加上「better higher」',
        fixLower: '加上「better lower」'
    },
    'measures/target-order': {
        summary: 'KPI 的目標和界限必須符合其好壞方向的順序。',
        default: '「{name}」為 better {better}，因此 {first} 必須{relation} {second}。'
    },
    'measures/time': {
        summary: 'KPI 所指定的時間和行事曆必須存在，才能據以計算。',
        default: '「{name}」依「{time}」計算，但 {tables} 中沒有這個名稱的日期或時間戳記（現有：{known}）。請寫其中一個，或新增該欄位。',
        calendar:
            '「{name}」依行事曆「{calendar}」計算時間，但該行事曆沒有營業時間。請在其中加上營業時間（「open 9 h .. 18 h」），或去掉行事曆以依時鐘時間計算。'
    },
    'measures/target-unit': {
        summary: '目標必須使用 KPI 的單位，並且是能夠達到的值。',
        default: '「{name}」的值與「{property}」的單位不同（值：{expected}；{property}：{found}）。',
        outside: '「{name}」的值在 {range} 之間，因此永遠達不到「{property} {found}」。',
        percent: '「{name}」的值是比例，因此永遠達不到「{property} {found}」。您是不是要寫 {found} %？',
        hundred: '「{name}」的值在 {range} 之間，其中「{property} {found}」幾乎為零。您是不是要寫 {meant}？',
        fix: '寫成 {found} %',
        fixNumber: '寫成 {meant}'
    },
    'measures/owner': {
        summary: 'KPI 宜有目標和負責人。',
        default: 'KPI「{name}」沒有「{property}」。'
    },
    'measures/gap-ends': {
        summary: '差距的兩端必須構成服務品質五大差距之一。',
        default: '「{from}」與「{to}」不構成五大差距中的任何一個。可用的差距：{known}。'
    },
    'measures/gap-twice': {
        summary: '五大差距中的每一個只宜測量一次。',
        default: '「{name}」和「{other}」都位於「{from}」與「{to}」之間，同一差距的大小會有兩個數值。',
        elsewhere: '「{name}」和 {file} 中的「{other}」都位於「{from}」與「{to}」之間，同一差距的大小會有兩個數值。'
    },
    'measures/remedy': {
        summary: '差距宜有改善措施。',
        default: '差距「{name}」沒有改善措施，出現差距時無人知道該怎麼辦。'
    },
    'manuals/empty': {
        summary: '章中宜有所介紹的對象或正文。',
        default: '章「{name}」既沒有介紹任何對象，也沒有正文。'
    },
    'manuals/section': {
        summary: '手冊的各節宜有實際內容。',
        default:
            '手冊「{name}」將不含「{section}」一節，因為專案中沒有宣告：{kinds}。請宣告相應內容，或自行撰寫這一節（帶有文字或 covers 的 chapter {chapter}），或寫明手冊不需要這一節：chapter {chapter} covers none。',
        unfilled:
            '手冊「{name}」將不含「{section}」一節，因為沒有任何宣告可以充實它。請自行撰寫這一節（帶有文字或 covers 的 chapter {chapter}），或寫明手冊不需要這一節：chapter {chapter} covers none。'
    },
    'plans/order': {
        summary: '每個階段只能使用前面階段已經產出的內容。',
        default: '「{name}」需要「{input}」作為輸入，但產出它的「{producer}」並不在前面。'
    },
    'plans/due': {
        summary: '後面的事項不宜比前面的更早到期。',
        default: '「{name}」的期限是 {due}，但它前面的「{earlier}」到 {other} 才到期。'
    },
    'deployments/critical': {
        summary: '關鍵要素必須少於全部要素。',
        default: '「{name}」要選前 {stated} 個要素，但總共只關聯了 {count} 個，這樣每個要素都成了關鍵要素。'
    },
    'deployments/kpi': {
        summary: '關鍵成功要素宜有 KPI 來衡量。',
        default: '「{name}」是「{house}」的關鍵要素（{count} 個中排第 {rank}），但沒有 KPI 衡量它，無從得知成效。請在相應的 KPI 中加上「serves {name}」。'
    },
    'deployments/need': {
        summary: '品質屋宜把每項需求都關聯到要素。',
        default: '「{name}」中以下需求沒有關聯到要素：{needs}。沒有要素，就無人落實這些需求。請加上「relate … -> …」。'
    },
    'improvements/method': {
        summary: '穩定的程序宜重新設計，不穩定的程序宜以新程序取代。',
        new: '「{name}」要新建「{procedure}」，但該程序是穩定的，每次運作方式相同，重新設計即可。請寫「method redesign」。',
        redesign: '「{name}」要重新設計「{procedure}」，但該程序不穩定，沒有可以依據的穩定基礎。請寫「method new」。'
    },
    'improvements/steps': {
        summary: '改善活動宜從問題出發，經過原因和措施，直到確認效果。',
        default: '改善活動「{name}」沒有「{property}」。缺少它，{consequence}。'
    }
} as const satisfies Texts<typeof english>;
