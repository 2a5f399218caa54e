/** What properties mean: `word | English | 한국어 | 繁體中文 | 简体中文`; `word@Rule` is its meaning in one rule only. */
export const PROPERTIES = `
version | The version of the programme, such as 2026.1. | 프로그램의 버전(예: 2026.1). | 計畫的版本，例如 2026.1。 | 计划的版本，例如 2026.1。
languages | The languages that every text needs; the first is that of texts without a tag. | 모든 텍스트에 필요한 언어. 첫째가 표시 없는 텍스트의 언어이다. | 每段文字所需的語言；第一個是未標記文字的語言。 | 每段文字所需的语言；第一个是未标记文字的语言。
mission | What the organisation is there for. | 조직의 사명. | 組織的使命。 | 组织的使命。
policy | The policy for service quality. | 서비스 품질 방침. | 服務品質方針。 | 服务质量方针。
principle | A principle that everybody works by. | 모두가 따르는 원칙. | 大家遵循的原則。 | 大家遵循的原则。
authority | Who decides about the programme. | 프로그램을 주관하는 곳. | 計畫的權責單位。 | 计划的主管部门。
cover | A text for the cover of the manuals. | 매뉴얼 표지의 글. | 手冊封面的文字。 | 手册封面的文字。
in | What it belongs to. | 소속. | 所屬。 | 所属。
in@Compared | Whether a value lies in a range, or is one of several. | 값이 범위 안에 있는지, 여럿 중 하나인지. | 值是否在範圍內或為其中之一。 | 值是否在范围内或为其中之一。
in@ItemProp | The range that the answer lies in. | 답의 범위. | 答案的範圍。 | 答案的范围。
in@Score | The range that the score must stay in; it is proved. | 점수가 벗어나지 않아야 할 범위. 증명된다. | 分數必須落在的範圍，會加以證明。 | 分数必须落在的范围，会加以证明。
in@Scale | The lowest and the highest point. | 가장 낮은 점과 가장 높은 점. | 最低點與最高點。 | 最低点与最高点。
in@Loop | The question or list that is gone through. | 되풀이할 문항이나 목록. | 逐項進行的題目或清單。 | 逐项进行的题目或列表。
in@Roster | How many members there may be. | 구성원 수의 범위. | 成員數的範圍。 | 成员数的范围。
duties | What they are there for. | 맡은 직무. | 職責。 | 职责。
buys | The part they have in a purchase of a business customer. | 기업 고객의 구매에서 맡은 역할. | 在企業客戶採購中的角色。 | 在企业客户采购中的角色。
observes | What an auditor can see through this channel. | 이 경로로 점검자가 확인할 수 있는 것. | 稽核人員經由此管道能觀察到的事物。 | 审核人员经由此渠道能观察到的事物。
workday | How long a working day is. | 하루 업무 시간. | 每日工作時數。 | 每日工作时数。
workweek | How many days are worked in a week. | 한 주의 근무일 수. | 每週工作天數。 | 每周工作天数。
open | The hours in which it is open. | 영업 시간. | 開放時間。 | 开放时间。
open@OptionProp | Something may be typed beside the option. | 선택지 옆에 직접 적을 수 있다. | 選項旁可自行填寫。 | 选项旁可自行填写。
closed | Days on which it is closed. | 쉬는 날. | 休息日。 | 休息日。
also | Other names for the same thing. | 같은 것의 다른 이름. | 同一事物的其他名稱。 | 同一事物的其他名称。
differs | What this is not to be mistaken for, and why the two are not the same. | 혼동하지 말아야 할 것과 그 이유. | 不可混淆的對象及其理由。 | 不可混淆的对象及其理由。
organisation | The term is the name of an organisation. | 조직의 이름인 용어. | 此用語是組織的名稱。 | 此用语是组织的名称。
avoid@Naming | A name that texts should not use for it. | 글에서 쓰지 않을 이름. | 文字中不應使用的名稱。 | 文字中不应使用的名称。
from | Where it comes from. | 어디에서 오는지. | 來自何處。 | 来自何处。
from@Cadence | The first period. | 첫 기간. | 第一個期間。 | 第一个期间。
from@Break | The period from which figures are no longer comparable. | 수치를 비교할 수 없게 되는 기간. | 自此期間起數值不可比較。 | 自此期间起数值不可比较。
from@Anchors | What the low end means. | 낮은 쪽 끝의 뜻. | 低端的意義。 | 低端的含义。
to | What the high end means. | 높은 쪽 끝의 뜻. | 高端的意義。 | 高端的含义。
key | The field that identifies a row. | 행을 구별하는 필드. | 識別每一列的欄位。 | 标识每一行的字段。
retain | How long the data are kept. | 자료를 보관하는 기간. | 資料的保存期間。 | 数据的保存期限。
basis | Why the data may be kept. | 자료를 처리하는 법적 근거. | 處理資料的法律依據。 | 处理数据的法律依据。
purpose | What it is for. | 목적. | 目的。 | 目的。
crosshair | What divides the map of importance and performance into its four fields. | 중요도-만족도 분포도를 네 칸으로 나누는 기준선. | 劃分重要度與表現四個象限的基準線。 | 划分重要性与表现四个象限的基准线。
facet | What the field is about. | 필드가 무엇에 관한 것인지. | 欄位所涉及的面向。 | 字段所涉及的方面。
of | The table that this is about. | 다루는 표(대상). | 所針對的資料表。 | 所针对的数据表。
where | Only the rows for which the condition is true. | 조건이 참인 행만. | 僅限條件為真的列。 | 仅限条件为真的行。
when | The condition under which it holds. | 적용되는 조건. | 成立的條件。 | 成立的条件。
if | Shown or computed only if the condition is true. | 조건이 참일 때만 보이거나 계산된다. | 僅在條件為真時顯示或計算。 | 仅在条件为真时显示或计算。
ranking | The value by which rows are ranked. | 순위를 매기는 값. | 排名所依據的值。 | 排名所依据的值。
applies | When the grading is used at all. | 등급제를 적용하는 조건. | 採用此分級的條件。 | 采用此分级的条件。
otherwise | Everything that no band before it took. | 앞의 등급에 들지 않은 나머지. | 前面各級別都不符合的其餘部分。 | 前面各级别都不符合的其余部分。
share | The share of the rows that this band gets. | 이 등급에 배정되는 비율. | 此級別所占的比例。 | 此级别所占的比例。
bottom | The lowest so many, or the lowest share. | 하위 몇 개 또는 몇 퍼센트. | 最後幾名或最後百分之幾。 | 最后几名或最后百分之几。
benchmark | What others reach, to be compared with. | 비교할 다른 곳의 수준. | 供比較的他方水準。 | 用于比较的他方水平。
scaled | What the figure of others is multiplied by to be of our size. | 우리 규모에 맞추기 위해 곱하는 수. | 換算為本機構規模所乘的倍數。 | 换算为本机构规模所乘的倍数。
per@GradingProp | Ranked within each of these groups. | 각 집단 안에서 순위를 매긴다. | 在各群組內分別排名。 | 在各组内分别排名。
top | The best so many, or the best share. | 상위 몇 개 또는 몇 퍼센트. | 前幾名或前百分之幾。 | 前几名或前百分之几。
after | What comes before it. | 먼저 끝나야 하는 것. | 須先完成的事項。 | 须先完成的事项。
after@Outcome | Only if the row had that outcome in an earlier period. | 앞 기간에 그 결과였던 경우에만. | 僅限前一期間曾有該結果者。 | 仅限前一期间曾有该结果者。
meanwhile | What holds until then. | 그때까지 적용되는 것. | 在此之前適用的作法。 | 在此之前适用的做法。
refines | The wider dimension that this one is a part of. | 이 차원이 속하는 상위 차원. | 此構面所屬的上層構面。 | 此维度所属的上级维度。
drives | What gets better when this does. | 이것이 좋아지면 함께 좋아지는 것. | 此項提升時會帶動的項目。 | 此项提升时会带动的项目。
moderates | What it makes stronger or weaker. | 이것이 강하게 또는 약하게 만드는 것. | 會受其增強或減弱的項目。 | 会受其增强或减弱的项目。
element | What has to change to improve it. | 개선하려면 무엇을 바꿔야 하는지. | 改善時要改變的部分。 | 改进时要改变的部分。
view | The view of the scorecard that the goal belongs to. | 목표가 속한 관점. | 目標所屬的觀點。 | 目标所属的视角。
serves | The dimensions or goals that it contributes to. | 기여하는 차원이나 목표. | 有貢獻的構面或目標。 | 有贡献的维度或目标。
meets | The needs that it meets. | 충족하는 요구. | 所滿足的需求。 | 所满足的需求。
verifies | The standards, or their measures, that it verifies. | 검증하는 표준이나 그 측정 기준. | 所驗證的標準或其衡量。 | 所验证的标准或其衡量。
covers | What part of the model it is about. | 다루는 내용. | 所涵蓋的內容。 | 所涵盖的内容。
importance | How much it matters. | 중요도. | 重要度。 | 重要度。
importance@Side | How important it is to the person. | 응답자에게 얼마나 중요한지. | 對受訪者的重要程度。 | 对受访者的重要程度。
kano | How satisfaction depends on it: basic, linear or attractive. | 만족에 미치는 방식: 당연, 일원, 매력. | 對滿意的影響：基本、線性或魅力。 | 对满意的影响：基本、线性或魅力。
kano@Scale | The five answers of a Kano question. | 카노 문항의 다섯 가지 답. | 狩野問題的五個答案。 | 卡诺问题的五个答案。
strategy | Satisfy a wish or relieve a trouble. | 바람을 충족할지 불편을 덜지. | 滿足願望或解除困擾。 | 满足愿望或解除困扰。
planned | The level that is planned. | 계획한 수준. | 計畫達到的水準。 | 计划达到的水平。
current | The level that there is now. | 현재 수준. | 目前水準。 | 目前水平。
sales | How much it helps to sell. | 판매 기여도(세일즈 포인트). | 對銷售的助益（賣點）。 | 对销售的助益（卖点）。
critical | What must not fail. | 어기면 안 되는 중대 항목. | 不可未達成的關鍵項目。 | 不可未达成的关键项目。
critical@Deployment | How many of the best factors are critical. | 핵심 요소로 삼을 상위 개수. | 取前幾個要素作為關鍵要素。 | 取前几个要素作为关键要素。
at | The moment, stage or journey where it applies. | 적용되는 접점, 단계, 여정. | 適用的關鍵時刻、階段或旅程。 | 适用的关键时刻、阶段或旅程。
by | Who does it or answers for it. | 하는 사람 또는 책임자. | 執行者或負責者。 | 执行者或负责者。
for | Whom it is meant for. | 적용 대상. | 適用對象。 | 适用对象。
for@Measurement | The share of cases in which it has to be kept. | 지켜야 하는 비율. | 必須達成的比例。 | 必须达成的比例。
for@Limit | The group that the limit is for. | 한도가 적용되는 집단. | 此限度適用的群體。 | 此限度适用的群体。
via | The channels. | 경로. | 管道。 | 渠道。
on | The scale or list that the answers are on. | 답에 쓰는 척도나 목록. | 答案所用的量表或清單。 | 答案所用的量表或列表。
worth | The points that it gives. | 배점. | 配分。 | 分值。
bonus | Points outside the maximum. | 총점 밖의 가점. | 滿分以外的加分。 | 满分以外的加分。
penalty | Takes points off when it is not met, outside the maximum; never below 0. | 충족하지 못하면 감점한다. 배점에 들지 않으며 0점 아래로는 내려가지 않는다. | 未符合時扣分，不計入滿分，最低扣至 0 分。 | 不符合时扣分，不计入满分，最低扣至 0 分。
class | The class of defect in which it counts when it is not met. | 충족하지 못했을 때 집계되는 결함 등급. | 未符合時計入的缺失等級。 | 不符合时计入的缺陷等级。
comment | A remark is asked for beside the answer. | 답 옆에 의견을 적게 한다. | 答案旁另填說明。 | 答案旁另填说明。
share@SectionProp | Its part of the total, whatever its own points add up to. | 자체 배점의 합과 관계없이 총점에서 차지하는 비율. | 占總分的比例，與其本身配分合計無關。 | 占总分的比例，与其本身分值合计无关。
takes | How long it takes. | 걸리는 시간. | 所需時間。 | 所需时间。
within | How long it may take. | 허용 시간. | 允許的時間。 | 允许的时间。
within@Statement | How far it may be off. | 허용 오차. | 容許誤差。 | 允许误差。
elapsed | The whole time as it was measured. | 측정된 전체 시간. | 實測的總時間。 | 实测的总时间。
productive | This time adds value for the customer. | 고객에게 가치를 더하는 시간이다. | 此時間為顧客創造價值。 | 此时间为客户创造价值。
evidence | What the customer sees and touches. | 고객이 보고 만지는 물적 증거. | 顧客看得到、摸得到的有形證據。 | 客户看得到、摸得到的有形证据。
evidence@Improvement | What shows that it is so. | 그렇다는 근거. | 足以佐證的資料。 | 足以佐证的资料。
recover | How it is made good when it went wrong. | 잘못되었을 때의 복구. | 發生失誤時的補救。 | 发生失误时的补救。
escalate | Who takes over when the time is up. | 시간이 지나면 넘겨받는 사람. | 逾時後接手的人。 | 超时后接手的人。
mechanism | How complaints are kept from happening, or are settled. | 불만을 막거나 해결하는 방식. | 預防或解決抱怨的機制。 | 预防或解决投诉的机制。
stability | How steady the work is. | 업무의 안정성. | 工作的穩定程度。 | 工作的稳定程度。
must | What has to be done, without exception. | 예외 없이 해야 하는 일. | 一律必須做到的事。 | 一律必须做到的事。
should | What is to be done unless there is a good reason. | 특별한 이유가 없으면 해야 하는 일. | 若無正當理由就應做到的事。 | 若无正当理由就应做到的事。
may | What is allowed. | 해도 되는 일. | 可以做的事。 | 可以做的事。
do | How it is done well. | 잘하는 방법. | 良好的做法。 | 良好的做法。
avoid | What not to do. | 하지 말아야 할 일. | 應避免的做法。 | 应避免的做法。
say | Words to say. | 응대 화법. | 服務用語。 | 服务用语。
review | How often the standard is looked at again, and by whom. | 표준을 다시 검토하는 주기와 담당. | 檢討標準的週期與負責者。 | 复审标准的周期与负责者。
formerly | The name that it had before; its series goes on. | 이전 이름. 시계열은 이어진다. | 先前的名稱；時間序列得以延續。 | 先前的名称；时间序列得以延续。
source | Where it comes from: a document or an address. | 출처: 문서나 주소. | 來源：文件或網址。 | 来源：文件或网址。
because | Why it is so. | 그렇게 하는 이유. | 原因。 | 原因。
since | The version from which it holds. | 시행되는 버전. | 自此版本起適用。 | 自此版本起适用。
until | The version up to which it holds. | 적용이 끝나는 버전. | 適用至此版本。 | 适用至此版本。
breaks | Says that figures before and after are not comparable. | 앞뒤의 수치를 비교할 수 없음을 밝힌다. | 聲明前後數值不可比較。 | 声明前后数值不可比较。
series | The series of figures of a measure. | 지표의 시계열. | 指標的時間序列。 | 指标的时间序列。
bridge | The factor that links the figures on the two sides of a break. | 단절 앞뒤의 수치를 잇는 계수. | 連結斷點前後數值的係數。 | 连接断点前后数值的系数。
every | How often. | 주기. | 週期。 | 周期。
during | In which period. | 어느 기간에. | 在哪個期間。 | 在哪个期间。
reversed | High answers are bad; the score is turned round. | 높은 답이 나쁜 문항. 점수를 뒤집는다. | 反向題：分數會反轉。 | 反向题：分数会反转。
na | The answer “not applicable”. | ‘해당 없음’ 답. | 「不適用」的答案。 | “不适用”的答案。
consent | The text that people agree to before they answer. | 응답 전에 동의를 받는 글. | 作答前須同意的文字。 | 作答前须同意的文字。
consent@RecordProp | The person has agreed. | 정보주체의 동의. | 當事人的同意。 | 本人的同意。
frame | The list from which the sample is drawn. | 표본을 뽑는 명부. | 抽樣的母體清冊。 | 抽样的总体名册。
margin | How far the result may be off. | 허용 오차. | 容許誤差。 | 允许误差。
confidence | How sure the result has to be. | 신뢰 수준. | 信賴水準。 | 置信水平。
population | How many there are in all. | 모집단의 크기. | 母體大小。 | 总体大小。
per | For each of these. | 각각에 대하여. | 每一個。 | 每一个。
others | Everybody else. | 그 밖의 모두. | 其餘所有人。 | 其余所有人。
needing | How many answers or rows a figure needs; below that it is missing. | 값을 내는 데 필요한 응답이나 행의 수. 모자라면 결측이다. | 得出數值所需的答案或列數；不足則為缺漏。 | 得出数值所需的答案或行数；不足则为缺失。
random | In random order. | 무작위 순서로. | 隨機順序。 | 随机顺序。
required | Has to be answered. | 반드시 답해야 한다. | 必須作答。 | 必须作答。
as | The name or format that it gets. | 붙이는 이름이나 형식. | 給予的名稱或格式。 | 给予的名称或格式。
decimals | How many decimals may be given. | 입력할 수 있는 소수 자릿수. | 可填的小數位數。 | 可填的小数位数。
default | The answer that is there to begin with. | 처음에 들어 있는 답. | 預設的答案。 | 默认的答案。
value | How it is computed. | 계산식. | 計算方式。 | 计算方式。
value@OptionProp | What is stored in the data. | 자료에 저장되는 값. | 資料中儲存的值。 | 数据中存储的值。
better | Which direction is good. | 어느 쪽이 좋은지. | 哪個方向較佳。 | 哪个方向更好。
target | The value to be reached. | 목표값. | 要達到的目標值。 | 要达到的目标值。
stretch | A target beyond the target. | 도전 목표. | 挑戰目標。 | 挑战目标。
green | From here on it is good. | 양호한 기준. | 綠燈的界線。 | 绿灯的界线。
amber | From here on it needs attention; beyond that it is bad. | 주의 기준. 이를 벗어나면 나쁨이다. | 黃燈的界線；再差即為紅燈。 | 黄灯的界线；再差即为红灯。
compare | What the value is compared with. | 비교 대상. | 比較的對象。 | 比较的对象。
stated | The figure as it was published. | 발표된 수치. | 已公布的數值。 | 已公布的数值。
audience | Who is measured. | 측정 대상. | 衡量的對象。 | 衡量的对象。
between | The two ends of the gap. | 격차의 두 끝. | 差距的兩端。 | 差距的两端。
rows | How many rows the table has. | 표의 행 수. | 表格的列數。 | 表格的行数。
approach | Step by step or all at once. | 점진적으로 할지 단번에 할지. | 漸進或躍進。 | 渐进或跃进。
aim | Whether to keep what is reached or to get to a new level. | 현상을 유지할지 타파할지. | 維持現狀或突破現狀。 | 维持现状或突破现状。
priority | What comes first: 1 before 2. | 우선순위. 1이 가장 먼저이다. | 優先順序，1 最優先。 | 优先级，1 最优先。
phases | How many phases there are; counted. | 단계의 수. 실제 수와 대조한다. | 階段數，會與實際數目核對。 | 阶段数，会与实际数目核对。
steps | How many steps there are; counted. | 절차의 수. 실제 수와 대조한다. | 步驟數，會與實際數目核對。 | 步骤数，会与实际数目核对。
stages | How many stages there are; counted. | 단계의 수. 실제 수와 대조한다. | 階段數，會與實際數目核對。 | 阶段数，会与实际数目核对。
question | What learners are asked at the end. | 학습자에게 묻는 확인 문제. | 用來考核學員的題目。 | 用来考核学员的题目。
answer | What a good answer holds. | 답에 들어가야 할 요점. | 答案應具備的要點。 | 答案应具备的要点。
after@Escalation | How long it may be open before it goes there. | 상신하기까지의 시간. | 上報前可拖延的時間。 | 上报前可拖延的时间。
not@Duty | The duty is not to do it. | 하지 않는 것이 의무이다. | 義務是不得為之。 | 义务是不得为之。
selection | How the topic was found. | 과제를 고른 방법. | 選題的方法。 | 选题的方法。
method | How it is done. | 방법. | 方法。 | 方法。
problem | What is wrong, and where. | 무엇이 어디에서 문제인지. | 問題為何、發生在哪裡。 | 问题是什么、发生在哪里。
before | What the measure was before. | 개선 전의 지표값. | 改善前的指標值。 | 改进前的指标值。
cause | Why it is so. | 원인. | 原因。 | 原因。
risk | What could go wrong. | 위험. | 風險。 | 风险。
due | By when. | 기한. | 期限。 | 期限。
done | It is done. | 완료됨. | 已完成。 | 已完成。
confirm | What shows that it worked. | 효과를 확인하는 조건. | 確認成效的條件。 | 确认成效的条件。
result | What came of it. | 결과. | 成果。 | 成果。
standardise | The standard that the improvement became. | 개선이 표준이 된 것. | 改善後訂定的標準。 | 改进后制定的标准。
redesigns | What is designed anew. | 새로 설계하는 것. | 重新設計的對象。 | 重新设计的对象。
using | What is made use of. | 이용하는 것. | 所運用的項目。 | 所运用的项目。
lessons | What was learnt. | 배운 점. | 學到的經驗。 | 学到的经验。
objective | What people can do afterwards, or what is reached. | 교육이나 단계의 목적. | 目的：之後能做到或達成的事。 | 目的：之后能做到或达成的事。
held | When it took place. | 실시한 때. | 舉辦時間。 | 举办时间。
activity | What is done in this phase. | 이 단계에서 하는 활동. | 此階段的活動。 | 此阶段的活动。
input | What the phase starts from. | 이 단계의 투입물. | 此階段的投入。 | 此阶段的投入。
output | What the phase puts out. | 이 단계의 산출물. | 此階段的產出。 | 此阶段的产出。
shows | What the manual shows besides the text. | 매뉴얼에 함께 보일 것. | 手冊另外呈現的內容。 | 手册另外呈现的内容。
with | What comes with it. | 함께 주어지는 것. | 附帶的內容。 | 附带的内容。
weight | The weight comes from this value. | 이 값에서 가중치를 가져온다. | 權重取自此值。 | 权重取自此值。
`;
