import { inLanguage, type Translations } from './translations.js';
import { isNative, wordsFor } from './vocabulary.js';

/**
 * The skeletons of declarations. `<Name>` is a name to fill in, `<what:value>` a value, `"<text:key>"` a text in each
 * language of the programme, `<ref:keyword>` the name of a thing of that kind, `<0>` where writing goes on.
 */
const BODIES: Readonly<Record<string, string>> = {
    program: 'program <Name> "<text:title>" {\n\tversion <v:1>\n\tlanguages <languages>\n\t<0>\n}',
    team: 'team <Name> "<text:title>"<0>',
    role: 'role <Name> "<text:title>"<0>',
    channel: 'channel <Name> "<text:title>"<0>',
    system: 'system <Name> "<text:title>"<0>',
    calendar: 'calendar <Name> "<text:title>" workday <v:8> h workweek <v:5> days<0>',
    unit: 'unit <Name> "<text:title>"<0>',
    term: 'term <Name> "<text:title>"<0>',
    record: 'record <Name> "<text:title>" {\n\tkey <v:id>\n\tfield <v:id> "<text:title>" text\n\t<0>\n}',
    field: 'field <Name> "<text:title>" <choice:text,number,date,datetime,boolean><0>',
    segment: 'segment <Name> "<text:title>" of <ref:record> where <0>',
    grading: 'grading <Name> "<text:title>" of <ref:record> {\n\tband <v:A> "<text:title>" when <v:1>\n\tband <v:B> "<text:title>" otherwise\n\t<0>\n}',
    band: 'band <Name> "<text:title>" when <0>',
    outcome: 'outcome <Name> "<text:title>" when <0>',
    options: 'options <Name> "<text:title>" {\n\toption <v:Yes> "<text:title>"\n\toption <v:No> "<text:title>"\n\t<0>\n}',
    option: 'option <Name> "<text:title>"<0>',
    model: 'model <Name> "<text:title>" {\n\tdimension <v:First> "<text:title>"\n\t<0>\n}',
    dimension: 'dimension <Name> "<text:title>"<0>',
    goal: 'goal <Name> "<text:title>"<0>',
    need: 'need <Name> "<text:title>" {\n\tserves <ref:dimension>\n\timportance <v:4>\n\t<0>\n}',
    factor: 'factor <Name> "<text:title>" serves <ref:dimension><0>',
    deployment: 'deployment <Name> "<text:title>" {\n\tstrength strong 9, medium 3, weak 1\n\trelate <ref:need> -> <ref:factor> strong\n\t<0>\n}',
    relate: 'relate <ref:need> -> <ref:factor> <v:strong><0>',
    journey:
        'journey <Name> "<text:title>" {\n\tstage <v:First> "<text:title>" {\n\t\tmoment <v:Greeting> "<text:title>" takes <v:1> min productive\n\t\t<0>\n\t}\n}',
    stage: 'stage <Name> "<text:title>" {\n\tmoment <v:First> "<text:title>"\n\t<0>\n}',
    moment: 'moment <Name> "<text:title>" {\n\tcustomer "<text:customer>"\n\tfrontstage "<text:staff>"\n\ttakes <v:1> min productive\n\t<0>\n}',
    wait: 'wait <Name> "<text:title>" takes <v:5> min within <v:10> min<0>',
    procedure: 'procedure <Name> "<text:title>" {\n\tstep <v:Receive> "<text:title>" by <ref:role> within <v:1> h\n\t<0>\n}',
    step: 'step <Name> "<text:title>" by <ref:role><0>',
    standard:
        'standard <Name> "<text:title>" {\n\tat <ref:moment>   by <ref:role>\n\tserves <ref:dimension>\n\tmust "<text:must>"\n\tmeasure <v:delay> "<text:measured>" \\<= <v:3> s\n\t<0>\n}',
    measure: 'measure <Name> "<text:measured>" \\<= <v:3> <v:s><0>',
    scale: 'scale <Name> "<text:title>" likert 5 {\n\t1 "<text:point1>"\n\t2 "<text:point2>"\n\t3 "<text:point3>"\n\t4 "<text:point4>"\n\t5 "<text:point5>"\n\t<0>\n}',
    survey: 'survey <Name> "<text:title>" {\n\tvia <ref:channel>   every quarter\n\tsection <v:Service> "<text:title>" {\n\t\trate <v:Q1> "<text:statement>" on <v:Agree5>\n\t\t<0>\n\t}\n}',
    checklist:
        'checklist <Name> "<text:title>" {\n\tby <ref:role>   every quarter   worth 100 points\n\tsection <v:Manner> "<text:title>" worth 100 points {\n\t\tcheck <v:C1> "<text:check>" worth 100 points verifies <ref:standard>\n\t\t<0>\n\t}\n\tpass when total >= <v:80> points\n}',
    rubric: 'rubric <Name> "<text:title>" {\n\tby <ref:role>   worth 1000 points\n\tsection <v:First> "<text:title>" worth 1000 points {\n\t\trate <v:R1> "<text:check>" on <v:Quality5> worth 1000 points\n\t\t<0>\n\t}\n}',
    section: 'section <Name> "<text:title>" {\n\t<0>\n}',
    rate: 'rate <v:Q1> "<text:statement>" on <v:Agree5><0>',
    grid: 'grid <v:Q1> "<text:question>" on <v:Agree5> {\n\titem <v:a> "<text:statement>"\n\titem <v:b> "<text:statement>"\n\t<0>\n}',
    pair: 'pair <v:Q1> "<text:title>" on <v:Agree5> {\n\texpected "<text:expected>"\n\tperceived "<text:perceived>"\n}<0>',
    choose: 'choose <v:Q1> "<text:question>" <choice:one,many> {\n\toption <v:A> "<text:answer>"\n\toption <v:B> "<text:answer>"\n\t<0>\n}',
    number: 'number <v:Q1> "<text:question>" in <v:0> .. <v:100><0>',
    nps: 'nps <v:Q1> "<text:recommend>"<0>',
    text: 'text <v:Q1> "<text:question>" long<0>',
    date: 'date <v:Q1> "<text:question>"<0>',
    rank: 'rank <v:Q1> "<text:question>" {\n\toption <v:A> "<text:answer>"\n\toption <v:B> "<text:answer>"\n\t<0>\n}',
    allocate: 'allocate <v:Q1> "<text:question>" worth 100 points {\n\toption <v:A> "<text:answer>"\n\toption <v:B> "<text:answer>"\n\t<0>\n}',
    check: 'check <v:C1> "<text:check>" worth <v:10> points verifies <ref:standard><0>',
    item: 'item <v:a> "<text:statement>"<0>',
    each: 'each <v:one> in <ref:choose> {\n\t<0>\n}',
    score: 'score <Name> = <0>',
    pass: 'pass when total >= <v:80> points<0>',
    kpi: 'kpi <Name> "<text:title>" {\n\tvalue <0>\n\tbetter <choice:higher,lower,nearer>   target <v:80>\n\tevery quarter\n}',
    gap: 'gap <Name> "<text:title>" between expected and perceived {\n\tvalue <0>\n}',
    figure: 'figure <Name> "<text:title>" value <0>',
    table: 'table <Name> "<text:title>" {\n\tcolumn <v:A> "<text:title>"\n\tcolumn <v:B> "<text:title>"\n\trow <v:First> "<text:title>" {\n\t\t<0>\n\t}\n}',
    improvement:
        'improvement <Name> "<text:title>" {\n\tproblem "<text:problem>"\n\tcause "<text:cause>"\n\taction <v:A1> "<text:action>" by <ref:role> due <v:2026-12-31>\n\t<0>\n}',
    action: 'action <v:A1> "<text:action>" by <ref:role> due <v:2026-12-31><0>',
    course: 'course <Name> "<text:title>" {\n\tfor <ref:role>   covers <ref:standard>\n\tobjective "<text:objective>"\n\ttakes <v:8> h\n\t<0>\n}',
    module: 'module <Name> "<text:title>" takes <v:2> h<0>',
    plan: 'plan <Name> "<text:title>" {\n\tphase <v:First> "<text:title>" {\n\t\tactivity "<text:action>"\n\t\t<0>\n\t}\n}',
    phase: 'phase <Name> "<text:title>" {\n\tobjective "<text:objective>"\n\tactivity "<text:action>"\n\t<0>\n}',
    manual: 'manual <Name> "<text:title>" {\n\tfor <ref:role>   shows circle, checklist\n\tchapter <v:First> "<text:title>" covers <ref:journey>\n\t<0>\n}',
    chapter: 'chapter <Name> "<text:title>" covers <0>',
    wave: 'wave <v:W1> "<text:title>" during <v:2026-Q1><0>',
    test: 'test <Name> "<text:title>" of <ref:survey> {\n\tgiven <0>\n\texpect <v:overall> = <v:100>\n}'
};

