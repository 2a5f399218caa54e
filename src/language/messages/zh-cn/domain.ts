import type { domain as english } from '../en/domain.js';
import type { Texts } from '../translation.js';

export const domain = {
    'coverage/moment': {
        summary: '关键时刻宜有对应的服务标准。',
        default: '没有标准覆盖关键时刻“{name}”。请编写带有“at {path}”的标准。',
        fix: '为 {name} 编写标准'
    },
    'coverage/standard': {
        summary: '标准宜由检查项、问卷题目或 KPI 验证。',
        default: '没有任何内容验证标准“{name}”。请在检查项或题目中加上“verifies {name}”。'
    },
    'coverage/need': {
        summary: '客户需求宜有标准来满足。',
        default: '没有标准满足需求“{name}”。请在相应的标准中加上“meets {name}”。'
    },
    'coverage/dimension': {
        summary: '模型的质量维度宜由题目、检查项或 KPI 测量。',
        default: '没有任何内容测量“{name}”：没有题目、检查项或 KPI 与它对应。'
    },
    'coverage/team': {
        summary: '团队宜有职责，或有由其负责的事项。',
        default: '团队“{name}”没有职责，也没有由它负责的事项。请加上“duties "…"”。',
        others: '其他团队都写明了职责，“{name}”没有。请加上“duties "…"”。',
        fix: '加上“duties”'
    },
    'coverage/program': {
        summary: '含有多种语言文本的项目宜有服务计划（program）。',
        default: '“{name}”有 {languages} 的文本，但没有服务计划（program）说明需要哪些语言，缺少某种语言时无人察觉。示例：{example}',
        fix: '添加服务计划（program）'
    },
    'coverage/journey': {
        summary: '客户旅程宜由手册中的某一章介绍。',
        default: '没有手册介绍旅程“{name}”，因此无处查阅其中该做什么。请添加带有“covers {name}”的章。'
    },
    'journeys/wait-limit': {
        summary: '有时限的事项所用时间不宜超过时限。',
        default: '“{name}”需要 {takes}，但时限只有 {limit}。',
        elapsed: '“{name}”最长可用 {limit}，但它所属的“{whole}”总共只有 {elapsed}。'
    },
    'journeys/ratio': {
        summary: '增值时间不宜多于实际经过的时间。',
        default: '“{name}”需要 {elapsed}，但其增值步骤需要 {productive}，因此增值比为 {ratio}，超过了 1。'
    },
    'journeys/value-time': {
        summary: '只有占用时间的活动才宜标为增值（productive）。',
        default: '“{name}”标为增值，但没有写明需要多长时间，因此不计入增值时间。请加上“takes … min”。'
    },
    'journeys/calendar': {
        summary: '以天为单位的时间宜指定日历，以说明一天有多长。',
        default: '{found} 可能指工作日，也可能指 24 小时的自然日。请在“{name}”或服务计划中加上“calendar”。'
    },
    'standards/duty': {
        summary: '标准必须写明要做什么。',
        default: '标准“{name}”中没有 must、should、may 或 measure。',
        fix: '加上“must”'
    },
    'standards/review': {
        summary: '标准宜有人定期评审。',
        default: '没有人评审标准“{name}”，它会逐渐过时。示例：{example}',
        fix: '加上“{example}”'
    },
    'standards/place': {
        summary: '标准宜写明在哪里适用、由谁遵守。',
        default: '标准“{name}”没有写明{missing}。请加上“{property}”。'
    },
    'measures/polarity': {
        summary: 'KPI 必须写明哪个方向更好。',
        default: 'KPI“{name}”没有写明越高越好还是越低越好，因此无法判断结果好坏。',
        fixHigher: '加上“better higher”',
        fixLower: '加上“better lower”'
    },
    'measures/target-order': {
        summary: 'KPI 的目标和界限必须符合其好坏方向的顺序。',
        default: '“{name}”为 better {better}，因此 {first} 必须{relation} {second}。'
    },
    'measures/time': {
        summary: 'KPI 所指定的时间和日历必须存在，才能据以计算。',
        default: '“{name}”按“{time}”计算，但 {tables} 中没有这个名称的日期或时间戳（现有：{known}）。请写其中一个，或添加该字段。',
        calendar: '“{name}”按日历“{calendar}”计算时间，但该日历没有营业时间。请在其中加上营业时间（“open 9 h .. 18 h”），或去掉日历以按时钟时间计算。'
    },
    'measures/target-unit': {
        summary: '目标必须使用 KPI 的单位，并且是能够达到的值。',
        default: '“{name}”的值与“{property}”的单位不同（值：{expected}；{property}：{found}）。',
        outside: '“{name}”的值在 {range} 之间，因此永远达不到“{property} {found}”。',
        percent: '“{name}”的值是比例，因此永远达不到“{property} {found}”。您是否想写 {found} %？',
        hundred: '“{name}”的值在 {range} 之间，其中“{property} {found}”几乎为零。您是否想写 {meant}？',
        fix: '写成 {found} %',
        fixNumber: '写成 {meant}'
    },
    'measures/owner': {
        summary: 'KPI 宜有目标和负责人。',
        default: 'KPI“{name}”没有“{property}”。'
    },
    'measures/gap-ends': {
        summary: '差距的两端必须构成服务质量五大差距之一。',
        default: '“{from}”与“{to}”不构成五大差距中的任何一个。可用的差距：{known}。'
    },
    'measures/gap-twice': {
        summary: '五大差距中的每一个只宜测量一次。',
        default: '“{name}”和“{other}”都位于“{from}”与“{to}”之间，同一差距的大小会有两个数值。',
        elsewhere: '“{name}”和 {file} 中的“{other}”都位于“{from}”与“{to}”之间，同一差距的大小会有两个数值。'
    },
    'measures/remedy': {
        summary: '差距宜有改进措施。',
        default: '差距“{name}”没有改进措施，出现差距时无人知道该怎么办。'
    },
    'manuals/empty': {
        summary: '章中宜有所介绍的对象或正文。',
        default: '章“{name}”既没有介绍任何对象，也没有正文。'
    },
    'manuals/section': {
        summary: '手册的各节宜有实际内容。',
        default:
            '手册“{name}”将不含“{section}”一节，因为项目中没有声明：{kinds}。请声明相应内容，或自行编写这一节（带有文本或 covers 的 chapter {chapter}），或写明手册不需要这一节：chapter {chapter} covers none。',
        unfilled:
            '手册“{name}”将不含“{section}”一节，因为没有任何声明可以充实它。请自行编写这一节（带有文本或 covers 的 chapter {chapter}），或写明手册不需要这一节：chapter {chapter} covers none。'
    },
    'plans/order': {
        summary: '每个阶段只能使用前面阶段已经产出的内容。',
        default: '“{name}”需要“{input}”作为输入，但产出它的“{producer}”并不在前面。'
    },
    'plans/due': {
        summary: '后面的事项不宜比前面的更早到期。',
        default: '“{name}”的期限是 {due}，但它前面的“{earlier}”到 {other} 才到期。'
    },
    'deployments/critical': {
        summary: '关键要素必须少于全部要素。',
        default: '“{name}”要选前 {stated} 个要素，但总共只关联了 {count} 个，这样每个要素都成了关键要素。'
    },
    'deployments/kpi': {
        summary: '关键成功要素宜有 KPI 来衡量。',
        default: '“{name}”是“{house}”的关键要素（{count} 个中排第 {rank}），但没有 KPI 衡量它，无从得知成效。请在相应的 KPI 中加上“serves {name}”。'
    },
    'deployments/need': {
        summary: '质量屋宜把每项需求都关联到要素。',
        default: '“{name}”中以下需求没有关联到要素：{needs}。没有要素，就无人落实这些需求。请加上“relate … -> …”。'
    },
    'improvements/method': {
        summary: '稳定的流程宜重新设计，不稳定的流程宜以新流程取代。',
        new: '“{name}”要新建“{procedure}”，但该流程是稳定的，每次运作方式相同，重新设计即可。请写“method redesign”。',
        redesign: '“{name}”要重新设计“{procedure}”，但该流程不稳定，没有可以依据的稳定基础。请写“method new”。'
    },
    'improvements/steps': {
        summary: '改进活动宜从问题出发，经过原因和措施，直到确认效果。',
        default: '改进活动“{name}”没有“{property}”。缺少它，{consequence}。'
    }
} as const satisfies Texts<typeof english>;
