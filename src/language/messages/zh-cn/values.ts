import type { values as english } from '../en/values.js';
import type { Texts } from '../translation.js';

export const values = {
    'units/unknown': {
        summary: '单位必须先声明。',
        default: '“{unit}”不是已知的单位。请声明它（unit {unit} "…"），或使用标准库中的单位。',
        near: '“{unit}”不是已知的单位。您是否想写“{near}”？',
        word: '“{unit}”不是已知的单位。{what}的写法是 {near}：{example}。',
        fix: '改为“{near}”',
        fixDeclare: '声明单位“{unit}”'
    },
    'units/mismatch': {
        summary: '相加或比较的量必须属于同一类。',
        default: '{left} 和 {right} 度量的不是同一类量。请只对同类的量相加或比较；如果要合成一个指数，请先各自换算（rescale）到 0 .. 100。',
        plain: '{found} 没有单位，却和以 {unit} 为单位的量放在一起。请在后面写上单位，例如 {example}。',
        share: '{found} 是比例，却和以 {unit} 为单位的量放在一起。请写出数量，例如 {example}，或先除以总量。',
        percent: '{found} 和百分比放在一起，表示的是 {meant} %。如果要表示 {found} %，请照此书写。',
        points: '{found} 在这里是 {value}，但 {scale} 的范围是 {range}。请与量表上的分值比较，例如 {example}。',
        power: '以 {unit} 为单位的量只能取整数次方，例如 x ^ 2，不能开根号。请先除以单位：x / 1 {unit}。'
    },
    'units/expected-kind': {
        summary: '量必须属于属性所要求的类别。',
        default: '“{property}”要求{expected}，但“{found}”不是。',
        missing: '“{property}”要求{expected}：请在 {found} 后面写上单位。',
        negative: '“worth”是可以得到的分数，不能小于零：{found} 不可用。'
    },
    'units/verified': {
        summary: '数值必须属于它所验证的指标要求的类别。',
        default: '“{name}”以 {found} 计，但它验证的“{measure}”以 {expected} 计。'
    },
    'units/cadence': {
        summary: '周期必须是日历上的时间单位。',
        default: '“every {unit}”不是日历上的时间单位。请写 every 加 day、week、month、quarter、half 或 year。',
        count: '“every {count} {unit}”永远不会到来。请去掉数字，或写大于零的数。'
    },
    'types/mismatch': {
        summary: '值必须是其所在位置要求的类型。',
        number: '这里需要数值，但这是{found}。',
        condition: '这里需要条件（真或假），但这是{found}。',
        branches: '“then”给出{left}，“else”给出{right}；两者必须是同一类型。',
        comparison: '无法相互比较：{left}和{right}。',
        order: '这个值没有大小顺序（{found}）：只能用 = 和 != 比较。',
        range: '“in”后面需要范围：low .. high。',
        date: '这里需要数值，但这是{found}。请将两者相减（closed - opened > 3 days），或取其中一部分：year(…)、month(…)、day(…)。',
        day: '无法相互比较：{left}和{right}。日期不加引号书写：{example}。',
        clock: '无法一起计算：{left}和{right}。时刻不属于任何一天；请改问日期时间（datetime），或只比较两个时刻。',
        alternative: '“{word} {found}”不是条件。请重复要比较的内容：{example}。'
    },
    'types/level': {
        summary: '需要多份答卷的统计值时不能使用单份答卷的值，反之亦然。',
        row: '“{name}”是单份答卷（{table}）的值。对多份答卷需要使用函数：mean({name})、share(…)、count(…)。',
        population: '“{name}”是多份答卷的统计值；单份答卷中没有这样的值。',
        'other-table': '“{name}”是 {table} 的列，而这里的一行并不对应其中唯一的一行。',
        roster: '“{name}”对名册 {table} 的每位成员各问一次。对一份答卷的全部成员需要使用函数：mean({name})、count({name} where …)。',
        member: '“{name}”是对整份答卷询问的；针对 {table} 每位成员的题目只能使用该成员的答案。',
        'no-table': '“{name}”需要一个表：请写表中的列，例如 {name}(CSI2026.overall)。',
        fix: '用 {function}(…) 括起来',
        own: '“{name}”是这一份答卷的答案，对它计算 {function} 得到的还是它本身。所有答卷的统计值应写在 kpi 中。'
    },
    'types/unknown-function': {
        summary: '函数必须是语言中已有的。',
        default: '没有函数“{name}”。可用的函数：{known}。',
        near: '没有函数“{name}”。您是否想写“{near}”？',
        fix: '改为“{near}”'
    },
    'types/arguments': {
        summary: '函数必须得到它所要求的参数。',
        default: '“{name}”的用法是 {signature}。示例：{example}',
        nps: '“{name}”只能用于 0 到 10 的答案（{signature}）。示例：{example}',
        class: '没有检查项属于类别“{class}”，因此“{name}”没有可计数的内容。请在相应检查项后面写“class”和类别名称。用法：{signature}。',
        top: '“{name}”从量表好的一端数起，因此需要带量表的题目（{signature}）。示例：{example}',
        kano: '“{name}”从量表好的一端数起，但 {scale} 没有好坏之分：各分值只是回答的种类。请改用例如 share({item} = 1) 计数。',
        boxes: '“{name}”计算 {scale} 共 {points} 个分值中的 {count} 个，因此没有意义。请计算至少 1 个、少于 {points} 个。'
    },
    'types/mixed-scales': {
        summary: '不同量表的答案在合并之前必须先换算。',
        default: '{left} 和 {right} 的分值不同。请先各自从自己的范围换算到同一范围，例如 rescale(x, {range}, 0 .. 100)。',
        turned: '“{found}”以手动方式反转答案，结果不再是 {scale} 上的答案。请在题目“{item}”写上“reversed”，这里直接使用 {item}。',
        twice: '“{found}”把答案反转了第二次：“{item}”已标为“reversed”，答案已经反转过。这里请直接使用 {item}。',
        share: '{share} 是比例（100 % 为 1），{other} 的范围是 {range}：直接合并时，比例几乎不起作用。请写成 rescale(x, 0 % .. 100 %, 0 .. 100)，并把另一个也换算到 0 .. 100。'
    },
    'types/not-a-value': {
        summary: '表达式中只能使用有值的内容。',
        default: '“{name}”（{kind}）没有可以计算的值。',
        missing: '“missing”不是可以计算的值。请用 answered(…) 或 not answered(…) 判断。',
        several: '“{name}”代表多个答案。请写出其中一个，或放进 mean(…)。',
        'no-items': '{table} 中没有以数值作答且对应“{name}”的题目。'
    },
    'types/empty-range': {
        summary: '范围的起点必须小于终点。',
        default: '范围从 {low} 开始、到 {high} 结束，其中不包含任何值。请对调两者。',
        fix: '写成 {high} .. {low}'
    },
    'totals/weights': {
        summary: '权重合计必须为 100 %。',
        default: '权重合计为 {total} %，不是 100 %（差值 {difference}）。',
        missing: '这一部分没有权重。请在后面写上权重，例如 40 %。'
    },
    'totals/points': {
        summary: '各部分的分数之和必须等于声明的总分。',
        default: '{name} 各部分之和为 {sum}，但声明的是 {stated}（差值 {difference}）。',
        bonus: '{name} 各部分之和为 {sum}，但声明的是 {stated}（差值 {difference}）。加分项不计入合计：{bonus}。',
        fix: '声明为 {sum}'
    },
    'totals/options': {
        summary: '计分题的最佳答案必须得到全部分数。',
        default: '“{name}”的分值为 {stated}，但其选项最多只给 {best}。',
        many: '“{name}”的分值为 {stated}，但其选项合计为 {best}。',
        bands: '“{name}”的分值为 {stated}，但其分段最多只给 {best}。',
        rows: '“{name}”的分值为 {stated}，但其各行合计为 {best}。',
        band: '“{name}”的分段“{band}”没有写明给多少分。请加上“worth … points”。'
    },
    'totals/missing-points': {
        summary: '声明了总分时，每个部分都必须有分数。',
        default: '{name} 没有分数，但 {whole} 声明总分为 {stated}。请加上“worth … points”。',
        extra: '“{name}”标有“{word}”，但没有写明多少分。请加上“worth … points”。'
    },
    'totals/shares': {
        summary: '构成整体的各个比例合计必须为 100 %。',
        default: '{name}：比例合计为 {sum} %，不是 100 %（差值 {difference}）。',
        some: '“{section}”没有比例，但 {name} 的其他部分有。请为每个部分写“share … %”，或全部不写。',
        inner: '“{section}”位于另一个部分之内，因此不占整体的比例。请在此使用“worth … points”。'
    },
    'totals/elapsed': {
        summary: '声明的总时间宜等于各部分之和。',
        default: '{name} 声明为 {stated}，但各部分合计为 {sum}（差值 {difference}）。',
        path: '{name} 声明为 {stated}，但依次等待的各步骤合计为 {sum}（差值 {difference}）。',
        fix: '声明为 {sum}'
    },
    'totals/stated': {
        summary: '写明的数值宜与其计算结果一致。',
        default: '{name} 写明为 {stated}，但计算结果为 {computed}（差值 {difference}）。',
        fix: '写成 {computed}'
    },
    'totals/rows': {
        summary: '写明的数目必须与后面实际的数目一致。',
        default: '“{name}”写明有 {stated} 个 {what}，但后面有 {count} 个。',
        fix: '写成 {count}'
    },
    'tables/missing-cell': {
        summary: '表格的每一列宜有对应的单元格，或写明没有内容。',
        default: '“{name}”没有 {columns} 的内容。请写文本；如果没有内容，请写“none”。',
        fix: '加上“{columns}”'
    },
    'tables/unknown-column': {
        summary: '单元格必须属于其表格的某一列。',
        default: '表格没有列“{name}”。列：{columns}。',
        twice: '“{name}”在此行中出现了两次。'
    },
    'conditions/never': {
        summary: '条件宜有成立的可能。',
        default: '此条件永远不会成立：{reason}。依赖它的内容永远不会发生。',
        around: '在外层条件之下，此条件永远不会成立。依赖它的内容永远不会发生。',
        band: '没有任何行会归入级别“{name}”：符合它的行都已符合前面的级别。'
    },
    'conditions/always': {
        summary: '条件宜有不成立的可能。',
        default: '此条件对任何答案都成立，因此起不到区分作用。',
        around: '在外层条件之下，此条件对任何答案都成立，因此起不到区分作用。'
    },
    'scores/range': {
        summary: '得分必须在其声明的范围之内。',
        default: '{name} 声明为 {stated}，但可能得到 {found}，例如：{example}。',
        fix: '声明为 {range}',
        unit: '{name} 以 {unit} 计，但它的范围 {stated} 没有单位。请写成 {example}。',
        kind: '{name} 以 {unit} 计，但它的范围 {stated} 用了另一类单位。请以 {unit} 写出范围。'
    },
    'scores/rescale': {
        summary: '要换算的值应落在换算前的范围内。',
        outside: '“{value}”可能是 {found}，超出了 {from}：结果会是 {result}，超出 {to}（{example}）。请写出它实际的范围{range}。',
        wider: '“{value}”的范围只有 {range}，从 {from} 换算得到的是 {result}，而不是 {to}。请写成 rescale({value}, {range}, …)。'
    },
    'scores/division-by-zero': {
        summary: '除数不宜为零。',
        default: '当 {example} 时会除以零，结果为缺失。请用 if … then … else 加以保护。',
        always: '这里总是除以零，因此结果总是缺失。',
        width: '{range} 的两端相同，无法换算，结果永远缺失。请写出两个不同的端点。',
        measure: '当 {table} 的所有行都如 {example} 时，这里会除以零，也就没有统计值。请用 if … then … else 加以防护。'
    },
    'scores/falling': {
        summary: '答案变好时得分不宜下降。',
        default:
            '{item} 变好时 {name} 下降，而 {other} 变好时上升：{item} = {from} 得 {before}，{item} = {to} 得 {after}（其余：{example}）。请更正 {item} 的正负号、换算方式，或是否标为“reversed”。',
        step: '{item} 变好时 {name} 下降：{item} = {from} 得 {before}，{item} = {to} 得 {after}（其余：{example}）；其他地方则上升。请更正界限，使更好的答案不会得到更低的分。',
        all: '答案变好时 {name} 下降：{item} = {from} 得 {before}，{item} = {to} 得 {after}（其余：{example}）。请把方向反过来；如果是越低越好，请在使用它的 KPI 中写“better lower”。',
        measure:
            '答案变好时 {name} 下降（{item} = {from} 得 {before}，{item} = {to} 得 {after}，其余：{example}），但 KPI {kpi} 写明越高越好。请更正两者之一。',
        kpi: '{name} 声明越高越好，但 {item} 变好时它反而下降：{item} = {from} 得 {before}，{item} = {to} 得 {after}（单份答卷，{example}）。请修正公式，或写“better lower”。',
        lower: '{name} 声明越低越好，但 {item} 变好时它反而上升：{item} = {from} 得 {before}，{item} = {to} 得 {after}（单份答卷，{example}）。请修正公式，或写“better higher”。',
        part: '{name} 把 {part} 算反了：{part} 声明“better {better}”，但 {part} = {from} 得 {before}，{part} = {to} 得 {after}。请在 rescale(…) 中对调其范围的两端。',
        pass: '表现变好反而不合格：{item} 够好时这个条件就不成立。请把比较方向反过来。',
        points: '{name} 的答案变好时分数反而减少：{from} 得 {before}，{to} 得 {after}。请修正各级的界限或分数。'
    },
    'scores/needing': {
        summary: '“needing”要求的数量不能多于实际数量。',
        default: '“needing {needing}”多于现有的 {count} 个部分；得分将总是缺失。',
        share: '“needing”是 0 % 到 100 % 之间的比例，不能是 {needing} %。',
        unused: '“needing”用于 mean(…) 之类的汇总函数；此得分中没有汇总函数。'
    }
} as const satisfies Texts<typeof english>;
