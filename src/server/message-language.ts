import { MESSAGE_LANGUAGES, type MessageLanguage } from '../language/messages/catalogue.js';

/** The language of messages that is nearest to what the editor names (`zh-tw`, `ko-KR`, `pt`); English if none is. */
export function messageLanguage(wanted: string | undefined): MessageLanguage {
    const tag = (wanted ?? 'en').toLowerCase();
    const [base] = tag.split('-');
    // Hong Kong and Macao write as Taiwan does; other Chinese is simplified.
    if (base === 'zh') return /-(tw|hk|mo|hant)\b/.test(tag) ? 'zh-TW' : 'zh-CN';
    return MESSAGE_LANGUAGES.find((language) => language === base) ?? 'en';
}
