import type { values as english } from '../en/values.js';
import type { Texts } from '../translation.js';

export const values = {
    'units/unknown': {
        summary: '單位必須先宣告。',
        default: '「{unit}」不是已知的單位。請宣告它（unit {unit} "…"），或使用標準函式庫中的單位。',
        near: '「{unit}」不是已知的單位。您是不是要寫「{near}」？',
        word: '「{unit}」不是已知的單位。{what}的寫法是 {near}：{example}。',
        fix: '改為「{near}」',
        fixDeclare: '宣告單位「{unit}」'
    },
    'units/mismatch': {
        summary: '相加或比較的量必須屬於同一類。',
        default: '{left} 和 {right} 度量的不是同一類量。請只對同類的量相加或比較；如果要合成一個指數，請先各自換算（rescale）到 0 .. 100。',
        plain: '{found} 沒有單位，卻和以 {unit} 為單位的量放在一起。請在後面寫上單位，例如 {example}。',
        share: '{found} 是比例，卻和以 {unit} 為單位的量放在一起。請寫出數量，例如 {example}，或先除以總量。',
        percent: '{found} 和百分比放在一起，表示的是 {meant} %。如果要表示 {found} %，請照此書寫。',
        points: '{found} 在這裡是 {value}，但 {scale} 的範圍是 {range}。請與量表上的點比較，例如 {example}。',
        power: '以 {unit} 為單位的量只能取整數次方，例如 x ^ 2，不能開根號。請先除以單位：x / 1 {unit}。'
    },
    'units/expected-kind': {
        summary: '量必須屬於屬性所要求的類別。',
        default: '「{property}」要求{expected}，但「{found}」不是。',
        missing: '「{property}」要求{expected}：請在 {found} 後面寫上單位。',
        negative: '「worth」是可以得到的分數，不能小於零：{found} 不可用。'
    },
    'units/verified': {
        summary: '數值必須屬於它所驗證的指標要求的類別。',
        default: '「{name}」以 {found} 計，但它驗證的「{measure}」以 {expected} 計。'
    },
    'units/cadence': {
        summary: '週期必須是行事曆上的時間單位。',
        default: '「every {unit}」不是行事曆上的時間單位。請寫 every 加 day、week、month、quarter、half 或 year。',
        count: '「every {count} {unit}」永遠不會到來。請去掉數字，或寫大於零的數。'
    },
    'types/mismatch': {
        summary: '值必須是其所在位置要求的型別。',
        number: '這裡需要數值，但這是{found}。',
        condition: '這裡需要條件（真或假），但這是{found}。',
        branches: '「then」給出{left}，「else」給出{right}；兩者必須是同一型別。',
        comparison: '無法相互比較：{left}和{right}。',
        order: '這個值沒有大小順序（{found}）：只能用 = 和 != 比較。',
        range: '「in」後面需要範圍：low .. high。',
        date: '這裡需要數值，但這是{found}。請將兩者相減（closed - opened > 3 days），或取其中一部分：year(…)、month(…)、day(…)。',
        day: '無法相互比較：{left}和{right}。日期不加引號書寫：{example}。',
        clock: '無法一起計算：{left}和{right}。時刻不屬於任何一天；請改問日期時間（datetime），或只比較兩個時刻。',
        alternative: '「{word} {found}」不是條件。請重複要比較的內容：{example}。'
    },
    'types/level': {
        summary: '需要多份答卷的統計值時不能使用單份答卷的值，反之亦然。',
        row: '「{name}」是單份答卷（{table}）的值。對多份答卷需要使用函式：mean({name})、share(…)、count(…)。',
        population: '「{name}」是多份答卷的統計值；單份答卷中沒有這樣的值。',
        'other-table': '「{name}」是 {table} 的欄，而這裡的一列並不對應其中唯一的一列。',
        roster: '「{name}」對名冊 {table} 的每位成員各問一次。對一份答卷的全部成員需要使用函式：mean({name})、count({name} where …)。',
        member: '「{name}」是對整份答卷詢問的；針對 {table} 每位成員的題目只能使用該成員的答案。',
        'no-table': '「{name}」需要一個資料表：請寫表中的欄，例如 {name}(CSI2026.overall)。',
        fix: '用 {function}(…) 括起來',
        own: '「{name}」是這一份答卷的答案，對它計算 {function} 得到的還是它本身。所有答卷的統計值應寫在 kpi 中。'
    },
    'types/unknown-function': {
        summary: '函式必須是語言中已有的。',
        default: '沒有函式「{name}」。可用的函式：{known}。',
        near: '沒有函式「{name}」。您是不是要寫「{near}」？',
        fix: '改為「{near}」'
    },
    'types/arguments': {
        summary: '函式必須得到它所要求的參數。',
        default: '「{name}」的用法是 {signature}。範例：{example}',
        nps: '「{name}」只能用於 0 到 10 的答案（{signature}）。範例：{example}',
        class: '沒有檢核項目屬於類別「{class}」，因此「{name}」沒有可計數的內容。請在相應檢核項目後面寫「class」和類別名稱。用法：{signature}。',
        top: '「{name}」從量表好的一端數起，因此需要帶量表的題目（{signature}）。範例：{example}',
        kano: '「{name}」從量表好的一端數起，但 {scale} 沒有好壞之分：各點只是回答的種類。請改用例如 share({item} = 1) 計數。',
        boxes: '「{name}」計算 {scale} 共 {points} 個點中的 {count} 個，因此沒有意義。請計算至少 1 個、少於 {points} 個。'
    },
    'types/mixed-scales': {
        summary: '不同量表的答案在合併之前必須先換算。',
        default: '{left} 和 {right} 的點不同。請先各自從自己的範圍換算到同一範圍，例如 rescale(x, {range}, 0 .. 100)。',
        turned: '「{found}」以手動方式反轉答案，結果不再是 {scale} 上的答案。請在題目「{item}」寫上「reversed」，這裡直接使用 {item}。',
        twice: '「{found}」把答案反轉了第二次：「{item}」已標為「reversed」，答案已經反轉過。這裡請直接使用 {item}。',
        share: '{share} 是比例（100 % 為 1），{other} 的範圍是 {range}：直接合併時，比例幾乎不起作用。請寫成 rescale(x, 0 % .. 100 %, 0 .. 100)，並把另一個也換算到 0 .. 100。'
    },
    'types/not-a-value': {
        summary: '運算式中只能使用有值的內容。',
        default: '「{name}」（{kind}）沒有可以計算的值。',
        missing: '「missing」不是可以計算的值。請用 answered(…) 或 not answered(…) 判斷。',
        several: '「{name}」代表多個答案。請寫出其中一個，或放進 mean(…)。',
        'no-items': '{table} 中沒有以數值作答且對應「{name}」的題目。'
    },
    'types/empty-range': {
        summary: '範圍的起點必須小於終點。',
        default: '範圍從 {low} 開始、到 {high} 結束，其中不包含任何值。請對調兩者。',
        fix: '寫成 {high} .. {low}'
    },
    'totals/weights': {
        summary: '權重合計必須為 100 %。',
        default: '權重合計為 {total} %，不是 100 %（差額 {difference}）。',
        missing: '這一部分沒有權重。請在後面寫上權重，例如 40 %。'
    },
    'totals/points': {
        summary: '各部分的分數之和必須等於宣告的總分。',
        default: '{name} 各部分之和為 {sum}，但宣告的是 {stated}（差額 {difference}）。',
        bonus: '{name} 各部分之和為 {sum}，但宣告的是 {stated}（差額 {difference}）。加分項不計入合計：{bonus}。',
        fix: '宣告為 {sum}'
    },
    'totals/options': {
        summary: '計分題的最佳答案必須得到全部分數。',
        default: '「{name}」的配分為 {stated}，但其選項最多只給 {best}。',
        many: '「{name}」的配分為 {stated}，但其選項合計為 {best}。',
        bands: '「{name}」的配分為 {stated}，但其級距最多只給 {best}。',
        rows: '「{name}」的配分為 {stated}，但其各列合計為 {best}。',
        band: '「{name}」的級距「{band}」沒有寫明給多少分。請加上「worth … points」。'
    },
    'totals/missing-points': {
        summary: '宣告了總分時，每個部分都必須有分數。',
        default: '{name} 沒有分數，但 {whole} 宣告總分為 {stated}。請加上「worth … points」。',
        extra: '「{name}」標有「{word}」，但沒有寫明多少分。請加上「worth … points」。'
    },
    'totals/shares': {
        summary: '構成整體的各個比例合計必須為 100 %。',
        default: '{name}：比例合計為 {sum} %，不是 100 %（差額 {difference}）。',
        some: '「{section}」沒有比例，但 {name} 的其他部分有。請為每個部分寫「share … %」，或全部不寫。',
        inner: '「{section}」位於另一個部分之內，因此不佔整體的比例。請在此使用「worth … points」。'
    },
    'totals/elapsed': {
        summary: '宣告的總時間宜等於各部分之和。',
        default: '{name} 宣告為 {stated}，但各部分合計為 {sum}（差額 {difference}）。',
        path: '{name} 宣告為 {stated}，但依次等待的各步驟合計為 {sum}（差額 {difference}）。',
        fix: '宣告為 {sum}'
    },
    'totals/stated': {
        summary: '寫明的數值宜與其計算結果一致。',
        default: '{name} 寫明為 {stated}，但計算結果為 {computed}（差額 {difference}）。',
        fix: '寫成 {computed}'
    },
    'totals/rows': {
        summary: '寫明的數目必須與後面實際的數目一致。',
        default: '「{name}」寫明有 {stated} 個 {what}，但後面有 {count} 個。',
        fix: '寫成 {count}'
    },
    'tables/missing-cell': {
        summary: '表格的每一欄宜有對應的儲存格，或寫明沒有內容。',
        default: '「{name}」沒有 {columns} 的內容。請寫文字；如果沒有內容，請寫「none」。',
        fix: '加上「{columns}」'
    },
    'tables/unknown-column': {
        summary: '儲存格必須屬於其表格的某一欄。',
        default: '表格沒有欄「{name}」。欄：{columns}。',
        twice: '「{name}」在此列中出現了兩次。'
    },
    'conditions/never': {
        summary: '條件宜有成立的可能。',
        default: '此條件永遠不會成立：{reason}。依賴它的內容永遠不會發生。',
        around: '在外層條件之下，此條件永遠不會成立。依賴它的內容永遠不會發生。',
        band: '沒有任何列會歸入級別「{name}」：符合它的列都已符合前面的級別。'
    },
    'conditions/always': {
        summary: '條件宜有不成立的可能。',
        default: '此條件對任何答案都成立，因此沒有區分作用。',
        around: '在外層條件之下，此條件對任何答案都成立，因此沒有區分作用。'
    },
    'scores/range': {
        summary: '得分必須在其宣告的範圍之內。',
        default: '{name} 宣告為 {stated}，但可能得到 {found}，例如：{example}。',
        fix: '宣告為 {range}',
        unit: '{name} 以 {unit} 計，但它的範圍 {stated} 沒有單位。請寫成 {example}。',
        kind: '{name} 以 {unit} 計，但它的範圍 {stated} 用了另一類單位。請以 {unit} 寫出範圍。'
    },
    'scores/rescale': {
        summary: '要換算的值應落在換算前的範圍內。',
        outside: '「{value}」可能是 {found}，超出了 {from}：結果會是 {result}，超出 {to}（{example}）。請寫出它實際的範圍{range}。',
        wider: '「{value}」的範圍只有 {range}，從 {from} 換算得到的是 {result}，而不是 {to}。請寫成 rescale({value}, {range}, …)。'
    },
    'scores/division-by-zero': {
        summary: '除數不宜為零。',
        default: '當 {example} 時會除以零，結果為缺漏。請用 if … then … else 加以保護。',
        always: '這裡總是除以零，因此結果總是缺漏。',
        width: '{range} 的兩端相同，無法換算，結果永遠缺失。請寫出兩個不同的端點。',
        measure: '當 {table} 的所有資料列都如 {example} 時，這裡會除以零，也就沒有統計值。請用 if … then … else 加以防護。'
    },
    'scores/falling': {
        summary: '答案變好時得分不宜下降。',
        default:
            '{item} 變好時 {name} 下降，而 {other} 變好時上升：{item} = {from} 得 {before}，{item} = {to} 得 {after}（其餘：{example}）。請更正 {item} 的正負號、換算方式，或是否標為「reversed」。',
        step: '{item} 變好時 {name} 下降：{item} = {from} 得 {before}，{item} = {to} 得 {after}（其餘：{example}）；其他地方則上升。請更正界限，使更好的答案不會得到更低的分。',
        all: '答案變好時 {name} 下降：{item} = {from} 得 {before}，{item} = {to} 得 {after}（其餘：{example}）。請把方向反過來；如果是越低越好，請在使用它的 KPI 中寫「better lower」。',
        measure:
            '答案變好時 {name} 下降（{item} = {from} 得 {before}，{item} = {to} 得 {after}，其餘：{example}），但 KPI {kpi} 寫明越高越好。請更正兩者之一。',
        kpi: '{name} 聲明越高越好，但 {item} 變好時它反而下降：{item} = {from} 得 {before}，{item} = {to} 得 {after}（單份答卷，{example}）。請修正公式，或寫「better lower」。',
        lower: '{name} 聲明越低越好，但 {item} 變好時它反而上升：{item} = {from} 得 {before}，{item} = {to} 得 {after}（單份答卷，{example}）。請修正公式，或寫「better higher」。',
        part: '{name} 把 {part} 算反了：{part} 聲明「better {better}」，但 {part} = {from} 得 {before}，{part} = {to} 得 {after}。請在 rescale(…) 中對調其範圍的兩端。',
        pass: '表現變好反而不合格：{item} 夠好時這個條件就不成立。請把比較方向反過來。',
        points: '{name} 的答案變好時分數反而減少：{from} 得 {before}，{to} 得 {after}。請修正各級的界限或分數。'
    },
    'scores/needing': {
        summary: '「needing」要求的數量不能多於實際數量。',
        default: '「needing {needing}」多於現有的 {count} 個部分；得分將總是缺漏。',
        share: '「needing」是 0 % 到 100 % 之間的比例，不能是 {needing} %。',
        unused: '「needing」用於 mean(…) 之類的彙總函式；此得分中沒有彙總函式。'
    }
} as const satisfies Texts<typeof english>;
