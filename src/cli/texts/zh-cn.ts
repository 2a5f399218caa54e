import type { CliTexts } from './en.js';

export const zhCN: CliTexts = {
    help: {
        program: '以代码编写的客户服务标准：检查、生成、测试、评分与报告。',
        version: '显示版本',
        help: '显示帮助',
        lists: '（命令一览：touchstone --help）',
        exitCodes: '退出代码：0 没有问题，1 发现问题，2 用法或配置错误，3 内部错误。',
        usage: '用法：',
        arguments: '参数：',
        options: '选项：',
        commands: '命令：',
        choices: (list) => `可选：${list}`,
        default: (value) => `默认：${value}`,
        details: (parts) => `（${parts.join('；')}）`,
        format: '输出格式',
        language: '消息的语言（默认：系统语言）',
        folder: '.touch 文件所在的文件夹',
        force: '连同经人手修改的文件一并覆盖',

        check: '检查文件夹中的标准并列出问题',
        strict: '只有警告时也以 1 退出',

        build: '将文件夹生成为检查表、问卷、评分函数、手册和文档',
        buildOut: '输出位置（默认：文件夹中的 out，或 touchstone.config.json 的设置）',
        target: (names) => `只生成其中几种：${names}`,
        onlyCheck: '不写入；现有产物不是最新时以 1 退出',
        dryRun: '不写入；只显示将写入哪些文件',
        pdf: '另将每一页打印为 PDF（需要 Chrome、Edge 或 Chromium）',

        test: '运行文件中的测试（“test … of …”）',
        forAny: '对所有分数与“given any”尝试的随机答卷份数（不写时只对“given any”尝试 500 份）',
        seed: '生成随机答卷的种子：相同的种子生成相同的答卷',

        score: '为答卷文件评分并显示指标',
        data: '问卷、检查表或记录的数据：CSV、TSV、XLSX、JSON、JSON lines 或 Parquet；可重复使用',
        scoreOut: '写出评分后的数据行、数字、作答情况与问题的文件夹',
        rows: '评分后数据行的文件格式',
        engine: '在哪里评分：本程序，或 DuckDB 的 SQL 视图',
        by: '另按群体计算：wave、segment、branch 或列名，以逗号分隔',
        minGroup: (usual) => `受访者少于此数的数字不公开（按配置，否则为 ${usual}）`,
        allowNames: '显示姓名等可识别个人的信息',
        encoding: '文本文件的编码（无法自动识别时）',
        map: '列对照表，格式同 touchstone.config.json 的 `data`',
        writeMap: '为无法识别的列和答案输出对照表草稿',

        report: '用评分结果制作报告：一页 HTML，以及 JSON 格式的数字',
        page: '要写入的页面',
        json: '另将数字写成同名的 .json',
        period: '报告期，例如 2026-Q3（默认：最后一个有答卷的时期）',
        wave: '以调查批次的名称指定时期',
        pageLanguage: '页面的语言（默认：项目的第一语言）',
        crossHair: '重要性—绩效图的分界（默认：按问卷声明）',
        invited: '该时期邀请填答的人数，用于计算回收率；可重复使用',
        forcePage: '连同经人手修改的页面一并覆盖',

        sql: '将得分和指标输出为 SQL 视图，或 Spark 作业',
        dialect: '数据库种类',
        tables: '视图所读的表如不存在，先行建立',
        job: '供 Spark 使用：读取 CSV 或 Parquet、应用视图并写出 Parquet 的 PySpark 作业',
        asOf: '时期的最后一天，用于计算当时尚未办结的事项及没有时间的记录',
        previous: '存有上一期间指标值的数据表，供 previous、growth 使用',
        keep: '视图一并带出的列，例如各表的键',

        init: '建立一个检查无误的小项目，作为起点',
        where: '建立位置',
        textLanguage: '其中文字的语言',

        explain: '说明 coverage/moment 之类代码的含义；不给代码时列出全部',

        lsp: '启动供编辑器使用的语言服务器',
        stdio: '通过标准输入输出通信（默认）'
    },

    progress: {
        checking: '正在检查',
        building: '正在生成',
        scoring: '正在评分',
        drawing: '正在绘制',
        elapsed: (what, seconds) => `${what} … ${seconds} 秒`,
        rows: (rows, file) => `${file}：${rows.toLocaleString('en')} 行`
    },

    refused: {
        build: '没有生成任何文件：请先改正错误。',
        test: '没有运行测试：请先改正错误。',
        score: '没有评分：请先改正错误。',
        report: '没有制作报告：请先改正错误。',
        sql: '没有输出：请先改正错误。'
    },
    failed: (what) => `这是 touchstone 自身的错误：${what}`,

    findings: {
        severities: { error: '错误', warning: '警告', info: '信息', hint: '提示', off: '关闭' },
        see: '参见',
        clean: (files) => `${files} 个文件中未发现问题。`,
        found: (errors, warnings, notes, files) => `${files} 个文件中有 ${errors} 个错误、${warnings} 个警告${notes ? `、${notes} 条说明` : ''}。`
    },

    build: {
        stale: (changed, files, out) => `${out} 的 ${files} 个文件中，有 ${changed} 个将会变更。`,
        current: (out) => `${out} 已是最新。`,
        wrote: (written, files, out, unchanged, removed) => `已将 ${files} 个文件中的 ${written} 个写入 ${out}；${unchanged} 个未变，删除 ${removed} 个。`,
        leftOut: (files) => `并非所有内容都能用各种格式表达，未纳入的内容列于：${files}`,
        warnings: (warnings, dir) => `有 ${warnings} 个警告：touchstone check ${dir}`
    },

    wrote: (files, folder) => `已写入 ${folder}：${files}`,
    listed: (findings) => `数据中有 ${findings} 个问题，无法读取的内容视为未答；用 touchstone score 可以列出。`,
    made: (files, folder) => `已在 ${folder} 建立 ${files} 个文件：`,
    next: '接下来：',

    explain: {
        asked: '，须在配置中开启',
        settable: '，可以关闭',
        says: '消息内容：',
        fixes: '快速修复：',
        more: (page) => `详见：${page}`
    },

    tests: {
        expected: (what) => `预期：${what}`,
        but: (reason) => `但是：${reason}`,
        is: (name, value) => `${name} 为 ${value}`,
        missing: '缺失',
        with: (response) => `答卷：${response}`,
        nothing: '没有预期任何结果',
        passed: (passed, failed) => `通过 ${passed} 项，失败 ${failed} 项`,
        tried: (samples) => `尝试 ${samples} 份答卷`,
        proved: '已证明'
    },

    promises: {
        tried: (samples, tables, seed) => `${tables}：尝试了 ${samples} 份随机答卷（--seed ${seed}）`,
        kept: '没有分数超出范围、除以零，或在答案变好时下降',
        range: (score, range, value) => `${score} 声明的范围是 ${range}，但可能是 ${value}`,
        divides: (score) => `${score} 会除以零`,
        others: (score, item) => `${item} 的答案变好时 ${score} 下降，其他答案变好时却上升`,
        higher: (score, item) => `${score} 声明越高越好，但 ${item} 的答案变好时下降`,
        lower: (score, item) => `KPI 声明 ${score} 越低越好，但 ${item} 的答案变好时上升`,
        gives: (answer, value) => `${answer} 得 ${value}`,
        asTest: '可放入文件的测试：',
        rangeTitle: (score, range) => `${score} 保持在 ${range}`,
        dividesTitle: (score) => `${score} 不会除以零`,
        fallsTitle: (score, item) => `${item} 的答案变好时 ${score} 不下降`,
        risesTitle: (score, item) => `${item} 的答案变好时 ${score} 不上升`,
        question: (name, table) => `没有任何答卷被问到 ${name}（${table}）：请检查其条件是否可能成立`,
        quota: (name, table) => `没有任何答卷能填满 ${name} 的配额（${table}）：请检查是否有人可能属于它`,
        broken: (count) => `${count} 项承诺未能遵守`
    },

    score: {
        rowsFrom: (rows, file) => `${file} 共 ${rows} 行`,
        recognised: (columns) => `识别出 ${columns} 列`,
        lacks: (columns, names) => `缺少 ${columns} 列：${names}`,
        leftAlone: (names) => `略过：${names}`,
        gap: '',
        about: (what, said) => `${what}：${said}`,
        between: '；',
        separator: '、',
        moreNames: (n) => `…（另有 ${n} 个）`,
        noKey: '没有键',
        unknownHeading: '无法识别的标题',
        quoted: (text) => `“${text}”`,
        didYouMean: (text) => `是否为 ${text}？`,
        moreHeadings: (n) => `… 另有 ${n} 个无法识别的标题`,
        smallSample: '样本不足',
        sample: (n, period, needed) => `${period === undefined ? '' : `${period} `}有 ${n} 份答卷，要达到抽样误差需要 ${needed} 份`,
        badCells: (n) => `${n} 个单元格`,
        taken: (columns) => `无法使用，视为未答：${columns}`,

        answers: '作答情况',
        answered: (n) => `已答 ${n}`,
        unanswered: (n) => `未答 ${n}`,
        notApplicable: (n) => `不适用 ${n}`,
        notAsked: (n) => `未询问 ${n}`,
        spread: (partial, rows) => `${rows} 行中有 ${partial} 行将权重重新分配给已作答的部分`,

        row: (row) => `第 ${row} 行`,
        place: (file, row) => (row === undefined ? file : `${file} ${row}`),
        allowed: (what) => `（允许：${what}）`,
        meant: (text) => `是否为“${text}”？`,
        problem: (place, why) => `${place}：${why}。`,
        times: (why, n, row) => `${why}（共 ${n} 次，首次在第 ${row} 行）`,
        moreProblems: (n) => `… 另有 ${n} 个（用 --format json 或 --out 列出全部）`,
        unlisted: (n) => `另有 ${n} 个同类问题，只计数而未列出`,
        findings: (n) => `${n} 个问题`,

        measures: '指标',
        statuses: { green: '绿灯', amber: '黄灯', red: '红灯' },
        target: (value) => `目标 ${value}`,
        n: (n) => `n ${n}`,
        notComputed: '未计算的指标',
        cannot: (reason) => `未计算，${reason}`,

        breaks: '时间序列中断',
        broken: (what, from) => `${what}：自 ${from} 起衡量口径变更，其前后（‖）的数值不作比较。`,
        brokenSince: (what) => `${what}：衡量口径变更，但没有写明自哪一期起，因此各期之间不作比较。`,
        bridged: (what, from, by) => `${what}：自 ${from} 起衡量口径变更，此前的数值乘以 ${by} 后比较。`,

        compared: '比较',
        previous: '上期',
        lastYear: '去年同期',
        benchmark: '标杆',
        change: (by) => `变化 ${by}`,

        by: (words) => `按 ${words}`,
        rows: (n) => `${n} 行`,
        hidden: (minimum) => `不公开：少于 ${minimum} 行`,
        nowhere: '没有任何一行说明所属群体'
    }
};
