import { addExample } from '../common.js';

export const reviewFix = addExample('standards/review', 'duties');