/** Words that begin a declaration only in some rules: `text` is a question in a survey and a type in a record. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
    ...Object.fromEntries(['number', 'text', 'date', 'rank', 'nps', 'check', 'choose', 'pair', 'grid', 'rate', 'allocate'].map((kind) => [kind, ['Item']])),
    checklist: ['Instrument'],
    role: ['Role'],
    channel: ['Channel'],
    calendar: ['Calendar'],
    segment: ['Segmentation'],
    standard: ['Standard'],
    row: ['Row'],
    band: ['Band'],
    measure: ['Measurement']
};

const TEXTS: Readonly<Record<string, Translations>> = {
    title: ['title', '제목', '標題', '标题'],
    customer: ['what the customer does', '고객이 하는 일', '顧客的行為', '客户的行为'],
    staff: ['what staff do', '직원이 하는 일', '服務人員的行為', '服务人员的行为'],
    must: ['what is done', '반드시 하는 일', '必須做到的事', '必须做到的事'],
    measured: ['what is measured', '측정하는 것', '衡量的內容', '衡量的内容'],
    statement: ['statement', '문항', '題目敘述', '题目陈述'],
    question: ['question', '질문', '問題', '问题'],
    answer: ['answer', '보기', '選項', '选项'],
    check: ['what is looked at', '점검 내용', '檢查內容', '检查内容'],
    expected: ['what is expected', '기대하는 수준', '期望的水準', '期望的水平'],
    perceived: ['what is experienced', '실제로 느낀 수준', '實際感受的水準', '实际感受的水平'],
    recommend: ['Would you recommend us?', '다른 분께 추천하시겠습니까?', '您願意推薦給他人嗎？', '您愿意推荐给他人吗？'],
    point1: ['Strongly disagree', '전혀 그렇지 않다', '非常不同意', '非常不同意'],
    point2: ['Disagree', '그렇지 않다', '不同意', '不同意'],
    point3: ['Neither agree nor disagree', '보통이다', '普通', '一般'],
    point4: ['Agree', '그렇다', '同意', '同意'],
    point5: ['Strongly agree', '매우 그렇다', '非常同意', '非常同意'],
    problem: ['what is wrong', '무엇이 문제인가', '問題是什麼', '问题是什么'],
    cause: ['why', '원인', '原因', '原因'],
    action: ['what is done', '할 일', '要做的事', '要做的事'],
    objective: ['what is learnt or reached', '목적', '目的', '目的']
};

/** The keywords that have a skeleton. */
export const SKELETONS: readonly string[] = Object.keys(BODIES);

