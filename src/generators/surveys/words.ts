import { messageLanguage, type MessageLanguage } from '../../model/languages.js';

/** What a form says by itself; everything else is the survey's own text or SurveyJS's. */
export interface Words {
    notApplicable: string;
    agree: string;
    mustAgree: string;
    consent: string;
    photo: string;
    comment: string;
    yes: string;
    no: string;
    unlikely: string;
    likely: string;
    sum: (total: string) => string;
    allRows: string;
    coordinates: string;
}

const en: Words = {
    notApplicable: 'Not applicable',
    agree: 'I agree',
    mustAgree: 'Please agree in order to take part.',
    consent: 'Consent',
    photo: 'Photo',
    comment: 'Comment',
    yes: 'Yes',
    no: 'No',
    unlikely: 'Not at all likely',
    likely: 'Extremely likely',
    sum: (total) => `The amounts must add up to ${total}.`,
    allRows: 'Please answer every row.',
    coordinates: 'Latitude and longitude, such as 37.5665, 126.9780'
};
const ko: Words = {
    notApplicable: '해당 없음',
    agree: '동의합니다',
    mustAgree: '참여하시려면 동의해 주십시오.',
    consent: '동의',
    photo: '사진',
    comment: '의견',
    yes: '예',
    no: '아니요',
    unlikely: '전혀 추천하지 않음',
    likely: '매우 추천함',
    sum: (total) => `합계가 ${total}이(가) 되어야 합니다.`,
    allRows: '모든 항목에 답해 주십시오.',
    coordinates: '위도와 경도 (예: 37.5665, 126.9780)'
};
const zhTW: Words = {
    notApplicable: '不適用',
    agree: '我同意',
    mustAgree: '請先同意再參加調查。',
    consent: '同意書',
    photo: '照片',
    comment: '說明',
    yes: '是',
    no: '否',
    unlikely: '完全不可能',
    likely: '非常可能',
    sum: (total) => `各項合計必須等於 ${total}。`,
    allRows: '請回答每一列。',
    coordinates: '緯度與經度，例如 25.0330, 121.5654'
};
const zhCN: Words = {
    notApplicable: '不适用',
    agree: '我同意',
    mustAgree: '请先同意再参加调查。',
    consent: '同意书',
    photo: '照片',
    comment: '说明',
    yes: '是',
    no: '否',
    unlikely: '完全不可能',
    likely: '非常可能',
    sum: (total) => `各项合计必须等于 ${total}。`,
    allRows: '请回答每一行。',
    coordinates: '纬度和经度，例如 39.9042, 116.4074'
};

const WORDS: Readonly<Record<MessageLanguage, Words>> = { en, ko, 'zh-TW': zhTW, 'zh-CN': zhCN };

export function wordsFor(tag: string): Words {
    return WORDS[messageLanguage(tag)];
}
