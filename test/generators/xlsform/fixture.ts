/** A survey with every kind of question, in two languages, with names and texts that are hard to write down. */
export const EVERYTHING = `
program P "프로그램"@ko "Programme"@en { languages ko, en }
options Colour "색"@ko "Colour"@en { option Red "빨강"@ko "Red"@en   option Blue "파랑"@ko "Blue"@en value "b 2"   option Odd "기타"@ko "Other"@en open last }
survey All "전부 \${x} & <b>"@ko "All of \${x} & <b>"@en {
    consent "동의?"@ko "Do you agree?"@en
    section Start "시작"@ko "Start"@en {
        rate Kind "친절"@ko "Kind *very* <b>"@en on Agree5 na "해당 없음"@ko "Does not apply"@en required
        rate Ends "끝"@ko "Ends"@en on Agree7 from "나쁨"@ko "bad"@en to "좋음"@ko "good"@en reversed
        nps Nps "추천"@ko "Recommend"@en
        check Met "인사"@ko "Greeted"@en photo comment
        number Wait "대기"@ko "Wait"@en in 0 min .. 180 min default 5 min na "모름"@ko "Do not know"@en
        number Part "비율"@ko "Share"@en in 0 % .. 100 % decimals 1
        end "끝"@ko "It's \\"over\\""@en when Kind <= 1
    }
    if Wait > 10 min {
        note "오래 {Wait}분, {Favourite}"@ko "Long: {Wait} min, {Favourite}, {{no}}"@en
        text Why "왜"@ko "Why"@en long required when Kind < 3
    }
    choose Favourite "색"@ko "Colour"@en one on Colour
    choose Many "색들"@ko "Colours"@en many in 1 .. 2 { option A "가"@ko "A"@en  option B "나"@ko "B"@en when Kind > 2  option None "없음"@ko "None"@en exclusive }
    choose Mixed "섞음"@ko "Mixed"@en one random { option A "가"@ko "A"@en  option B "나"@ko "B"@en }
    choose Fixed "고정"@ko "Fixed"@en one random { option A "가"@ko "A"@en  option Z "끝"@ko "Last"@en last }
    grid Grid "표"@ko "Grid"@en on Agree5 { item a "가"@ko "First"@en  item b "나"@ko "Second"@en reversed }
    pair Pair "쌍"@ko "Pair"@en on Agree5 { expected "기대"@ko "Expected"@en  perceived "실제"@ko "Perceived"@en }
    each one in Many { rate Loop "{one} 어땠나요"@ko "How was {one}?"@en on Agree5 }
    date Day "날"@ko "Day"@en in 2026-01-01 .. 2026-03
    datetime At "때"@ko "At"@en
    time Hour "시각"@ko "Hour"@en
    place Where "곳"@ko "Where"@en
    file Scan "파일"@ko "Scan"@en
    rank Order "순서"@ko "Order"@en { option X "엑스"@ko "X"@en  option Y "와이"@ko "Y"@en }
    allocate Points "점수"@ko "Points"@en worth 100 points { option X "엑스"@ko "X"@en  option Y "와이"@ko "Y"@en }
    number 나이 "나이"@ko "Age"@en in 0 .. 120 whole
    roster Child "자녀"@ko "Child"@en in 0 .. 3 { number ChildAge "나이"@ko "Age"@en in 0 .. 18
        rate Fear "무서움"@ko "Afraid"@en on Agree5
        if ChildAge >= 6 { text School "학교"@ko "School"@en }
        grid Pastimes "놀이"@ko "Pastimes"@en on Agree5 { item play "놀기"@ko "Playing"@en  item read "읽기"@ko "Reading"@en }
    }
    valid when Grid.a <= Grid.b "안 맞음"@ko "These do not fit."@en
    score children = count(Child)
    score middle = median(Child.ChildAge)
    score mood "기분"@ko "Mood"@en = mean(Kind, Grid.a, Grid.b) needing 2
    score first = if Order.X = 1 then Points.X else Points.Y
    score share = Part + 나이 / 10
    score waited = if Favourite = Blue or Many.B then Wait else 0 min
}
checklist Audit "점검"@ko "Audit"@en {
    worth 100 points
    section Place "장소"@ko "Place"@en worth 60 points {
        check Signs "간판"@ko "Signs are clean"@en worth 20 points critical photo
        rate Seats "의자"@ko "Seats"@en on Agree5 worth 40 points
    }
    section Manner "태도"@ko "Manner"@en worth 40 points { number Wait "대기"@ko "Minutes waited"@en in 0 .. 10 worth 40 points reversed na "없음"@ko "Nobody waited"@en }
    check Flowers "꽃"@ko "Flowers"@en bonus worth 5 points
    text Story "이야기"@ko "Story"@en bonus worth 10 points
    pass when total >= 80 points and criticals = 0
}
`;
