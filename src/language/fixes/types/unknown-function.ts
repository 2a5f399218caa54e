import { changeToNear } from '../recipes.js';

export const unknownFunctionFix = changeToNear('types/unknown-function');
