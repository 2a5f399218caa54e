/** A kitchen audit with all that real ones have: classes, conditional criticality, steps, deductions, shares, rows with points of their own. */
export const AUDIT = `
program Kitchens "Kitchens"@en "주방"@ko { version 2026.1 languages en, ko }
options Defect "Class of defect"@en "결함 등급"@ko { option Minor "Minor"@en "경미"@ko option Major "Major"@en "중대"@ko }
journey Visit "Visit"@en "방문"@ko { stage Desk "Desk"@en "접수대"@ko { moment Greeting "Greeting"@en "맞이"@ko } }
checklist Kitchen "Kitchen audit"@en "주방 점검"@ko worth 100 points {
    section Store "Storage"@en "보관"@ko worth 30 points {
        check Raw "Raw food is kept apart"@en "날음식을 따로 둔다"@ko worth 10 points class Defect.Major critical when Serves = true
        check Labels "Food is labelled"@en "표시가 있다"@ko worth 5 points class Defect.Minor comment
        number Filled "Shelves filled as planned"@en "진열률"@ko in 0 % .. 100 % worth 15 points {
            band Top "90 % or more"@en "90 % 이상"@ko when Filled >= 90 % worth 15 points
            band Middle when Filled >= 60 % worth 8 points
            band Low otherwise worth 0 points
        }
        check Rotten "Nothing is spoilt"@en "상한 것이 없다"@ko penalty worth 12 points
        number Late "Deliveries not checked"@en "검수하지 않은 입고"@ko in 0 .. 4 whole reversed penalty worth 8 points na "None came"@en "입고 없음"@ko
    }
    section Cook "Cooking"@en "조리"@ko worth 70 points {
        check Serves "Hot food is served"@en "더운 음식을 낸다"@ko worth 10 points
        grid Clean "Clean"@en "청결"@ko on Agree5 {
            item floor "Floor"@en "바닥"@ko worth 40 points
            item wall "Walls"@en "벽"@ko worth 20 points
        }
        check Extra "Recycles"@en "재활용한다"@ko bonus worth 3 points
    }
    check Complaint "No complaint since the last visit"@en "지난 점검 뒤 불만이 없다"@ko penalty worth 5 points class Defect.Major
    pass when failed(Defect.Major) <= 1 and criticals = 0 and total >= 60 points
    outcome Again "Another visit"@en "재점검"@ko when failed(Defect.Minor) > 0
}
checklist Front "Front of house"@en "홀 점검"@ko worth 200 points {
    section Door "Door"@en "입구"@ko share 30 % { check D1 "Open"@en "열림"@ko worth 5 points check D2 "Clean"@en "깨끗함"@ko worth 7 points at Visit.Desk.Greeting check D3 "No dirt"@en "먼지 없음"@ko penalty worth 4 points }
    section Hall "Hall"@en "홀"@ko share 70 % { rate H1 "Music"@en "음악"@ko on Agree5 worth 9 points na "Off"@en "꺼짐"@ko }
    check Ring "No ringing"@en "벨 소리 없음"@ko penalty worth 15 points
    pass when total >= 120 points and Door.share >= 50 %
}
checklist Prorated "Prorated"@en "일부 평가"@ko needing 50 % worth 10 points {
    section One "One"@en "하나"@ko worth 6 points { check O1 "O1"@en "하나 1"@ko worth 4 points check O2 "O2"@en "하나 2"@ko worth 2 points check O3 "O3"@en "하나 3"@ko penalty worth 5 points }
    section Two "Two"@en "둘"@ko worth 4 points { check T1 "T1"@en "둘 1"@ko worth 4 points }
}`;
