/** What words mean that are chosen from a few: `word | English | 한국어 | 繁體中文 | 简体中文`; `word@Rule` is its meaning in one rule only. */
export const VALUES = `
and | Both have to be true. | 둘 다 참이어야 한다. | 兩者皆須為真。 | 两者皆须为真。
and@Gap | The second end of the gap. | 격차의 둘째 끝. | 差距的另一端。 | 差距的另一端。
or | One of them has to be true. | 하나라도 참이면 된다. | 其一為真即可。 | 其一为真即可。
not | True when the condition is false. | 조건이 거짓일 때 참이다. | 條件為假時為真。 | 条件为假时为真。
then | The value if the condition is true. | 조건이 참일 때의 값. | 條件為真時的值。 | 条件为真时的值。
else | The value if the condition is false. | 조건이 거짓일 때의 값. | 條件為假時的值。 | 条件为假时的值。
true | Yes. | 예. | 是。 | 是。
false | No. | 아니요. | 否。 | 否。
missing | There is no answer. | 응답이 없음. | 沒有答案。 | 没有答案。
governance | A team that decides and oversees. | 결정하고 감독하는 팀. | 決策與監督的團隊。 | 决策与监督的团队。
delivery | A team that serves customers. | 고객을 응대하는 팀. | 直接服務顧客的團隊。 | 直接服务客户的团队。
uses | Uses what is bought. | 사용자. | 使用者。 | 使用者。
influences | Has a say in the choice. | 구매에 영향을 주는 사람. | 影響者。 | 影响者。
recommends | Recommends a choice. | 추천하는 사람. | 推薦者。 | 推荐者。
purchases | Does the buying. | 구매하는 사람. | 採購者。 | 采购者。
decides | Decides. | 결정하는 사람. | 決策者。 | 决策者。
supervises | Oversees the purchase. | 구매를 감독하는 사람. | 監督者。 | 监督者。
filters | Decides what reaches the others. | 정보를 걸러 전달하는 사람. | 把關者。 | 把关者。
own | The organisation whose programme this is. | 이 프로그램의 주체인 조직. | 此計畫所屬的組織。 | 此计划所属的组织。
partner | An organisation that works with ours. | 함께 일하는 협력 조직. | 合作的組織。 | 合作的组织。
other | An organisation that has no part in the programme. | 이 프로그램과 관계없는 조직. | 與此計畫無關的組織。 | 与此计划无关的组织。
contract | A contract asks for it. | 계약의 이행. | 履行契約。 | 履行合同。
law | A law asks for it. | 법령상 의무. | 法令要求。 | 法律要求。
interest | A legitimate interest. | 정당한 이익. | 正當利益。 | 正当利益。
personal | Tells who somebody is. | 개인을 알아볼 수 있는 정보. | 可識別個人的資料。 | 可识别个人的信息。
sensitive | Needs special protection. | 민감 정보. | 敏感資料。 | 敏感信息。
financial | Money matters of a person. | 금융 정보. | 財務資料。 | 财务信息。
person | About the person. | 사람에 관한 것. | 關於人。 | 关于人。
goods | About the goods. | 물건에 관한 것. | 關於物品。 | 关于物品。
money | About money. | 돈에 관한 것. | 關於金錢。 | 关于金钱。
Channel | The name of a channel. | 채널의 이름. | 管道的名稱。 | 渠道的名称。
Role | The name of a role. | 역할의 이름. | 角色的名稱。 | 角色的名称。
Team | The name of a team. | 팀의 이름. | 團隊的名稱。 | 团队的名称。
hard | Things: premises, equipment, documents. | 시설, 장비, 서류 등 물적 요소. | 硬體：場所、設備、文件。 | 硬件：场所、设备、文件。
soft | Rules and ways of working. | 규정과 업무 방식. | 軟體：規則與作業方式。 | 软件：规则与工作方式。
human | People: manners and skills. | 사람: 태도와 능력. | 人員：態度與能力。 | 人员：态度与能力。
latent | Customers do not say it themselves. | 고객이 스스로 말하지 않는 잠재 요구. | 顧客未明說的潛在需求。 | 客户未明说的潜在需求。
manifest | Customers say it themselves. | 고객이 스스로 말하는 요구. | 顧客明確表達的需求。 | 客户明确表达的需求。
basic | Taken for granted: noticed only when it lacks. | 당연 품질: 없을 때만 알아챈다. | 基本品質：缺少時才會察覺。 | 基本质量：缺少时才会察觉。
linear | The more, the better. | 일원 품질: 많을수록 만족한다. | 線性品質：越多越滿意。 | 线性质量：越多越满意。
attractive | A pleasant surprise: not missed when it lacks. | 매력 품질: 없어도 불만이 없다. | 魅力品質：缺少也不會不滿。 | 魅力质量：缺少也不会不满。
satisfy | Give what is wished for. | 바라는 것을 준다. | 滿足願望。 | 满足愿望。
relieve | Take a trouble away. | 불편을 덜어 준다. | 解除困擾。 | 解除困扰。
prevention | Keeps it from happening. | 예방. | 預防。 | 预防。
commitment | A published commitment. | 서비스 헌장 등 공표한 약속. | 公開承諾。 | 公开承诺。
promise | A promise with amends if it is broken. | 어기면 보상하는 약속. | 未履行則補償的承諾。 | 未履行则补偿的承诺。
empowerment | Staff may settle it themselves. | 현장 직원이 스스로 해결한다. | 授權第一線人員自行處理。 | 授权一线人员自行处理。
ownership | Whoever takes it keeps it to the end. | 처음 받은 사람이 끝까지 책임진다. | 首位受理者負責到底。 | 首位受理者负责到底。
contingency | What is done in a crisis. | 비상 대응. | 應變。 | 应急。
arbitration | A third party settles it. | 제삼자의 조정. | 第三方仲裁。 | 第三方仲裁。
analysis | Causes are looked for and removed. | 원인을 분석해 없앤다. | 分析並消除原因。 | 分析并消除原因。
appraisal | It counts in appraisals. | 평가에 반영한다. | 納入考核。 | 纳入考核。
stable | The work is much the same every time. | 업무가 늘 비슷하다. | 工作大致固定。 | 工作大致固定。
volatile | The work differs from time to time. | 업무가 그때그때 다르다. | 工作多變。 | 工作多变。
managerial | It lies with management. | 관리의 문제. | 管理面。 | 管理方面。
structural | It lies with how things are built. | 구조의 문제. | 結構面。 | 结构方面。
mean | The means of all elements divide the map. | 모든 항목의 평균을 기준선으로 한다. | 以所有項目的平均值劃分。 | 以所有项目的平均值划分。
median | The medians of all elements divide the map. | 모든 항목의 중앙값을 기준선으로 한다. | 以所有項目的中位數劃分。 | 以所有项目的中位数划分。
midpoint | The midpoints of the scales divide the map. | 척도의 중간점을 기준선으로 한다. | 以量表的中點劃分。 | 以量表的中点划分。
likert | Points from one end to the other, such as disagree to agree. | 동의 정도처럼 양 끝 사이의 점. | 李克特量表，例如不同意到同意。 | 李克特量表，例如不同意到同意。
numeric | Numbers. | 숫자 척도. | 數字量表。 | 数字量表。
frequency | How often. | 빈도 척도. | 頻率量表。 | 频率量表。
registered | From a register of customers. | 고객 명부에서. | 取自顧客名冊。 | 取自客户名册。
public | Whoever comes by. | 일반 대중. | 一般大眾。 | 一般公众。
panel | The same people every time. | 같은 사람들(패널). | 固定樣本。 | 固定样本组。
evaluators | Trained evaluators. | 훈련된 평가자. | 受訓的評估員。 | 受训的评估员。
none | None. | 없음. | 無。 | 无。
photo | A photo is to be taken. | 사진을 찍어야 한다. | 須拍照。 | 须拍照。
long | A long answer. | 긴 답. | 長篇回答。 | 长篇回答。
one | One option may be chosen. | 하나만 고른다. | 只能選一個。 | 只能选一个。
many | Several options may be chosen. | 여럿을 고를 수 있다. | 可選多個。 | 可选多个。
dropdown | The options are shown in a list that opens. | 펼침 목록으로 보인다. | 以下拉選單呈現。 | 以下拉菜单呈现。
whole | Whole numbers only. | 정수만. | 僅限整數。 | 仅限整数。
exclusive | Goes with no other option. | 다른 선택지와 함께 고를 수 없다. | 不可與其他選項並選。 | 不可与其他选项并选。
last | Stays last when the order is random. | 무작위 순서에서도 맨 끝에 둔다. | 隨機排序時仍置於最後。 | 随机排序时仍置于最后。
email | An e-mail address. | 전자우편 주소. | 電子郵件地址。 | 电子邮件地址。
phone | A telephone number. | 전화번호. | 電話號碼。 | 电话号码。
url | An address on the web. | 웹 주소. | 網址。 | 网址。
adequate | The level that is just acceptable. | 최소한 받아들일 수 있는 수준. | 可接受的最低水準。 | 可接受的最低水平。
desired | The level that is wished for. | 희망하는 수준. | 理想的水準。 | 理想的水平。
expected | What is expected. | 기대하는 수준. | 期望的水準。 | 期望的水平。
expected@GapEnd | What customers expect. | 고객이 기대하는 것. | 顧客所期望的。 | 客户所期望的。
perceived | What was experienced. | 실제로 느낀 수준. | 實際感受的水準。 | 实际感知的水平。
perceived@GapEnd | What customers perceive. | 고객이 지각하는 것. | 顧客所感受的。 | 客户所感知的。
performance | How well it is done. | 얼마나 잘하는지. | 做得有多好。 | 做得有多好。
present | How one feels if it is there. | 있으면 어떻게 느끼는지. | 具備時的感受。 | 具备时的感受。
absent | How one feels if it is not there. | 없으면 어떻게 느끼는지. | 不具備時的感受。 | 不具备时的感受。
understood | What management believes customers expect. | 경영진이 이해한 고객의 기대. | 管理者所理解的顧客期望。 | 管理者所理解的客户期望。
specified | What the standards say. | 표준이 정한 것. | 標準所規定的。 | 标准所规定的。
delivered | What is really done. | 실제로 전달되는 것. | 實際提供的。 | 实际提供的。
communicated | What is promised to customers. | 고객에게 알린 것. | 對顧客宣傳的。 | 对客户宣传的。
higher | The higher the better. | 높을수록 좋다. | 越高越好。 | 越高越好。
lower | The lower the better. | 낮을수록 좋다. | 越低越好。 | 越低越好。
nearer | The nearer to the target the better. | 목표에 가까울수록 좋다. | 越接近目標越好。 | 越接近目标越好。
previous | The period before. | 앞 기간. | 前一期間。 | 前一期间。
lastYear | The same period of the year before. | 지난해 같은 기간. | 去年同期。 | 去年同期。
dealer | A measure of dealers. | 취급점에 관한 지표. | 關於經銷商的指標。 | 关于经销商的指标。
employee | A measure of employees. | 직원에 관한 지표. | 關於員工的指標。 | 关于员工的指标。
internal | A measure of work inside. | 내부 업무에 관한 지표. | 關於內部作業的指標。 | 关于内部工作的指标。
incremental | Step by step. | 점진적 개선. | 漸進改善。 | 渐进改进。
leap | Something new at one stroke. | 획기적 개선. | 躍進改善。 | 跃进改进。
hold | Keep what is reached. | 현상 유지. | 維持現狀。 | 维持现状。
breakthrough | Get to a new level. | 현상 타파. | 突破現狀。 | 突破现状。
statistics | From figures. | 통계에서. | 依統計數據。 | 依统计数据。
comparison | From a comparison with others. | 다른 곳과의 비교에서. | 與他處比較。 | 与他处比较。
technical | Of a technical kind. | 기술적인 것. | 技術性的。 | 技术性的。
cultural | A matter of culture. | 문화적인 것. | 文化上的。 | 文化上的。
redesign | What there is is designed anew. | 기존 업무를 다시 설계한다. | 重新設計現有做法。 | 重新设计现有做法。
new | Something that was not there before. | 새로 만든다. | 全新建立。 | 全新建立。
inhouse | Held in the organisation. | 사내 교육. | 內部訓練。 | 内部培训。
external | Held elsewhere. | 사외 교육. | 外部訓練。 | 外部培训。
workshop | Held as a workshop. | 워크숍. | 工作坊。 | 工作坊。
circle | The service circle: the ring of moments. | 서비스 서클: 접점을 이은 고리. | 服務圈：由關鍵時刻連成的環。 | 服务圈：由关键时刻连成的环。
blueprint | The service blueprint: who does what, seen and unseen. | 서비스 청사진: 보이는 일과 보이지 않는 일. | 服務藍圖：可見與不可見的工作。 | 服务蓝图：可见与不可见的工作。
scripts | What is said to customers. | 고객 응대 화법. | 應對話術。 | 应对话术。
any | Any answers at all. | 모든 가능한 답. | 任何答案。 | 任何答案。
all | Every question on this scale or of this part. | 이 척도나 부분의 모든 문항. | 此量表或部分的所有題目。 | 此量表或部分的所有题目。
`;
