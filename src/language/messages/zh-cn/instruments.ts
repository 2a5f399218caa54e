import type { instruments as english } from '../en/instruments.js';
import type { Texts } from '../translation.js';

export const instruments = {
    'surveys/cadence': {
        summary: '问卷调查宜写明周期和精度，以便各期之间比较。',
        default: '问卷“{name}”没有“{property}”，因此无法判断两期结果是否不同。示例：{example}',
        precision: '“{name}”的样本既没有“margin”和“confidence”，也没有样本量，因此无法知道精度如何。',
        fix: '加上“{example}”'
    },
    'surveys/default': {
        summary: '默认值必须是题目允许的答案。',
        default: '“{value}”不是“{name}”的有效答案。允许：{allowed}。',
        type: '“{value}”是{found}，但“{name}”要求{expected}。请从同类题目取默认值。',
        own: '“{name}”不能以自己的答案作为默认值。请写另一个题目或一个值。',
        none: '“{name}”没有可以预先填入的单一答案。请去掉“default”。'
    },
    'surveys/scale-points': {
        summary: '量表的分值必须与声明的个数一致，按顺序排列且没有空缺。',
        default: '“{name}”声明为 {stated} 点量表，但只为 {count} 个点写了标签。',
        order: '“{name}”的分值必须从 {first} 开始逐一递增；应为 {expected} 的位置写成了 {found}。',
        outside: '“{name}”的范围是 {first} 到 {last}，{found} 超出了范围。'
    },
    'surveys/pair-sides': {
        summary: '成对题必须询问相互对应的两个方面。',
        default:
            '“{name}”询问的方面：{found}。成对的组合有 expected + perceived、importance + performance、present + absent，或 adequate + desired + perceived（容忍区间）。'
    },
    'surveys/options': {
        summary: '选择题必须至少有两个选项，并写明是单选还是多选。',
        default: '“{name}”的选项太少（{count} 个），至少需要两个。',
        limit: '“{name}”有 {count} 个选项，因此无法选择 {limit} 个。请写“in 1 .. {count}”或更少。',
        one: '“{name}”必须写明“one”或“many”。',
        both: '“{name}”同时写了“one”和“many”。',
        fixOne: '加上“one”',
        fixMany: '加上“many”'
    },
    'surveys/option-codes': {
        summary: '同一题的选项必须存储为不同的值。',
        default: '“{name}”和“{other}”都存储为 {value}，数据中无法区分。',
        separator: '“{name}”存储为 {value}。“;”用来分隔多个答案，数据中会变成两个答案。'
    },
    'surveys/exclusive': {
        summary: '“exclusive”只宜用于可以选择多个选项的题目。',
        default: '“{name}”本来就只能选择一个选项，因此“exclusive”不起作用。',
        fix: '删除“exclusive”'
    },
    'surveys/scale-missing': {
        summary: '评分题必须有量表。',
        default: '“{name}”没有量表。请写“on”和量表名，例如 touchstone.scales 中的“on Agree5”。',
        list: '“{name}”所用的“{list}”是选项列表。评分题需要量表；要从选项中选择，请写“choose {name}”。',
        fix: '加上“on Agree5”'
    },
    'surveys/unknown-pipe': {
        summary: '文本中引用的内容必须存在。',
        default: '文本引用了“{name}”，但这里没有这样的题目、得分或循环。要显示花括号本身，请连写两次。'
    },
    'surveys/quota': {
        summary: '配额必须针对调查对象的客群，且每个客群只出现一次。',
        default: '“{name}”是 {table} 的客群，但 {survey} 调查的是 {asked}，因此没有人能计入该配额。',
        twice: '“{name}”在此配额中出现了两次。',
        'no-table': '“{survey}”没有写明调查对象，因此没有人能计入“{name}”。请加上“of”和记录（record）。'
    },
    'surveys/quota-missing': {
        summary: '按配额加权时，应当设有配额。',
        default:
            '“{survey}”要按配额加权，却没有配额，因此每份答卷都只计一次。请设定配额，例如“quota Senior 20 %, others 80 %”；数据中如有“weight”列，请写“weights given”；不需要加权时，请删去“weights quota”。'
    },
    'surveys/own-answer': {
        summary: '题目不得以自己的答案作为提问条件。',
        default: '这里要先回答“{name}”才会提问“{name}”，因此永远不会提问。请从条件中删去“{name}”，或把题目移到花括号之外。',
        path: '这里要先回答“{name}”才会提问“{name}”（{path}），因此永远不会提问。请修改其中一个条件。'
    },
    'surveys/nested-roster': {
        summary: '名册不得放在另一份名册或循环里。',
        default: '“{name}”放在名册“{around}”里，但成员之下不能再有成员名册。请先结束“{around}”再写“{name}”，或在“{around}”里只询问人数。',
        loop: '“{name}”放在循环“{around}”里，每一轮都会多出一份名册。请把“{name}”移到循环外，并在那里询问每位成员属于哪一项。'
    },
    'surveys/later-answer': {
        summary: '题目应只取决于在它之前给出的答案。',
        default: '这里取决于后面才问的“{name}”：纸质或电话访问时还不知道答案。请把“{name}”移到前面，或把这部分移到后面。',
        end: '这个“end”取决于后面才问的“{name}”，因此不会结束任何问卷。请把它移到“{name}”之后。'
    },
    'surveys/unreachable': {
        summary: '题目宜至少有人能够被问到。',
        default: '没有人会被问到这里的内容：它需要“{question}”的答案，而应当作答的人不会被问到那道题。请比较两者的条件。',
        ended: '没有人会被问到这里的内容：给出所需答案的人已经在前面的“end”处结束了问卷。请修改两个条件之一。',
        option: '选项“{name}”不会显示给任何人：给出所需答案的人不会被问到这道题。请比较两者的条件。',
        nobody: '后面的内容不会问到任何人：所有答题者都在此处或之前的“end”结束了问卷。请修改其中一个条件。'
    },
    'surveys/unfillable': {
        summary: '配额宜能由受访者填满。',
        default: '{name} 的配额永远无法填满：属于该客群的人都会在“end”处结束问卷。请修改配额或“end”的条件。',
        together: '{name} 的配额永远无法填满：没有人同时属于所有这些客群。请修改配额或客群。',
        asked: '{name} 的配额永远无法填满：“{survey}”只面向 {whom}，没有人同时属于两者。请修改配额或调查对象。',
        others: '其他（others）的配额永远无法填满：已列出的客群包含了所有人。请去掉“others”，或缩小客群。'
    },
    'checklists/channel': {
        summary: '检查项宜能通过其渠道观察到。',
        default: '“{name}”涉及 {needed}，但检查只通过 {channel} 进行，无法在那里观察。',
        section: '“{name}”涉及 {needed}，但它所在的部分“{section}”只通过 {channel} 检查，无法在那里观察。'
    },
    'checklists/bands': {
        summary: '区段或量表的结果名称应涵盖所有结果，且各一次。',
        gap: '{name} 在 {from} 与 {to} 之间的结果没有名称。请让下一级从 {due} 开始。',
        overlap: '{name} 从 {from} 到 {to} 的结果有两个名称：“{first}”和“{second}”。请让第二级从 {due} 开始。',
        outside: '{name} 的结果从 {from} 到 {to}；等级 {range} 超出了范围。请修正其上下限。',
        rest: '{name} 高于 {from} 的结果没有名称。请让最后一级在 {to} 结束。'
    },
    'checklists/critical': {
        summary: '只有检查项（check）才能标为 critical。',
        default: '“{name}”（{kind}）不存在不合格，因此“critical”不起作用。请改为“check”，或在“pass when …”中写明界限。'
    },
    'checklists/judged': {
        summary: '检查表的题目宜写明各答案给多少分。',
        default: '“{name}”的分值为 {stated}，但选项都没有写明给多少分，检查员只能自行填分。如果分数固定，请在选项上加“worth … points”。'
    },
    'checklists/direction': {
        summary: '数值题宜在其指标认为好的一端给分。',
        default: '“{name}”数值越大得分越多，但它验证的 {measure} 是越小越好。请加上“reversed”。',
        reversed: '“{name}”标为 reversed，数值越小得分越多，但它验证的 {measure} 是越大越好。',
        fix: '加上“{example}”'
    },
    'checklists/unlinked': {
        summary: '检查项宜验证某个标准。',
        default: '“{name}”没有验证任何标准，因此无人知道为什么要检查它。请加上“verifies”和标准。',
        fix: '加上“verifies {standard}”'
    },
    'checklists/pass': {
        summary: '计分的检查表宜写明合格条件。',
        default: '“{name}”有分数但没有“pass when …”，因此结果说明不了是否合格。',
        fix: '加上“{example}”'
    },
    'checklists/scope': {
        summary: '检查声明涵盖的内容应有项目加以查看。',
        via: '“{name}”经由 {channel} 进行，但没有项目涉及在那里能观察到的内容。请增加项目，或去掉该渠道。',
        at: '“{name}”涉及 {place}，但其项目都不涉及：它们验证的是 {others} 的标准。请增加项目，或修正“at”。',
        empty: '区段“{name}”没有项目，因此无人查看。请增加项目，或去掉该区段。'
    },
    'records/column': {
        summary: '记录的“key”和“time”必须是其自身的字段，且 time 必须是日期。',
        default: '“{name}”不是 {table} 的字段。字段：{fields}。',
        near: '“{name}”不是 {table} 的字段。您是否想写“{near}”？',
        'not-time': '“{name}”不是日期，不能作为 {table} 的 time。',
        fix: '改为“{near}”'
    },
    'records/privacy': {
        summary: '含有个人信息的记录宜写明保存期限和处理依据。',
        default: '{table} 含有个人信息（{fields}），但没有写明“{property}”。示例：{example}',
        fix: '加上“{example}”'
    },
    'gradings/bands': {
        summary: '分级必须让每一行都归入某个级别。',
        default: '“{name}”没有“otherwise”，不符合任何级别的行将没有级别。',
        after: '“{name}”位于“otherwise”之后，没有任何行会归入它。',
        empty: '“{name}”没有写明包含哪些行。请写“when …”、“share … %”或“otherwise”。',
        fix: '把“{name}”改为“otherwise”级别'
    },
    'gradings/applies': {
        summary: '强制分布宜写明从多少行起适用，并且在该行数下可以实现。',
        default: '“{name}”即使对人数很少的群体也按固定比例分级，并不公平。请加上“{example}”。',
        small: '有 {count} 行时，“{name}”（{share} %）不足一行。请让分级从 {needed} 行起适用。',
        fix: '加上“{example}”'
    },
    'tests/expectation': {
        summary: '测试必须有预期结果。',
        default: '测试“{name}”没有任何预期结果，因此永远不会失败。'
    },
    'tests/value': {
        summary: '给定的答案必须是题目允许的答案。',
        default: '“{value}”不能作为“{name}”的答案。允许的值：{allowed}。'
    }
} as const satisfies Texts<typeof english>;
