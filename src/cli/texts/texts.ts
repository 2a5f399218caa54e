/** The command's own words in the language of whoever calls it. */
import type { MessageLanguage } from '../../language/messages/languages.js';
import type { CliTexts } from './en.js';

const LANGUAGES: Readonly<Record<MessageLanguage, () => Promise<CliTexts>>> = {
    en: async () => (await import('./en.js')).en,
    ko: async () => (await import('./ko.js')).ko,
    'zh-TW': async () => (await import('./zh-tw.js')).zhTW,
    'zh-CN': async () => (await import('./zh-cn.js')).zhCN
};

export const textsIn = (language: MessageLanguage): Promise<CliTexts> => LANGUAGES[language]();
