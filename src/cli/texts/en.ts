/** What the command says around its findings, in English. Other languages have the same, as the compiler sees to. */
const some = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;

export const en = {
    help: {
        program: 'Customer-service standards as code: check, build, test, score and report them.',
        version: 'print the version',
        help: 'print help',
        lists: '(touchstone --help lists the commands)',
        exitCodes: 'Exit codes: 0 clean, 1 findings, 2 usage or configuration, 3 internal.',
        usage: 'Usage:',
        arguments: 'Arguments:',
        options: 'Options:',
        commands: 'Commands:',
        choices: (list: string) => `choices: ${list}`,
        default: (value: string) => `default: ${value}`,
        details: (parts: readonly string[]) => ` (${parts.join(', ')})`,
        format: 'how to report',
        language: 'language of messages (default: that of the system)',
        folder: 'the folder with your .touch files',
        force: 'also replace files that were changed by hand',

        check: 'check a folder of standards and say what is wrong',
        strict: 'end with 1 on warnings too',

        build: 'compile a folder to checklists, surveys, scoring functions, manuals and documents',
        buildOut: 'where to write (default: out in the folder, or what touchstone.config.json says)',
        target: (names: string) => `only these: ${names}`,
        onlyCheck: 'write nothing; end with 1 if what is there is out of date',
        dryRun: 'write nothing; say what would be written',
        pdf: 'also print every page as PDF, with Chrome, Edge or Chromium',

        test: "run the tests that stand in the files ('test … of …')",
        forAny: "how many random responses are tried on every score and on 'given any' (without it 500, on 'given any' only)",
        seed: 'from which random responses are made: the same seed makes the same ones',

        score: 'score files of responses and print the measures',
        data: 'rows of an instrument or record: CSV, TSV, XLSX, JSON, JSON lines or Parquet; may be repeated',
        scoreOut: 'write scored rows, figures, answers and problems there',
        rows: 'how scored rows are written',
        engine: 'where rows are scored: here, or by the SQL views in DuckDB',
        by: 'also figures by group: wave, segment, branch, or columns, separated by commas',
        minGroup: (usual: number) => `hide figures of fewer respondents (configured, or ${usual})`,
        allowNames: 'show names of persons, and what else tells them apart',
        encoding: 'the encoding of text files, if it is not recognised',
        map: 'a column map, as `data` in touchstone.config.json',
        writeMap: 'print a column map for what was not recognised',

        report: 'make a report of the scored data: one HTML page, and its figures as JSON',
        page: 'the page to write',
        json: 'also write the figures, as .json beside the page',
        period: 'the period, such as 2026-Q3 (default: the last one)',
        wave: 'the same, by the name of a wave',
        pageLanguage: "language of the page (default: the programme's first)",
        crossHair: 'what divides the importance map (default: as declared)',
        invited: 'how many were asked to take part in a survey in the period, for the response rate; may be repeated',
        forcePage: 'also replace a page that was changed by hand',

        sql: 'print scores and measures as SQL views, or as a job for Spark',
        dialect: 'for which database',
        tables: 'first the tables that the views read, where they are not there',
        job: 'for Spark: a PySpark job that reads CSV or Parquet, applies the views and writes Parquet',
        asOf: 'the end of the period, for what is open at it and for records without a time',
        previous: 'the table with the measures of the period before, for previous and growth',
        keep: 'columns of every table, such as its key, that the views carry along',

        init: 'make a small project that checks clean, to start from',
        where: 'where to make it',
        textLanguage: 'the language of its texts',

        explain: 'say what a code such as coverage/moment means; without a code, list all',

        lsp: 'run the language server for an editor',
        stdio: 'talk over standard input and output (the default)'
    },

    progress: {
        checking: 'Checking',
        building: 'Building',
        scoring: 'Scoring',
        drawing: 'Drawing',
        elapsed: (what: string, seconds: number) => `${what} … ${seconds} s`,
        rows: (rows: number, file: string) => `${rows.toLocaleString('en')} rows of ${file}`
    },

    refused: {
        build: 'Nothing was built: correct the errors first.',
        test: 'No test was run: correct the errors first.',
        score: 'Nothing was scored: correct the errors first.',
        report: 'No report was made: correct the errors first.',
        sql: 'Nothing was printed: correct the errors first.'
    },
    failed: (what: string) => `touchstone failed, which is its own fault: ${what}`,

    findings: {
        severities: { error: 'error', warning: 'warning', info: 'info', hint: 'hint', off: 'off' },
        see: 'see',
        clean: (files: number) => `No findings in ${some(files, 'file')}.`,
        found: (errors: number, warnings: number, notes: number, files: number) =>
            `${[some(errors, 'error'), some(warnings, 'warning'), ...(notes ? [some(notes, 'note')] : [])].join(', ')} in ${some(files, 'file')}.`
    },

    build: {
        stale: (changed: number, files: number, out: string) => `${changed} of ${some(files, 'file')} in ${out} would change.`,
        current: (out: string) => `${out} is up to date.`,
        wrote: (written: number, files: number, out: string, unchanged: number, removed: number) =>
            `Wrote ${written} of ${some(files, 'file')} to ${out}; ${unchanged} unchanged, ${removed} removed.`,
        leftOut: (files: string) => `Not everything could be said in every format; what is left out stands in ${files}`,
        warnings: (warnings: number, dir: string) => `There ${warnings === 1 ? 'is' : 'are'} ${some(warnings, 'warning')}: touchstone check ${dir}`
    },

    wrote: (files: string, folder: string) => `Wrote ${files} to ${folder}`,
    listed: (findings: number) => `${some(findings, 'finding')} in the data: what could not be read counts as unanswered. touchstone score lists them.`,
    made: (files: number, folder: string) => `Made ${some(files, 'file')} in ${folder}:`,
    next: 'Next:',

    explain: {
        asked: ', off unless the configuration sets it',
        settable: ', can be switched off',
        says: 'It says:',
        fixes: 'Quick fixes:',
        more: (page: string) => `More: ${page}`
    },

    tests: {
        expected: (what: string) => `expected ${what}`,
        but: (reason: string) => `but ${reason}`,
        is: (name: string, value: string) => `${name} is ${value}`,
        missing: 'missing',
        with: (response: string) => `for ${response}`,
        nothing: 'expects nothing',
        passed: (passed: number, failed: number) => `${passed} passed, ${failed} failed`,
        tried: (samples: number) => `${samples} responses tried`,
        proved: 'proved'
    },

    promises: {
        tried: (samples: number, tables: string, seed: number) => `${samples} random responses tried on ${tables} (--seed ${seed})`,
        kept: 'no score leaves its range, divides by zero or falls when an answer gets better',
        range: (score: string, range: string, value: string) => `${score} declares ${range} but can be ${value}`,
        divides: (score: string) => `${score} divides by zero`,
        others: (score: string, item: string) => `${score} falls when ${item} gets better, and rises when other answers do`,
        higher: (score: string, item: string) => `${score} falls when ${item} gets better, but higher is said to be better`,
        lower: (score: string, item: string) => `${score} rises when ${item} gets better, but its KPI says that lower is better`,
        gives: (answer: string, value: string) => `${answer} gives ${value}`,
        asTest: 'as a test, for the file:',
        rangeTitle: (score: string, range: string) => `${score} stays in ${range}`,
        dividesTitle: (score: string) => `${score} never divides by zero`,
        fallsTitle: (score: string, item: string) => `${score} does not fall when ${item} gets better`,
        risesTitle: (score: string, item: string) => `${score} does not rise when ${item} gets better`,
        question: (name: string, table: string) => `no response was asked ${name} (${table}): see whether its conditions can hold`,
        quota: (name: string, table: string) => `no response fills the quota for ${name} (${table}): see whether anybody can belong to it`,
        broken: (count: number) => `${count === 1 ? '1 promise' : `${count} promises`} broken`
    },

    score: {
        rowsFrom: (rows: number, file: string) => `${some(rows, 'row')} from ${file}`,
        recognised: (columns: number) => `${some(columns, 'column')} recognised`,
        lacks: (columns: number, names: string) => `${columns} missing: ${names}`,
        leftAlone: (names: string) => `left alone: ${names}`,
        /** Between two phrases of one line. */
        gap: ' ',
        about: (what: string, said: string) => `${what}: ${said}`,
        between: '; ',
        separator: ', ',
        moreNames: (n: number) => `… (${n} more)`,
        noKey: 'no key',
        unknownHeading: 'unknown heading',
        quoted: (text: string) => `'${text}'`,
        didYouMean: (text: string) => `did you mean ${text}?`,
        moreHeadings: (n: number) => `… and ${n} more unknown ${n === 1 ? 'heading' : 'headings'}`,
        smallSample: 'small sample',
        sample: (n: number, period: string | undefined, needed: number) =>
            `${some(n, 'response')}${period === undefined ? '' : ` in ${period}`}, ${needed} needed for its margin`,
        badCells: (n: number) => some(n, 'cell'),
        taken: (columns: string) => `that could not be used, taken as unanswered: ${columns}`,

        answers: 'Answers',
        answered: (n: number) => `${n} answered`,
        unanswered: (n: number) => `${n} unanswered`,
        notApplicable: (n: number) => `${n} not applicable`,
        notAsked: (n: number) => `${n} not asked`,
        spread: (partial: number, rows: number) => `in ${partial} of ${some(rows, 'row')} the weights are spread over the parts that were answered`,

        row: (row: number) => `row ${row}`,
        place: (file: string, row: string | undefined) => (row === undefined ? file : `${file} ${row}`),
        allowed: (what: string) => `(allowed: ${what})`,
        meant: (text: string) => `Did you mean '${text}'?`,
        problem: (place: string, why: string) => `${place}: ${why}.`,
        times: (why: string, n: number, row: number) => `${why} (${n} times, first in row ${row})`,
        moreProblems: (n: number) => `… and ${n} more (--format json or --out lists all)`,
        unlisted: (n: number) => `${some(n, 'more problem')} of the same kinds ${n === 1 ? 'is' : 'are'} counted and not listed anywhere`,
        findings: (n: number) => some(n, 'finding'),

        measures: 'Measures',
        statuses: { green: 'green', amber: 'amber', red: 'red' },
        target: (value: string) => `target ${value}`,
        n: (n: number) => `n ${n}`,
        notComputed: 'Not computed',
        cannot: (reason: string) => `not computed, ${reason}`,

        breaks: 'Breaks in series',
        broken: (what: string, from: string) => `${what} changes in ${from}; figures before and after (‖) are not compared.`,
        brokenSince: (what: string) => `${what} changes, and nothing says from which period on; no two periods are compared.`,
        bridged: (what: string, from: string, by: number) => `${what} changes in ${from}; earlier figures are multiplied by ${by} to be compared.`,

        compared: 'Compared',
        previous: 'previous',
        lastYear: 'last year',
        benchmark: 'benchmark',
        change: (by: string) => `change ${by}`,

        by: (words: string) => `By ${words}`,
        rows: (n: number) => some(n, 'row'),
        hidden: (minimum: number) => `hidden: fewer than ${some(minimum, 'row')}`,
        nowhere: 'no row says where it belongs'
    }
};

export type CliTexts = typeof en;
