import type { MessageLanguage } from '../messages/catalogue.js';

export function explain(keyword: string, language: MessageLanguage, _rule?: string): string | undefined {
    void keyword;
    void language;
    return undefined;
}
