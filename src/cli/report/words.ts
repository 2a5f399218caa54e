import type { MessageLanguage } from '../../language/messages/catalogue.js';
import type { Counts, FindingSeverity } from '../../project/findings.js';

/** What stands around findings on a terminal. */
interface Words {
    severities: Readonly<Record<FindingSeverity, string>>;
    see: string;
    clean(files: number): string;
    found(errors: number, warnings: number, notes: number, files: number): string;
}

export function count(n: number, word: string): string {
    return `${n} ${word}${n === 1 ? '' : 's'}`;
}

const WORDS: Readonly<Record<MessageLanguage, Words>> = {
    en: {
        severities: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
        see: 'see',
        clean: (files) => `No findings in ${count(files, 'file')}.`,
        found: (errors, warnings, notes, files) =>
            `${[count(errors, 'error'), count(warnings, 'warning'), ...(notes ? [count(notes, 'note')] : [])].join(', ')} in ${count(files, 'file')}.`
    },
    ko: {
        severities: { error: '오류', warning: '경고', info: '정보', hint: '힌트' },
        see: '참조:',
        clean: (files) => `파일 ${files}개에서 문제를 찾지 못했습니다.`,
        found: (errors, warnings, notes, files) => `파일 ${files}개에서 오류 ${errors}건, 경고 ${warnings}건${notes ? `, 참고 ${notes}건` : ''}을 찾았습니다.`
    },
    'zh-TW': {
        severities: { error: '錯誤', warning: '警告', info: '資訊', hint: '提示' },
        see: '參見',
        clean: (files) => `${files} 個檔案中未發現問題。`,
        found: (errors, warnings, notes, files) => `${files} 個檔案中有 ${errors} 個錯誤、${warnings} 個警告${notes ? `、${notes} 則附註` : ''}。`
    },
    'zh-CN': {
        severities: { error: '错误', warning: '警告', info: '信息', hint: '提示' },
        see: '参见',
        clean: (files) => `${files} 个文件中未发现问题。`,
        found: (errors, warnings, notes, files) => `${files} 个文件中有 ${errors} 个错误、${warnings} 个警告${notes ? `、${notes} 条说明` : ''}。`
    }
};

export const wordsOf = (language: MessageLanguage): Words => WORDS[language];

export function summaryLine(counts: Counts, files: number, language: MessageLanguage): string {
    const notes = counts.info + counts.hint;
    const words = wordsOf(language);
    return counts.error + counts.warning + notes === 0 ? words.clean(files) : words.found(counts.error, counts.warning, notes, files);
}
