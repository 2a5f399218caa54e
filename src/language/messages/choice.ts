import { MESSAGE_LANGUAGES, type MessageLanguage } from './languages.js';

/** The language with words of the project's own that is nearest to a tag (`zh-tw`, `ko-KR`, `pt`); English if none is. */
export function messageLanguage(wanted: string | undefined): MessageLanguage {
    const tag = (wanted ?? 'en').toLowerCase();
    const [base] = tag.split('-');
    // Hong Kong and Macao write as Taiwan does; other Chinese is simplified.
    if (base === 'zh') return /-(tw|hk|mo|hant)\b/.test(tag) ? 'zh-TW' : 'zh-CN';
    return MESSAGE_LANGUAGES.find((language) => language === base) ?? 'en';
}

/**
 * The language that a command answers in: what is asked for, else what `TOUCHSTONE_LANGUAGE` says, else the locale of
 * the system (`ko_KR.UTF-8`). A locale without words here (`C`, `pt_BR`) is answered in English.
 */
export function languageOfCommand(wanted: string | undefined, env: Readonly<Record<string, string | undefined>>): MessageLanguage {
    const locale = wanted || env.TOUCHSTONE_LANGUAGE || env.LC_ALL || env.LC_MESSAGES || env.LANG;
    return messageLanguage(locale?.replace(/[.@].*$/, '').replaceAll('_', '-'));
}
