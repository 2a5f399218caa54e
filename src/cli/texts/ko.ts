import type { CliTexts } from './en.js';

export const ko: CliTexts = {
    help: {
        program: '코드로 쓰는 고객 서비스 표준: 점검, 생성, 시험, 채점, 보고.',
        version: '버전 출력',
        help: '도움말 출력',
        lists: '(명령 목록: touchstone --help)',
        exitCodes: '종료 코드: 0 이상 없음, 1 문제 발견, 2 사용법 또는 설정 오류, 3 내부 오류.',
        usage: '사용법:',
        arguments: '인수:',
        options: '옵션:',
        commands: '명령:',
        choices: (list) => `선택: ${list}`,
        default: (value) => `기본값: ${value}`,
        details: (parts) => ` (${parts.join(', ')})`,
        format: '출력 형식',
        language: '메시지 언어 (기본값: 시스템 언어)',
        folder: '.touch 파일이 있는 폴더',
        force: '사람이 고친 파일도 덮어쓰기',

        check: '폴더의 표준을 점검해 문제를 알려 줍니다',
        strict: '경고만 있어도 1로 종료',

        build: '폴더를 점검표, 설문, 채점 함수, 매뉴얼, 문서로 만듭니다',
        buildOut: '저장 위치 (기본값: 폴더 안의 out 또는 touchstone.config.json의 설정)',
        target: (names) => `일부만 생성: ${names}`,
        onlyCheck: '저장하지 않고, 기존 산출물이 최신이 아니면 1로 종료',
        dryRun: '저장하지 않고, 무엇이 저장될지만 표시',
        pdf: '모든 페이지를 PDF로도 출력 (Chrome, Edge 또는 Chromium 필요)',

        test: "파일 안의 시험('test … of …')을 실행합니다",
        forAny: "모든 점수와 'given any'에 시도할 무작위 응답 수(생략하면 'given any'에만 500개)",
        seed: '무작위 응답을 만드는 시드. 같은 시드는 같은 응답을 만든다',

        score: '응답 파일을 채점하고 지표를 표시합니다',
        data: '조사·점검표·레코드의 데이터: CSV, TSV, XLSX, JSON, JSON lines, Parquet. 여러 번 쓸 수 있음',
        scoreOut: '채점한 행, 수치, 응답 현황, 문제를 저장할 폴더',
        rows: '채점한 행의 저장 형식',
        engine: '채점하는 곳: 이 프로그램 또는 DuckDB의 SQL 뷰',
        by: '집단별 수치도 계산: wave, segment, branch 또는 열 이름(쉼표로 구분)',
        minGroup: (usual) => `응답자가 이보다 적은 수치는 비공개 (설정값 또는 ${usual})`,
        allowNames: '이름 등 개인을 알아볼 수 있는 정보 표시',
        encoding: '텍스트 파일의 인코딩 (자동으로 인식되지 않을 때)',
        map: '열 대응표 (touchstone.config.json의 `data`와 같은 형식)',
        writeMap: '인식하지 못한 열과 응답의 대응표 초안 출력',

        report: '채점 결과로 보고서(HTML 한 페이지)와 수치(JSON)를 만듭니다',
        page: '저장할 페이지',
        json: '수치도 저장 (페이지와 같은 이름의 .json)',
        period: '보고할 기간, 예: 2026-Q3 (기본값: 응답이 있는 마지막 기간)',
        wave: '보고할 기간을 조사 회차 이름으로 지정',
        pageLanguage: '페이지의 언어 (기본값: 프로그램의 첫 언어)',
        crossHair: '중요도–성과 그림을 나누는 기준 (기본값: 조사에서 선언한 기준)',
        invited: '해당 기간에 조사를 요청한 인원(응답률 계산용). 여러 번 쓸 수 있음',
        forcePage: '사람이 고친 페이지도 덮어쓰기',

        sql: '점수와 지표를 SQL 뷰 또는 Spark 작업으로 출력합니다',
        dialect: '데이터베이스 종류',
        tables: '뷰가 읽을 테이블이 없으면 먼저 만들기',
        job: 'Spark용: CSV나 Parquet를 읽어 뷰를 적용하고 Parquet로 쓰는 PySpark 작업',
        asOf: '기간의 마지막 날(그때까지 끝나지 않은 건과 시각이 없는 레코드의 기준)',
        previous: '직전 기간의 측정값이 든 표(previous, growth 계산용)',
        keep: '뷰가 함께 내보낼 열(예: 각 테이블의 키)',

        init: '문제없이 점검되는 작은 프로젝트를 만들어 시작합니다',
        where: '만들 위치',
        textLanguage: '예시 글의 언어',

        explain: 'coverage/moment 같은 코드의 뜻을 설명합니다. 코드가 없으면 전체 목록',

        lsp: '편집기용 언어 서버를 실행합니다',
        stdio: '표준 입출력으로 통신 (기본값)'
    },

    progress: {
        checking: '점검 중',
        building: '생성 중',
        scoring: '채점 중',
        drawing: '그리는 중',
        elapsed: (what, seconds) => `${what} … ${seconds}초`,
        rows: (rows, file) => `${file} ${rows.toLocaleString('en')}행`
    },

    refused: {
        build: '생성하지 않았습니다. 먼저 오류를 고치십시오.',
        test: '시험을 실행하지 않았습니다. 먼저 오류를 고치십시오.',
        score: '채점하지 않았습니다. 먼저 오류를 고치십시오.',
        report: '보고서를 만들지 않았습니다. 먼저 오류를 고치십시오.',
        sql: '출력하지 않았습니다. 먼저 오류를 고치십시오.'
    },
    failed: (what) => `touchstone 자체의 오류입니다: ${what}`,

    findings: {
        severities: { error: '오류', warning: '경고', info: '정보', hint: '힌트', off: '꺼짐' },
        see: '참조:',
        clean: (files) => `파일 ${files}개에서 문제를 찾지 못했습니다.`,
        found: (errors, warnings, notes, files) => `파일 ${files}개에서 오류 ${errors}건, 경고 ${warnings}건${notes ? `, 참고 ${notes}건` : ''}을 찾았습니다.`
    },

    build: {
        stale: (changed, files, out) => `${out}의 파일 ${files}개 가운데 ${changed}개가 바뀌게 됩니다.`,
        current: (out) => `${out}의 산출물은 최신입니다.`,
        wrote: (written, files, out, unchanged, removed) =>
            `${out}에 파일 ${files}개 가운데 ${written}개를 저장했습니다. 그대로 둔 파일 ${unchanged}개, 삭제한 파일 ${removed}개.`,
        leftOut: (files) => `형식에 따라 담지 못한 내용이 있습니다. 빠진 내용은 다음 파일에 있습니다: ${files}`,
        warnings: (warnings, dir) => `경고가 ${warnings}건 있습니다: touchstone check ${dir}`
    },

    wrote: (files, folder) => `${folder}에 저장: ${files}`,
    listed: (findings) => `데이터에서 문제 ${findings}건을 찾았습니다. 읽을 수 없는 값은 무응답으로 처리했습니다. 목록은 touchstone score로 볼 수 있습니다.`,
    made: (files, folder) => `${folder}에 파일 ${files}개를 만들었습니다.`,
    next: '다음 단계:',

    explain: {
        asked: ', 설정에서 켜야 작동',
        settable: ', 설정에서 끌 수 있음',
        says: '메시지:',
        fixes: '빠른 수정:',
        more: (page) => `자세히: ${page}`
    },

    tests: {
        expected: (what) => `기대: ${what}`,
        but: (reason) => `실제: ${reason}`,
        is: (name, value) => `${name} = ${value}`,
        missing: '결측',
        with: (response) => `응답: ${response}`,
        nothing: '기대하는 결과가 없습니다',
        passed: (passed, failed) => `통과 ${passed}건, 실패 ${failed}건`,
        tried: (samples) => `응답 ${samples}건 시도`,
        proved: '증명됨'
    },

    promises: {
        tried: (samples, tables, seed) => `${tables}: 무작위 응답 ${samples}개 시도(--seed ${seed})`,
        kept: '범위를 벗어나거나 0으로 나누거나 응답이 좋아질 때 낮아지는 점수가 없음',
        range: (score, range, value) => `${score}: 선언한 범위는 ${range}이지만 ${value}일 수 있음`,
        divides: (score) => `${score}: 0으로 나눔`,
        others: (score, item) => `${score}: ${item}의 응답이 좋아지면 낮아지고 다른 응답이 좋아지면 높아짐`,
        higher: (score, item) => `${score}: 높을수록 좋다고 했지만 ${item}의 응답이 좋아지면 낮아짐`,
        lower: (score, item) => `${score}: KPI는 낮을수록 좋다고 하지만 ${item}의 응답이 좋아지면 높아짐`,
        gives: (answer, value) => `${answer}이면 ${value}`,
        asTest: '파일에 넣을 수 있는 테스트:',
        rangeTitle: (score, range) => `${score}의 범위는 ${range}`,
        dividesTitle: (score) => `${score}: 0으로 나누지 않음`,
        fallsTitle: (score, item) => `${score}: ${item}의 응답이 좋아질 때 낮아지지 않음`,
        risesTitle: (score, item) => `${score}: ${item}의 응답이 좋아질 때 높아지지 않음`,
        question: (name, table) => `${name}(${table}): 어떤 응답에서도 묻지 않음. 조건이 성립할 수 있는지 확인하십시오`,
        quota: (name, table) => `${name}(${table}): 할당을 채우는 응답이 없음. 속할 수 있는 사람이 있는지 확인하십시오`,
        broken: (count) => `지켜지지 않은 약속 ${count}개`
    },

    score: {
        rowsFrom: (rows, file) => `${file}에서 ${rows}행`,
        recognised: (columns) => `열 ${columns}개 인식`,
        lacks: (columns, names) => `없는 열 ${columns}개: ${names}`,
        leftAlone: (names) => `읽지 않은 열: ${names}`,
        gap: ' ',
        about: (what, said) => `${what}: ${said}`,
        between: '; ',
        separator: ', ',
        moreNames: (n) => `… (외 ${n}개)`,
        noKey: '키 없음',
        unknownHeading: '알 수 없는 제목',
        quoted: (text) => `‘${text}’`,
        didYouMean: (text) => `혹시 ${text}?`,
        moreHeadings: (n) => `… 그 밖에 알 수 없는 제목 ${n}개`,
        smallSample: '표본 부족',
        sample: (n, period, needed) => `${period === undefined ? '' : `${period} `}응답 ${n}건, 목표 표본오차에는 ${needed}건 필요`,
        badCells: (n) => `셀 ${n}개를`,
        taken: (columns) => `사용할 수 없어 무응답으로 처리: ${columns}`,

        answers: '응답 현황',
        answered: (n) => `응답 ${n}`,
        unanswered: (n) => `무응답 ${n}`,
        notApplicable: (n) => `해당 없음 ${n}`,
        notAsked: (n) => `묻지 않음 ${n}`,
        spread: (partial, rows) => `${rows}행 가운데 ${partial}행은 응답한 항목에 가중치를 다시 나누어 계산`,

        row: (row) => `${row}행`,
        place: (file, row) => (row === undefined ? file : `${file} ${row}`),
        allowed: (what) => `(허용: ${what})`,
        meant: (text) => `혹시 ‘${text}’입니까?`,
        problem: (place, why) => `${place}: ${why}.`,
        times: (why, n, row) => `${why} (${n}회, 처음은 ${row}행)`,
        moreProblems: (n) => `… 외 ${n}건 (전체는 --format json 또는 --out)`,
        unlisted: (n) => `같은 종류의 문제 ${n}건이 더 있으며, 건수만 세고 목록에는 싣지 않았습니다`,
        findings: (n) => `문제 ${n}건`,

        measures: '지표',
        statuses: { green: '녹색', amber: '황색', red: '적색' },
        target: (value) => `목표 ${value}`,
        n: (n) => `n ${n}`,
        notComputed: '계산하지 않은 지표',
        cannot: (reason) => `계산하지 않음, ${reason}`,

        breaks: '시계열 단절',
        broken: (what, from) => `${what}: ${from}에 기준이 바뀌었습니다. 그 전후(‖)의 값은 비교하지 않습니다.`,
        brokenSince: (what) => `${what}: 기준이 바뀌었으나 어느 기간부터인지 적혀 있지 않아 기간끼리 비교하지 않습니다.`,
        bridged: (what, from, by) => `${what}: ${from}에 기준이 바뀌었습니다. 이전 값에 ${by}을(를) 곱해 비교합니다.`,

        compared: '비교',
        previous: '직전 기간',
        lastYear: '전년 동기',
        benchmark: '벤치마크',
        change: (by) => `변화 ${by}`,

        by: (words) => `집단별: ${words}`,
        rows: (n) => `${n}행`,
        hidden: (minimum) => `비공개: ${minimum}행 미만`,
        nowhere: '어느 집단인지 알 수 있는 행이 없습니다'
    }
};
