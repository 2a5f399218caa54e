import type { CliTexts } from './en.js';

export const zhTW: CliTexts = {
    help: {
        program: '以程式碼撰寫的顧客服務標準：檢查、產生、測試、計分與報告。',
        version: '顯示版本',
        help: '顯示說明',
        lists: '（指令一覽：touchstone --help）',
        exitCodes: '結束代碼：0 無問題，1 發現問題，2 用法或設定錯誤，3 內部錯誤。',
        usage: '用法：',
        arguments: '引數：',
        options: '選項：',
        commands: '指令：',
        choices: (list) => `可選：${list}`,
        default: (value) => `預設：${value}`,
        details: (parts) => `（${parts.join('；')}）`,
        format: '輸出格式',
        language: '訊息語言（預設：系統語言）',
        folder: '.touch 檔案所在的資料夾',
        force: '連同經人手修改的檔案一併覆寫',

        check: '檢查資料夾中的標準並列出問題',
        strict: '只有警告時也以 1 結束',

        build: '將資料夾產生為檢核表、問卷、計分函式、手冊與文件',
        buildOut: '輸出位置（預設：資料夾中的 out，或 touchstone.config.json 的設定）',
        target: (names) => `只產生其中幾種：${names}`,
        onlyCheck: '不寫入；現有產出不是最新時以 1 結束',
        dryRun: '不寫入；只顯示將寫入哪些檔案',
        pdf: '另將每一頁列印為 PDF（需要 Chrome、Edge 或 Chromium）',

        test: '執行檔案中的測試（「test … of …」）',
        forAny: '對所有分數與「given any」嘗試的隨機答卷份數（不寫時只對「given any」嘗試 500 份）',
        seed: '產生隨機答卷的種子：相同的種子產生相同的答卷',

        score: '為回答檔案計分並顯示指標',
        data: '問卷、檢核表或記錄的資料：CSV、TSV、XLSX、JSON、JSON lines 或 Parquet；可重複使用',
        scoreOut: '寫出計分後的資料列、數字、填答情形與問題的資料夾',
        rows: '計分後資料列的檔案格式',
        engine: '計分的地方：本程式，或 DuckDB 的 SQL 檢視',
        by: '另按群體計算：wave、segment、branch 或欄位名稱，以逗號分隔',
        minGroup: (usual) => `受訪者少於此數的數字不公開（依設定，否則為 ${usual}）`,
        allowNames: '顯示姓名等可辨識個人的資料',
        encoding: '文字檔的編碼（無法自動辨識時）',
        map: '欄位對照表，格式同 touchstone.config.json 的 `data`',
        writeMap: '為無法辨識的欄位與答案輸出對照表草稿',

        report: '以計分結果製作報告：一頁 HTML，以及 JSON 格式的數字',
        page: '要寫入的頁面',
        json: '另將數字寫成同名的 .json',
        period: '報告期間，例如 2026-Q3（預設：最後一個有回答的期間）',
        wave: '以調查波次的名稱指定期間',
        pageLanguage: '頁面的語言（預設：專案的第一語言）',
        crossHair: '重要度與績效分析圖的分界（預設：依問卷宣告）',
        invited: '該期間邀請填答的人數，用以計算回收率；可重複使用',
        forcePage: '連同經人手修改的頁面一併覆寫',

        sql: '將分數與指標輸出為 SQL 檢視，或 Spark 作業',
        dialect: '資料庫種類',
        tables: '檢視所讀的資料表若不存在，先行建立',
        job: '供 Spark 使用：讀取 CSV 或 Parquet、套用檢視並寫出 Parquet 的 PySpark 作業',
        asOf: '期間的最後一天，用於計算當時尚未結案者及沒有時間的記錄',
        previous: '存有前一期間指標值的資料表，供 previous、growth 使用',
        keep: '檢視一併帶出的欄位，例如各資料表的鍵',

        init: '建立一個檢查無誤的小型專案，作為起點',
        where: '建立位置',
        textLanguage: '其中文字的語言',

        explain: '說明 coverage/moment 之類代碼的意思；未給代碼時列出全部',

        lsp: '啟動供編輯器使用的語言伺服器',
        stdio: '以標準輸入輸出通訊（預設）'
    },

    progress: {
        checking: '檢查中',
        building: '產生中',
        scoring: '計分中',
        drawing: '繪製中',
        elapsed: (what, seconds) => `${what} … ${seconds} 秒`,
        rows: (rows, file) => `${file}：${rows.toLocaleString('en')} 列`
    },

    refused: {
        build: '未產生任何檔案：請先修正錯誤。',
        test: '未執行測試：請先修正錯誤。',
        score: '未計分：請先修正錯誤。',
        report: '未製作報告：請先修正錯誤。',
        sql: '未輸出：請先修正錯誤。'
    },
    failed: (what) => `這是 touchstone 本身的錯誤：${what}`,

    findings: {
        severities: { error: '錯誤', warning: '警告', info: '資訊', hint: '提示', off: '關閉' },
        see: '參見',
        clean: (files) => `${files} 個檔案中未發現問題。`,
        found: (errors, warnings, notes, files) => `${files} 個檔案中有 ${errors} 個錯誤、${warnings} 個警告${notes ? `、${notes} 則附註` : ''}。`
    },

    build: {
        stale: (changed, files, out) => `${out} 的 ${files} 個檔案中，有 ${changed} 個將會變更。`,
        current: (out) => `${out} 已是最新。`,
        wrote: (written, files, out, unchanged, removed) => `已將 ${files} 個檔案中的 ${written} 個寫入 ${out}；${unchanged} 個未變，刪除 ${removed} 個。`,
        leftOut: (files) => `並非所有內容都能以各種格式表達，未納入的內容列於：${files}`,
        warnings: (warnings, dir) => `有 ${warnings} 個警告：touchstone check ${dir}`
    },

    wrote: (files, folder) => `已寫入 ${folder}：${files}`,
    listed: (findings) => `資料中有 ${findings} 個問題，無法讀取的內容視為未答；以 touchstone score 可列出。`,
    made: (files, folder) => `已在 ${folder} 建立 ${files} 個檔案：`,
    next: '接下來：',

    explain: {
        asked: '，須在設定中開啟',
        settable: '，可關閉',
        says: '訊息內容：',
        fixes: '快速修正：',
        more: (page) => `詳見：${page}`
    },

    tests: {
        expected: (what) => `預期：${what}`,
        but: (reason) => `但是：${reason}`,
        is: (name, value) => `${name} 為 ${value}`,
        missing: '缺值',
        with: (response) => `回答：${response}`,
        nothing: '沒有預期任何結果',
        passed: (passed, failed) => `通過 ${passed} 項，失敗 ${failed} 項`,
        tried: (samples) => `嘗試 ${samples} 筆回答`,
        proved: '已證明'
    },

    promises: {
        tried: (samples, tables, seed) => `${tables}：嘗試了 ${samples} 份隨機答卷（--seed ${seed}）`,
        kept: '沒有分數超出範圍、除以零，或在答案變好時下降',
        range: (score, range, value) => `${score} 聲明的範圍是 ${range}，但可能是 ${value}`,
        divides: (score) => `${score} 會除以零`,
        others: (score, item) => `${item} 的答案變好時 ${score} 下降，其他答案變好時卻上升`,
        higher: (score, item) => `${score} 聲明越高越好，但 ${item} 的答案變好時下降`,
        lower: (score, item) => `KPI 聲明 ${score} 越低越好，但 ${item} 的答案變好時上升`,
        gives: (answer, value) => `${answer} 得 ${value}`,
        asTest: '可放入檔案的測試：',
        rangeTitle: (score, range) => `${score} 保持在 ${range}`,
        dividesTitle: (score) => `${score} 不會除以零`,
        fallsTitle: (score, item) => `${item} 的答案變好時 ${score} 不下降`,
        risesTitle: (score, item) => `${item} 的答案變好時 ${score} 不上升`,
        question: (name, table) => `沒有任何答卷被問到 ${name}（${table}）：請檢查其條件是否可能成立`,
        quota: (name, table) => `沒有任何答卷能填滿 ${name} 的配額（${table}）：請檢查是否有人可能屬於它`,
        broken: (count) => `${count} 項承諾未能遵守`
    },

    score: {
        rowsFrom: (rows, file) => `${file} 共 ${rows} 列`,
        recognised: (columns) => `辨識出 ${columns} 欄`,
        lacks: (columns, names) => `缺少 ${columns} 欄：${names}`,
        leftAlone: (names) => `略過：${names}`,
        gap: '',
        about: (what, said) => `${what}：${said}`,
        between: '；',
        separator: '、',
        moreNames: (n) => `…（另有 ${n} 個）`,
        noKey: '沒有鍵',
        unknownHeading: '無法辨識的標題',
        quoted: (text) => `「${text}」`,
        didYouMean: (text) => `是否為 ${text}？`,
        moreHeadings: (n) => `… 另有 ${n} 個無法辨識的標題`,
        smallSample: '樣本不足',
        sample: (n, period, needed) => `${period === undefined ? '' : `${period} `}有 ${n} 份回答，要達到抽樣誤差需要 ${needed} 份`,
        badCells: (n) => `${n} 個儲存格`,
        taken: (columns) => `無法使用，視為未答：${columns}`,

        answers: '填答情形',
        answered: (n) => `已答 ${n}`,
        unanswered: (n) => `未答 ${n}`,
        notApplicable: (n) => `不適用 ${n}`,
        notAsked: (n) => `未詢問 ${n}`,
        spread: (partial, rows) => `${rows} 列中有 ${partial} 列將權重重新分配給有回答的部分`,

        row: (row) => `第 ${row} 列`,
        place: (file, row) => (row === undefined ? file : `${file} ${row}`),
        allowed: (what) => `（允許：${what}）`,
        meant: (text) => `是否為「${text}」？`,
        problem: (place, why) => `${place}：${why}。`,
        times: (why, n, row) => `${why}（共 ${n} 次，首次在第 ${row} 列）`,
        moreProblems: (n) => `… 另有 ${n} 個（以 --format json 或 --out 列出全部）`,
        unlisted: (n) => `另有 ${n} 個同類問題，只計數而未列出`,
        findings: (n) => `${n} 個問題`,

        measures: '指標',
        statuses: { green: '綠燈', amber: '黃燈', red: '紅燈' },
        target: (value) => `目標 ${value}`,
        n: (n) => `n ${n}`,
        notComputed: '未計算的指標',
        cannot: (reason) => `未計算，${reason}`,

        breaks: '時間序列中斷',
        broken: (what, from) => `${what}：自 ${from} 起衡量標準變更，其前後（‖）的數值不做比較。`,
        brokenSince: (what) => `${what}：衡量標準變更，但未寫明自哪一期起，因此各期之間不做比較。`,
        bridged: (what, from, by) => `${what}：自 ${from} 起衡量標準變更，先前的數值乘以 ${by} 後比較。`,

        compared: '比較',
        previous: '前期',
        lastYear: '去年同期',
        benchmark: '標竿',
        change: (by) => `變化 ${by}`,

        by: (words) => `按 ${words}`,
        rows: (n) => `${n} 列`,
        hidden: (minimum) => `不公開：少於 ${minimum} 列`,
        nowhere: '沒有任何一列說明所屬群體'
    }
};
