/**
 * The words of the language in Korean, Traditional and Simplified Chinese. Keywords are English for the compiler; people
 * type what they call a thing, and completion writes the keyword. Several words of a language are parted by spaces, the
 * usual one first: it also names the kind in hovers.
 */
export interface Words {
    readonly keyword: string;
    readonly ko: readonly string[];
    readonly 'zh-TW': readonly string[];
    readonly 'zh-CN': readonly string[];
}
export type NativeLanguage = 'ko' | 'zh-TW' | 'zh-CN';
export const NATIVE_LANGUAGES: readonly NativeLanguage[] = ['ko', 'zh-TW', 'zh-CN'];

const DECLARATIONS = `
program     | 프로그램 서비스프로그램    | 服務計畫 方案          | 服务计划 方案
team        | 팀 부서                  | 團隊 部門              | 团队 部门
role        | 역할 담당자              | 角色 職務              | 角色 岗位
channel     | 채널 경로                | 管道 通路              | 渠道
system      | 시스템                   | 系統                   | 系统
calendar    | 달력 업무시간            | 行事曆 工作曆          | 日历 工作日历
unit        | 단위                     | 單位                   | 单位
term        | 용어                     | 術語 用語              | 术语
record      | 레코드 기록 데이터       | 紀錄 資料表            | 记录 数据表
field       | 필드                     | 欄位                   | 字段
segment     | 고객군 세그먼트          | 客群 客層              | 客群 细分
grading     | 등급 등급제              | 分級                   | 分级
band        | 급간 등급구간            | 級別                   | 级别
outcome     | 결과 후속조치            | 結果 後續處置          | 结果 后续处置
options     | 선택지목록 보기목록      | 選項清單               | 选项列表
option      | 선택지 보기              | 選項                   | 选项
model       | 모델 품질모형            | 模型 品質模型          | 模型 质量模型
dimension   | 차원                     | 構面 維度              | 维度
goal        | 목표 비전                | 目標 願景              | 目标 愿景
need        | 요구 고객요구 니즈       | 需求 顧客需求          | 需求 客户需求
factor      | 요소 품질요소            | 要素 品質要素          | 要素 质量要素
deployment  | 품질전개 품질기능전개    | 品質機能展開 品質展開  | 质量功能展开 质量展开
journey     | 여정 고객여정 서비스사이클 | 旅程 顧客旅程        | 旅程 客户旅程
stage       | 단계                     | 階段                   | 阶段
moment      | 접점 고객접점            | 關鍵時刻 接觸點        | 关键时刻 接触点
wait        | 대기 기다림              | 等候 等待              | 等候 等待
procedure   | 절차 처리절차            | 程序 流程              | 程序 流程
step        | 단계 작업                | 步驟                   | 步骤
standard    | 표준 서비스표준          | 標準 服務標準          | 标准 服务标准
measure     | 측정 측정기준            | 衡量 量測              | 衡量 测量
scale       | 척도                     | 量表 尺度              | 量表 尺度
survey      | 조사 설문 설문조사       | 問卷 調查              | 问卷 调查
checklist   | 점검표 체크리스트        | 檢查表 查核表          | 检查表 查核表
rubric      | 심사기준 평가기준        | 評分規準 評審標準      | 评分标准 评审标准
section     | 부문 영역                | 部分 區塊              | 部分 板块
roster      | 명부                     | 名冊                   | 名册
rate        | 평정 평점                | 評分                   | 评分
grid        | 격자 표형문항            | 矩陣題                 | 矩阵题
pair        | 짝문항 기대지각          | 成對題 配對            | 成对题 配对
choose      | 선택 객관식              | 選擇題 選擇            | 选择题 选择
number      | 숫자 수치                | 數字                   | 数字
nps         | 추천의향 순추천          | 推薦意願 淨推薦        | 推荐意愿 净推荐
text        | 주관식 글                | 文字 開放題            | 文本 开放题
date        | 날짜                     | 日期                   | 日期
time        | 시각 시간                | 時間                   | 时间
datetime    | 일시                     | 日期時間               | 日期时间
rank        | 순위                     | 排序                   | 排序
allocate    | 배분 점수배분            | 分配                   | 分配
check       | 점검 점검항목            | 檢查 查核項目          | 检查 检查项目
file        | 파일 첨부                | 檔案 附件              | 文件 附件
place       | 위치 장소                | 地點                   | 地点
item        | 항목                     | 題項 項目              | 题项 项目
score       | 점수                     | 分數 得分              | 分数 得分
kpi         | 지표 성과지표            | 指標 績效指標          | 指标 绩效指标
gap         | 격차                     | 差距 缺口              | 差距 缺口
figure      | 수치 통계값              | 數值                   | 数值
table       | 표 비교표                | 表格 比較表            | 表格 比较表
column      | 열                       | 直欄                   | 列
row         | 행                       | 橫列                   | 行
improvement | 개선 개선과제            | 改善 改善方案          | 改进 改善
action      | 실행 실행과제            | 行動 行動方案          | 行动 措施
course      | 교육 교육과정            | 課程 教育訓練          | 课程 培训
module      | 과목 모듈                | 單元 模組              | 单元 模块
plan        | 계획 도입계획            | 計畫 推動計畫          | 计划 推行计划
phase       | 단계 국면                | 階段                   | 阶段
manual      | 매뉴얼 안내서            | 手冊                   | 手册
chapter     | 장                       | 章 章節                | 章 章节
test        | 시험 검증 테스트         | 測試 驗證              | 测试 验证
each        | 반복                     | 逐項 重複              | 逐项 重复
ask         | 문항가져오기 다시묻기    | 引用題目               | 引用题目
note        | 안내문 알림              | 說明 註記              | 说明 注释
valid       | 유효조건 검사조건        | 有效條件               | 有效条件
end         | 종료 끝                  | 結束                   | 结束
pass        | 합격 합격기준            | 合格 及格              | 合格 及格
quota       | 할당 쿼터                | 配額                   | 配额
wave        | 차수 조사차수            | 期別                   | 期次
sample      | 표본                     | 樣本                   | 样本
relate      | 관계                     | 關係 關聯              | 关系 关联
strength    | 강도                     | 強度                   | 强度
voice       | 고객의소리               | 顧客聲音               | 客户声音
importance  | 중요도                   | 重要度 重要性          | 重要度 重要性
given       | 가정 주어진답            | 給定                   | 给定
expect      | 예상결과                 | 預期                   | 预期
remedy      | 대책                     | 對策                   | 对策
alert       | 경보 경고                | 警示                   | 预警
customer    | 고객행동 고객            | 顧客行為 顧客          | 客户行为 客户
frontstage  | 앞무대 전방              | 前台                   | 前台
backstage   | 뒷무대 후방              | 後台                   | 后台
support     | 지원                     | 支援                   | 支持
`;

