import { addExample } from '../recipes.js';

export const reviewFix = addExample('standards/review', 'duties');
