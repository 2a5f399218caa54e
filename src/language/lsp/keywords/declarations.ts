/** What the words mean that begin something: `word | English | 한국어 | 繁體中文 | 简体中文`; `word@Rule` is its meaning in one rule only. */
export const DECLARATIONS = `
package | The package that the names of this file belong to. | 이 파일의 이름들이 속한 패키지. | 本檔案中的名稱所屬的套件。 | 本文件中的名称所属的包。
import | Makes names of another package or of the library known in this file. | 다른 패키지나 라이브러리의 이름을 이 파일에서 쓸 수 있게 한다. | 讓本檔案可以使用其他套件或函式庫的名稱。 | 让本文件可以使用其他包或标准库的名称。
program | The programme as a whole: its languages, version, mission and who has the authority. | 프로그램 전체: 언어, 버전, 사명, 주관 기관. | 整個服務計畫：語言、版本、使命與權責單位。 | 整个服务计划：语言、版本、使命与主管部门。
team | A group of people that does or answers for something. | 일을 하거나 책임지는 조직. | 執行或負責某件事的團隊。 | 执行或负责某件事的团队。
role | A function that people have, such as a clerk at the counter. | 사람이 맡는 역할(예: 창구 담당자). | 人員擔任的角色，例如櫃檯人員。 | 人员担任的角色，例如柜台人员。
channel | The way in which customers and the organisation meet: counter, telephone, web. | 고객과 만나는 경로: 창구, 전화, 웹. | 與顧客接觸的管道：櫃檯、電話、網路。 | 与客户接触的渠道：柜台、电话、网络。
system | A system that supports the service. | 서비스를 지원하는 시스템. | 支援服務的系統。 | 支持服务的系统。
calendar | Working hours and days off, by which times and deadlines are counted. | 시간과 기한을 셀 때 쓰는 업무 시간과 휴일. | 計算時間與期限所用的工作時間與假日。 | 计算时间与期限所用的工作时间与假日。
calendar@ProgramProp | The calendar by which times are counted. | 시간을 셀 때 쓰는 달력. | 計算時間所用的行事曆。 | 计算时间所用的日历。
calendar@JourneyProp | The calendar by which its times are counted. | 이 여정의 시간을 셀 때 쓰는 달력. | 計算此旅程時間所用的行事曆。 | 计算此旅程时间所用的日历。
calendar@ProcedureProp | The calendar by which its times are counted. | 이 절차의 시간을 셀 때 쓰는 달력. | 計算此程序時間所用的行事曆。 | 计算此流程时间所用的日历。
calendar@KpiProp | The calendar by which the time between two events is counted. | 두 사건 사이의 시간을 셀 때 쓰는 달력. | 計算兩事件間時間所用的行事曆。 | 计算两事件间时间所用的日历。
unit | A unit of measurement; \`= 60 s\` makes it a multiple of another. | 측정 단위. \`= 60 s\`처럼 다른 단위의 배수로 정할 수 있다. | 計量單位；\`= 60 s\` 表示它是另一單位的倍數。 | 计量单位；\`= 60 s\` 表示它是另一单位的倍数。
term | A word of the trade and what it means here. | 용어와 여기에서 쓰는 뜻. | 專業用語及其在此的意義。 | 专业用语及其在此的含义。
record | A table of data that comes from elsewhere, such as customers, branches or cases. | 다른 곳에서 오는 데이터 표(고객, 지점, 민원 등). | 來自其他來源的資料表，例如顧客、據點、案件。 | 来自其他来源的数据表，例如客户、网点、案件。
field | A column of a record: its type and how private it is. | 레코드의 열: 자료형과 개인정보 구분. | 資料表的欄位：型別與個資類別。 | 数据表的字段：类型与隐私类别。
segment | A group of customers, given by a condition on their record. | 조건으로 정한 고객군. | 以條件定義的客群。 | 以条件定义的客群。
grading | Puts every row of a table into one of several bands. | 표의 각 행을 등급으로 나눈다. | 將資料表的每一列歸入某個級別。 | 将数据表的每一行归入某个级别。
band | One grade: the first whose condition holds applies. | 등급 하나: 조건이 맞는 첫 등급이 적용된다. | 一個級別：適用第一個條件成立者。 | 一个级别：适用第一个条件成立者。
band@ScaleBand | What a range of the scale means. | 척도의 한 구간이 뜻하는 것. | 量表中某一區間的意義。 | 量表中某一区间的含义。
outcome | What follows from a result, such as an award or retraining. | 결과에 따른 조치(포상, 재교육 등). | 依結果採取的處置，例如表揚或再訓練。 | 依结果采取的处置，例如表彰或再培训。
options | A list of options that several questions share. | 여러 문항이 함께 쓰는 선택지 목록. | 多個題目共用的選項清單。 | 多个题目共用的选项列表。
option | One answer that can be chosen. | 고를 수 있는 답 하나. | 可選擇的一個答案。 | 可选择的一个答案。
model | A quality model: the tree of dimensions by which service is judged. | 품질 모형: 서비스를 평가하는 차원의 나무. | 品質模型：評價服務的構面樹。 | 质量模型：评价服务的维度树。
dimension | One dimension of quality, such as courtesy; questions and standards serve it. | 품질의 한 차원(예: 친절). 문항과 표준이 이에 기여한다. | 品質的一個構面，例如親切；題目與標準對應於它。 | 质量的一个维度，例如亲切；题目与标准对应于它。
goal | What the organisation wants to reach; goals may have goals below them. | 조직이 이루려는 목표. 하위 목표를 둘 수 있다. | 組織要達成的目標，可有下層目標。 | 组织要达成的目标，可有下级目标。
need | What customers want, in their own words, and how much it matters. | 고객이 원하는 것(고객의 말)과 그 중요도. | 顧客的需求（以顧客的話表達）及其重要度。 | 客户的需求（以客户的话表达）及其重要度。
factor | A feature of the service by which needs can be met. | 요구를 충족할 수 있는 서비스 요소. | 可滿足需求的服務要素。 | 可满足需求的服务要素。
deployment | A house of quality: which factors meet which needs, and how strongly. | 품질의 집: 어떤 요소가 어떤 요구를 얼마나 충족하는지. | 品質屋：哪些要素以多大強度滿足哪些需求。 | 质量屋：哪些要素以多大强度满足哪些需求。
relate | How strongly factors bear on a need. | 요소가 요구와 얼마나 관련되는지. | 要素與需求的關聯強度。 | 要素与需求的关联强度。
strength | Names for how strong a relation is, with their weights. | 관계의 강도 이름과 가중치. | 關聯強度的名稱與權重。 | 关联强度的名称与权重。
voice | A need in the customer's own words. | 고객이 실제로 한 말. | 顧客的原話。 | 客户的原话。
journey | The stages and moments that a customer goes through. | 고객이 거치는 단계와 접점. | 顧客經歷的階段與關鍵時刻。 | 客户经历的阶段与关键时刻。
stage | A part of a journey with its moments and waits. | 여정의 한 단계와 그 접점, 대기. | 旅程的一個階段，包含關鍵時刻與等候。 | 旅程的一个阶段，包含关键时刻与等候。
moment | A moment of truth: a contact from which a customer judges the service. | 접점: 고객이 서비스를 판단하는 순간. | 關鍵時刻：顧客據以評價服務的接觸點。 | 关键时刻：客户据以评价服务的接触点。
wait | A time that the customer waits, and how long it may be. | 고객이 기다리는 시간과 그 한도. | 顧客等候的時間及其上限。 | 客户等候的时间及其上限。
customer | What the customer does at this moment. | 이 접점에서 고객이 하는 행동. | 顧客在此時刻的行為。 | 客户在此时刻的行为。
customer@KpiProp | A measure of customers. | 고객에 관한 지표. | 關於顧客的指標。 | 关于客户的指标。
frontstage | What staff do where the customer sees it. | 고객이 보는 곳에서 직원이 하는 일. | 服務人員在顧客看得到之處所做的事。 | 服务人员在客户看得到之处所做的事。
backstage | What staff do out of the customer's sight. | 고객에게 보이지 않는 곳에서 직원이 하는 일. | 服務人員在顧客看不到之處所做的事。 | 服务人员在客户看不到之处所做的事。
support | The system that supports this moment. | 이 접점을 지원하는 시스템. | 支援此時刻的系統。 | 支持此时刻的系统。
fail | What can go wrong here, and how it is made good. | 여기서 잘못될 수 있는 일과 복구 방법. | 此處可能的失誤與補救方式。 | 此处可能的失误与补救方式。
procedure | Steps that follow each other, with who does them and by when. | 순서대로 하는 일과 담당자, 기한. | 依序進行的步驟、負責人與期限。 | 依序进行的步骤、负责人与期限。
step | One step of a procedure. | 절차의 한 단계. | 程序中的一個步驟。 | 流程中的一个步骤。
step@ItemProp | The distance between two values that can be given. | 입력할 수 있는 값의 간격. | 可填數值的間距。 | 可填数值的间距。
standard | What is done at a moment, by whom, and how well. | 접점에서 누가 무엇을 얼마나 잘해야 하는지. | 在某時刻由誰做什麼、做到什麼程度。 | 在某时刻由谁做什么、做到什么程度。
measure | How well a standard is to be kept: a quantity and its limit. | 표준의 이행 수준: 측정량과 한도. | 標準的衡量方式：數量與限度。 | 标准的衡量方式：数量与限度。
scale | The answers that a rating offers, with a number and a text for each. | 평정에 쓰는 답: 숫자와 문구. | 評分時可用的答案，每個有數字與文字。 | 评分时可用的答案，每个有数字与文字。
survey | What people are asked; every response is a row of a table. | 응답자에게 묻는 조사. 응답 하나가 표의 한 행이다. | 向人詢問的問卷；每份答卷是資料表的一列。 | 向人询问的问卷；每份答卷是数据表的一行。
checklist | What an auditor looks at, with points for each item. | 점검자가 확인하는 항목과 배점. | 稽核人員檢視的項目與配分。 | 审核人员检视的项目与分值。
checklist@Show | Shows the checks that verify the standards. | 표준을 검증하는 점검 항목을 보인다. | 顯示驗證標準的檢查項目。 | 显示验证标准的检查项目。
rubric | Criteria with points by which something is judged, such as an award. | 심사에 쓰는 기준과 배점(예: 시상). | 評審所用的準則與配分，例如獎項評選。 | 评审所用的准则与分值，例如奖项评选。
section | A part of a survey or checklist. | 조사나 점검표의 한 부문. | 問卷或檢查表的一個部分。 | 问卷或检查表的一个部分。
roster | Questions that are repeated for each member of a list. | 명단의 구성원마다 되풀이하는 문항. | 對名單中每位成員重複的題目。 | 对名单中每位成员重复的题目。
rate | A statement that is rated on a scale. | 척도로 평정하는 문항. | 以量表評分的題目。 | 以量表评分的题目。
grid | Several statements that are rated on one scale. | 한 척도로 평정하는 여러 문항. | 以同一量表評分的多個題項。 | 以同一量表评分的多个题项。
pair | One statement that is rated twice, such as expected and perceived. | 두 번 평정하는 문항(예: 기대와 지각). | 評分兩次的題目，例如期望與感受。 | 评分两次的题目，例如期望与感知。
choose | A question with options, of which one or many are chosen. | 선택지에서 하나 또는 여럿을 고르는 문항. | 從選項中選一個或多個的題目。 | 从选项中选一个或多个的题目。
number | A question answered by a number. | 숫자로 답하는 문항. | 以數字回答的題目。 | 以数字回答的题目。
number@Field | A number, perhaps with a unit. | 숫자(단위를 붙일 수 있다). | 數字，可帶單位。 | 数字，可带单位。
number@OptionProp | What is typed beside the option is a number. | 선택지 옆에 적는 것은 숫자이다. | 選項旁填寫的是數字。 | 选项旁填写的是数字。
nps | Would you recommend us? From 0 to 10. | 추천하시겠습니까? 0에서 10까지. | 您願意推薦嗎？0 到 10 分。 | 您愿意推荐吗？0 到 10 分。
text | A question answered in words. | 글로 답하는 문항. | 以文字回答的題目。 | 以文字回答的题目。
text@Field | Text. | 글자. | 文字。 | 文本。
date | A question answered by a date. | 날짜로 답하는 문항. | 以日期回答的題目。 | 以日期回答的题目。
date@Field | A date. | 날짜. | 日期。 | 日期。
date@OptionProp | What is typed beside the option is a date. | 선택지 옆에 적는 것은 날짜이다. | 選項旁填寫的是日期。 | 选项旁填写的是日期。
time | A question answered by a time of day. | 시각으로 답하는 문항. | 以時刻回答的題目。 | 以时刻回答的题目。
time@RecordProp | The field that says when a row happened. | 행이 언제 일어났는지를 담은 필드. | 記錄該列發生時間的欄位。 | 记录该行发生时间的字段。
time@KpiProp | The field by whose time the rows are counted. | 행을 셀 때 기준이 되는 시간 필드. | 計數時所依據的時間欄位。 | 计数时所依据的时间字段。
time@FieldProp | This field says something about time. | 시간에 관한 필드. | 關於時間的欄位。 | 关于时间的字段。
time@Show | Shows where the time goes. | 시간이 어디에 쓰이는지 보인다. | 顯示時間用在何處。 | 显示时间用在何处。
datetime | A question answered by a date and a time. | 날짜와 시각으로 답하는 문항. | 以日期與時刻回答的題目。 | 以日期与时刻回答的题目。
datetime@Field | A date with a time. | 날짜와 시각. | 日期與時刻。 | 日期与时刻。
boolean | Yes or no. | 예 또는 아니요. | 是或否。 | 是或否。
rank | Options that are put in order. | 순서를 매기는 문항. | 將選項排序的題目。 | 将选项排序的题目。
allocate | Options over which points are divided. | 점수를 나누어 주는 문항. | 將分數分配給選項的題目。 | 将分数分配给选项的题目。
check | Something that an auditor sees or not, with points. | 점검자가 확인하는 항목과 배점. | 稽核人員確認是否達成的項目與配分。 | 审核人员确认是否达成的项目与分值。
file | A question answered by a file. | 파일로 답하는 문항. | 以檔案回答的題目。 | 以文件回答的题目。
place | A question answered by a place on the map. | 위치로 답하는 문항. | 以地點回答的題目。 | 以地点回答的题目。
item | One statement of a grid. | 격자의 한 문항. | 矩陣題中的一個題項。 | 矩阵题中的一个题项。
each | Repeats the questions for every option that was chosen. | 고른 선택지마다 문항을 되풀이한다. | 對每個已選的選項重複題目。 | 对每个已选的选项重复题目。
ask | Asks a question of another survey or of the library here too. | 다른 조사나 라이브러리의 문항을 여기에서도 묻는다. | 在此也詢問其他問卷或函式庫的題目。 | 在此也询问其他问卷或标准库的题目。
note | A text between the questions. | 문항 사이의 안내문. | 題目之間的說明文字。 | 题目之间的说明文字。
valid | A condition that the answers have to meet, with a message if they do not. | 응답이 지켜야 할 조건과 어겼을 때의 알림. | 答案須符合的條件，以及不符時的訊息。 | 答案须符合的条件，以及不符时的提示。
end | Ends the survey, always or on a condition. | 조사를 끝낸다(항상 또는 조건에 따라). | 結束問卷（一律或依條件）。 | 结束问卷（一律或依条件）。
score | A value computed from the answers of one response. | 한 응답의 답으로 계산하는 점수. | 由一份答卷的答案計算的分數。 | 由一份答卷的答案计算的分数。
pass | When the checklist is passed. | 점검표의 합격 조건. | 檢查表的合格條件。 | 检查表的合格条件。
kpi | A figure over many rows, with a target. | 여러 행에서 계산하는 지표와 목표값. | 由多列資料計算、有目標值的指標。 | 由多行数据计算、有目标值的指标。
gap | The difference between two ends of the service, such as what is specified and what is delivered. | 서비스의 두 끝 사이의 차이(예: 표준과 전달). | 服務兩端之間的差距，例如規定與實際提供。 | 服务两端之间的差距，例如规定与实际提供。
alert | When the gap needs attention. | 격차에 주의가 필요한 조건. | 差距需要注意的條件。 | 差距需要注意的条件。
remedy | What is done about the gap. | 격차를 줄이는 대책. | 縮小差距的對策。 | 缩小差距的对策。
figure | A number that is computed and compared with what is stated. | 계산하여 기재값과 견주는 수치. | 計算後與所載數值比對的數字。 | 计算后与所载数值比对的数字。
table | A comparison in rows and columns. | 행과 열로 된 비교표. | 以列與欄呈現的比較表。 | 以行与列呈现的比较表。
column | A column of the table. | 표의 열. | 表格的直欄。 | 表格的列。
row | A row of the table. | 표의 행. | 表格的橫列。 | 表格的行。
row@GivenRow | One row of data for the test. | 시험에 쓰는 자료 한 행. | 測試用的一列資料。 | 测试用的一行数据。
improvement | A problem, its cause, and what is done about it. | 문제와 원인, 그리고 개선 조치. | 問題、原因與改善作為。 | 问题、原因与改进措施。
improvement@TeamProp | A team that improves the service. | 서비스를 개선하는 팀. | 負責改善服務的團隊。 | 负责改进服务的团队。
action | Something to do, by whom and by when. | 할 일과 담당자, 기한. | 要做的事、負責人與期限。 | 要做的事、负责人与期限。
course | Training: for whom, about what, how long. | 교육: 대상, 내용, 시간. | 教育訓練：對象、內容與時數。 | 培训：对象、内容与时长。
module | A part of a course. | 교육과정의 한 과목. | 課程的一個單元。 | 课程的一个单元。
session | One lesson of a course. | 교육과정의 한 차시. | 課程的一個課次。 | 课程的一个课次。
plan | Phases in which something is introduced. | 도입 단계의 계획. | 分階段推行的計畫。 | 分阶段推行的计划。
phase | One phase of a plan. | 계획의 한 단계. | 計畫的一個階段。 | 计划的一个阶段。
manual | A manual for the people who do the work, chapter by chapter. | 현장 직원을 위한 매뉴얼(장별). | 給第一線人員的手冊，分章呈現。 | 给一线人员的手册，分章呈现。
chapter | A chapter of a manual and what it covers. | 매뉴얼의 한 장과 다루는 내용. | 手冊的一章及其涵蓋內容。 | 手册的一章及其涵盖内容。
test | Answers, and what the scores have to be. | 주어진 답과 나와야 할 점수. | 給定的答案與應得的分數。 | 给定的答案与应得的分数。
given | The answers that the test starts from. | 시험에서 가정하는 답. | 測試所給定的答案。 | 测试所给定的答案。
given@WeightRule | The weights come from a column. | 가중치를 열에서 가져온다. | 權重取自某一欄。 | 权重取自某一列。
expect | What has to hold then. | 그때 성립해야 하는 것. | 此時必須成立的條件。 | 此时必须成立的条件。
sample | How many are asked, and how sure the result has to be. | 표본의 크기와 필요한 정확도. | 樣本大小與所需的精確度。 | 样本大小与所需的精确度。
quota | The shares that groups have in the sample; they total 100 %. | 표본에서 집단의 비율. 합은 100 %이다. | 各群體在樣本中的比例，合計 100 %。 | 各群体在样本中的比例，合计 100 %。
quota@WeightRule | The weights bring the sample to its quotas. | 가중치로 표본을 할당에 맞춘다. | 以權重使樣本符合配額。 | 以权重使样本符合配额。
weights | How rows are weighted. | 행에 가중치를 주는 방법. | 各列的加權方式。 | 各行的加权方式。
wave | One round of the survey with its own period. | 조사의 한 차수와 그 기간. | 調查的一個期別及其期間。 | 调查的一个期次及其期间。
`;
