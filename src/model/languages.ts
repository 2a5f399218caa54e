/** The languages that the project itself has words in, for those who write documents. */
export { messageLanguage } from '../language/messages/choice.js';
export type { MessageLanguage } from '../language/messages/languages.js';
