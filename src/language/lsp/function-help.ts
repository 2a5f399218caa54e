import type { MessageLanguage } from '../messages/catalogue.js';
import type { FunctionInfo } from '../types/functions.js';

/** What a function does, in one sentence per language, its signature and an example. */
export function functionHelp(info: FunctionInfo, _language: MessageLanguage): string {
    return `\`\`\`touchstone\n${info.signature}\n\`\`\`\n\`${info.example}\``;
}
