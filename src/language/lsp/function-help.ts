import type { MessageLanguage } from '../messages/catalogue.js';
import type { FunctionInfo } from '../types/functions.js';
import { label } from './labels.js';
import { inLanguage, translationTable } from './translations.js';

/** What each function does: `name | English | 한국어 | 繁體中文 | 简体中文`; percentiles by their number are one entry. */
const HELP = `
mean | The mean of the answers that are there; over rows, of a column. | 있는 응답의 평균. 여러 행에서는 열의 평균. | 現有答案的平均；跨列時為該欄的平均。 | 现有答案的平均；跨行时为该列的平均。
sum | The sum of the answers that are there. | 있는 응답의 합. | 現有答案的總和。 | 现有答案的总和。
min | The smallest. | 가장 작은 값. | 最小值。 | 最小值。
max | The largest. | 가장 큰 값. | 最大值。 | 最大值。
median | The value in the middle. | 가운데 값. | 中間的值。 | 中间的值。
count | How many: options chosen or answers given; over rows, rows that meet the condition. | 고른 선택지나 응답의 수. 여러 행에서는 조건에 맞는 행의 수. | 已選選項或答案的數目；跨列時為符合條件的列數。 | 已选选项或答案的数目；跨行时为符合条件的行数。
weighted | The weighted mean of its parts; the weights total 100 % and what is missing within a row is left out. | 부분의 가중평균. 가중치의 합은 100 %이며, 한 행 안에서 결측인 부분은 뺀다. | 各部分的加權平均；權重合計 100 %，同一列中缺漏的部分不計。 | 各部分的加权平均；权重合计 100 %，同一行中缺失的部分不计。
rescale | Brings a value from one range to another. | 값을 한 범위에서 다른 범위로 환산한다. | 將數值從一個範圍換算到另一個範圍。 | 将数值从一个范围换算到另一个范围。
answered | Whether there is an answer; never missing itself. | 응답이 있는지. 결과는 결측이 되지 않는다. | 是否有答案；結果不會缺漏。 | 是否有答案；结果不会缺失。
failed | How many checks of a class are not met. | 그 등급의 점검 항목 가운데 충족하지 못한 수. | 該等級中未達成的檢查項目數。 | 该等级中未达成的检查项目数。
abs | The number without its sign. | 부호를 뗀 값. | 絕對值。 | 绝对值。
round | Rounded to so many decimals. | 소수 자릿수에 맞추어 반올림한다. | 四捨五入到指定的小數位數。 | 四舍五入到指定的小数位数。
floor | The whole number below. | 내림. | 無條件捨去。 | 向下取整。
ceiling | The whole number above. | 올림. | 無條件進位。 | 向上取整。
sqrt | The square root. | 제곱근. | 平方根。 | 平方根。
year | The year of a date. | 날짜의 연도. | 日期的年份。 | 日期的年份。
month | The month of a date, 1 to 12. | 날짜의 월(1–12). | 日期的月份（1 到 12）。 | 日期的月份（1 到 12）。
day | The day of a date within its month. | 날짜의 일. | 日期的日。 | 日期的日。
hours | The hours since midnight, with their fraction: 14.5 at half past two. | 자정부터 지난 시간. 오후 2시 30분이면 14.5. | 自午夜起的小時數，含小數：下午兩點半為 14.5。 | 自零点起的小时数，含小数：下午两点半为 14.5。
clv | Customer lifetime value: what a customer brings over the years, discounted. | 고객평생가치: 고객이 여러 해에 걸쳐 가져올 가치를 할인한 값. | 顧客終身價值：顧客歷年帶來的價值折現。 | 客户终身价值：客户历年带来的价值折现。
share | The share of rows for which the condition is true, among those where it is known. | 조건을 알 수 있는 행 가운데 참인 행의 비율. | 條件可判定的列之中為真的比例。 | 条件可判定的行之中为真的比例。
nps | The share of 9 and 10 less the share of 0 to 6, in points from -100 to 100. | 9–10점 비율에서 0–6점 비율을 뺀 값(-100에서 100). | 9–10 分的比例減去 0–6 分的比例（-100 到 100）。 | 9–10 分的比例减去 0–6 分的比例（-100 到 100）。
top | The share of answers among the best so many points of the scale. | 척도의 상위 몇 점에 든 응답의 비율. | 答案落在量表最佳若干點的比例。 | 答案落在量表最佳若干点的比例。
top2 | The share of answers among the two best points of the scale. | 척도의 상위 두 점에 든 응답의 비율. | 答案落在量表最佳兩點的比例。 | 答案落在量表最佳两点的比例。
bottom | The share of answers among the lowest so many points of the scale. | 척도의 하위 몇 점에 든 응답의 비율. | 答案落在量表最低若干點的比例。 | 答案落在量表最低若干点的比例。
bottom2 | The share of answers among the two lowest points of the scale. | 척도의 하위 두 점에 든 응답의 비율. | 答案落在量表最低兩點的比例。 | 答案落在量表最低两点的比例。
previous | The figure of the measure in the period before. | 직전 기간의 지표 값. | 該指標上一期的數值。 | 该指标上一期的数值。
growth | The change of the measure since the period before, as a share of it. | 직전 기간 대비 지표의 증감률. | 該指標較上一期的成長率。 | 该指标比上一期的增长率。
percentile | The value that so many percent of the rows do not exceed. | 행의 몇 퍼센트가 넘지 않는 값. | 有此百分比的列不超過的值。 | 有此百分比的行不超过的值。
open | How many rows have begun by the end of the period and are not closed by then. | 기간 말까지 시작되었으나 아직 끝나지 않은 건수. | 期末前已開始、尚未結束的件數。 | 期末前已开始、尚未结束的件数。
stdev | The standard deviation. | 표준편차. | 標準差。 | 标准差。
`;

const sentences = translationTable(HELP);

/** The sentence alone; undefined where a function has none yet. */
export function functionSentence({ name }: FunctionInfo, language: MessageLanguage): string | undefined {
    const texts = sentences.get(name) ?? (/^p\d+$/.test(name) ? sentences.get('percentile') : undefined);
    return texts && inLanguage(texts, language);
}

/** What a function does, in one sentence, its signature and an example. */
export function functionHelp(info: FunctionInfo, language: MessageLanguage): string {
    const parts = [`\`\`\`touchstone\n${info.signature}\n\`\`\``, functionSentence(info, language), `${label('example', language)}: \`${info.example}\``];
    return parts.filter(Boolean).join('\n\n');
}