export function hasSnippet(keyword: string, rule: string): boolean {
    return keyword in BODIES && (ONLY_IN[keyword]?.includes(rule) ?? true);
}

/**
 * The skeleton for a keyword as a snippet of the editor.
 *
 * @param language The author's, for names and for texts where no programme says in which languages they are needed.
 * @param languages Those of the programme.
 */
export function snippetFor(keyword: string, language: string, languages: readonly string[]): string {
    let stop = 0;
    const next = (value: string) => `\${${++stop}:${value.replace(/[\\$}]/g, '\\$&')}}`;
    return BODIES[keyword]!.replace(/"<text:(\w+)>"/g, (_, key: string) => `<texts:${key}>`)
        .replace(/(?<!\\)<(\w+)(?::([^>]*))?>/g, (_, what: string, value = '') => {
            switch (what) {
                case '0':
                    return '$0';
                case 'Name':
                    return next(nameIn(language));
                case 'ref':
                    return next(thingIn(value, language));
                case 'choice':
                    return `\${${++stop}|${value}|}`;
                case 'languages':
                    return next(languages.join(', ') || language);
                case 'texts':
                    return texts(value, language, languages, next);
                default:
                    return next(value);
            }
        })
        .replaceAll('\\<', '<');
}

/** A text with no tag where one language is enough, otherwise one per language. */
function texts(key: string, language: string, languages: readonly string[], next: (value: string) => string): string {
    if (languages.length <= 1) return `"${next(textIn(key, languages[0] ?? language))}"`;
    return languages.map((each) => `"${next(textIn(key, each))}"@${each}`).join(' ');
}

const textIn = (key: string, language: string): string => inLanguage(TEXTS[key]!, language);

function nameIn(language: string): string {
    return { ko: '이름', 'zh-TW': '名稱', 'zh-CN': '名称' }[language] ?? 'Name';
}

function thingIn(keyword: string, language: string): string {
    const words = wordsFor(keyword);
    return words && isNative(language) ? words[language].at(-1)! : keyword[0]!.toUpperCase() + keyword.slice(1);
}
