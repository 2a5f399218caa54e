import { changeToNear } from '../recipes.js';

export const columnFix = changeToNear('records/column');
