/** A small programme that the tests of the editor point into. */
export const SHOP = `package shop

import touchstone.scales.Agree5

program Shop "가게"@ko "Shop"@en { version 1 languages ko, en }
team Committee "위원회"@ko "Committee"@en
role Teller "창구 담당자"@ko "Teller"@en
role Guide "안내원"@ko "Guide"@en
channel Phone "전화"@ko "Telephone"@en
channel Web "웹"@ko "Web"@en
model Quality "품질"@ko "Quality"@en {
    dimension Courtesy "친절"@ko "Courtesy"@en
    dimension Speed "신속"@ko "Speed"@en
}
need BeSeen "알아봐 주기"@ko "To be noticed"@en serves Courtesy
journey Visit "방문"@ko "Visit"@en {
    stage Reception "접수"@ko "Reception"@en {
        moment Greeting "맞이"@ko "Greeting"@en takes 2 min productive
        wait Queue "대기"@ko "Queue"@en takes 6 min
    }
}
`;

export const STANDARDS = `package shop

// What is done at the counter.

standard GreetFirst "먼저 인사하기"@ko "Greet first"@en
    """눈이 마주치면 **먼저** 인사한다."""@ko """Greet as soon as eyes meet."""@en {
    at Visit.Reception.Greeting   by Teller
    serves Courtesy   meets BeSeen
    must "먼저 인사한다"@ko "Greet first"@en
    measure delay "인사까지 걸린 시간"@ko "Time until the greeting"@en <= 3 s
    source "https://example.org/standards"
}
standard KeepTidy "정돈"@ko "Keep tidy"@en {
    must "정돈한다"@ko "Keep the place tidy"@en
}
`;

export const INSTRUMENTS = `package shop

import touchstone.scales.Agree5 as Agree

record Branch "지점"@ko "Branch"@en {
    key code
    field code "번호"@ko "Code"@en text
    field opened "개점"@ko "Opened"@en date
    field via "채널"@ko "Channel"@en Channel
}
survey Opinion "고객 의견 조사"@ko "Customer survey"@en {
    of Branch   via Web
    section Service "응대"@ko "Service"@en {
        rate Q1 "먼저 인사하였다"@ko "They greeted first"@en on Agree serves Courtesy verifies GreetFirst
        rate Q2 "친절하였다"@ko "They were kind"@en on Agree serves Courtesy
        number Q3 "기다린 시간"@ko "Waiting time"@en in 0 min .. 60 min verifies GreetFirst.delay
        choose Q4 "용무"@ko "Errand"@en one { option Mail "우편"@ko "Mail"@en option Bank "예금"@ko "Savings"@en }
        note "첫 답: {Q1}"@ko "First answer: {Q1}"@en
    }
    score courtesy "친절도"@ko "Courtesy"@en = mean(Courtesy) needing 2
    score sure "확실"@ko "Sure"@en = if answered(Q1) then 1 else 0
}
checklist Audit "현장 점검"@ko "Audit"@en {
    of Branch   by Guide   worth 100 points
    section Manner "태도"@ko "Manner"@en worth 90 points {
        check C1 "인사한다"@ko "Greets"@en worth 60 points verifies GreetFirst critical
        check C2 "웃는다"@ko "Smiles"@en worth 30 points
    }
    pass when total >= 80 points and criticals = 0
}
kpi Kindness "친절 지수"@ko "Kindness index"@en {
    value mean(Opinion.courtesy)
    better higher   target 4   stretch 4.5
}
kpi Passing "합격률"@ko "Share that passes"@en {
    value share(Audit.total >= 80 points where via = Phone)
    better higher   target 90 %
}
`;

export const ALL = { 'shop.touch': SHOP, 'standards.touch': STANDARDS, 'instruments.touch': INSTRUMENTS };
