import { addExample } from '../common.js';

export const privacyFix = addExample('records/privacy', 'key');
