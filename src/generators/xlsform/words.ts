import { messageLanguage, type MessageLanguage } from '../../model/languages.js';

/** What a form on a phone says by itself, besides what every form says. */
export interface FormWords {
    required: string;
    /** None of these goes together with another. */
    alone: (names: string) => string;
    chooseBetween: (low: string, high: string) => string;
    chooseAtLeast: (low: string) => string;
    chooseAtMost: (high: string) => string;
    dateBetween: (low: string, high: string) => string;
    dateFrom: (low: string) => string;
    dateTo: (high: string) => string;
    steps: (step: string) => string;
    decimals: (count: string) => string;
    numberBetween: (low: string, high: string) => string;
    numberFrom: (low: string) => string;
    numberTo: (high: string) => string;
    format: string;
    howMany: (title: string) => string;
    check: string;
    end: string;
}

const en: FormWords = {
    required: 'Please answer this question.',
    alone: (names) => `${names}: choose this one alone.`,
    chooseBetween: (low, high) => `Please choose ${low} to ${high}.`,
    chooseAtLeast: (low) => `Please choose at least ${low}.`,
    chooseAtMost: (high) => `Please choose at most ${high}.`,
    dateBetween: (low, high) => `Please enter a date from ${low} to ${high}.`,
    dateFrom: (low) => `Please enter a date from ${low} on.`,
    dateTo: (high) => `Please enter a date no later than ${high}.`,
    steps: (step) => `Please answer in steps of ${step}.`,
    decimals: (count) => `Decimal places: at most ${count}.`,
    numberBetween: (low, high) => `Please enter a number from ${low} to ${high}.`,
    numberFrom: (low) => `Please enter a number of at least ${low}.`,
    numberTo: (high) => `Please enter a number of at most ${high}.`,
    format: 'Please check how this is written.',
    howMany: (title) => `${title}: how many?`,
    check: 'Please check your answers: they do not fit together.',
    end: 'Thank you. There are no further questions.'
};
const ko: FormWords = {
    required: '이 질문에 답해 주십시오.',
    alone: (names) => `‘${names}’은(는) 다른 항목과 함께 고를 수 없습니다.`,
    chooseBetween: (low, high) => `${low}개 이상 ${high}개 이하로 골라 주십시오.`,
    chooseAtLeast: (low) => `${low}개 이상 골라 주십시오.`,
    chooseAtMost: (high) => `${high}개까지 고를 수 있습니다.`,
    dateBetween: (low, high) => `${low}부터 ${high} 사이의 날짜를 입력해 주십시오.`,
    dateFrom: (low) => `${low} 이후의 날짜를 입력해 주십시오.`,
    dateTo: (high) => `${high} 이전의 날짜를 입력해 주십시오.`,
    steps: (step) => `${step} 단위로 입력해 주십시오.`,
    decimals: (count) => `소수점 아래 ${count}자리까지 입력해 주십시오.`,
    numberBetween: (low, high) => `${low}에서 ${high} 사이의 수를 입력해 주십시오.`,
    numberFrom: (low) => `${low} 이상의 수를 입력해 주십시오.`,
    numberTo: (high) => `${high} 이하의 수를 입력해 주십시오.`,
    format: '입력한 형식을 확인해 주십시오.',
    howMany: (title) => `${title}: 몇 명(개)입니까?`,
    check: '답변이 서로 맞지 않습니다. 다시 확인해 주십시오.',
    end: '감사합니다. 더 이상 질문이 없습니다.'
};
const zhTW: FormWords = {
    required: '請回答此題。',
    alone: (names) => `「${names}」不能與其他選項同時選取。`,
    chooseBetween: (low, high) => `請選 ${low} 至 ${high} 項。`,
    chooseAtLeast: (low) => `請至少選 ${low} 項。`,
    chooseAtMost: (high) => `最多可選 ${high} 項。`,
    dateBetween: (low, high) => `請輸入 ${low} 至 ${high} 之間的日期。`,
    dateFrom: (low) => `請輸入 ${low} 以後的日期。`,
    dateTo: (high) => `請輸入 ${high} 以前的日期。`,
    steps: (step) => `請以 ${step} 為單位填寫。`,
    decimals: (count) => `小數最多 ${count} 位。`,
    numberBetween: (low, high) => `請輸入 ${low} 至 ${high} 之間的數字。`,
    numberFrom: (low) => `請輸入 ${low} 以上的數字。`,
    numberTo: (high) => `請輸入 ${high} 以下的數字。`,
    format: '請檢查填寫的格式。',
    howMany: (title) => `${title}：共有幾個（位）？`,
    check: '各題的答案互相矛盾，請再確認一次。',
    end: '謝謝您，問題到此結束。'
};
const zhCN: FormWords = {
    required: '请回答此题。',
    alone: (names) => `“${names}”不能与其他选项同时选择。`,
    chooseBetween: (low, high) => `请选择 ${low} 至 ${high} 项。`,
    chooseAtLeast: (low) => `请至少选择 ${low} 项。`,
    chooseAtMost: (high) => `最多可选 ${high} 项。`,
    dateBetween: (low, high) => `请输入 ${low} 至 ${high} 之间的日期。`,
    dateFrom: (low) => `请输入 ${low} 以后的日期。`,
    dateTo: (high) => `请输入 ${high} 以前的日期。`,
    steps: (step) => `请以 ${step} 为单位填写。`,
    decimals: (count) => `小数最多 ${count} 位。`,
    numberBetween: (low, high) => `请输入 ${low} 至 ${high} 之间的数字。`,
    numberFrom: (low) => `请输入 ${low} 以上的数字。`,
    numberTo: (high) => `请输入 ${high} 以下的数字。`,
    format: '请检查填写的格式。',
    howMany: (title) => `${title}：共有几个（位）？`,
    check: '各题的答案互相矛盾，请再核对一次。',
    end: '谢谢您，问题到此结束。'
};

const WORDS: Readonly<Record<MessageLanguage, FormWords>> = { en, ko, 'zh-TW': zhTW, 'zh-CN': zhCN };

export function formWordsFor(tag: string): FormWords {
    return WORDS[messageLanguage(tag)];
}
