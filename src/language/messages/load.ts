import { addTranslation, type MessageLanguage } from './catalogue.js';

/** For a command, which is done soon: only the one language is read, and English is there. */
export async function loadTranslation(language: MessageLanguage): Promise<void> {
    if (language === 'ko') addTranslation((await import('./ko/index.js')).ko);
    else if (language === 'zh-TW') addTranslation((await import('./zh-tw/index.js')).zhTW);
    else if (language === 'zh-CN') addTranslation((await import('./zh-cn/index.js')).zhCN);
}
