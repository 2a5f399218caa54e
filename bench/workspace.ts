/** A synthetic project: packages of ten files, about a hundred lines each, that refer to each other as real ones do. */
export interface SyntheticFile {
    path: string;
    text: string;
}

export function syntheticProject(files: number): SyntheticFile[] {
    const result: SyntheticFile[] = [{ path: 'program.touch', text: PROGRAM }];
    for (let i = 1; i < files; i++) result.push({ path: `p${Math.floor(i / 10)}/f${i}.touch`, text: fileOf(i) });
    return result;
}

const PROGRAM = `package bench.core
program Bench "벤치"@ko "Bench"@en { version 2026.1   languages ko, en }
team Quality "품질팀"@ko "Quality team"@en governance { duties "표준"@ko "Standards"@en }
role Clerk "담당자"@ko "Clerk"@en in Quality { duties "응대"@ko "Serves"@en }
channel Counter "창구"@ko "Counter"@en
record Branch "지점"@ko "Branch"@en { key code   field code "코드"@ko "Code"@en text }
scale Agree "동의"@ko "Agreement"@en likert 5 {
    1 "전혀"@ko "Not at all"@en   2 "아니다"@ko "No"@en   3 "보통"@ko "Neutral"@en   4 "그렇다"@ko "Yes"@en   5 "매우"@ko "Very"@en
}
model Quality1 "품질"@ko "Quality"@en { dimension Speed "신속"@ko "Speed"@en   dimension Care "친절"@ko "Care"@en }
`;

function fileOf(i: number): string {
    const lines = [`package bench.p${Math.floor(i / 10)}`, 'import bench.core.*', ''];
    lines.push(`journey Visit${i} "방문 ${i}"@ko "Visit ${i}"@en {`, `    stage In "도착"@ko "Arrival"@en {`);
    for (let m = 0; m < 4; m++)
        lines.push(
            `        moment M${m} "접점 ${m}"@ko "Moment ${m}"@en via Counter takes ${m + 1} min {`,
            `            customer "온다"@ko "Comes"@en   frontstage Clerk "맞이한다"@ko "Greets"@en`,
            '        }'
        );
    lines.push('    }', '}');
    for (let s = 0; s < 5; s++) {
        lines.push(
            `standard S${i}_${s} "표준 ${s}"@ko "Standard ${s}"@en {`,
            `    at Visit${i}.In.M${s % 4}   by Clerk   serves ${s % 2 ? 'Speed' : 'Care'}`,
            `    must "먼저 인사한다"@ko "Greet first"@en`,
            `    measure wait "대기"@ko "Wait"@en <= ${s + 3} min`,
            '    review every 6 months by Quality',
            '}'
        );
    }
    lines.push(
        `survey Q${i} "조사 ${i}"@ko "Survey ${i}"@en {`,
        '    of Branch   via Counter   every quarter from 2026-Q1   sample margin 5 % confidence 95 %'
    );
    for (let q = 0; q < 12; q++)
        lines.push(`    rate R${q} "문항 ${q}"@ko "Question ${q}"@en on Agree serves ${q % 2 ? 'Speed' : 'Care'}${q < 5 ? ` verifies S${i}_${q}` : ''}`);
    lines.push('    if R0 <= 2 { text Why "이유"@ko "Why"@en long }');
    lines.push('    score speed "신속"@ko "Speed"@en = mean(Speed) needing 2', '    score care "친절"@ko "Care"@en = mean(Care) needing 50 %');
    lines.push('    score overall "종합"@ko "Overall"@en in 0 .. 100 = rescale(weighted(speed 60 %, care 40 %), 1 .. 5, 0 .. 100)', '}');
    lines.push(
        `checklist C${i} "점검 ${i}"@ko "Checklist ${i}"@en {`,
        '    of Branch   by Quality   via Counter   every quarter   worth 100 points',
        '    section A "영역"@ko "Area"@en worth 100 points {'
    );
    for (let c = 0; c < 10; c++) lines.push(`        check K${c} "항목 ${c}"@ko "Item ${c}"@en worth 10 points verifies S${i}_${c % 5}`);
    lines.push('    }', '    pass when total >= 80 points and criticals = 0', '}');
    lines.push(
        `kpi Csi${i} "지수 ${i}"@ko "Index ${i}"@en { value mean(Q${i}.overall)   better higher   target 80   every quarter   by Quality   serves Care }`
    );
    lines.push(
        `kpi Audit${i} "점검 ${i}"@ko "Audit ${i}"@en { value mean(C${i}.total)   better higher   target 90 points   every quarter   by Quality   serves Speed }`
    );
    return `${lines.join('\n')}\n`;
}
