import type { language as english } from '../en/language.js';
import type { Texts } from '../translation.js';

export const language = {
    'syntax/unexpected-character': {
        summary: '文件中只能有语言所认识的字符。',
        default: '字符“{found}”在这里没有意义。请删除它；如果是文本，请放在直引号 "…" 之间。',
        meant: '“{found}”在这里没有意义。应写：{meant}。'
    },
    'syntax/wide-character': {
        summary: '标点、数字和引号必须是半角字符。',
        default: '“{found}”是用输入法输入的全角字符，请改写为“{replacement}”。',
        space: '这是全角空格，请改用普通空格。',
        fix: '写成“{replacement}”',
        fixSpace: '改用普通空格',
        fixAll: '替换此文件中的所有全角字符'
    },
    'syntax/unexpected-input': {
        summary: '文件必须符合语言的语法。',
        default: '“{found}”不能出现在这里。这里可以写：{expected}。',
        near: '“{found}”不能出现在这里。您是否想写“{near}”？',
        declaration: '没有以“{found}”开头的声明。声明以其种类开头，例如 team、journey、standard、survey 或 kpi。',
        import: '“import”必须位于文件顶部，在“package”之后、所有声明之前。',
        brace: '这个右花括号没有对应的左花括号。',
        late: '“{found}”位于关闭“{head}”的花括号之后。属于它的内容应写在花括号之前或花括号之内。',
        comma: '“{word}”只带一段文本。下一段请再写一次“{word}”，不加逗号。',
        prose: '""" 之间的文本用于说明声明，应紧跟在名称和标题之后、属性之前。',
        untagged: '两段文本并排在一起。除第一段外，每段都需要注明语言（如 "…"@en），否则就是多了一段。',
        end: '文件过早结束，缺少右花括号或值。这里可以写：{expected}。',
        reserved: '“{found}”是保留字，不能用作名称。请换一个，例如 {found}1。',
        quoted: '名称不加引号：请写 {name}。',
        name: '名称是一个词，不含空格和连字符：请写 {meant}，不要写“{found}”。',
        decimal: '小数用小数点书写：请写 {meant}，不要写“{found}”。',
        period: '“{found}”不是时期。时期的写法有 2026、2026-H1 和 H2、2026-Q1 至 Q4、2026-01 至 12、2026-12-31。',
        range: '范围用两个点书写：请写 {meant}，不要写“{found}”。',
        equals: '等于只用一个符号：请写“=”，不要写“{found}”。',
        open: '“{found}”不能出现在尚未关闭的“{open}”（第 {line} 行）之中。那里缺少右花括号。',
        unended: '文件已结束，但“{open}”（第 {line} 行）尚未关闭：缺少右花括号。',
        deep: '嵌套过深（超过 {levels} 层，或表达式过长）；文件从这里起不再读取。',
        unclosed: '这段文本没有结束引号。请在同一行用 " 结束，多行文本请用 """。',
        fix: '改为“{near}”',
        fixBrace: '删除右花括号'
    },
    'syntax/duplicate-property': {
        summary: '一个属性只能写一次。',
        default: '“{property}”在 {name} 中写了不止一次。请只保留一个。',
        fix: '删除这个“{property}”'
    },
    'syntax/missing-property': {
        summary: '声明必须具备使其有意义的属性。',
        default: '{kind}“{name}”缺少“{property}”。请加上，例如：{example}',
        fix: '加上“{property}”'
    },
    'syntax/chained-comparison': {
        summary: '比较不能连写。',
        default: '两个比较连在了一起（“a {operator} b …”）。请用“and”连接，或写成“x in low .. high”。'
    },
    'syntax/stray-range': {
        summary: '范围“low .. high”必须放在“in”之后，或放在接受范围的函数中。',
        default: '“..”构成范围，而范围不是值。请写成“x in low .. high”，或用于 rescale(x, 1 .. 5, 0 .. 100)。'
    },
    'names/duplicate': {
        summary: '名称在其包或声明中只能声明一次。',
        default: '“{name}”声明了不止一次（{scope}）。请给其中一个换名称。',
        case: '“{name}”和“{other}”只有大小写不同，它们的文件将无法区分。',
        output: '“{name}”另有同名声明（{package}），两者的文件将无法区分。'
    },
    'names/unresolved': {
        summary: '名称必须指向某个声明。',
        default: '这里没有“{name}”。',
        near: '这里没有“{name}”。您是否想写“{near}”？',
        import: '此包中没有“{name}”，但“{package}”中有：请导入它。',
        qualified: '其他包的名称要先导入：在文件顶部写“import {package}.{name}”，之后只写“{name}”即可。',
        member: '“{owner}”中没有名为“{name}”的部分。',
        fix: '改为“{near}”',
        fixImport: '导入“{package}.{name}”'
    },
    'names/ambiguous': {
        summary: '同一名称不能同时出现在两个导入的包中。',
        default: '“{name}”在 {first} 和 {second} 中都有声明。请按名称导入您要用的那一个。',
        fix: '导入“{package}.{name}”'
    },
    'names/unknown-package': {
        summary: '导入必须指定存在的包。',
        default: '没有包“{package}”。已知的包：{known}。',
        near: '没有包“{package}”。您是否想写“{near}”？',
        fix: '改为“{near}”'
    },
    'names/unused-import': {
        summary: '导入的内容宜被使用。',
        default: '此文件中没有用到“{name}”。',
        fix: '删除此导入'
    },
    'names/one-program': {
        summary: '一个项目只能有一个服务计划（program）。',
        default: '还有另一个服务计划（program）“{other}”。语言、版本和权限只能在一处规定。'
    },
    'names/unit-spelling': {
        summary: '单位的写法不能与语言的关键词相同。',
        default: '“{name}”是语言的关键词，不能写在数字后面。请换一种写法。'
    },
    'names/file-name': {
        summary: '会用作文件名的名称必须在所有系统上都可用。',
        default: '“{name}”是 Windows 的保留名称，不能用作文件名。请换一个。'
    },
    'links/wrong-kind': {
        summary: '引用必须指向属性所要求的声明种类。',
        default: '“{property}”要求 {expected}，但“{name}”是 {found}。'
    },
    'links/cycle': {
        summary: '声明不能依赖于自身。',
        default: '“{name}”依赖于自身，因此没有值。',
        path: '“{name}”绕回到了自身：{path}。'
    },
    'links/duplicate-reference': {
        summary: '列表中同一项宜只写一次。',
        default: '“{name}”在此“{property}”中出现了两次。',
        fix: '删除第二个“{name}”'
    },
    'text/missing-translation': {
        summary: '文本宜具备服务计划所列的每种语言。',
        default: '此文本缺少 {languages}。',
        fix: '加上 {languages}'
    },
    'text/undeclared-language': {
        summary: '语言标签宜是服务计划中声明过的。',
        default: '服务计划没有声明“{language}”。已声明：{languages}。',
        near: '服务计划没有声明“{language}”。您是否想写“{near}”？',
        fix: '在服务计划中声明“{language}”',
        fixNear: '改为“{near}”'
    },
    'text/language-tag': {
        summary: '语言必须用语言标签表示。',
        default: '“{language}”不是语言标签。请写两到三个字母，必要时加上地区：ko、en、zh-TW。',
        near: '“{language}”不是语言标签。您是否想写“{near}”？',
        fix: '改为“{near}”'
    },
    'text/duplicate-language': {
        summary: '一段文本中每种语言只能出现一次。',
        default: '“{language}”在此文本中出现了两次。'
    },
    'text/empty': {
        summary: '文本不宜为空。',
        default: '此文本为空。请填写内容，或将其删除。'
    },
    'text/missing-title': {
        summary: '供人阅读的内容宜有标题。',
        default: '{kind}“{name}”会出现在文档中，但没有标题。请在名称后面加上标题。',
        fix: '加上标题'
    },
    'text/numbering': {
        summary: '手工编号的标题宜连续、无空缺。',
        default: '标题编号为 {found}，但接下来应为 {expected}。',
        again: '标题编号 {found} 与前面的标题重复。',
        alone: '标题编号为 {found}，但其他标题都没有编号。请为其他标题也编号，或去掉这个编号。',
        word: '标题编号为“{found}”，而前面的标题是“{other}”。同一层级的各部分请用同一种说法编号。'
    },
    'history/order': {
        summary: '“since”必须早于“until”。',
        default: '“{name}”的有效期从 {since} 到 {until}，因此从未有效。请对调两个版本。'
    },
    'history/formerly': {
        summary: '“formerly”必须写已不再使用的名称。',
        default: '“{name}”是现在的名称。“formerly”应写以前的名称，以便数据序列得以延续。',
        taken: '“{name}”仍有声明，无法判断两者中由哪一个延续其数据序列。'
    }
} as const satisfies Texts<typeof english>;
