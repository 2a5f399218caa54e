/**
 * What the rest of the project says (refusals, problems in data, reasons why there is no figure) in the language of whoever
 * calls the command. It is worded in English where it arises, as the machine forms have it.
 */
import { sentencesIn, type Translator } from '../../generators/format/sentences.js';
import type { MessageLanguage } from '../../language/messages/languages.js';
import type { Message } from './messages/en.js';

/** Each sentence in another language. */
export type Messages = Readonly<Record<Message, string>>;

const LANGUAGES: Readonly<Record<Exclude<MessageLanguage, 'en'>, () => Promise<Messages>>> = {
    ko: async () => (await import('./messages/ko.js')).ko,
    'zh-TW': async () => (await import('./messages/zh-tw.js')).zhTW,
    'zh-CN': async () => (await import('./messages/zh-cn.js')).zhCN
};

export const translator = async (language: MessageLanguage): Promise<Translator> =>
    language === 'en' ? (message) => message : sentencesIn(await LANGUAGES[language]());
