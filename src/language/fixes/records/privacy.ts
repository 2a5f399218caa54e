import { addExample } from '../recipes.js';

export const privacyFix = addExample('records/privacy', 'key');