const PROPERTIES = `
package     | 패키지                   | 套件                   | 包
import      | 가져오기                 | 匯入                   | 导入
version     | 버전 판                  | 版本                   | 版本
languages   | 언어                     | 語言                   | 语言
mission     | 사명 미션                | 使命                   | 使命
policy      | 방침 정책                | 方針 政策              | 方针 政策
principle   | 원칙                     | 原則                   | 原则
authority   | 주관 주관기관            | 權責單位               | 主管部门
in          | 소속                     | 所屬 隸屬              | 所属 隶属
duties      | 직무 임무                | 職責                   | 职责
of          | 대상                     | 對象                   | 对象
by          | 담당 책임 주관           | 負責 由                | 负责 由
for         | 적용대상 위하여          | 適用 適用對象          | 适用 适用对象
at          | 위치 접점에서            | 於 位於                | 在 位于
via         | 경유 채널로              | 經由 透過              | 经由 通过
on          | 척도로                   | 使用量表               | 使用量表
serves      | 기여 기여차원            | 貢獻 對應構面          | 贡献 对应维度
meets       | 충족 요구충족            | 滿足                   | 满足
verifies    | 검증 검증대상            | 驗證                   | 验证
covers      | 포함 다루는것            | 涵蓋                   | 涵盖
worth       | 배점                     | 配分                   | 配分 分值
takes       | 소요시간 소요            | 需時 耗時              | 用时 耗时
within      | 이내 제한시간            | 限時                   | 限时
elapsed     | 경과시간 총시간          | 總時間                 | 总时间
when        | 조건 때                  | 當 條件                | 当 条件
where       | 필터 조건                | 篩選 其中              | 筛选 其中
if          | 만약 조건                | 如果 若                | 如果 若
every       | 주기 매                  | 週期 每                | 周期 每
during      | 기간 동안                | 期間                   | 期间
must        | 반드시 의무              | 必須                   | 必须
should      | 권장                     | 應該 應                | 应该 应
may         | 허용                     | 可以 可                | 可以 可
do          | 실천 할일                | 要做 做法              | 要做 做法
avoid       | 금지 피할일              | 避免                   | 避免
say         | 화법 멘트                | 話術 說法              | 话术 说法
because     | 이유 근거                | 因為 理由              | 因为 理由
source      | 출처                     | 來源 出處              | 来源 出处
since       | 시행 부터                | 自 生效                | 自 生效
until       | 까지 종료판              | 至 截止                | 至 截止
formerly    | 이전이름                 | 原名                   | 原名
also        | 같은말 다른이름          | 又稱                   | 又称
differs     | 구별 다른점              | 有別於 區別            | 区别 不同于
organisation | 조직 기관               | 組織 機構              | 组织 机构
review      | 검토                     | 檢討                   | 复审
recover     | 복구 회복                | 補救                   | 补救
required    | 필수                     | 必填                   | 必填
critical    | 중대 치명                | 關鍵 重大              | 关键 重大
photo       | 사진                     | 拍照 照片              | 拍照 照片
reversed    | 역문항 역채점            | 反向                   | 反向
expected    | 기대                     | 期望                   | 期望
perceived   | 지각 체감                | 感受                   | 感知
performance | 성과                     | 表現                   | 表现
likert      | 리커트                   | 李克特                 | 李克特
numeric     | 숫자척도                 | 數字量表               | 数字量表
frequency   | 빈도                     | 頻率                   | 频率
value       | 값 산식                  | 算式 值                | 算式 值
better      | 방향                     | 方向                   | 方向
higher      | 높을수록                 | 越高越好               | 越高越好
lower       | 낮을수록                 | 越低越好               | 越低越好
target      | 목표값 목표치            | 目標值                 | 目标值
stretch     | 도전목표                 | 挑戰目標               | 挑战目标
green       | 양호 녹색                | 綠燈                   | 绿灯
amber       | 주의 황색                | 黃燈                   | 黄灯
needing     | 최소응답 최소            | 至少 最少              | 至少 最少
compare     | 비교                     | 比較                   | 比较
key         | 기본키                   | 主鍵                   | 主键
drives      | 영향                     | 影響                   | 影响
refines     | 상위차원 세분            | 歸屬 細分              | 归属 细分
latent      | 잠재                     | 潛在                   | 潜在
kano        | 카노                     | 狩野                   | 卡诺
many        | 복수선택                 | 複選                   | 多选
one         | 단일선택                 | 單選                   | 单选
exclusive   | 배타                     | 互斥                   | 互斥
open        | 기타입력                 | 開放填寫               | 开放填写
na          | 해당없음                 | 不適用                 | 不适用
evidence    | 물적증거                 | 有形證據               | 有形证据
productive  | 부가가치                 | 增值                   | 增值
fail        | 실패점 실패              | 失誤點                 | 失误点
escalate    | 상신                     | 上報                   | 上报
consent     | 동의문                   | 同意書                 | 同意书
weights     | 가중치                   | 加權                   | 加权
share       | 비율                     | 占比                   | 占比
otherwise   | 그밖                     | 其餘                   | 其余
problem     | 문제                     | 問題                   | 问题
before      | 개선전                   | 改善前                 | 改进前
cause       | 원인                     | 原因                   | 原因
risk        | 위험                     | 風險                   | 风险
confirm     | 효과확인                 | 效果確認               | 效果确认
standardise | 표준화                   | 標準化                 | 标准化
lessons     | 교훈                     | 心得                   | 经验
due         | 기한                     | 期限                   | 期限
after       | 다음 이후                | 之後                   | 之后
objective   | 목적                     | 目的                   | 目的
activity    | 활동                     | 活動                   | 活动
input       | 투입물                   | 投入                   | 投入
output      | 산출물                   | 產出                   | 产出
shows       | 표시                     | 顯示                   | 显示
circle      | 서비스서클               | 服務圈                 | 服务圈
blueprint   | 청사진                   | 藍圖                   | 蓝图
`;

