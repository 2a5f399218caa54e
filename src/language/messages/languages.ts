/** The languages that the project itself has words in. */
export type MessageLanguage = 'en' | 'ko' | 'zh-TW' | 'zh-CN';
export const MESSAGE_LANGUAGES: readonly MessageLanguage[] = ['en', 'ko', 'zh-TW', 'zh-CN'];
