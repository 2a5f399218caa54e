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
 * The tag of the language that a command answers in: what is asked for, else what `TOUCHSTONE_LANGUAGE` says, else the locale of the
 * system (`ko_KR.UTF-8`); undefined where none of them names one (`C`, `POSIX`).
 */
export function tagOfCommand(wanted: string | undefined, env: Readonly<Record<string, string | undefined>>): string | undefined {
    const locale = wanted || env.TOUCHSTONE_LANGUAGE || env.LC_ALL || env.LC_MESSAGES || env.LANG;
    const tag = locale?.replace(/[.@].*$/, '').replaceAll('_', '-');
    return tag === undefined || /^(c|posix)$/i.test(tag) ? undefined : tag;
}

/** Of the languages of a programme the one for somebody who reads that tag: one of the same words, else the first. */
export function titleLanguage(languages: readonly string[], tag: string | undefined): string {
    const base = tag?.toLowerCase().split('-')[0];
    const near = languages.filter((one) => one.toLowerCase().split('-')[0] === base);
    return near.find((one) => messageLanguage(one) === messageLanguage(tag)) ?? near[0] ?? languages[0] ?? 'en';
}