/** Functions of expressions. */
const CALLS = `
mean        | 평균                     | 平均                   | 平均
sum         | 합계                     | 合計 總和              | 合计 总和
min         | 최솟값                   | 最小值                 | 最小值
max         | 최댓값                   | 最大值                 | 最大值
median      | 중앙값                   | 中位數                 | 中位数
count       | 건수 개수                | 計數                   | 计数
weighted    | 가중평균                 | 加權平均               | 加权平均
rescale     | 환산                     | 換算                   | 换算
answered    | 응답함                   | 已回答                 | 已回答
round       | 반올림                   | 四捨五入               | 四舍五入
share       | 비율                     | 占比                   | 占比
percentile  | 백분위수                 | 百分位數               | 百分位数
open        | 미완료 건수              | 未結案件數             | 未完成件数
stdev       | 표준편차                 | 標準差                 | 标准差
`;

export const KEYWORD_WORDS: readonly Words[] = [...rows(DECLARATIONS), ...rows(PROPERTIES)];
export const FUNCTION_WORDS: readonly Words[] = rows(CALLS);

const byKeyword = new Map(KEYWORD_WORDS.map((words) => [words.keyword, words]));
const byFunction = new Map(FUNCTION_WORDS.map((words) => [words.keyword, words]));

export function wordsFor(keyword: string, kind: 'keyword' | 'function' = 'keyword'): Words | undefined {
    return (kind === 'keyword' ? byKeyword : byFunction).get(keyword);
}

/** What a keyword is called in a language of people; the keyword itself in English. */
export function nativeWord(keyword: string, language: string): string {
    const words = byKeyword.get(keyword);
    return (words && isNative(language) ? words[language][0] : undefined) ?? keyword;
}

export function isNative(language: string): language is NativeLanguage {
    return (NATIVE_LANGUAGES as readonly string[]).includes(language);
}

function rows(table: string): Words[] {
    return table
        .trim()
        .split('\n')
        .map((line) => {
            const [keyword, ko, tw, cn] = line.split('|').map((cell) => cell.trim());
            return { keyword: keyword!, ko: ko!.split(' '), 'zh-TW': tw!.split(' '), 'zh-CN': cn!.split(' ') };
        });
}
