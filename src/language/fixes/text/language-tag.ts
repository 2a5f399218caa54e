import { changeToNear } from '../recipes.js';

export const languageTagFix = changeToNear('text/language-tag');
