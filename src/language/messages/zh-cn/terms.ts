import type { terms as english } from '../en/terms.js';
import type { Texts } from '../translation.js';

export const terms = {
    'terms/avoided': {
        summary: '文本中不宜使用应避免的名称。',
        default: '“{found}”应避免使用：“{name}”没有给出这种语言的名称。请加上这种语言的标题并使用它。',
        near: '“{found}”应避免使用：这里称为“{meant}”（见“{name}”）。',
        fix: '写成“{meant}”'
    },
    'terms/duplicate': {
        summary: '一个名称宜只代表一个事物。',
        default: '“{name}”和“{other}”都称为“{text}”。请给其中一个换名称，或写“differs from {other} because "…"”。',
        avoided: '“{name}”称为“{text}”，而“{other}”规定应避免使用这个名称。请修改两者之一。'
    },
    'terms/foreign-name': {
        summary: '自己的文档中不宜提到其他组织。',
        default: '“{found}”是其他组织（见“{name}”）：这段文本是从别处照搬来的吗？如果是合作单位，请写“partner organisation”。',
        near: '“{found}”是其他组织（见“{name}”）：是否想写“{meant}”？如果是合作单位，请写“partner organisation”。',
        fix: '写成“{meant}”'
    },
    'terms/missing-figure': {
        summary: '文本中按编号提到的图表宜确实存在。',
        default: '这里没有图表“{found}”：没有标题以这个编号开头，此文本中的图片也没有这个编号。',
        open: '“{found}”没有编号：图表编号没有填写。'
    },
    'terms/overlap': {
        summary: '步骤和阶段不宜重叠。',
        default: '“{name}”和“{other}”可能是同一项工作：一方标题中的词都在另一方之中。如果是两项工作，请写“differs from {other} because "…"”。'
    },
    'terms/run-together': {
        summary: '两个名称之间宜用符号分开。',
        default: '“{title}”看起来是“{first}”和“{second}”连写在一起。请将它们分开，或拆成两个。',
        fix: '写成“{text}”'
    },
    'terms/undefined': {
        summary: '缩写宜有解释。',
        default: '没有任何地方解释“{found}”。请写“term {found} "…"”，或在原处写出全称。'
    }
} as const satisfies Texts<typeof english>;
