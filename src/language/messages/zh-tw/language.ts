import type { language as english } from '../en/language.js';
import type { Texts } from '../translation.js';

export const language = {
    'syntax/unexpected-character': {
        summary: '檔案中只能有語言所認識的字元。',
        default: '字元「{found}」在這裡沒有意義。請刪除它；如果是文字，請放在直引號 "…" 之間。',
        meant: '「{found}」在這裡沒有意義。應寫：{meant}。'
    },
    'syntax/wide-character': {
        summary: '標點、數字和引號必須是半形字元。',
        default: '「{found}」是用輸入法輸入的全形字元，請改寫為「{replacement}」。',
        space: '這是全形空格，請改用普通空格。',
        fix: '寫成「{replacement}」',
        fixSpace: '改用普通空格',
        fixAll: '取代此檔案中的所有全形字元'
    },
    'syntax/unexpected-input': {
        summary: '檔案必須符合語言的語法。',
        default: '「{found}」不能出現在這裡。這裡可以寫：{expected}。',
        near: '「{found}」不能出現在這裡。您是不是要寫「{near}」？',
        declaration: '沒有以「{found}」開頭的宣告。宣告以其種類開頭，例如 team、journey、standard、survey 或 kpi。',
        import: '「import」必須位於檔案頂部，在「package」之後、所有宣告之前。',
        brace: '這個右大括號沒有對應的左大括號。',
        late: '「{found}」位於關閉「{head}」的大括號之後。屬於它的內容應寫在大括號之前或大括號之內。',
        comma: '「{word}」只帶一段文字。下一段請再寫一次「{word}」，不加逗號。',
        prose: '""" 之間的文字用於說明宣告，應緊跟在名稱和標題之後、屬性之前。',
        untagged: '兩段文字並排在一起。除第一段外，每段都需要註明語言（如 "…"@en），否則就是多了一段。',
        end: '檔案過早結束，缺少右大括號或值。這裡可以寫：{expected}。',
        reserved: '「{found}」是保留字，不能作為名稱。請換一個，例如 {found}1。',
        quoted: '名稱不加引號：請寫 {name}。',
        name: '名稱是一個詞，不含空格和連字號：請寫 {meant}，不要寫「{found}」。',
        decimal: '小數用小數點書寫：請寫 {meant}，不要寫「{found}」。',
        period: '「{found}」不是時期。時期的寫法有 2026、2026-H1 和 H2、2026-Q1 至 Q4、2026-01 至 12、2026-12-31。',
        range: '範圍用兩個點書寫：請寫 {meant}，不要寫「{found}」。',
        equals: '等於只用一個符號：請寫「=」，不要寫「{found}」。',
        open: '「{found}」不能出現在尚未關閉的「{open}」（第 {line} 行）之中。那裡缺少右大括號。',
        unended: '檔案已結束，但「{open}」（第 {line} 行）尚未關閉：缺少右大括號。',
        deep: '巢狀過深（超過 {levels} 層，或運算式過長）；檔案從這裡起不再讀取。',
        unclosed: '這段文字沒有結束引號。請在同一行用 " 結束，多行文字請用 """。',
        fix: '改為「{near}」',
        fixBrace: '刪除右大括號'
    },
    'syntax/duplicate-property': {
        summary: '一個屬性只能寫一次。',
        default: '「{property}」在 {name} 中寫了不止一次。請只保留一個。',
        fix: '刪除這個「{property}」'
    },
    'syntax/missing-property': {
        summary: '宣告必須具備使其有意義的屬性。',
        default: '{kind}「{name}」缺少「{property}」。請加上，例如：{example}',
        fix: '加上「{property}」'
    },
    'syntax/chained-comparison': {
        summary: '比較不能連寫。',
        default: '兩個比較連在了一起（「a {operator} b …」）。請用「and」連接，或寫成「x in low .. high」。'
    },
    'syntax/stray-range': {
        summary: '範圍「low .. high」必須放在「in」之後，或放在接受範圍的函式中。',
        default: '「..」構成範圍，而範圍不是值。請寫成「x in low .. high」，或用於 rescale(x, 1 .. 5, 0 .. 100)。'
    },
    'names/duplicate': {
        summary: '名稱在其套件或宣告中只能宣告一次。',
        default: '「{name}」宣告了不止一次（{scope}）。請給其中一個換名稱。',
        case: '「{name}」和「{other}」只有大小寫不同，它們的檔案將無法區分。',
        output: '「{name}」另有同名宣告（{package}），兩者的檔案將無法區分。'
    },
    'names/unresolved': {
        summary: '名稱必須指向某個宣告。',
        default: '這裡沒有「{name}」。',
        near: '這裡沒有「{name}」。您是不是要寫「{near}」？',
        import: '此套件中沒有「{name}」，但「{package}」中有：請匯入它。',
        qualified: '其他套件的名稱要先匯入：在檔案頂部寫「import {package}.{name}」，之後只寫「{name}」即可。',
        member: '「{owner}」中沒有名為「{name}」的部分。',
        fix: '改為「{near}」',
        fixImport: '匯入「{package}.{name}」'
    },
    'names/ambiguous': {
        summary: '同一名稱不能同時出現在兩個匯入的套件中。',
        default: '「{name}」在 {first} 和 {second} 中都有宣告。請依名稱匯入您要用的那一個。',
        fix: '匯入「{package}.{name}」'
    },
    'names/unknown-package': {
        summary: '匯入必須指定存在的套件。',
        default: '沒有套件「{package}」。已知的套件：{known}。',
        near: '沒有套件「{package}」。您是不是要寫「{near}」？',
        fix: '改為「{near}」'
    },
    'names/unused-import': {
        summary: '匯入的內容宜被使用。',
        default: '此檔案中沒有用到「{name}」。',
        fix: '刪除此匯入'
    },
    'names/one-program': {
        summary: '一個專案只能有一個服務計畫（program）。',
        default: '還有另一個服務計畫（program）「{other}」。語言、版本和權限只能在一處規定。'
    },
    'names/unit-spelling': {
        summary: '單位的寫法不能與語言的關鍵字相同。',
        default: '「{name}」是語言的關鍵字，不能寫在數字後面。請換一種寫法。'
    },
    'names/file-name': {
        summary: '會作為檔名的名稱必須在所有系統上都可用。',
        default: '「{name}」是 Windows 的保留名稱，不能作為檔名。請換一個。'
    },
    'links/wrong-kind': {
        summary: '引用必須指向屬性所要求的宣告種類。',
        default: '「{property}」要求 {expected}，但「{name}」是 {found}。'
    },
    'links/cycle': {
        summary: '宣告不能依賴於自身。',
        default: '「{name}」依賴於自身，因此沒有值。',
        path: '「{name}」繞回到了自身：{path}。'
    },
    'links/duplicate-reference': {
        summary: '清單中同一項宜只寫一次。',
        default: '「{name}」在此「{property}」中出現了兩次。',
        fix: '刪除第二個「{name}」'
    },
    'text/missing-translation': {
        summary: '文字宜具備服務計畫所列的每種語言。',
        default: '此文字缺少 {languages}。',
        fix: '加上 {languages}'
    },
    'text/undeclared-language': {
        summary: '語言標籤宜是服務計畫中宣告過的。',
        default: '服務計畫沒有宣告「{language}」。已宣告：{languages}。',
        near: '服務計畫沒有宣告「{language}」。您是不是要寫「{near}」？',
        fix: '在服務計畫中宣告「{language}」',
        fixNear: '改為「{near}」'
    },
    'text/language-tag': {
        summary: '語言必須用語言標籤表示。',
        default: '「{language}」不是語言標籤。請寫兩到三個字母，必要時加上地區：ko、en、zh-TW。',
        near: '「{language}」不是語言標籤。您是不是要寫「{near}」？',
        fix: '改為「{near}」'
    },
    'text/duplicate-language': {
        summary: '一段文字中每種語言只能出現一次。',
        default: '「{language}」在此文字中出現了兩次。'
    },
    'text/empty': {
        summary: '文字不宜為空。',
        default: '此文字為空。請填寫內容，或將其刪除。'
    },
    'text/missing-title': {
        summary: '供人閱讀的內容宜有標題。',
        default: '{kind}「{name}」會出現在文件中，但沒有標題。請在名稱後面加上標題。',
        fix: '加上標題'
    },
    'text/numbering': {
        summary: '手動編號的標題宜連續、無空缺。',
        default: '標題編號為 {found}，但接下來應為 {expected}。',
        again: '標題編號 {found} 與前面的標題重複。',
        alone: '標題編號為 {found}，但其他標題都沒有編號。請為其他標題也編號，或去掉這個編號。',
        word: '標題編號為「{found}」，而前面的標題是「{other}」。同一層級的各部分請用同一種說法編號。'
    },
    'history/order': {
        summary: '「since」必須早於「until」。',
        default: '「{name}」的有效期從 {since} 到 {until}，因此從未有效。請對調兩個版本。'
    },
    'history/formerly': {
        summary: '「formerly」必須寫已不再使用的名稱。',
        default: '「{name}」是現在的名稱。「formerly」應寫以前的名稱，以便資料序列得以延續。',
        taken: '「{name}」仍有宣告，無法判斷兩者中由哪一個延續其資料序列。'
    }
} as const satisfies Texts<typeof english>;
